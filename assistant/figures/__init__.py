"""Figures: what they are, what they measure, and what code works out from them."""
