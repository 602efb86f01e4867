"""Makes the word lists that keep common words and people from being read as places; they are counted in corpora given by path.

    python tools/build_words.py --data ../shared/corpora

`common_words.txt`: words that name a settlement somewhere and yet stand in lower case in news. `given_names.txt`: words that begin
the names of people. Only single words and no text of a corpus go into the lists.
"""

import argparse
import csv
import lzma
import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reportedly.read.gazetteer import PLACES, load_gazetteer
from reportedly.read.spelling import fold

_WORD = re.compile(r"(?<![\w./@#-])[A-Za-z][a-z]{1,20}(?![\w/@]|\.\w)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds the folders names, polnear and fakes")
    data = parser.parse_args().data
    write("common_words.txt", common_words(data))
    write("given_names.txt", given_names(data))


def write(name: str, words: list[str]) -> None:
    PLACES.with_name(name).write_text("\n".join(sorted(words)) + "\n", "utf-8")
    print(f"{len(words)} words: {name}")


def common_words(data: Path) -> list[str]:
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for text in texts(data):
        for word in _WORD.findall(text):
            (lower if word[0].islower() else upper)[word.lower()] += 1
    find = load_gazetteer().find
    return [word for word, count in lower.items() if count >= 3 and count / (count + upper[word]) > 0.12 and find(word)]


def texts(data: Path) -> Iterator[str]:
    with lzma.open(data / "fakes" / "FA-KES-Dataset.csv.xz", "rt", encoding="latin-1", newline="") as file:
        yield from (row["article_content"] for row in csv.DictReader(file))
    for archive in ("polnear/train.tar.xz", "names/worldwide_newswire.tar.xz"):
        yield from members(data / archive, ".txt")


def members(archive: Path, suffix: str) -> Iterator[str]:
    with tarfile.open(archive, "r:xz") as files:
        for member in files:
            content = files.extractfile(member) if member.name.endswith(suffix) else None
            if content:
                yield content.read().decode("utf-8")


def given_names(data: Path) -> list[str]:
    people: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for table in members(data / "names" / "worldwide_newswire.tar.xz", ".tsv"):
        for line in table.splitlines():
            word, _, label = line.partition("\t")
            (people if label.upper().startswith("B-PER") else others)[fold(word)] += label[:2] in ("B-", "I-")
    return [word for word, count in people.items() if count >= 2 and word.isalpha() and len(word) > 1 and others[word] < count]


if __name__ == "__main__":
    main()
