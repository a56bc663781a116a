"""Tokens behind a clock time → how far its clock is from Greenwich: "GMT", "UTC+5:30", "Beijing time"."""

from datetime import date, timedelta

from geneva_corpus.facts.tokens import Tokens

#: Hours ahead of Greenwich. Names that mean several zones (IST, CST outside America) have none here.
ZONES = {
    "gmt": 0.0,
    "utc": 0.0,
    "bst": 1.0,
    "cet": 1.0,
    "cest": 2.0,
    "eet": 2.0,
    "eest": 3.0,
    "msk": 3.0,
    "jst": 9.0,
    "kst": 9.0,
    "aest": 10.0,
    "aedt": 11.0,
    "nzst": 12.0,
    "nzdt": 13.0,
    "hkt": 8.0,
    "sgt": 8.0,
    "pkt": 5.0,
    "est": -5.0,
    "edt": -4.0,
    "cdt": -5.0,
    "cst": -6.0,
    "mst": -7.0,
    "mdt": -6.0,
    "pst": -8.0,
    "pdt": -7.0,
}
#: Zones named without saying whether it is summer time: that the date decides.
AMERICAN = {"et": -5, "ct": -6, "mt": -7, "pt": -8}
_COASTS = {"eastern": -5, "central": -6, "mountain": -7, "pacific": -8}
#: Cities that name the clock of their country: "5:12 p.m. Beijing time"; Moscow changed its own too often.
_CITIES = {"beijing": 8.0, "tokyo": 9.0, "seoul": 9.0, "singapore": 8.0, "dubai": 4.0, "manila": 8.0, "jakarta": 7.0}
_UNPLACED = frozenset({"ist", "uk", "local"})


def zone_at(tokens: Tokens, index: int, day: date | None) -> tuple[str, int]:
    """("Z", "+02:00" or nothing, next token); words like "local time" are taken in without a value"""
    low = tokens.at(index)
    if low == "local" and tokens.at(index + 1) == "time":
        return "", index + 2
    if tokens.at(index + 1) == "time" and (low in _CITIES or low == "moscow"):
        hours = _moscow(day) if low == "moscow" else _CITIES[low]
        return "" if hours is None else _offset(hours), index + 2
    if low in _UNPLACED and low != "local":
        return "", index + 1
    if low in AMERICAN and tokens.text[index].isupper():
        return _offset(AMERICAN[low] + (day is not None and _american_summer(day))) if day else "", index + 1
    if low in _COASTS and tokens.at(index + 1) in ("time", "standard", "daylight"):
        last = index + (2 if tokens.at(index + 1) == "time" else 3)
        if tokens.at(index + 1) != "time":
            return _offset(_COASTS[low] + (tokens.at(index + 1) == "daylight")), last
        return _offset(_COASTS[low] + _american_summer(day)) if day else "", last
    if low not in ZONES or not tokens.text[index].isupper():
        return "", index
    hours = ZONES[low]
    if low in ("gmt", "utc") and tokens.at(index + 1) in ("+", "-", "–") and tokens.is_figure(index + 2):
        more, past, after = tokens.at(index + 2), 0, index + 3
        if tokens.glued(index + 1) and len(more) <= 2 and more.isdecimal() and int(more) <= 14:
            if tokens.at(after) == ":" and len(tokens.at(after + 1)) == 2 and tokens.at(after + 1).isdecimal():
                past, after = int(tokens.at(after + 1)), after + 2
            return _offset((int(more) + past / 60) * (1 if tokens.at(index + 1) == "+" else -1)), after
    return _offset(hours), index + 1


def _offset(hours: float) -> str:
    if hours == 0:
        return "Z"
    minutes = round(abs(hours) * 60)
    return f"{'+' if hours > 0 else '-'}{minutes // 60:02d}:{minutes % 60:02d}"


def _moscow(day: date | None) -> float | None:
    """Hours ahead of Greenwich: 3, in summer 4, until 2011; then 4 all year; since October 26, 2014 again 3."""
    if day is None:
        return None
    if day >= date(2014, 10, 26):
        return 3.0
    if day >= date(2011, 3, 27):
        return 4.0
    march, october = date(day.year, 3, 31), date(day.year, 10, 31)
    start = march - timedelta(days=(march.weekday() + 1) % 7)
    end = october - timedelta(days=(october.weekday() + 1) % 7)
    return 4.0 if start <= day < end else 3.0


def _american_summer(day: date) -> bool:
    """From the second Sunday of March to the first of November (the rule since 2007)."""
    march = date(day.year, 3, 8)
    november = date(day.year, 11, 1)
    start = march + timedelta(days=(6 - march.weekday()) % 7)
    end = november + timedelta(days=(6 - november.weekday()) % 7)
    return start <= day < end
