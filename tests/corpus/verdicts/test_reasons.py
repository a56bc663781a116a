"""The sentence that says why: it names both readings, who tells them, and from where a value was resolved."""

from dataclasses import replace

from geneva_corpus.model import Article, Bound, Fact, FactKind, Modality
from geneva_corpus.verdicts.reasons import reason
from tests.corpus.verdicts.two_accounts import told as compared


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


def test_of_three_values_those_that_fit_are_not_said_to_be_at_odds() -> None:
    low = fact(1, "number", "38", "38", of="people killed")
    high = fact(2, "number", "41", "41", of="people killed")
    rounded = replace(fact(3, "number", "40", "more than 40", of="people killed"), bound="least")
    said = reason("conflict", [low, high, rounded], {"f1": TASS, "f2": RBC, "f3": SVOBODA})
    assert said == "38 is not 41 or more than 40; each counts the people killed."


def test_a_more_exact_day_names_all_who_tell_it() -> None:
    day = fact(1, "date", "2021-12-17", "December 17, 2021")
    again = fact(2, "date", "2021-12-17", "December 17, 2021")
    month = fact(3, "date", "2021-12", "December 2021")
    said = reason("precision", [day, again, month], {"f1": TASS, "f2": RBC, "f3": SVOBODA}, year=2022)
    assert said == "17 Dec 2021 lies in Dec 2021; TASS and RBC are more exact."


def test_hours_say_more_exactly_how_long_than_days() -> None:
    days, hours = fact(1, "duration", "P8D", "eight days"), fact(2, "duration", "PT190H", "190 hours")
    for told in ([days, hours], [hours, days]):
        assert reason("precision", told, {"f1": TASS, "f2": RBC}).endswith("is exact; “eight days” fits it.")


def test_a_vague_count_fits_an_exact_one() -> None:
    exact = fact(1, "number", "80", "80", of="people injured")
    vague = fact(2, "number", "24", "dozens", of="people injured")
    assert reason("precision", [vague, exact], {"f1": TASS, "f2": RBC}) == "80 is exact; “dozens” fits it."


def test_the_figure_of_more_digits_is_the_more_exact() -> None:
    round_one, about = fact(1, "number", "21000", "21,000 fans"), fact(2, "number", "20700", "Some 20,700 fans")
    about = replace(about, approximate=True)
    assert reason("precision", [round_one, about], {"f1": TASS, "f2": RBC}) == (
        "20,700 is told more exactly; “21,000 fans” fits it."
    )


def test_an_omission_names_who_leaves_it_out() -> None:
    week = fact(
        1, "date", "2022-W04", "next week", of="response", resolved="the week after the story's January 21, 2022"
    )
    tass = replace(TASS, text="Moscow waits for the responses to its drafts.")
    said = reason("only", [week], {"f1": RBC}, year=2022, left_out_by=[tass])
    assert said.startswith("TASS tells of the response, not week of 24 Jan.")
    assert "“next week”: the week after the story's January 21, 2022" in said


def test_an_omission_speaks_of_no_noun_that_who_leaves_it_out_does_not_use() -> None:
    length = fact(1, "number", "25 km", "25 kilometres", of="distance from the port")
    tass = replace(TASS, text="A ship sank off the port.")
    said = reason("only", [length], {"f1": RBC}, left_out_by=[tass])
    assert said == "TASS tells of this, not 25 km."


def test_of_men_and_people_killed_the_reason_speaks_of_people() -> None:
    men = fact(1, "number", "2", "two men", of="men killed")
    people = fact(2, "number", "9", "nine people", of="people killed")
    assert reason("conflict", [men, people], {"f1": TASS, "f2": RBC}) == "2 is not 9; each counts the people killed."


def test_a_day_is_not_that_of_a_province() -> None:
    early, late = (fact(n, "date", f"2022-09-{n}", f"September {n}", of="province; closed") for n in (15, 30))
    said = reason("conflict", [early, late], {"f15": TASS, "f30": RBC}, year=2022)
    assert said == "15 Sep is not 30 Sep; each tells when it was."


def test_spellings_are_all_named() -> None:
    one, two = (
        fact(1, "person", "Antony Blinken", "Antony Blinken"),
        fact(2, "person", "Antony Blinken", "Anthony Blinken"),
    )
    said = reason("spelling", [one, two], {"f1": TASS, "f2": RBC})
    assert said == "One name, written “Antony Blinken” and “Anthony Blinken”."


def test_numbers_that_count_nothing_named_are_not_said_to_be_the_same() -> None:
    low, high = (fact(n, "number", f"{n}", f"{n}", of="") for n in (11, 12))
    assert reason("conflict", [low, high], {"f11": TASS, "f12": RBC}) == "11 is not 12."


def test_a_height_is_measured_and_not_counted() -> None:
    low, high = (fact(n, "number", f"{n} m", f"{n} metres", of="tower; height") for n in (150, 200))
    said = reason("conflict", [low, high], {"f150": TASS, "f200": RBC})
    assert said == "150 m is not 200 m; each tells a measure of the tower."


def test_a_temperature_is_told() -> None:
    low, high = (fact(n, "number", f"{n} °C", f"{n} degrees", of="temperature; measured") for n in (46, 47))
    said = reason("conflict", [low, high], {"f46": TASS, "f47": RBC})
    assert said == "46 °C is not 47 °C; each tells the temperature."


def test_a_noun_that_opens_its_sentence_is_no_name() -> None:
    texts = ("Turnout was 66 %.\n\nTurnout was low.", "Police said. Turnout fell to 58 %.")
    facts = [fact(n, "percent", f"{n} %", f"{n} %", of="turnout; said") for n in (66, 58)]
    tellers = {f.id: replace(TASS, text=text) for f, text in zip(facts, texts, strict=True)}
    assert reason("conflict", facts, tellers) == "66 % is not 58 %; each tells the turnout."


def test_what_happened_in_a_month_is_no_share_of_it() -> None:
    low, high = (fact(n, "percent", f"{n} %", f"{n} percent", of="march; risen") for n in (5, 7))
    assert reason("conflict", [low, high], {"f5": TASS, "f7": RBC}) == "5 % is not 7 %."


def test_three_values_of_which_one_more_fits_are_cut_to_the_first_four() -> None:
    tolls = [fact(n, "number", str(n), str(n), of="people killed") for n in (3, 5, 24, 40, 60, 80)]
    said = reason("conflict", tolls, {f"f{n}": replace(TASS, id=str(n)) for n in (3, 5, 24, 40, 60, 80)})
    assert said == "3, 5, 24, 40 and 2 more do not fit together; each counts the people killed."


def test_a_day_and_a_range_of_one_value_fit() -> None:
    early = fact(1, "date", "2022-01", "early January 2022")
    plain = fact(2, "date", "2022-01", "January 2022")
    said = reason("precision", [early, plain], {"f1": TASS, "f2": RBC})
    assert said == "“early January 2022” is told more exactly; “January 2022” fits it."


def test_a_longer_name_is_said_to_be_longer() -> None:
    short, long = fact(1, "organization", "NATO", "NATO"), fact(2, "organization", "NATO Council", "NATO Council")
    said = reason("precision", [short, long], {"f1": TASS, "f2": RBC})
    assert said == "“NATO Council” is the longer name of “NATO”."


def test_a_name_written_in_two_ways_shows_both() -> None:
    one, two = fact(1, "person", "Ana Roe", "Ana Roe"), fact(2, "person", "Ana Roe", "Anna Roe")
    assert reason("spelling", [one, two], {"f1": TASS, "f2": RBC}) == "One name, written “Ana Roe” and “Anna Roe”."


def test_a_time_is_told_plainly() -> None:
    early, late = fact(1, "time", "T09:25", "9:25 a.m."), fact(2, "time", "T09:40", "9:40 a.m.")
    said = reason("conflict", [early, late], {"f1": TASS, "f2": RBC})
    assert said == "9:25 is not 9:40; each tells at what hour it was."


def test_a_noun_that_one_account_alone_tells_is_not_what_both_tell_of() -> None:
    one = fact(1, "money", "40000 USD", "$40,000", of="bridge")
    two = fact(2, "money", "90000 USD", "$90,000")
    assert reason("conflict", [one, two], {"f1": TASS, "f2": RBC}) == "$40,000 is not $90,000."


def test_an_account_that_tells_two_values_is_named() -> None:
    tolls = [fact(n, "number", str(n), str(n), of="people killed") for n in (12, 14)]
    said = reason("conflict", tolls, {"f12": TASS, "f14": TASS})
    assert said == "12 is not 14; each counts the people killed. TASS tells both."


def test_an_agreement_does_not_say_that_all_accounts_tell_it() -> None:
    days = [fact(n, "date", "2022-02-06", "February 6") for n in (1, 2)]
    assert reason("agreement", days, {"f1": TASS, "f2": RBC}, year=2022) == "The same value: 6 Feb."


def test_a_day_is_told_of_what_somebody_did_not_of_him() -> None:
    early, late = (fact(n, "date", f"2022-09-{n}", f"September {n}", of="officer; left") for n in (15, 30))
    said = reason("conflict", [early, late], {"f15": TASS, "f30": RBC}, year=2022)
    assert said == "15 Sep is not 30 Sep; each tells when it was."


def test_a_word_that_only_marks_a_noun_out_names_nothing() -> None:
    day = fact(1, "date", "2022-02-06", "February 6", of="net; reported")
    said = reason("only", [day], {"f1": RBC}, year=2022, left_out_by=[TASS])
    assert said == "TASS tells of this, not 6 Feb."


def test_a_margin_has_a_percentage_and_no_share() -> None:
    low, high = (fact(n, "percent", f"{n} %", f"{n} percent", of="margin; fallen") for n in (5, 7))
    said = reason("conflict", [low, high], {"f5": TASS, "f7": RBC})
    assert said == "5 % is not 7 %; each tells a percentage for the margin."


def test_just_over_a_figure_is_told_so() -> None:
    found = compared(
        "The fund released 1.6 million dollars for Marlow.", "The fund released just over a million dollars for Marlow."
    )
    reasons = [divergence.reason for divergence in found.divergences if divergence.verdict == "conflict"]
    assert [reason.partition(";")[0] for reason in reasons] == ["$1.6 million is not just over $1 million"]


def test_of_one_figure_with_a_bound_and_without_the_plain_one_is_exact() -> None:
    plain = fact(1, "number", "7", "seven", of="people killed")
    least = fact(2, "number", "7", "At least seven people", of="people killed", bound="least")
    assert reason("precision", [least, plain], {"f1": TASS, "f2": RBC}) == (
        "“seven” is exact; “At least seven people” fits it."
    )


def test_a_minimum_is_no_more_exact_than_a_plain_length() -> None:
    plain = fact(1, "duration", "P22Y", "22 years", of="prison; sentenced")
    least = fact(2, "duration", "P20Y", "at least 20 years", of="prison; sentenced", bound="least")
    assert reason("precision", [least, plain], {"f1": TASS, "f2": RBC}) == (
        "22 years is exact; “at least 20 years” fits it."
    )


def test_an_expected_day_told_more_exactly_is_set_beside_the_other() -> None:
    year = fact(1, "date", "2024", "this year", modality="expected")
    month = fact(2, "date", "2024-12", "the end of the year")
    said = reason("precision", [year, month], {"f1": TASS, "f2": RBC}, year=2022)
    assert said.startswith("Dec 2024 lies in 2024; RBC is more exact.")


def test_hospitals_are_no_people_treated_whose_number_changes() -> None:
    later = replace(RBC, date="2022-01-22")
    five, seven = (fact(n, "number", str(n), f"{n} hospitals", of="hospitals") for n in (5, 7))
    said = reason("conflict", [five, seven], {"f5": TASS, "f7": later})
    assert said == "5 is not 7; each counts the hospitals."
    five, seven = (fact(n, "number", str(n), f"{n} people", of="people treated") for n in (5, 7))
    assert reason("conflict", [five, seven], {"f5": TASS, "f7": later}).endswith("it may have changed.")


def test_the_day_on_which_a_town_hosted_talks_is_that_of_the_talks() -> None:
    told = [
        fact(n, "date", f"2022-01-{n}", f"January {n}", of=f"consultations; {deed}")
        for n, deed in ((10, "hosted"), (12, "held"))
    ]
    tellers = {one.id: replace(TASS, text="The consultations") for one in told}
    assert reason("conflict", told, tellers) == "10 Jan 2022 is not 12 Jan 2022; each dates the consultations."
