"""Homes that hold a few papers written in a test, and conversations over them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from assistant import Answer, Assistant, Conversation, Turn, open_assistant
from corpus import add_papers, open_home


def assistant_over(tmp_path_factory: pytest.TempPathFactory, files: Mapping[str, str]) -> Assistant:
    """The assistant of a new home that holds these files, each text by its name; it keeps no records."""
    folder, home = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("home")
    for name, text in files.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    add_papers(open_home(home), [folder])
    return open_assistant(home, recording=False)


def in_turn(assistant: Assistant, *questions: str) -> Answer:
    """The answer to the last of some questions, asked one after the other."""
    conversation = Conversation()
    for question in questions:
        answer = assistant.ask(question, conversation)
        conversation = conversation.followed_by(Turn(question, answer))
    return answer
