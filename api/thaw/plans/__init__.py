"""A text file becomes a plan, or a list of faults."""
