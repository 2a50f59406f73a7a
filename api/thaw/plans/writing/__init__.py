"""For those who write: a start, the whole check and how it is told, what was given out, the manual and its schemas."""
