"""From blocks to paragraphs: where each stands, what hangs from what, and who speaks."""
