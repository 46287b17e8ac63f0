"""A question taken apart: the kind of answer that it wants, its terms, its times, the papers that it is kept to."""
