"""Which questions go over the whole corpus, and which only look alike."""

import pytest

from assistant.questions.survey_asked import survey_asked
from assistant.questions.survey_sought import SurveyAsked
from corpus.description.periods import Years

OVER_ALL = {
    "Which reports mention Reedham more than Alder?": SurveyAsked(
        "papers", topic="Reedham", by="mention", than="Alder"
    ),
    "Which papers mention Reedham but not Alder?": SurveyAsked(
        "papers", topic="Reedham", by="mention", without="Alder"
    ),
    "How many papers do not mention reeds?": SurveyAsked("papers", count=True, by="mention", without="reeds"),
    "Which papers cover 2031?": SurveyAsked("papers", years=Years(2031, 2031), by="mention"),
    "Which papers were published in 2031?": SurveyAsked(
        "papers", years=Years(2031, 2031), by="mention", published=True
    ),
    "How many actions are recorded?": SurveyAsked("action", count=True),
    "List all the dates of meetings": SurveyAsked("meeting", by="mention"),
    "which meetings are held?": SurveyAsked("meeting", by="mention"),
    "list all Reed Panel meetings": SurveyAsked("meeting", topic="Reed Panel", by="mention"),
    "When did the Reed Panel meet in 2031?": SurveyAsked(
        "meeting", years=Years(2031, 2031), topic="Reed Panel", by="mention"
    ),
    "When was the last meeting of the Reed Board?": SurveyAsked("meeting", "latest", topic="Reed Board", by="mention"),
    "When is the next panel meeting?": SurveyAsked("meeting", "next", topic="panel", by="mention"),
    "When did the Reed Panel last meet?": SurveyAsked("meeting", "latest", topic="Reed Panel", by="mention"),
    "How many actions are in the inspections?": SurveyAsked("action", count=True, kinds=("inspection",)),
    "How many recommendations are in the papers?": SurveyAsked("recommendation", count=True),
    "How many recommendations were made in the reports?": SurveyAsked("recommendation", count=True),
    "How many reports mention Immediate Justice?": SurveyAsked(
        "papers", count=True, topic="Immediate Justice", by="mention"
    ),
    "In how many papers is Farm Watch mentioned?": SurveyAsked("papers", count=True, topic="Farm Watch", by="mention"),
    "How many times is Farm Watch mentioned": SurveyAsked(
        "papers", "most", count=True, topic="Farm Watch", by="mention"
    ),
    "How many papers are there about stalking?": SurveyAsked("papers", count=True, topic="stalking", by="about"),
    "which papers mention it (about: Farm Watch)": SurveyAsked("papers", topic="Farm Watch", by="mention", carried=""),
    "which papers mention it (about: Farm Watch, 2031/32)": SurveyAsked(
        "papers", topic="Farm Watch", by="mention", carried="2031/32"
    ),
    "Which paper mentions knife crime most?": SurveyAsked("papers", "most", topic="knife crime", by="mention"),
    "How many papers mention deaths in 2019": SurveyAsked("papers", count=True, topic="deaths in 2019", by="mention"),
    "Which papers mention that the force logs sheep theft?": SurveyAsked(
        "papers", topic="the force logs sheep theft", by="claim"
    ),
    "Which papers from 2024 say that the levy rose?": SurveyAsked(
        "papers", years=Years(2024, 2024), topic="the levy rose", by="claim"
    ),
    "Where is it said that the levy is the fourth lowest?": SurveyAsked(
        "papers", topic="the levy is the fourth lowest", by="claim"
    ),
    "Which papers say anything about Farm Watch?": SurveyAsked("papers", topic="Farm Watch", by="mention"),
    "Which papers give a figure for wardens?": SurveyAsked("papers", topic="wardens", by="mention"),
    "Where do the papers mention Farm Watch?": SurveyAsked("papers", topic="Farm Watch", by="mention"),
    "Where is Farm Watch mentioned?": SurveyAsked("papers", topic="Farm Watch", by="mention"),
    "Do any papers mention drones?": SurveyAsked("papers", topic="drones", by="mention"),
    "Are there any papers about drones?": SurveyAsked("papers", topic="drones"),
    "list all reports about knife crime": SurveyAsked("papers", topic="knife crime"),
    "list all documents on hate crime in 2023": SurveyAsked("papers", years=Years(2023, 2023), topic="hate crime"),
    "which minutes of the Panel mention iQuanta": SurveyAsked(
        "papers", kinds=("minutes",), body="Panel", topic="iQuanta", by="mention"
    ),
    "Which papers are from 2024?": SurveyAsked("papers", years=Years(2024, 2024), by="mention"),
    "which papers were published since 2022": SurveyAsked(
        "papers", years=Years(2022, None), by="mention", published=True
    ),
    "list papers before 2015": SurveyAsked("papers", years=Years(None, 2014), by="mention"),
    "list the papers published between 2020 and 2022": SurveyAsked(
        "papers", years=Years(2020, 2022), by="mention", published=True
    ),
    "Which papers are by HMICFRS": SurveyAsked("papers", body="HMICFRS", by="mention"),
    "List the annual reports": SurveyAsked("papers", kinds=("annual report",), by="mention"),
    "What papers do you hold?": SurveyAsked("papers", by="mention"),
    "How many papers are held": SurveyAsked("papers", count=True, by="mention"),
    "What is the latest paper on burglary?": SurveyAsked("papers", "latest", topic="burglary"),
    "show me the oldest minutes": SurveyAsked("papers", "earliest", kinds=("minutes",)),
    "every recommendation": SurveyAsked("recommendation"),
    "What recommendations have been made about custody?": SurveyAsked("recommendation", topic="custody"),
    "List every recommendation to the Mayor": SurveyAsked("recommendation", owner="Mayor"),
    "list all resolutions": SurveyAsked("resolution"),
    "List actions for the Mayor": SurveyAsked("action", owner="Mayor"),
    "List all figures on sheep theft": SurveyAsked("figure", topic="sheep theft", by="mention"),
    "What are all the figures on sheep theft?": SurveyAsked("figure", topic="sheep theft", by="mention"),
    "List everything on custody": SurveyAsked("mention", topic="custody", by="mention"),
    "Show me everything you have about custody": SurveyAsked("mention", topic="custody", by="mention"),
    "List every mention of Farm Watch in the papers": SurveyAsked("mention", topic="Farm Watch", by="mention"),
    "List all references to the Moor Trust": SurveyAsked("mention", topic="the Moor Trust", by="mention"),
    "How many minutes are held?": SurveyAsked("papers", count=True, kinds=("minutes",), by="mention"),
    "How many sets of minutes do you hold?": SurveyAsked("papers", count=True, kinds=("minutes",), by="mention"),
    "What is the number of papers that mention sheep?": SurveyAsked("papers", count=True, topic="sheep", by="mention"),
    "How many reports from 2023 mention wardens?": SurveyAsked(
        "papers", count=True, years=Years(2023, 2023), topic="wardens", by="mention"
    ),
    "How many minutes in 2023 mention wardens?": SurveyAsked(
        "papers", count=True, kinds=("minutes",), years=Years(2023, 2023), topic="wardens", by="mention"
    ),
    "How many reports since 2024 mention sheep theft?": SurveyAsked(
        "papers", count=True, years=Years(2024, None), topic="sheep theft", by="mention"
    ),
    "In how many papers does Vera Quill appear?": SurveyAsked("papers", count=True, topic="Vera Quill", by="mention"),
    "How often does Vera Quill appear in the papers?": SurveyAsked(
        "papers", "most", count=True, topic="Vera Quill", by="mention"
    ),
    "How often do drones come up?": SurveyAsked("papers", "most", count=True, topic="drones", by="mention"),
    "How many times does Farm Watch get a mention in the minutes?": SurveyAsked(
        "papers", "most", count=True, kinds=("minutes",), topic="Farm Watch", by="mention"
    ),
    "Which papers does Vera Quill appear in?": SurveyAsked("papers", topic="Vera Quill", by="mention"),
    "How many recommendations are there in the papers?": SurveyAsked("recommendation", count=True),
}

LOOKING_ALIKE = """How many reports of burglary were there in 2014?
How many reports of hate crime did the police receive?
how many reports were made to the police
How many reports about noise did the force receive?
What does the report ask the Mayor to do?
List the actions reported at the launch of the Plan 2021-24
what action did they take on iQuanta?
is that action still open?
how many minutes did callers wait
How many minutes are there until a 999 call is answered
When did they meet?
How many actions are in the Reed Plan?
How many actions are in the plan?
How many recommendations were made in the report?
List every mention of Farm Watch in the plan
How often is Farm Watch mentioned in the plan?
Which papers mention reeds and not only alders?
Which papers mention reeds more than once?
When have the targets been met since 2030?
How many times have the wardens met?
When was the target met?
When did the Mayor meet the Panel?
Which meetings were held with young people?
What happened at the last meeting?
List the topics of Accountability Meetings
how many decisions were taken in 2014
How many inspections were carried out in 2023
How many consultations were held in 2021
How many plans are there to close police stations
what did the latest report say about burglary
What was the last inspection about
When was the latest inspection?
what is the latest figure for burglary
Which national plan does Immediate Justice come from?
Which decision did the Mayor take on the precept?
How many areas for improvement did the custody inspectors list?
what are the recommendations of the custody inspection
How many recommendations were made by HMICFRS
Which papers did the Panel consider in 2013?
Which papers
What report on burglary did the Panel get
What is new in the 2024-28 plan? List the new emphases
list the actions
which actions are open
how many people mention ASB
What do the papers say about knife crime?
summarise the papers about knife crime
List the crimes mentioned in the report
name the paper that the Mayor presented
Where is the Panel named after its chair
Do any papers have a date?
How many reports of theft mention a knife?
What is the number of reports of theft?
What are all the figures that were given for theft?
list everything the Panel asked for
How often do burglaries occur?
How often does sheep theft occur in the valley?
How many times did disorder occur?
How many times did Vera Quill appear before the Panel?
How often do drones feature?
Which papers mention it?""".splitlines()


@pytest.mark.parametrize("question", OVER_ALL)
def test_a_question_over_all_papers_is_read_whole(question: str) -> None:
    assert survey_asked(question) == OVER_ALL[question]


@pytest.mark.parametrize("question", LOOKING_ALIKE)
def test_a_question_that_only_looks_alike_goes_the_ordinary_way(question: str) -> None:
    assert survey_asked(question) is None
