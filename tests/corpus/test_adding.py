"""Adding files: what becomes of each, and that nothing held is lost by it."""

import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from corpus import Added, Home, Papers, add_papers, open_home, shipped_papers
from corpus.files.reading_apart import Limits

MINUTES = "Minutes of the Eastmoor Panel, {day} March 2031\n\nThe Panel met in {place}. {more}\n"
FIRST = MINUTES.format(day=3, place="Eastmoor town hall", more="It asked for 12 more officers.")
SECOND = MINUTES.format(day=24, place="Lowdale school", more="Nobody spoke of speeding but the Chair.")
UNDATED = "{subject}\n\n{text}\n"


@pytest.fixture
def held(tmp_path: Path) -> Home:
    return open_home(tmp_path / "home")


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def outcomes(results: tuple[Added, ...]) -> list[tuple[str, str | None]]:
    return [(each.outcome, each.source and each.source.id) for each in results]


def texts(home: Home) -> dict[str, str]:
    """What each paper says, by id."""
    return {each.source.id: " ".join(p.text for p in each.paragraphs) for each in Papers(home).documents()}


def originals(home: Home) -> set[bytes]:
    return {path.read_bytes() for path in home.originals.iterdir()}


def test_the_shipped_papers_are_all_read_and_a_second_time_unchanged(held: Home) -> None:
    results = add_papers(held, shipped_papers())
    assert {each.outcome for each in results} == {"added"}
    assert all(each.source and each.source.provenance == "digest" for each in results)
    assert {each.outcome for each in add_papers(held, shipped_papers())} == {"unchanged"}


def test_the_same_file_twice_is_held_once(held: Home, tmp_path: Path) -> None:
    path = written(tmp_path / "panel-minutes.txt", FIRST)
    assert outcomes(add_papers(held, [path, path])) == [("added", "panel-minutes")]
    assert outcomes(add_papers(held, [path])) == [("unchanged", "panel-minutes")]
    assert len(texts(held)) == len(originals(held)) == 1


def test_the_same_content_under_another_name_is_held_once_and_says_where(held: Home, tmp_path: Path) -> None:
    paths = [written(tmp_path / name, FIRST) for name in ("panel-minutes.txt", "sent-by-the-clerk.txt")]
    results = add_papers(held, paths)
    assert outcomes(results) == [("added", "panel-minutes"), ("unchanged", "panel-minutes")]
    assert results[1].message == "the same file is already held as 'panel-minutes.txt'"


def test_an_updated_file_takes_the_place_of_the_earlier_one_with_its_original(held: Home, tmp_path: Path) -> None:
    path = written(tmp_path / "panel-minutes.txt", FIRST)
    add_papers(held, [path])
    corrected = FIRST.replace("12 more", "14 more")
    written(path, corrected)
    assert outcomes(add_papers(held, [path])) == [("updated", "panel-minutes")]
    assert "14 more officers" in texts(held)["panel-minutes"]
    assert originals(held) == {FIRST.encode(), corrected.encode()}
    [earlier] = Papers(held).superseded()
    assert "12 more officers" in " ".join(each.text for each in Papers(held).document(earlier.id).paragraphs)


def test_a_paper_that_changes_back_is_an_update_too(held: Home, tmp_path: Path) -> None:
    path = written(tmp_path / "panel-minutes.txt", FIRST)
    for text in (FIRST, FIRST.replace("12 more", "14 more"), FIRST):
        written(path, text)
        [result] = add_papers(held, [path])
    assert result.outcome == "updated"
    assert "12 more officers" in texts(held)["panel-minutes"]
    assert len(Papers(held).superseded()) == 2


def test_the_same_text_in_another_kind_of_file_is_reported_as_a_duplicate(held: Home, tmp_path: Path) -> None:
    add_papers(held, [written(tmp_path / "panel-minutes.txt", FIRST)])
    [result] = add_papers(held, [written(tmp_path / "from-the-web.txt", FIRST.replace(" ", "  "))])
    assert (result.outcome, result.source and result.source.id) == ("unchanged", "panel-minutes")
    assert result.message == "duplicate: the same text is already held as 'panel-minutes.txt' (panel-minutes)"
    assert len(texts(held)) == len(originals(held)) == 1


def test_nearly_the_same_text_under_two_names_is_held_and_reported(held: Home, tmp_path: Path) -> None:
    text = "A note on bikes\n\n" + " ".join(f"Sentence {n} says that riders were told to stop." for n in range(20))
    add_papers(held, [written(tmp_path / "one.txt", text)])
    [result] = add_papers(held, [written(tmp_path / "two.txt", text.replace("Sentence 7 says", "Sentence 7 tells"))])
    assert result.outcome == "warned"
    assert "nearly the same text is held as 'one.txt' (one)" in result.message
    [other] = add_papers(held, [written(tmp_path / "three.txt", text.replace("Sentence 7 ", "Sentence 77 "))])
    assert other.outcome == "added"  # another figure: a paper of its own


def test_a_zip_pack_adds_each_of_its_papers_and_refuses_the_rest_by_name(held: Home, tmp_path: Path) -> None:
    pack = tmp_path / "pack.zip"
    with zipfile.ZipFile(pack, "w") as archive:
        archive.writestr("june/panel-minutes.txt", FIRST)
        archive.writestr("../escape.txt", SECOND)
        archive.writestr("july/panel-minutes.txt", SECOND)
    results = add_papers(held, [pack])
    assert [(str(each.path).partition("pack.zip")[2], each.outcome) for each in results] == [
        ("/june/panel-minutes.txt", "added"),
        ("/../escape.txt", "failed"),
        ("/july/panel-minutes.txt", "added"),
    ]
    assert sorted(texts(held)) == ["panel-minutes", "panel-minutes-2"]
    assert [each.outcome for each in add_papers(held, [pack])] == ["unchanged", "failed", "unchanged"]


def test_a_file_larger_than_the_limit_says_which_setting_raises_it(held: Home, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(3 << 20)
    [result] = add_papers(held, [path], limits=Limits(megabytes=2))
    assert (result.outcome, result.message) == (
        "failed",
        "'large.txt' has 3 MB, more than the 2 MB that are read. Split it, or raise SCRUTINY_READ_MEGABYTES.",
    )


def test_an_updated_file_from_another_folder_is_still_an_update(held: Home, tmp_path: Path) -> None:
    add_papers(held, [written(tmp_path / "a" / "panel-minutes.txt", FIRST)])
    corrected = written(tmp_path / "b" / "panel-minutes.txt", FIRST.replace("12 more", "14 more"))
    assert outcomes(add_papers(held, [corrected])) == [("updated", "panel-minutes")]


def test_papers_of_one_name_in_two_folders_are_both_held(held: Home, tmp_path: Path) -> None:
    written(tmp_path / "a" / "panel-minutes.txt", FIRST)
    written(tmp_path / "b" / "panel-minutes.txt", SECOND)
    results = add_papers(held, [tmp_path / "a", tmp_path / "b"])
    assert outcomes(results) == [("added", "panel-minutes"), ("added", "panel-minutes-2")]
    assert "town hall" in texts(held)["panel-minutes"]
    assert "Lowdale" in texts(held)["panel-minutes-2"]
    assert originals(held) == {FIRST.encode(), SECOND.encode()}


@pytest.mark.parametrize("at_once", [True, False])
def test_papers_of_one_name_title_and_no_date_are_both_held(held: Home, tmp_path: Path, at_once: bool) -> None:
    paths = [
        written(tmp_path / "a" / "note.txt", UNDATED.format(subject="A note", text="Farms lost 40 quad bikes.")),
        written(tmp_path / "b" / "note.txt", UNDATED.format(subject="A note", text="Fraud is told by telephone.")),
    ]
    for call in [paths] if at_once else [[path] for path in paths]:
        add_papers(held, call)
    assert [text.partition(".")[0] for text in texts(held).values()] == [
        "A note Farms lost 40 quad bikes",
        "A note Fraud is told by telephone",
    ]


def test_files_added_together_are_not_versions_of_each_other_however_alike(held: Home, tmp_path: Path) -> None:
    text = "Bikes\n\nIn this month the force took {n} nuisance bikes from riders and sold them for the fund.\n"
    january = written(tmp_path / "january" / "figures.txt", text.format(n=11))
    february = written(tmp_path / "february" / "figures.txt", text.format(n=19))
    assert outcomes(add_papers(held, [january, february])) == [("added", "figures"), ("added", "figures-2")]
    assert {each.outcome for each in add_papers(held, [january, february])} == {"unchanged"}
    written(february, text.format(n=18))
    assert outcomes(add_papers(held, [january, february])) == [("unchanged", "figures"), ("updated", "figures-2")]
    assert "11 nuisance" in texts(held)["figures"]
    assert "18 nuisance" in texts(held)["figures-2"]


def test_papers_of_one_name_and_title_but_two_printed_dates_are_both_held(held: Home, tmp_path: Path) -> None:
    text = "Title: Bike report\nDate: {day} March 2031\n\nThe force took {n} nuisance bikes from riders this month.\n"
    path = tmp_path / "bikes.txt"
    add_papers(held, [written(path, text.format(day=3, n=11))])
    assert outcomes(add_papers(held, [written(path, text.format(day=31, n=19))])) == [("added", "bikes-2")]


def test_an_update_is_found_under_its_number_after_the_first_of_its_name_is_taken_out(
    held: Home, tmp_path: Path
) -> None:
    written(tmp_path / "a" / "panel-minutes.txt", FIRST)
    second = written(tmp_path / "b" / "panel-minutes.txt", SECOND)
    add_papers(held, [tmp_path / "a", tmp_path / "b"])
    Papers(held).remove("panel-minutes")
    written(second, SECOND.replace("Nobody", "No one"))
    assert outcomes(add_papers(held, [second])) == [("updated", "panel-minutes-2")]


def test_a_copy_of_a_digest_without_its_catalogue_does_not_turn_it_into_an_original(held: Home, tmp_path: Path) -> None:
    digest = next(path for path in shipped_papers() if path.suffix == ".md")
    add_papers(held, [digest])
    copy = tmp_path / digest.name
    copy.write_bytes(digest.read_bytes())
    [result] = add_papers(held, [copy])
    assert result.outcome == "unchanged"
    assert [source.provenance for source in Papers(held).sources()] == ["digest"]


@pytest.mark.parametrize("name", ["two  words & more.txt", "Übersicht – März.txt", "报告.txt", "-n.txt", "a:b.txt"])
def test_any_file_name_is_fine(held: Home, tmp_path: Path, name: str) -> None:
    [result] = add_papers(held, [written(tmp_path / name, FIRST)])
    assert result.outcome == "added"
    assert result.source
    assert Papers(held).document(result.source.id).source.filename == name


def test_a_file_name_that_is_no_utf_8_is_fine(held: Home, tmp_path: Path) -> None:
    folder = tmp_path / "from-a-pack"
    try:
        written(folder / os.fsdecode(b"caf\xe9.txt"), FIRST)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    [result] = add_papers(held, [folder])
    assert (result.outcome, result.source and result.source.filename) == ("added", "caf\ufffd.txt")
    assert [each.outcome for each in add_papers(held, [folder])] == ["unchanged"]


@pytest.mark.parametrize("name", ["gone.txt", "x" * 5_000, "folder/" + "x" * 5_000 + "/a.txt"])
def test_a_path_that_cannot_be_opened_fails_by_name_and_alone(held: Home, tmp_path: Path, name: str) -> None:
    paths = [tmp_path / name, written(tmp_path / "panel-minutes.txt", FIRST)]
    bad, good = add_papers(held, paths)
    assert (bad.outcome, good.outcome) == ("failed", "added")
    assert bad.message.startswith(f"{paths[0].name!r} cannot be opened: ")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_no_file_fails_instead_of_being_waited_for(held: Home, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    [result] = add_papers(held, [tmp_path / "pipe.txt"])
    assert result.outcome == "failed"
    assert "neither a file nor a folder" in result.message


@pytest.mark.parametrize("catalogue", ["[[paper]]\nfile = 'minutes.txt'\n", "no toml", "[[paper]]\nfile = 1\nid = 2\n"])
def test_a_catalogue_that_cannot_be_used_fails_the_files_beside_it_in_one_line_each(
    held: Home, tmp_path: Path, catalogue: str
) -> None:
    written(tmp_path / "described" / "catalogue.toml", catalogue)
    described = written(tmp_path / "described" / "minutes.txt", FIRST)
    bad, good = add_papers(held, [described, written(tmp_path / "panel.txt", SECOND)])
    assert (bad.outcome, good.outcome) == ("failed", "added")
    assert "catalogue.toml cannot be used" in bad.message
    assert "\n" not in bad.message


def test_a_file_of_headings_only_fails(held: Home, tmp_path: Path) -> None:
    [result] = add_papers(held, [written(tmp_path / "headings.md", "# One\n\n## Two\n")])
    assert result.message == (
        "'headings.md' holds no paragraphs that could be quoted. Check that it is the right file."
    )


def test_a_bad_new_version_leaves_the_paper_held(held: Home, tmp_path: Path) -> None:
    path = written(tmp_path / "panel-minutes.txt", FIRST)
    add_papers(held, [path])
    before = texts(held), originals(held)
    for content in (b"", b"\x89PNG\r\n\x1a\n" + bytes(64), b" \n"):
        path.write_bytes(content)
        assert [each.outcome for each in add_papers(held, [path])] == ["failed"]
    assert (texts(held), originals(held)) == before


def test_what_a_killed_process_left_half_written_is_cleared_and_never_read(held: Home, tmp_path: Path) -> None:
    for folder in (held.papers, held.originals):
        (folder / ".panel-minutes.json.4711.part").write_text("{", encoding="utf-8")
    add_papers(held, [written(tmp_path / "panel-minutes.txt", FIRST)])
    assert [path.name for path in held.papers.iterdir()] == ["panel-minutes.json"]
    assert len(list(held.originals.iterdir())) == 1


@pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")
def test_adding_killed_before_any_step_loses_nothing(held: Home, tmp_path: Path) -> None:
    """Before each change of a file in the home in turn, in forks of one process; the last of them finishes."""
    path = written(tmp_path / "panel-minutes.txt", FIRST)
    add_papers(held, [path])
    written(path, FIRST.replace("12 more", "14 more"))
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from corpus import add_papers, open_home\n"
        "left = []\n"
        "def watch(event, args):\n"
        "    changes = event == 'open' and isinstance(args[1], str) and 'w' in args[1]\n"
        "    if changes or event in ('os.rename', 'os.remove'):\n"
        "        left[0] -= 1\n"
        "        if left[0] < 0: os.kill(os.getpid(), signal.SIGKILL)\n"
        "def add():\n"
        "    home = open_home(Path(sys.argv[1]))\n"
        "    sys.addaudithook(watch)\n"
        "    add_papers(home, [Path(sys.argv[2])])\n"
        "for line in sys.stdin:\n"
        "    left[:] = [int(line)]\n"
        "    if not (child := os.fork()):\n"
        "        try: add()\n"
        "        except BaseException: os._exit(1)\n"
        "        os._exit(0)\n"
        "    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)\n"
    )
    child = [sys.executable, "-c", script, str(held.path), str(path)]
    codes: list[int] = []
    with subprocess.Popen(
        child, cwd=Path(__file__).parents[2], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as children:
        assert children.stdin
        assert children.stdout
        while 0 not in codes:
            print(len(codes), file=children.stdin, flush=True)
            codes.append(int(children.stdout.readline()))
            assert codes[-1] in (0, -signal.SIGKILL)
            assert len(codes) < 50
            [text] = texts(held).values()
            assert "12 more officers" in text or "14 more officers" in text
            assert Papers(held).original("panel-minutes")
    assert len(codes) > 3
    add_papers(held, [path])
    assert "14 more officers" in texts(held)["panel-minutes"]
    assert originals(held) == {path.read_bytes(), FIRST.encode()}
