"""What a comparison of the five seeds costs, step by step, in one process that is already warm.

python -m bench.pipeline [--rounds N] [SOURCE ...]
"""

import argparse
import statistics
import time

from geneva_corpus import compare, read, seeds


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.pipeline", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, metavar="N", help="runs (default 9; the first is not counted)")
    parser.add_argument("source", nargs="*", help="what to read (default: the five seeds)")
    options = parser.parse_args()
    sources = options.source or [str(seeds())]
    spent: dict[str, list[float]] = {"read": [], "compare": []}
    for _ in range(options.rounds + 1):
        begun = time.process_time()
        articles, _warnings = read(sources)
        middle = time.process_time()
        comparison = compare(articles)
        spent["read"].append(middle - begun)
        spent["compare"].append(time.process_time() - middle)
    passages = sum(len(article.passages) for article in articles)
    print(f"{len(articles)} articles, {passages} passages, {len(comparison.divergences)} divergences")
    for step, seconds in spent.items():
        print(f"{step:40} {statistics.median(seconds[1:]) * 1000:8.1f} ms   (first time {seconds[0] * 1000:.0f} ms)")


if __name__ == "__main__":
    main()
