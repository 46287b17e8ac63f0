"""Vectors of passages and words: in Chroma, and what of them is kept from one build to the next."""
