"""The other names that come with the product: acronyms of the field, and what people type for what papers write."""

import tomllib
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("everyday.toml")


def _shipped() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


ACRONYMS: dict[str, str] = _shipped()["acronyms"]
EVERYDAY: tuple[tuple[str, str], ...] = tuple(
    (typed, written) for typed, its in _shipped()["everyday"].items() for written in its
)
ASKED: tuple[tuple[str, str], ...] = tuple(
    (typed, written) for typed, its in _shipped()["asked"].items() for written in its
)
