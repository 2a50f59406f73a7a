"""`thaw doctor URL`: a deployment looked at from outside, as a phone meets it. What is not right is told with what mends it."""
