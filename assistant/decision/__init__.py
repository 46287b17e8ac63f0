"""Whether a sentence answers, and what must be said beside one that does."""
