"""Agenda packs, split into the papers of their meeting."""
