"""The gate: runs the benches on the corpora where they are to be had and holds their figures against pinned floors.

    python -m bench.gate                      every figure must reach its floor
    python -m bench.gate --raise              pins floors that are lower than today's figures
    python -m bench.gate --lower NAME KEY     lets one floor down to today's figure, on purpose

Floors are in `floors.json`: bench and arguments → key → floor. Fractions from 0 to 1; those under `at_most` are ceilings.
"""

import argparse
import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.0005  # figures are printed to four places


def words_of(command: str, corpora: Path) -> list[str]:
    """The command's words; `{corpora}` in them stands for the folder of the corpora."""
    return [word.replace("{corpora}", str(corpora)) for word in command.split()]


def missing(command: str, corpora: Path) -> Path | None:
    """The folder that the bench reads, where it is not there."""
    words = words_of(command, corpora)
    folders = [Path(words[words.index("--data") + 1])] if "--data" in words else []
    return next((folder for folder in folders if not folder.is_dir()), None)


def run_bench(command: str, corpora: Path) -> dict[str, Any]:
    """The object that the bench prints last."""
    words = words_of(command, corpora)
    done = subprocess.run([sys.executable, "-m", *words], capture_output=True, text=True, check=False)  # noqa: S603  # our own benches
    if done.returncode:
        sys.exit(f"Error: python -m {command} ended with {done.returncode}.\n{done.stderr[-2000:]}\nTry: run it alone.")
    result: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return result


def faults(name: str, pinned: dict[str, dict[str, float]], result: dict[str, Any]) -> list[str]:
    """One sentence for each figure that is worse than what is pinned."""
    low = [
        f"{name}: {key} is {result[key]}, below its floor {floor}" for key, floor in pinned["floors"].items() if result[key] < floor - SLACK
    ]
    high = [
        f"{name}: {key} is {result[key]}, above its ceiling {ceiling}"
        for key, ceiling in pinned.get("at_most", {}).items()
        if result[key] > ceiling + SLACK
    ]
    return low + high


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=Path(__file__).parents[2] / "shared" / "corpora", metavar="DIR")
    parser.add_argument("--raise", dest="lift", action="store_true", help="pin higher floors where figures allow")
    parser.add_argument("--lower", nargs=2, metavar=("NAME", "KEY"), help="let one floor down to today's figure")
    given = parser.parse_args()
    pinned: dict[str, dict[str, Any]] = json.loads(FLOORS.read_text())
    wrong: list[str] = []
    absent = {name: folder for name, entry in pinned.items() if (folder := missing(entry["command"], given.corpora))}
    for name, entry in pinned.items():
        if name in absent:
            print(f"NOT RUN {name}: there is no folder {absent[name]}")
            continue
        result = run_bench(entry["command"], given.corpora)
        if given.lower and given.lower[0] == name:
            entry["floors"][given.lower[1]] = down(result[given.lower[1]])
        if given.lift:
            entry["floors"] = {key: max(floor, down(result[key])) for key, floor in entry["floors"].items()}
        found = faults(name, entry, result)
        print(f"{'FAILED ' if found else 'held   '} {name}: " + ", ".join(f"{key} {result[key]}" for key in entry["floors"]), flush=True)
        wrong += found
    if absent:
        print(f"{len(absent)} of {len(pinned)} gates did not run: their figures are not checked. Say with --corpora where the corpora are.")
    if given.lift or given.lower:
        FLOORS.write_text(json.dumps(pinned, indent=2) + "\n")
    if wrong:
        sys.exit("Error: " + "; ".join(wrong) + ".\nTry: mend what made it worse; a floor goes down only with --lower.")


def down(figure: float) -> float:
    """A figure cut to three places, so that a floor never stands above it."""
    return math.floor(figure * 1000) / 1000


if __name__ == "__main__":
    main()
