"""How right facts and divergences are, and how long a text takes: prints the summary of the gold's scorer.

    python -m bench.facts --gold DIR

DIR holds gold files (`*.json`, also in folders below, each with a folder of its articles beside it, named after its
cluster) and the scorer `score_facts.py`. Gold without such a folder is scored on the seeds.
"""

import argparse
import shlex
import subprocess
import sys
import time
from pathlib import Path

from geneva_corpus import read, seeds
from geneva_corpus.facts import extract
from geneva_corpus.model import Article

#: Runs of the extraction, of which the fastest is told, in time of the processor.
ROUNDS = 5


def clusters(folder: Path) -> list[tuple[Path, Path]]:
    """(gold file, folder of its articles) of all gold below the folder."""
    found = []
    for path in sorted(folder.rglob("*.json")):
        if '"geneva-gold/1"' in path.read_text("utf-8")[:400]:
            own = path.with_suffix("")
            found.append((path, own if own.is_dir() else seeds()))
    return found


def score(scorer: Path, gold: Path, articles: Path, command: str) -> list[str]:
    """The lines of the scorer that tell recall and value accuracy by kind, and its summary."""
    call = [sys.executable, str(scorer), str(gold), "--articles", str(articles), "--command", command]
    printed = subprocess.run(call, capture_output=True, text=True, check=False).stdout.splitlines()
    start = next((at for at, line in enumerate(printed) if line.startswith("facts ")), len(printed))
    end = next((at for at, line in enumerate(printed) if line.startswith("divergences  ")), len(printed))
    return [*printed[start:end], *[line for line in printed if line.startswith("SUMMARY")]]


def milliseconds(articles: Path) -> tuple[float, float]:
    """(per article, per 5 kB of text) that finding the facts takes."""
    loaded, _warnings = read([str(articles)])
    best = min(_once(loaded) for _ in range(ROUNDS)) * 1000
    size = sum(len(article.text) for article in loaded)
    return best / len(loaded), best * 5000 / size


def _once(loaded: tuple[Article, ...]) -> float:
    begun = time.process_time()
    extract(loaded)
    return time.process_time() - begun


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True, help="a folder with gold and its scorer")
    parser.add_argument("--command", default=f"{shlex.quote(sys.executable)} -P -m geneva_tui --format json")
    options = parser.parse_args()
    scorers = sorted(options.gold.resolve().rglob("score_facts.py"))
    found = clusters(options.gold.resolve())
    if not scorers or not found:
        print(f"{options.gold}: no score_facts.py or no gold in it", file=sys.stderr)
        return 1
    for gold, articles in found:
        each, by_size = milliseconds(articles)
        print(f"\n{gold.stem}: {each:.1f} ms an article, {by_size:.1f} ms for 5 kB")
        print("\n".join(score(scorers[0], gold, articles, options.command)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
