"""`thaw plans preview`: the app on one plan, for the person who is writing it."""
