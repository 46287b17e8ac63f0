"""The words of English and of this field: stems, spellings, and other names for the same thing."""
