"""What kind each name is: a person, a place, an organization, or none.

Takes pieces of passages that may be names, with what tells their kind; gives the kind of each name by its key, from
what all its mentions say, from its list, and from longer names that hold it.
"""

from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from geneva_corpus.facts import world
from geneva_corpus.facts.name_kinds import NameKind, Vote
from geneva_corpus.facts.name_pieces import FACILITIES, Piece
from geneva_corpus.facts.name_tokens import Token, tokens
from geneva_corpus.facts.spellings import near
from geneva_corpus.language.stems import plain
from geneva_corpus.pace import Progress, paced

_Votes = dict[str, Counter[Vote]]


class Line(NamedTuple):
    """One passage. Its words are read anew when they are asked for: those of five texts of 1 MB take 200 MB."""

    article: int
    passage: int
    start: int
    text: str
    shouting: bool

    @property
    def tokens(self) -> list[Token]:
        return words_of(self.text)


@lru_cache(maxsize=512)
def words_of(text: str) -> list[Token]:
    """The words of a passage, kept for as many passages as a few articles have."""
    return tokens(text)


class Draft(NamedTuple):
    """A piece that may be a name, with what tells its kind: `form`, what it says itself, and `around`, what others say.

    `led` and `behind`: it stands where a town may, and where the province behind a town does.
    """

    line: Line
    piece: Piece
    key: str
    kind: NameKind | None = None
    form: tuple[Vote | None, int] = (None, 0)
    around: tuple[tuple[Vote, int], ...] = ()
    led: bool = False
    behind: bool = False


def kinds_of(drafts: list[Draft], progress: Progress | None) -> dict[str, NameKind]:
    """Each name's kind, from what it says itself and from the words around all its mentions."""
    votes: _Votes = {draft.key: Counter() for draft in drafts}
    sure: set[str] = set()
    for draft in paced(drafts, "names", progress):
        tally = votes[draft.key]
        form, weight = draft.form
        if form is not None:
            tally[form] += weight
        for kind, vote in draft.around:
            tally[kind] += vote
        if max([weight, *(vote for _, vote in draft.around)]) >= 2:
            sure.add(draft.key)
    for key in votes.keys() - sure:  # many faint hints make no name
        votes[key].clear()
    _inherit(votes)
    _places_of_places(drafts, votes)
    _persons_parts(votes)
    _lists(drafts, votes)
    _lists(drafts, votes)  # what one list has settled may settle another
    kinds: dict[str, NameKind] = {}
    for key, tally in votes.items():
        winner = _winner(tally)
        if winner is not None and winner != "thing":
            kinds[key] = winner
    return kinds


def _winner(tally: Counter[Vote]) -> Vote | None:
    if not tally:
        return None
    order: tuple[Vote, ...] = ("thing", "place", "organization", "person")
    best = max(order, key=lambda kind: tally[kind])
    return best if tally[best] >= 2 else None


def _inherit(votes: _Votes) -> None:
    """A firm called by one word of its name ("Northgate Shipping Ltd."), a place by that of its prison."""
    short: dict[str, str] = {}
    for key, tally in votes.items():
        words = key.split()
        if len(words) > 1 and tally["organization"] >= 30:
            short[words[-1]] = short[words[0]] = key
    for key in votes:
        alone = key.rpartition(" ")
        if alone[0] in votes and alone[2] in FACILITIES and votes[key]["place"] >= 30:
            votes[alone[0]]["place"] += 12  # Oak Heath, of which Oak Heath prison is called
    for word in sorted(short):
        if word in votes and votes[word]["place"] < 3 and votes[word]["person"] < 6:
            votes[word]["organization"] += 12


def _places_of_places(drafts: list[Draft], votes: _Votes) -> None:
    """The province behind a town: "in the mountain town of Dolna, Varsk," """
    for before, draft in pairwise(drafts):
        beside = before.line is draft.line and before.piece.to == draft.piece.at - 1
        if not beside or not before.led or not draft.behind:
            continue
        if _winner(votes[before.key]) == "place" and _winner(votes[draft.key]) is None:
            votes[draft.key]["place"] += 3


def _lists(drafts: list[Draft], votes: _Votes) -> None:
    """What is told in one list is of one kind: "Oman, Yemen and Dhofar"."""
    previous: Draft | None = None
    group: list[str] = []
    joined = False

    def close() -> None:
        if len(group) < 3 and not joined:
            return
        together: Counter[Vote] = Counter()
        for key in group:
            kind = _winner(votes[key])
            if kind is not None:
                together[kind] += 1
        if not together:
            return
        common = max(sorted(together), key=lambda kind: together[kind])
        for key in group:
            if _winner(votes[key]) is None:
                votes[key][common] += 2

    for draft in drafts:
        if previous is not None and previous.line is draft.line and draft.piece.listed and group:
            group.append(draft.key)
            joined = joined or draft.piece.joined
        else:
            close()
            group, joined = [draft.key], False
        previous = draft
    close()


def _persons_parts(votes: _Votes) -> None:
    """A surname alone is the person of whom the full name is told, unless it is the name of a place by itself."""
    surnames: set[str] = set()
    for key, tally in votes.items():
        words = key.split()
        if len(words) > 1 and _winner(tally) == "person":
            surnames.add(words[-1])
    heads = Counter(key.split()[0] for key, tally in votes.items() if " " in key and _winner(tally) == "person")
    alone = {key for key, tally in votes.items() if " " not in key and tally["person"] >= 4}
    tails = {" ".join(key.split()[1:]) for key in votes if len(key.split()) > 2 and key.split()[-1] in surnames}
    alike: dict[str, list[str]] = defaultdict(list)  # by the first two letters, so that the work stays linear
    for surname in sorted(surnames):
        alike[plain(surname)[:2]].append(plain(surname))
    for key, tally in votes.items():
        words = key.split()
        if len(words) > 1 and key in tails:
            tally["person"] += 30  # Beltran Leyva, of Arturo Beltran Leyva
        if _winner(tally) is not None:
            continue
        if len(words) > 1:
            known = len(words) < 4 and (words[-1] in surnames or words[-1] in alone)
        else:  # Lee, of Lee Joon-seok; Reagins, misspelt Regains
            slip = len(key) > 5 and any(near(plain(key), name) for name in alike[plain(key)[:2]][:200])
            known = heads[key] == 1 or slip
        if known:
            tally["person"] += 3
    for surname in sorted(surnames):
        if surname in votes:
            votes[surname]["person"] += 4 if surname in world.places() else 30
