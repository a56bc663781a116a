"""Article text as Markdown that shows it and does nothing else.

Takes text of articles, which is hostile; gives text that can become no heading, list, table, link, HTML, tag or
comment, whatever stands in it. The user's own words are not touched by this module but for control characters.
"""

import re
import unicodedata

from geneva_corpus.display import in_one_line, visible

#: Columns of a wrapped quotation, its "> " included: what editors and mail programs show without wrapping again.
WIDTH = 104

#: Addresses that many viewers turn into links without any markup. Only a code span keeps all of them from it.
_ADDRESS = re.compile(
    r"(?i:://|www\.|mailto:|xmpp:)|[^\s@]@[^\s@]|\w\.(?:[a-z]{2}|(?i:com|net|org|info|biz|gov|edu|рф))(?![\w.])"
)
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~]|&(?=[#\w])|#(?=\w)|(?<=\$)\$|==|%%")
#: What begins a block when it begins a line: heading, list item, number, rule, quotation, definition, table.
_BLOCK = re.compile(r"#{1,6}(?=\s|$)|[-+](?=\s|$)|[-=+:][-=+:\s]*$|:")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def inline(text: str) -> str:
    """The text on one line, safe to show, its Markdown signs escaped; not yet safe at the beginning of a line."""
    return " ".join(_word(word) for word in in_one_line(text).split())


def at_line_start(line: str) -> str:
    """A line made by inline() that begins no block, wherever a block could begin."""
    if _BLOCK.match(line):
        return "\\" + line
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line


def quotation(text: str) -> list[str]:
    """The text as the lines of a Markdown quotation, wrapped between words."""
    lines: list[str] = []
    line = ""
    for word in inline(text).split(" "):
        if line and len(line) + 1 + len(word) > WIDTH - 2:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    lines.append(line)
    return ["> " + at_line_start(line) for line in lines]


def beginning(text: str, length: int) -> str:
    """The first words of a text, at most `length` characters of them, with … where more would follow."""
    words = in_one_line(text).split()
    short = ""
    for word in words:
        if short and len(short) + 1 + len(word) > length:
            return short.rstrip(",;:–—-") + "…"
        short = f"{short} {word}" if short else word
    return short if len(short) <= length else short[: length - 1] + "…"


def own_words(words: str) -> str:
    """The user's words as they go into the file: their Markdown is theirs, but no control character gets in.

    A line that would be taken for a selector comment is broken by a backslash.
    """
    safe = "".join(visible(sign) if unicodedata.category(sign) in ("Cc", "Cs") else sign for sign in _lines(words))
    return re.sub(r"(?m)^([ \t]*)<!-- geneva-reader", r"\1\\<!-- geneva-reader", safe).strip("\n")


def _lines(words: str) -> str:
    return words.replace("\r\n", "\n").replace("\r", "\n")


def _word(word: str) -> str:
    if not _ADDRESS.search(word):
        return _SPECIAL.sub(lambda sign: "".join("\\" + letter for letter in sign.group()), word)
    longest = max((len(run) for run in re.findall("`+", word)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {word} {fence}" if longest else f"{fence}{word}{fence}"
