"""Shapes of answers: lists, comparisons, changes over time, several questions in one, papers that differ."""
