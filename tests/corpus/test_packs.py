"""Agenda packs: split into their papers where the stamps or the agenda say so, and single papers left whole."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from corpus import Papers, add_papers, open_home
from corpus.blocks import Block, Bookmark, Reading
from corpus.packs import parts_of

COVER = (
    Block("Eskshire Police and Crime Panel", 1, "heading"),
    Block("Friday 3 February 2034", 1),
    Block("1. Apologies", 1),
    Block("2. Quarterly report (Pages 2 - 3)", 1),
    Block("3. Precept (Page 4)", 1),
)
STAMPED = (
    *COVER,
    Block("Agenda Item 2", 2),
    Block("QUARTERLY REPORT", 2, "heading"),
    Block("Crime fell by 3%.", 2),
    Block("This page is intentionally left blank", 3),
    Block("Agenda Item 3", 4),
    Block("Precept", 4, "heading"),
    Block("The Panel backed £9 a year.", 4),
)


def told(parts: tuple[Reading, ...]) -> list[tuple[str | None, str | None, tuple[int, int] | None]]:
    return [(part.item, part.title, part.pages) for part in parts]


def test_stamps_split_a_pack_and_its_agenda_names_the_papers() -> None:
    agenda, quarterly, precept = parts_of(Reading(STAMPED, marking="OFFICIAL", warnings=("page 9 is a picture",)))
    meeting = "Eskshire Police and Crime Panel, Friday 3 February 2034"
    assert told((agenda, quarterly, precept)) == [
        (None, f"Agenda: {meeting}", (1, 1)),
        ("2", "Quarterly report", (2, 3)),
        ("3", "Precept", (4, 4)),
    ]
    assert [part.meeting for part in (agenda, quarterly, precept)] == [meeting] * 3
    assert [part.warnings for part in (agenda, quarterly, precept)] == [("page 9 is a picture",), (), ()]
    assert quarterly.marking == "OFFICIAL"
    assert [(block.role, block.text) for block in quarterly.blocks] == [
        ("title", "QUARTERLY REPORT"),
        ("text", "Crime fell by 3%."),
    ]


def test_without_stamps_the_agenda_counts_where_titles_or_bookmarks_stand_on_its_pages() -> None:
    unstamped = tuple(block for block in STAMPED if not block.text.startswith("Agenda Item"))
    assert [part.item for part in parts_of(Reading(unstamped))] == [None, "2", "3"]
    elsewhere = tuple(
        Block(block.text.replace("QUARTERLY REPORT", "How crime went"), block.page) for block in unstamped
    )
    assert len(parts_of(Reading(elsewhere))) == 1
    marks = (Bookmark("2 Quarterly report", 2), Bookmark("3 Precept", 4))
    assert [part.pages for part in parts_of(Reading(elsewhere, bookmarks=marks))] == [(1, 1), (2, 3), (4, 4)]


@pytest.mark.parametrize(
    "blocks",
    [
        (Block("Minutes", 1, "title"), Block("The Panel took Agenda Item 5 first.", 1), Block("It closed.", 2)),
        (Block("Agenda Item 5", 1), Block("Precept", 1, "heading"), Block("The Panel backed £9 a year.", 2)),
        (
            Block("Contents", 1, "heading"),
            Block("1. Foreword (page 2)", 1),
            Block("2. Crime (page 3)", 1),
            Block("Words of another kind.", 2),
            Block("And others.", 3),
        ),
        (Block("No page at all."),),
        (Block("Agenda Item 2", 1), Block("Agenda Item 3", 2)),
    ],
)
def test_a_single_paper_stays_whole(blocks: tuple[Block, ...]) -> None:
    chapters = (Bookmark("1 Foreword", 1), Bookmark("2 Crime", 2), Bookmark("3 Roads", 3))
    reading = Reading(blocks, bookmarks=chapters[:1])
    assert parts_of(reading) == (reading,)


def test_bookmarks_of_chapters_alone_split_nothing() -> None:
    blocks = tuple(Block(f"Chapter {page}", page, "heading") for page in range(1, 9))
    reading = Reading(blocks, bookmarks=tuple(Bookmark(f"{page} Chapter {page}", page) for page in range(1, 9)))
    assert parts_of(reading) == (reading,)


def test_a_paper_that_is_not_for_publication_is_kept_and_named() -> None:
    secret = Block("Not for publication by virtue of paragraph 3 of Schedule 12A.", 4)
    *_, precept = parts_of(Reading((*STAMPED, secret)))
    assert secret in precept.blocks
    assert precept.warnings == ("item 3 (pages 4 to 4) says that it is not for publication: check who may see it",)


@given(
    st.lists(
        st.builds(
            Block,
            st.sampled_from(
                ["Agenda Item 2", "Agenda Item 3", "2. Crime (Pages 2 - 3)", "Crime", "It fell.", "(Page 4)"]
            ),
            st.one_of(st.none(), st.integers(1, 6)),
        ),
        min_size=1,
    )
)
def test_no_text_is_lost_but_the_stamps(blocks: list[Block]) -> None:
    blocks.sort(key=lambda block: block.page or 0)
    parts = parts_of(Reading(tuple(blocks)))
    kept = sorted(block.text for part in parts for block in part.blocks)
    if len(parts) == 1 and parts[0].pages is None:
        assert kept == sorted(block.text for block in blocks)
    else:
        assert kept == sorted(block.text for block in blocks if not block.text.startswith("Agenda Item"))


def pack(path: Path, precept: str) -> Path:
    canvas = Canvas(str(path))
    pages = (
        ("Eskshire Police and Crime Panel", "Friday 3 February 2034", "2. Roads (Page 2)", "3. Precept (Page 3)"),
        ("Agenda Item 2", "Roads", "The force stopped 612 drivers in January."),
        ("Agenda Item 3", "Precept", precept),
    )
    for lines in pages:
        for place, line in enumerate(lines):
            canvas.setFont("Helvetica-Bold" if place < 2 else "Helvetica", 16 if place == 1 else 11)
            canvas.drawString(72, 760 - 40 * place, line)
        canvas.showPage()
    canvas.save()
    return path


def test_each_paper_of_a_pack_is_held_by_itself_and_changes_by_itself(tmp_path: Path) -> None:
    home = open_home(tmp_path / "home")
    path = pack(tmp_path / "pack.pdf", "The Panel backed £9 a year for a household.")
    results = add_papers(home, [path])
    assert [(each.outcome, each.source and (each.source.item, each.source.pages)) for each in results] == [
        ("added", (None, (1, 1))),
        ("added", ("2", (2, 2))),
        ("added", ("3", (3, 3))),
    ]
    assert {each.source.meeting for each in results if each.source} == {
        "Eskshire Police and Crime Panel, Friday 3 February 2034"
    }
    assert [each.outcome for each in add_papers(home, [path])] == ["unchanged"] * 3
    pack(path, "The Panel backed £12 a year for a household.")
    assert [each.outcome for each in add_papers(home, [path])] == ["unchanged", "unchanged", "updated"]
    assert len(Papers(home).ids()) == 3
    assert len(Papers(home).superseded()) == 1
