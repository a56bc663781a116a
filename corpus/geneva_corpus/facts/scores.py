"""Tokens → scores, records and votes: "3-1", "a 14-2 record", "passed 52-48"; beside words of contests only."""

from geneva_corpus.facts.amount import Amount
from geneva_corpus.facts.numerals import Numeral
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.vocabulary import words


def score(tokens: Tokens, index: int, _number: Numeral) -> Amount | None:
    """3-1 · 21–14 · a 12-4 record: beside words of contests only"""
    if not tokens.is_figure(index) or not tokens.text[index].isdecimal() or len(tokens.text[index]) > 3:
        return None
    parts, here = [tokens.text[index]], index + 1
    while (
        tokens.at(here) in ("-", "–") and tokens.glued(here) and tokens.glued(here + 1) and tokens.is_figure(here + 1)
    ):
        if not tokens.text[here + 1].isdecimal() or len(tokens.text[here + 1]) > 3:
            return None
        parts.append(tokens.text[here + 1])
        here += 2
        if len(parts) > 3:
            return None
    if len(parts) < 2 or not all(part.isascii() for part in parts):
        return None
    near = [tokens.at(step) for step in range(index - 16, here + 8)]
    if not any(word in _CONTEST for word in near):
        return None
    kind = (
        "record"
        if "record" in near or len(parts) == 3
        else "vote"
        if any(word in near for word in ("vote", "voted", "votes", "passed", "approved", "rejected"))
        else "score"
    )
    return Amount(index, here, "number", "-".join(str(int(part)) for part in parts), of=kind, core_last=here)


_CONTEST = words("""
    beat beats beating won win wins winning victory lost lose loss defeat defeated defeating lead led leading
    score scored record draw drew tied tie game match final set sets vote voted decision ruling trail trailed
    trailing over halftime passed bill senate council approved rejected votes half-time goals season triumph
    thrashed crushed edged rout series matchup playoff playoffs setback touchdown touchdowns overtime league
    thumping thumped routed downed hosted inning innings shutout half
""")
