"""What is asked of a sentence that a model wrote, one question a file; each answers with objections."""
