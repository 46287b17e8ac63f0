"""The inference model as one more witness of what a language model wrote: it may doubt, never take a doubt back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from tiny_classifier import make_classifier

from assistant import Assistant, open_assistant
from assistant.checks.checking import Checked, check_sentence
from assistant.checks.objection import Objection
from assistant.draft import Draft
from assistant.quoting import QuotingDrafter
from assistant.writing.drafting import ModelDrafter, model_drafter
from assistant.writing.language_model import Message
from corpus import Paragraph, Settings
from indexes import Glossary, ModelUnusable
from indexes.models.entailing import Entailed, entailment_for
from indexes.questions.question import asked

QUESTION = "How many farmers joined Farm Watch?"
GOOD = "Between 1 May 2024 and 30 April 2025, 310 farmers joined Farm Watch."
WRONG = "In all 999 farmers joined."
TOO_LONG = "premise and claim have more than the 64 word pieces that witness reads"


@dataclass(slots=True)
class Witness:
    """Says of everything what it is told to say, and keeps what it was asked. Fulfils `Entailment`."""

    says: Entailed
    name: str = "witness"
    asked: list[tuple[str, str]] = field(default_factory=list)

    def entailed(self, premise: str, claim: str) -> Entailed:
        self.asked.append((premise, claim))
        return self.says


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes its text. Fulfils `LanguageModel`."""

    text: str
    name: str = "writer"

    def stream(self, messages: Sequence[Message], *, seconds: float) -> Iterator[str]:
        yield self.text


@pytest.fixture(scope="module")
def joined(county: Assistant) -> Paragraph:
    found = county.search(QUESTION, limit=12)
    return next(each.paragraph for each in found if "310 farmers" in each.paragraph.text)


def draft_of(county: Assistant, text: str, witness: Witness) -> Draft:
    evidence = county.search(QUESTION, limit=12)
    place = next(each.rank for each in evidence if "310 farmers" in each.paragraph.text)
    drafter = ModelDrafter(Writer(text.replace("[n]", f"[{place}]")), 10.0)
    taken_apart = asked(QUESTION, glossary=Glossary(), vocabulary=county._index)
    quoted = QuotingDrafter(county.papers).draft(taken_apart, evidence)
    return replace(drafter, entailment=witness).draft(taken_apart, evidence, quoted)


@pytest.mark.parametrize("probability", [0.5, 0.93, 1.0])
def test_what_is_more_likely_borne_out_than_not_stays_as_the_rules_have_it(
    joined: Paragraph, probability: float
) -> None:
    witness = Witness(Entailed(probability))
    assert check_sentence(GOOD, [joined], entailment=witness) == check_sentence(GOOD, [joined])


def test_what_is_hardly_borne_out_is_partly_proved_at_most(joined: Paragraph) -> None:
    assert check_sentence(GOOD, [joined], entailment=Witness(Entailed(0.123))) == Checked(
        GOOD,
        "partly",
        (Objection("inference", "the inference model finds it borne out with probability 0.12"),),
    )


def test_the_witness_reads_every_cited_paragraph_in_its_place_and_the_sentence_without_its_sums(
    joined: Paragraph,
) -> None:
    witness = Witness(Entailed(1.0))
    bullet = replace(joined, text="Leeds: 248 wardens", lead_in="The wardens by district were:")
    written = "310 farmers and 128 volunteers joined Farm Watch, a total of 438 [calc: 310+128=438]."
    check_sentence(written, [bullet, joined], entailment=witness)
    [(premise, claim)] = witness.asked
    first, second = premise.split("\n")
    assert first.startswith(joined.source.title)
    assert first.endswith("The wardens by district were: Leeds: 248 wardens")
    assert second.endswith(f": {joined.text}")
    assert claim == "310 farmers and 128 volunteers joined Farm Watch, a total of 438."


def test_a_witness_turns_no_objection_of_the_rules_into_support_and_is_not_asked(joined: Paragraph) -> None:
    witness = Witness(Entailed(1.0))
    assert check_sentence(WRONG, [joined], entailment=witness) == check_sentence(WRONG, [joined])
    assert check_sentence(GOOD, [], entailment=witness).support == "unsupported"
    assert witness.asked == []


def test_a_doubt_about_its_wording_stays_beside_the_doubt_of_the_witness(joined: Paragraph) -> None:
    wordy = "Some 310 farmers signed up, eager and hopeful, to the Farm Watch scheme by April 2025."
    rules = check_sentence(wordy, [joined])
    assert [each.kind for each in rules.objections] == ["wording"]
    assert check_sentence(wordy, [joined], entailment=Witness(Entailed(0.9))) == rules
    doubted = check_sentence(wordy, [joined], entailment=Witness(Entailed(0.1)))
    assert [each.kind for each in doubted.objections] == ["wording", "inference"]


def test_a_doubted_sentence_is_shown_with_its_doubt_and_the_record_names_the_witness(county: Assistant) -> None:
    draft = draft_of(county, GOOD.replace(".", " [n]."), Witness(Entailed(0.04)))
    assert [(each.support, each.doubt) for each in draft.statements] == [
        ("partly", "the inference model finds it borne out with probability 0.04")
    ]
    assert (draft.by, draft.notices) == ("writer, checked by witness", ())


def test_a_pair_too_long_for_the_witness_is_no_objection_and_is_said(county: Assistant) -> None:
    draft = draft_of(county, f"{GOOD[:-1]} [n]. {WRONG[:-1]} [n].", Witness(Entailed(None, TOO_LONG)))
    assert [(each.support, each.doubt) for each in draft.statements] == [("supported", None)]
    assert [each.text for each in draft.notices] == [
        f"1 of 2 sentences of the model left out: “{WRONG}” (999 does not stand in the cited paragraphs).",
        f"The inference model did not judge 1 of 2 sentences, the rules alone did: {TOO_LONG}.",
    ]


def test_the_setting_names_the_witness_and_changes_the_fingerprint(tmp_path: Path) -> None:
    folder = make_classifier(tmp_path / "tiny")
    plain = Settings(llm="m@http://127.0.0.1:9/v1")
    settings = plain.model_copy(update={"inference": str(folder)})
    assert model_drafter(plain).name == "openai:m"
    assert model_drafter(settings).name == "openai:m, checked by nli:tiny"
    assert settings.fingerprint != plain.fingerprint


def test_a_witness_that_cannot_be_had_is_told_when_the_assistant_is_opened(
    home: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCRUTINY_INFERENCE", "/no/such/model")
    monkeypatch.setenv("SCRUTINY_LLM", "m@http://127.0.0.1:9/v1")
    with pytest.raises(ModelUnusable, match="SCRUTINY_INFERENCE"):
        open_assistant(home.home, recording=False)


def test_a_tiny_model_judges_a_real_sentence_without_a_crash(joined: Paragraph, tmp_path: Path) -> None:
    checked = check_sentence(GOOD, [joined], entailment=entailment_for(str(make_classifier(tmp_path / "tiny"))))
    assert checked.unsaid == "premise and claim have more than the 64 word pieces that nli:tiny reads"
