"""Other words for the same thing, and what is a name."""

from pathlib import Path

import pytest

from indexes.language.everyday import ASKED, EVERYDAY, brought_together, is_lent, is_meant, run_together
from indexes.language.gleaning import gleaned
from indexes.language.glossary import Glossary, glossary_of, read_glossary, write_glossary
from indexes.language.stemming import stems

TEXTS = [
    "A Public Space Protection Order (PSPO) bans street drinking in Moorgate.",
    "Public Space Protection Orders (PSPOs) were used in the market.",
    "The Chief Executive of the Office (CEO) spoke; the office was moved to Moorgate.",
]


def of_texts(texts: list[str]) -> Glossary:
    """The glossary of one paper."""
    return glossary_of([gleaned(texts)])


def expanded(question: str) -> set[str]:
    return set(of_texts(TEXTS).expanded(tuple(stems(question)))) - set(stems(question))


def test_an_acronym_is_expanded_and_its_words_are_shortened() -> None:
    assert expanded("How many PSPOs?") == set(stems("public space protection order"))
    assert "pspo" in expanded("public space protection orders")


def test_everyday_words_find_the_words_of_papers() -> None:
    assert expanded("kids") == set(stems("children"))
    assert expanded("payback") == set(stems("unpaid work"))
    assert expanded("applications") == set(stems("bids"))
    assert "notic" in expanded("fixed penalties")


def test_a_question_without_a_known_phrase_stays_as_it_is() -> None:
    assert expanded("street drinking") == set()


def test_names_are_written_with_a_capital_wherever_they_stand_inside_a_sentence() -> None:
    names = of_texts(TEXTS).names
    assert "moorgat" in names
    assert "offic" not in names
    assert "order" not in of_texts(["It spoke of the Order."]).names  # once may be by chance


def test_a_glossary_of_papers_is_that_of_their_texts_in_order() -> None:
    texts = [*TEXTS, "The Public Sector Pay Offer (PSPO) was made.", "Public Sector Pay Offers (PSPOs) were accepted."]
    papers = [texts[:2], [], texts[2:4], texts[4:]]
    assert glossary_of(gleaned(each) for each in papers) == of_texts(texts)
    # Both are seen twice; the first stays. With one more of the other, the other.
    assert of_texts(texts).others(("pspo",)) == (tuple(stems("public space protection order")),)
    more = glossary_of(gleaned(each) for each in (*papers, [texts[3]]))
    assert more.others(("pspo",)) == (tuple(stems("public sector pay offer")),)


def test_the_area_is_the_one_whose_police_most_papers_are_about() -> None:
    ours = [gleaned(["Northmoor Police told the Panel.", "The Police and Crime Plan is out."]) for _ in range(3)]
    beside = [gleaned(["Southdale Police helped."]), gleaned(["Nothing was said."])]
    assert glossary_of([*ours, *beside]).area == ("northmoor",)
    assert glossary_of([*ours[:2], *beside]).area == ("northmoor",)
    assert glossary_of([ours[0], *beside]).area == ()  # of three papers, one


def test_papers_of_two_forces_have_no_area() -> None:
    one, other = gleaned(["Northmoor Police told the Panel."]), gleaned(["Southdale Police helped."])
    assert glossary_of([one, one, other, other]).area == ()


def test_a_glossary_comes_back_as_it_was(tmp_path: Path) -> None:
    for glossary in (of_texts([]), of_texts(TEXTS), of_texts(["North Moor Police came."])):
        write_glossary(tmp_path / "glossary.json", glossary)
        assert read_glossary(tmp_path / "glossary.json") == glossary


@pytest.mark.parametrize("text", ["", "()", "(ABC)", "a (A) b", "(PSPO) Public", "Public Space (PSP"])
def test_brackets_that_expand_nothing_are_no_acronyms(text: str) -> None:
    assert of_texts([text]).pairs == of_texts([]).pairs


def test_an_acronym_of_the_field_is_known_though_no_paper_expands_it() -> None:
    assert expanded("WYP") == set(stems("West Yorkshire Police"))
    assert "wyp" in expanded("west yorkshire police")


def test_what_the_papers_expand_goes_before_what_is_shipped() -> None:
    glossary = of_texts(["The Parish Council of Pudsey (PCP) met.", "The Mayor's Safer Community Fund (MSCF) paid."])
    assert glossary.others(("pcp",)) == (tuple(stems("Parish Council of Pudsey")),)
    assert glossary.others(("mscf",)) == (tuple(stems("Mayor's Safer Community Fund")),)


def test_the_longest_phrase_is_taken_first_and_each_word_once() -> None:
    glossary = Glossary(((("a", "b"), ("x",)), (("b", "c", "d"), ("y",)), (("a",), ("z",))))
    assert glossary.phrases_in(("a", "b", "c", "d", "a", "b")) == (("b", "c", "d"), ("a", "b"), ("a",))


def test_the_initials_of_a_long_name_find_it_where_they_are_of_no_other() -> None:
    texts = ["The Moorland Fire Watch Notices were issued.", "Moorland Fire Watch Notices are orders.", *TEXTS]
    notices = tuple(stems("Moorland Fire Watch Notices"))
    assert of_texts(texts).others(tuple(stems("MFWNs"))) == (notices,)
    assert of_texts(texts).others(notices) == ()  # they are no acronym of the papers
    assert of_texts([*texts, "A Merchant Fleet War Nurse spoke."]).others(tuple(stems("MFWN"))) == ()


def test_a_phrase_that_is_more_than_its_words_is_looked_up_as_one() -> None:
    assert run_together("Who SET UP a unit, and sets up?") == "Who setup a unit, and setup?"
    glossary = of_texts(TEXTS)
    assert set(glossary.expanded(tuple(stems(run_together("who set up the unit"))))) >= {"set", *stems("established")}
    assert glossary.others(tuple(stems("set"))) == ()
    assert glossary.others(tuple(stems("charges"))) == ()


@pytest.mark.parametrize(
    ("question", "entry", "meant"),
    [
        ("How many burglars were caught?", ("burglar", "burglari"), False),  # which only finds a paragraph
        ("Is that a culprit?", ("culprit", "offend"), True),
        ("Did they quite like it?", ("quit", "resign"), False),
        ("Who was hired?", ("hire", "recruit"), True),
        ("Is hiring over?", ("hire", "recruit"), True),
        ("Who was sacked?", ("sack", "dismiss"), True),
        ("Is it in the sack?", ("sack", "dismiss"), False),
    ],
)
def test_an_everyday_word_is_the_very_word_and_no_other_of_its_stem(
    question: str, entry: tuple[str, str], meant: bool
) -> None:
    phrase, name = ((stem,) for stem in entry)
    assert is_lent(phrase, name)
    assert is_meant(phrase, name, question) is meant


def test_what_is_shipped_is_no_part_of_an_index(tmp_path: Path) -> None:
    glossary = of_texts(TEXTS)
    write_glossary(tmp_path / "glossary.json", glossary)
    assert "pspo" in (kept := (tmp_path / "glossary.json").read_text(encoding="utf-8"))
    assert "bobbi" not in kept
    assert read_glossary(tmp_path / "glossary.json") == glossary


def test_no_two_everyday_wordings_are_one_in_stems_and_each_says_something() -> None:
    for pairs in (EVERYDAY, ASKED):
        typed = {phrase: tuple(stems(run_together(phrase))) for phrase, _ in pairs}
        assert not [phrase for phrase, key in typed.items() if not key]
        assert len(set(typed.values())) == len(typed)
        assert not [(phrase, other) for phrase, other in pairs if tuple(stems(other)) in ((), typed[phrase])]


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("How many minority officers are there?", "children"),
        ("What is the content of the plan?", "satisfied"),
        ("How many fires were there?", "dismissed"),
        ("How much abuse was there?", "perpetrators"),
        ("How many crimes were detected?", "investigated"),
        ("How do things stand?", "acting"),
        ("What did Rob and Nick say?", "theft"),
        ("How many responses were there?", "lead"),
        ("Which local papers wrote of it?", "residents"),
        ("What was amended?", "restorative"),
        ("How long does a trial take in court?", "pilot"),
        ("How clear is it?", "outcome"),
    ],
)
def test_a_word_of_two_meanings_is_not_looked_up_as_one_of_them(question: str, other: str) -> None:
    glossary = of_texts(TEXTS)
    assert not set(stems(other)) & set(glossary.expanded(tuple(stems(run_together(question)))))


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Who was standing in?", "acting"),
        ("Who said sorry?", "apology"),
        ("Has crime gone up?", "increase"),
        ("Do people get through?", "answered"),
        ("When was it rolled out?", "introduced"),
        ("Are victims kept in the loop?", "informed"),
        ("How much is left over?", "underspend"),
    ],
)
def test_phrases_of_little_words_find_what_papers_write(question: str, other: str) -> None:
    glossary = of_texts(TEXTS)
    assert set(stems(other)) <= set(glossary.expanded(tuple(stems(run_together(question)))))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Where do they lock people up?", "Where do they lock up people?"),
        ("can someone look at my case again", "can someone look again at my case"),
        ("Can I watch the moor board online?", "Can I watch online the moor board?"),
        ("Who will lock the hut and go up the hill?", "Who will lock the hut and go up the hill?"),
        ("Did they lock the hut that burned down?", "Did they lock the hut that burned down?"),
        ("Who set up the unit?", "Who set up the unit?"),
    ],
)
def test_a_verb_is_brought_beside_the_word_that_goes_with_it(typed: str, read: str) -> None:
    assert brought_together(typed) == read
