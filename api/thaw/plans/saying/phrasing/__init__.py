"""What Thaw does not say, language by language, as data: rule, level, pattern, what to say instead."""
