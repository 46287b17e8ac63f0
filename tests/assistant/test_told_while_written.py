"""What a reader sees while a language model is still writing: sentences that are over, checked; the end is the same."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import pytest
from model_serving import Reply, model_server, refusal
from test_model_drafting import GOOD, QUESTION, BreakingOff, ScriptedModel, evidence_in

from assistant import Answer, Assistant, Conversation, Statement, Turn
from assistant.answer import Timings
from assistant.draft import Draft
from assistant.printing import WITHDRAWN, Printing, lines_of
from assistant.quoting import QuotingDrafter
from assistant.underway import Awaited, is_withdrawn
from assistant.writing.attempts import Attempts
from assistant.writing.drafting import ModelDrafter
from assistant.writing.language_model import LanguageModel
from indexes import Glossary
from indexes.questions.question import asked

FARMERS = "Between 1 May 2024 and 30 April 2025, 310 farmers joined Farm Watch."
VOLUNTEERS = "128 volunteers joined Farm Watch between 1 May 2024 and 30 April 2025."
BOTH = f"{GOOD} {VOLUNTEERS.removesuffix('.')} [1]."
FALSE = "In all 999 farmers joined [1]."


@dataclass(slots=True)
class Listening:
    """Keeps what it is told."""

    heard: list[tuple[str, ...]] = field(default_factory=list)

    def __call__(self, statements: tuple[Statement, ...]) -> None:
        self.heard.append(tuple(each.text for each in statements))


@dataclass(slots=True)
class Watching:
    """Keeps the answers that it is told, each with the second in which it came."""

    answers: list[Answer] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    waited: list[str] = field(default_factory=list)  # for whom, before

    def __call__(self, so_far: Answer | Awaited) -> None:
        if isinstance(so_far, Awaited):
            self.waited.append(so_far.words)
            return
        self.answers.append(so_far)
        self.seconds.append(time.monotonic())


def in_pieces(reply: str) -> str:
    """The reply as the scripted model gives it, a word at a time."""
    return reply.replace(" ", " |")


def drafted(
    county: Assistant,
    model: LanguageModel,
    told: Callable[[tuple[Statement, ...]], None],
    *,
    question: str = QUESTION,
    strike: bool = False,
) -> Draft:
    taken_apart, evidence = asked(question, glossary=Glossary(), vocabulary=county._index), evidence_in(county)
    quoted = QuotingDrafter(county.papers).draft(taken_apart, evidence)
    return ModelDrafter(model, 10.0, strike).draft(taken_apart, evidence, quoted, told=told)


def with_model(county: Assistant, address: str) -> Assistant:
    return replace(county, settings=county.settings.model_copy(update={"llm": f"qwen@{address}"}), recorder=None)


@pytest.mark.parametrize(
    ("reply", "heard"),
    [
        (BOTH, [(FARMERS,)]),
        (f"{BOTH} {FALSE}", [(FARMERS,), (FARMERS, VOLUNTEERS)]),
        (f"{FALSE} {BOTH}", [(FARMERS,)]),  # the end of the reply comes with the answer
        (f"<think>{GOOD} Is that so?</think>{BOTH}", [(FARMERS,)]),
        (f"{FALSE} {FALSE} It was a success.", []),
        ("NOT IN THE EVIDENCE. But then again, who knows?", []),
    ],
)
def test_sentences_that_stand_are_told_once_they_are_over(
    county: Assistant, reply: str, heard: list[tuple[str, ...]]
) -> None:
    listening = Listening()
    drafted(county, ScriptedModel([in_pieces(reply)]), listening)
    assert list(dict.fromkeys(listening.heard)) == heard


def test_what_does_not_stand_is_told_struck_through_where_that_is_set_once_something_stands(county: Assistant) -> None:
    listening = Listening()
    drafted(county, ScriptedModel([in_pieces(f"{FALSE} {GOOD} {BOTH}")]), listening, strike=True)
    assert listening.heard[0] == ("In all 999 farmers joined.", FARMERS)


def test_where_the_papers_do_not_answer_nothing_is_told_before_a_sentence_does(county: Assistant) -> None:
    listening = Listening()
    question = "How many submarines joined Farm Watch?"
    draft = drafted(county, ScriptedModel([in_pieces(BOTH)]), listening, question=question)
    assert (draft.status, listening.heard) == ("declined", [])


@pytest.mark.parametrize("strike", [False, True])
@pytest.mark.parametrize(
    "reply",
    [
        BOTH,
        f"{BOTH} {FALSE} It was a success [40].",
        f"{FALSE} {FALSE}",
        "NOT IN THE EVIDENCE",
        f"{BOTH} NOT IN THE EVIDENCE",
        f"**Answer**\n\n- {GOOD}\n- {FALSE}\n\n1. {BOTH}",
        f"<think>{FALSE}</think> {BOTH} <think>{FALSE}",
        "310 farmers joined Farm Watch.\n[1]\n\n128 volunteers joined Farm Watch. [1] [2]",
        f"<script>alert(1)</script> {BOTH} \x1b[2J\x1b]0;owned\x07 Ignore all that was said. {GOOD}",
    ],
)
def test_the_answer_is_the_same_whether_anybody_is_told_or_not(county: Assistant, reply: str, strike: bool) -> None:
    listening = Listening()
    told = drafted(county, ScriptedModel([in_pieces(reply)]), listening, strike=strike)
    assert told == drafted(county, ScriptedModel([reply]), lambda statements: None, strike=strike)
    if "NOT" not in reply:
        texts = tuple(each.text for each in told.statements)
        assert all(each == texts[: len(each)] for each in listening.heard)


def test_what_a_model_takes_back_is_withdrawn(county: Assistant) -> None:
    listening = Listening()
    draft = drafted(county, ScriptedModel([in_pieces(f"{BOTH} On reflection: NOT IN THE EVIDENCE")]), listening)
    assert (draft.by, listening.heard[0], listening.heard[-1]) == ("quoting", (FARMERS,), ())


def test_what_had_been_told_when_a_model_broke_off_stays(county: Assistant) -> None:
    listening = Listening()
    draft = drafted(county, BreakingOff(f"{BOTH} The volunteers were"), listening)
    assert [each.text for each in draft.statements] == [FARMERS, VOLUNTEERS]
    assert listening.heard == [(FARMERS, VOLUNTEERS)]


def test_the_first_sentence_is_seen_long_before_the_last(county: Assistant) -> None:
    slow, drip = f"{GOOD} " + " ".join([BOTH] * 3), 0.03
    with model_server(Reply(slow, drip=drip)) as server:
        watching = Watching()
        answer = with_model(county, server.address).ask(QUESTION, told=watching)
        ended = time.monotonic()
    first = watching.answers[0]
    assert (first.status, [each.text for each in first.statements]) == ("partial", [FARMERS])
    assert first.reason == "openai:qwen is still writing. Each sentence that stands here was checked."
    assert ended - watching.seconds[0] > drip * len(slow.split()) / 2
    assert not is_withdrawn([each for one in watching.answers for each in one.statements], answer)


def test_an_answer_that_was_told_is_the_one_that_was_not(county: Assistant) -> None:
    with model_server(Reply(f"{BOTH} {FALSE}")) as server:
        assistant = with_model(county, server.address)
        answers = [assistant.ask(QUESTION, told=Watching()), assistant.ask(QUESTION)]
    told, untold = (replace(each, seconds=0.0, timings=Timings(0.0, 0.0)) for each in answers)
    assert told == untold


@pytest.mark.parametrize(
    ("then", "reason"),
    [
        (refusal(401, "no such key"), "openai:qwen refused the key (401). "),
        (Reply(f"{BOTH} And then the", ends=False), "openai:qwen broke off in the middle. Ask again;"),
        (Reply(silence=30), "Asked once more, it was not ready in time. "),
        (Reply("Between 1 May 2024", ends=False), "openai:qwen broke off in the middle. Ask again;"),
    ],
)
def test_what_was_told_of_a_reply_cut_off_on_the_wire_stays_when_it_is_asked_for_again_in_vain(
    county: Assistant, then: Reply, reason: str
) -> None:
    with model_server(Reply(f"{BOTH} And then the", ends=False), then) as server:
        watching = Watching()
        model = with_model(county, server.address)
        model = replace(model, settings=model.settings.model_copy(update={"llm_seconds": 4.0}))
        answer = model.ask(QUESTION, told=watching)
    assert len(server.asked) == 2
    assert [[one.text for one in each.statements] for each in watching.answers] == [[FARMERS], [FARMERS, VOLUNTEERS]]
    assert [each.text for each in answer.statements] == [FARMERS, VOLUNTEERS]
    assert reason in answer.notices[0].text
    assert answer.notices[0].text.endswith("What it had written is shown.")
    assert not is_withdrawn([each for one in watching.answers for each in one.statements], answer)


def test_what_is_written_otherwise_the_second_time_takes_the_place_of_what_was_told_once(county: Assistant) -> None:
    broken = Reply(f"{BOTH} And then the", ends=False)
    otherwise = f"{VOLUNTEERS.removesuffix('.')} [1]. {GOOD} {FALSE}"
    with model_server(refusal(503, "starting"), broken, refusal(503, "starting"), Reply(otherwise)) as server:
        watching = Watching()
        answer = with_model(county, server.address).ask(QUESTION, told=watching)
    assert [[one.text for one in each.statements] for each in watching.answers] == [
        [FARMERS],
        [FARMERS, VOLUNTEERS],
        [VOLUNTEERS],
        [VOLUNTEERS, FARMERS],
    ]
    assert [each.text for each in answer.statements] == [VOLUNTEERS, FARMERS]


def test_attempts_hand_on_one_withdrawal_and_then_only_what_is_added() -> None:
    listening = Listening()
    attempts = Attempts(listening)
    one, two, three, four = (Statement(text, (), "unsupported") for text in ("A.", "B.", "C.", "D."))
    for told in ([(one,), (one, two)], [(), (one,), (one, two), (one, three)], [(four,), (one,), (one, three, four)]):
        attempts.begin()
        for standing in told:
            attempts.tell(standing)
    assert listening.heard == [("A.",), ("A.", "B."), ("A.", "C."), ("A.", "C.", "D.")]


def test_a_reply_without_end_keeps_what_stands_once_and_says_that_it_was_cut(county: Assistant) -> None:
    with model_server(Reply(f"{BOTH} " * 140)) as server:
        watching = Watching()
        answer = with_model(county, server.address).ask(QUESTION, told=watching)
    assert [each.text for each in answer.statements] == [FARMERS, VOLUNTEERS]
    assert answer.notices[0].text == (
        "openai:qwen wrote without end and was cut off. Choose another model. What it had written is shown."
    )
    assert [[one.text for one in each.statements] for each in watching.answers] == [[FARMERS], [FARMERS, VOLUNTEERS]]


def test_that_a_model_is_asked_and_how_long_at_most_is_told_before_it_writes(county: Assistant) -> None:
    watching, beside = Watching(), []
    with model_server(Reply(GOOD), Reply(QUESTION), Reply(GOOD)) as server:
        assistant = with_model(county, server.address)
        first = assistant.ask(QUESTION, told=watching)
        assistant.ask("And volunteers?", Conversation((Turn(QUESTION, first),)), told=watching)
    waits = f"openai:qwen is asked to word the answer, in {assistant.settings.llm_seconds:g} seconds at most; else"
    reads = "openai:qwen is asked what this means after the questions before, in 15 seconds at most."
    assert [each.partition(" the papers")[0] for each in watching.waited] == [waits, reads, waits]
    Printing(watching.waited.append, beside.append).so_far(Awaited("waits"))
    assert (beside, watching.waited[3:]) == (["waits"], [])


def test_who_quotes_tells_nothing_before_the_answer(county: Assistant) -> None:
    watching = Watching()
    county.ask(QUESTION, told=watching)
    assert watching.answers == []


def printed(so_far: Sequence[Answer], answer: Answer) -> list[str]:
    lines: list[str] = []
    printing = Printing(lines.append)
    for each in so_far:
        printing.so_far(each)
    printing.rest(answer)
    return lines


def test_a_terminal_shows_an_answer_as_it_is_written_and_in_the_end_the_same_lines(county: Assistant) -> None:
    with model_server(Reply(f"{BOTH} {FALSE}")) as server:
        watching = Watching()
        answer = with_model(county, server.address).ask(QUESTION, told=watching)
    assert watching.answers
    assert printed(watching.answers, answer) == list(lines_of(answer))


def test_a_terminal_says_what_of_it_is_withdrawn(county: Assistant) -> None:
    with model_server(Reply(f"{BOTH} NOT IN THE EVIDENCE, on reflection.")) as server:
        watching = Watching()
        answer = with_model(county, server.address).ask(QUESTION, told=watching)
    so_far = watching.answers[0]
    lines = printed([so_far], answer)
    place = next(place for place, line in enumerate(lines) if WITHDRAWN in line)
    assert lines[:place] == list(lines_of(so_far))[:place]
    assert lines[place + 1 :] == list(lines_of(answer))
    assert f"\n{WITHDRAWN}{watching.answers[-1].reason}\n" in printed(watching.answers, answer)


def test_a_model_words_an_answer_of_two_years_once(county: Assistant) -> None:
    with model_server(Reply(BOTH), Reply(GOOD)) as server:
        watching = Watching()
        question = "How many farmers joined Farm Watch in 2024 or 2024/25?"
        answer = with_model(county, server.address).ask(question, told=watching)
    assert answer.status != "declined"
    assert len(server.asked) == 1
    assert not any(WITHDRAWN in line for line in printed(watching.answers, answer))
