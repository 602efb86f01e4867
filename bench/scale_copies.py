"""What finding copies costs as texts grow in number: `python -m bench.scale_copies [--sizes 1000 10000 100000]`.

The articles are made up: words drawn by rank from 20,000, 120 to 480 of them, by 40 outlets over two years. A tenth is printed again by
another outlet within a day, a tenth holds a paragraph of another, and all of one outlet end in the same furniture. Each size runs in a
process of its own; `growth` is the time of a size by that of the one before, with as many more texts as told. A tenth of the copies that
were made is looked up among those found.
"""

import argparse
import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise
from json import loads
from random import Random
from resource import RUSAGE_SELF, getrusage
from time import process_time

from bench.common import print_result
from reportedly.incidents.copies import Writing, find_copies

WORDS, OUTLETS, DAYS = 20_000, 40, 730
FURNITURE = 60  # words


def make(number: int) -> tuple[list[Writing], list[tuple[str, str]]]:
    """The texts, and the pairs of which one copies the other, wholly or in a paragraph."""
    draw = Random(7)  # noqa: S311  # no secret
    vocabulary = [f"w{rank}" for rank in range(WORDS)]
    weights = [0.0] * WORDS
    for rank in range(WORDS):
        weights[rank] = (weights[rank - 1] if rank else 0.0) + 1 / (rank + 10)
    furniture = [" ".join(draw.choices(vocabulary, cum_weights=weights, k=FURNITURE)) for _ in range(OUTLETS)]
    bodies: list[list[str]] = []
    days: list[int] = []
    writings, pairs = [], []
    for nth in range(number):
        body = draw.choices(vocabulary, cum_weights=weights, k=draw.randrange(120, 480))
        day, kind = nth * DAYS // number, nth % 10
        if kind in (3, 7) and nth > 100:
            other = nth - draw.randrange(1, 60)
            held = bodies[other]
            body = list(held) if kind == 3 else [*body[:80], *held[20:80], *body[80:]]
            day = min(DAYS, days[other] + draw.randrange(2))
            pairs.append((f"a{other}", f"a{nth}"))
        bodies.append(body)
        days.append(day)
        text = f"{' '.join(body)}. {furniture[nth % OUTLETS]}"
        writings.append(Writing(article=f"a{nth}", text=text, published=(date(2016, 1, 1) + timedelta(days=day)).isoformat()))
    return writings, pairs


def measure(number: int) -> dict[str, float | int]:
    writings, pairs = make(number)
    before = getrusage(RUSAGE_SELF).ru_maxrss
    began = process_time()
    found = {(copy.left, copy.right) for copy in find_copies(writings)}
    seconds = process_time() - began
    met = sum(pair in found or pair[::-1] in found for pair in pairs[::10])
    return {
        "articles": number,
        "seconds": seconds,
        "texts_mb": before // 1024,
        "peak_mb": getrusage(RUSAGE_SELF).ru_maxrss // 1024,
        "copies": len(found),
        "found_of_those_made": met / max(1, len(pairs[::10])),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", nargs="+", type=int, default=[1_000, 10_000, 100_000], metavar="N", help="how many texts (%(default)s)")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)  # the process of one size
    given = parser.parse_args()
    if given.one:
        print_result(measure(given.one))
        return
    rows = []
    for number in given.sizes:
        done = subprocess.run(  # noqa: S603  # ourselves
            [sys.executable, "-m", "bench.scale_copies", "--one", str(number)], capture_output=True, text=True, check=True
        )
        rows.append(loads(done.stdout.strip().splitlines()[-1]))
        print(rows[-1], flush=True)
    growth = [round(later["seconds"] / earlier["seconds"], 2) for earlier, later in pairwise(rows)]
    print_result({"sizes": given.sizes, "growth": growth, "peak_mb": [row["peak_mb"] for row in rows]})


if __name__ == "__main__":
    main()
