"""How well time expressions are found and understood, on TimeML documents: `python -m bench.times --data DIR [--split TimeBank|AQUAINT]`.

With `--answers DIR` what another reader found is scored in the same way: DIR holds `NAME.tml` for each document, its text with TIMEX3
tags (HeidelTime prints this). So the scorer can be held against a published figure.

Scored as TempEval-3 did: a gold TIMEX3 is found strictly where the spans are equal and relaxed where they overlap, one to one;
value F1 is relaxed F1 times the share of the found whose values are equal. The document's creation time is given to the reader as
the publication date and is itself no part of the score, nor are TIMEX3 tags without words.
"""

import argparse
import hashlib
import io
import json
import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from reportedly.model.article import Hints, make_article
from reportedly.model.time import Anchor
from reportedly.read.calendar import interval_of
from reportedly.read.mentions import TimeMention
from reportedly.read.sentences import find_sentences
from reportedly.read.times import find_times

SPLITS = ("TimeBank", "AQUAINT")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
_DOCTYPE = re.compile(rb"<!DOCTYPE[^>]{0,200}>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    name: str
    text: str
    published: str
    gold: tuple[Expression, ...]


def parse_document(name: str, content: bytes) -> Document:
    """The words of <TEXT>, with its TIMEX3 tags as spans."""
    root = etree.fromstring(content, _PARSER)
    creation = next(tag for tag in root.iter("TIMEX3") if tag.get("functionInDocument") == "CREATION_TIME")
    body = root.find("TEXT")
    if body is None:
        raise ValueError(f"{name} has no TEXT")
    words = io.StringIO()
    gold: list[Expression] = []
    _walk(body, words, gold)
    return Document(name=name, text=words.getvalue(), published=str(creation.get("value"))[:10], gold=tuple(gold))


def _walk(element: etree._Element, words: io.StringIO, gold: list[Expression]) -> None:
    start = words.tell()
    words.write(element.text or "")
    for child in element:
        _walk(child, words, gold)
        words.write(child.tail or "")
    end = words.tell()
    if element.tag == "TIMEX3" and element.get("functionInDocument") != "CREATION_TIME" and end > start:
        gold.append(Expression(start=start, end=end, value=str(element.get("value"))))


def read_documents(data: Path, split: str) -> Iterator[Document]:
    with tarfile.open(data / f"{split}.tar.xz") as archive:
        for member in archive:
            opened = archive.extractfile(member) if member.name.endswith(".tml") else None
            if opened is not None:
                yield parse_document(Path(member.name).stem, opened.read())


def read_answers(answers: Path, document: Document) -> tuple[TimeMention, ...]:
    """What another reader found in the document; a ValueError where its text is not the document's but for blanks at the ends."""
    content = _DOCTYPE.sub(b"", (answers / f"{document.name}.tml").read_bytes())
    words = io.StringIO()
    found: list[Expression] = []
    _walk(etree.fromstring(content, _PARSER), words, found)
    start = len(words.getvalue()) - len(words.getvalue().lstrip()) - (len(document.text) - len(document.text.lstrip()))
    if words.getvalue().strip() != document.text.strip():
        raise ValueError(f"{document.name}: the answer is of another text")
    return tuple(
        TimeMention(start=item.start - start, end=item.end - start, interval=interval_of(item.value, Anchor.STATED), timex=item.value)
        for item in found
    )


def score(document: Document, found: tuple[TimeMention, ...]) -> Counter[str]:
    """Counts of one document: gold, found, strict, relaxed (matched one to one), value, days, day_intervals."""
    counts = Counter(gold=len(document.gold), found=len(found))
    left = list(found)
    for gold in document.gold:
        overlapping = [mention for mention in left if mention.start < gold.end and gold.start < mention.end]
        if not overlapping:
            continue
        best = max(overlapping, key=lambda mention: min(mention.end, gold.end) - max(mention.start, gold.start))
        left.remove(best)
        counts["relaxed"] += 1
        counts["strict"] += (best.start, best.end) == (gold.start, gold.end)
        counts["value"] += best.timex == gold.value
        if len(gold.value) >= len("2017-04-15") and gold.value[:10].replace("-", "").isdigit() and gold.value[4] == "-":
            counts["days"] += 1
            counts["day_intervals"] += _falls_on(best, gold.value[:10])
    return counts


def _falls_on(mention: TimeMention, day: str) -> bool:
    """Whether the interval begins on that day and is no longer than it (a night may run into the next), or lasts "since" that day."""
    interval = mention.interval
    if interval is None or interval.start.date().isoformat() != day:
        return False
    return mention.window or (interval.end - interval.start).total_seconds() <= 86400


def figures(counts: Counter[str]) -> dict[str, float]:
    relaxed = _f1(counts["relaxed"], counts)
    return {
        "value_f1": round(relaxed * _share(counts["value"], counts["relaxed"]), 4),
        "strict_f1": round(_f1(counts["strict"], counts), 4),
        "relaxed_f1": round(relaxed, 4),
        "day_interval_accuracy": round(_share(counts["day_intervals"], counts["days"]), 4),
        "expressions": counts["gold"],
    }


def _f1(matched: int, counts: Counter[str]) -> float:
    return _share(2 * matched, counts["gold"] + counts["found"])


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def half_of(name: str) -> str:
    """Documents fall into two halves by the hash of their names: rules are chosen on `choose`, `check` is looked at for figures alone."""
    return ("choose", "check")[hashlib.sha256(name.encode()).digest()[0] % 2]


def read_times(document: Document) -> tuple[TimeMention, ...]:
    article = make_article(document.text, hints=Hints(published=document.published))
    return find_times(article, find_sentences(article.text))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with TimeBank.tar.xz and AQUAINT.tar.xz")
    parser.add_argument("--split", choices=SPLITS, help="one of the corpora alone")
    parser.add_argument("--half", choices=("choose", "check"), help="one half of the documents alone")
    parser.add_argument("--answers", type=Path, help="folder with another reader's NAME.tml, scored instead of ours")
    options = parser.parse_args()
    total: Counter[str] = Counter()
    result: dict[str, object] = {}
    for split in (options.split,) if options.split else SPLITS:
        counts: Counter[str] = Counter()
        for document in read_documents(options.data, split):
            if options.half in (None, half_of(document.name)):
                found = read_answers(options.answers, document) if options.answers else read_times(document)
                counts += score(document, found)
        total += counts
        result[split] = figures(counts)
    print(json.dumps(figures(total) | result))


if __name__ == "__main__":
    main()
