"""Sorted strings on disk, read one at a time: a million ids cost no memory until they are asked for."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

from indexes.keywords.arrays import mapped


@dataclass(frozen=True, slots=True)
class StringTable(Sequence[str]):
    """Strings in the order of their code points, which is that of their UTF-8 bytes."""

    _bytes: memoryview  # all of them, one after the other
    _starts: memoryview  # where each begins, and where the last one ends

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, place: int) -> str:  # type: ignore[override]  # no caller asks for a slice
        return self._at(place).decode()

    def __iter__(self) -> Iterator[str]:
        whole, starts = bytes(self._bytes), self._starts.tolist()
        return (whole[start:end].decode() for start, end in pairwise(starts))

    def find(self, string: str) -> int | None:
        """Place of the string, by halving; None where it is not there."""
        place = self.first_from(string)
        return place if place < len(self) and self._at(place) == string.encode() else None

    def first_from(self, string: str) -> int:
        """Place of the first string that is not before this one; their number where all are."""
        return bisect_left(range(len(self)), string.encode(), key=self._at)

    def _at(self, place: int) -> bytes:
        return bytes(self._bytes[self._starts[place] : self._starts[place + 1]])


def write_strings(path: Path, strings: Sequence[str]) -> None:
    """Keep sorted strings in two files that begin with this path. Raises OSError."""
    import numpy as np

    encoded = [string.encode() for string in strings]
    np.save(f"{path}.npy", np.frombuffer(b"".join(encoded), dtype=np.uint8))
    np.save(f"{path}-starts.npy", np.fromiter(accumulate(map(len, encoded), initial=0), np.uint64, len(encoded) + 1))


def read_strings(path: Path) -> StringTable:
    """What `write_strings` left. Raises OSError, ValueError or EOFError on anything else."""
    content, starts = (mapped(Path(f"{path}{part}.npy")) for part in ("", "-starts"))
    if starts[-1] != len(content):
        raise ValueError(f"{str(path)!r} does not hold the strings that were written to it")
    return StringTable(content.data, starts.data)
