"""Files in, blocks out: one reader for each kind of file."""

from corpus.readers.choosing import SUPPORTED, read_file

__all__ = ["SUPPORTED", "read_file"]
