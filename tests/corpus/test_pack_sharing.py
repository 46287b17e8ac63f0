"""Two items on one page of a pack: parted where a line there says so for sure, else kept together and told."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from corpus import Papers, add_papers, open_home
from corpus.blocks import Block, Reading
from corpus.packs.splitting import parts_of

AGENDA = (
    Block("Eskshire Police and Crime Panel", 1),
    Block("AGENDA", 1),
    Block("Friday 3 February 2034", 1),
    Block("4. Roads (Pages 2 - 3)", 1),
    Block("5. Burglary (Page 4)", 1),
    Block("6. Matters arising (Pages 4 - 5)", 1),
    Block("7. Precept (Page 6)", 1),
)
ROADS = (Block("Agenda Item 4", 2), Block("Roads", 2, "heading"), *(Block(f"Word {n} of roads.", 3) for n in range(4)))
BURGLARY = (
    Block("Agenda Item 5", 4),
    Block("Burglary", 4, "heading"),
    *(Block(f"Word {n} of burglary.", 4) for n in range(4)),
)
ARISING = (Block("The clerk wrote to 12 parishes.", 4), Block("Six answered.", 5))
PRECEPT = (Block("Agenda Item 7", 6), Block("Precept", 6, "heading"), Block("The Panel backed £9 a year.", 6))


def pack(*within: Block, agenda: tuple[Block, ...] = AGENDA) -> tuple[Reading, ...]:
    return parts_of(Reading((*agenda, *ROADS, *BURGLARY, *within, *ARISING, *PRECEPT), warnings=("page 4 is odd",)))


def told(parts: tuple[Reading, ...]) -> list[tuple[str | None, tuple[int, int] | None]]:
    return [(part.item, part.pages) for part in parts]


PARTED = [(None, (1, 1)), ("4", (2, 3)), ("5", (4, 4)), ("6", (4, 5)), ("7", (6, 6))]
TOGETHER = [(None, (1, 1)), ("4", (2, 3)), ("5", (4, 5)), ("7", (6, 6))]


@pytest.mark.parametrize(
    "line",
    [
        Block("Agenda Item 6", 4),
        Block("6. Matters arising", 4),
        Block("Item 6: Matters arising from the minutes", 4),
        Block("Matters arising", 4, number="6."),
        Block("MATTERS ARISING", 4, "heading"),
    ],
)
def test_a_page_is_parted_where_the_agenda_and_a_line_agree(line: Block) -> None:
    parts = pack(line)
    assert told(parts) == PARTED
    _, _, burglary, arising, _ = parts
    assert burglary.blocks[-1].text == "Word 3 of burglary."
    assert [block.text for block in arising.blocks][-2:] == ["The clerk wrote to 12 parishes.", "Six answered."]
    assert (arising.title, arising.blocks[-1].page) == ("Matters arising", 5)
    assert parts[0].warnings == ()
    assert [part.warnings for part in (burglary, arising)] == [("page 4 is odd",)] * 2  # it is a page of both


def test_a_stamp_and_the_title_below_it_are_one_beginning() -> None:
    parts = pack(Block("Agenda Item 6", 4), Block("Matters arising", 4, "heading"))
    assert told(parts) == PARTED
    assert next((block.text, block.role) for block in parts[3].blocks) == ("Matters arising", "title")


@pytest.mark.parametrize(
    "within",
    [
        (),
        (Block("Matters arising were not discussed.", 4),),
        (Block("6. Other business", 4),),
        (Block("Agenda Item 9", 4),),
        tuple(Block(text, 4) for text in ("6. Matters arising", "One.", "Two.", "Three.", "6. Matters arising")),
    ],
)
def test_a_page_that_no_one_line_parts_stays_with_the_first_and_is_named(within: tuple[Block, ...]) -> None:
    parts = pack(*within)
    assert told(parts) == TOGETHER
    assert parts[0].warnings == (
        "page 4 holds items 5 and 6, and no line there parts them for sure: it is kept with item 5",
    )
    assert len(parts[2].blocks) == 5 + len(within) + len(ARISING)


def test_two_stamps_one_above_the_other_part_nothing() -> None:
    blocks = (*AGENDA, *ROADS, BURGLARY[0], Block("Agenda Item 6", 4), *BURGLARY[1:], *PRECEPT)
    parts = parts_of(Reading(blocks))
    assert told(parts) == [(None, (1, 1)), ("4", (2, 3)), ("5", (4, 5)), ("7", (6, 6))]
    assert any(said.startswith("page 4 holds items 5 and 6") for said in parts[0].warnings)


def test_an_item_listed_without_a_page_needs_its_stamp_and_its_title() -> None:
    agenda = tuple(Block(block.text.replace(" (Pages 4 - 5)", ""), 1) for block in AGENDA)
    stamp, title = Block("Agenda Item 6", 4), Block("Matters arising", 4)
    assert told(pack(stamp, title, agenda=agenda)) == PARTED
    assert told(pack(title, agenda=agenda)) == TOGETHER
    assert told(pack(stamp, agenda=agenda)) == TOGETHER


def test_headings_of_minutes_within_a_pack_part_nothing() -> None:
    minutes = (
        Block("Agenda Item 4", 2),
        Block("Minutes of the last meeting", 2, "heading"),
        *(Block(f"{n}. Something {n}", 3) for n in range(1, 5)),
        Block("5. Burglary", 3, "heading"),
        Block("7. Precept", 3, "heading"),
        Block("Agenda Item 7", 3),
        Block("Precept", 3),
    )
    parts = parts_of(Reading((*AGENDA, *minutes, *BURGLARY, Block("Agenda Item 6", 4), *ARISING, *PRECEPT)))
    assert told(parts) == PARTED


def test_without_stamps_a_title_within_the_page_that_is_printed_for_it_parts_it() -> None:
    blocks = (*AGENDA, *ROADS, *BURGLARY, Block("6. Matters arising", 4, "heading"), *ARISING, *PRECEPT)
    parts = parts_of(Reading(tuple(block for block in blocks if not block.text.startswith("Agenda Item"))))
    assert told(parts) == PARTED


def test_an_item_that_nothing_else_marks_begins_at_its_title_below_the_item_before() -> None:
    agenda = (*AGENDA[:4], Block("5. Burglary (Page 3)", 1), Block("7. Precept (Page 6)", 1))
    within = (Block("5. Burglary", 3), Block("It fell by 3%.", 3))
    estates = (Block("Agenda Item 6", 5), Block("Estates", 5, "heading"), Block("Two stations close.", 5))
    parts = parts_of(Reading((*agenda, Block("6. Estates (Page 5)", 1), *ROADS, *within, *estates, *PRECEPT)))
    assert told(parts)[1:] == [("4", (2, 3)), ("5", (3, 4)), ("6", (5, 5)), ("7", (6, 6))]
    assert [block.text for block in parts[2].blocks] == ["5. Burglary", "It fell by 3%."]


def test_items_that_share_a_page_are_held_apart_with_the_page_of_the_pack(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    canvas = Canvas(str(path), invariant=1)
    pages = (
        (*(each.text for each in AGENDA[:3]), "4. Roads (Page 2)", "5. Burglary (Page 2)", "6. Precept (Page 3)"),
        (
            "Agenda Item 4", "Roads", "The force stopped 612 drivers in January.", "It warned 90 of them about lights.",
            "Nobody was hurt on the ring road.", "Agenda Item 5", "Burglary", "Burglary fell by 3% in the county.",
        ),
        ("Agenda Item 6", "Precept", "The Panel backed £9 a year for a household."),
    )  # fmt: skip
    for lines in pages:
        for place, line in enumerate(lines):
            canvas.setFont("Helvetica-Bold" if line in ("Roads", "Burglary", "Precept") else "Helvetica", 12)
            canvas.drawString(60, 760 - 40 * place, line)
        canvas.showPage()
    canvas.save()
    home = open_home(tmp_path / "home")
    results = add_papers(home, [path])
    assert [(each.outcome, each.source and (each.source.item, each.source.pages)) for each in results] == [
        ("added", (None, (1, 1))),
        ("added", ("4", (2, 2))),
        ("added", ("5", (2, 2))),
        ("added", ("6", (3, 3))),
    ]
    burglary = Papers(home).document("pack-item-5")
    assert [(each.text, each.page) for each in burglary.paragraphs if each.kind != "heading"] == [
        ("Burglary fell by 3% in the county.", 2)
    ]
    assert {each.outcome for each in add_papers(home, [path])} == {"unchanged"}
    assert len(Papers(home).ids()) == 4


COLUMN = tuple(
    Block(f"{n}. {title}", 1) for n, title in enumerate(("Roads", "Burglary", "Arising", "Precept"), start=4)
)


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ((2, 4, 4, 6), [("4", (2, 3)), ("5", (4, 4)), ("6", (4, 5)), ("7", (6, 6))]),  # one for each
        ((4, 4, 6), [("4", (2, 3)), ("5", (4, 4)), ("6", (4, 5)), ("7", (6, 6))]),  # told by the stamps beside it
        ((4, 6), [("4", (2, 3)), ("5", (4, 5)), ("7", (6, 6))]),  # the item between has none
        ((6, 4, 4), [("4", (2, 3)), ("5", (4, 5)), ("7", (6, 6))]),  # a column in no order
    ],
)
def test_page_ranges_in_a_column_of_their_own_are_told_to_their_items(
    pages: tuple[int, ...], expected: list[tuple[str, tuple[int, int]]]
) -> None:
    agenda = (*AGENDA[:3], *COLUMN, *(Block(f"(Pages {page} - {page})", 1) for page in pages))
    assert told(pack(Block("6. Arising", 4), agenda=agenda))[1:] == expected
