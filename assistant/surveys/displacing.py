"""Digests of papers whose published text is held too: the original speaks for itself."""

from collections.abc import Sequence

from corpus import Source


def speaking(sources: Sequence[Source]) -> tuple[Source, ...]:
    """The papers without digests of those whose published text is among them."""
    originals = {_paper(source) for source in sources if source.provenance == "original"}
    return tuple(source for source in sources if source.provenance == "original" or _paper(source) not in originals)


def _paper(source: Source) -> tuple[str, str]:
    return source.title.casefold(), source.kind
