"""Which papers of an agenda pack its new version no longer holds: the same pack is told by its name, body and day."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from corpus.papers import Source, SourceId


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A file that was added just now."""

    papers: tuple[Source, ...]  # all that were found in it, as they are held; never empty
    sha256: str
    filename: str
    continued: frozenset[str]  # SHA-256 of the files whose papers these took the place of
    unread: frozenset[str | None]  # items that it has, but which could not be read; None of its agenda or an annex

    def __post_init__(self) -> None:
        if not self.papers:
            raise ValueError(f"{self.filename!r}: a file of which nothing could be read drops nothing")


def may_drop(new: NewVersion, held: Iterable[Source]) -> bool:
    """Whether it is worth while to read what is superseded: another paper is of this file, or of a pack so named."""
    found = {each.id for each in new.papers}
    return any(
        each.id not in found and (each.sha256 == new.sha256 or (each.pages and each.filename == new.filename))
        for each in held
    )


def dropped(
    new: NewVersion, held: Sequence[Source], superseded: Iterable[Source], *, apart: Set[SourceId]
) -> tuple[Source, ...]:
    """The papers held that were read from this file, or from an earlier version of this pack, and are not in it.

    An earlier version of a pack has its name, body and day, and papers or an agenda that this one continues. Two packs
    of one name and meeting, each with its agenda, are two packs, and a supplement drops nothing, nor is it dropped.
    """
    known = (*held, *superseded)
    found = {each.id for each in new.papers}
    return tuple(
        each
        for each in held
        if each.id not in found
        and each.id not in apart
        and not (each.item in new.unread and each.pages)
        and (_is_read_otherwise(each, new) or _is_of_earlier_version(each, new, known))
    )


def _is_read_otherwise(paper: Source, new: NewVersion) -> bool:
    """Whether this very file was read as other papers before: as a whole, or split elsewhere."""
    is_split = paper.pages is not None or any(each.pages for each in new.papers)
    return is_split and paper.sha256 == new.sha256


def _is_of_earlier_version(paper: Source, new: NewVersion, known: Sequence[Source]) -> bool:
    if paper.pages is None or paper.filename != new.filename or paper.provenance != new.papers[0].provenance:
        return False
    beside = [each for each in known if each.sha256 == paper.sha256]
    meeting = _meeting(beside)
    return meeting is not None and meeting == _meeting(new.papers) and _was_continued(paper, new, beside)


def _was_continued(paper: Source, new: NewVersion, beside: Sequence[Source]) -> bool:
    """Also where the process that added the new version took over the agenda and was stopped before it looked."""
    found = {each.id for each in new.papers}
    agenda_taken_over = any(_is_agenda(each) and each.superseded_by in found for each in beside)
    return paper.sha256 in new.continued or agenda_taken_over


def _meeting(papers: Iterable[Source]) -> str | None:
    """The meeting of a pack. Minutes in it are of an earlier one."""
    return next((each.meeting for each in papers if each.pages and each.kind != "minutes" and each.meeting), None)


def _is_agenda(source: Source) -> bool:
    return source.item is None and source.pages is not None and source.pages[0] == 1
