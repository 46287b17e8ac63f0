"""The papers that are drawn as PDFs, and what is known of them."""

from collections.abc import Callable

from papermaking.drawing import Look, chart
from papermaking.papers_word import minutes_typed
from papermaking.truth import Paper

DISTRICTS = ("Wharfmoor", "Aldby", "Castlegate", "Skelham", "Brackenby", "Netherfold", "Hollin Vale", "Port Esk")
LONG = (
    "Over the year the force met communities in every district and asked what mattered to them. The "
    "consultation showed "
    "that confidence in neighbourhood policing had risen, though people in Skelham were less sure that a call would be "
    "answered. The Mayor has commissioned a follow-up survey, which will be shared with partner organisations.",
    "Victims told us that long waits for an investigation to end were the hardest part. A new team now writes to each "
    "vulnerable person once a month, and the partnership with the health service means that help is at hand from the "
    "first day. Satisfaction among victims of burglary stood at 71.4% in March 2031, against 66.0% a year before.",
    "Anti-social behaviour remains the subject of most letters to the Mayor. The force recorded 18,204 incidents, of "
    "which 4,410 were in Castlegate. The Safer Towns Fund paid for wardens, and the recommendations of "
    "the Panel on the "
    "use of dispersal powers have all been taken up, with one long-standing exception.",
    "Safeguarding is the responsibility of every officer. In the year 612 officers were trained to see the signs of "
    "stalking, and the performance of the control room in telling repeat callers apart is now checked each week.",
)


def annual_report() -> Paper:
    """Layout (h): two columns, justified, words broken at line ends, bookmarks, a running head and foot."""
    paper = Paper(
        "annual-report-2030-31", layout="h", quirks=(7, 22), kind="annual report", title="Annual Report 2030/31"
    )
    paper.running("Mayor of Eskshire: policing and crime", "Page 1", "Page 2")
    paper.title("Annual Report 2030/31")
    for heading, first, second in (
        ("Listening to people", 0, 2),
        ("Victims and witnesses", 1, 3),
        ("Safer streets", 2, 0),
        ("Protecting people", 3, 1),
    ):
        paper.heading(heading)
        paper.para(LONG[first])
        paper.para(LONG[second].replace("The force", "Eskshire Police").replace("Over the year", f"For “{heading}”"))
        if heading == "Victims and witnesses":
            paper.para("In the year we paid for:")
            paper.bullet("four ISVA posts in Aldby and Skelham;")
            paper.bullet("a helpline that is open until midnight, run by volunteers from three organisations; and")
            paper.bullet("a safe place to give evidence.")
    return paper


def performance() -> Paper:
    """Layout (d) of the later kind: a page for each objective with a chart, COMMENTARY and ACTION / RESPONSE."""
    paper = Paper(
        "performance-scrutiny-december",
        layout="d",
        quirks=(5, 6, 8, 11, 22),
        kind="quarterly report",
        title="Performance scrutiny, October to December 2030",
        period="October to December 2030",
    )
    paper.running("Eskshire Police and Crime Panel", "Item 9 Appendix B")
    paper.title("Performance scrutiny, October to December 2030")
    for number, objective in enumerate(("Fewer burglaries", "Safer roads", "Better care of victims"), start=1):
        if number > 1:
            paper.page_break()
        paper.heading(f"Objective {number}: {objective}")
        chart(
            paper,
            ("16000", "14000", "12000", "10000", "8000", "6000", "4000", "2000", "0"),
            (
                ("Wharf-|moor", "90"),
                ("Castle-|gate", "61"),
                ("Aldby", "48"),
                ("Skel-|ham", "22"),
                ("Bracken-|by", "35"),
            ),
        )
        paper.table(
            ("", "Wharfmoor", "Aldby", "Skelham"),
            ("Volume", f"{1100 * number:,}", "870", "402"),
            ("Change", "-4.1%", f"{number}.3%", "0.0%"),
        )
        paper.heading("COMMENTARY", level=2)
        paper.para(
            f"Over the 12 months to December 2030 there were {2372 * number:,} offences in each District "
            "in East . This "
            "compares to the 12 months to January, when the count was higher in all of them."
        )
        paper.heading("ACTION / RESPONSE", level=2)
        paper.para(
            "The Commissioner asked the Chief Constable what is being done in Wharfmoor and by when it will show."
        )
    return paper


def indicators() -> Paper:
    """Layout (f): one table without rules over two pages, its header printed again."""
    paper = Paper("indicators-by-district", layout="f", quirks=(6, 12, 22), title="Fund indicators by district")
    paper.running("Community Safety Fund", "Page 1 of", "Page 2 of", "Page 3 of")
    paper.title("Fund indicators by district")
    paper.para("The table shows the baseline, each quarter and the year end. Figures for the fourth quarter are late.")
    rows = []
    for measure in ("Burglary", "Vehicle crime", "Hate crime", "Arson", "Shop theft"):
        for place, district in enumerate(DISTRICTS):
            end = ("NYA", "No New Data Published", "(3%)", "YTD")[(place + len(measure)) % 4]
            rows.append(
                (
                    f"{district} {measure.lower()}",
                    str(400 + 37 * place + len(measure)),
                    str(390 + 31 * place),
                    str(371 + 29 * place),
                    end,
                )
            )
    paper.table(("Indicator", "Baseline", "Q2", "Q3", "Year end"), *rows)
    paper.para("A figure in brackets is a fall. YTD stands for year to date.")
    return paper


def tracker() -> Paper:
    """Layout (e): a ruled table over two pages without a second header; ticks; cells of several lines."""
    paper = Paper("pledge-tracker", layout="e", quirks=(3, 4), title="Tracker of the Mayor's pledges")
    paper.running("Tracker, May 2031")
    paper.title("Tracker of the Mayor's pledges")
    rows = []
    for place in range(16):
        district = DISTRICTS[place % len(DISTRICTS)]
        rows.append(
            (
                f"Pledge {place + 1}",
                f"Put {place + 3} more wardens on the streets of {district} before the end of the Plan",
                f"{place} in post; baseline {place} / Q2 {place + 1} / Q3 {place + 2}",
                "✓" if place % 3 == 0 else "",
            )
        )
    paper.table(("Pledge", "What was promised", "Progress in the quarter", "Met"), *rows)
    paper.para("Progress is as the districts report it.")
    return paper


def briefing() -> Paper:
    """Layout (b): the foot of each page falls into sentences; a marking above and below; 'Ø' as bullet."""
    paper = Paper(
        "briefing-knife-crime",
        layout="b",
        quirks=(2, 7, 19),
        kind="force report",
        published="2030-09-21",
        title="Knife Crime",
        marking="OFFICIAL",
        author="Supt. Bela Frost",
        sponsor="ACC Idris Vane",
    )
    paper.running("OFFICIAL", "1 | P a g e", "2 | P a g e", "3 | P a g e")
    paper.title("Chief Officer Team Briefing for COM")
    paper.para("Title: Knife Crime")
    paper.para("Report Author: Supt. Bela Frost")
    paper.para("COT Sponsor: ACC Idris Vane")
    paper.para("Date: 21 September 2030")
    paper.heading("SUMMARY")
    paper.para("The VRP and the VRU work with each NPT. " + LONG[2])
    for place, district in enumerate(DISTRICTS[:6]):
        paper.heading(f"THE PICTURE IN {district.upper()}")
        paper.para(
            f"In {district} there were {40 + 7 * place} offences with a knife in the year to June 2030. "
            "Most were in the "
            "town centre between ten at night and three in the morning, and in more than half of them the "
            "victim and the "
            "offender knew each other. The district team has asked the licensing panel to look again at "
            "two premises, and "
            "officers now stand with door staff on Fridays and Saturdays; the scheme costs £851k a year "
            "across the county."
        )
        paper.para("The team has three aims:")
        paper.bullet(f"fewer knives carried in {district};")
        paper.bullet("quicker care for those who are hurt; and")
        paper.bullet("a word with every school by Christmas.")
    return paper


def minutes() -> Paper:
    """Layout (c): numbers in the margin, 4.2 missing, resolutions at a third level, 'Page 1 of 2' at the foot."""
    paper = minutes_typed()
    paper.name = "panel-minutes-november"
    paper.quirks = (7, 9, 10, 13, 18)
    paper.running("Page 1 of", "Page 2 of", "Page 3 of")
    for item, subject in enumerate(("COMPLAINTS", "ROAD SAFETY", "CUSTODY", "WORK PROGRAMME"), start=6):
        paper.heading(subject, mark=f"{item}.", number=str(item))
        paper.para(
            f"The Mayor reported on {subject.lower()} and took questions from the Panel for half an hour.",
            mark=f"{item}.1",
        )
        paper.para(LONG[item % 4], mark=f"{item}.2")
        paper.para("Members asked that the following be put on record.", mark=f"{item}.3")
        paper.para("RESOLVED – That the report be noted.", mark=f"{item}.3.1", kind="resolution", depth=1)
        paper.para("RESOLVED – That a further report be made in March.", mark=f"{item}.3.2", kind="resolution", depth=1)
    return paper


def decision() -> Paper:
    """Layout (g): a record of decision with a ruled form, bookmarks, letters below numbers, money in every form."""
    paper = Paper(
        "record-of-decision-precept",
        layout="g",
        quirks=(10, 14, 21),
        kind="decision",
        published="2031-02-20",
        title="Police precept for 2031/32",
    )
    paper.title("Record of Decision")
    paper.form(
        ("Title:", "Police precept for 2031/32"),
        ("Decision by:", "Tamsin Roe"),
        ("Date of decision:", "20 February 2031"),
    )
    paper.heading("Decision")
    paper.para(
        "The Band D precept is set at £251.28, which raises £754.940 million with the grant.", mark="1.", number="1"
    )
    paper.para("The rise is spent as follows:", mark="2.", number="2")
    paper.para("£3.4m on officers;", mark="(a)", depth=1)
    paper.para("up to £2m on the control room; and", mark="(b)", depth=1)
    paper.para("£851k on repairs.", mark="(c)", depth=1)
    paper.heading("Reasons")
    paper.para(
        "The papers are in the Commissioner's budget report for 2028/29, and the precept year 205/16 is the base.",
        mark="3.",
        number="3",
    )
    paper.para("The Panel supported the proposal on 17 February 2031.", mark="4.", number="4")
    paper.heading("Appendices")
    paper.table(
        ("Appendix", "Title", "Size"),
        ("A", "Survey results", "267KB"),
        ("B", "Reserves", "97KB"),
        ("C", "Forecast", "87KB"),
    )
    return paper


def inspection() -> Paper:
    """Layout (i): paragraphs broken over pages, notes at the foot of the page, grades in a table."""
    paper = Paper(
        "inspection-report-peel",
        layout="i",
        quirks=(7, 19),
        kind="inspection",
        title="PEEL 2030: an inspection of Eskshire Police",
    )
    paper.running(
        "An inspection of Eskshire Police 1", "An inspection of Eskshire Police 2", "An inspection of Eskshire Police 3"
    )
    paper.title("PEEL 2030: an inspection of Eskshire Police")
    paper.heading("Our judgments")
    paper.table(
        ("Area", "Grade"),
        ("Preventing crime", "Good"),
        ("Responding to the public", "Adequate"),
        ("Investigating crime", "Requires improvement"),
    )
    for place, area in enumerate(("Preventing crime", "Responding to the public", "Investigating crime", "Leadership")):
        paper.heading(area)
        paper.heading("Main findings", level=2)
        for step in range(3):
            paper.para(LONG[(place + step) % 4].replace("The force", f"In {area.lower()}, the force"))
        if place == 0:
            paper.footnote("Figures are for the year to 31 March 2030.", mark="1")
        paper.heading("Area for improvement", level=2)
        paper.para(f"The force should make sure that {area.lower()} is led by one chief officer.")
    return paper


def budget() -> Paper:
    """Layout (g): figures at the right of their columns, headers of two lines, bullets in private-use places."""
    paper = Paper(
        "budget-monitoring", layout="g", quirks=(2, 4, 12, 21), title="Budget monitoring to 30 September 2031"
    )
    paper.running("Finance update", "OFFICIAL")
    paper.title("Budget monitoring to 30 September 2031")
    paper.heading("Where we stand")
    paper.para("The forecast is an underspend of £1.3m on a budget of £754.940 million.", mark="1.", number="1")
    paper.para("The main reasons are:", mark="2.", number="2")
    paper.bullet("fewer officers than planned in Aldby and Brackenby;")
    paper.bullet("a rise in interest, worth £326,032.84; and")
    paper.bullet("a late bill for the control room.")
    paper.heading("Figures")
    paper.table(
        ("Heading", "Full year budget £000", "Actual to date £000", "Forecast £000", "Variance £000"),
        ("Police officers and their overtime", "412,300", "204,118", "409,950", "(2,350)"),
        ("Police staff", "118,040", "59,871", "118,990", "950"),
        ("Premises", "31,200", "15,004", "31,200", "0"),
        ("Supplies and services of every kind", "64,880", "35,330", "66,010", "1,130"),
        ("Income", "(41,900)", "(20,100)", "(42,930)", "NYA"),
    )
    paper.page_break()
    paper.heading("Reserves")
    paper.para("Reserves stood at £41.2m at the end of September, which is 5.5% of the budget.", mark="3.", number="3")
    return paper


def plan_on_a_page() -> Paper:
    """Layout (h): the plan on a page, three columns side by side."""
    paper = Paper("plan-on-a-page", layout="h", quirks=(2,), kind="plan", title="Police and Crime Plan on a page")
    paper.title("Police and Crime Plan on a page")
    for heading in (
        "Safer places",
        "Support for victims",
        "Trust in policing",
        "Prevention",
        "Fair treatment",
        "Value for money",
    ):
        paper.heading(heading)
        paper.para(f"What the Mayor wants to see for “{heading.lower()}” by the end of 2033, in short:")
        for step in (
            "more people who say that it is better",
            "fewer who need to call twice",
            "a report to the Panel each spring",
        ):
            paper.bullet(step)
    return paper


DRAWN: tuple[tuple[Callable[[], Paper], Look], ...] = (
    (
        annual_report,
        Look(
            columns=2,
            size=10,
            head=("Mayor of Eskshire: policing and crime",),
            foot=lambda page, pages: [f"Page {page}"],
            bookmarks=True,
            break_words=True,
            justified=True,
            hanging=0,
            page=(420, 595),
            margin=48,
        ),
    ),
    (
        performance,
        Look(
            head=("Eskshire Police and Crime Panel",),
            foot=lambda page, pages: ["Item 9 Appendix B"],
            rules=False,
            widths=(0.16, 0.28, 0.28, 0.28),
        ),
    ),
    (
        indicators,
        Look(
            head=("Community Safety Fund",),
            foot=lambda page, pages: [f"Page {page} of {pages}"],
            rules=False,
            widths=(0.36, 0.14, 0.12, 0.12, 0.26),
            page=(595, 520),
        ),
    ),
    (tracker, Look(head=("Tracker, May 2031",), repeat=False, widths=(0.16, 0.42, 0.32, 0.1), page=(595, 480))),
    (
        briefing,
        Look(
            head=("OFFICIAL",),
            foot=lambda page, pages: [f"{page} | P a g e", "OFFICIAL"],
            bullet=("Helvetica", "Ø"),
            page=(500, 640),
            hanging=8,
        ),
    ),
    (minutes, Look(foot=lambda page, pages: [f"Page {page} of {pages}"], hanging=36, page=(500, 640))),
    (decision, Look(bookmarks=True, widths=(0.2, 0.5, 0.3))),
    (
        inspection,
        Look(
            foot=lambda page, pages: [f"An inspection of Eskshire Police {page}"],
            break_words=True,
            page=(480, 620),
            hanging=0,
            bullet=("ZapfDingbats", "■"),
        ),
    ),
    (
        budget,
        Look(
            head=("OFFICIAL", "Finance update"),
            foot=lambda page, pages: ["OFFICIAL"],
            rules=False,
            right=True,
            widths=(0.32, 0.18, 0.18, 0.16, 0.16),
            bullet=("OpenSymbol", "\ue00a"),
        ),
    ),
    (
        plan_on_a_page,
        Look(columns=3, size=9.5, hanging=0, page=(842, 400), break_words=True, bullet=("ZapfDingbats", "●")),
    ),
)
