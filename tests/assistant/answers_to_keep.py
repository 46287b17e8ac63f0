"""An answer with everything in it, and the record of it, written out by hand."""

from datetime import UTC, date, datetime

from assistant import Answer, Citation, Conversation, Notice, Recipe, Statement, Turn
from assistant.answer import ModelReply, Timings
from assistant.records.record import Cited, Earlier, Record, RecordId, Replied, Said, Seen
from corpus import Paragraph, ParagraphId, Settings, Source, SourceId
from indexes import Evidence, Within
from indexes.sentences.spans import Span

WHEN = datetime(2026, 3, 1, 9, 30, 15, 250_000, UTC)
SOURCE = Source(
    id=SourceId("plan"),
    title="Plan",
    kind="plan",
    publisher=None,
    published=date(2024, 3, 5),
    dated_by="paper",
    period=None,
    url=None,
    sha256="0" * 64,
    filename="plan.docx",
    marking=None,
    provenance="original",
)
TWO = ParagraphId("plan:0a0a0a0a")
PARAGRAPH = Paragraph(TWO, "One. Two farmers joined.", SOURCE)
OTHER = ParagraphId("plan:0b0b0b0b")
EVIDENCE = (
    Evidence(PARAGRAPH, 0.9, 0.7, 3.5, 1),
    Evidence(Paragraph(OTHER, "Three left.", SOURCE), 0.4, 0.2, 0.0, 2),
)
WITHIN = Within(frozenset({SOURCE.id}), frozenset({"plan", "minutes"}), date(2024, 1, 1), None)
RECIPE = Recipe("3-aaaaaaaa-bbbbbbbbbbbb", "quoting")
EARLIER = Answer("Who joined?", "who joined?", "declined", (), (), RECIPE, reason="No paper says it.")
CONVERSATION = Conversation((Turn("Who joined?", EARLIER), Turn("And who left?", "Three.")))
ANSWER = Answer(
    question="And farmers?",
    search_question="how many farmers joined?",
    status="partial",
    statements=(
        Statement("Two farmers joined.", (Citation(PARAGRAPH, 5, 24),), "quoted", marked=Span(0, 11)),
        Statement("Nine left.", (), "unsupported", doubt="9 does not stand there"),
    ),
    evidence=EVIDENCE,
    recipe=RECIPE,
    notices=(Notice("period", "The figure has no period."),),
    reason="No paper says when.",
    seconds=0.25,
    timings=Timings(search=0.125, draft=0.0625),
    reply=ModelReply(
        "Two farmers joined [1]. Nine left. Ten came [1].",
        (Statement("Ten came.", (Citation(PARAGRAPH, 5, 24),), "unsupported", doubt="10 does not stand there"),),
    ),
)
RECORD = Record(
    id=RecordId("20260301-093015-0a0b0c0d"),
    asked_at=WHEN,
    question="And farmers?",
    conversation=(Earlier("Who joined?", "who joined?"), Earlier("And who left?", None)),
    within=WITHIN,
    reading="how many farmers joined?",
    status="partial",
    reason="No paper says when.",
    statements=(
        Said("Two farmers joined.", None, "quoted", None, (Cited(TWO, 5, 24, "Two farmers joined."),), (Span(0, 11),)),
        Said("Nine left.", None, "unsupported", "9 does not stand there", (), ()),
    ),
    notices=(Notice("period", "The figure has no period."),),
    evidence=(Seen(TWO, 1, 0.9, 0.7, 3.5, True), Seen(OTHER, 2, 0.4, 0.2, 0.0, False)),
    index="3-aaaaaaaa-bbbbbbbbbbbb",
    settings=Settings().fingerprint,
    model="quoting",
    prompt=None,
    seconds=0.25,
    timings=Timings(search=0.125, draft=0.0625),
    reply=Replied(
        "Two farmers joined [1]. Nine left. Ten came [1].",
        (
            Said(
                "Ten came.",
                None,
                "unsupported",
                "10 does not stand there",
                (Cited(TWO, 5, 24, "Two farmers joined."),),
                (),
            ),
        ),
    ),
)
