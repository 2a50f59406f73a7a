"""When a reminder is due, and the same as a calendar."""
