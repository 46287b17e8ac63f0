"""Checks of the figures, dates and times in a sentence that a model wrote."""
