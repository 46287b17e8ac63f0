"""Ways of writing one word."""

import pytest

from indexes.language.stemming import stems


@pytest.mark.parametrize(
    "ways",
    [
        "organisation organization organising organizing",
        "analyse analyze",
        "centre center centres centers",
        "programme program programmes programs",
        "licence license licensing",
        "defence defense",
        "colour color",
        "neighbourhood neighborhood neighbourhoods",
        "behaviour behavior",
        "patrol patrols patrolling patrolled",
        "travelling traveling",
        "frontline front-line front lines",
        "antisocial anti-social",
        "ringfence ring-fenced",
        "coordinate co-ordination",
        "email e-mails",
        "reoffend re-offending",
        "break-in break-ins",
        "csp csps CSPs",
        "pcso pcsos PCSOs",
        "18 under-18s 18s 18th",
        "kilometre kilometers kilometer",
    ],
)
def test_one_word_has_one_stem_however_it_is_written(ways: str) -> None:
    assert len(set(stems(ways))) == 1


@pytest.mark.parametrize(
    "words", ["size sis", "labour laboratory", "council councillor", "colour Colorado", "break in breakin"]
)
def test_words_that_only_look_alike_stay_apart(words: str) -> None:
    assert len(set(stems(words))) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£851k £0.851m £851,000 £851 thousand", ["£", "£851000"] * 4),
        ("851k 851,000 0.851 million", ["851000"] * 3),
        ("90% 90 per cent 90 percent", ["90"] * 3),
    ],
)
def test_one_number_has_one_form(text: str, expected: list[str]) -> None:
    assert stems(text) == expected


def test_up_by_so_much_is_a_rise_and_made_up_is_none() -> None:
    assert stems("Theft was down 16%, noise up by over 14%") == ["theft", "fall", "16", "nois", "rise", "14"]
    assert stems("Women made up 39% of wardens") == ["woman", "make", "39", "warden"]
