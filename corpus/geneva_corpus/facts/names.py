"""Articles in, their persons, places and organizations out, each with one spelling for all its mentions in an article.

Four steps. Runs of capitalised words are cut into pieces at titles, known places and adjectives of countries. Each
piece collects votes for its kind from all its mentions in all articles: the words before and behind it, its last word,
what is generally known. What stands where a capital says nothing (the first word of a sentence, a headline) counts only
when it is known from elsewhere. Last, surnames alone take the full name their article gave, and short forms the form of
the body they stand for.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from geneva_corpus.facts import world
from geneva_corpus.facts.name_kinds import NameKind, by_context, by_form
from geneva_corpus.facts.name_pieces import Piece, opens_as_dateline, piece_of, pieces
from geneva_corpus.facts.name_tokens import Token, all_capital
from geneva_corpus.facts.name_values import Bearers, person_value, place_value
from geneva_corpus.facts.name_votes import Draft, Line, kinds_of, words_of
from geneva_corpus.facts.name_words import FIRST_NAMES, OPENERS
from geneva_corpus.model import Article
from geneva_corpus.pace import Progress, paced


class Name(NamedTuple):
    """One mention of a named thing; offsets count from the start of the article's text."""

    article: int
    passage: int
    start: int
    end: int
    kind: NameKind
    value: str
    of: str = ""
    resolved: str = ""


def find_names(articles: Sequence[Article], *, progress: Progress | None = None) -> list[Name]:
    """The names in all passages of all articles, in order. Linear in the length of the texts."""
    lines, lower, capital = _lines(articles, progress)
    drafts = _drafts(lines, lower, capital, progress)
    kinds = kinds_of(drafts, progress)
    found = [
        Draft(draft.line, draft.piece, draft.key, kind)
        for draft in paced(drafts, "names", progress)
        if (kind := kinds.get(draft.key)) is not None and _trusted(draft, kinds, lower, capital)
    ]
    found += _shouted(lines, found)
    return _resolve(_without_what_leads(found))


def _lines(articles: Sequence[Article], progress: Progress | None) -> tuple[list[Line], Counter[str], Counter[str]]:
    """All passages that have words; how often each word stands in small letters, and with a telling capital."""
    lines: list[Line] = []
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for number, article in enumerate(paced(articles, "names", progress, every=1)):
        for at, passage in enumerate(article.passages):
            text = article.text[passage.start : passage.end]
            words = words_of(text)
            if not words:
                continue
            line = Line(number, at, passage.start, text, all_capital(words))
            lines.append(line)
            if not line.shouting:
                lower.update([token.text for token in words if token.shape == "lower"])
                capital.update([token.key for token in words if token.shape in _NAMES and not token.first])
    return lines, lower, capital


_NAMES = frozenset({"name", "acronym"})


def _drafts(lines: list[Line], lower: Counter[str], capital: Counter[str], progress: Progress | None) -> list[Draft]:
    def common(token: Token) -> bool:
        """Would this word, at the head of a sentence, be written small elsewhere?"""
        key = token.key
        if key in OPENERS:
            return True
        if capital[key] or token.shape == "acronym":
            return False
        return bool(lower[key]) or (key.endswith("s") and bool(lower[key[:-1]])) or bool(lower[key + "s"])

    drafts: list[Draft] = []
    for line in paced(lines, "names", progress):
        if not line.shouting:
            words = line.tokens
            drafts += [_drafted(line, words, piece) for piece in pieces(words, common)]
    return drafts


def _drafted(line: Line, words: list[Token], piece: Piece) -> Draft:
    """A piece with all that the words of its passage tell of it."""
    form = by_form(piece)
    around = tuple(by_context(words, piece)) if form[1] < 100 else ()
    if piece.at == 0 and line.passage < _OPENING and opens_as_dateline(words, piece.to):
        around += (("place", 20),)
    led = bool(piece.at) and words[piece.at - 1].key in _LEADS_TO_PLACE
    return Draft(line, piece, piece.key, None, form, around, led, _is_behind(words, piece))


#: A dateline stands in one of so many passages.
_OPENING = 4


def _is_behind(words: list[Token], piece: Piece) -> bool:
    """Does one word stand between a comma and a sign, as a province does?"""
    if not piece.at or words[piece.at - 1].text != "," or len(piece.words) != 1:
        return False
    to = piece.to
    ends = words[to - 1].breaks or to == len(words) or words[to].text in (",", ".", ")", ";")
    follows = words[to + 1].key if to + 1 < len(words) else ""
    return ends and follows not in _OF_PERSONS and not follows[:1].isdigit()


_LEADS_TO_PLACE = frozenset("in at of near from to outside around into through".split())
_OF_PERSONS = frozenset("who whose a an the his her aged".split())


def _trusted(draft: Draft, kinds: dict[str, NameKind], lower: Counter[str], capital: Counter[str]) -> bool:
    """Is the capital a name's? At the head of a sentence it takes more than a capital."""
    piece = draft.piece
    if piece.tokens[0].shape == "acronym" and len(piece.words) == 1 and lower[piece.key] and not _known(piece):
        return False  # a word in capitals for emphasis
    if not piece.first:
        return not (len(piece.words) == 1 and lower[piece.key] > 2 * capital[piece.key] and not _known(piece))
    if len(piece.words) > 1 or _known(piece) or capital[piece.words[0].casefold()]:
        return True
    if piece.words[0].isupper() and len(piece.words[0]) > 1:
        return True
    return piece.titled or (kinds[piece.key] == "person" and not lower[piece.key] and piece.key not in OPENERS)


def _known(piece: Piece) -> bool:
    key = piece.key
    return (
        key in world.places()
        or key in world.bodies()
        or piece.text.replace(".", "") in world.acronyms()
        or key in FIRST_NAMES
    )


def _shouted(lines: list[Line], found: list[Draft]) -> list[Draft]:
    """Names in headlines and datelines in capitals: only those known from running text, or from the atlas."""
    known: dict[str, NameKind] = {draft.key: draft.kind for draft in found if draft.kind is not None}
    for key, kind in list(known.items()):
        if kind == "person" and key.split()[-1] not in OPENERS:
            known.setdefault(key.split()[-1], kind)
    longest = max((len(key.split()) for key in known), default=1)
    more: list[Draft] = []
    for line in lines:
        if not line.shouting:
            continue
        words = line.tokens
        at = 0
        while at < len(words):
            step = 1
            if words[at].shape in ("name", "acronym"):
                for size in range(min(max(longest, 3), len(words) - at, 8), 0, -1):
                    part = words[at : at + size]
                    if any(token.shape == "sign" or token.breaks for token in part[:-1]) or part[-1].shape == "sign":
                        continue
                    key = " ".join(token.key for token in part)
                    there = known.get(key) or ("place" if _on_the_map(key, part[0], words) else None)
                    if there is None or (size == 1 and key in OPENERS and part[0].text != "US"):
                        continue
                    more.append(Draft(line, piece_of(words, at, at + size), key, there))
                    step = size
                    break
            at += step
    return more


def _on_the_map(key: str, first: Token, line: list[Token]) -> bool:
    """Is this a place of the atlas, not "us", "nice" or "reading" in capitals?"""
    if key == "us":
        return first.text == "US" and any(token.text[1:] != token.text[1:].upper() for token in line)
    return key in world.places() and key not in ("male", "nice", "reading", "mobile", "turkey", "chad", "split")


def _without_what_leads(found: list[Draft]) -> list[Draft]:
    """ "The president of Arland Maya Holm", "Substitute Orm Dahl": without what stands ahead of a name."""
    people = {draft.piece.text for draft in found if draft.kind == "person" and len(draft.piece.words) > 1}
    places = {draft.key for draft in found if draft.kind == "place"}
    whole: list[Draft] = []
    for draft in found:
        piece = draft.piece
        if draft.kind == "person" and len(piece.words) == len(piece.tokens) > 2:
            lead = piece.words[0].casefold()
            opens = piece.first and lead not in FIRST_NAMES and not piece.titled
            if (opens or lead in places) and " ".join(piece.words[1:]) in people:
                shorter = piece_of(list(piece.tokens), 1, len(piece.tokens))._replace(at=piece.at + 1, to=piece.to)
                draft = draft._replace(piece=shorter, key=shorter.key)
        whole.append(draft)
    return whole


def _resolve(found: list[Draft]) -> list[Name]:
    """Mentions with their values: the full form their own article gives, else the one that all others give."""
    full: dict[int, dict[str, Bearers]] = defaultdict(lambda: defaultdict(Bearers))
    firsts: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    everywhere: dict[str, Counter[str]] = defaultdict(Counter)
    written: Counter[str] = Counter(draft.piece.text for draft in found if not draft.line.shouting)
    spelled: dict[str, str] = {}
    for name, _ in sorted(written.items(), key=lambda item: (-item[1], item[0])):
        spelled.setdefault(name.casefold(), name)
    for draft in found:
        words = draft.piece.words
        if draft.kind == "person" and len(words) > 1 and not draft.line.shouting:
            name, number = draft.piece.text, draft.line.article
            full[number][words[-1].casefold()].add(draft.line.start + draft.piece.tokens[0].start, name)
            firsts[number][words[0].casefold()].add(name)
            everywhere[words[-1].casefold()][name] += 1
    bare = {draft.key for draft in found if draft.kind == "place"}
    names = []
    for draft in found:
        piece, line = draft.piece, draft.line
        kind = draft.kind or "organization"
        start, end = line.start + piece.tokens[0].start, line.start + piece.tokens[-1].end
        value, resolved = spelled.get(draft.key, piece.text) if line.shouting else piece.text, ""
        if kind == "person":
            value, resolved = person_value(piece, value, start, full[line.article], firsts[line.article], everywhere)
        elif kind == "place":
            value = place_value(piece, value, bare)
        else:
            dotless = piece.text.replace(".", "")
            value = dotless if dotless in world.acronyms() else value
            value = world.long_forms().get(draft.key) or world.bodies().get(draft.key) or value
        names.append(Name(line.article, line.passage, start, end, kind, value, piece.role, resolved))
    return sorted(set(names), key=lambda name: (name.article, name.start, -name.end))
