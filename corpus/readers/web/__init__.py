"""Web pages: what can be seen of them, and what they say about themselves."""
