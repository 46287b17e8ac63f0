"""How language models mark what they cite, what they put around an answer, and how they say that there is none."""

import time

import pytest

from assistant.writing.citing import Written, written_in
from assistant.writing.prompting import NOTHING, finds_nothing

SAID = "In all 310 farmers joined Farm Watch in 2031"


@pytest.mark.parametrize(
    "reply",
    [
        f"{SAID} [2].",
        f"{SAID} 【2】.",
        f"{SAID} 【2†source】.",
        f"{SAID} [^2].",
        f"{SAID} ^[2].",
        rf"{SAID} \[2\].",
        f"{SAID} [Evidence 2].",
        f"{SAID} (evidence 2).",
        f"{SAID} [Source: 2].",
        f"{SAID} [#2].",
        f"{SAID} (2).",
        f"{SAID} ([2]).",
        f"{SAID} (see [2]).",
        f"{SAID} <sup>2</sup>.",
        f"{SAID} [2](https://farm.example).",
        f"<b>{SAID}</b> [2].",
        f"**Answer:** {SAID} [2].",
        f"## Answer\n\n{SAID} [2].",
        f"According to evidence [2], {SAID}.",
        f"According to paragraph 2, {SAID}.",
        f"Evidence [2] states that {SAID}.",
        f"Based on the provided evidence, {SAID} [2].",
        f"From [2], {SAID}.",
        f"Per evidence 2, {SAID}.",
        f"{SAID} (source 2).",
        f"Answer:\n\n\n\n{SAID} [2].",
        f"|---|\n{SAID} [2].\n|---|",
        f"{SAID} [2]\n\n\n\nSources:\n\n\n- [2] Rural crime\n- [3] Roads\n\n",
        f"{SAID} [2]\n\nSources:\n[2] Rural crime, para 4",
        f"{SAID} [2].\n\nReferences: [2]",
        f"- {SAID} [2]",
    ],
)
def test_a_citation_is_read_however_it_is_marked_and_what_is_put_around_it_is_not(reply: str) -> None:
    assert written_in(reply, given=3) == (Written(f"{SAID}.", (2,), (), whole=True),)


@pytest.mark.parametrize(
    ("reply", "written"),
    [
        ("According to the Mayor, ten joined [1].", Written("According to the Mayor, ten joined.", (1,), (), True)),
        ("Ten (4) joined [1].", Written("Ten (4) joined.", (1,), (), True)),
        ("In 2031 ten joined (9).", Written("In 2031 ten joined (9).", (), (), True)),
        ("Ten joined [1] and went", Written("Ten joined and went", (1,), (), False)),
        ("Ten joined [1", Written("Ten joined [1", (), (), False)),
        ("The report says so (paragraph 3) [1].", Written("The report says so (paragraph 3).", (1,), (), True)),
        ("The report says so (paragraph 6) [1].", Written("The report says so (paragraph 6).", (1,), (), True)),
        (
            "The Panel agreed the minutes (item 1) [2].",
            Written("The Panel agreed the minutes (item 1).", (2,), (), True),
        ),
        ("It is told in the plan (see 3) [2].", Written("It is told in the plan (see 3).", (2,), (), True)),
        ("It is told in the plan (paragraph 2).", Written("It is told in the plan (paragraph 2).", (), (), True)),
        ("The appendix has a map (source 1) [2].", Written("The appendix has a map (source 1).", (2,), (), True)),
        ("According to paragraph 2, ten joined [1].", Written("According to paragraph 2, ten joined.", (1,), (), True)),
        ("According to paragraph 12, ten joined.", Written("According to paragraph 12, ten joined.", (), (), True)),
        ("From 16, people can join the cadets [2].", Written("From 16, people can join the cadets.", (2,), (), True)),
        ("From 3, children can come too [2].", Written("From 3, children can come too.", (2,), (), True)),
        ("Based on 12, the rate is low [2].", Written("Based on 12, the rate is low.", (2,), (), True)),
        ("Per 1,000, three were robbed [2].", Written("Per 1,000, three were robbed.", (2,), (), True)),
    ],
)
def test_what_is_no_mark_stays(reply: str, written: Written) -> None:
    assert written_in(reply, given=3) == (written,)


def test_several_that_are_named_in_one_bracket_are_each_cited() -> None:
    [written] = written_in(f"{SAID} [evidence 1, evidence 3].", given=3)
    assert written.numbers == (1, 3)


@pytest.mark.parametrize(
    "reply",
    [
        NOTHING,
        "Not in the evidence.",
        "I don't know.",
        "I do not know based on the evidence provided.",
        "This is not in the papers.",
        "The evidence does not say how many farmers joined.",
        "Sorry, but I cannot find this in the documents.",
        "There is no information on that.",
    ],
)
def test_a_reply_that_says_only_that_there_is_no_answer_finds_none(reply: str) -> None:
    assert finds_nothing(reply)


@pytest.mark.parametrize(
    "reply",
    [
        f"{SAID} [1].",
        "The Mayor does not give evidence to the Panel [1].",
        "What was lost is not in the evidence for 2031, but 310 farmers joined [1].",
        "No farmer left Farm Watch.",
    ],
)
def test_a_reply_that_says_more_does_not(reply: str) -> None:
    assert not finds_nothing(reply)


@pytest.mark.parametrize(
    "piece",
    [
        "according to ",
        "[1](",
        "Evidence [1] ",
        "( see [1] ",
        "the not ",
        "Sources: [1]\n",
        "【1",
        "\n",
        "\r\n",
        " ",
        "|---|\n",
        "\n# ",
        "#",
        ":",
        "answer:",
        "answer\n",
        "[ ",
        "[1]\n",
        "<br>",
        "- ",
    ],
)
@pytest.mark.parametrize("around", [("", ""), ("Ten joined", "."), ("Answer", "x"), ("Sources: ", "x"), ("# ", ".x")])
def test_a_long_reply_of_any_such_marks_is_read_in_no_time(piece: str, around: tuple[str, str]) -> None:
    begin, end = around
    started = time.perf_counter()
    written_in(f"{begin}{piece * 6_000}{end}", given=3)
    finds_nothing(piece * 6_000)
    assert time.perf_counter() - started < 2
