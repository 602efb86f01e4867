"""Whether it matters who did it: `python -m bench.swap --data DIR` on FA-KES (Abu Salem et al. 2019).

Sentences that tell of an event and name a side are drawn by a fixed seed; in each the names of two sides are put one for the
other (Israel and Iran, soldiers and rebels), and both wordings are read. Types of events, tolls and stances should not change.
What does is printed, by the names and not by the sentence. `same` is the fraction of sentences in which none of the three changes;
`statement_same` that in which as many statements are found, with the same stances, which an engine that has learnt from names may miss.
"""

import csv
import io
import lzma
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bench.common import arguments, print_result
from reportedly.engines import DEFAULT, Engine, load_engine
from reportedly.model.article import make_article
from reportedly.model.reading import Reading
from reportedly.model.value import Aspect, Toll
from reportedly.read.events import find_events
from reportedly.read.sentences import find_sentences

SIDES = (
    ("Israel", "Iran"),
    ("Israeli", "Iranian"),
    ("Israelis", "Iranians"),
    ("Russia", "Ukraine"),
    ("Russian", "Ukrainian"),
    ("Russians", "Ukrainians"),
    ("Moscow", "Kyiv"),
    ("Turkey", "Egypt"),
    ("Turkish", "Egyptian"),
    ("Assad", "Erdogan"),
    ("US", "UK"),
    ("U.S.", "U.K."),
    ("American", "British"),
    ("ISIS", "Hezbollah"),
    ("Daesh", "Hamas"),
    ("government forces", "rebel forces"),
    ("regime forces", "opposition forces"),
    ("government", "opposition"),
    ("soldiers", "rebels"),
    ("troops", "militants"),
)
"""Names that can stand in one another's place in any sentence. Syria is none of them: where all towns are Syrian, its name says which
Hama is meant, and a happening that is told by its place alone is not told elsewhere."""
_OTHER = dict(SIDES) | {second: first for first, second in SIDES}
_NAMES = re.compile(rf"(?<![\w.-])(?:{'|'.join(sorted(map(re.escape, _OTHER), key=len, reverse=True))})(?!\w|\.\w)")
SEED, COUNT = 4, 200
_TOLD = (Aspect.OCCURRED, Aspect.TYPE)
_LONGEST = 500  # code points: sentences run together say little about one another


def swap(text: str) -> str:
    """The text with the names of each two sides put one for the other; twice gives it back."""
    return _NAMES.sub(lambda name: _OTHER[name.group()], text)


def sentences_of(path: Path) -> list[str]:
    """Every sentence, once, that tells of an event and names a side; in the corpus's order."""
    if not path.is_file():
        sys.exit(f"Error: there is no {path.name} in {path.parent}.\nTry: give the folder of FA-KES with --data.")
    rows = csv.DictReader(io.StringIO(lzma.decompress(path.read_bytes()).decode("latin-1")))
    return list(dict.fromkeys(sentence for row in rows for sentence in _telling(row["article_content"])))


def _telling(content: str) -> Iterator[str]:
    text = make_article(content).text
    sentences = find_sentences(text)
    for index in sorted({trigger.sentence for trigger in find_events(text, sentences)}):
        sentence = text[sentences[index].start : sentences[index].end]
        if len(sentence) <= _LONGEST and _NAMES.search(sentence):
            yield sentence


Parts = dict[str, Counter[tuple[object, ...]]]
PARTS = ("type", "toll", "stance")


def parts_of(reading: Reading) -> Parts:
    """Types of events and tolls, each with how often it stands there; which stances are told of which type; and of statements."""
    claims = [(event, claim) for event in reading.events for claim in event.claims]
    told = {(event.type, claim.aspect, claim.stance) for event, claim in claims if claim.aspect in _TOLD or isinstance(claim.value, Toll)}
    return {
        "type": Counter((event.type, event.background) for event in reading.events),
        "toll": Counter((claim.aspect, *_amount(claim.value)) for _, claim in claims if isinstance(claim.value, Toll)),
        "stance": Counter(told),
        "statement": Counter((statement.stance,) for statement in reading.statements),
    }


def _amount(toll: Toll) -> tuple[object, ...]:
    return toll.low, toll.high, toll.about, toll.total


def changes(engine: Engine, sentence: str) -> dict[str, str]:
    """What the swap changes in the reading of a sentence: part and, in words, what went and what came."""
    before, after = (parts_of(engine.read(make_article(text))) for text in (sentence, swap(sentence)))
    return {
        part: f"{_said(before[part] - after[part])} > {_said(after[part] - before[part])}" for part in before if before[part] != after[part]
    }


def _said(counts: Counter[tuple[object, ...]]) -> str:
    return ", ".join(" ".join(map(str, key)) for key in sorted(counts, key=str)) or "nothing"


def figures(changed: Sequence[dict[str, str]]) -> dict[str, float]:
    """Fractions of the sentences in which a part is the same, and in which all of `PARTS` are."""

    def same(parts: Iterable[str]) -> float:
        return sum(one.keys().isdisjoint(parts) for one in changed) / len(changed) if changed else 0.0

    return {"same": same(PARTS)} | {f"{part}_same": same([part]) for part in (*PARTS, "statement")} | {"n": len(changed)}


def main() -> None:
    parser = arguments("Whether putting one side's name for the other's changes what is read.")
    parser.add_argument("--engine", default=DEFAULT, help="engine that reads (%(default)s)")
    parser.add_argument("--count", type=int, default=COUNT, help="sentences drawn (%(default)s)")
    parser.add_argument("--seed", type=int, default=SEED, help="of the draw (%(default)s)")
    options = parser.parse_args()
    found = sentences_of(options.data / "FA-KES-Dataset.csv.xz")
    drawn = random.Random(options.seed).sample(found, min(options.count, len(found)))  # noqa: S311  # a draw, no secret
    engine = load_engine(options.engine)
    changed = [changes(engine, sentence) for sentence in drawn]
    for number, (sentence, one) in enumerate(zip(drawn, changed, strict=True)):
        if one:
            names = sorted(set(_NAMES.findall(sentence)))
            print(f"{number}: {', '.join(names)}: " + "; ".join(f"{part}: {what}" for part, what in one.items()))
    print_result(figures(changed))


if __name__ == "__main__":
    main()
