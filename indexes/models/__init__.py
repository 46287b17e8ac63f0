"""Models that read texts: which they are, how they are run, and what they are given to read."""
