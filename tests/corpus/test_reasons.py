"""The sentence that says why: it names both readings, who tells them, and from where a value was resolved."""

from geneva_corpus.model import Article, Bound, Fact, FactKind, Modality
from geneva_corpus.reasons import outlet, reason


def account(identity: str, source: str, title: str = "") -> Article:
    return Article(identity, "", title, source, "2022-01-21", None, "", "utf-8", "", (), ())


TASS, RBC, SVOBODA = account("A", "TASS"), account("B", "RBC"), account("C", "Svoboda")


def fact(
    number: int,
    kind: FactKind,
    value: str,
    text: str,
    *,
    of: str = "",
    modality: Modality = "asserted",
    resolved: str = "",
    bound: Bound | None = None,
) -> Fact:
    return Fact(f"f{number}", "A.1", 0, 1, text, kind, value, of=of, modality=modality, resolved=resolved, bound=bound)


def test_a_conflict_names_both_readings_and_what_they_tell() -> None:
    long = fact(1, "duration", "PT1H50M", "one hour and 50 minutes", of="talks; lasted")
    short = fact(2, "duration", "PT1H30M", "1.5 hours", of="talks; lasted")
    said = reason("conflict", [long, short], {"f1": TASS, "f2": RBC})
    assert said == "1 h 50 min is not 1 h 30 min; each says how long the talks lasted."


def test_a_plan_is_named_as_a_plan() -> None:
    long = fact(1, "duration", "PT1H50M", "one hour and 50 minutes", of="talks; lasted")
    plan = fact(2, "duration", "PT90M", "90-minute", of="meeting", modality="planned")
    short = fact(3, "duration", "PT1H30M", "1.5 hours", of="talks; lasted")
    said = reason("conflict", [long, plan, short], {"f1": RBC, "f2": TASS, "f3": SVOBODA})
    assert said.startswith("1 h 50 min is not 1 h 30 min; ")
    assert said.endswith(" TASS has 90 min as planned, not as held.")


def test_several_values_that_do_not_fit_are_all_named() -> None:
    tolls = [fact(n, "number", str(n), str(n), of="people killed") for n in (3, 5, 24)]
    said = reason("conflict", tolls, {"f3": TASS, "f5": RBC, "f24": SVOBODA})
    assert said == "3, 5 and 24 do not fit together; each counts the people killed."


def test_a_more_exact_day_names_all_who_tell_it() -> None:
    day = fact(1, "date", "2021-12-17", "December 17, 2021")
    again = fact(2, "date", "2021-12-17", "December 17, 2021")
    month = fact(3, "date", "2021-12", "December 2021")
    said = reason("precision", [day, again, month], {"f1": TASS, "f2": RBC, "f3": SVOBODA}, year=2022)
    assert said == "17 Dec 2021 lies in Dec 2021; TASS and RBC are more exact."


def test_a_vague_count_fits_an_exact_one() -> None:
    exact = fact(1, "number", "80", "80", of="people injured")
    vague = fact(2, "number", "24", "dozens", of="people injured")
    assert reason("precision", [vague, exact], {"f1": TASS, "f2": RBC}) == "80 is exact; “dozens” fits it."


def test_an_omission_names_who_leaves_it_out() -> None:
    week = fact(
        1, "date", "2022-W04", "next week", of="response", resolved="the week after the story's January 21, 2022"
    )
    said = reason("only", [week], {"f1": RBC}, year=2022, left_out_by=[TASS])
    assert said.startswith("TASS tells of the response, not week of 24 Jan.")
    assert "“next week”: the week after the story's January 21, 2022" in said


def test_spellings_are_all_named() -> None:
    one, two = (
        fact(1, "person", "Antony Blinken", "Antony Blinken"),
        fact(2, "person", "Antony Blinken", "Anthony Blinken"),
    )
    said = reason("spelling", [one, two], {"f1": TASS, "f2": RBC})
    assert said == "One name, written “Antony Blinken” and “Anthony Blinken”."


def test_an_account_without_an_outlet_is_called_by_its_title() -> None:
    assert outlet(account("A", "", "Ten dead in quake")) == "“Ten dead in quake”"
    assert outlet(account("A", "")) == "account A"
