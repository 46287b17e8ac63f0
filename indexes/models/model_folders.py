"""Where the files of a model lie: in a folder that a setting names, or fetched under a published name."""

from pathlib import Path

from indexes.evidence import ModelUnusable


def model_folder(model: str, *, purpose: str, next_step: str) -> Path:
    """The folder of a model for a purpose, as "embedding"; loads nothing. Raises ModelUnusable with the next step."""
    if Path(model).is_dir():
        return Path(model).resolve()
    try:
        from huggingface_hub import snapshot_download

        return Path(snapshot_download(model))
    except Exception as error:  # the hub's failures share no base: offline, no such name, no access
        raise ModelUnusable(
            f"the {purpose} model {model!r} is no folder and cannot be fetched ({type(error).__name__}). {next_step}"
        ) from error
