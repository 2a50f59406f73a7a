"""How texts are said and how they read: words that judge or press, long sentences, hard words, each at its place."""
