"""Arrays in NumPy's files, read by one thread at a time."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

# NumPy reads the head of a file with Python's own parser, which before 3.11.8 and 3.12.2 counts its depth for all
# threads together: where two read at once, either may fail with SystemError (python/cpython#106905).
_ALONE = Lock()


def mapped(file: Path) -> "NDArray[Any]":
    """The array of a .npy file, mapped: the system pages in what is looked at. Raises OSError, ValueError, EOFError."""
    import numpy as np

    with _ALONE:
        array: NDArray[Any] = np.load(file, mmap_mode="r")
    return array


@contextmanager
def arrays_in(file: Path) -> Iterator["Mapping[str, NDArray[Any]]"]:
    """The arrays of a .npz file by name, each read when it is asked for.

    Raises OSError, ValueError, KeyError, EOFError or BadZipFile.
    """
    import numpy as np

    with _ALONE, np.load(file, allow_pickle=False) as content:
        yield content
