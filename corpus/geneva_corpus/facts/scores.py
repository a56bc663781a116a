"""Tokens → scores, records and votes: "3-1", "a 14-2 record", "passed 52-48", "by five votes to four".

Beside words of contests only. `of` tells which: "final score", "shootout score", "vote", "record", else "score".
"""

from geneva_corpus.facts.amount import Amount
from geneva_corpus.facts.number_words import UNITS
from geneva_corpus.facts.numerals import Numeral
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.vocabulary import STOPS, words


def score(tokens: Tokens, index: int, _number: Numeral) -> Amount | None:
    """3-1 · 21–14 · a 12-4 record: beside words of contests only"""
    if tokens.low[index] in UNITS:
        return _vote_in_words(tokens, index)
    if not tokens.is_figure(index) or not tokens.text[index].isdecimal() or len(tokens.text[index]) > 3:
        return None
    if tokens.at(index - 1) == "at" and tokens.at(index - 2) in ("tied", "level"):
        return _level(tokens, index)
    parts, here = [tokens.text[index]], index + 1
    while tokens.at(here) in _BETWEEN and tokens.glued(here) and tokens.glued(here + 1) and tokens.is_figure(here + 1):
        if not tokens.text[here + 1].isdecimal() or len(tokens.text[here + 1]) > 3:
            return None
        parts.append(tokens.text[here + 1])
        here += 2
        if len(parts) > 3:
            return None
    if tokens.at(index + 1) == ":" and not (len(parts) == 2 and _is_no_clock(tokens, index, parts)):
        return None
    if len(parts) < 2:
        return _vote(tokens, index)
    if not all(part.isascii() for part in parts):
        return None
    near = [tokens.at(step) for step in range(index - 16, here + 8)]
    standing = _stands(tokens, index, here, parts)
    if not standing and _CONTEST.isdisjoint(near):
        after = tokens.at(here)
        alone = not after.isalpha() or after in STOPS or after in _STANDING  # not "10-15 players"
        alone = alone and after not in _DONE and tokens.at(index - 1) not in _PARTS  # nor "10-15 were hurt"
        if not alone or _CAREER.isdisjoint(near):
            return None
    kind = (
        "record"
        if standing or len(parts) == 3 or not _STANDING.isdisjoint(near)
        else "shootout score"
        if len(parts) == 2 and _is_of_penalties(tokens, index, here)
        else "vote"
        if any(word in near for word in ("vote", "voted", "votes", "passed", "approved", "rejected"))
        else "final score"
        if _is_final(tokens, index, here)
        else "score"
    )
    return Amount(index, here, "number", "-".join(str(int(part)) for part in parts), of=kind, core_last=here)


def _is_final(tokens: Tokens, first: int, last: int) -> bool:
    """Is it how a match ended: "beat the Reds 3-1", "a 3-1 win"; not "led 2-0", "3-2 down", a set?"""
    beside = tokens.low[max(0, first - 6) : first] + tokens.low[last : last + 3]
    if any(word in _NOT_FINAL for word in beside) or any(
        tokens.is_figure(at) for at in (last, last + 1, first - 1, first - 2)
    ):
        return False
    return any(word in _DECIDED for word in beside)


def _is_of_penalties(tokens: Tokens, first: int, last: int) -> bool:
    """ "won 5-4 on penalties", "won the shootout 4-3", "a 3-1 shoot-out win"; not "on penalties after a 2-2 draw" """
    if tokens.is_figure(first - 1) or tokens.is_figure(last):
        return False
    if not _ON_THE_WAY.isdisjoint(tokens.low[max(0, first - 6) : first]):
        return False
    before = [word for word in tokens.low[max(0, first - 4) : first] if word not in (",", "-", ":", "by", "out")]
    behind = [word for word in tokens.low[last : last + 5] if word not in ("-", "a", "the", "spot")]
    if before and before[-1] in _SHOOTOUT:
        return True
    if behind and behind[0] in ("on", "in"):
        return not _SHOOTOUT.isdisjoint(behind[1:3])
    return bool(behind) and (behind[0] in _SHOOTOUTS or (behind[0] == "penalty" and not _SHOOTOUTS.isdisjoint(behind)))


_ON_THE_WAY = words("led lead leads leading trail trailed trailing ahead down up behind level")
_SHOOTOUTS = words("shootout shoot-out shoot")
_SHOOTOUT = _SHOOTOUTS | words("penalties penalty kicks")
_DECIDED = words("""
    beat beats beating won win wins victory lost lose loses loss defeat defeated defeating triumph thrashed crushed
    edged routed rout downed upset knocked hosted surrender setback
""")
_NOT_FINAL = words("""
    led lead leading trail trailed trailing tied level levelled half halftime half-time quarter inning innings set sets
    series start aggregate penalties shootout shoot-out tie-break tiebreak after at up down ahead run streak
""")
#: Beside these a pair of figures tells what was won and lost over a time.
_STANDING = words("record records mark seasons lifetime overall standings")
#: Words of a career in sport: a pair of figures that counts nothing is what was won and lost.
_CAREER = _STANDING | words("postseason coach coached")
_DONE = words("were are have had will hold held")
_PARTS = words("pages chapters verses sections rows aged ages")
_BETWEEN = frozenset("-–:")


def _is_no_clock(tokens: Tokens, index: int, parts: list[str]) -> bool:
    """104:99 and "won 3:1" are no hours."""
    return int(parts[0]) > 24 or int(parts[1]) > 59 or len(parts[1]) == 1 or tokens.at(index - 1) == "score"


def _level(tokens: Tokens, index: int) -> Amount | None:
    """tied at 88: as many for both"""
    text, after = tokens.text[index], tokens.at(index + 1)
    if not text.isascii() or after in ("%", "percent", "per", "-", "–", "cents", "million") or len(text) > 3:
        return None
    return Amount(index, index + 1, "number", f"{int(text)}-{int(text)}", of="score", core_last=index + 1)


def _stands(tokens: Tokens, first: int, last: int, parts: list[str]) -> bool:
    """Won and lost so far: "fell to 28-9", "the Rovers (15-21)"."""
    if any(len(part) > 1 and part[0] == "0" for part in parts) or len(parts) > 3:
        return False
    if tokens.at(first - 1) == "(" and tokens.at(last) == ")":
        return tokens.is_capital(first - 2)
    return tokens.at(first - 1) == "to" and tokens.at(first - 2) in _MOVED and tokens.at(last) not in ("percent", "%")


_MOVED = words("improved improve improves improving fell fall falls dropped drop drops slipped")


def _vote(tokens: Tokens, index: int) -> Amount | None:
    """voted 52 to 48 · passed by 212 votes to 198 · by a vote of 7 to 2"""
    here = index + 1
    counted = tokens.at(here) in ("votes", "ballots")
    here += counted
    other = tokens.at(here + 1)
    if tokens.at(here) != "to" or not (other.isdecimal() and other.isascii() and len(other) < 4):
        return None
    before = tokens.low[max(0, index - 5) : index]
    if not (counted or any(word in _VOTES for word in before)) or "from" in before[-2:]:
        return None
    last = here + 2
    after = tokens.at(last)
    if after in ("%", "percent", "per", "-", "million", "people", "times"):
        return None  # of "voted 3 to 5 times", a share
    value = f"{int(tokens.text[index])}-{int(other)}"
    return Amount(index, last, "number", value, of="vote", core_last=last) if tokens.text[index].isascii() else None


def _vote_in_words(tokens: Tokens, index: int) -> Amount | None:
    """by five votes to four · voted seven to two · a seven-two vote: of bodies so small that one writes it in words"""
    here = index + 1
    counted = tokens.at(here) in ("votes", "ballots")
    here += counted
    hyphened = tokens.at(here) in ("-", "–") and tokens.glued(here) and tokens.glued(here + 1)
    other = tokens.at(here + 1)
    if other not in UNITS or not (tokens.at(here) == "to" or (hyphened and not counted)):
        return None
    before, after = tokens.low[max(0, index - 4) : index], tokens.at(here + 2)
    if "from" in before[-2:] or not (counted or any(word in _VOTES for word in (*before, after))):
        return None
    if after.isalpha() and after not in STOPS and after not in _VOTES:
        return None  # "voted for two to three years"
    value = f"{UNITS[tokens.low[index]]}-{UNITS[other]}"
    return Amount(index, here + 2, "number", value, of="vote", core_last=here + 2)


_VOTES = words("vote voted votes voting verdict majority")
_CONTEST = words("""
    beat beats beating won win wins winning victory lost lose loss defeat defeated defeating lead led leading
    score scored record draw drew tied tie game match final set sets vote voted decision ruling trail trailed
    trailing over halftime passed bill senate council approved rejected votes half-time goals season triumph
    thrashed crushed edged rout series matchup playoff playoffs setback touchdown touchdowns overtime league
    thumping thumped routed downed hosted inning innings shutout half
    knocked upset topped outscored outlasted blanked hammered
""")
