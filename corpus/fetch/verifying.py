"""Whether what came is the paper: its bytes against its format, whole to the end, and no page that says "not found"."""

import re
from pathlib import Path

import httpx

from corpus.catalogue import Original
from corpus.fetch.downloading import Download
from corpus.fetch.failing import Refused
from corpus.readers.sniffing import what_it_is

KIND_OF = {"html": "a web page", "pdf": "a PDF", "docx": "a Word document", "xlsx": "an Excel workbook"}
HEAD = 64 << 10  # bytes in which a page's title and first heading are looked for
TAIL = 16 << 10  # bytes in which the end is looked for: counters and comments may follow it
SAYS = (
    re.compile(r"<title\b[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL),
    re.compile(r"<h1\b[^>]*>(.*?)</h1", re.IGNORECASE | re.DOTALL),
)
NOT_FOUND = re.compile(
    r"^(?:error\s*)?404(?:\s*$|\s*[-–|:]|\s+(?:error|not found|page))|\b(?:error|http)\s+404\b|[-–|:]\s*404$"
    r"|\b(?:page|document|file|item)\b.{0,20}\b(?:not|cannot|can't|couldn't|could not)\b.{0,10}"
    r"\b(?:found|find|exist|available)\b|\b(?:page|document) (?:does(?: not|n't) exist|(?:is )?no longer)\b"
    r"|^not found\b|^sorry, we (?:can't|couldn't|could not) find",
    re.IGNORECASE,
)
BARRED = re.compile(
    r"^(?:just a moment|attention required|access denied|request rejected|forbidden|are you a robot"
    r"|sign in|log ?in|service unavailable|site maintenance)\b\W*(?:$|[-–|])",
    re.IGNORECASE,
)


def verify(download: Download, original: Original) -> None:
    """Raises Refused, with the reason, for a file that is not the paper that the catalogue describes."""
    _of_its_format(download, original)
    if original.format == "html":
        _is_the_page(download, original)
    _is_whole(download.path, original)


def _of_its_format(download: Download, original: Original) -> None:
    expected = KIND_OF[original.format]
    found = what_it_is(download.path)
    if found == expected:
        return
    called = download.version.content_type or "nothing"
    if found is None and original.format == "html" and called.startswith(("text/html", "application/xhtml")):
        return  # a page that opens in its own way, as readers allow too
    if download.path.stat().st_size == 0:
        raise Refused(f"{original.id!r}: nothing came, 0 bytes. Look for the paper on the publisher's site.")
    looks = found or "something else"
    raise Refused(
        f"{original.id!r}: {expected} was expected, but {looks} came (the server calls it {called}). "
        "Look for the paper on the publisher's site and correct the catalogue."
    )


def _is_the_page(download: Download, original: Original) -> None:
    asked, final = httpx.URL(str(original.url)), httpx.URL(download.version.final_url)
    if final.path in ("", "/") and asked.path not in ("", "/"):
        raise Refused(
            f"{original.id!r}: its address leads to the front page of {final.host!r}, so the page has gone. "
            "Look for it on the publisher's site and correct the catalogue."
        )
    with download.path.open("rb") as file:
        head = file.read(HEAD).decode("utf-8", "replace")
    # The first of each: pictures have titles too.
    for match in (found for says in SAYS if (found := says.search(head))):
        words = " ".join(re.sub(r"<[^>]*>", " ", match[1]).replace("’", "'").split())
        if NOT_FOUND.search(words) or BARRED.search(words):
            raise Refused(
                f"{original.id!r}: the page that came is titled {words[:80]!r}, so it is not the paper. "
                "Open its address in a browser; correct the catalogue, or save the page and add the file."
            )


def _is_whole(path: Path, original: Original) -> None:
    """A server that closes too early, or announces too little, cuts a file off without a sign."""
    with path.open("rb") as file:
        file.seek(max(path.stat().st_size - TAIL, 0))
        tail = file.read().replace(b"\0", b"")  # of a page in UTF-16
    ends = {"html": rb"</\s*(?:html|body)\b", "pdf": rb"%%EOF"}
    if (end := ends.get(original.format)) and not re.search(end, tail, re.IGNORECASE):
        raise Refused(
            f"{original.id!r}: {KIND_OF[original.format]} came that is cut off at its end. Run it again later."
        )
