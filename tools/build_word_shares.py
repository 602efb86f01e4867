"""Counts how common words are in news, for `reportedly/incidents/telling.py`: `python -m tools.build_word_shares --data
../shared/corpora`.

The share of a word is the highest that it has among the articles of any corpus, so that what is common in one field (shootings
in the United States, the war in Syria, politics) tells nothing there. Of corpora on which joining is measured only the half is
counted on which it is chosen. Only single words go into the list, by bands of shares, in percent.
"""

import argparse
import csv
import io
import lzma
import math
import re
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.incidents import is_chosen_on
from bench.tolls import read_rows

OUT = Path("reportedly/incidents/word_shares.txt")
LEAST = 0.004
FEWEST = 5  # articles
STEPS = 2  # bands to a doubling
_WORD = re.compile(r"[^\W\d_]{3,40}|\d{1,12}")


def corpora(data: Path) -> Iterator[Iterable[str]]:
    rows = read_rows(data / "gva" / "articles.jsonl.xz")
    yield [f"{row['title']} {row['content']}" for row in rows if is_chosen_on(row["incident_id"])]
    texts = [row for row in read_rows(data / "airwars_syria" / "source_texts.jsonl.xz") if row["lang_guess"] == "en"]
    yield [f"{row['title']} {row['text']}" for row in texts if is_chosen_on(min(row["incident_ids"]))]
    with lzma.open(data / "fakes" / "FA-KES-Dataset.csv.xz", "rt", encoding="latin-1", newline="") as file:
        yield [f"{row['article_title']} {row['article_content']}" for row in csv.DictReader(io.StringIO(file.read()))]
    for archive in (data / "polnear" / "train.tar.xz", data / "names" / "worldwide_newswire.tar.xz"):
        with tarfile.open(archive) as files:
            found = [files.extractfile(member) for member in files if member.name.endswith(".txt")]
            yield [file.read().decode() for file in found if file]


def shares(texts: Iterable[str]) -> dict[str, float]:
    """Word → the share of the texts that hold it; of those that are common enough."""
    held = [set(_WORD.findall(text.casefold())) for text in texts]
    counts = Counter(word for words in held for word in words)
    return {word: count / len(held) for word, count in counts.items() if count >= max(FEWEST, LEAST * len(held))}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds the corpora")
    highest: dict[str, float] = {}
    for texts in corpora(parser.parse_args().data):
        highest = {word: max(share, highest.get(word, 0.0)) for word, share in (highest | shares(texts)).items()}
    bands: dict[int, list[str]] = {}
    for word in sorted(highest):
        bands.setdefault(round(STEPS * math.log2(highest[word])), []).append(word)
    lines = [f"{100 * 2 ** (band / STEPS):.2f} {' '.join(bands[band])}" for band in sorted(bands, reverse=True)]
    OUT.write_text("\n".join(["# Percent of articles that hold a word, then the words; see tools/build_word_shares.py", *lines]) + "\n")


if __name__ == "__main__":
    main()
