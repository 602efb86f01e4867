"""Who says what, scored on PolNeAR: `python -m bench.statements --data DIR --split dev` (GitHub networkdynamics/PolNeAR).

A span of source, cue or content is an unbroken run of text, as sequence taggers are scored on this corpus (CofeNet, Wang et
al. 2022): it is exact where it begins and ends where the annotator's does, and overlaps where it pairs with one of the
annotator's at an intersection over union of a half or more, each in one pair at most. `content_joined_exact_f1` is stricter:
a content with all its spans. A whole statement is exact where its three parts are with all their spans, a missing one as a
missing one. The first annotator's relations are the standard; those marked Discard or Discuss are left out. He gives each
word one role, so what is said within another's words is not annotated: such statements of ours are not scored. Our texts
are NFC: the annotator's offsets are carried over.
"""

import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from bench.common import arguments, members, print_result
from reportedly.engines import DEFAULT, load_engine
from reportedly.model.article import make_article
from reportedly.model.evidence import Evidence
from reportedly.model.reading import Statement

Spans = tuple[tuple[int, int], ...]
PARTS = ("source", "cue", "content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Triple:
    """One attribution as spans; an empty tuple for a part that is not there."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    name: str
    text: str
    relations: tuple[Triple, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """What was found rightly, found, and to be found."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0


def read_documents(path: Path) -> Iterator[Document]:
    """The documents of one part; offsets count code points of the text as it stands in the file."""
    files = dict(members(path))
    for name in sorted(files):
        if name.endswith(".ann"):
            stem = name.removesuffix(".ann")
            yield Document(name=stem, text=files[stem + ".txt"].decode(), relations=tuple(parse_brat(files[name].decode())))


_TEXTBOUND = re.compile(r"^(T\d+)\t(\w[\w-]*) (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)", re.MULTILINE)
_RELATION = re.compile(r"^E\d+\t(\S.*)$", re.MULTILINE)


def parse_brat(annotations: str) -> Iterator[Triple]:
    """The attributions of a brat standoff file; a part given in two spans is one part."""
    spans = {
        name: (label, tuple((int(a), int(b)) for a, b in (piece.split() for piece in places.split(";"))))
        for name, label, places in _TEXTBOUND.findall(annotations)
    }
    for line in _RELATION.findall(annotations):
        parts: dict[str, list[tuple[int, int]]] = {part: [] for part in PARTS}
        for argument in line.split()[1:]:
            role, _, name = argument.partition(":")
            label, places = spans.get(name, ("", ()))
            if (part := role.rstrip("0123456789").lower()) in parts and label not in {"Discard", "Discuss"}:
                parts[part] += places
        if parts["cue"] or parts["content"]:
            yield Triple(source=tuple(sorted(parts["source"])), cue=tuple(sorted(parts["cue"])), content=tuple(sorted(parts["content"])))


def as_triple(statement: Statement) -> Triple:
    def spans(evidence: Iterable[Evidence]) -> Spans:
        return tuple(sorted(item.span for item in evidence))

    return Triple(
        source=spans(statement.source_evidence), cue=spans((statement.cue,) if statement.cue else ()), content=spans(statement.content)
    )


def is_nested(triple: Triple, others: Iterable[Triple]) -> bool:
    """Whether the cue stands within what another says."""
    return any(start <= cue[0] and cue[1] <= end for other in others for start, end in other.content for cue in triple.cue[:1])


def spans_of(triples: Iterable[Triple], part: str) -> list[Spans]:
    """Each unbroken run of the part."""
    return [(span,) for triple in triples for span in getattr(triple, part)]


def count_exact(found: Sequence[Spans], wanted: Sequence[Spans]) -> Count:
    """Parts are counted once each: a source of two attributions is one span."""
    left, right = set(found) - {()}, set(wanted) - {()}
    return Count(len(left & right), len(left), len(right))


def count_overlapping(found: Sequence[Spans], wanted: Sequence[Spans]) -> Count:
    """Pairs greedily, the greatest overlap first."""
    left, right = sorted(set(found) - {()}), sorted(set(wanted) - {()})
    pairs = sorted(
        ((overlap(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right) if _touch(a, b)),
        key=lambda pair: (-pair[0], pair[1:]),
    )
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for share, i, j in pairs:
        if share >= 0.5 and i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
    return Count(len(taken_left), len(left), len(right))


def _touch(a: Spans, b: Spans) -> bool:
    return a[0][0] < b[-1][1] and b[0][0] < a[-1][1]


def overlap(a: Spans, b: Spans) -> float:
    """Intersection over union, in characters."""
    left = {position for start, end in a for position in range(start, end)}
    right = {position for start, end in b for position in range(start, end)}
    return len(left & right) / len(left | right) if left | right else 0.0


def count_whole(found: Sequence[Triple], wanted: Sequence[Triple]) -> Count:
    left, right = Counter(found), Counter(wanted)
    return Count((left & right).total(), left.total(), right.total())


def score(pairs: Iterable[tuple[Sequence[Triple], Sequence[Triple]]]) -> dict[str, float]:
    """Micro F1 over documents, each given as what was found and what is wanted."""
    counts: dict[str, Count] = {}
    for found, wanted in pairs:
        new = {"statement_exact_f1": count_whole(found, wanted)}
        for part in PARTS:
            left, right = spans_of(found, part), spans_of(wanted, part)
            new |= {f"{part}_exact_f1": count_exact(left, right), f"{part}_iou_f1": count_overlapping(left, right)}
        new["content_joined_exact_f1"] = count_exact([one.content for one in found], [one.content for one in wanted])
        counts = {name: counts.get(name, Count()) + count for name, count in new.items()}
    for name, count in counts.items():
        print(f"{name}: right {count.right}, found {count.found}, wanted {count.wanted}")
    return {name: count.f1 for name, count in counts.items()}


def carry_over(document: Document) -> Document:
    """The document with its text made NFC and its offsets counted there."""
    text = normalize("NFC", document.text)
    if text == document.text:
        return document

    def carry(spans: Spans) -> Spans:
        return tuple((len(normalize("NFC", document.text[:start])), len(normalize("NFC", document.text[:end]))) for start, end in spans)

    relations = tuple(Triple(**{part: carry(getattr(triple, part)) for part in PARTS}) for triple in document.relations)
    return Document(name=document.name, text=text, relations=relations)


def main() -> None:
    parser = arguments(__doc__ or "", split="dev")
    parser.add_argument("--engine", default=DEFAULT)
    options = parser.parse_args()
    documents = [carry_over(document) for document in read_documents(options.data / f"{options.split}.tar.xz")]
    articles = [make_article(document.text) for document in documents]
    engine = load_engine(options.engine)
    started = time.perf_counter()
    readings = list(engine.read_many(articles))
    seconds = time.perf_counter() - started
    found = [[as_triple(statement) for statement in reading.statements] for reading in readings]
    outer = [[triple for triple in triples if not is_nested(triple, triples)] for triples in found]
    pairs = zip(outer, (document.relations for document in documents), strict=True)
    print_result({**score(pairs), "articles": len(articles), "articles_per_second": len(articles) / seconds})


if __name__ == "__main__":
    main()
