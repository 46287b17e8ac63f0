"""Tables and lists of the papers, read by their rows and columns."""
