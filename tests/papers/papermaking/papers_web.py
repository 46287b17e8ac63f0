"""The papers that are drawn as web pages, and what is known of them."""

from collections.abc import Callable

from papermaking.truth import Inner, Paper

SAFE = "https://eur01.safelinks.protection.example/?url=https%3A%2F%2Fmayor.eskshire.example%2Fplan&data=05"


def inspection() -> Paper:
    """Layout (i): a long page with graded areas, causes of concern and areas for improvement."""
    paper = Paper(
        "peel-2030-eskshire",
        layout="i",
        quirks=(19, 22),
        kind="inspection",
        published="2030-11-05",
        title="PEEL 2030 inspection of Eskshire Police",
    )
    paper.title("PEEL 2030 inspection of Eskshire Police")
    paper.para("Published on: 5 November 2030")
    paper.heading("Summary")
    paper.para(
        "Our inspection looked at how good Eskshire Police is in nine areas. It covers the year ending March 2030."
    )
    paper.table(
        ("Area", "Grade"),
        ("Preventing crime", "Good"),
        ("Responding to the public", "Adequate"),
        ("Leadership", "Adequate"),
    )
    paper.heading("Causes of concern")
    paper.heading("Answering calls", level=2)
    paper.para("The force does not answer enough 101 calls. In 2030 it left 14% of them.")
    paper.heading("Recommendations", level=3)
    paper.para("By March 2031, the force should:")
    paper.bullet("answer 101 calls in five minutes; and")
    paper.bullet("call back each person who gave up.")
    paper.heading("Areas for improvement")
    paper.para("The force should make sure that supervisors review investigations.")
    return paper


def agenda_item() -> Paper:
    """Layout (k): an item of an agenda in a council's system, with attachments and the minute."""
    paper = Paper("agenda-item-5", layout="k", quirks=(2, 18), title="Neighbourhood policing in Aldby")
    paper.title("Agenda item")
    paper.heading("Neighbourhood policing in Aldby")
    paper.para("To consider a report of the Police and Crime Panels support officer.")
    paper.heading("Minutes:", level=2)
    paper.para("The Committee looked at a report on neighbourhood policing in Aldby.")
    paper.para("Members spoke about:")
    paper.bullet("the number of PCSOs in each ward")
    paper.bullet("the hours of the front desk at Aldby station")
    paper.para("RESOLVED – That the report be noted.", kind="resolution")
    paper.heading("Supporting documents:", level=2)
    paper.bullet(
        "Neighbourhood policing report, item 5 PDF 319 KB",
        link="https://democracy.aldby.example/documents/s5/report.pdf",
    )
    paper.bullet("Appendix A PDF 88 KB", link="https://democracy.aldby.example/documents/s5/appendix.pdf")
    return paper


def decision() -> Paper:
    """Layout (j): a decision on a page of its own, its advice in a numbered list with letters."""
    paper = Paper(
        "decision-dpc-031",
        layout="j",
        quirks=(13, 21),
        kind="decision",
        published="2031-04-14",
        title="Funding for services to victims 2031/32",
    )
    paper.title("Funding for services to victims 2031/32")
    paper.form(("Reference code:", "ESK 031"), ("Date signed:", "14 April 2031"), ("Decision by:", "Tamsin Roe"))
    paper.heading("Executive summary")
    paper.para("The Mayor accepts a grant of £1.2m from the ministry and passes it to eight services.")
    paper.heading("Recommendation")
    paper.para("That the grant be accepted.", mark="1", list_name="ol")
    paper.para("That £326,032.84 go to the service for Skelham.", mark="2", list_name="ol")
    paper.heading("Non-confidential facts and advice")
    paper.para("The grant is for one year.", mark="3", list_name="ol start=3")
    paper.para("It must be spent by 31 March 2032.", mark="4", list_name="ol start=3")
    paper.para("Services report each quarter.", mark="5", list_name="ol start=3")
    return paper


def news() -> Paper:
    """A press release whose headline says 'last 12 months' of data that are older."""
    paper = Paper(
        "news-burglary",
        layout="k",
        quirks=(22,),
        published="2031-06-03",
        title="This is how many homes were burgled in the last 12 months",
    )
    paper.title("This is how many homes were burgled in the last 12 months")
    paper.para("The Mayor has welcomed figures that show a fall in burglary across Eskshire.")
    paper.para("In the year to January 2030 there were 4,102 burglaries, 612 fewer than in the year before.")
    paper.heading("What the Mayor said")
    paper.para("Tamsin Roe, Mayor of Eskshire, said: “Every home that is safe is a family that sleeps.”")
    return paper


def finance(year: str, cost: str) -> Callable[[], Paper]:
    """One address, two years; in the later the table still carries the header of the year before."""

    def make() -> Paper:
        paper = Paper(
            f"police-finance-{year}",
            layout="g",
            quirks=(14, 15, 16, 21),
            title="Police financial information",
            url="https://www.wharfmoor.example/police-financial-information",
        )
        paper.title("Police financial information")
        paper.para(
            f"The cost of policing in {year.replace('-', '/')} is shown below. The papers are in the "
            "Commissioner's budget report for 2029/30."
        )
        paper.table(
            ("Service", "2030/2031 cost", "Band D"),
            ("Local policing", cost, "£101.20"),
            ("Crime and custody", "£212.4 million", "£88.10"),
            ("Support", "up to £60m", "£61.98"),
        )
        return paper

    return make


def complaints(with_all: bool) -> Callable[[], Paper]:
    """Two snapshots of one page: a line has gone from the later one. Its links go through a mail scanner."""

    def make() -> Paper:
        name = "chief-constable-" + ("march" if with_all else "may")
        paper = Paper(
            name,
            layout="k",
            quirks=(15, 17, 20),
            title="Holding the Chief Constable to account",
            url="https://mayor.eskshire.example/chief-constable",
        )
        paper.title("Holding the Chief Constable to account")
        paper.para("The Mayor meets the Chief Constable each month, and asks questions in public four times a year.")
        paper.heading("Complaints about the Chief Constable")
        paper.para("Complaints recorded in each year:")
        for line in ("2028 - no complaint recorded", "2029 - 1 complaint recorded", "2030 - 2 complaints recorded"):
            if with_all or not line.startswith("2029"):
                paper.bullet(line)
        paper.heading("Papers")
        paper.para("Read the Police and Crime Plan", link=SAFE)
        return paper

    return make


def workforce() -> Paper:
    """Layout (f): headers of two rows, a table in a cell, a link in a row, plain text below a numbered list."""
    paper = Paper("workforce-page", layout="f", quirks=(4, 20), title="Workforce of Eskshire Police")
    paper.title("Workforce of Eskshire Police")
    paper.heading("Officers in post")
    paper.table(
        ("District", "2030/31 Q1", "2030/31 Q2", "2031/32 Q1", "2031/32 Q2"),
        ("Wharfmoor", "64", "61", "66", "70"),
        ("Aldby", "38", "NYA", "35", "36"),
        ("Skelham", "20", "22", "", "21"),
        heads=(("District", "2030/31", "<", "2031/32", "<"), ("^", "Q1", "Q2", "Q1", "Q2")),
    )
    paper.heading("Training")
    paper.table(
        ("Course", "Officers trained", "Next run"),
        ("Stalking and harassment", "", "May 2031"),
        ("First aid", "412", "June 2031"),
        inner={0: Inner(1, ("Rank", "Trained"), (("Constable", "512"), ("Sergeant", "100")))},
        row_links={1: "https://mayor.eskshire.example/first-aid"},
    )
    paper.heading("How posts are filled")
    paper.para("The force advertises the post.", mark="1", list_name="ol")
    paper.para("A panel meets those who apply.", mark="2", list_name="ol")
    paper.plain()
    paper.para("It takes twelve weeks from beginning to end.")
    return paper


MODERN = "<meta name='generator' content='modern.gov'>"
WEB: tuple[tuple[Callable[[], Paper], dict[str, str]], ...] = (
    (inspection, {}),
    (agenda_item, {"wrap": "div", "site": "Aldby Council", "head": MODERN}),
    (decision, {}),
    (news, {"wrap": "article", "head": "<meta property='article:published_time' content='2031-06-03T09:00:00Z'>"}),
    (
        finance("2030-31", "£251.9 million"),
        {"head": "<link rel='canonical' href='https://www.wharfmoor.example/police-financial-information'>"},
    ),
    (
        finance("2031-32", "£263.1 million"),
        {"head": "<link rel='canonical' href='https://www.wharfmoor.example/police-financial-information'>"},
    ),
    (complaints(True), {"head": "<link rel='canonical' href='https://mayor.eskshire.example/chief-constable'>"}),
    (workforce, {}),
    (complaints(False), {"head": "<link rel='canonical' href='https://mayor.eskshire.example/chief-constable'>"}),
)
