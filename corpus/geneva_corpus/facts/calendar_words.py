"""The words of the calendar: months, weekdays, seasons, parts of the day, feasts, units."""

from geneva_corpus.facts.when import Unit

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}


WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tue", "tues"),
            ("wednesday", "wed"),
            ("thursday", "thu", "thur", "thurs"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        ),
        1,
    )
    for name in names
}

#: The words of all months and weekdays, abbreviations with them.
CALENDAR = frozenset((*MONTHS, *WEEKDAYS))


SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}


PARTS = {
    "morning": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "noon": "MI",
    "midday": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "midnight": "NI",
}


UNITS: dict[str, Unit] = {
    "day": "day",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "weekend": "weekend",
    "weekends": "weekend",
    "month": "month",
    "months": "month",
    "quarter": "quarter",
    "quarters": "quarter",
    "year": "year",
    "years": "year",
    "decade": "decade",
    "decades": "decade",
    "century": "century",
}


#: Feasts on a fixed day: (words, month, day).
FEASTS = (
    (("christmas", "eve"), 12, 24),
    (("christmas", "day"), 12, 25),
    (("boxing", "day"), 12, 26),
    (("christmas",), 12, 25),
    (("halloween",), 10, 31),
    (("new", "year", "'s", "eve"), 12, 31),
    (("new", "year", "'s", "day"), 1, 1),
    (("valentine", "'s", "day"), 2, 14),
)


DECADES = {
    word: 10 * number
    for number, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}


SHORT_WEEKDAYS = frozenset(name for name in WEEKDAYS if not name.endswith("day"))
