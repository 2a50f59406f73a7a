"""When a reminder is due, how reminders grow rarer and stop, and the same as a calendar. Pure."""
