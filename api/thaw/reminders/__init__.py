"""When a reminder is due, and a nudge that says nothing."""
