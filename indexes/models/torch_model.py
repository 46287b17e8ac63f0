"""An embedding model on torch, through llama-index's embeddings: any model can run so, and some be exported."""

import logging
import math
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from inspect import signature
from pathlib import Path
from threading import Lock
from typing import Any

from indexes.evidence import ModelUnusable

# Some loaders explain themselves over a screen.
LONGEST_REASON = 200
EMBED_AT_ONCE = 64
# The first version of ONNX with a layer normalisation of its own; the exporter knows it, and the graph stays small.
OPERATORS = 17


class NotExportable(Exception):
    """Why a model has to stay on torch, in a few words."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What a reader of an exported graph has to know of the model."""

    inputs: tuple[str, ...]  # names in the order of the graph, as the tokenizer calls them
    padding: int  # the token that fills a row
    heads: int  # of attention
    width: int  # of a hidden state


@dataclass(slots=True)
class TorchModel:
    """A sentence-transformers model, safe to share among threads."""

    _embedding: Any
    _lock: Any

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector for each text, in order."""
        # Texts of like length together: a batch is padded to its longest.
        order = sorted(range(len(texts)), key=lambda position: len(texts[position]))
        with self._lock:
            found = self._embedding.get_text_embedding_batch([texts[position] for position in order])
        vectors: dict[int, list[float]] = dict(zip(order, found, strict=True))
        return [vectors[position] for position in range(len(texts))]

    def reads_whole(self, texts: Sequence[str]) -> list[bool]:
        """Whether each text has no more word pieces than the model reads."""
        model = self._embedding._model
        most = model.max_seq_length
        if most is None or most == math.inf or not texts:
            return [True for _ in texts]
        prompt = model.prompts.get("text") or ""
        with self._lock:
            read = model.tokenizer([prompt + text for text in texts], truncation=False, verbose=False)
        return [len(pieces) <= most for pieces in read["input_ids"]]

    def export(self, graph: Path, tokenizer: Path) -> Exported:
        """Write the whole way from tokens to unit vectors as one ONNX graph, and the tokenizer that goes with it.

        The tokenizer cuts texts off where the model does. Raises NotExportable where the model is not a transformer
        with mean pooling and a fast tokenizer, and whatever torch raises on one that it cannot follow.
        """
        model = self._embedding._model
        transformer = _transformer(model)
        words = model.tokenizer
        taken = signature(transformer.auto_model.forward).parameters
        names = tuple(name for name in words.model_input_names if name in taken)
        backend = type(words.backend_tokenizer).from_str(words.backend_tokenizer.to_str())
        backend.no_padding()
        backend.enable_truncation(model.max_seq_length)
        backend.save(str(tokenizer))
        config = transformer.auto_model.config
        with self._lock:
            _write_graph(transformer.auto_model, names, graph)
        return Exported(names, int(words.pad_token_id), int(config.num_attention_heads), int(config.hidden_size))


def load_torch(folder: Path) -> TorchModel:
    """The model in this folder. Raises ModelUnusable."""
    try:
        from llama_index.embeddings.huggingface import HuggingFaceEmbedding
        from transformers.utils.logging import disable_progress_bar

        disable_progress_bar()  # type: ignore[no-untyped-call]
        logging.getLogger("sentence_transformers").setLevel(logging.ERROR)  # it warns of llama-index's arguments
        # Nothing is fetched for a folder. Were none named, llama-index would make a cache in the user's folder, which
        # may be read only or missing.
        embedding = HuggingFaceEmbedding(
            model_name=str(folder),
            device="cpu",
            embed_batch_size=EMBED_AT_ONCE,
            normalize=True,
            cache_folder=str(folder),
        )
    except Exception as error:  # the loaders' failures share no base: damaged, of another kind, a file missing
        raise ModelUnusable(
            f"the embedding model in {str(folder)!r} cannot be loaded ({in_short(error)}). "
            "Set SCRUTINY_MODEL to another."
        ) from error
    return TorchModel(embedding, Lock())


def in_short(error: Exception) -> str:
    """What a library says of its failure, in one line that fits."""
    return (" ".join(str(error).split()) or type(error).__name__)[:LONGEST_REASON]


def _transformer(model: Any) -> Any:
    """The part of a sentence-transformers model that reads tokens. Raises NotExportable."""
    kinds = [type(module).__name__ for module in model]
    if kinds not in (["Transformer", "Pooling"], ["Transformer", "Pooling", "Normalize"]):
        raise NotExportable(f"it is made of {', '.join(kinds)}")
    if model[1].pooling_mode not in ("mean", ("mean",)):
        raise NotExportable(f"its pooling is {model[1].pooling_mode}")
    if not getattr(model.tokenizer, "is_fast", False):
        raise NotExportable("it has no fast tokenizer")
    if model.max_seq_length is None or model[0].do_lower_case:
        raise NotExportable("its texts are prepared in another way")
    return model[0]


def _write_graph(encoder: Any, names: tuple[str, ...], path: Path) -> None:
    import torch

    class Whole(torch.nn.Module):  # the exporter takes a module, and this is the only thing it is for
        def forward(self, *tensors: torch.Tensor) -> torch.Tensor:
            given = dict(zip(names, tensors, strict=True))
            states = encoder(**given).last_hidden_state
            mask = given["attention_mask"].unsqueeze(-1).to(states.dtype)
            mean = (states * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
            return torch.nn.functional.normalize(mean, p=2.0, dim=1)

    whole = Whole()
    whole.encoder = encoder
    tokens = torch.ones(2, 8, dtype=torch.long)
    example = tuple(torch.zeros_like(tokens) if name == "token_type_ids" else tokens for name in names)
    attention = encoder.config._attn_implementation
    # The plain way to attend is what the exporter can follow, and what is recognised and fused afterwards.
    encoder.set_attn_implementation("eager")
    try:
        with warnings.catch_warnings(), torch.no_grad():
            warnings.simplefilter("ignore")  # of its age and of what it treats as constant: the vectors are checked
            torch.onnx.export(
                whole.eval(),
                example,
                str(path),
                input_names=list(names),
                output_names=["vectors"],
                dynamic_axes={**{name: {0: "texts", 1: "tokens"} for name in names}, "vectors": {0: "texts"}},
                opset_version=OPERATORS,
                dynamo=False,  # the newer exporter needs onnxscript, and gains nothing here
            )
    finally:
        encoder.set_attn_implementation(attention)
