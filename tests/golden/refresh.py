"""Golden articles: what the engine `rules` reads in each `.txt` beside this file, as the `.json` beside it says.

`python -m tests.golden.refresh` shows what differs, `python -m tests.golden.refresh --write` makes it the new expectation.
The first line of a text names outlet and date of publication.
"""

import json
import sys
from difflib import unified_diff
from pathlib import Path
from typing import Any

from reportedly.engines import load_engine
from reportedly.model.article import Article, Hints, make_article
from reportedly.model.evidence import Evidence
from reportedly.model.place import Place
from reportedly.model.reading import Claim, Reading
from reportedly.model.time import TimeInterval
from reportedly.model.value import Damage, Occurrence, Ordinal, Party, Toll, TypeCode, Value, Weapon
from reportedly.pipeline import read_article

FOLDER = Path(__file__).parent


def texts() -> list[Path]:
    return sorted(FOLDER.glob("*.txt"))


def load(path: Path) -> Article:
    head, _, text = path.read_text("utf-8").partition("\n\n")
    outlet, _, published = head.rpartition(", ")
    return make_article(text.strip(), hints=Hints(outlet=outlet, published=published, language="en"))


def read(path: Path) -> str:
    """The reading in a form that is good to look at: values as words, no ids."""
    return json.dumps(summary(read_article(load(path), load_engine("rules"))), indent=1, ensure_ascii=False) + "\n"


def summary(reading: Reading) -> dict[str, Any]:
    return {
        "statements": [
            {
                "sources": [source.label for source in statement.sources],
                "cue": statement.cue.quote if statement.cue else None,
                "content": quotes(statement.content),
                "stance": statement.stance,
                "said": statement.said.edtf if statement.said else None,
            }
            for statement in reading.statements
        ],
        "events": [
            {
                "type": event.type,
                "trigger": event.trigger.quote,
                "background": event.background,
                "claims": [line(claim) for claim in event.claims],
            }
            for event in reading.events
        ],
        "problems": [f"{problem.code}: {problem.message}" for problem in reading.problems],
    }


def line(claim: Claim) -> str:
    """`killed: at least 40 people · 40-? · Observatory · asserted · “…”`."""
    sources = " ← ".join(source.label for source in claim.sources) or "the outlet"
    shown = " | ".join(f"“{quote}”" for quote in quotes(claim.evidence))
    return f"{claim.aspect}: {words(claim.value)} · {sources} · {claim.stance} · {shown}"


def quotes(evidence: tuple[Evidence, ...]) -> list[str]:
    return [item.quote for item in evidence]


def words(value: Value) -> str:
    match value:
        case Toll():
            high = "?" if value.high is None else value.high
            return f"{value.phrase} · {value.low}-{high} {value.total}"
        case Place():
            return f"{value.relation} {value.name}"
        case TimeInterval():
            return f"{value.edtf} {value.anchor}"
        case Party():
            return f"{value.name} ({value.kind}, {value.manner})"
        case Damage():
            return f"{value.what} ({value.degree})"
        case Ordinal():
            return f"{value.nth} of {value.what} {value.window.edtf if value.window else value.window_phrase}"
        case TypeCode():
            return value.code
        case Weapon():
            return value.name
        case Occurrence():
            return value.phrase


def main(arguments: list[str]) -> None:
    for path in texts():
        expected, found = path.with_suffix(".json"), read(path)
        before = expected.read_text("utf-8") if expected.exists() else ""
        sys.stdout.writelines(unified_diff(before.splitlines(keepends=True), found.splitlines(keepends=True), expected.name, "as read now"))
        if "--write" in arguments:
            expected.write_text(found, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
