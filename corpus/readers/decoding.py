"""Text out of bytes in whatever encoding they were saved."""

import codecs

from corpus.failures import UnreadablePaper

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MOST_CONTROLS = 0.02  # share of control characters above which bytes are no text
MOST_FOREIGN = 0.10  # share of bytes above 127 up to which an English paper saved by Windows is likelier


def decoded(data: bytes, *, name: str) -> str:
    """The text of a file. Raises UnreadablePaper where the bytes are no text in any encoding."""
    text = _decoded(data)
    if text is None or _is_binary(text):
        raise UnreadablePaper(
            f"{name!r} holds no text that can be decoded: it may be another kind of file under a wrong name. "
            "Open it in the program that made it and save it as UTF-8 text, .docx or .pdf."
        )
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def _decoded(data: bytes) -> str | None:
    if mark := next((encoding for mark, encoding in MARKS if data.startswith(mark)), None):
        return _strict(data, mark)
    if wide := _unmarked_utf16(data):
        return _strict(data, wide)
    return _strict(data, "utf-8") or _spoilt_utf8(data) or _windows(data) or _guessed(data)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark shows as a zero in every second byte of English text."""
    sample = data[:2000]
    if len(sample) < 4 or len(data) % 2:
        return None
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.7 and odd < half * 0.1 else None


def _spoilt_utf8(data: bytes) -> str | None:
    """UTF-8 with a few bad bytes, each shown as the sign for a lost character."""
    text = data.decode("utf-8", "replace")
    lost, foreign = text.count("\ufffd"), sum(character > "\x7f" for character in text)
    return text if foreign > 5 * lost else None


def _windows(data: bytes) -> str | None:
    """Windows-1252, the usual other encoding of English papers; short ones mislead any guess."""
    foreign = sum(byte > 127 for byte in data)
    return _strict(data, "cp1252") if foreign <= len(data) * MOST_FOREIGN else None


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return str(best) if best is not None else None


def _is_binary(text: str) -> bool:
    controls = sum(character < " " and character not in "\t\n\r\f\v" for character in text)
    return controls > len(text) * MOST_CONTROLS
