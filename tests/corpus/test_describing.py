"""What a paper says about itself, and what is taken from elsewhere where it says nothing."""

from datetime import date

import pytest

from corpus.blocks import Block, Reading
from corpus.catalogue import CatalogueEntry
from corpus.dates import dates_in, period_in
from corpus.describing import describe
from corpus.papers import Source

BODY = Block("The Panel considered the report of the Chief Constable at length. " * 5)


def described(*lines: str | Block, filename: str = "paper.txt", entry: CatalogueEntry | None = None) -> Source:
    blocks = tuple(Block(line) if isinstance(line, str) else line for line in lines)
    return describe(Reading(blocks), filename=filename, sha256="0", entry=entry)


COVER = (
    "PURPOSE OF THE REPORT PRODUCED BY NORTHMOOR CONSTABULARY",
    "1. The attached report sets out work in respect of Rural Policing and hare coursing (HC)",
    "RECOMMENDATION",
    "2. That the Mayor uses the report.",
)


def test_a_cover_report_is_named_after_the_report_attached() -> None:
    source = described(*COVER, "ATTACHMENT", "Chief Constables report – Rural Policing and HC", filename="0a1b2c3d.txt")
    assert (source.title, source.kind, source.id) == (
        "Rural Policing and HC",
        "cover report",
        "rural-policing-and-hc",
    )
    assert (source.published, source.dated_by) == (None, "unknown")


def test_a_cover_report_without_attachment_is_named_after_its_first_paragraph() -> None:
    assert described(*COVER).title == "Rural Policing and hare coursing (HC)"


def test_a_head_block_gives_title_date_and_kind() -> None:
    source = described(
        "NOT PROTECTIVELY MARKED",
        "Chief Officer Team Briefing for COM",
        "Title: Hare Coursing",
        "CoT Sponsor: ACC Vane",
        "Date: 17February 2031",
        "SUMMARY",
        BODY,
    )
    assert (source.title, source.kind, source.marking) == (
        "Hare Coursing",
        "force report",
        "NOT PROTECTIVELY MARKED",
    )
    assert (source.published, source.dated_by) == (date(2031, 2, 17), "paper")


def test_minutes_are_dated_by_their_meeting() -> None:
    source = described(
        Block("Northmoor Policing Panel", role="title"),
        "Draft Minutes of the meeting held on Thursday 6 February 2031",
        "PRESENT",
        BODY,
    )
    assert (source.title, source.kind) == ("Northmoor Policing Panel", "minutes")
    assert (source.published, source.dated_by) == (date(2031, 2, 6), "paper")


def test_a_date_in_the_body_is_not_that_of_the_paper() -> None:
    source = described(Block("Rural Policing", role="title"), BODY, "Date: 14 June 2031", "14 June 2031")
    assert (source.published, source.dated_by) == (None, "unknown")


def test_a_period_between_two_dates_is_no_date() -> None:
    assert described("Rural Policing", "1 April 2030 to 31 March 2031", BODY).published is None


@pytest.mark.parametrize(
    ("filename", "published", "period", "title", "source_id"),
    [
        (
            "2031-06-14 Panel minutes.docx",
            date(2031, 6, 14),
            None,
            "2031-06-14 Panel minutes",
            "2031-06-14-panel-minutes",
        ),
        ("panel_14.06.2031.pdf", date(2031, 6, 14), None, "panel 14.06.2031", "panel-14-06-2031"),
        ("ASB report June 2031.pdf", None, "June 2031", "ASB report June 2031", "asb-report-june-2031"),
        ("performance-report-q3-2030-31.pdf", None, "q3 2030-31", None, "performance-report-q3-2030-31"),
    ],
)
def test_a_file_name_is_the_last_to_be_asked(
    filename: str, published: date | None, period: str | None, title: str | None, source_id: str
) -> None:
    source = described(BODY, filename=filename)
    assert (source.published, source.period, source.id) == (published, period, source_id)
    assert source.dated_by == ("filename" if published else "unknown")
    assert title is None or source.title == title


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Roads Policing Update, July 2031", "July 2031"),
        ("Roads Policing Update (JULY 2031)", "July 2031"),
        ("Roads Policing Update, April to July 2031", "April to July 2031"),
        ("Roads Policing Update, 12 July 2031", None),
        ("Roads Policing after July 2031: an update", None),
        ("Roads Policing 2031", None),
    ],
)
def test_a_month_at_the_end_of_a_title_is_the_period_and_no_date(title: str, period: str | None) -> None:
    source = described(Block(title, role="title"), BODY)
    assert (source.published, source.dated_by, source.period) == (None, "unknown", period)


def test_a_month_at_the_end_of_the_title_of_a_dated_paper_is_left_there() -> None:
    title = Block("Roads Policing Update, July 2031", role="title")
    source = described(title, "Published: 3 August 2031", BODY)
    assert (source.published, source.period) == (date(2031, 8, 3), None)


def test_a_hash_for_a_name_is_no_title() -> None:
    source = described("Hare Coursing in Northmoor", BODY, filename="000_dfcccc4d8380a91a.txt")
    assert (source.title, source.id) == ("Hare Coursing in Northmoor", "hare-coursing-in-northmoor")


ENTRY = CatalogueEntry(
    file="paper.txt",
    id="rural-digest",
    title="Rural Policing",
    kind="plan",
    publisher="Northmoor Authority",
    published=date(2030, 1, 2),
    period="2030 to 2034",
    url="https://northmoor.example/plan",  # type: ignore[arg-type]
    provenance="digest",
)


def test_the_catalogue_speaks_where_the_paper_is_silent() -> None:
    source = described(BODY, entry=ENTRY)
    assert (source.id, source.title, source.kind, source.provenance) == (
        *("rural-digest", "Rural Policing", "plan", "digest"),
    )
    assert (source.published, source.dated_by, source.period) == (
        date(2030, 1, 2),
        "catalogue",
        "2030 to 2034",
    )
    assert (source.publisher, source.url) == ("Northmoor Authority", "https://northmoor.example/plan")
    assert source.label == "Rural Policing, plan (digest)"


def test_what_the_paper_prints_goes_before_the_catalogue() -> None:
    source = described(Block("Rural Policing 2031", role="title"), "Published: 3 March 2031", BODY, entry=ENTRY)
    assert (source.title, source.published, source.dated_by) == (
        "Rural Policing 2031",
        date(2031, 3, 3),
        "paper",
    )


def test_the_catalogue_title_goes_before_one_by_rule_or_left_by_a_program() -> None:
    reading = Reading((Block("Some first line"), BODY), title="Some template")
    assert describe(reading, filename="paper.txt", sha256="0", entry=ENTRY).title == "Rural Policing"


@pytest.mark.parametrize("stale", ["Microsoft Word - x.doc", "Untitled", "Document1", "minutes final.docx"])
def test_a_title_that_a_program_left_is_not_taken(stale: str) -> None:
    reading = Reading((Block("Hare Coursing in Northmoor"), BODY), title=stale)
    assert describe(reading, filename="0a1.pdf", sha256="0", entry=None).title == "Hare Coursing in Northmoor"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Northmoor Safety Plan 2031-35", "plan"),
        ("Northmoor Speaks: results of the consultation", "consultation"),
        ("Quarterly performance report", "quarterly report"),
        ("Annual Report 2030/31", "annual report"),
        ("HMICFRS: an inspection of Northmoor Constabulary", "inspection"),
        ("Decision Notice 12/2031", "decision"),
        ("Press release: forty gates", "news"),
        ("Forty gates", "other"),
    ],
)
def test_the_kind_is_told_by_the_words_at_the_top(line: str, kind: str) -> None:
    assert described(line, BODY).kind == kind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Friday 14th June 2031", [date(2031, 6, 14)]),
        ("June 14, 2031", [date(2031, 6, 14)]),
        ("14/06/2031", [date(2031, 6, 14)]),
        ("2031-06-14", [date(2031, 6, 14)]),
        ("7March 2014the", [date(2014, 3, 7)]),
        ("31 February 2031", []),
        ("June 2031", []),
        ("205/16", []),
    ],
)
def test_dates_are_found_as_people_write_them(text: str, found: list[date]) -> None:
    assert list(dates_in(text)) == found


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Performance in Q3 2030/31", "Q3 2030/31"),
        ("Quarter 2 2030-31 update", "Quarter 2 2030-31"),
        ("April to June 2031", "April to June 2031"),
        ("Rural policing", None),
    ],
)
def test_periods_are_given_in_their_own_words(text: str, period: str | None) -> None:
    assert period_in(text) == period
