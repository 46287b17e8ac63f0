"""Which letters the glyphs of symbol fonts stand for, and whether a page's text is text at all."""

import re
from collections import Counter

LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
# By the code of the glyph in its font; in a PDF it comes as that code or as U+F000 and the code.
WINGDINGS = {
    0x6C: "●",
    0x6D: "○",
    0x6E: "■",
    0x6F: "□",
    0x71: "□",
    0x72: "□",
    0x75: "◦",
    0x76: "▪",
    0x77: "▪",
    0x9F: "•",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "□",
    0xD8: "➢",
    0xDC: "➢",
    0xE0: "→",
    0xE8: "➢",
    0xF0: "➢",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "✗",
    0xFE: "✓",
    0x78: "✗",
}
SYMBOL = {
    0x2A: "*",
    0x2B: "+",
    0x2D: "-",
    0xA3: "≤",
    0xA5: "∞",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
}
EITHER = {**{code: SYMBOL[code] for code in (0xB7, 0xB3, 0xA3, 0xB1)}, **WINGDINGS, 0x2D: "-", 0xDE: "➢"}
WINGDING_FONT = re.compile(r"wing\s*dings", re.IGNORECASE)
SYMBOL_FONT = re.compile(r"(?:^|\+)symbol", re.IGNORECASE)

MOST_GARBAGE = 0.3  # share of characters without meaning above which a page's text is none
FEWEST_WORDS = 40  # different ones, on which statistics say something: a table says "Place" on every row
COMMON = frozenset("etaoinsr")  # 62 % of the letters of English, 51 % of those of Welsh; 31 % by chance
LEAST_COMMON = 0.4
VOWELS = frozenset("aeiouwy")
MOST_MUTE = 0.15  # of the words without a vowel: acronyms are; of letters by chance a quarter is
FEWEST_SIGNS = 150
CODES = re.compile(r"\(cid:\d+\)")


def letters_of(text: str, font: str) -> str:
    """The text with ligatures taken apart and the glyphs of symbol fonts by what they show.

    A private-use character of no known meaning stays as it is.
    """
    if text.isascii() and not WINGDING_FONT.search(font):
        return text
    return "".join(_letter(character, font) for character in text)


def _letter(character: str, font: str) -> str:
    if character in LIGATURES:
        return LIGATURES[character]
    code = ord(character)
    if WINGDING_FONT.search(font):
        return WINGDINGS.get(code & 0xFF, character) if code < 0x100 or 0xF000 <= code <= 0xF0FF else character
    if not 0xF000 <= code <= 0xF0FF:
        return character
    code &= 0xFF
    if SYMBOL_FONT.search(font):
        return SYMBOL.get(code, chr(code) if 0x20 < code < 0x7F and not chr(code).isalpha() else character)
    return EITHER.get(code, character)


def is_garbled(text: str) -> bool:
    """Whether a page's text is none: glyphs without letters, codes of glyphs, letters as no language has them."""
    plain = "".join(text.split())
    if not plain:
        return False
    codes = sum(len(found) for found in CODES.findall(plain))
    if codes + sum(map(_is_meaningless, plain)) > len(plain) * MOST_GARBAGE:
        return True
    words = {word for word in re.findall(r"[a-z]+", text.casefold()) if len(word) >= 3}
    if len(words) < FEWEST_WORDS:
        return _is_of_signs(plain)
    letters = Counter("".join(words))
    common = sum(letters[letter] for letter in COMMON)
    mute = sum(VOWELS.isdisjoint(word) for word in words)
    return common < letters.total() * LEAST_COMMON and mute > len(words) * MOST_MUTE


def _is_meaningless(character: str) -> bool:
    return character == "\ufffd" or "\ue000" <= character <= "\uf8ff" or character < " " or "\x7f" <= character < "\xa0"


def _is_of_signs(plain: str) -> bool:
    """Whether a long text is mostly punctuation, as one of a font with its own order of letters may be."""
    signs = sum(not character.isalnum() for character in plain)
    return len(plain) >= FEWEST_SIGNS and signs > len(plain) * 0.6 and len(set(plain)) > 20
