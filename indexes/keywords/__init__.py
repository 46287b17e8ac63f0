"""The keyword index: which passages hold a word, in files that are never changed."""
