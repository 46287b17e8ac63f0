"""What kind of answer a question wants, and which sentences hold one."""

import pytest

from indexes.questions.counted import counted
from indexes.questions.kinds_told import holds_kind
from indexes.questions.wanting import Wants, wants_of


@pytest.mark.parametrize(
    ("question", "wants"),
    [
        ("How many children were referred?", "figure"),
        ("how much money was awarded", "money"),
        ("What did the scheme cost?", "money"),
        ("How much unpaid work is there?", "amount"),
        ("What percentage of replies agreed?", "share"),
        ("How long is the work?", "duration"),
        ("When did the consultation run?", "date"),
        ("until when?", "date"),
        ("Who delivers the work?", "person"),
        ("How much public backing was there for the precept?", "amount"),
        ("How much support was paid for?", "money"),
        ("What was victim satisfaction in 2031?", "amount"),
        ("What was the satisfaction survey for?", "text"),
        ("Where was the Plan launched?", "place"),
        ("what is the postal address of the moot?", "place"),
        ("List the activity to date", "list"),
        ("What are the priorities?", "list"),
        ("Which themes cut across the Plan?", "list"),
        ("What kinds of work are there?", "list"),
        ("Which suites in Leeds closed?", "text"),
        ("How deep was the cut?", "amount"),
        ("How much of the money was spent?", "amount"),
        ("Where did that figure come from?", "text"),
        ("Has the Mayor kept her pledge?", "yes or no"),
        ("name of the lamp club?", "text"),
        ("Name the lamp clubs", "list"),
        ("names of the lamp clubs", "list"),
        ("List all the people who have been Warden", "person"),
        ("list the former chief constables", "person"),
        ("What does the report ask the Mayor to do?", "text"),
        ("What happens when a case is closed?", "text"),
        ("Warden headcount 2031?", "figure"),
        ("Who decides which projects are paid for?", "person"),
        ("Share of wardens who ride?", "share"),
        ("What is the precept for 2031/32?", "money"),
        ("What is the precept?", "text"),
        ("What is trust, by the text of the precept survey for 2031/32?", "text"),
        ("How much litter was counted on the lanes?", "figure"),
        ("How much domestic abuse per 1,000 residents in 2031?", "figure"),
    ],
)
def test_the_kind_of_answer_is_read_from_the_question(question: str, wants: Wants) -> None:
    assert wants_of(question) == wants


@pytest.mark.parametrize(
    ("question", "sentence", "holds"),
    [
        (
            "Who inspected the kennels?",
            "The use of data was a cause of concern in the inspection of York in May 2031.",
            False,
        ),
        ("Who inspected the kennels?", "In May 2031 the kennels were inspected by HMICFRS.", True),
        ("Who inspected the kennels?", "It found two faults and made proposals to the force and the Mayor.", False),
        ("Who did it make the proposals to?", "It made two proposals to the force and the Mayor.", True),
        ("Who leads the Lamp Partnership?", "In 2031 the Lamp Partnership counts 8,000 people.", False),
        ("Who leads the Lamp Partnership?", "In 2031 the Lamp Partnership is hosted by the Mayor.", True),
        ("Who advises the panel?", "The business of the panel runs over a year.", False),
        ("Who said it? (about: lamps, Alison Day)", "The lamps, said Alison Day, are old.", True),
        ("Who pays, the council or the police?", "Of the cost the council pays 20%.", True),
        ("How many children?", "A total of 290 children were referred.", True),
        ("How many areas?", "There are ten areas.", True),
        ("How many robberies?", "Robbery was down 18% in 2025.", False),
        ("How many officers?", "The survey ran until 3 May 2024.", False),
        ("How many knives?", "Knife crime with under-25s fell.", False),
        ("When did the survey of 2021 end?", "The survey of 2021 had 310 replies.", False),
        ("When did the survey of 2021 end?", "The survey ended in November 2021.", True),
        ("When did the survey end?", "The Plan 2021-24 came after the survey.", False),
        ("How much money was given?", "It gave £1.2m.", True),
        ("How much money was given?", "It gave to 12 groups.", False),
        ("What share agreed?", "Some 71% agreed.", True),
        ("What share agreed?", "Nearly 1 in 10 agreed.", True),
        ("What share agreed?", "Two thirds agreed.", True),
        ("What share agreed?", "About one in every nineteen agreed.", True),
        ("What share agreed?", "Town: Tarn; Agreed (%): 71", True),
        ("How many agreed?", "Town: Tarn; Agreed (%): 71", False),
        ("How many agreed?", "Town: Tarn; Q3 2031/32 (%): 71", False),
        ("How many agreed?", "Town: Tarn; Replies: 12; Agreed (%): 71", True),
        ("How much was spent?", "Heading: Kennels; 2031/32 (£m): 5.7", True),
        ("How many kennels?", "Heading: Kennels; 2031/32 (£m): 5.7", False),
        ("What does OWL stand for?", "The word OWL (old, wet and lame) is taught.", True),
        ("What does OWL stand for?", "The OWL has four aims.", False),
        ("Where are the lamps going?", "Lamps will stand on the A119 from May.", True),
        ("Where are the lamps going?", "Lamps will stand between Harwick and Tarn.", True),
        ("What share agreed?", "Members agreed in 32 votes.", False),
        ("What share agreed?", "They went from 818 in 2014 to 900.", False),
        ("What share agreed?", "Members agreed in the third round.", False),
        ("How long did callers wait?", "Callers waited in 2031.", False),
        ("How long will it take?", "She spoke of decades.", True),
        ("How long is it?", "They do two 7-hour days of work.", True),
        ("When did it run?", "It ran in the summer.", False),
        ("When did it run?", "It ran from 1 May 2024.", True),
        ("How many areas are there?", "The 4 areas are:", False),
        ("When is the levy set each year?", "Year: 2031/32; Levy: £4m", False),
        ("When is the levy set each year?", "The moot may meet on 3 May 2031.", False),
        ("When is the levy set each year?", "The levy is set on the first Friday of February: 3 February 2031.", True),
        ("When is the moot held every year?", "The moot is held in spring.", True),
        ("Where can I watch the moot?", "The moot is streamed on LampTube.", True),
        ("Where can I watch the moot?", "The survey opens in December.", False),
        ("Where are the minutes?", "Older minutes are on request.", True),
    ],
)
def test_a_sentence_holds_the_kind_or_not(question: str, sentence: str, holds: bool) -> None:
    assert holds_kind(wants_of(question), sentence, question=question) is holds


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("How many girls were referred?", "girls"),
        ("How many Farm Watch pilot areas are there?", "Farm Watch pilot areas"),
        ("How many people answered the survey?", "people"),
        ("How many parking and other fines were given out?", "fines"),
        ("How much was given?", None),
    ],
)
def test_what_is_counted_is_read_from_the_question(question: str, noun: str | None) -> None:
    assert counted(question) == noun


@pytest.mark.parametrize(
    ("question", "sentence", "holds"),
    [
        ("Who is the Chief Constable?", "The contract of the Chief Constable runs to 2027.", False),
        ("Who is the Chief Constable?", "Jane Smithers was Chief Constable in 2019.", True),
        ("Who was meant to chase the reply?", "The Panel was to chase the reply.", True),
        ("Who delivers the work?", "The Probation Service delivers it.", True),
        ("What does PSPO stand for?", "Public Space Protection Orders (PSPOs) were asked about.", True),
        ("What does PSPO stand for?", "A PSPO was made.", False),
    ],
)
def test_a_name_or_an_expansion_is_wanted_where_one_is_asked_for(question: str, sentence: str, holds: bool) -> None:
    assert holds_kind(wants_of(question), sentence, question=question) is holds


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("How many dogs?", "dogs"),
        ("And how many women PCSOs? (about: officers)", "women PCSOs"),
        ("How many more?", None),
        ("How many of them?", None),
        ("How many dogs, how many cats?", None),
    ],
)
def test_a_noun_that_is_all_the_question_is_what_is_counted(question: str, noun: str | None) -> None:
    assert counted(question) == noun


@pytest.mark.parametrize("question", ["How many were hurt in 2031?", "How many are there?", "How many more were hurt?"])
def test_who_is_counted_is_not_told_by_a_verb(question: str) -> None:
    assert counted(question) is None


@pytest.mark.parametrize(
    ("question", "sentence", "holds"),
    [
        ("How big is Northmoor in square miles?", "Northmoor covers roughly 780 square miles.", True),
        ("How big is the force area?", "Northmoor covers 41,000 hectares.", True),
        ("How big is the force area?", "Northmoor is one of ten sites, with £2m.", False),
        ("How many square miles does it cover?", "Northmoor has 21 teams.", False),
        ("How big was the grant?", "The grant was £2m.", True),
    ],
)
def test_how_large_a_place_is_is_told_by_its_area(question: str, sentence: str, holds: bool) -> None:
    assert holds_kind(wants_of(question), sentence, question=question) is holds


def test_who_came_before_somebody_is_somebody_else() -> None:
    question = "who chaired it before ann lee"
    assert not holds_kind("person", "Ann Lee has chaired it since 2031.", question=question)
    assert holds_kind("person", "Jo Day chaired it until 2031, before Ann Lee.", question=question)
