"""A chat as HTML: questions, answers statement by statement, and their numbered sources as buttons."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from assistant import Answer, Citation, Notice, Statement
from assistant.grouping import groups_of, lead_of, with_lead_ins
from assistant.printing import whose_words
from assistant.underway import Awaited
from corpus import Paragraph
from indexes import Evidence
from page.chat import Chat, Exchange, Failure, Part
from page.copying import NEAREST, answer_text, conversation_text, no_words
from page.tables import Row, table_html, together
from page.words import NOTICES, as_at_or_nothing, counted, remark_of, safe, sentence_case, standing_out, undated

COPY, COPY_ALONE = "Copy with sources", "Copy"
WITHDRAWN = "Withdrawn"
NOT_IN_THE_END = "What was shown here while the language model was writing does not stand in the end. This does:"
EXCERPT = 220  # characters of a nearby paragraph shown under a refusal


@dataclass(frozen=True, slots=True)
class Pending:
    """A question that is being answered."""

    question: str
    doing: str  # "Searching the papers…", then which language model is waited for, if any
    so_far: Answer | None = None  # how the answer stands while a language model is still writing it

    @property
    def standing(self) -> tuple[Statement, ...]:
        """The statements that are shown of it."""
        return self.so_far.statements if self.so_far else ()


@dataclass(slots=True)
class Following:
    """Follows what is told of a question that is being answered, and says what to show of it."""

    shown: Pending
    say: Callable[[Pending], None]

    def hear(self, told: Answer | Awaited) -> None:
        """Take who is waited for, or how the answer stands."""
        if isinstance(told, Awaited):
            self.shown = replace(self.shown, doing=told.words)
        else:
            self.shown = replace(self.shown, so_far=told)
        self.say(self.shown)


def chat_html(chat: Chat, *, pending: Pending | None = None, revealed: int | None = None) -> str:
    """The whole chat, oldest first; `revealed` limits the statements shown of the last answer.

    It is one live region to which turns are appended, so that a screen reader announces each answer once.
    """
    last = len(chat.exchanges) - 1
    turns = [_turn(turn, exchange, revealed if turn == last else None) for turn, exchange in enumerate(chat.exchanges)]
    if pending:
        turns.append(_turn_html(len(turns), pending.question, _pending(pending)))
    elif last > 0 and revealed is None:
        turns[-1] = _turn(last, chat.exchanges[-1], None, ending=_whole(chat))
    return (
        '<div class="log" role="log" aria-live="polite" aria-label="Questions and answers" tabindex="0">'
        + "".join(turns)
        + "</div>"
    )


def _pending(pending: Pending) -> str:
    """What is going on; while a model writes, what stands so far, whose sources cannot be opened yet."""
    if not (so_far := pending.so_far):
        return f'<p class="searching">{safe(pending.doing)}</p>'
    if so_far.status == "declined":
        return f'{_notice(WITHDRAWN, so_far.reason or "")}<p class="searching">{safe(pending.doing)}</p>'
    read = f'<p class="read-as">I read this as: {safe(so_far.search_question)}</p>' if so_far.read_otherwise else ""
    statements = "".join(f'<p class="statement">{_statement(so_far, each, None)}</p>' for each in so_far.statements)
    return f'{read}{_worded(so_far)}{statements}<p class="searching">{safe(so_far.reason)}</p>'


def _turn(turn: int, exchange: Exchange, revealed: int | None, *, ending: str = "") -> str:
    if isinstance(exchange.outcome, Failure):
        message = safe(sentence_case(exchange.outcome.message))
        return _turn_html(turn, exchange.question, f'<p class="failure">{message}</p>{ending}')
    answer = answer_html(exchange.outcome, turn=turn, revealed=revealed)
    over = revealed is None or revealed >= len(exchange.outcome.statements)
    answer = (_notice(WITHDRAWN, NOT_IN_THE_END) if exchange.withdrawn else "") + answer
    return _turn_html(turn, exchange.question, answer + (_dislike(turn, exchange) if over else "") + ending)


def _whole(chat: Chat) -> str:
    """The way to take all of it along, under the last answer."""
    return f'<p class="made">{_copy_button("Copy the conversation", conversation_text(chat))}</p>'


def _dislike(turn: int, exchange: Exchange) -> str:
    """The way from a bad answer to a question of the evaluators."""
    if exchange.disliked:
        return '<p class="noting" role="status">Noted for the evaluators, with the question and this answer.</p>'
    return (
        f'<p class="noting"><button type="button" class="dislike" data-turn="{turn}">'
        "Wrong or incomplete? Note it for the evaluators</button></p>"
    )


def _turn_html(turn: int, question: str, outcome: str) -> str:
    return (
        f'<section class="turn" data-turn="{turn}">'
        f'<h2 class="question"><span class="unseen">You asked: </span>{safe(question)}</h2>'
        f'<div class="answer">{outcome}</div></section>'
    )


def answer_html(answer: Answer, *, turn: int, revealed: int | None = None) -> str:
    """One answer; while it is being revealed, only its first statements."""
    if answer.status == "declined":
        return _read_as(answer) + _declined(answer, turn)
    shown = answer.statements if revealed is None else answer.statements[:revealed]
    html = _read_as(answer) + _worded(answer) + _grouped(answer, len(shown), turn)
    return html if len(shown) < len(answer.statements) else html + _ending(answer, turn)


def _read_as(answer: Answer) -> str:
    if not answer.read_otherwise:
        return ""
    reading = safe(answer.search_question)
    return (
        f'<p class="read-as">I read this as: {reading} <button type="button" class="change" data-reading="{reading}">'
        'Change<span class="unseen"> how this question was read</span></button></p>'
    )


def _worded(answer: Answer) -> str:
    """Said once above the sentences, before anybody reads them as the papers' own."""
    worded = whose_words(answer)
    return f'<p class="worded">{safe(worded)}</p>' if worded else ""


def _grouped(answer: Answer, shown: int, turn: int) -> str:
    """The first statements, those of one paper under its name where the answer draws on more."""
    html = [f'<p class="lead">{safe(lead)}</p>'] if (lead := lead_of(answer)) else []
    for group in groups_of(answer):
        if shown > 0 and group.heading:
            html.append(f'<h3 class="of-paper">{safe(group.heading)}</h3>')
        html.append(_statements(answer, group.statements[: max(shown, 0)], turn))
        shown -= len(group.statements)
    return "".join(html)


def _statements(answer: Answer, shown: tuple[Statement, ...], turn: int) -> str:
    """Statements as paragraphs; those that hang from one sentence as a list under it, rows as their table."""
    html = []
    above = {statement: lead_in for lead_in, statement in with_lead_ins(shown)}
    for listed, run in groupby(shown, key=lambda statement: statement.lead_in):
        group = tuple(run)
        html += [f'<p class="lead-in">{safe(above[group[0]])}</p>'] if above[group[0]] else []
        texts = [_lines(answer, each, turn, listed=listed is not None) for each in together(group)]
        html += _lists(texts) if listed is not None else texts
    return "".join(html)


def _lines(answer: Answer, said: tuple[Row, ...] | Statement, turn: int, *, listed: bool) -> str:
    if isinstance(said, Statement):
        tag = "li" if listed else "p"
        return f'<{tag} class="statement">{_statement(answer, said, turn)}</{tag}>'
    return table_html(said, lambda statement: _proof(answer, statement, turn))


def _lists(lines: list[str]) -> list[str]:
    """The items among some lines each in a list with those beside it."""
    runs = groupby(lines, key=lambda line: line.startswith("<li"))
    return [f"<ul>{''.join(run)}</ul>" if items else "".join(run) for items, run in runs]


def _proof(answer: Answer, statement: Statement, turn: int | None) -> str:
    """What stands behind a sentence: the numbers of its sources, and what is to be said of it."""
    numbers = "".join(_cite(answer.number(each), each, turn) for each in statement.citations)
    doubt = f": {statement.doubt}" if statement.doubt and statement.support == "unsupported" else ""
    support = remark_of(answer, statement) + doubt
    return f'{numbers} <span class="support">({safe(support)})</span>' if support else numbers


def _statement(answer: Answer, statement: Statement, turn: int | None) -> str:
    proof = _proof(answer, statement, turn)
    if statement.support != "unsupported":
        return f"{standing_out(*statement.parted)} {proof}".strip()
    # A line through the words is not read out: who listens is told before the sentence, not after it.
    return f'<span class="unseen">Struck through: </span><s>{safe(statement.text)}</s> {proof}'.strip()


def _cite(number: int, citation: Citation, turn: int | None) -> str:
    """The number of a source, to be pressed once the answer is whole."""
    label = safe(f"Source {number}: {citation.paragraph.label}")
    if turn is None:
        return f'<span class="cite" title="{label}">[{number}]</span>'
    opens = _opens(turn, "citation", number)
    return f'<button type="button" class="cite" {opens} aria-label="{label}">[{number}]</button>'


def _opens(turn: int, part: Part, place: int) -> str:
    return f'data-part="{part}" data-turn="{turn}" data-place="{place}"'


def _ending(answer: Answer, turn: int) -> str:
    """What stands under the statements: what is missing, notices, the sources and a copy."""
    missing = ""
    if answer.status == "partial":
        missing = _notice("Only part of this is answered", answer.reason or "the papers held do not say more.")
    sources = "".join(
        f'<li><button type="button" class="source-link" {_opens(turn, "citation", number)}>'
        f"[{number}] {safe(citation.paragraph.label)}</button>{_dated(citation.paragraph)}</li>"
        for number, citation in enumerate(answer.citations, start=1)
    )
    return (
        missing
        + _notices(answer.notices)
        + f'<h3 class="sources-title">{counted(len(answer.citations), "source")}</h3>'
        + f'<ul class="sources">{sources}</ul>'
        + _undated(citation.paragraph for citation in answer.citations)
        + f'<p class="made">{_word_for_word(answer)}{_copy_button(COPY, answer_text(answer))}</p>'
    )


def _dated(paragraph: Paragraph) -> str:
    dated = as_at_or_nothing(paragraph.source)
    return f' <span class="dated">{safe(dated)}</span>' if dated else ""


def _undated(paragraphs: Iterable[Paragraph]) -> str:
    """Said once under a list: under each source it would be most of what is read."""
    said = undated(paragraph.source for paragraph in paragraphs)
    return f'<p class="dated">{safe(said)}</p>' if said else ""


def _word_for_word(answer: Answer) -> str:
    if not all(statement.support == "quoted" for statement in answer.statements):
        return ""
    digests = any(citation.paragraph.source.provenance == "digest" for citation in answer.citations)
    return "Quoted word for word from the papers held. " + ("A digest is not the published text. " if digests else "")


def _copy_button(words: str, text: str) -> str:
    return f'<button type="button" class="copy" data-copy="{safe(text)}">{words}</button>'


def _notices(notices: tuple[Notice, ...]) -> str:
    return "".join(_notice(NOTICES[notice.kind], notice.text) for notice in notices)


def _notice(title: str, text: str) -> str:
    return f'<p class="notice"><strong>{safe(title)}:</strong> {safe(text)}</p>'


def _declined(answer: Answer, turn: int) -> str:
    shown = answer.evidence[:NEAREST]
    nearest = "".join(_nearby(found, turn) for found in shown)
    heading = '<h3 class="sources-title">The nearest paragraphs, for you to judge</h3>' if nearest else ""
    return (
        f'<p class="declined"><strong>{no_words(answer)}</strong> {safe(answer.reason)}</p>'
        + _notices(answer.notices)
        + heading
        + (f'<ul class="sources">{nearest}</ul>' if nearest else "")
        + _undated(found.paragraph for found in shown)
        + f'<p class="made">{_copy_button(COPY if shown else COPY_ALONE, answer_text(answer))}</p>'
    )


def _nearby(found: Evidence, turn: int) -> str:
    paragraph = found.paragraph
    above = f'<span class="hangs-from">{safe(_excerpt(paragraph.lead_in))}</span>' if paragraph.lead_in else ""
    return (
        f'<li><button type="button" class="source-link" {_opens(turn, "evidence", found.rank)}>'
        f"{safe(paragraph.label)}</button>{_dated(paragraph)}"
        f'{above}<span class="excerpt">{safe(_excerpt(paragraph.text))}</span></li>'
    )


def _excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else text[:EXCERPT].rsplit(" ", 1)[0] + " …"
