"""A date as it is told, not yet placed in the calendar."""

from typing import Literal, NamedTuple

Unit = Literal["day", "weekend", "week", "month", "quarter", "season", "year", "decade", "century", "recent"]


Anchor = Literal["", "story", "told"]


class When(NamedTuple):
    """A date as it is told in tokens `first` … `last - 1`.

    Either written out (`year`, `month`, `day`, `season`, `quarter`; season "H" for half years), or a `weekday`
    (1 Monday … 7 Sunday), or so many `unit`s from the day of the story or the day told last (`anchor`), from `shift`
    to `shift_to`. `direction`: -1 "last", 0 "this", 1 "next", None untold. `until` ends a range or list. `part` is
    the part of the day (TIMEX3 letters), `clock` an hour told with it; `core` are then the tokens of the day alone.
    """

    first: int
    last: int
    unit: Unit
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    anchor: Anchor = ""
    shift: int = 0
    shift_to: int = 0
    direction: int | None = None
    part: str = ""
    clock: str = ""
    vague: bool = False
    until: "When | None" = None
    core: tuple[int, int] | None = None


class Order(NamedTuple):
    """Whether numeric dates tell the day first; None: not known."""

    day_first: bool | None = None
