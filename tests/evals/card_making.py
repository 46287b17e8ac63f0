"""A small, varied scorecard about a county that does not exist: every kind of outcome that a report must show."""

from dataclasses import replace

from evals.comparing import Comparison, compare
from evals.metrics import faults_of, scores_of
from evals.outcome import Cited, Found, Outcome, Reply, Said, Told
from evals.question import Fact, Question
from evals.scorecard import Recipe, Scorecard, Times

RECIPE = Recipe(
    corpus="c0ffee",
    index="1dec5",
    embedding_model="all-MiniLM-L6-v2",
    drafter="quoting",
    prompt=None,
    metrics="1",
    settings={"evidence_limit": "10"},
    machine="x86_64, 2 cores",
    python="3.11.9",
    commit="abc1234",
)
RODE = "Between April and June 2024 the wardens rode 412 buses. Of these 37 drew a complaint."
PAID = "The wardens will be paid until 31 March 2026."
FARMS = "Six farms were visited."
TEXTS = {"buses:1": RODE, "buses:2": PAID, "farms:1": FARMS}
HOSTILE = "</style></script><script>alert(1)</script><img src=x onerror=alert(2)>![x](http://evil.example/x.png)"


def found(*ids: str, texts: dict[str, str] = TEXTS) -> tuple[Found, ...]:
    """Paragraphs found, in this order."""
    return tuple(Found(each, label(each), texts[each]) for each in ids)


def label(paragraph_id: str) -> str:
    """As a person reads it: "Buses, para 1"."""
    paper, _, number = paragraph_id.rpartition(":")
    return f"{paper.capitalize()}, para {number}"


def quoted(text: str, paragraph_id: str) -> Said:
    """A statement that quotes a paragraph; the whole paragraph stands in the citation."""
    return Said(text, "quoted", (Cited(paragraph_id, label(paragraph_id), text, TEXTS.get(paragraph_id, text)),))


def outcome_of(question: Question, reply: Reply) -> Outcome:
    """The outcome as a run would score it."""
    return Outcome(question, reply, scores_of(question, reply), faults_of(question, reply))


def rode() -> Outcome:
    """Right: a number, said and cited; the second fact need not be said."""
    question = Question(
        id="buses-rode",
        text="How many buses did the wardens ride?",
        user="Panel member",
        kind="number",
        paragraphs=("buses:1",),
        facts=(Fact(accepted=("412", "four hundred and twelve")), Fact(accepted=("37 drew",), vital=False)),
        never=("413",),
        must_pass=True,
    )
    statement = quoted("Between April and June 2024 the wardens rode 412 buses.", "buses:1")
    notices = (Told("period", "These figures are of April to June 2024."),)
    return outcome_of(question, Reply(question.text, "answered", (statement,), found("buses:1", "farms:1"), notices))


def paid() -> Outcome:
    """Wrong: a follow-up that cites the wrong paper; the paragraph that answers it was not found."""
    question = Question(
        id="buses-paid",
        text="And until when are they paid?",
        history=("How many buses did the wardens ride?",),
        kind="follow-up",
        paragraphs=("buses:2",),
        facts=(Fact(accepted=("31 March 2026",)),),
    )
    reply = Reply("Until when are the wardens paid?", "answered", (quoted(FARMS, "farms:1"),), found("farms:1"))
    return outcome_of(question, reply)


def horses() -> Outcome:
    """Right: held out, and declined as it should be."""
    question = Question(id="horses", text="How many horses?", kind="unanswerable", split="held_out", status="declined")
    return outcome_of(question, Reply(question.text, "declined", (), found("farms:1"), reason="nothing near enough"))


def crashed() -> Outcome:
    """An error."""
    question = Question(
        id="farms-visited",
        text="How many farms were visited?",
        kind="number",
        split="held_out",
        paragraphs=("farms:1",),
        facts=(Fact(accepted=("six", "6")),),
    )
    return Outcome(question, None, (), error="ValueError: the index is gone")


def hostile() -> Outcome:
    """A paper whose words try to be a page's code, in every place that shows strangers' words."""
    question = Question(
        id="hostile",
        text=f"What does it say? {HOSTILE}",
        history=(HOSTILE,),
        kind="single fact",
        paragraphs=(f"{HOSTILE}:1",),
        facts=(Fact(accepted=(HOSTILE,)),),
        note=HOSTILE,
    )
    cited = Cited(f"{HOSTILE}:1", HOSTILE, HOSTILE, f"Before. {HOSTILE} After.", lead_in=HOSTILE)
    reply = Reply(
        HOSTILE,
        "partial",
        (Said(HOSTILE, "quoted", (cited,), HOSTILE),),
        (Found(f"{HOSTILE}:1", HOSTILE, HOSTILE),),
        (Told("voice", HOSTILE),),
        HOSTILE,
    )
    return outcome_of(question, reply)


def card(*outcomes: Outcome, started: str = "2031-05-01T09:00:00+00:00") -> Scorecard:
    """A scorecard of these outcomes, else of one of each sort; a question takes a tenth of a second, the next two."""
    chosen = outcomes or (rode(), paid(), horses(), crashed())
    seconds = {each.question.id: (place + 1) / 10 for place, each in enumerate(chosen)}
    return Scorecard("county", "f1n9e7", RECIPE, chosen, Times(started, seconds))


def comparison() -> Comparison:
    """One question got worse and is a must-pass one, one got better, one says the same in other words."""
    reply = Reply("How many?", "answered", (quoted(FARMS, "farms:1"),), found("farms:1"))
    now_paid = quoted("The wardens will be paid until 31 March 2026.", "buses:2")
    after = (
        outcome_of(rode().question, reply),
        outcome_of(paid().question, Reply("Until when?", "answered", (now_paid,), found("buses:2"))),
        outcome_of(horses().question, Reply("Horses?", "declined", (), (), reason="no paper speaks of horses")),
        crashed(),
    )
    later = replace(card(*after, started="2031-06-01T09:00:00+00:00"), recipe=replace(RECIPE, index="2dec5"))
    return compare(card(), later)
