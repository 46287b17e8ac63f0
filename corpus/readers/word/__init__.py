"""Word files: their paragraphs, lists and tables, in order."""
