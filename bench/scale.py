"""What alignment costs as articles grow in number: time and memory, beside the usual all-pairs methods.

    python -m bench.scale [--articles 5 50 500] [--one-event]

Made-up articles of 40 passages, five to an event (`--one-event`: all of one event, the hardest case): each event has
names and 60 happenings of its own, each article tells 40 of them, in its own words by a third. Every size runs in a
process of its own. `token_set_ratio` (rapidfuzz, all pairs) and TF-IDF with cosine (scikit-learn, all pairs) beside
it: beyond 2,000 passages measured on 200 of them against all and scaled up, marked `~`.
"""

import argparse
import importlib
import importlib.util
import random
import resource
import subprocess
import sys
import time

from geneva_corpus.model import Article, Passage, article_id

PASSAGES = 40
SAMPLE = 200  # rows that the all-pairs methods are measured on beyond 2,000 passages


def articles(number: int, per_event: int) -> tuple[Article, ...]:
    """Made-up accounts, the same for the same numbers."""
    made = []
    vocabulary = [_word(random.Random(k)) for k in range(6000)]
    for count in range(number):
        event, own = count // per_event, random.Random(1_000_003 * (count + 1))
        said = random.Random(7_000_003 * (event + 1))
        names = [_word(said).title() for _ in range(15)]
        happenings = [
            [said.choice(names)] + [vocabulary[int(6000 * said.random() ** 3)] for _ in range(12)] for _ in range(60)
        ]
        sentences = []
        for words in own.sample(happenings, PASSAGES):
            told = [word if own.random() < 0.67 else vocabulary[int(6000 * own.random() ** 3)] for word in words]
            sentences.append(f"The {told[0]} {' of the '.join(' '.join(told[k : k + 4]) for k in (1, 5, 9))}.")
        made.append(_article(count, sentences))
    return tuple(made)


def _word(chance: random.Random) -> str:
    return "".join(chance.choice("bcdfglmnprstv") + chance.choice("aeiou") for _ in range(chance.choice((2, 3, 3, 4))))


def _article(number: int, sentences: list[str]) -> Article:
    identity, passages, start = article_id(number), [], 0
    for k, sentence in enumerate(sentences):
        passages.append(Passage(f"{identity}.{k + 1}", identity, start, start + len(sentence), k + 1, sentence))
        start += len(sentence) + 1
    text = "\n".join(sentences)
    return Article(identity, f"{number}.txt", sentences[0], "", None, None, "", "utf-8", text, tuple(passages), ())


def run(number: int, per_event: int, method: str) -> str:
    """Time and memory of one method on one size, in this process."""
    accounts = articles(number, per_event)
    texts = [passage.text for article in accounts for passage in article.passages]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    note, scaled = "", 1.0
    begun = time.process_time()
    if method == "geneva-reader":
        from geneva_corpus.alignment import DEFAULT_SCORE, align
        from geneva_corpus.events import group

        links = align(accounts, (), min_score=DEFAULT_SCORE)
        middle = time.process_time()
        events = group(accounts, links)
        note = f"{len(links)} links, {len(events)} events in {time.process_time() - middle:.2f} s"
        spent = middle - begun
    elif method == "token_set_ratio":
        from rapidfuzz import fuzz, process

        rows = texts[:SAMPLE] if len(texts) > 2000 else texts
        scaled = len(texts) / len(rows)
        begun = time.process_time()
        process.cdist(rows, texts, scorer=fuzz.token_set_ratio)
        spent = time.process_time() - begun
    else:
        text = importlib.import_module("sklearn.feature_extraction.text")
        begun = time.process_time()
        vectors = text.TfidfVectorizer().fit_transform(texts)
        rows = vectors[:SAMPLE] if len(texts) > 2000 else vectors
        scaled = len(texts) / rows.shape[0]
        middle = time.process_time()
        (rows @ vectors.T).toarray()
        spent = (middle - begun) / scaled + time.process_time() - middle
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    mark = "~" if scaled > 1 else " "
    memory = f"{peak:6.0f} MB" if scaled == 1 else "      – MB"
    return f"{number:6} {len(texts):9} {method:18} {mark}{spent * scaled:9.2f} s {memory} ({before:.0f} before)  {note}"


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.scale", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, nargs="+", default=[5, 50, 500], metavar="N", help="sizes")
    parser.add_argument("--one-event", action="store_true", help="all articles tell of one event")
    parser.add_argument("--method", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.method:
        size = options.articles[0]
        print(run(size, size if options.one_event else 5, options.method))
        return
    print(f"articles  passages {'method':18} {'processor':>12} {'memory':>9}")
    for number in options.articles:
        for method in ("geneva-reader", "token_set_ratio", "TF-IDF"):
            if method == "TF-IDF" and importlib.util.find_spec("sklearn") is None:
                print(f"{number:6}           {method:18} scikit-learn is not installed")
                continue
            command = [sys.executable, "-P", "-m", "bench.scale", "--articles", str(number), "--method", method]
            subprocess.run([*command, *(["--one-event"] if options.one_event else [])], check=True)


if __name__ == "__main__":
    main()
