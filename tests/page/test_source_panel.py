"""A paragraph in its place in its paper, as HTML."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from wexshire import ASB, FIRST, PLAN, REFERRED, SECOND, cited, document, source

from corpus import Added, Document
from page.chat import Passage
from page.shelf import Example, added_html, papers_html, welcome_html
from page.source_panel import WINDOW, lost_html, panel_html
from page.words import told_apart


def paper(html: str) -> str:
    """The text of the paper in a panel."""
    return html.partition('aria-label="Text of the paper" tabindex="0">')[2].removesuffix("</div></section>")


def test_a_paper_is_shown_with_headings_numbers_bullets_and_pages_each_once() -> None:
    assert paper(panel_html(ASB)) == (
        '<p class="page">Page 1</p><h3>Background</h3>'
        '<div class="para prose"><span class="number">1</span><div class="words">'
        "This paper is about anti-social behaviour in Wexshire.</div></div>"
        '<p class="page">Page 2</p><h3>Immediate Justice</h3>'
        f'<div class="para prose"><span class="number">2</span><div class="words">{REFERRED}</div></div>'
        '<div class="para prose"><span class="number">3</span><div class="words">'
        "The Mayor&#x27;s work in the quarter was:</div></div>"
        '<div class="para bullet"><div class="words">a fund of £851k for 115 projects</div></div>'
        '<div class="para bullet"><div class="words">a survey of bus passengers</div></div>'
    )


def test_headings_that_are_not_paragraphs_of_their_own_are_shown_too() -> None:
    assert re.findall(r"<h\d>.*?</h\d>", paper(panel_html(PLAN))) == [
        "<h3>Priorities</h3>",
        "<h3>Actions</h3>",
    ]


def test_a_cited_paragraph_is_called_one_and_its_quotation_is_marked() -> None:
    html = panel_html(ASB, Passage.cited(cited(SECOND, "£851k")), press=4)
    assert (
        '<div class="para bullet cited"><div class="words"><span class="tag">Cited paragraph</span>'
        "a fund of <mark>£851k</mark> for 115 projects</div></div>"
    ) in html
    assert html.startswith('<section class="source" data-press="4" aria-label="Source">')
    assert html.count("<mark>") == 1


def test_a_quotation_that_occurs_twice_is_marked_where_it_was_cited() -> None:
    html = panel_html(ASB, Passage.cited(cited(FIRST, "290", occurrence=2)))
    assert "June 290 children were referred. Of the <mark>290</mark> children" in html


def test_a_nearby_paragraph_is_marked_as_a_whole_without_a_quotation() -> None:
    html = panel_html(ASB, Passage(FIRST))
    assert f'<span class="tag">Nearby paragraph</span>{REFERRED}</div>' in html
    assert "<mark>" not in html


def test_the_facts_of_a_paper_stand_above_it() -> None:
    html = panel_html(ASB, Passage.cited(cited(FIRST, "290")))
    assert re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", html) == [
        ("Kind", "Cover report"),
        ("Date", "5 March 2024"),
        ("Paragraph", "Para 2"),
        ("Page", "2"),
        ("Held as", "Text of the file as it was added"),
        ("Published by", "Wexshire Combined Authority"),
    ]
    assert (
        '<a href="https://wexshire.example/asb" target="_blank" rel="noopener noreferrer">Published original'
        '<span class="unseen"> (opens in a new tab)</span></a> '
        '<a href="papers/wexshire-asb/file" download>Download the file held</a>'
    ) in html


def test_a_digest_without_date_or_address_says_so_and_offers_the_file_held() -> None:
    html = panel_html(PLAN, Passage.cited(cited(PLAN.paragraphs[0], "Safer Wexshire")))
    assert "<dd>Digest: not the published text</dd>" in html
    assert "<dd>Date not known</dd>" in html
    assert "target=" not in html
    assert '<a href="papers/wexshire-plan/file" download>' in html


def test_a_digest_names_the_publisher_of_the_paper_it_is_of() -> None:
    digest = document(source(provenance="digest"), {"text": "One."})
    assert "<dt>Digest of a paper published by</dt><dd>Wexshire Combined Authority</dd>" in panel_html(digest)
    assert "<dt>Published by</dt>" not in panel_html(digest)


def test_a_kind_that_says_nothing_is_left_out() -> None:
    other = document(source(kind="other"), {"text": "One."})
    assert "<dt>Kind</dt>" not in panel_html(other)
    assert '<span class="dated">5 March 2024 · Added file · 1 paragraph</span>' in papers_html((other,))


def test_a_number_stands_at_its_first_paragraph_and_at_no_bullet_or_row() -> None:
    made = document(
        source(),
        {"text": "What was promised:", "number": "22"},
        {"text": "Promise: gates; Due: May", "number": "22", "kind": "table row"},
        {"text": "Promise: lamps; Due: June", "number": "22", "kind": "table row", "ordinal": 2},
        {"text": "gates", "number": "22", "kind": "bullet"},
        {"text": "It goes on.", "number": "22", "ordinal": 2},
        {"text": "The next.", "number": "23"},
        {"text": "Counted anew.", "number": "23"},
        {"text": "Without words; 7", "number": "24", "kind": "table row"},
        {"text": "The words of 24.", "number": "24"},
    )
    numbered = re.findall(r'<div class="para ([\w-]+)"><span class="number">(\d+)</span>', panel_html(made))
    assert numbered == [("prose", "22"), ("prose", "23"), ("prose", "23"), ("prose", "24")]


def test_a_fact_of_a_digest_links_to_where_it_was_read() -> None:
    of = PLAN.paragraphs[0]
    told = replace(of, links=("https://wexshire.example/news",))
    html = panel_html(PLAN, Passage.cited(cited(told, "Safer Wexshire")))
    link = 'href="https://wexshire.example/news" target="_blank" rel="noopener noreferrer"'
    assert f"{link}>Where these facts were read" in html


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "http://[", "data:text/html,x"])
def test_an_address_that_is_not_of_the_web_is_not_linked(url: str) -> None:
    html = panel_html(document(source(url=url), {"text": "One."}))
    assert url not in html
    assert "target=" not in html


def test_html_in_a_paper_is_text() -> None:
    hostile = '<img src="https://evil.example/x.png" onerror="alert(1)">'
    of = source(title=hostile, publisher=hostile, marking=hostile, filename="a.txt")
    made = document(of, {"text": hostile, "headings": (hostile,), "number": hostile}, warnings=(hostile,))
    html = panel_html(made, Passage.cited(cited(made.paragraphs[0], hostile))) + papers_html((made,))
    assert "<img" not in html
    assert html.count("&lt;img src=&quot;https://evil.example/x.png&quot; onerror=&quot;alert(1)&quot;&gt;") >= 7


def long_paper(size: int) -> Document:
    """A paper of this many numbered paragraphs."""
    of = source("wexshire-long", title="Long")
    return document(of, *({"text": f"Point {n} is made.", "number": str(n)} for n in range(1, size + 1)))


def test_a_long_paper_is_shown_around_the_cited_paragraph_with_the_way_to_the_rest() -> None:
    made = long_paper(1000)
    html = panel_html(made, Passage(made.paragraphs[499]))
    assert "Showing 350 to 649 of 1,000 paragraphs, headings included." in html
    assert html.count('class="para ') == WINDOW
    assert re.findall(r'data-first="(\d+)">(.*?)<', html) == [
        ("49", "Show earlier text"),
        ("649", "Show later text"),
    ]
    assert 'class="para prose cited"' in html


@pytest.mark.parametrize(
    ("first", "shown"), [(0, "1 to 300"), (649, "650 to 949"), (940, "701 to 1,000"), (-5, "1 to 300")]
)
def test_another_part_of_a_long_paper_can_be_turned_to(first: int, shown: str) -> None:
    assert f"Showing {shown} of 1,000" in panel_html(long_paper(1000), first=first)


def test_a_paragraph_that_left_its_paper_is_shown_as_it_was_cited() -> None:
    html = panel_html(PLAN, Passage.cited(cited(replace(PLAN.paragraphs[0], id="wexshire-plan:00000000"), "Safer")))  # type: ignore[arg-type]
    assert "The paper has been replaced since this answer" in html
    assert '<blockquote class="cited"><mark>Safer</mark> Wexshire is the first priority.</blockquote>' in html


def test_a_paper_that_is_gone_leaves_its_reason_and_the_cited_words() -> None:
    assert lost_html("This paper is <gone>.", Passage.cited(cited(SECOND, "£851k"))) == (
        '<section class="source" data-press="0" aria-label="Source"><h2 tabindex="-1">Source</h2>'
        '<p class="failure">This paper is &lt;gone&gt;.</p>'
        '<blockquote class="cited">The Mayor&#x27;s work in the quarter was:<br>a fund of <mark>£851k</mark> for 115 '
        "projects</blockquote></section>"
    )


def test_papers_of_one_title_are_told_apart_by_what_differs() -> None:
    report = source("report", title="Custody report", provenance="digest", published=None, dated_by="unknown")
    march = source("march", title="Custody  Report", filename="march.docx")
    april = source("april", title="Custody report", filename="april.docx")
    other = source("other", title="Stop and search")
    assert told_apart((report, march, other)) == {
        "report": "Custody report (digest)",
        "march": "Custody  Report (added file)",
        "other": "Stop and search",
    }
    assert told_apart((march, april)) == {
        "march": "Custody  Report (march.docx)",
        "april": "Custody report (april.docx)",
    }
    assert "Custody report (digest)</button>" in papers_html((document(report), document(march)))


def test_the_papers_held_say_what_they_are_and_how_much_they_hold() -> None:
    assert papers_html((ASB, PLAN)) == (
        '<h2 class="shelf-title">Papers held</h2><p class="hint">Where no date is given, it is not known.</p>'
        '<ul class="papers">'
        '<li><button type="button" class="source-link" data-source="wexshire-asb">'
        "Neighbourhood Policing and ASB in Wexshire</button>"
        '<span class="dated">Cover report · 5 March 2024 · Added file · 5 paragraphs</span></li>'
        '<li><button type="button" class="source-link" data-source="wexshire-plan">'
        "Wexshire Police and Crime Plan</button>"
        '<span class="dated">Plan · Digest · 30 paragraphs</span></li></ul>'
    )


def test_each_file_added_has_its_line_and_nothing_is_left_out() -> None:
    results = (
        Added(Path("/tmp/asb.docx"), "added", ASB.source),
        Added(Path("<b>.pdf"), "failed", message="'<b>.pdf' is a picture."),
        Added(Path("same.docx"), "unchanged", ASB.source, "the same file is already held as 'asb.docx'"),
    )
    assert added_html(results, "Indexing…") == (
        '<div class="adding" role="status"><ul>'
        '<li class="added"><strong>Added</strong> asb.docx as '
        "“Neighbourhood Policing and ASB in Wexshire”</li>"
        '<li class="failed"><strong>Not added</strong> &lt;b&gt;.pdf: '
        "&#x27;&lt;b&gt;.pdf&#x27; is a picture.</li>"
        '<li class="unchanged"><strong>Held already</strong> same.docx: the same file is already held as '
        "&#x27;asb.docx&#x27;</li></ul>"
        '<p class="doing">Indexing…</p></div>'
    )


def test_questions_to_begin_with_are_buttons_that_ask_them() -> None:
    button = '<button type="button" class="example" data-ask="Who &amp; when?">Who &amp; when?</button>'
    assert f"<ul><li>{button}</li></ul>" in welcome_html((Example("Who & when?", "x"),))
    noted = welcome_html((Example("Who?", "x", note="Then ask “And <when>?”"),))
    assert '>Who?</button> <span class="hint">Then ask “And &lt;when&gt;?”</span></li>' in noted
    assert "<ul>" not in welcome_html(())
