"""How a question is read: what it asks, and what it takes over from the conversation before it."""
