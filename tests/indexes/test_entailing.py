"""A model of natural language inference: its probability, what it does not read whole, what is no such model."""

from pathlib import Path

import pytest
from tiny_classifier import make_classifier
from tiny_model import make_model

from indexes import ModelUnusable
from indexes.models.entailing import Entailed, entailment_for, fault_of


def test_what_is_entailed_has_a_probability_or_a_reason_for_none() -> None:
    for probability, reason in ((None, None), (0.5, "why"), (1.1, None), (float("nan"), None)):
        with pytest.raises(ValueError, match="probability"):
            Entailed(probability, reason)


def test_no_setting_means_no_inference_model() -> None:
    assert entailment_for("") is None


def test_the_probability_is_the_softmax_of_the_label_of_entailment(tmp_path: Path) -> None:
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    folder = make_classifier(tmp_path / "tiny")
    model = entailment_for(str(folder))
    assert model is not None
    pairs = AutoTokenizer.from_pretrained(folder)("farmers", "buses", return_tensors="pt")
    outputs = AutoModelForSequenceClassification.from_pretrained(folder).eval()(**pairs).logits[0]
    expected = torch.softmax(outputs, dim=-1)[1].item()
    assert model.entailed("farmers", "buses").probability == pytest.approx(expected, abs=1e-5)
    assert (model.name, model is entailment_for(str(folder))) == ("nli:tiny", True)


def test_a_pair_that_the_model_would_read_in_part_is_not_judged(tmp_path: Path) -> None:
    model = entailment_for(str(make_classifier(tmp_path / "tiny")))
    assert model is not None
    # [CLS] 30 [SEP] 31 [SEP] are 64 pieces, one more is 65.
    assert model.entailed("a " * 30, "b " * 31).probability is not None
    reason = "premise and claim have more than the 64 word pieces that nli:tiny reads"
    assert model.entailed("a " * 31, "b " * 31) == Entailed(None, reason)


def test_half_a_character_in_a_text_is_no_failure(tmp_path: Path) -> None:
    model = entailment_for(str(make_classifier(tmp_path / "tiny")))
    assert model is not None
    assert model.entailed("farm \udce9", "farm").probability is not None


@pytest.mark.parametrize(
    ("labels", "fit"),
    [
        ({0: "not_entailment", 1: "ENTAILMENT"}, True),
        ({0: "contradiction", 1: "entailment", 2: "neutral"}, True),
        ({0: "LABEL_0", 1: "LABEL_1"}, False),
        ({0: "not_entailment", 1: "neutral"}, False),
        ({0: "entailment", 1: "entails"}, False),
        ({0: "entailment"}, False),
    ],
)
def test_one_label_must_say_entailment(labels: dict[int, str], fit: bool) -> None:
    assert (fault_of(labels) is None) == fit


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("empty", "config.json"),
        ("embedding model", "not trained to judge pairs"),
        ("sentiment", "it has no label 'entailment', but 'good', 'bad'"),
        ("reranker", "it has one output"),
    ],
)
def test_a_folder_that_cannot_infer_says_so_in_one_line(tmp_path: Path, kind: str, reason: str) -> None:
    match kind:
        case "embedding model":
            folder = make_model(tmp_path)
        case "reranker":
            folder = make_classifier(tmp_path / "model", ("answers",))
        case "sentiment":
            folder = make_classifier(tmp_path / "model", ("good", "bad"))
        case _:
            folder = tmp_path
    model = entailment_for(str(folder))
    assert model is not None
    with pytest.raises(ModelUnusable, match=rf"cannot be loaded \(.*{reason}.*\)\. Set SCRUTINY_INFERENCE") as failure:
        model.entailed("farm", "farmers")
    assert "\n" not in str(failure.value)


def test_a_name_that_is_no_folder_and_cannot_be_fetched_says_what_to_set_for_inference() -> None:
    with pytest.raises(
        ModelUnusable, match=r"'/no/such/model' is no folder and cannot be fetched .* SCRUTINY_INFERENCE"
    ):
        entailment_for("/no/such/model")
