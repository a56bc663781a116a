"""Whom "he said" and "she said" mean: the names of an article and a place in, the person out, or nobody.

What tells a man from a woman: the first name, Mr, Mrs or spokeswoman, the pronouns that the article has for a person
alone in his or her sentence. A wrong name under quoted words is worse than none: where two could be meant, nobody is.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from geneva_corpus.facts.name_words import word_set
from geneva_corpus.facts.names import Name
from geneva_corpus.language.phrases import Phrase
from geneva_corpus.model import Article

#: So many times does a first name count, a title, a pronoun.
_BY_NAME, _BY_TITLE, _BY_PRONOUN = 2, 3, 1
#: Another person named so few passages before may be meant as well as one whose sex is known.
_NEAR = 2
#: So many names are gone back over.
_REACH = 50
_HE_IS = word_set("mr sir spokesman chairman businessman congressman policeman fireman king prince")
_SHE_IS = word_set(
    "mrs ms miss lady spokeswoman chairwoman businesswoman congresswoman policewoman actress queen princess"
)
#: Characters before a name that hold a title.
_LONGEST_TITLE = 20
_PRONOUNS = frozenset(("he", "she"))
#: Somebody who says something and has no name; so many characters before the pronoun he is looked for.
_SPEAKER = 1_000
_UNNAMED = Phrase("said|says|told|added", r"\b[Aa]n? (?:[\w-]+ ){1,4}?(?:said|says|told|added)\b")
#: All marks that quote, as one.
_MARKS = str.maketrans(dict.fromkeys("“”«»„", '"'))


class Persons:
    """The persons of one article, in order, and of whom it says "he" or "she"."""

    def __init__(self, article: Article, names: Sequence[Name]) -> None:
        self._article = article
        self._named = [name for name in names if name.kind == "person"]
        self._votes: dict[str, Counter[str]] | None = None

    def meant(self, pronoun: str, before: int) -> str:
        """The person whom the pronoun means that stands at the place `before`; "" where that is not sure."""
        name = self._named_before(pronoun, before)
        if name is None or _UNNAMED.search(self._article.text[max(name.end, before - _SPEAKER) : before]):
            return ""  # "A prosecutor said": it is he who goes on
        return name.value

    def _named_before(self, pronoun: str, before: int) -> Name | None:
        """The last name before a place that the pronoun may mean; None where it may mean two."""
        at = bisect_left(self._named, before, key=lambda name: name.start)
        unknown: Name | None = None
        for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
            name = self._named[place]
            if name.end > before:
                continue
            if unknown is not None and unknown.passage - name.passage > _NEAR:
                break
            sex = self._sex(name.value)
            if sex == pronoun:
                doubtful = unknown is not None and unknown.passage - name.passage > 0
                return None if doubtful or self._beside(place, pronoun) else name
            if not sex and unknown is None:
                unknown = name
            if not sex and unknown is not None and unknown.value != name.value and unknown.passage == name.passage:
                return None  # either of two of one sentence
        return unknown

    def _beside(self, place: int, pronoun: str) -> bool:
        """Is another named in that sentence whom the pronoun may mean as well?"""
        name = self._named[place]
        for other in reversed(self._named[max(0, place - _REACH) : place]):
            if other.passage != name.passage:
                return False
            if other.value != name.value and self._sex(other.value) == pronoun:
                return True
        return False

    def _sex(self, person: str) -> str:
        if self._votes is None:
            self._votes = self._counted()
        votes = self._votes.get(person, Counter())
        return "" if votes["he"] == votes["she"] else "he" if votes["he"] > votes["she"] else "she"

    def _counted(self) -> dict[str, Counter[str]]:
        """How much speaks for "he" and for "she", by person."""
        votes: dict[str, Counter[str]] = {}
        text = self._article.text
        alone: dict[int, set[str]] = {}
        for name in self._named:
            told = votes.setdefault(name.value, Counter())
            alone.setdefault(name.passage, set()).add(name.value)
            ahead = text[max(0, name.start - _LONGEST_TITLE) : name.start].split()[-1:]
            titles = {word.rstrip(".").lower() for word in (*ahead, *text[name.start : name.end].split()[:1])}
            told["he"] += _BY_TITLE * (not _HE_IS.isdisjoint(titles))
            told["she"] += _BY_TITLE * (not _SHE_IS.isdisjoint(titles))
        for person, told in votes.items():
            first = person.partition(" ")[0] if " " in person else ""
            told["he"] += _BY_NAME * (first in MEN)
            told["she"] += _BY_NAME * ((first or person) in WOMEN)
        last: set[str] = set()
        for number, passage in enumerate(self._article.passages):
            here = alone.get(number, set())
            opens = passage.text.lower().startswith(("he ", "she "))
            unquoted = passage.text.translate(_MARKS).split('"')[::2] if here or opens else ()
            pronouns = {word for part in unquoted for word in part.lower().split() if word in _PRONOUNS}
            # A sentence that opens with "She" goes on about whom the one before names alone.
            who = last if opens else here
            if len(pronouns) == 1 and len(who) == 1 and here <= who:
                votes[next(iter(who))][pronouns.pop()] += _BY_PRONOUN
            last = here
        return votes


#: First names that are widely borne by women alone, and by men alone.
WOMEN = word_set(
    """
    Abigail Adriana Agnes Agnieszka Aisha Alexandra Alice Alicia Alison Amanda Amelia Amina Amy Ana Anastasia Angela
    Anita Ann Anna Anne Annette Astrid Audrey Ayesha Barbara Beatrice Beth Bianca Birgit Bridget Camilla Carla
    Carmen Carol Caroline Catherine Cecilia Charlotte Chloe Christina Christine Claire Clara Claudia Cristina
    Cynthia Daniela Deborah Diana Diane Dorothy Eileen Elaine Eleanor Elena Elisabeth Elizabeth Ella Ellen Emily
    Emma Erika Esther Eva Evelyn Fatima Fiona Florence Francesca Gabriela Gina Giulia Gloria Grace Greta Hannah
    Harriet Heather Heidi Helen Helena Hillary Ingrid Irene Irina Isabel Isabella Isabelle Jacqueline Jane Janet
    Jennifer Jessica Joanna Johanna Josephine Joyce Judith Julia Julie Karen Karin Kate Katherine Kathleen Katie
    Katrin Kirsten Laura Lauren Layla Leila Lena Linda Lisa Louise Lucia Lucy Lydia Madeleine Magdalena Margaret
    Maria Marie Marina Marta Martha Martina Mary Megan Melanie Melissa Mia Michelle Miriam Monica Nadia Nancy Naomi
    Natalia Natalie Natasha Nicole Nina Olga Olivia Pamela Patricia Paula Pauline Petra Priya Rachel Rebecca Renata
    Rita Rosa Rosemary Ruth Samantha Sandra Sara Sarah Silvia Sofia Sonia Sophia Sophie Stella Stephanie Susan
    Suzanne Svetlana Sylvia Tamara Tatiana Teresa Theresa Tina Ursula Valentina Vanessa Vera Veronica Victoria
    Virginia Wendy Yasmin Yolanda Yulia Yvonne Zainab Zoe
    """
)
MEN = word_set(
    """
    Aaron Abdul Abdullah Abraham Adam Ahmad Ahmed Akira Alan Albert Alberto Alejandro Alexander Alfred Ali Amir
    Andreas Andrew Angelo Anthony Anton Antonio Arthur Barack Ben Benjamin Bernard Bill Boris Brian Bruce Carl Carlo
    Carlos Charles Christian Christopher Claudio Craig Daniel David Dennis Diego Dmitri Dmitry Donald Douglas Edgar
    Eduardo Edward Emmanuel Enrique Eric Erik Ernesto Felipe Felix Fernando Francesco Francisco Frank Franz Fred
    Frederick George Gerald Giovanni Giuseppe Gordon Gregory Gustavo Hamid Hans Harold Harry Hassan Hector Henrik
    Henry Hugo Hussein Ian Ibrahim Igor Imran Isaac Ivan Jack Jacob Jacques Jamal James Jason Javier Jeff Jeffrey
    Jens Jeremy Jim Joao John Jonathan Jorge Jose Josef Joseph Joshua José Juan Julio Karim Karl Keith Kenneth Kevin
    Khaled Klaus Kofi Lars Lawrence Leo Leonard Liam Lorenzo Louis Luca Lucas Luigi Luis Luke Mahmoud Manuel Marc
    Marco Marcos Marcus Mario Mark Martin Matteo Matthew Michael Miguel Mikhail Mohamed Mohammad Mohammed Muhammad
    Mustafa Nathan Neil Nelson Nicholas Nikolai Oleg Omar Oscar Otto Pablo Patrick Paul Paulo Pavel Pedro Peter
    Philip Pierre Rafael Rahul Ramon Ramón Raymond Ricardo Richard Robert Roberto Roger Roland Ronald Rupert Russell
    Samuel Sanjay Scott Sebastian Sergei Sergey Simon Stefan Stephen Steve Steven Sven Thomas Timothy Tom Tony
    Viktor Vincent Vladimir Walter Werner William Xavier Yusuf
    """
)
