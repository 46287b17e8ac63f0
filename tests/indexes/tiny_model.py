"""Another embedding model than the packaged one: real, random, 16 dimensions, made in a second."""

import string
from pathlib import Path

DIMENSION = 16


def make_model(folder: Path, *, reads: int = 256) -> Path:
    """A sentence-transformers model in this folder that reads so many letters, its two marks among them."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.models import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    parts = folder / "parts"
    parts.mkdir(parents=True)
    pieces = [*string.ascii_lowercase, *string.digits]
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *pieces, *(f"##{piece}" for piece in pieces)]
    (parts / "vocab.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    BertTokenizerFast(vocab_file=str(parts / "vocab.txt")).save_pretrained(parts)
    torch.manual_seed(0)
    BertModel(
        BertConfig(
            vocab_size=len(vocabulary),
            hidden_size=DIMENSION,
            num_hidden_layers=1,
            num_attention_heads=2,
            intermediate_size=DIMENSION,
            max_position_embeddings=256,
        )
    ).save_pretrained(parts)
    transformer = Transformer(str(parts), max_seq_length=reads)
    SentenceTransformer(modules=[transformer, Pooling(DIMENSION)], device="cpu").save(str(folder / "model"))
    return folder / "model"
