"""One paper and the words in it that prove what is said of it."""

from dataclasses import dataclass

from corpus import Paragraph, Source
from indexes.sentences.spans import Span


@dataclass(frozen=True, slots=True)
class Sighting:
    """One paper and the words in it that prove what is said of it."""

    paragraph: Paragraph
    span: Span
    paragraphs: int = 1  # of its paper that say so, where they were counted

    @property
    def source(self) -> Source:
        """The paper."""
        return self.paragraph.source
