"""Papers that a new version of their pack no longer holds: superseded, found again, brought back, and never lost."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from corpus import Added, Home, NotHeld, Papers, add_papers, open_home
from corpus.checking import check_home
from corpus.held.versions import with_source
from corpus.papers import Document, Source

JUNE = "Friday 12 June 2034"
ROADS = "The force stopped 612 drivers in January and warned 90 of them about their lights."
PRECEPT = "The Panel backed £9 a year for a household in band D, after a vote of eight to two."
CUSTODY = "Visitors called on 41 evenings at the custody suite and spoke with 230 people there."
FULL = {"2 Roads": ROADS, "3 Precept": PRECEPT, "4 Custody": CUSTODY}
SHORT = {"2 Roads": ROADS, "3 Precept": PRECEPT}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return open_home(tmp_path / "home")


def pack(path: Path, items: Mapping[str, str], *, day: str = JUNE, agenda: bool = True, more: str = "") -> Path:
    """A pack of one page for each item, "4 Custody", after its agenda."""
    listed = [f"{item.replace(' ', '. ', 1)} (Page {page})" for page, item in enumerate(items, start=2)]
    pages = [("Eskshire Police and Crime Panel", "AGENDA", day, "1. Apologies", *listed, *([more] if more else []))]
    papers = [(f"Agenda Item {item.split()[0]}", item.split(" ", 1)[1], said) for item, said in items.items()]
    path.parent.mkdir(exist_ok=True)
    canvas = Canvas(str(path), invariant=1)
    for lines in [*(pages if agenda else []), *papers]:
        for place, line in enumerate(lines):
            canvas.setFont("Helvetica-Bold" if place < 2 else "Helvetica", 16 if place == 1 else 11)
            canvas.drawString(60, 760 - 40 * place, line)
        canvas.showPage()
    canvas.save()
    return path


def told(results: tuple[Added, ...]) -> list[tuple[str, str]]:
    return [(each.outcome, each.source.title if each.source else "") for each in results]


def current(home: Home) -> list[str]:
    return [each.title for each in Papers(home).sources()]


def faults(home: Home) -> list[str]:
    return [f"{each.where}: {each.what}" for each in check_home(home, today=date(2035, 1, 1)).faults]


def custody(home: Home) -> Source:
    return next(each for each in Papers(home).sources() if each.title == "Custody")


def test_a_paper_that_a_new_version_of_its_pack_lacks_is_superseded_and_named(home: Home, tmp_path: Path) -> None:
    path = pack(tmp_path / "pack.pdf", FULL)
    add_papers(home, [path])
    cited = Papers(home).document("pack-item-4").paragraphs[-1]
    results = add_papers(home, [pack(path, SHORT)])
    assert told(results)[1:] == [("unchanged", "Roads"), ("unchanged", "Precept"), ("warned", "Custody")]
    assert results[-1].message.startswith("no longer in the pack: 'Custody' is kept as superseded and not searched.")
    assert "Custody" not in current(home)
    aside = next(each for each in Papers(home).superseded() if each.title == "Custody")
    assert (aside.superseded_by, aside.label) == ("pack-agenda", "Custody (superseded)")
    assert CUSTODY in Papers(home).document(aside.id).paragraphs[-1].text
    with pytest.raises(NotHeld):
        Papers(home).paragraph(cited.id)
    assert Papers(home).as_cited(cited.id).text == cited.text
    assert Papers(home).original(aside.id) is not None
    assert faults(home) == []


def test_a_paper_that_comes_back_into_its_pack_is_current_again_under_its_old_id(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    for items in (FULL, SHORT):
        add_papers(home, [pack(path, items)])
    results = add_papers(home, [pack(path, {**SHORT, "5 Custody": CUSTODY})])
    assert (results[-1].outcome, results[-1].message) == ("updated", "back in the pack")
    assert (custody(home).id, custody(home).item) == ("pack-item-4", "5")
    assert [each.title for each in Papers(home).superseded() if each.title == "Custody"] == []
    assert faults(home) == []


def test_a_paper_that_comes_back_in_other_words_supersedes_what_was_dropped(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    for items in (FULL, SHORT):
        add_papers(home, [pack(path, items)])
    add_papers(home, [pack(path, {**SHORT, "4 Custody": CUSTODY.replace("230", "231")})])
    assert custody(home).id == "pack-item-4"
    before = custody(home).supersedes
    assert before is not None
    assert Papers(home).document(before).source.superseded_by == "pack-item-4"
    assert faults(home) == []


def test_a_paper_with_earlier_versions_takes_them_along_and_back(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    changed = {**FULL, "4 Custody": CUSTODY.replace("230", "231")}
    for items in (FULL, changed, SHORT):
        add_papers(home, [pack(path, items)])
    versions = [each for each in Papers(home).superseded() if each.title == "Custody"]
    assert [each.superseded_by for each in versions] == ["pack-agenda"] * 2
    assert faults(home) == []
    add_papers(home, [pack(path, changed)])
    assert [each.superseded_by for each in Papers(home).superseded() if each.title == "Custody"] == ["pack-item-4"]
    assert faults(home) == []


def test_a_new_version_is_added_again_without_a_word_and_after_a_crash_goes_on(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    for items in (FULL, SHORT):
        add_papers(home, [pack(path, items)])
    assert {outcome for outcome, _ in told(add_papers(home, [path]))} == {"unchanged"}
    # Killed between the last paper saved and the first put aside:
    aside = next(each for each in Papers(home).superseded() if each.title == "Custody")
    Papers(home).bring_back(aside.id)
    assert told(add_papers(home, [path]))[3:] == [("warned", "Custody")]
    assert "Custody" not in current(home)


def test_a_paper_that_was_also_added_alone_stays_current(home: Home, tmp_path: Path) -> None:
    path = pack(tmp_path / "pack.pdf", FULL)
    add_papers(home, [path])
    alone = tmp_path / "custody visiting.txt"
    alone.write_text("\n\n".join(each.text for each in Papers(home).document("pack-item-4").paragraphs))
    [duplicate] = add_papers(home, [alone])
    assert duplicate.message.startswith("duplicate: the same text is already held as 'pack.pdf'")
    results = add_papers(home, [pack(path, SHORT)])
    assert (results[-1].outcome, results[-1].message) == (
        "unchanged",
        "no longer in the pack, but kept: 'custody visiting.txt' says the same",
    )
    assert "Custody" in current(home)
    assert faults(home) == []


def test_a_paper_that_was_added_alone_before_its_pack_is_not_the_packs_to_drop(home: Home, tmp_path: Path) -> None:
    alone = tmp_path / "custody visiting.txt"
    alone.write_text(f"Custody\n\n{CUSTODY}\n")
    add_papers(home, [alone])
    path = pack(tmp_path / "pack.pdf", FULL)
    assert told(add_papers(home, [path]))[-1][0] == "unchanged"
    assert told(add_papers(home, [pack(path, SHORT)]))[1:] == [("unchanged", "Roads"), ("unchanged", "Precept")]
    assert custody(home).filename == "custody visiting.txt"


@pytest.mark.parametrize(
    ("name", "day"), [("pack.pdf", "Friday 18 September 2034"), ("another pack.pdf", JUNE), ("pack.pdf", "Read this")]
)
def test_the_pack_of_another_meeting_or_name_drops_nothing(home: Home, tmp_path: Path, name: str, day: str) -> None:
    add_papers(home, [pack(tmp_path / "pack.pdf", FULL)])
    results = add_papers(home, [pack(tmp_path / "later" / name, {"2 Roads": ROADS.replace("612", "7")}, day=day)])
    assert "no longer" not in " ".join(each.message for each in results)
    assert "Custody" in current(home)


def test_packs_of_one_name_that_are_added_together_are_two(home: Home, tmp_path: Path) -> None:
    supplement = {"5 Reserves": "The Mayor holds £12 million in reserve, of which £4 million is for buildings."}
    paths = [pack(tmp_path / "a" / "pack.pdf", FULL), pack(tmp_path / "b" / "pack.pdf", supplement)]
    assert "warned" not in [outcome for outcome, _ in told(add_papers(home, paths))]
    assert {"Custody", "Reserves"} <= set(current(home))
    more = {**supplement, "6 Estates": "Two stations close in May, and one opens in the old library at Aldby."}
    add_papers(home, [pack(tmp_path / "b" / "pack.pdf", more)])
    assert {"Custody", "Reserves", "Estates"} <= set(current(home))


def test_a_paper_whose_pages_cannot_be_read_this_time_stays(home: Home, tmp_path: Path) -> None:
    path = pack(tmp_path / "pack.pdf", FULL)
    add_papers(home, [path])
    results = add_papers(home, [pack(path, {**SHORT, "4 Custody": ""})])
    assert [each.outcome for each in results][-1] == "failed"
    assert CUSTODY in Papers(home).document("pack-item-4").paragraphs[-1].text
    # The version after may lack it, or the file that it was read from may be another: what is live is not taken away.
    add_papers(home, [pack(path, SHORT)])
    assert "Custody" in current(home)


def test_a_pack_without_an_agenda_drops_only_beside_a_paper_that_it_goes_on_with(home: Home, tmp_path: Path) -> None:
    path = pack(tmp_path / "pack.pdf", FULL, agenda=False)
    add_papers(home, [path])
    results = add_papers(home, [pack(path, SHORT, agenda=False)])
    assert "no longer" not in " ".join(each.message for each in results)  # nothing says of which meeting it is
    assert "Custody" in current(home)


def test_what_was_dropped_outlives_the_agenda_but_not_the_whole_pack(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    for items in (FULL, SHORT):
        add_papers(home, [pack(path, items)])
    papers = Papers(home)
    papers.remove("pack-agenda")
    assert [each.title for each in papers.superseded()] == ["Custody"]
    assert faults(home) == []
    papers.remove("pack-item-2")
    papers.remove("pack-item-3")
    assert (papers.superseded(), list(home.originals.iterdir())) == ((), [])


def test_a_file_that_is_read_otherwise_than_before_leaves_nothing_twice(home: Home, tmp_path: Path) -> None:
    path = pack(tmp_path / "pack.pdf", FULL)
    add_papers(home, [path])
    papers = Papers(home)
    parts = papers.documents()
    said = tuple(paragraph for part in parts for paragraph in with_source(part, id="pack-agenda").paragraphs)
    said = tuple(replace(each, source=parts[0].source) for each in said)
    for each in parts:
        papers.remove(each.source.id)
    whole = with_source(Document(parts[0].source, said), id="pack", title="All of the pack", pages=None)
    papers.save(whole, original=path.read_bytes(), made_from="a reading that split no packs")
    results = add_papers(home, [path])
    assert results[-1].message.startswith("no longer a paper by itself in this file: 'All of the pack'")
    assert papers.documents() == parts
    assert [each.title for each in papers.superseded()] == ["All of the pack"]
    assert faults(home) == []


def test_papers_of_a_supplement_that_came_before_its_main_pack_stay(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    add_papers(home, [pack(path, {"5 Reserves": ROADS, "6 Estates": PRECEPT}, agenda=False)])
    results = add_papers(home, [pack(path, {"2 Roads": CUSTODY, "3 Vetting": f"{CUSTODY} So it was said."})])
    assert "warned" not in [each.outcome for each in results]
    assert {"Reserves", "Estates", "Roads", "Vetting"} <= set(current(home))
