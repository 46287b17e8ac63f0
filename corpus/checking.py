"""Whether what is held can be trusted: papers, their files, their dates, the catalogues, the archive. Changes nothing.

Run it as `python -m corpus check`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path, PurePath

from corpus.catalogue import ORIGINALS, REPORTS, load_catalogue, load_originals
from corpus.failures import CatalogueInvalid, HomeUnusable
from corpus.fetch.archive import Record, record_files, record_from, sha256_of
from corpus.held.saving import document_from
from corpus.held.store import original_name
from corpus.home import Home
from corpus.lines.dates import dates_in
from corpus.papers import Document, Source, paragraph_ids

EARLIEST = date(1829, 1, 1)  # the first police force; a paper on one is not older
ADD_AGAIN = "Delete that file, then add the paper again."


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it should be."""

    where: str  # the id of a paper, else a file of the home or of the product
    what: str
    next_step: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at, and what was found."""

    papers: int  # with the earlier versions
    archived: int  # versions in the archive
    catalogued: int  # entries, of shipped papers and of originals
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class _Saved:
    """A saved paper that could be read."""

    path: Path
    document: Document

    @property
    def source(self) -> Source:
        return self.document.source


def check_home(home: Home, *, today: date | None = None, reports: Path = REPORTS) -> Checked:
    """Look at everything that a home holds, and at the catalogues of `reports`.

    Raises HomeUnusable where there is no home, or it cannot be listed.
    """
    today = today or date.today()
    faults: list[Fault] = []
    try:
        current = _saved(home, "papers", faults)
        earlier = _saved(home, "superseded", faults)
        all_read = not faults
        faults += _catalogue_faults(reports)
        faults += (fault for each in (*current, *earlier) for fault in _paper_faults(home, each, today))
        faults += _version_faults(current, earlier)
        if all_read:
            faults += _stray_originals(home, (*current, *earlier))
        archived = 0
        for folder in _listed(home.path / "archive"):
            archived += len(record_files(folder)) if folder.is_dir() else 0
            faults += _archive_faults(home, folder, today)
    except OSError as error:
        raise HomeUnusable(
            f"the home folder {str(home.path)!r} cannot be read: {error.strerror or error}. Mend its permissions."
        ) from error
    return Checked(len(current) + len(earlier), archived, _catalogued(reports), tuple(faults))


def _listed(folder: Path) -> list[Path]:
    """What is in a folder, in name order; nothing where there is none."""
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _saved(home: Home, folder: str, faults: list[Fault]) -> tuple[_Saved, ...]:
    """The papers saved in a folder of the home; a fault for each that cannot be read."""
    if not home.papers.is_dir():
        raise HomeUnusable(
            f"no papers are held in {str(home.path)!r}. Name another home with --home DIR, "
            "or run `python -m corpus add` first."
        )
    found = []
    for path in _listed(home.path / folder):
        if path.suffix != ".json" or path.name.startswith("."):
            continue
        try:
            found.append(_Saved(path, document_from(path.read_bytes())))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            faults.append(Fault(_named(home, path), f"the saved paper cannot be read ({_brief(error)})", ADD_AGAIN))
    return tuple(found)


def _paper_faults(home: Home, saved: _Saved, today: date) -> Iterator[Fault]:
    source = saved.source
    if saved.path.stem != source.id:
        yield Fault(_named(home, saved.path), f"the file holds the paper {source.id!r}", ADD_AGAIN)
    yield from _file_faults(home, source)
    expected = paragraph_ids(source.id, (each.text for each in saved.document.paragraphs))
    changed = [each.id for each, wanted in zip(saved.document.paragraphs, expected, strict=True) if each.id != wanted]
    if changed:
        yield Fault(
            source.id,
            f"{len(changed)} paragraphs do not have the id of their text, the first {changed[0]!r}",
            f"The saved text was changed: {ADD_AGAIN[0].lower()}{ADD_AGAIN[1:]}",
        )
    yield from _date_faults(source, today)


def _file_faults(home: Home, source: Source) -> Iterator[Fault]:
    path = home.originals / original_name(source)
    if not path.is_file():
        yield Fault(source.id, f"its file {source.filename!r} is no longer held", "Add the paper again.")
    elif sha256_of(path) != source.sha256:
        yield Fault(source.id, f"its file {_named(home, path)!r} is not the one that was added", ADD_AGAIN)


def _date_faults(source: Source, today: date) -> Iterator[Fault]:
    if source.published is None:
        return
    if source.published > today:
        yield Fault(
            source.id,
            f"it is dated {source.published}, which is yet to come (dated by {source.dated_by})",
            "Correct the date in the paper, its file name or the catalogue, then add it again.",
        )
    if source.published < EARLIEST:
        yield Fault(source.id, f"it is dated {source.published}, before there was a police force", "Correct its date.")
    if source.dated_by == "filename" and source.published not in dates_in(PurePath(source.filename).stem):
        yield Fault(
            source.id,
            f"it is dated {source.published} by its file name, but {source.filename!r} does not say so",
            "Add the paper again.",
        )


def _version_faults(current: tuple[_Saved, ...], earlier: tuple[_Saved, ...]) -> Iterator[Fault]:
    held = {each.source.id for each in current}
    aside = {each.source.id for each in earlier}
    for each in (*current, *earlier):
        if each.source.supersedes and each.source.supersedes not in aside:
            yield Fault(
                each.source.id,
                f"the version before it, {each.source.supersedes!r}, is not held",
                "Add that version again if it is needed.",
            )
    for each in earlier:
        if each.source.superseded_by not in held:
            yield Fault(
                each.source.id,
                f"the paper that took its place, {each.source.superseded_by!r}, is not held",
                f"Run `python -m corpus remove {each.source.id}`, or add that paper again.",
            )
    for each in current:
        if each.source.superseded_by:
            yield Fault(each.source.id, "it is held as current and as superseded", ADD_AGAIN)


def _stray_originals(home: Home, saved: tuple[_Saved, ...]) -> Iterator[Fault]:
    """Files that no paper was made from; said only where every paper could be read."""
    wanted = {original_name(each.source) for each in saved}
    for path in _listed(home.originals):
        if path.name not in wanted and not path.name.startswith("."):
            yield Fault(_named(home, path), "no paper held was made from this file", "Delete it.")


def _archive_faults(home: Home, folder: Path, today: date) -> Iterator[Fault]:
    if not folder.is_dir():
        yield Fault(_named(home, folder), "it is not the folder of an original", "Move it out of the archive.")
        return
    recorded = set()
    for path in record_files(folder):
        try:
            record = record_from(path.read_bytes())
        except (OSError, ValueError, TypeError) as error:
            yield Fault(
                _named(home, path), f"the record cannot be read ({_brief(error)})", f"Delete it and {_again(folder)}"
            )
            continue
        recorded.add(record.file)
        yield from _record_faults(home, folder, record, today)
    for path in _listed(folder):
        if path.suffix != ".json" and not path.name.startswith(".") and path.name not in recorded:
            yield Fault(_named(home, path), "this version has no record", f"Delete it and {_again(folder)}")


def _record_faults(home: Home, folder: Path, record: Record, today: date) -> Iterator[Fault]:
    path = folder / record.file
    if record.id != folder.name:
        yield Fault(_named(home, path), f"its record is of {record.id!r}", f"Delete both and {_again(folder)}")
    if not path.is_file():
        yield Fault(
            _named(home, path),
            "the record's file is not there",
            f"Find it in a backup, or delete the record and {_again(folder)}",
        )
    elif path.stat().st_size != record.bytes or sha256_of(path) != record.sha256:
        yield Fault(_named(home, path), "it is not what was fetched", f"Delete it and its record and {_again(folder)}")
    fetched = datetime.fromisoformat(record.fetched_at).astimezone(UTC).date()
    if fetched > today + timedelta(days=1):  # records are in UTC, today is the reader's
        yield Fault(_named(home, path), f"it was fetched on {fetched}, which is yet to come", "Set the clock right.")


def _catalogue_faults(reports: Path) -> Iterator[Fault]:
    try:
        entries = load_catalogue(reports).paper
        originals = load_originals(reports / ORIGINALS.name)
    except CatalogueInvalid as error:
        yield Fault(reports.name, _brief(error), "Mend that entry.")
        return
    for entry in entries:
        if not (reports / entry.file).is_file():
            yield Fault(entry.id, f"{entry.file!r} is in the catalogue, but not shipped", "Install the product again.")
    ids = [*(each.id for each in entries), *(each.id for each in originals)]
    for twice in sorted({each for each in ids if ids.count(each) > 1}):
        yield Fault(twice, "the catalogues have this id twice", "Change one of them.")


def _catalogued(reports: Path) -> int:
    try:
        return len(load_catalogue(reports).paper) + len(load_originals(reports / ORIGINALS.name))
    except CatalogueInvalid:
        return 0


def _named(home: Home, path: Path) -> str:
    return path.relative_to(home.path).as_posix()


def _again(folder: Path) -> str:
    return f"run `python -m corpus fetch {folder.name}`."


def _brief(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def fault_json(fault: Fault) -> Mapping[str, str]:
    """The fault as `check --json` prints it."""
    return {"where": fault.where, "fault": fault.what, "next_step": fault.next_step}
