"""The papers that are drawn as Word files, and what is known of them."""

from collections.abc import Callable

from papermaking.truth import Inner, Paper

DECIMAL = ("decimal", "%1.")
LEVELS = (DECIMAL, ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"))


def cover_report() -> Paper:
    """Layout (a): capitals after a tab, one list that goes on under every heading, then no numbers at all."""
    paper = Paper(
        "cover-report-asb",
        layout="a",
        quirks=(1, 2, 13, 14, 18, 21, 22),
        kind="cover report",
    )
    paper.lists["main"] = (DECIMAL,)
    paper.heading("PURPOSE OF THE REPORT PRODUCED BY ESKSHIRE POLICE", look="tab")
    numbered(paper, 1, "To outline to the Mayor what Eskshire Police is doing in respect of anti-social behaviour.")
    paper.heading("RECOMMENDATION", look="tab")
    numbered(paper, 2, "That the Mayor uses this report to scrutinise the work of the Chief Constable.")
    paper.heading("POLICE AND CRIME PLAN 29-33", look="tab")
    numbered(paper, 3, "The consultation on the Plan noted that residents raised road safety as their first concern.")
    numbered(paper, 4, "Neighbourhood policing is one of the Plans four priorities.")
    paper.heading("KEY INFORMATION", look="tab")
    numbered(paper, 5, "Between 1 April 2030 and 31 March 2031 the Safer Streets money came to £851k:")
    paper.bullet("£326,032.84 went to lighting in Wharfmoor")
    paper.bullet("£1million was held back for Aldby until summer")
    numbered(paper, 6, "The Mayor has met ward members in every district.")
    paper.bullet("Five drop-in sessions were held in Skelham")
    paper.heading("Anti-Social Behaviour - Swift Repair Pilot", level=2, inside=True)
    paper.para("The pilot puts right damage within 48 hours of a report.")
    paper.bullet("Castlegate joined in June")
    paper.bullet("Brackenby will join in the autumn")
    paper.heading("PARTNERSHIP CONTRIBUTION", look="tab")
    numbered(paper, 7, "The district partnerships share data each week.")
    paper.heading("EQUALITY, DIVERSITY, AND INCLUSION", look="tab")
    paper.para("An equality assessment was made in May 2030 and is held by the Policing and Crime team.")
    paper.heading("ATTACHMENT", look="tab")
    paper.para("Chief Constables report – Anti-Social Behaviour in Eskshire")
    return paper


def briefing_without_numbers() -> Paper:
    """Layout (b) of the older kind: a head block in lines, marked OFFICIAL, no numbers."""
    paper = Paper(
        "briefing-asb-2030",
        layout="b",
        quirks=(2, 7, 9, 19),
        kind="force report",
        published="2030-02-17",
        marking="OFFICIAL",
        author="Insp. Fern Hobday",
        sponsor="ACC Idris Vane",
        title="Anti-Social Behaviour across the County",
    )
    paper.running("OFFICIAL")
    paper.title("Chief Officer Team Briefing for COM")
    paper.para("Title: Anti-Social Behaviour across the County")
    paper.para("COT Sponsor: ACC Idris Vane")
    paper.para("Report Author: Insp. Fern Hobday")
    paper.para("Date: 17February 2030")
    paper.heading("SUMMARY")
    paper.para(
        "This paper tells the COM how NPTs use the PSPO, the CBO and the CPN, and what each CSP in the county does "
        "with the powers that it shares."
    )
    paper.heading("DEMAND")
    paper.para(
        "Calls about anti-social behaviour rose in every month from April to August and then fell back in each "
        "district but Skelham, where the closure of the swimming baths was followed by trouble on the sea front."
    )
    paper.para("The main places of concern are:")
    paper.bullet("the bus station in Wharfmoor, where the BSIP pays for two wardens")
    paper.bullet("the retail park at Aldby")
    paper.bullet("the sea front:", level=1)
    paper.bullet("the pier", level=2)
    paper.bullet("the old baths", level=2)
    paper.bullet("three parks in Castlegate")
    paper.heading("USE OF POWERS")
    for place, count in (("Wharfmoor", 41), ("Aldby", 28), ("Castlegate", 19), ("Skelham", 33)):
        paper.para(
            f"In {place} the team served {count} notices under the PSPO in the year. Most went to people who had been "
            "warned before, and the team writes to each of them with the help that is on offer. Where a notice is not "
            "kept to, the case goes to the district's own panel, which meets in the first week of every "
            "month and sends "
            "its minutes to the force."
        )
    paper.heading("NEXT STEPS")
    paper.para("The force will report again in summer, when the YTD figures for 2030/31 are to hand.")
    return paper


def briefing_numbered() -> Paper:
    """Layout (b) of the later kind: a form as head block, numbers that run on through the sub-headings."""
    paper = Paper(
        "briefing-stop-and-search",
        layout="b",
        quirks=(13, 22),
        kind="force report",
        published="2031-03-09",
        title="Stop and Search in Eskshire",
        marking="NOT PROTECTIVELY MARKED",
        author="Chief Insp. Otto Quill",
        sponsor="DCC Maren Holt",
    )
    paper.lists["main"] = (DECIMAL,)
    paper.running("NOT PROTECTIVELY MARKED")
    paper.title("Chief Officer Team Briefing for COM")
    paper.form(
        ("Title:", "Stop and Search in Eskshire"),
        ("Report Author:", "Chief Insp. Otto Quill"),
        ("CoT Sponsor:", "DCC Maren Holt"),
        ("Date:", "9 March 2031"),
    )
    paper.heading("SUMMARY")
    paper.para("This report covers the twelve months to December 2030.")
    paper.heading("REPORT DETAILS")
    paper.heading("Volume", level=2)
    numbered(paper, 1, "Officers made 7,412 searches, of which 1,230 were in Wharfmoor.")
    numbered(paper, 2, "Searches of vehicles made up 18% of the total.")
    paper.heading("Outcomes", level=2)
    numbered(paper, 3, "Something was found in 26.4% of searches.")
    numbered(paper, 4, "An arrest followed in 903 cases:")
    paper.bullet("drugs, 511")
    paper.bullet("weapons, 204")
    paper.bullet("stolen goods, 188")
    paper.heading("Scrutiny by the public", level=2)
    numbered(paper, 5, "The community panel watched 60 films from body-worn cameras and rated 54 of them green.")
    paper.heading("CONCLUSION")
    numbered(paper, 6, "The COM is asked to note the report.")
    return paper


def minutes_of_levels() -> Paper:
    """Layout (c): items are numbered headings whose number comes from the style, with 1.1 and 2.1.2 below."""
    paper = Paper(
        "panel-minutes-june",
        layout="c",
        quirks=(13,),
        kind="minutes",
        published="2031-06-12",
        title="Eskshire Police and Crime Panel",
    )
    paper.lists["styles"] = LEVELS
    paper.title("Eskshire Police and Crime Panel")
    paper.para("Draft Minutes of the meeting held on 12 June 2031 at Aldby Town Hall")
    paper.heading("PRESENT")
    paper.para("Councillor Bela Frost (Chair) – Wharfmoor Council")
    paper.para("Councillor Piet Marsh – Aldby Council")
    paper.heading("IN ATTENDANCE")
    paper.para("Tamsin Roe – Mayor of Eskshire")
    paper.heading("Apologies for absence", mark="1.")
    third(paper, "1.1", "Apologies came from Councillor Dunn of Skelham Council.", depth=1)
    paper.heading("Minutes of the last meeting", mark="2.")
    third(paper, "2.1", "The minutes of 3 April 2031 were read.", depth=1)
    third(paper, "2.1.1", "Councillor Marsh asked for a correction to item 4.", depth=2)
    third(paper, "2.1.2", "RESOLVED – That the minutes, so corrected, be signed.", depth=2, kind="resolution")
    paper.heading("Performance of the force", mark="3.")
    third(paper, "3.1", "The Mayor told the Panel that burglary had fallen by 12% in Castlegate.", depth=1)
    third(paper, "3.2", "Members asked how the figure had been worked out.", depth=1)
    third(paper, "3.3", "RESOLVED –", depth=1, kind="resolution")
    third(paper, "3.3.1", "That the report be noted.", depth=2, kind="resolution")
    third(paper, "3.3.2", "That the figures for Brackenby be sent to members.", depth=2, kind="resolution")
    paper.leave_open("lead_in", last=2)  # whether it hangs from "RESOLVED –" is a matter of taste
    paper.heading("Urgent items", mark="4.")
    third(paper, "4.1", "There were none.", depth=1)
    return paper


def minutes_typed() -> Paper:
    """Layout (c) with typed numbers: 4.2 is missing, spaces are lost, the precept year is mistyped."""
    paper = Paper(
        "panel-minutes-february",
        layout="c",
        quirks=(9, 10, 18),
        kind="minutes",
        published="2031-02-17",
        title="Item 2 Draft Minutes",
    )
    paper.title("Item 2 Draft Minutes")
    paper.para("Meeting held on 17February 2031 at CastlegateCity Hall")
    paper.heading("PRESENT")
    paper.para("Councillor Bela Frost (Chair) – Wharfmoor Council")
    paper.heading("IN ATTENDANCE")
    paper.para("Idris Vane – Eskshire Police")
    paper.heading("MINUTES OF THE LAST MEETING", mark="3.")
    paper.para("The minutes of the meeting of 7March 2030the last of that year were agreed.", mark="3.1")
    paper.heading("PRECEPT", mark="4.")
    paper.para(
        "The Panel looked at the precept for 205/16 and at the Commissioners proposal for the year after.", mark="4.1"
    )
    paper.para("Members asked what the rise would pay for.", mark="4.3")
    paper.para("RESOLVED – That the proposal be supported.", mark="4.4", kind="resolution")
    paper.heading("ANY OTHER BUSINESS", mark="5.")
    paper.para("The Chair thanked Mr Vane, who retires in May.", mark="5.1")
    paper.para("ACTION: Tamsin Roe to send members the Chief Constable’s diary for July.", kind="action")
    return paper


def quarterly() -> Paper:
    """Layout (d) of the older kind: sections 1.0, 2.0 with 1.1, 1.2, by automatic numbers."""
    paper = Paper(
        "quarterly-q3",
        layout="d",
        quirks=(11, 13, 22),
        kind="quarterly report",
        period="Q3 2030/31",
        title="Delivering the Plan: Q3 2030/31 performance report",
    )
    paper.lists["main"] = (("decimal", "%1.0"), ("decimal", "%1.%2"))
    paper.title("Delivering the Plan: Q3 2030/31 performance report")
    section(paper, "1.0", "HOW THIS REPORT IS MADE")
    second(paper, "1.1", "The figures come from the force's own system and were taken on 4 January 2031.")
    second(paper, "1.2", "They may change as records are put right.")
    section(paper, "2.0", "PURPOSE")
    second(paper, "2.1", "The report lets the Panel see how the Plan is kept to.")
    section(paper, "3.0", "THE FIGURES")
    second(
        paper,
        "3.1",
        "Recorded crime in the 12 months to December 2030 fell by 3.1% compared to the 12 months to January.",
    )
    paper.table(
        ("District", "Q2", "Q3", "Change"),
        ("Wharfmoor", "2,104", "1,988", "-5.5%"),
        ("Aldby", "1,377", "1,402", "1.8%"),
        ("Castlegate", "998", "911", "-8.7%"),
        ("Skelham", "640", "655", "2.3%"),
        ("Brackenby", "712", "NYA", ""),
    )
    second(paper, "3.2", "The rise in Skelham is put down to theft from shops.")
    section(paper, "4.0", "WHERE IT HAS BEEN CONSIDERED")
    second(paper, "4.1", "The Community Outcomes Meeting saw a draft in January.")
    return paper


def tracker() -> Paper:
    """Layout (e): one row for each pledge, ticks of a lost font, an outcome that reaches over two rows."""
    paper = Paper("commitment-tracker", layout="e", quirks=(3, 4, 19), title="Police and Crime Plan commitment tracker")
    paper.title("Police and Crime Plan commitment tracker")
    paper.para("Progress in the quarter against each commitment of the Plan.")
    header = ("Outcome", "Commitment", "Progress in the quarter", "Done")
    paper.table(
        header,
        ("Safer streets", "Fund 20 wardens", "Wardens in post 12 / 14 / 17", "ü"),
        ("^", "Light every underpass", "Nine of 31 lit", ""),
        ("Victims first", "Open an ISVA service in Skelham", "Opened in May", "ü"),
        ("A trusted force", "Publish each complaint", "Baseline 40 / Q2 38 / Q3 35", ""),
        said=(
            ("Safer streets", "Fund 20 wardens", "Wardens in post 12 / 14 / 17", "✓"),
            ("Safer streets", "Light every underpass", "Nine of 31 lit", ""),
            ("Victims first", "Open an ISVA service in Skelham", "Opened in May", "✓"),
            ("A trusted force", "Publish each complaint", "Baseline 40 / Q2 38 / Q3 35", ""),
        ),
    )
    paper.heading("Notes")
    paper.para("A tick means that the commitment is met in full.")
    return paper


def indicators() -> Paper:
    """Layout (f): volumes and percentages in tables of their own, districts in another order, cells that "
    "say nothing."""
    paper = Paper(
        "indicator-tables",
        layout="f",
        quirks=(6, 12),
        period="Q3 2030/31",
        title="Community safety indicators, Q3 2030/31",
    )
    paper.title("Community safety indicators, Q3 2030/31")
    paper.heading("Volumes")
    paper.table(
        ("Indicator", "Aldby", "Brackenby", "Castlegate", "Skelham", "Wharfmoor"),
        ("Burglary", "212", "98", "301", "144", "512"),
        ("Vehicle crime", "188", "NYA", "277", "121", "498"),
        ("Hate crime", "44", "Data Not yet available", "61", "20", "130"),
    )
    paper.para("Figures for Brackenby reach us one quarter late.")
    paper.page_break()
    paper.heading("Percentages")
    paper.table(
        ("Indicator", "Wharfmoor", "Skelham", "Castlegate", "Brackenby", "Aldby"),
        ("Burglary", "(3%)", "1%", "(7%)", "No New Data Published", "4%"),
        ("Vehicle crime", "2%", "(1%)", "YTD", "NYA", "0%"),
    )
    paper.caption("Table 2: change on the same quarter of 2029/30")
    paper.para("A figure in brackets is a fall.")
    return paper


def precept() -> Paper:
    """Layout (g): letters and small roman numbers below numbered paragraphs, money in every form."""
    paper = Paper(
        "precept-2031-32", layout="g", quirks=(10, 21), published="2031-02-03", title="Precept and Budget 2031/32"
    )
    paper.lists["main"] = (DECIMAL, ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"))
    paper.title("Precept and Budget 2031/32")
    paper.para("Date: 3 February 2031")
    paper.heading("Proposal")
    numbered(paper, 1, "The Mayor proposes a Band D precept of £251.28, a rise of £9.95.")
    numbered(paper, 2, "The rise pays for:")
    letter(paper, "(a)", "60 more officers, at £3.4 million a year;")
    letter(paper, "(b)", "a new control room, at up to £2m, made up of:")
    roman(paper, "(i)", "£754.940k for the building; and")
    roman(paper, "(ii)", "£1.2m for its systems;")
    letter(paper, "(c)", "the cost of the pay award for 2030/31.")
    numbered(paper, 3, "The budget for the year is £754.940 million.")
    paper.heading("Reserves")
    numbered(paper, 4, "Reserves stand at £41.2m and will fall to:")
    letter(paper, "(a)", "£38m by March 2032;")
    letter(paper, "(b)", "£33m by March 2033.")
    paper.heading("Advice of the Chief Finance Officer")
    paper.para("The budget is sound, and the estimates on which it rests are fair.")
    return paper


def plan() -> Paper:
    """Layout (h): styles as headings to three levels, plain text."""
    paper = Paper(
        "police-and-crime-plan",
        layout="h",
        quirks=(18,),
        kind="plan",
        title="Police and Crime Plan for Eskshire 2029-33",
    )
    paper.title("Police and Crime Plan for Eskshire 2029-33")
    paper.heading("Foreword")
    paper.para("I promised a plan that people can hold me to. This is it.")
    paper.heading("Priorities")
    paper.heading("Safer places", level=2)
    paper.para("We want every town in Eskshire to be a place where people feel safe after dark.")
    paper.heading("What we will do", level=3)
    paper.bullet("Pay for 20 wardens in town centres")
    paper.bullet("Light every underpass by 2032")
    paper.heading("How we will know", level=3)
    paper.para("Fewer calls about trouble in town centres, and more people who say they feel safe.")
    paper.heading("Victims and witnesses", level=2)
    paper.para("No one should have to tell their story twice.")
    paper.heading("Money")
    paper.para("The Plan is paid for from the policing budget and from the Mayor’s Safer Towns Fund.")
    return paper


def decision() -> Paper:
    """Layout (j): each part counts from 1 again, the last one in capital letters."""
    paper = Paper(
        "decision-notice-014",
        layout="j",
        quirks=(13, 21),
        kind="decision",
        published="2031-05-20",
        title="Extension of the Swift Repair Pilot",
    )
    paper.lists["main"] = (DECIMAL,)
    paper.lists["upper"] = (("upperLetter", "%1."),)
    paper.title("Decision Notice ESK-2031-014")
    paper.para("Title: Extension of the Swift Repair Pilot")
    paper.para("Date signed: 20 May 2031")
    paper.para("Decision by: Tamsin Roe, Mayor of Eskshire")
    paper.heading("Executive summary")
    paper.para("The pilot in Castlegate has worked and should go on for a year.")
    paper.heading("Recommendation")
    numbered(paper, 1, "That £326,032.84 be given to the pilot for 2031/32.")
    numbered(paper, 2, "That a report be made by March 2032.")
    paper.heading("Non-confidential facts and advice")
    numbered(paper, 1, "The pilot began in June 2030 and repaired 418 sites.", again="/2")
    numbered(paper, 2, "Its cost was 4% below the budget.", again="/2")
    numbered(paper, 3, "A survey of 212 residents found that 71% had seen a difference.", again="/2")
    paper.heading("Options")
    paper.para("End the pilot.", mark="A.", list_name="upper")
    paper.para("Go on in Castlegate alone.", mark="B.", list_name="upper")
    paper.para("Go on in Castlegate and open in Brackenby.", mark="C.", list_name="upper")
    return paper


def continued() -> Paper:
    """A list that is broken off by a table, plain text and bullets, and goes on; bullets of Wingdings to two depths."""
    paper = Paper(
        "neighbourhood-policing",
        layout="b",
        quirks=(2, 13),
        kind="force report",
        published="2031-07-01",
        title="Chief Constable's Report: Neighbourhood Policing",
    )
    paper.lists["main"] = (DECIMAL, ("decimal", "%1.%2."))
    paper.title("Chief Constable's Report: Neighbourhood Policing")
    paper.para("Date: 1 July 2031")
    paper.heading("Strength")
    numbered(paper, 1, "Each district has a neighbourhood team. Posts filled at the end of June were as follows.")
    paper.table(
        ("District", "Officers", "PCSOs"),
        ("Wharfmoor", "64", "40"),
        ("Aldby", "38", "22"),
        ("Castlegate", "35", "21"),
    )
    numbered(paper, 2, "Two posts in Aldby are vacant.")
    paper.para("They will be filled in September.")
    numbered(paper, 3, "Each team must:")
    paper.bullet("hold a meeting in public each quarter:")
    paper.bullet("in person; and", level=2)
    paper.bullet("online;", level=2)
    paper.bullet("publish its priorities.")
    numbered(paper, 4, "Teams are judged on three things.")
    sub(paper, "4.1", "How well people know their officers.")
    sub(paper, "4.2", "How soon a call is answered.")
    sub(paper, "4.3", "What is put right.")
    numbered(paper, 5, "The next report is due in October.")
    return paper


def changes() -> Paper:
    """What Word alone can do: tracked changes, notes, a text box, a link through a mail scanner, a table in a table."""
    paper = Paper("grants-report", layout="b", quirks=(20,), kind="other", title="Safer Towns Fund: report on grants")
    paper.title("Safer Towns Fund: report on grants")
    paper.heading("The fund")
    paper.para(
        "The fund gave £410,000 to 31 groups in 2030.",
        look="tracked The fund gave [[del:£400,000]][[ins:£410,000]] to 31 groups in 2030.",
    )
    paper.para("Half of the money came from the proceeds of crime.")
    paper.footnote("Under the scheme of 2019, as the force reports it.", mark="1")
    paper.para("This passage stands in a box beside the text.", look="box")
    paper.para(
        "Groups apply on the Mayor's site.",
        link="https://eur01.safelinks.protection.example/?url=https%3A%2F%2Fmayor.eskshire.example%2Ffund&data=05",
        look="",
    )
    paper.heading("What it paid for")
    paper.table(
        ("Group", "District", "Grant"),
        ("Pier Youth Club", "Skelham", "£9,800"),
        ("Moor Street Allotments", "^", "£4,150"),
        ("Castle Boxing", "Castlegate", "£12,000"),
        said=(
            ("Pier Youth Club", "Skelham", "£9,800"),
            ("Moor Street Allotments", "Skelham", "£4,150"),
            ("Castle Boxing", "Castlegate", "£12,000"),
        ),
    )
    paper.para("A further 28 grants were of less than £4,000.")
    return paper


def inspection() -> Paper:
    """Layout (i) as a Word file: graded areas, causes of concern, areas for improvement."""
    paper = Paper(
        "inspection-of-custody",
        layout="i",
        quirks=(8, 19),
        kind="inspection",
        published="2030-11-05",
        title="Inspection of custody suites in Eskshire",
    )
    paper.lists["main"] = (("decimal", "%1)"),)
    paper.title("Inspection of custody suites in Eskshire")
    paper.para("Published 5 November 2030")
    paper.heading("Summary")
    paper.para("We inspected the suites in each District in East . We found that detainees are treated with respect.")
    paper.heading("Graded areas")
    paper.table(
        ("Area", "Grade"), ("Leadership", "Adequate"), ("In the cell", "Good"), ("Release", "Requires improvement")
    )
    paper.heading("Causes of concern")
    paper.heading("Use of force", level=2)
    paper.para("The force cannot show that each use of force is needed.")
    numbered(paper, 1, "Officers should record each use of force on the day.", mark_form="%d)")
    numbered(paper, 2, "Sergeants should watch a sample each month.", mark_form="%d)")
    paper.heading("Areas for improvement")
    paper.para("The force should keep its PACE reviews on time.")
    paper.para("The force should offer every woman a female officer.")
    return paper


def recommendations() -> Paper:
    """Large roman parts whose paragraphs begin again in each, a list that starts at 5, a word before the number."""
    paper = Paper("review-of-recommendations", layout="i", quirks=(13,), title="Review of past recommendations")
    paper.lists["main"] = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
    paper.lists["later"] = (("decimal@5", "%1."),)
    paper.lists["asked"] = (("decimal", "Recommendation %1:"),)
    paper.title("Review of past recommendations")
    for mark, part, place in (("I.", "What was asked", "Wharfmoor"), ("II.", "What was done", "Aldby")):
        paper.heading(part, mark=mark, list_name="main")
        paper.para(f"The Panel went to {place} in May.", mark="1.", number="1", list_name="main", depth=1)
        paper.para("It looked at two things:", mark="2.", number="2", list_name="main", depth=1)
        paper.para(f"the front desk at {place}; and", mark="a)", list_name="main", depth=2)
        paper.para(f"the cells below {place} court.", mark="b)", list_name="main", depth=2)
        paper.para(f"It wrote to the Chief Constable about {place}.", mark="3.", number="3", list_name="main", depth=1)
    paper.heading("Carried on from the last review")
    for number, text in enumerate(("The desk is open on Saturdays.", "The cells have been painted."), start=5):
        paper.para(text, mark=f"{number}.", number=str(number), list_name="later")
    paper.heading("What the Panel asks now")
    for number, text in enumerate(("Open the desk on Sundays too.", "Report on the cells by March."), start=1):
        mark = f"Recommendation {number}:"
        paper.para(text, mark=mark, number=mark[:-1], list_name="asked")
    return paper


def workforce() -> Paper:
    """Layout (f): headers of two rows, a table in a cell, a link in a row."""
    paper = Paper("workforce-and-training", layout="f", quirks=(4, 20), title="Workforce and training of the force")
    paper.title("Workforce and training of the force")
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
    paper.para("Figures for Aldby reach us one quarter late.")
    return paper


def numbered(paper: Paper, number: int, text: str, *, again: str = "", mark_form: str = "%d.") -> None:
    paper.para(text, mark=mark_form % number, number=str(number), list_name=f"main{again}")


def sub(paper: Paper, mark: str, text: str) -> None:
    paper.para(text, mark=f"{mark}.", number=mark, list_name="main", depth=1)


def third(paper: Paper, mark: str, text: str, *, depth: int, kind: str = "prose") -> None:
    paper.para(text, mark=mark, kind=kind, list_name="styles", depth=depth)


def section(paper: Paper, mark: str, text: str) -> None:
    paper.heading(text, mark=mark, list_name="main")


def second(paper: Paper, mark: str, text: str) -> None:
    paper.para(text, mark=mark, list_name="main", depth=1)


def letter(paper: Paper, mark: str, text: str) -> None:
    paper.para(text, mark=mark, list_name="main", depth=1)


def roman(paper: Paper, mark: str, text: str) -> None:
    paper.para(text, mark=mark, list_name="main", depth=2, letter_level=2)


# How each is drawn, and whether a PDF is printed from it too.
WORD: tuple[tuple[Callable[[], Paper], dict[str, object], bool], ...] = (
    (cover_report, {"headings": "capitals"}, True),
    (
        briefing_without_numbers,
        {"headings": "capitals", "header": "OFFICIAL", "footer": "# | P a g e", "narrow": True},
        True,
    ),
    (briefing_numbered, {"headings": "capitals", "header": "NOT PROTECTIVELY MARKED", "footer": "Page # of @"}, True),
    (minutes_of_levels, {"headings": "numbered styles"}, True),
    (minutes_typed, {"headings": "bold"}, True),
    (quarterly, {"headings": "styles", "footer": "Page #"}, True),
    (tracker, {"headings": "styles"}, False),
    (indicators, {"headings": "styles", "header": "Eskshire Community Safety"}, True),
    (precept, {"headings": "styles"}, True),
    (plan, {"headings": "styles"}, True),
    (decision, {"headings": "bold"}, True),
    (continued, {"headings": "styles", "bullets": "wingdings"}, True),
    (changes, {"headings": "styles"}, False),
    (recommendations, {"headings": "styles"}, True),
    (inspection, {"headings": "styles", "bullets": "arrow"}, True),
    (workforce, {"headings": "styles"}, False),
)
