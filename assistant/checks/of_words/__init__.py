"""Checks of the names, words and certainty in a sentence that a model wrote."""
