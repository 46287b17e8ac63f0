"""The shipped hostile texts on the page: shown as text, whatever they are written in."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from wexshire import CHILDREN

from assistant import Statement
from evals.hostile_cases import HostileCase, read_hostile
from page.chat import Chat, Exchange
from page.rendering import Pending, chat_html

OURS = {"div", "section", "h2", "h3", "p", "span", "button", "ul", "li", "strong", "s"}


class Elements(HTMLParser):
    """Elements of a page that are not its own, and attributes that would act or call out."""

    def __init__(self) -> None:
        super().__init__()
        self.strange: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.strange += [] if tag in OURS else [tag]
        self.strange += [name for name, _ in attrs if name.startswith("on") or name in ("href", "src", "style")]


@pytest.mark.parametrize("case", read_hostile(), ids=lambda case: case.id)
def test_a_hostile_text_becomes_no_element_of_the_page(case: HostileCase) -> None:
    said = Statement(case.obeyed, (), "unsupported")
    quoted = replace(CHILDREN.statements[0], text=case.text)
    answer = replace(CHILDREN, question=case.asked, search_question=case.text, statements=(quoted, said))
    elements = Elements()
    elements.feed(chat_html(Chat((Exchange(case.asked, answer),))))
    elements.feed(chat_html(Chat(), pending=Pending(case.asked, case.text, replace(answer, status="partial"))))
    assert elements.strange == []
