"""What a paper says about itself, and what is taken from elsewhere where it says nothing."""

from dataclasses import replace
from datetime import date

import pytest

from corpus.blocks import Block, Reading
from corpus.catalogue import CatalogueEntry
from corpus.description.describing import describe
from corpus.description.periods import Days, days_of
from corpus.lines.dates import dates_in, day_words, period_in, years_in
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
        ("Roads Policing 2031", "2031"),
    ],
)
def test_a_month_at_the_end_of_a_title_is_the_period_and_no_date(title: str, period: str | None) -> None:
    source = described(Block(title, role="title"), BODY)
    assert (source.published, source.dated_by, source.period) == (None, "unknown", period)


def test_a_month_at_the_end_of_the_title_of_a_dated_paper_is_left_there() -> None:
    title = Block("Roads Policing Update, July 2031", role="title")
    source = described(title, "Published: 3 August 2031", BODY)
    assert (source.published, source.period) == (date(2031, 8, 3), None)


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Your Say Northmoor 2031: results of the survey", "2031"),
        ("Quarter 2 Performance Report 2031/32", "Quarter 2 2031/32"),
        ("Performance Report 2031/32: second quarter", "second quarter 2031/32"),
        ("Q2 2031/32 Performance Report", "Q2 2031/32"),
        ("Quarters: Q1 and Q2 of 2031/32", "2031/32"),
        ("Guide to the Thefts Act 1996", None),
        ("Towards 2040: safer roads", None),
        ("Thefts of 2030 and 2031", None),
        ("Thefts after July 2031: an update", None),
    ],
)
def test_a_year_or_quarter_in_the_title_is_the_period(title: str, period: str | None) -> None:
    assert described(Block(title, role="title"), BODY).period == period
    assert described(Block(title, role="title"), "Published: 3 August 2032", BODY).period == period


@pytest.mark.parametrize(
    "line",
    [
        "December 2031",
        "Published: December 2031",
        "Date: December 2031",
        "Published in December 2031",
        "Survey report, December 2031. Office of the Warden",
    ],
)
def test_a_month_that_stands_as_the_date_is_the_period_or_tells_as_at_when_the_paper_is(line: str) -> None:
    source = described(Block("Your Say Northmoor: results", role="title"), "Produced by Tideway Research", line, BODY)
    assert (source.published, source.dated_by, source.period) == (None, "unknown", "December 2031")
    of_a_year = described(Block("Your Say Northmoor 2031", role="title"), line, BODY)
    assert (of_a_year.published, of_a_year.period) == (None, "2031, as at December 2031")
    assert (source.month, source.dated, of_a_year.dated) == ("December 2031", "December 2031", "December 2031")
    dated = described(Block("Your Say Northmoor 2031", role="title"), line, "Date signed: 3 January 2032", BODY)
    assert (dated.published, dated.period) == (date(2032, 1, 3), "2031")
    assert (dated.month, dated.dated) == (None, "3 January 2032")


def test_a_month_is_kept_by_its_full_name_and_never_made_a_day() -> None:
    source = described(Block("Your Say Northmoor 2031", role="title"), "Sept 2031", BODY)
    assert (source.published, source.month, days_of(source)) == (
        None,
        "September 2031",
        Days(date(2031, 9, 1), date(2031, 9, 30)),
    )
    with pytest.raises(ValueError, match="it has a day"):
        replace(source, published=date(2031, 9, 3), dated_by="paper")


@pytest.mark.parametrize(
    "line",
    [
        "Published by the Commissioner for Northmoor, Tamsin Roe, on 7 July 2031",
        "Published on 7 July 2031 by the Commissioner for Northmoor, Tamsin Roe",
        "First published by the Commissioner for Northmoor, Tamsin Roe | 7 July 2031",
    ],
)
def test_a_line_says_who_published_the_paper_and_when(line: str) -> None:
    source = described(Block("Safer Northmoor", role="title"), line, BODY)
    assert (source.published, source.publisher) == (date(2031, 7, 7), "Commissioner for Northmoor, Tamsin Roe")


def test_a_sentence_about_another_paper_dates_nothing() -> None:
    line = "Published by the Home Office on 7 July 2031, the guidance asks forces for a plan."
    source = described(Block("Safer Northmoor", role="title"), line, BODY)
    assert (source.published, source.publisher) == (None, None)


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Quarterly Performance Report, April to June 2031", "Quarterly Performance Report, April to June 2031"),
        ("Quarter 2 Performance Report 2031/32", "Quarter 2 Performance Report 2031/32"),
        ("Quarterly performance scrutiny", "Quarterly performance scrutiny, quarterly report"),
        ("Performance update for Q3 2031/32", "Performance update for Q3 2031/32, quarterly report"),
    ],
)
def test_a_title_that_says_of_which_kind_its_paper_is_does_not_say_it_twice(title: str, label: str) -> None:
    source = described(Block(title, role="title"), BODY)
    assert (source.kind, source.label) == ("quarterly report", label)


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
        ("3 Feb. 2031", [date(2031, 2, 3)]),
        ("Friday the 3rd of February, 2031", [date(2031, 2, 3)]),
        ("12th January, 2031 10.30 am", [date(2031, 1, 12)]),
        ("03.02.31", [date(2031, 2, 3)]),
        ("3/2/31", [date(2031, 2, 3)]),
        ("2.1.12", []),
        ("14-06-31", []),
        ("14.06.2031", [date(2031, 6, 14)]),
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
        ("Between 1 April 2030 and 31 March 2031", "Between 1 April 2030 and 31 March 2031"),
        ("Referrals, 1 September 2031- 30 November 2031", "1 September 2031- 30 November 2031"),
        ("Year ending March 2031", "Year ending March 2031"),
        ("Crime in the twelve months to December 2030", "twelve months to December 2030"),
        ("the third quarter of 2030/31", "third quarter of 2030/31"),
        ("October - December 2030", "October - December 2030"),
        ("Rural policing", None),
        ("14 June 2031", None),
    ],
)
def test_periods_are_given_in_their_own_words(text: str, period: str | None) -> None:
    assert period_in(text) == period


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Annual Report 2030/31", "2030/31"),
        ("Plan 2031-35", "2031-35"),
        ("Precept 205/16", None),
        ("2031-06-14", None),
        ("1 September 2031- 30 November 2031", None),
        ("2031", None),
    ],
)
def test_a_span_of_years_is_one_of_one_to_ten(text: str, years: str | None) -> None:
    assert years_in(text) == years


def test_the_words_of_a_day_are_given_as_printed() -> None:
    assert day_words("held on Friday 3rd February 2031 at ten") == "Friday 3rd February 2031"
    assert day_words("held in February 2031") is None


@pytest.mark.parametrize(
    "line",
    [
        "Launched 3 May 2031",
        "Deadline: 3 May 2031",
        "Survey closes 3 May 2031",
        "Minutes of the previous meeting, 3 May 2031",
        "Date of next meeting: 3 May 2031",
        "To be published 3 May 2031",
        "Performance to 31 December 2030",
        "Data as at 3 May 2031",
        "Last updated: 3 May 2031",
        "Published: May 2031",
    ],
)
def test_the_date_of_something_else_is_not_that_of_the_paper(line: str) -> None:
    source = described("Rural Policing", line, BODY)
    assert (source.published, source.dated_by) == (None, "unknown")


def test_the_meeting_whose_minutes_are_approved_is_another() -> None:
    lines = ("Eskshire Policing Panel", "PRESENT", "1. Apologies", "2. Minutes of the meeting held on 3 May 2031", BODY)
    source = described("Draft Minutes", *lines)
    assert (source.kind, source.published, source.meeting) == ("minutes", None, None)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Date: 03.02.31", date(2031, 2, 3)),
        ("Friday 3 February 2031 at 10.30 am", date(2031, 2, 3)),
        ("Published on 3 February 2031", date(2031, 2, 3)),
        ("Date Signed: 3rd February 2031", date(2031, 2, 3)),
        ("First published: 3 Feb 2031", date(2031, 2, 3)),
    ],
)
def test_the_date_of_the_paper_is_read_in_any_form(line: str, published: date) -> None:
    source = described("Rural Policing", line, BODY)
    assert (source.published, source.dated_by) == (published, "paper")


def test_the_date_of_publication_goes_before_that_of_the_meeting() -> None:
    source = described("Title: Thefts", "Date of meeting: 3 May 2031", "Date published: 20 April 2031", BODY)
    assert source.published == date(2031, 4, 20)


@pytest.mark.parametrize(
    "lines",
    [
        ("Title: Thefts", "COT Sponsor: ACC Vane", "Report Author: Supt Frost"),
        ("Title\tThefts", "Report author\tSupt Frost", "CoT Sponsor\tACC Vane"),
        (Block("Title: Thefts", role="row"), Block("Author: Supt Frost", role="row"), "CoT Sponsor: ACC Vane"),
        (Block("Title; Thefts; CoT Sponsor; ACC Vane", role="row"), Block("Report Author; Supt Frost", role="row")),
        (Block("Title: Thefts; COT Sponsor: ACC Vane; Report Author: Supt Frost", role="row"),),
        ("Title: Thefts  CoT Sponsor: ACC Vane  Report Author: Supt Frost",),
        ("Title:", "Thefts", "COT SPONSOR", "ACC Vane", "REPORT AUTHOR", "Supt Frost"),
        ("Title: Thefts", "Report by: Supt Frost", "CoT Sponsor ACC Vane"),
    ],
)
def test_author_and_sponsor_are_read_in_every_layout_of_the_head_block(lines: tuple[str | Block, ...]) -> None:
    source = described("OFFICIAL", "Chief Officer Team Briefing for COM", *lines, "SUMMARY", BODY)
    assert (source.title, source.author, source.sponsor) == ("Thefts", "Supt Frost", "ACC Vane")
    assert (source.kind, source.marking, source.meeting) == ("force report", "OFFICIAL", "COM")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Report of the Chief Constable", "the Chief Constable"),
        ("Contact: Tamsin Roe, Clerk", "Tamsin Roe, Clerk"),
        ("Report of the meeting held in May", None),
        ("Report of Findings", None),
    ],
)
def test_an_author_is_somebody(line: str, author: str | None) -> None:
    found = described("Thefts in Aldby", line, BODY).author
    assert (found or "").removeprefix("the ") == (author or "").removeprefix("the ")


def test_a_report_of_an_office_to_a_panel_names_its_meeting_and_the_author_beside_it() -> None:
    line = "Report of the Police and Crime Commissioner to the Northmoor Policing Panel, 6 February 2031"
    source = described(Block("Precept", role="title"), line, "Date of report: 28 January 2031", BODY)
    assert (source.author, source.meeting) == (
        "the Police and Crime Commissioner",
        "Northmoor Policing Panel, 6 February 2031",
    )
    assert source.published == date(2031, 1, 28)
    named = described(Block("Precept", role="title"), line, "Report author: Joan Quill, Treasurer", BODY)
    assert (named.author, named.meeting, named.published) == (
        "Joan Quill, Treasurer",
        source.meeting,
        date(2031, 2, 6),
    )


def test_lines_of_a_head_that_stand_in_one_paragraph_are_read_one_by_one() -> None:
    title = Block("Custody in Northmoor", role="title")
    budget = described(title, "Report of the Treasurer, Ann Vane, to the Deputy Mayor. 27 January 2031.", BODY)
    assert (budget.author, budget.published) == ("the Treasurer, Ann Vane", date(2031, 1, 27))
    survey = described(title, "An independent report by Fenn Research. Lead author: Dr Ida Strand. Issued 8 May 2031.")
    assert (survey.author, survey.published) == ("Dr Ida Strand", date(2031, 5, 8))
    plan = described(title, "Published June 2031 by the Office of the Mayor. Author: Ann Vane, Deputy Mayor.")
    assert (plan.publisher, plan.author, plan.month) == ("Office of the Mayor", "Ann Vane, Deputy Mayor", "June 2031")


def test_what_a_paper_was_prepared_for_is_its_meeting() -> None:
    source = described(
        Block("Performance", role="title"),
        "Period: 1 October to 31 December 2030. Prepared for the Northmoor Board of 23 January 2031. Author: Ann Vane.",
    )
    assert (source.period, source.meeting) == ("1 October to 31 December 2030", "Northmoor Board, 23 January 2031")
    assert (source.published, source.author) == (date(2031, 1, 23), "Ann Vane")


def test_a_month_beside_the_body_whose_paper_it_is_dates_it() -> None:
    source = described(
        Block("Behind the Door", role="title"), "Northmoor Scrutiny Panel, November 2031. Chair and author: Ida Strand."
    )
    assert (source.published, source.month, source.author) == (None, "November 2031", "Ida Strand")


def test_a_first_paragraph_of_sentences_is_no_head() -> None:
    text = "The Panel met at Harwick. It heard the Mayor on 3 May 2031. Author and reader alike were pleased."
    source = described(Block("Custody in Northmoor", role="title"), text)
    assert (source.published, source.author) == (None, None)


def test_a_report_to_nobody_that_meets_names_no_meeting() -> None:
    assert described("Thefts in Aldby", "Report of the Director to Panel members and others", BODY).meeting is None


@pytest.mark.parametrize(
    ("lines", "meeting", "item"),
    [
        (("Report to: Eskshire Panel, 3 February 2031", "Item No: 6"), "Eskshire Panel, 3 February 2031", "6"),
        (("Meeting: Policing Panel", "Meeting date: 3 Feb 2031"), "Policing Panel, 3 Feb 2031", None),
        (
            ("Meeting of Safer Aldby Board, Monday, 3rd February, 2031 10.30 am (Item 58.)",),
            "Safer Aldby Board, Monday, 3rd February, 2031",
            "58",
        ),
        (("ESKSHIRE PANEL", "Monday 3 February 2031", "Agenda Item 5"), "ESKSHIRE PANEL, Monday 3 February 2031", "5"),
        (
            ("Eskshire Panel", "Draft Minutes of the meeting held on 3 February 2031"),
            "Eskshire Panel, 3 February 2031",
            None,
        ),
        (("Minutes of the meeting of the Eskshire Panel held on 3 Feb 2031",), "Eskshire Panel, 3 Feb 2031", None),
        (("Eskshire Panel - 3 February 2031",), "Eskshire Panel, 3 February 2031", None),
    ],
)
def test_the_meeting_is_its_body_and_day_as_printed(lines: tuple[str, ...], meeting: str, item: str | None) -> None:
    source = described(Block("Thefts", role="title"), *lines, BODY)
    assert (source.meeting, source.item) == (meeting, item)
    assert (source.published, source.dated_by) == (date(2031, 2, 3), "paper")


@pytest.mark.parametrize("line", ["Report to: the Mayor", "The Panel met in May", "Panel members asked on 3 May 2031"])
def test_a_line_about_somebody_else_names_no_meeting(line: str) -> None:
    source = described(Block("Thefts", role="title"), line, BODY)
    assert (source.meeting, source.published) == (None, None)


def test_a_part_of_a_pack_has_the_meeting_item_pages_and_date_of_the_pack() -> None:
    reading = Reading(
        (Block("Thefts", role="title"), BODY),
        meeting="Eskshire Policing Panel, 3 February 2031",
        item="5",
        pages=(12, 15),
    )
    source = describe(reading, filename="pack.pdf", sha256="", entry=None)
    assert (source.meeting, source.item, source.pages) == (reading.meeting, "5", (12, 15))
    assert (source.published, source.dated_by) == (date(2031, 2, 3), "paper")


def test_minutes_in_a_pack_are_of_an_earlier_meeting() -> None:
    head = (Block("Draft Minutes"), Block("PRESENT"), BODY)
    pack = Reading(head, meeting="Eskshire Policing Panel, 3 February 2031", item="2")
    assert describe(pack, filename="pack.pdf", sha256="", entry=None).published is None
    own = (Block("Eskshire Policing Panel"), Block("Draft Minutes of the meeting held on 6 December 2030"), BODY)
    source = describe(Reading(own, meeting=pack.meeting, item="2"), filename="pack.pdf", sha256="", entry=None)
    assert (source.meeting, source.published) == ("Eskshire Policing Panel, 6 December 2030", date(2030, 12, 6))


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("Reference code: ESK 031", "Date signed: 14 April 2031", "Decision by: Tamsin Roe"), "decision"),
        (("Title: Thefts", "CoT Sponsor: ACC Vane"), "force report"),
        (("Calls answered within 10 minutes",), "other"),
        (("Police precept 2031/32", "Policing Plan"), "plan"),
        (("Panel Action Log",), "other"),
        (("Police and Crime Plan commitment tracker",), "other"),
        (("Quarterly performance report on the Plan",), "quarterly report"),
    ],
)
def test_each_layout_is_told_by_its_own_head(lines: tuple[str, ...], kind: str) -> None:
    assert described(*lines, BODY).kind == kind


@pytest.mark.parametrize(
    ("line", "item"),
    [("Item 2 Draft Minutes", "2"), ("AGENDA ITEM 5", "5"), ("Item 6 – Thefts", "6"), ("Item 7 was deferred", None)],
)
def test_the_item_is_read_from_a_line_of_its_own(line: str, item: str | None) -> None:
    assert described("Thefts", line, BODY).item == item


def test_old_markings_are_kept_as_printed() -> None:
    assert described("PROTECT", "Thefts", BODY).marking == "PROTECT"
    assert described("Protective marking: Not Protectively Marked", "Thefts", BODY).marking == "Not Protectively Marked"


def test_the_page_of_an_agenda_system_is_named_after_its_item() -> None:
    page = (Block("Agenda item", role="title"), Block("Thefts in Aldby", role="heading", level=2), BODY)
    assert described(*page).title == "Thefts in Aldby"
