"""What people write by hand about papers: the catalogue beside the shipped ones, and the originals to fetch."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, HttpUrl, ValidationError

from corpus.failures import CatalogueInvalid
from corpus.papers import SLUG, PaperKind, Provenance

REPORTS = Path(__file__).parent / "reports"
ORIGINALS = REPORTS / "originals.toml"

T = TypeVar("T")


class CatalogueEntry(BaseModel):
    """One `[[paper]]` of catalogue.toml; what the paper itself says goes before it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: str  # name of the file beside the catalogue
    id: str = Field(pattern=rf"^{SLUG.pattern}$")
    title: str
    kind: PaperKind
    publisher: str | None = None
    published: date | None = None  # of the original; for a digest too
    period: str | None = None
    url: HttpUrl | None = None  # of the original
    provenance: Provenance = "original"


class Catalogue(BaseModel):
    """The papers described by hand, in the order in which they are listed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    paper: tuple[CatalogueEntry, ...] = ()

    def entry(self, filename: str) -> CatalogueEntry | None:
        """The entry that describes this file, if any does."""
        return next((entry for entry in self.paper if entry.file == filename), None)


class Original(BaseModel):
    """One `[[original]]` of originals.toml: a published paper that `python -m corpus fetch` downloads."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=rf"^{SLUG.pattern}$")
    title: str
    kind: PaperKind
    publisher: str
    published: date | None = None  # where the page or its title shows the day
    period: str | None = None
    url: HttpUrl  # on the publisher's own site
    format: Literal["html", "pdf", "docx", "xlsx"]


class Originals(BaseModel):
    """The originals that can be fetched, in the order in which they are."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    original: tuple[Original, ...] = ()


def load_catalogue(folder: Path) -> Catalogue:
    """The catalogue of a folder, empty where it has none. Raises CatalogueInvalid."""
    path = folder / "catalogue.toml"
    return _loaded(path, Catalogue.model_validate) if path.is_file() else Catalogue()


def load_originals(path: Path = ORIGINALS) -> tuple[Original, ...]:
    """The originals that can be fetched. Raises CatalogueInvalid."""
    return _loaded(path, Originals.model_validate).original


def _loaded(path: Path, validate: Callable[[Any], T]) -> T:
    try:
        return validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise CatalogueInvalid(f"{path.name} cannot be read: {error.strerror}. Install the product again.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValidationError) as error:
        raise CatalogueInvalid(f"{path.name} cannot be used: {error}. Mend the entry it names.") from error
