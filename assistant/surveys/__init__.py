"""Questions over all papers: which, how many, every recommendation."""
