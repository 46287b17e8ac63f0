"""Readers fed with damaged files: real papers changed at random, none of which may crash or hang a reader."""

import io
import random
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from corpus.description.describing import describe
from corpus.files.reading_apart import Limits, reply_about
from corpus.paragraphs.structure import paragraphs_of

INPUTS = 10_000
# A damaged paper of some pages is read in well under a second; what takes this long never ends for its reader.
LIMITS = Limits(seconds=30, memory=2_000)

# What has broken parsers before: markup that opens and never closes, sizes that lie, characters that are none.
TOKENS = (
    *(b"<", b"</", b"<table>", b"<tr><td>", b"<!--", b"<![CDATA[", b"&#0;", b"&x;", b"]]>", b"%1.%2."),
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n\n\n", b"|", b"#" * 9, b"1." * 9, b"[" * 99, b"(((((", b"-1"),
    *(b"<<", b">>", b"obj", b"endobj", b"stream", b"/Kids [1 0 R]", b"/Length -1", b"99999999999"),
    *("\u202e".encode(), "\ud7ff".encode(), "\U000e0041".encode()),
)


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """What became of the inputs of one kind of file."""

    suffix: str
    inputs: int
    read: int
    refused: int  # with a reason, as expected
    crashes: tuple[str, ...]  # name of the input, and what happened
    hangs: tuple[str, ...]

    @property
    def held(self) -> bool:
        """Whether nothing crashed and nothing hung."""
        return not self.crashes and not self.hangs


@dataclass(slots=True)
class _Tally:
    counts: Counter[str] = field(default_factory=Counter)
    crashes: list[str] = field(default_factory=list)
    hangs: list[str] = field(default_factory=list)


def fuzz(papers: Sequence[Path], *, inputs: int = INPUTS, seed: int = 1, keep: Path | None = None) -> Iterator[Fuzzed]:
    """Read so many damaged copies of these papers, as many of each kind of file.

    The same seed damages alike. Inputs that crash or hang are kept in the folder `keep`, where one is given.
    """
    kinds: dict[str, list[bytes]] = {}
    for path in papers:
        kinds.setdefault(path.suffix.lower(), []).append(path.read_bytes())
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        for suffix, contents in sorted(kinds.items()):
            yield _fuzz_kind(suffix, contents, -(-inputs // len(kinds)), chance, Path(place), keep)


def table(results: Sequence[Fuzzed]) -> str:
    """One line for each kind of file."""
    head = f"{'file':<8}{'inputs':>8}{'read':>8}{'refused':>9}{'crashes':>9}{'hangs':>7}"
    rows = [f"{r.suffix:<8}{r.inputs:>8}{r.read:>8}{r.refused:>9}{len(r.crashes):>9}{len(r.hangs):>7}" for r in results]
    return "\n".join([head, *rows, f"{'all':<8}{sum(r.inputs for r in results):>8}"])


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The content changed in one to six places; inside its members where it is a zip archive, mostly."""
    if content.startswith(b"PK\x03\x04") and chance.random() < 0.85:
        return _damaged_member(content, chance)
    for _ in range(chance.randint(1, 6)):
        content = chance.choice(DAMAGES)(content, chance)
    return content


def _fuzz_kind(
    suffix: str, contents: Sequence[bytes], inputs: int, chance: random.Random, place: Path, keep: Path | None
) -> Fuzzed:
    tally = _Tally()
    for number in range(inputs):
        path = place / f"input-{number}{suffix}"
        path.write_bytes(damaged(chance.choice(contents), chance))
        before = len(tally.crashes) + len(tally.hangs)
        _read(path, tally)
        if keep and len(tally.crashes) + len(tally.hangs) > before:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / path.name).write_bytes(path.read_bytes())
        path.unlink()
    counts = tally.counts
    return Fuzzed(suffix, inputs, counts["read"], counts["refused"], tuple(tally.crashes), tuple(tally.hangs))


def _read(path: Path, tally: _Tally) -> None:
    reply = reply_about(path, LIMITS)
    if reply.lost:
        said = f"{path.name}: {reply.unreadable}"
        (tally.hangs if "takes longer" in (reply.unreadable or "") else tally.crashes).append(said)
    elif reply.fault is not None:
        tally.crashes.append(f"{path.name}: {reply.fault.strip().splitlines()[-1]}")
    elif reply.unreadable is not None:
        tally.counts["refused"] += 1
    else:
        try:
            for reading in reply.readings:
                paragraphs_of(reading.blocks, describe(reading, filename=path.name, sha256="0" * 64, entry=None))
            tally.counts["read"] += 1
        except Exception as error:  # any at all: that is what is looked for
            tally.crashes.append(f"{path.name}: {type(error).__name__}: {error}")


def _damaged_member(content: bytes, chance: random.Random) -> bytes:
    """The same archive with one of its members damaged, so that it still unpacks."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        hit = chance.choice([name for name in names if name.endswith(".xml")] or names)
        for name in names:
            part = old.read(name)
            if name == hit:
                for _ in range(chance.randint(1, 6)):
                    part = chance.choice(DAMAGES)(part, chance)
            new.writestr(name, part)
    return made.getvalue()


def _place(content: bytes, chance: random.Random) -> int:
    return chance.randint(0, len(content))


def _flipped(content: bytes, chance: random.Random) -> bytes:
    place = _place(content, chance)
    return content[:place] + bytes([chance.randrange(256)]) + content[place + 1 :]


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: _place(content, chance)] if chance.random() < 0.3 else content


def _without_part(content: bytes, chance: random.Random) -> bytes:
    place = _place(content, chance)
    return content[:place] + content[place + chance.randint(1, 400) :]


def _repeated(content: bytes, chance: random.Random) -> bytes:
    place, size = _place(content, chance), chance.randint(1, 400)
    return content[:place] + content[place : place + size] * chance.randint(2, 20) + content[place:]


def _with_token(content: bytes, chance: random.Random) -> bytes:
    place = _place(content, chance)
    return content[:place] + chance.choice(TOKENS) + content[place:]


def _digits_changed(content: bytes, chance: random.Random) -> bytes:
    """A figure somewhere made another: sizes, offsets, levels and ids are figures."""
    places = [place for place in range(len(content)) if content[place : place + 1].isdigit()] if content else []
    if not places:
        return content
    place = chance.choice(places)
    return content[:place] + chance.choice((b"0", b"9", b"-1", b"99999999", b"1e9")) + content[place + 1 :]


def _swapped(content: bytes, chance: random.Random) -> bytes:
    a, b = sorted((_place(content, chance), _place(content, chance)))
    size = chance.randint(1, 200)
    return content[:a] + content[b : b + size] + content[a + size : b] + content[a : a + size] + content[b + size :]


Damage = Callable[[bytes, random.Random], bytes]
DAMAGES: tuple[Damage, ...] = (_flipped, _cut, _without_part, _repeated, _with_token, _digits_changed, _swapped)
