"""Which neighbours a paragraph of a few words is embedded with, and that it is found and counted alone."""

from dataclasses import replace
from datetime import date

from keyword_embedder import KeywordEmbedder

from corpus import Document, Paragraph, ParagraphId, Source, SourceId
from indexes.models.embedding import PACKAGED_MODEL, embedder_for
from indexes.models.neighbours import neighbours_in
from indexes.models.passages import passages_of

SOURCE = Source(
    id=SourceId("custody"),
    title="Custody",
    kind="news",
    publisher=None,
    published=date(2031, 3, 7),
    dated_by="paper",
    period=None,
    url=None,
    sha256="ab" * 32,
    filename="custody.txt",
    marking=None,
    provenance="original",
)
LONG = (
    "The panel asked the force about its cells, and was told that all of them would be painted by the spring of 2032."
)


def lines(*texts: str, lead_in: str | None = None) -> list[Paragraph]:
    return [
        Paragraph(ParagraphId(f"custody:{lead_in}{text}"), text, SOURCE, ("Suites",), lead_in, kind="bullet")
        for text in texts
    ]


def beside(*paragraphs: Paragraph) -> dict[str, tuple[str, ...]]:
    texts = {each.id: each.text for each in paragraphs}
    return {texts[each]: found for each, found in neighbours_in(Document(SOURCE, paragraphs)).items()}


def test_a_short_line_has_those_that_follow_beside_it_and_the_last_those_before() -> None:
    assert beside(*lines("Ashby", "Barton, which is new", "Corby")) == {
        "Ashby": ("Barton, which is new", "Corby"),
        "Barton, which is new": ("Corby",),
        "Corby": ("Barton, which is new", "Ashby"),
    }


def test_no_more_than_words_enough() -> None:
    names = [f"Town {n} South" for n in range(9)]
    assert beside(*lines(*names))["Town 0 South"] == ("Town 1 South", "Town 2 South", "Town 3 South")


def test_a_longer_paragraph_stands_alone_and_is_beside_nobody() -> None:
    assert len(LONG.split()) >= 20
    assert beside(*lines("Ashby", LONG, "Barton")) == {}
    assert beside(*lines("Ashby", "Barton has had six cells since the spring of 2030")) == {
        "Ashby": ("Barton has had six cells since the spring of 2030",)
    }


def test_a_bullet_has_its_lead_in_and_needs_no_neighbours() -> None:
    assert beside(*lines("Ashby", "Barton", lead_in="The suites are:")) == {}


def test_under_another_heading_or_lead_in_nobody_is_a_neighbour() -> None:
    [one], [other] = lines("Ashby"), lines("Barton")
    assert beside(one, replace(other, headings=("Closed",))) == {}
    assert beside(one, replace(other, lead_in="Closed were:")) == {}
    assert beside(one, replace(other, kind="heading"), replace(other, id=ParagraphId("custody:2"))) == {}


def test_a_neighbour_is_embedded_behind_and_its_words_are_not_counted() -> None:
    ashby, barton = passages_of([Document(SOURCE, tuple(lines("Ashby", "Barton")))], embedder=KeywordEmbedder())
    assert [ashby.text, barton.text] == [
        "Custody. March 2031. Suites: Ashby",
        "Custody. March 2031. Suites: Barton",
    ]
    assert [ashby.embedded, barton.embedded] == [
        "Custody. March 2031. Suites: Ashby Barton",
        "Custody. March 2031. Suites: Barton Ashby",
    ]
    assert [ashby.paragraph, barton.paragraph] == [each.id for each in lines("Ashby", "Barton")]


def test_a_changed_neighbour_is_a_new_passage_of_the_same_paragraph() -> None:
    ashby, _ = passages_of([Document(SOURCE, tuple(lines("Ashby", "Barton")))], embedder=KeywordEmbedder())
    again, _ = passages_of([Document(SOURCE, tuple(lines("Ashby", "Corby")))], embedder=KeywordEmbedder())
    assert (ashby.paragraph, ashby.text) == (again.paragraph, again.text)
    assert ashby.id != again.id


def test_where_the_model_would_not_read_both_to_the_end_the_paragraph_is_embedded_alone() -> None:
    embedder = embedder_for(PACKAGED_MODEL)
    document = Document(SOURCE, tuple(lines("Ashby", "https://northmoor.example/" + "1/" * 200)))
    passages = passages_of([document], embedder=embedder)
    assert passages[0].embedded == passages[0].text == "Custody. March 2031. Suites: Ashby"
    assert all(embedder.reads_whole([each.embedded for each in passages]))
