"""PDFs that are damaged or made to harm: read, or refused with the reason, in bounded time and memory."""

import re
import time
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from drawing_pdfs import canvas, column, drawn_reading, reading_of, texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from corpus.failures import UnreadablePaper

LINES = ("The Panel met in Moorgate, and rose at four.",)


def paper(*, lines: tuple[str, ...] = LINES, **options: object) -> bytes:
    held = BytesIO()
    drawn = Canvas(held, pageCompression=0, **options)
    column(drawn, lines, left=60, top=700)
    drawn.rect(50, 50, 200, 100)
    drawn.save()
    return held.getvalue()


def handmade(*objects: str, root: int = 1) -> bytes:
    """A PDF of these objects, numbered from 1, without a table of where they are."""
    body = "".join(f"{number} 0 obj\n{held}\nendobj\n" for number, held in enumerate(objects, start=1))
    return f"%PDF-1.7\n{body}trailer << /Root {root} 0 R /Size {len(objects) + 1} >>\nstartxref\n0\n%%EOF\n".encode()


def page_of(content: bytes, *, box: str = "[0 0 595 842]") -> bytes:
    """A PDF of one page with this content, which is packed."""
    packed = zlib.compress(content, 9)
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    head = (
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        f"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox {box} /Contents 4 0 R "
        f"/Resources << /Font << /F1 {font} >> >> >>\nendobj\n"
        f"4 0 obj\n<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n"
    )
    tail = "\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 5 >>\nstartxref\n0\n%%EOF\n"
    return head.encode() + packed + tail.encode()


def test_an_owner_password_keeps_nobody_from_reading(tmp_path: Path) -> None:
    locked = paper(encrypt=StandardEncryption("", ownerPassword="hunter2", canCopy=0))
    assert texts(reading_of(locked, tmp_path)) == list(LINES)


def test_a_user_password_is_named_as_the_reason(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePaper, match=r"'paper\.pdf' is encrypted with a password"):
        reading_of(paper(encrypt=StandardEncryption("hunter2")), tmp_path)


def test_a_wrong_table_of_objects_is_mended(tmp_path: Path) -> None:
    damaged = re.sub(rb"startxref\s+\d+", b"startxref\n7", paper())
    assert texts(reading_of(damaged, tmp_path)) == list(LINES)


def test_a_paper_of_no_pages_is_refused(tmp_path: Path) -> None:
    empty = handmade("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>")
    with pytest.raises(UnreadablePaper, match=r"'paper\.pdf'"):
        reading_of(empty, tmp_path)


@pytest.mark.parametrize("count", [1, 1000, 2_000_000])
def test_a_tree_of_pages_that_holds_itself_is_refused(tmp_path: Path, count: int) -> None:
    cyclic = handmade("<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count {count} >>")
    began = time.monotonic()
    with pytest.raises(UnreadablePaper, match=r"'paper\.pdf'"):
        reading_of(cyclic, tmp_path)
    assert time.monotonic() - began < 30


def test_bookmarks_that_lead_in_a_ring_end(tmp_path: Path) -> None:
    drawn, held = canvas(pageCompression=0)
    column(drawn, LINES, left=60, top=700)
    for number in range(3):
        drawn.bookmarkPage(f"p{number}")
        drawn.addOutlineEntry(f"Entry {number}", f"p{number}")
    drawn.save()
    ring = re.sub(rb"/Prev (\d+) 0 R", rb"/Next \1 0 R", held.getvalue())
    assert texts(reading_of(ring, tmp_path)) == list(LINES)


@pytest.mark.parametrize("box", ["[0 0 1e9 1e9]", "[0 0 0 0]", "[-5 -5 -9 -9]", "[0 0 1 1e-9]", "[0 0]", "(none)"])
def test_an_absurd_size_of_page_is_read_or_refused(tmp_path: Path, box: str) -> None:
    content = b"BT /F1 10 Tf 60 700 Td (The Panel met.) Tj ET"
    with suppress(UnreadablePaper):
        assert texts(reading_of(page_of(content, box=box), tmp_path)) == ["The Panel met."]


@pytest.mark.parametrize(
    "content",
    [
        b"BT /F1 10 Tf 60 700 Td (The Panel met.) Tj ET " + b"1 1 m 2 2 l S " * 300_000,
        b"".join(b"BT /F1 10 Tf %d %d Td (Panel) Tj ET " % (x % 590, x % 840) for x in range(60_000)),
        b"BT /F1 10 Tf 60 700 Td " + b"(The Panel met in Moorgate.) Tj " * 30_000 + b"ET",
        b"".join(b"%d 0 m %d 800 l S 0 %d m 500 %d l S " % (x, x, x, x) for x in range(0, 500, 1))
        + b"BT /F1 10 Tf 60 700 Td (The Panel met.) Tj ET",
        b"q " * 200_000 + b"BT /F1 10 Tf 60 700 Td (The Panel met.) Tj ET",
    ],
    ids=["paths", "texts", "one long line", "rules", "states"],
)
def test_a_page_with_absurdly_much_on_it_is_read_in_bounded_time(tmp_path: Path, content: bytes) -> None:
    began = time.monotonic()
    reading = reading_of(page_of(content), tmp_path)
    assert any("Panel" in text for text in texts(reading))
    assert time.monotonic() - began < 60


def test_a_form_that_holds_itself_is_read(tmp_path: Path) -> None:
    form = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 5 >>"
    content = handmade(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        "/Resources << /XObject << /X 4 0 R >> >> >>",
        f"{form}\nstream\n/X Do\nendstream",
        "<< /Length 5 >>\nstream\n/X Do\nendstream",
    )
    with pytest.raises(UnreadablePaper, match="no text"):
        reading_of(content, tmp_path)


@given(changes=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), min_size=1, max_size=10))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
def test_a_changed_paper_is_read_or_refused(tmp_path: Path, changes: list[tuple[float, bytes]]) -> None:
    content = bytearray(paper())
    for place, put in changes:
        at = int(place * (len(content) - 1))
        content[at : at + len(put)] = put
    with suppress(UnreadablePaper):
        reading_of(bytes(content), tmp_path)


def test_a_cut_off_paper_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePaper, match="is cut off"):
        reading_of(paper()[:-200], tmp_path)


def test_nothing_but_white_space_is_no_text(tmp_path: Path) -> None:
    drawn, held = canvas()
    column(drawn, ["   ", " "], left=60, top=700)
    with pytest.raises(UnreadablePaper, match="no text on its only page"):
        drawn_reading(drawn, held, tmp_path)
