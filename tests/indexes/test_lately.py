"""What was worked out lately is not worked out again; what was not asked for lately is forgotten."""

from indexes.lately import KEPT, Lately


def test_what_was_made_lately_is_not_made_again() -> None:
    made = list[str]()
    lately = Lately[str]()
    for text in ("a", "b", "a"):
        assert lately.of(text, lambda text=text: _made(text, made)) == text.upper()  # type: ignore[misc]
    assert made == ["a", "b"]


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    made = list[str]()
    lately = Lately[str]()
    texts = [str(number) for number in range(KEPT)]
    for text in (*texts, "0", "new", "0", "1"):
        lately.of(text, lambda text=text: _made(text, made))  # type: ignore[misc]
    assert made == [*texts, "new", "1"]


def _made(text: str, made: list[str]) -> str:
    made.append(text)
    return text.upper()
