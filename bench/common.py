"""What every bench shares: `--data DIR --split NAME`, files of a corpus, and one JSON object printed last."""

import argparse
import json
import sys
import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path


def arguments(description: str, *, split: str | None = None) -> argparse.ArgumentParser:
    """A parser with `--data`, and `--split` where the corpus has parts (`split` is the usual one)."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder of the corpus")
    if split is not None:
        parser.add_argument("--split", default=split, metavar="NAME", help="part of the corpus (%(default)s)")
    return parser


def members(path: Path) -> Iterator[tuple[str, bytes]]:
    """The files in an archive, by name; ends the bench with a sentence where there is no such archive."""
    if not path.is_file():
        sys.exit(f"Error: there is no {path.name} in {path.parent}.\nTry: give the corpus with --data and a part of it with --split.")
    with tarfile.open(path) as archive:
        for member in sorted(archive, key=lambda member: member.name):
            file = archive.extractfile(member)
            if file is not None:
                yield member.name, file.read()


def print_result(result: Mapping[str, object]) -> None:
    """Prints the figures as the last line, fractions to four places."""
    print(json.dumps({key: round(value, 4) if isinstance(value, float) else value for key, value in result.items()}))
