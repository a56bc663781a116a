"""Hostile text made safe to show: one visible code point for each code point, so that offsets hold.

Everything that comes from an article, a file name, an address or an error passes through here before it reaches a
terminal, the clipboard, a window title, a report or the notes.
"""

import re
import unicodedata

_REPLACEMENT = "�"
#: Stands for a soft hyphen inside a word: a combining mark without a shape, which terminals give no cell.
_HIDDEN = "\u034f"
_LINE_ENDS = frozenset("\x0b\x0c\x85\u2028\u2029")

#: Letters and marks that print nothing, though their category says otherwise.
_BLANK_LETTERS = frozenset("\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
#: Format characters that do have a shape: they enclose or overline the digits and letters that follow.
_SHAPED_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"

#: Whatever must be looked at in its place, and what str.isprintable() lets through though nobody sees it.
_ODD = re.compile(f"[\r\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u200c\u200d\u3164\uffa0{_SELECTORS}]")

#: Scripts that join or reorder their letters, so that a joiner is part of the spelling.
_JOINING = (
    (0x0600, 0x08FF),
    (0x0900, 0x0DFF),
    (0x0E00, 0x0EFF),
    (0x0F00, 0x109F),
    (0x1780, 0x17FF),
    (0x1800, 0x18AF),
    (0xFB50, 0xFDFF),
    (0xFE70, 0xFEFC),
)


def visible(text: str) -> str:
    """The text with every character that hides, steers or reorders shown as a sign; as long as before.

    Newline and tab stay. A carriage return before a newline becomes a space, alone a newline, as do the other line
    ends. Other controls become their pictures (␛), all else U+FFFD. Joiners and variation selectors stay inside an
    emoji or a word of a script that needs them; the soft hyphen is hidden inside a word. Applying it twice changes
    nothing more.
    """
    if not _ODD.search(text):
        if text.isprintable():
            return text
        return text.translate(_SIGNS)
    return _ODD.sub(_in_place, text).translate(_SIGNS)


def in_one_line(text: str) -> str:
    """As visible(), with a space for each newline and tab: for titles, file names and messages."""
    return visible(text).replace("\n", " ").replace("\t", " ")


class _Signs(dict[int, str]):
    """What is shown for each code point, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = sign = _sign(chr(code))
        return sign


_SIGNS = _Signs()


def _sign(letter: str) -> str:
    code = ord(letter)
    if letter in "\n\t":
        return letter
    if letter in _LINE_ENDS:
        return "\n"
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if letter in _SHAPED_FORMATS:
        return letter
    kept_in_place = letter in "\u200c\u200d"
    if not kept_in_place and unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Cn"):
        return _REPLACEMENT
    return letter


def _in_place(match: re.Match[str]) -> str:
    """The sign for a character whose meaning depends on its neighbours."""
    letter, text, place = match.group(), match.string, match.start()
    before = text[place - 1] if place else ""
    after = text[place + 1] if place + 1 < len(text) else ""
    if letter == "\r":
        return " " if after == "\n" else "\n"
    if letter in "\u00ad\u034f":
        return _HIDDEN if _in_word(before) and _in_word(after) else _REPLACEMENT
    if letter in _BLANK_LETTERS:
        return _REPLACEMENT
    if letter in "\u200c\u200d":
        if _joins(before) and (_joins(after) or not after or after.isspace()):
            return letter
        return letter if letter == "\u200d" and _emoji_ends(text, place) and _is_emoji(after) else _REPLACEMENT
    if _is_emoji(before) or (before in "0123456789#*" and before and letter == "\ufe0f" and after == "\u20e3"):
        return letter if letter in "\ufe0e\ufe0f" else _REPLACEMENT
    return letter if _is_ideograph(before) and letter not in "\ufe0e\ufe0f" else _REPLACEMENT


def _in_word(letter: str) -> bool:
    if not letter or _ODD.match(letter):
        return False
    return unicodedata.category(letter)[0] in "LMN"


def _joins(letter: str) -> bool:
    """Is this a letter or mark of a script that joins or reorders?"""
    if not letter or _ODD.match(letter) or unicodedata.category(letter)[0] not in "LM":
        return False
    return any(first <= ord(letter) <= last for first, last in _JOINING)


def _is_emoji(letter: str) -> bool:
    """A symbol that can be drawn as an emoji. Skin tones count: they end one."""
    if not letter:
        return False
    code = ord(letter)
    if code in _LONE_EMOJI:
        return True
    return (0x1F000 <= code <= 0x1FAFF or 0x2190 <= code <= 0x2BFF) and unicodedata.category(letter)[0] == "S"


_LONE_EMOJI = frozenset((0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139, 0x3030, 0x303D, 0x3297, 0x3299))


def _emoji_ends(text: str, place: int) -> bool:
    """Does an emoji, with its variation selector if any, end right before `place`?"""
    if place and text[place - 1] == "\ufe0f":
        place -= 1
    return place > 0 and _is_emoji(text[place - 1])


def _is_ideograph(letter: str) -> bool:
    return bool(letter) and unicodedata.name(letter, "").startswith("CJK ")
