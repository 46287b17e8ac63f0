"""How an answer is made and proved: follow-ups, drafting, citing, declining."""

from assistant.answer import Answer, Citation, Conversation, Notice, Recipe, Statement, Turn
from assistant.answer_json import answer_json
from assistant.asking import Assistant
from assistant.opening import open_assistant

__all__ = [
    "Answer",
    "Assistant",
    "Citation",
    "Conversation",
    "Notice",
    "Recipe",
    "Statement",
    "Turn",
    "answer_json",
    "open_assistant",
]
