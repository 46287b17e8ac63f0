"""PDF files: from characters and rules on a page to blocks in reading order."""
