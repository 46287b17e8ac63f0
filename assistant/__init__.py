"""How an answer is made and proved: follow-ups, drafting, citing, declining."""

from typing import TYPE_CHECKING

from corpus.doors import on_demand

if TYPE_CHECKING:
    from assistant.answer import Answer, Citation, Conversation, Notice, Recipe, Statement, Turn
    from assistant.answer_saving import answer_json
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

__getattr__ = on_demand(
    __name__,
    {
        "answer": "Answer Citation Conversation Notice Recipe Statement Turn",
        "answer_saving": "answer_json",
        "asking": "Assistant",
        "opening": "open_assistant",
    },
)
