"""The catalogue of originals: what `fetch` is given to download."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from corpus import CatalogueInvalid
from corpus.catalogue import REPORTS, Original, load_catalogue, load_originals
from corpus.files.finding import files_in

ORIGINALS = load_originals()
# Publishers' own sites: local and central government, Parliament, the police, their inspectorate. The last was the
# site of the Police and Crime Commissioner until May 2021.
OFFICIAL = re.compile(
    r"(?:.+\.)?(?:gov\.uk|police\.uk|justiceinspectorates\.gov\.uk|parliament\.uk|moderngov\.co\.uk)"
    r"|(?:www\.)?westyorkshire-pcc\.gov\.uk"
)
every_original = pytest.mark.parametrize("entry", ORIGINALS, ids=lambda entry: entry.id)


def test_there_are_about_forty() -> None:
    assert 38 <= len(ORIGINALS) <= 45


def test_no_id_or_address_comes_twice() -> None:
    assert len({entry.id for entry in ORIGINALS}) == len(ORIGINALS)
    addresses = {str(entry.url).casefold().removesuffix("/").replace("://www.", "://") for entry in ORIGINALS}
    assert len(addresses) == len(ORIGINALS)


def test_no_original_has_the_id_of_a_shipped_digest() -> None:
    assert not {entry.id for entry in ORIGINALS} & {entry.id for entry in load_catalogue(REPORTS).paper}


def test_the_catalogue_is_not_taken_for_a_paper_of_its_folder() -> None:
    assert not [path for path in files_in([REPORTS]) if path.suffix == ".toml"]


@every_original
def test_every_original_is_on_an_official_site(entry: Original) -> None:
    parts = urlsplit(str(entry.url))
    assert parts.scheme in ("http", "https")
    assert OFFICIAL.fullmatch(parts.hostname or "")
    assert "azurewebsites" not in str(entry.url)
    assert not re.search(r"\(S\(|%28S%28|sessionid", str(entry.url), re.IGNORECASE)  # an address of one visit only
    assert (parts.username, parts.fragment) == (None, "")


@every_original
def test_every_original_is_described_in_words(entry: Original) -> None:
    assert len(entry.title.split()) >= 2
    assert entry.publisher
    assert "mirror" not in entry.title
    assert "landing page" not in entry.title


@pytest.mark.parametrize(
    "content",
    [
        "no toml",
        "[[original]]\nid = 'a'\n",
        "[[original]]\nid='a'\ntitle='A'\nkind='poem'\npublisher='P'\nurl='https://a.example/'\nformat='html'\n",
    ],
)
def test_originals_that_cannot_be_used_are_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "originals.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CatalogueInvalid, match=r"originals\.toml cannot be used"):
        load_originals(path)
