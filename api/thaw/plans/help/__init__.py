"""Support lines: what a list of them may hold, which is given out, which nobody looked at for a year."""
