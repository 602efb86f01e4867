"""Who says what in conflict news, scored on our own gold: `python -m bench.conflict --data ../shared/corpora [--half report]`.

Sixty passages of FA-KES and Airwars Gaza; `bench/gold/README.md` says how they were drawn and annotated. The gold holds offsets alone:
each passage is cut from the corpus at hand and must be the very text that was annotated. It is read as an article of its own and
scored as PolNeAR is (`bench.statements`). Rules are chosen on the half "choose", the figures to quote are of "report".
`--agreement` scores the second pass of annotation against the first instead of an engine.
"""

import csv
import hashlib
import json
import lzma
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unicodedata import normalize

from bench.common import arguments, print_result
from bench.statements import PARTS, Document, Triple, as_triple, score
from reportedly.engines import DEFAULT, load_engine
from reportedly.model.article import make_article

GOLD = Path(__file__).parent / "gold" / "statements.jsonl"
HALVES = ("choose", "report")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Where an annotated passage stands, in code points of its item's NFC text, and what is attributed there, in offsets of the passage."""

    corpus: str
    item: str
    start: int
    end: int
    sha256: str  # of the passage in UTF-8
    half: str
    relations: tuple[Triple, ...]
    first: tuple[Triple, ...]
    second: tuple[Triple, ...]


def read_gold(path: Path, half: str) -> list[Passage]:
    """The passages of one half, or of both ("all")."""
    passages = [as_passage(json.loads(line)) for line in path.read_text().splitlines()]
    return [passage for passage in passages if half in {passage.half, "all"}]


def as_passage(row: Mapping[str, Any]) -> Passage:
    def triples(relations: Sequence[Mapping[str, Any]]) -> tuple[Triple, ...]:
        return tuple(Triple(**{part: tuple((start, end) for start, end in relation[part]) for part in PARTS}) for relation in relations)

    return Passage(
        **{key: row[key] for key in ("corpus", "item", "start", "end", "sha256", "half")},
        relations=triples(row["relations"]),
        first=triples(row["a"]),
        second=triples(row["b"]),
    )


def fakes_texts(data: Path) -> Iterator[tuple[str, str]]:
    with lzma.open(data / "FA-KES-Dataset.csv.xz", "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["unit_id"], row["article_content"]


def airwars_texts(data: Path) -> Iterator[tuple[str, str]]:
    with lzma.open(data / "incidents.jsonl.xz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield row["code"], row["assessment"] or ""


CORPORA: Mapping[str, Callable[[Path], Iterator[tuple[str, str]]]] = {"fakes": fakes_texts, "airwars_gaza": airwars_texts}
"""Folder → the id and text of its items."""


def read_texts(data: Path) -> dict[tuple[str, str], str]:
    """The NFC text of every item by corpus and id; where an id comes twice, of the first."""
    texts: dict[tuple[str, str], str] = {}
    for corpus, read in CORPORA.items():
        try:
            for item, text in read(data / corpus):
                texts.setdefault((corpus, item), normalize("NFC", text))
        except FileNotFoundError as error:
            sys.exit(f"Error: there is no {error.filename}.\nTry: give with --data the folder that holds {' and '.join(CORPORA)}.")
    return texts


def cut_passage(passage: Passage, texts: Mapping[tuple[str, str], str]) -> Document:
    """The passage with its text; ends the bench with a sentence where the corpus has another text there."""
    name = f"{passage.corpus} {passage.item}"
    text = texts.get((passage.corpus, passage.item), "")[passage.start : passage.end]
    if hashlib.sha256(text.encode()).hexdigest() != passage.sha256:
        sys.exit(
            f"Error: the text of {name} at {passage.start}:{passage.end} is not the one that was annotated.\n"
            "Try: take the edition of the corpus that bench/gold/README.md names."
        )
    return Document(name=name, text=text, relations=passage.relations)


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--half", choices=(*HALVES, "all"), default="report", help="passages to score (%(default)s)")
    parser.add_argument("--engine", default=DEFAULT)
    parser.add_argument("--agreement", action="store_true", help="score the second pass of annotation against the first")
    options = parser.parse_args()
    passages = read_gold(GOLD, options.half)
    texts = read_texts(options.data)
    documents = [cut_passage(passage, texts) for passage in passages]
    if options.agreement:
        pairs = [(list(passage.second), passage.first) for passage in passages]
    else:
        readings = load_engine(options.engine).read_many(make_article(document.text) for document in documents)
        found = [[as_triple(statement) for statement in reading.statements] for reading in readings]
        pairs = [(triples, document.relations) for triples, document in zip(found, documents, strict=True)]
    print_result({**score(pairs), "articles": len(documents)})


if __name__ == "__main__":
    main()
