"""Opens an assistant over a home: what is missing from the index is built, what is out of date is refused."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from assistant.asking import Assistant
from assistant.records.recording import recorder_for
from corpus import HomeUnusable, settings_for
from indexes import IndexMissing, build_index, open_index
from indexes.models.entailing import entailment_for

Progress = Callable[[int, int], None]


def open_assistant(
    home: Path | str | None = None,
    *,
    progress: Progress = lambda done, total: None,
    recording: bool = True,
    today: Callable[[], date] = date.today,
) -> Assistant:
    """The assistant of a home; without one, of the settings' home.

    A missing index is built, and papers that were added since are indexed. Where they cannot be, because another
    process is building or the disk is full, the index as it was answers and says what it does not know.
    Its answers are kept in the records, for as long as the settings say, unless `recording` is False.
    "Last March" counts from what `today` gives.
    Raises IndexOutOfDate for an index of another model, recipe or corpus; ModelUnusable for a setting that names no
    model; ScrutinyError where no papers are held.
    """
    settings = settings_for(Path(home) if home is not None else None)
    if settings.llm:
        entailment_for(settings.inference)  # before the index loads its models, which shuts the way to the hub
    recorder = recorder_for(settings) if recording else None
    try:
        index = open_index(settings)
    except IndexMissing:
        build_index(settings, progress=progress)
        return Assistant(settings, open_index(settings), recorder=recorder, today=today)
    assistant = Assistant(settings, index, recorder=recorder, today=today)
    if index.behind():
        try:
            build_index(settings, progress=progress)
        except HomeUnusable:
            return assistant
        assistant.refresh()
    return assistant
