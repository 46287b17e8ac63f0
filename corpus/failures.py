"""Failures that are expected: each says what, which one, and what to do next."""


class ScrutinyError(Exception):
    """Something a person can mend. The message is shown as it is, without a traceback."""


class UnreadablePaper(ScrutinyError):
    """A file that cannot become a document; the message names the file, the reason and the next step."""


class NotHeld(ScrutinyError):
    """A source or paragraph id that the corpus does not hold."""


class HomeUnusable(ScrutinyError):
    """The home folder cannot be made, read, written or locked."""


class CatalogueInvalid(ScrutinyError):
    """A catalogue entry that cannot be used; the message names the entry and the field."""
