"""What a whole comparison costs as articles grow in number: processor time of each step, and memory.

    python -m bench.growth [--articles 5 50 500] [--one-event]

Made-up accounts of 40 sentences, five to an event (`--one-event`: all of one event). An event has 60 happenings with
persons, bodies, places, figures, dates, durations and quotations of its own; each account tells 40 of them, now and
then with another figure or in other words. Every size runs in a process of its own.
"""

import argparse
import hashlib
import random
import resource
import subprocess
import sys
import time
from itertools import pairwise

from geneva_corpus.model import Source

SENTENCES = 40
HAPPENINGS = 60

_TEMPLATES = (
    "At least {n} {people} were {hurt} when a {thing} {struck} {place} on {date}, {person} said.",
    "{person}, the {office} of {body}, told reporters that {n} {people} were still missing.",
    "“{quote},” {person} said in {place} on {date}.",
    "The {thing} lasted {hours} hours and {minutes} minutes, according to {body}.",
    "{body} said it would send {n} {things} and ${million} million to {place} by {date}.",
    "Damage was estimated at ${million} million, or {percent} percent of the {thing} budget.",
    "{person} and {person2} met for {hours} hours at {place} on {date}.",
    "{percent} percent of the {people} in {place} had no {things}, {body} reported.",
    "“{quote}, and {quote2},” the {office} added.",
    "The {thing} began at {hours}:{minutes} a.m. on {date} about {n} kilometers from {place}.",
    "{body} has counted {n} {things} since {date}, {person} told {body2}.",
    "Neither {body} nor {person} would say why the {thing} in {place} had been {hurt}.",
)
_WORDS = {
    "people": "workers residents soldiers students passengers villagers fishermen nurses miners tourists".split(),
    "hurt": "injured killed delayed evacuated arrested rescued stranded questioned".split(),
    "struck": "hit crossed reached destroyed damaged closed flooded".split(),
    "thing": "storm meeting strike fire convoy vessel bridge school harbor train summit tunnel".split(),
    "things": "trucks tents houses ships blankets doctors wells generators buses boats".split(),
    "office": "spokesman mayor director minister chairman governor commander".split(),
    "quote": [
        "we will not leave before the last of them is found",
        "there was no warning of any kind",
        "this agreement protects the people of the valley",
        "nobody had expected such a response from the other side",
        "the work will take months and cost a fortune",
        "they must answer for what they have done here",
    ],
    "bodies": "Ministry Institute Council Agency Committee Company Union Bank".split(),
    "first": "Anna Peter Maria John Ruth Daniel Elena Victor Clara Hugo Nora Simon".split(),
    "months": "January February March April May June July August September October November December".split(),
}


def sources(number: int, per_event: int) -> list[Source]:
    """Made-up accounts, the same for the same numbers."""
    made = []
    for count in range(number):
        happenings = _happenings(random.Random(7_000_003 * (count // per_event + 1)))
        own = random.Random(1_000_003 * (count + 1))
        told = [_told(template, values, own) for template, values in own.sample(happenings, SENTENCES)]
        text = f"{told[0].split(',')[0].strip('“”.')}\n\n" + "\n\n".join(told) + "\n"
        digest = hashlib.sha256(text.encode()).hexdigest()
        made.append(Source(f"{count}.txt", text, "utf-8", digest))
    return made


def _happenings(chance: random.Random) -> list[tuple[str, dict[str, str]]]:
    persons = [f"{chance.choice(_WORDS['first'])} {_name(chance)}" for _ in range(8)]
    places = [_name(chance) for _ in range(6)]
    bodies = [f"the {_name(chance)} {chance.choice(_WORDS['bodies'])}" for _ in range(6)]
    month, first = chance.choice(_WORDS["months"]), chance.randint(3, 20)
    happenings = []
    for _ in range(HAPPENINGS):
        values = {kind: chance.choice(words) for kind, words in _WORDS.items()}
        values["quote2"] = chance.choice(_WORDS["quote"])
        values |= {"person": chance.choice(persons), "person2": chance.choice(persons), "place": chance.choice(places)}
        values |= {"body": chance.choice(bodies), "body2": chance.choice(bodies)}
        values |= {"date": f"{month} {first + chance.randint(-2, 2)}", "n": str(chance.randint(3, 900))}
        values |= {"million": str(chance.randint(2, 90)), "percent": str(chance.randint(2, 90))}
        values |= {"hours": str(chance.randint(2, 11)), "minutes": str(chance.randint(10, 59))}
        happenings.append((chance.choice(_TEMPLATES), values))
    return happenings


def _told(template: str, values: dict[str, str], own: random.Random) -> str:
    """The happening in an account's own words: now and then another figure, another noun, another verb."""
    values = dict(values)
    for kind in ("n", "million", "percent", "minutes"):
        if own.random() < 0.1:
            values[kind] = str(own.randint(10, 59))
    for kind in ("people", "hurt", "struck", "thing", "things"):
        if own.random() < 0.25:
            values[kind] = own.choice(_WORDS[kind])
    sentence = template.format(**values)
    return sentence[0].upper() + sentence[1:]


def _name(chance: random.Random) -> str:
    return "".join(
        chance.choice("bcdfglmnprstv") + chance.choice("aeiou") for _ in range(chance.choice((2, 3)))
    ).title()


def run(number: int, per_event: int) -> str:
    """Processor seconds of each step on one size and the peak memory, in this process."""
    from geneva_corpus.alignment import DEFAULT_SCORE, align
    from geneva_corpus.comparison import article
    from geneva_corpus.divergence import diverge
    from geneva_corpus.events import group
    from geneva_corpus.facts import extract

    told = sources(number, per_event)
    times = [time.process_time()]
    accounts = tuple(article(source, count) for count, source in enumerate(told))
    times.append(time.process_time())
    facts = extract(accounts)
    times.append(time.process_time())
    links = align(accounts, facts, min_score=DEFAULT_SCORE)
    times.append(time.process_time())
    events = group(accounts, links, (), facts)
    times.append(time.process_time())
    divergences = diverge(accounts, events, facts, links)
    times.append(time.process_time())
    steps = "".join(f" {after - before:8.2f}" for before, after in pairwise(times))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    passages = sum(len(account.passages) for account in accounts)
    found = f"{len(facts)} facts, {len(links)} links, {len(events)} events, {len(divergences)} divergences"
    return f"{number:8} {passages:9}{steps} {times[-1] - times[0]:8.2f} {peak:6.0f}  {found}"


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.growth", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, nargs="+", default=[5, 50, 500], metavar="N", help="sizes")
    parser.add_argument("--one-event", action="store_true", help="all articles tell of one event")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        size = options.articles[0]
        print(run(size, size if options.one_event else 5))
        return
    steps = "".join(f" {step:>8}" for step in ("read", "facts", "align", "events", "diverge", "all"))
    print(f"articles  passages{steps}    MiB  (processor seconds)", flush=True)
    for number in options.articles:
        command = [sys.executable, "-P", "-m", "bench.growth", "--alone", "--articles", str(number)]
        subprocess.run([*command, *(["--one-event"] if options.one_event else [])], check=True)


if __name__ == "__main__":
    main()
