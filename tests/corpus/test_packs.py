"""Agenda packs: split into their papers where the stamps or the agenda say so, and single papers left whole."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from corpus import Papers, add_papers, open_home
from corpus.blocks import Block, Bookmark, Reading
from corpus.packs.splitting import parts_of
from corpus.readers import read_file

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
    agenda, quarterly, precept = parts_of(
        Reading(STAMPED, marking="OFFICIAL", warnings=("3 comments were left out", "page 4 is odd"))
    )
    meeting = "Eskshire Police and Crime Panel, Friday 3 February 2034"
    assert told((agenda, quarterly, precept)) == [
        (None, "Agenda: Eskshire Police and Crime Panel, 3 February 2034", (1, 1)),
        ("2", "Quarterly report", (2, 3)),
        ("3", "Precept", (4, 4)),
    ]
    assert [part.meeting for part in (agenda, quarterly, precept)] == [meeting] * 3
    assert [part.warnings for part in (agenda, quarterly, precept)] == [
        ("3 comments were left out",),
        (),
        ("page 4 is odd",),
    ]
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
        (  # a report whose contents list is right
            Block("Eskshire Police and Crime Panel", 1),
            Block("Friday 3 February 2034", 1),
            Block("Annual report", 1, "title"),
            Block("1. Foreword (page 2)", 1),
            Block("2. Burglary (page 3)", 1),
            Block("1. Foreword", 2, "heading"),
            Block("It was a busy year.", 2),
            Block("2. Burglary", 3, "heading"),
            Block("It fell.", 3),
        ),
        (  # minutes whose headings open two pages by chance
            Block("Eskshire Police and Crime Panel", 1),
            Block("Minutes of the meeting held on 3 February 2034", 1),
            Block("Present: Councillor Ibbotson", 1),
            Block("Agenda Item 1", 1),
            Block("Apologies for absence", 1),
            Block("Agenda Item 2", 2),
            Block("The precept was backed.", 2),
            Block("Agenda Item 3", 3),
            Block("It closed.", 3),
        ),
        tuple(  # a paper whose own headings are like stamps, most of them further down
            Block(text, page)
            for page in (1, 2)
            for text in (f"Agenda Item {page}", "One.", "Two.", f"Agenda Item {page + 4}", "Three.")
        ),
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
    assert precept.warnings == ("item 3 (page 4) says that it is not for publication: check who may see it",)


AGENDA = (
    Block("Eskshire Police and Crime Panel", 1),
    Block("AGENDA", 1),
    Block("Friday 3 February 2034", 1),
)


def test_minutes_within_a_pack_do_not_break_its_order() -> None:
    pages = {2: "Agenda Item 3", 3: "Agenda Item 6", 5: "Agenda Item 4", 6: "Agenda Item 5", 7: "Agenda Item 6"}
    blocks = [block for page, stamp in pages.items() for block in (Block(stamp, page), Block(f"Words {page}.", page))]
    parts = parts_of(Reading((*AGENDA, *blocks)))
    assert [(part.item, part.pages) for part in parts] == [
        (None, (1, 1)),
        ("3", (2, 4)),
        ("4", (5, 5)),
        ("5", (6, 6)),
        ("6", (7, 7)),
    ]


def test_a_stamp_out_of_turn_is_told() -> None:
    stamps = ("Agenda Item 5", "Agenda Item 8", "Agenda Item 6", "Agenda Item 7(a)")
    blocks = [block for page, said in enumerate(stamps, 2) for block in (Block(said, page), Block("Words.", page))]
    parts = parts_of(Reading((*AGENDA, *blocks)))
    assert [(part.item, part.pages) for part in parts[1:]] == [("5", (2, 3)), ("6", (4, 4)), ("7a", (5, 5))]
    assert parts[0].warnings == ("page 3 is stamped Agenda Item 8 out of turn: it is kept with the paper before it",)


def test_an_agenda_without_page_numbers_counts_where_bookmarks_have_its_numbers_and_titles() -> None:
    blocks = (
        *AGENDA,
        Block("Apologies", 1, number="1"),
        Block("Quarterly report", 1, number="2"),
        Block("Precept", 1, number="3"),
        Block("Crime fell by 3%.", 2),
        Block("The Panel backed £9 a year.", 4),
    )
    marks = (Bookmark("Agenda", 1), Bookmark("Item 2 - Quarterly report", 2), Bookmark("3 Precept 2034/35", 4))
    assert told(parts_of(Reading(blocks, bookmarks=marks)))[1:] == [
        ("2", "Quarterly report", (2, 3)),
        ("3", "Precept 2034/35", (4, 4)),
    ]
    others = (Bookmark("2 Method", 2), Bookmark("3 Results", 4))
    assert len(parts_of(Reading(blocks, bookmarks=others))) == 1


def test_pages_that_the_agenda_counts_from_its_own_end_are_found_by_their_titles() -> None:
    blocks = (
        *AGENDA,
        Block("4. Roads (Pages 1 - 2)", 1),
        Block("5. Precept", 1),
        Block("(Pages 3 - 3)", 1),
        Block("6. Burglary (Pages 4 - 5)", 1),
        Block("Roads", 3, "heading"),
        Block("The force stopped 612 drivers.", 3),
        Block("Precept", 5, "heading"),
        Block("The Panel backed £9 a year.", 5),
        Block("A page that opens without its title.", 6),
    )
    assert told(parts_of(Reading(blocks)))[1:] == [
        ("4", "Roads", (3, 4)),
        ("5", "Precept", (5, 5)),
        ("6", "Burglary", (6, 6)),
    ]


def test_an_appendix_is_a_part_where_a_bookmark_or_a_front_sheet_opens_it() -> None:
    blocks = (
        *STAMPED,
        Block("Appendix A", 5),
        Block("What people said", 5),
        Block("612 replied.", 6),
        Block("Appendix B", 7, "heading"),
        *(Block(f"Word {n}.", 7) for n in range(4)),
        Block("One. Two. Three. Four.", 8),
        *(Block(f"Word {n}.", 8) for n in range(4)),
        Block("Appendix C", 8, "heading"),
    )
    marks = (Bookmark("Appendix B - Reserves", 7), Bookmark("Appendix C", 8))
    assert told(parts_of(Reading(blocks, bookmarks=marks)))[2:] == [
        ("3", "Precept", (4, 4)),
        ("3", "Appendix A: What people said", (5, 6)),
        ("3", "Appendix B - Reserves", (7, 8)),
    ]
    assert told(parts_of(Reading(blocks)))[-1] == ("3", "Appendix A: What people said", (5, 8))


def test_an_item_without_a_word_is_named_and_an_annex_is_of_no_item() -> None:
    blocks = (*STAMPED, Block("Agenda Item 4", 5), Block("Agenda Annex", 7), Block("Who was asked.", 7))
    parts = parts_of(Reading(blocks))
    assert told(parts)[2:] == [("3", "Precept", (4, 4)), (None, "Agenda annex", (7, 7))]
    assert parts[0].warnings == ("item 4 (pages 5 to 6) has no text that could be read",)


@pytest.mark.parametrize(
    ("said", "is_exempt"),
    [
        ("Appendix 2 is exempt by virtue of paragraph 3 of Schedule 12A.", True),
        ("RESOLVED that the press and public be excluded.", True),
        ("This report contains no exempt information.", False),
        ("Exempt information: none.", False),
        ("The scheme is exempt from tax.", False),
    ],
)
def test_what_says_that_it_is_exempt_is_told_from_what_says_that_it_is_not(said: str, is_exempt: bool) -> None:
    precept = parts_of(Reading((*STAMPED, Block(said, 5))))[-1]
    assert bool(precept.warnings) == is_exempt


def test_an_item_that_the_agenda_calls_exempt_is_named() -> None:
    cover = Block("3. Precept (exempt) (Page 4)", 1)
    parts = parts_of(Reading(tuple(cover if block.text == "3. Precept (Page 4)" else block for block in STAMPED)))
    assert [len(part.warnings) for part in parts] == [0, 0, 1]


STAMPS = ("Agenda Item 2", "Agenda Item 3", "Agenda Item 4(a)", "Agenda Annex", "This page is intentionally left blank")
SAID = ("2. Crime (Pages 2 - 3)", "3. Roads", "(Page 4)", "AGENDA", "Crime", "Roads", "Appendix A", "It fell.")


@given(
    st.lists(
        st.builds(Block, st.sampled_from((*STAMPS, *SAID)), st.one_of(st.none(), st.integers(1, 6))),
        max_size=30,
    ),
    st.lists(
        st.builds(Bookmark, st.sampled_from(["2 Crime", "3 Roads", "Appendix A", "Agenda Item 4"]), st.integers(1, 8)),
        max_size=4,
    ),
)
def test_no_text_is_lost_but_the_stamps(blocks: list[Block], bookmarks: list[Bookmark]) -> None:
    blocks.sort(key=lambda block: block.page or 0)
    numbered = [Block(block.text, block.page, links=(f"https://eskshire.test/{n}",)) for n, block in enumerate(blocks)]
    parts = parts_of(Reading(tuple(numbered), bookmarks=tuple(bookmarks)))
    kept = [block.links for part in parts for block in part.blocks]
    assert len(kept) == len(set(kept))  # and none is in two papers
    lost = {block.text for block in numbered if block.links not in kept}
    assert lost <= (set(STAMPS) if len(parts) > 1 or parts[0].pages else set())
    assert kept == [block.links for block in numbered if block.links in kept]  # in their order


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


def test_stamps_that_keep_step_with_the_pages_are_no_running_headers(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    canvas = Canvas(str(path))
    titles = ("Roads", "Precept", "Burglary", "Reserves", "Custody")
    for page in range(1, 7):
        canvas.setFont("Helvetica", 11)
        if page == 1:
            for place, line in enumerate(block.text for block in AGENDA):
                canvas.drawString(72, 700 - 40 * place, line)
        else:
            canvas.drawRightString(520, 810, f"Agenda Item {page}")
            canvas.setFont("Helvetica-Bold", 16)
            canvas.drawString(72, 700, titles[page - 2])
            canvas.setFont("Helvetica", 11)
            canvas.drawString(72, 660, f"The force told the Panel what it did about {titles[page - 2].lower()}.")
        canvas.drawString(280, 30, f"Page {page}")
        canvas.showPage()
    canvas.save()
    parts = parts_of(read_file(path))
    assert told(parts)[1:] == [(str(page), titles[page - 2], (page, page)) for page in range(2, 7)]


def test_a_paper_of_a_pack_that_cannot_be_quoted_fails_alone(tmp_path: Path) -> None:
    path = pack(tmp_path / "pack.pdf", "")
    results = add_papers(open_home(tmp_path / "home"), [path])
    assert [each.outcome for each in results] == ["added", "added", "failed"]
    assert "item 3" in results[2].message
