"""A text file becomes values that remember where they stand, or a list of faults; then the shape that a type asks for."""
