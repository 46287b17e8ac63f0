"""Sentences of the papers held against a question, in numbers, and what each number is worth."""
