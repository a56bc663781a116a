"""Tokens → clock times and parts of the day: "1:53 p.m.", "9.25 am", "1353", "1023 GMT", "noon", "the early hours".

Normal forms: T13:53, T10:23Z, T23:30-04:00, TMO (morning), TAF, TEV, TNI.
"""

from datetime import date
from typing import NamedTuple

from geneva_corpus.facts.calendar_words import WEEKDAYS
from geneva_corpus.facts.number_words import TENS, UNITS
from geneva_corpus.facts.tokens import Tokens
from geneva_corpus.facts.vocabulary import STOPS
from geneva_corpus.facts.zones import AMERICAN, ZONES, zone_at

_ABOUT = frozenset(
    {"at", "around", "about", "by", "before", "after", "until", "till", "from", "since", "to", "near", "shortly"}
)

#: The words that a time without figures begins with.
_PARTS_OF_DAY = "noon midday midnight dawn daybreak sunrise dusk nightfall sunset early wee small"
STARTS = frozenset((*UNITS, *TENS, *_PARTS_OF_DAY.split(), "a", "the", "half", "quarter"))


class Clock(NamedTuple):
    """Tokens `first` … `last - 1` tell a time of day, `value` in normal form."""

    first: int
    last: int
    value: str


def time_at(tokens: Tokens, index: int, day: date | None = None) -> Clock | None:
    """The time of day that begins at this token; `day` tells summer time from winter time."""
    low = tokens.low[index]
    if tokens.figure[index] or low in UNITS:
        found = _between(tokens, index, day) or _to_the_hour(tokens, index, day)
        if found is not None:
            return found
    if tokens.figure[index]:
        return _figures(tokens, index, day)
    if low in TENS or low in ("quarter", "a"):
        return _to_the_hour(tokens, index, day)
    if low in ("noon", "midday", "midnight"):
        value = "T00:00" if low == "midnight" else "T12:00"
        if low == "midday" and tokens.at(index - 1) == "the":
            return None
        zone, last = zone_at(tokens, index + 1, day)
        return Clock(index, last, value + zone)
    if low in ("dawn", "daybreak", "sunrise"):
        return Clock(index, index + 1, "TMO")
    if low in ("dusk", "nightfall", "sunset"):
        return Clock(index, index + 1, "TEV")
    if low in ("early", "wee", "small") and tokens.at(index + 1) == "hours":
        if tokens.at(index + 2) == "of" and tokens.at(index + 3) == "the" and tokens.at(index + 4) == "morning":
            return Clock(index, index + 5, "TMO")
        return Clock(index, index + 2, "TMO")
    if low == "the" and tokens.at(index + 1) in ("early", "wee", "small") and tokens.at(index + 2) == "hours":
        found = time_at(tokens, index + 1, day)
        return found and Clock(index, found.last, found.value)
    if low == "half" and tokens.at(index + 1) in ("past", "-") and tokens.at(index + 2) in UNITS:
        hour = UNITS[tokens.at(index + 2)]
        return _twelve(tokens, index, index + 3, hour, 30, day) if 1 <= hour <= 12 else None
    if low in UNITS and 1 <= UNITS[low] <= 12:
        return _in_words(tokens, index, day)
    return None


def _between(tokens: Tokens, index: int, day: date | None) -> Clock | None:
    """between 9 and 10 a.m. · 9-10:30 p.m.: from the first to the last as one value"""
    between = tokens.at(index - 1) == "between"
    first = _hour(tokens, index)
    if first is None:
        return None
    hour, minute, here = first
    half, after = _half(tokens, here)
    joint = tokens.at(after)
    if joint not in ("and", "to", "-", "–") or (joint == "and" and not between) or half:
        return None  # "between 11 a.m. and 1 p.m." tells two hours
    if joint in ("-", "–") and (not tokens.is_figure(index) or not tokens.is_figure(after + 1)):
        return None
    if after + 1 >= len(tokens):
        return None
    last = time_at(tokens, after + 1, day) if not _between_again(tokens, after + 1) else None
    if last is None or ":" not in last.value or "/" in last.value:
        return None
    end_hour, end_minute, zone = int(last.value[1:3]), int(last.value[4:6]), last.value[6:]
    if hour < 12 and (hour + 12, minute) < (end_hour, end_minute):
        hour += 12  # between 9 and 10 p.m.; between 11 and 1 p.m. begins before noon
    if end_hour == 0 and hour >= 12:
        end_hour = 24
    if (hour, minute) >= (end_hour, end_minute) or hour > 24:
        return None
    return Clock(index, last.last, f"T{hour:02d}:{minute:02d}{zone}/T{end_hour:02d}:{end_minute:02d}{zone}")


def _between_again(tokens: Tokens, index: int) -> bool:
    """Does a chain of hours go on here ("9-10-11 a.m."), which is none?"""
    told = _hour(tokens, index)
    return told is not None and tokens.at(told[2]) in ("-", "–", "to")


def _hour(tokens: Tokens, index: int) -> tuple[int, int, int] | None:
    """(hour, minute, next token) of 9, 9:30, 9.30, nine, as it may stand before "a.m." """
    low = tokens.at(index)
    if low in UNITS:
        return (UNITS[low], 0, index + 1) if 1 <= UNITS[low] <= 12 else None
    if not tokens.is_figure(index) or not low.isascii() or len(low) > 5:
        return None
    minutes = tokens.at(index + 2)
    if tokens.at(index + 1) == ":" and len(minutes) == 2 and minutes.isdecimal() and low.isdecimal():
        hour, minute, here = int(low), int(minutes), index + 3
    else:
        whole, point, rest = low.partition(".")
        if not whole.isdecimal() or (point and not (rest.isdecimal() and len(rest) == 2)):
            return None
        hour, minute, here = int(whole), int(rest or 0), index + 1
    return (hour, minute, here) if hour <= 24 and minute < 60 else None


def _to_the_hour(tokens: Tokens, index: int, day: date | None) -> Clock | None:
    """quarter past six · a quarter to 7 · at ten to seven on Sunday · at 20 minutes past three"""
    here = index + 1 if tokens.at(index) == "a" else index
    low = tokens.at(here)
    if low == "quarter":
        minutes, here = 15, here + 1
    elif here > index:
        return None
    else:
        told = (
            TENS.get(low) or UNITS.get(low) or (int(low) if low.isdecimal() and low.isascii() and len(low) < 3 else 0)
        )
        step = here + 1
        if low == "twenty" and tokens.at(step) == "-" and tokens.at(step + 1) == "five":
            told, step = 25, step + 2
        minutes, here = told, step + (tokens.at(step) in ("minutes", "minute"))
        if not 0 < minutes < 30 or tokens.at(index - 1) not in _ABOUT:
            return None
    back = tokens.at(here) in ("to", "before")
    if tokens.at(here) not in ("past", "to", "after", "before"):
        return None
    hour = _hour(tokens, here + 1)
    if hour is None or hour[1] or not 1 <= hour[0] <= 12 or hour[2] > here + 2:
        return None
    follows = tokens.at(hour[2])
    if low != "quarter" and tokens.at(here) in ("after", "before"):
        return None
    marked = _half(tokens, hour[2])[0] or _in_the(tokens, hour[2])[0]
    dated = follows in ("last", "local") or follows in _DAYS or follows in WEEKDAYS
    if not (marked or dated) and ((follows[:1].isalpha() and follows not in STOPS) or follows in ("%", "-", "°")):
        return None  # at ten to seven percent
    whole = (hour[0] - back) or 12
    return _twelve(tokens, index, hour[2], whole, 60 - minutes if back else minutes, day)


_DAYS = frozenset(("yesterday", "today", "tomorrow", "tonight"))


def _in_words(tokens: Tokens, index: int, day: date | None) -> Clock | None:
    """nine o'clock · seven p.m. · three in the afternoon"""
    hour = UNITS[tokens.low[index]]
    here = index + 1
    if tokens.at(here) in ("o'clock", "oclock"):
        return _twelve(tokens, index, here + 1, hour, 0, day)
    if _is_told_by_day(tokens, index, here):
        return _twelve(tokens, index, here, hour, 0, day)  # stepped out yesterday at eleven
    if _half(tokens, here)[0] or (tokens.at(index - 1) in _ABOUT and _in_the(tokens, here)[0]):
        return _twelve(tokens, index, here, hour, 0, day)
    return None


def _is_told_by_day(tokens: Tokens, index: int, here: int) -> bool:
    """ "Yesterday at eleven", "on Monday at 7": nothing follows that could be counted"""
    ends = not tokens.at(here)[:1].isalpha() and tokens.at(here) not in ("-", "%")
    day = tokens.at(index - 2)
    return ends and tokens.at(index - 1) == "at" and (day in _DAYS or day in WEEKDAYS)


def _figures(tokens: Tokens, index: int, day: date | None) -> Clock | None:
    text = tokens.text[index]
    if not text.isascii() or len(text) > 5 or is_running_time(tokens, index):
        return None
    if text.isdecimal() and len(text) == 4:
        return _four(tokens, index, day)
    hour, minute, here = -1, 0, index + 1
    marked = False
    if text.isdecimal() and len(text) <= 2:
        hour = int(text)
        nextt = tokens.at(index + 2)
        if (
            tokens.at(here) == ":"
            and tokens.glued(here)
            and (tokens.glued(index + 2) or _half(tokens, index + 3)[0])
            and len(nextt) == 2
            and nextt.isascii()
            and nextt.isdecimal()
        ):
            minute, here, marked = int(nextt), index + 3, True
            if tokens.at(here) == ":" and len(tokens.at(here + 1)) == 2 and tokens.at(here + 1).isdecimal():
                here += 2  # seconds
            if tokens.at(index - 1) == ":" and tokens.glued(index):
                return None
        elif (
            tokens.at(here) in ("h", "u")
            and tokens.glued(here)
            and len(nextt) == 2
            and nextt.isdecimal()
            and tokens.glued(index + 2)
        ):
            minute, here, marked = int(nextt), index + 3, True
    elif "." in text:
        whole, _, rest = text.partition(".")
        if not (whole.isdecimal() and rest.isdecimal() and len(rest) == 2 and len(whole) <= 2):
            return None
        hour, minute = int(whole), int(rest)
    if not 0 <= hour <= 24 or not 0 <= minute <= 59:
        return None
    half, _ = _half(tokens, here)
    if is_time_left(tokens, here):
        return None
    if half:
        return _twelve(tokens, index, here, hour, minute, day) if 0 <= hour <= 12 or marked else None
    if tokens.at(here) in ("o'clock", "oclock"):
        return _twelve(tokens, index, here + 1, hour, minute, day) if 1 <= hour <= 12 else None
    zone_told = tokens.at(here) in ZONES or tokens.at(here) in AMERICAN or tokens.at(here) in ("hours", "hrs", "ist")
    zoned = zone_told and tokens.at(here) not in ("hours", "hrs")
    if not marked and "." in text and not zoned and not _is_dotted(tokens, index):
        return None
    if not marked and "." not in text:
        if _is_told_by_day(tokens, index, here) and 1 <= hour <= 12:
            late = hour + 12 if tokens.at(index - 2) == "tonight" and 5 <= hour < 12 else hour
            return Clock(index, here, f"T{late:02d}:00")
        told, _ = _in_the(tokens, here)
        houred = tokens.at(here) == "hours" and tokens.at(index - 1) == "at" and tokens.at(here + 1) not in _LATER
        if houred and hour > 0:
            return _twelve(tokens, index, here, hour, minute, day)  # held at 11 hours
        zoned = tokens.at(here) in ("gmt", "utc", "bst", "cet", "et", "est", "edt")
        if tokens.at(index - 1) not in _ABOUT or not (zoned or (told and 1 <= hour <= 12)):
            return None
    if marked and tokens.at(index - 1) == "of" and not zone_told:
        return None  # a running time of 2:05
    return _twelve(tokens, index, here, hour, minute, day)


#: Behind "at 12 hours" these tell how long it was.
_LATER = frozenset("after before into post of from later a per".split())


def is_running_time(tokens: Tokens, index: int) -> bool:
    """Are these the hours, minutes and seconds that somebody took: "in 2:19:50", not "at 2:19:50"?"""
    told = [tokens.at(index + step) for step in range(5)]
    figures, joints = told[::2], told[1::2]
    if joints != [":", ":"] or not all(figure.isascii() and figure.isdecimal() for figure in figures):
        return False
    whole = len(figures[0]) <= 2 and all(len(figure) == 2 and int(figure) < 60 for figure in figures[1:])
    return whole and tokens.at(index - 1) in _RUN


_RUN = frozenset({"in", "of", "under"})


def _is_dotted(tokens: Tokens, index: int) -> bool:
    """The gates opened at 7.30 · he was found at 3.49 on Monday; not a price, a level or an average"""
    behind = tokens.at(index + 1)
    if tokens.at(index - 1) in _ABOUT - {"at"}:
        return _on_part_of_day(tokens, index + 1) and _MEASURED.isdisjoint(tokens.low)
    if tokens.at(index - 1) in ("is", "was") and tokens.at(index + 1) == "on" and tokens.at(index + 2) in WEEKDAYS:
        return _MEASURED.isdisjoint(tokens.low) and not _STARTING.isdisjoint(tokens.low[:index])
    if tokens.at(index - 1) != "at" or (behind not in _BEHIND_DOTTED and behind not in WEEKDAYS):
        return False
    if tokens.at(index - 2) in _CAME:
        return True  # a quake of magnitude 5.9 struck at 9.42
    return _MEASURED.isdisjoint(tokens.low[max(0, index - 16) : index + 12])


def _on_part_of_day(tokens: Tokens, here: int) -> bool:
    """on Sunday morning · yesterday evening · last night"""
    here += tokens.at(here) == "on"
    day = tokens.at(here) in WEEKDAYS or tokens.at(here) in ("yesterday", "this", "last", "today")
    return day and tokens.at(here + 1) in ("morning", "afternoon", "evening", "night")


_STARTING = frozenset("kick off kickoff start doors departure arrival beginning opening show service flight".split())
_BEHIND_DOTTED = frozenset(". , ; ) – and but when while on in yesterday today this that last local".split()) | {""}
_CAME = frozenset("struck hit occurred happened departed arrived landed exploded crashed died left".split())
#: What is said to be "at 3.49" where it is no hour.
_MEASURED = frozenset(
    """
    share shares stock stocks price prices priced index indices rate rates yield yields bond bonds market markets
    currency dollar dollars euro euros pound pounds yuan yen rupee rupees rouble roubles ruble rubles crown crowns peso
    pesos lira franc francs cents pence traded trading trade trades quoted valued exchange bank inflation unemployment
    closed close closing settled stood stands average averages averaged mean median ratio odds magnitude scale score
    scored level levels metres meters feet percent percentage points point version growth density height depth distance
    width speed
""".split()
)


def is_time_left(tokens: Tokens, index: int) -> bool:
    """Do the words here say that what stands before them was left of a game: "3:05 left", "0:48 on the clock"?"""
    words = tuple(tokens.low[index : index + 3])
    return words[:1] in (("left",), ("remaining",)) or words[:2] in (("to", "go"), ("to", "play")) or words == _ON_CLOCK


_ON_CLOCK = ("on", "the", "clock")


def _four(tokens: Tokens, index: int, day: date | None) -> Clock | None:
    """1353 hours · 1023 GMT · at 1353 (1023 GMT)"""
    text = tokens.text[index]
    hour, minute = int(text[:2]), int(text[2:])
    if hour > 24 or minute > 59:
        return None
    here = index + 1
    if tokens.at(here) in ZONES or tokens.at(here) in AMERICAN:
        zone, last = zone_at(tokens, here, day)
        return Clock(index, last, f"T{hour:02d}:{minute:02d}{zone}")
    if tokens.at(here) in ("hours", "hrs") and tokens.at(index - 1) in _ABOUT:
        return Clock(index, here + 1, f"T{hour:02d}:{minute:02d}")
    if tokens.at(index - 1) == "at" and tokens.at(here) == "on" and tokens.at(here + 1) in WEEKDAYS:
        return Clock(index, here, f"T{hour:02d}:{minute:02d}")  # at 0547 on Tuesday
    if text[0] == "0" and tokens.at(index - 1) in _ABOUT:
        return Clock(index, here, f"T{hour:02d}:{minute:02d}")  # took off at 0715
    if tokens.at(here) == "local" and tokens.at(here + 1) == "time":
        return Clock(index, here + 2, f"T{hour:02d}:{minute:02d}")
    in_brackets = tokens.at(here) == "(" and len(tokens.at(here + 1)) == 4 and tokens.is_figure(here + 1)
    if in_brackets and tokens.at(here + 2) in ZONES:
        return Clock(index, here, f"T{hour:02d}:{minute:02d}")
    return None


def _half(tokens: Tokens, index: int) -> tuple[str, int]:
    """("am" or "pm", next token): am, a.m., PM, p.m"""
    low = tokens.at(index)
    if low in ("am", "pm") and (low == "pm" or tokens.glued(index) or tokens.text[index] in ("am", "AM")):
        if low == "am" and tokens.at(index - 1) in ("i",):
            return "", index
        return low, index + 1
    if low in ("a", "p") and tokens.at(index + 1) == "." and tokens.at(index + 2) == "m" and tokens.glued(index + 2):
        last = index + 4 if tokens.at(index + 3) == "." and tokens.glued(index + 3) else index + 3
        return low + "m", last
    return "", index


def _in_the(tokens: Tokens, index: int) -> tuple[str, int]:
    """("am", "pm" or "night", next token): in the morning, in the evening, at night"""
    if tokens.at(index) == "in" and tokens.at(index + 1) == "the":
        half = {"morning": "am", "afternoon": "pm", "evening": "pm"}.get(tokens.at(index + 2), "")
        return (half, index + 3) if half else ("", index)
    if tokens.at(index) == "at" and tokens.at(index + 1) == "night":
        return "night", index + 2
    return "", index


def _twelve(tokens: Tokens, first: int, here: int, hour: int, minute: int, day: date | None) -> Clock | None:
    """The half of the day and the zone that follow the hour."""
    half, after = _half(tokens, here)
    if not half:
        half, after = _in_the(tokens, here)
    if not half and hour <= 12:
        hour = _by_part(tokens, here, hour)
    if half:
        here = after
        if half == "night":
            hour = _at_night(hour)
        elif half == "pm" and hour < 12:
            hour += 12
        elif half == "am" and hour == 12:
            hour = 0
    elif tokens.at(here) in ("hours", "hrs"):
        here += 1
    zone, last = zone_at(tokens, here, day)
    if hour > 24:
        return None
    return Clock(first, last, f"T{hour:02d}:{minute:02d}{zone}")


def _by_part(tokens: Tokens, here: int, hour: int) -> int:
    """The hour by the part of the day told behind it: "11:00 on Friday night", "on the night of" is 23:00."""
    step = here + 1 if tokens.at(here) == "on" else here
    told = tokens.at(step) in WEEKDAYS or tokens.at(step) in ("last", "this", "that", "yesterday", "tomorrow")
    if not told and not (tokens.at(step) == "the" and step > here):
        return hour
    part = tokens.at(step + 1)
    if part in ("evening", "afternoon") and 1 <= hour < 12:
        return hour + 12
    return _at_night(hour) if part == "night" else hour


def _at_night(hour: int) -> int:
    """11 at night is 23:00, 12 midnight, 2 an hour of the morning."""
    return (hour + 12) % 24 if 6 <= hour <= 12 else hour
