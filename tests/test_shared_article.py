"""Each engine on one real article, held against what a careful reader recorded from it; both lie beside the project, not in it."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from reportedly.engines import ENGINES, load_engine
from reportedly.model.article import Article, Hints, Page
from reportedly.model.place import Place
from reportedly.model.reading import Claim, Event, Reading, Stance, Statement
from reportedly.model.time import TimeInterval
from reportedly.model.value import Aspect, Manner, Ordinal, Party, Toll
from reportedly.page.extract import extract
from reportedly.pipeline import read_article

FOLDER = Path(__file__).parents[2] / "shared" / "articles"
TEXT, EXPECTED = FOLDER / "jns-iran-syria.txt", FOLDER / "jns-iran-syria.expected.yaml"
STATEMENTS_AT_LEAST, OTHER_EVENTS_AT_MOST = 14, 2

pytestmark = pytest.mark.skipif(not EXPECTED.exists(), reason="the shared articles are not beside this checkout")


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(EXPECTED.read_text("utf-8"))
    return loaded


@pytest.fixture(scope="module")
def article() -> Article:
    page = Page(name=TEXT.name, content=TEXT.read_bytes(), media_type="text/plain")
    return extract(page, Hints(outlet="JNS", published="2020-05-06"))


@pytest.fixture(scope="module", params=sorted(ENGINES))
def reading(article: Article, request: pytest.FixtureRequest) -> Reading:
    return read_article(article, load_engine(request.param))


def test_the_appeal_is_cut_and_nothing_comes_from_it(article: Article, reading: Reading, expected: dict[str, Any]) -> None:
    assert expected["article"]["not_body_starts_with"] not in article.text
    assert any("Support" in cut.text for cut in article.cut)
    end = article.text.index(expected["article"]["body_ends_with"]) + len(expected["article"]["body_ends_with"])
    assert all(evidence.end <= end for event in reading.events for claim in event.claims for evidence in claim.evidence)


def test_the_first_publisher_is_told(article: Article, expected: dict[str, Any]) -> None:
    assert [origin.name for origin in article.origins] == [expected["article"]["first_published_by"]]


def test_statements(article: Article, reading: Reading, expected: dict[str, Any]) -> None:
    missed = [claim["content"][:40] for claim in expected["claims"] if not any(_says(s, claim, article.text) for s in reading.statements)]
    assert len(expected["claims"]) - len(missed) >= STATEMENTS_AT_LEAST, missed


def test_both_strikes_have_place_date_perpetrator_and_quote(reading: Reading) -> None:
    aleppo, homs = _strike(reading, "Aleppo"), _strike(reading, "Homs")
    assert aleppo is not homs
    assert _days(aleppo) == {(date(2020, 5, 4), date(2020, 5, 5))}
    assert _days(homs) == {(date(2020, 5, 1), date(2020, 5, 1))}
    assert _perpetrators(aleppo) == {("Israel", Manner.ATTRIBUTED)}
    assert _perpetrators(homs) == {("Israel Air Force", Manner.ATTRIBUTED)}
    assert any("attributed to Israel" in quote for quote in _quotes(aleppo, Aspect.PERPETRATOR))
    assert [claim.sources[0].label for claim in homs.of(Aspect.PERPETRATOR)] == ["Foreign reports"]
    (near,) = (claim.value for claim in aleppo.of(Aspect.PLACE))
    assert isinstance(near, Place)
    assert near.relation == "near"


def test_tolls_by_source_and_stance(reading: Reading) -> None:
    killed = list(_tolls(_strike(reading, "Aleppo")))
    counted = [(claim.sources[-1].label, toll.low, toll.high) for claim, toll in killed if claim.stance is Stance.ASSERTED]
    assert counted == [("Syrian Observatory for Human Rights", 14, 14)]
    officials = [claim for claim, toll in killed if "officials" in toll.phrase]
    assert [claim.stance for claim in officials] == [Stance.UNCONFIRMED]


def test_the_counting_claim(reading: Reading, expected: dict[str, Any]) -> None:
    (ordinal,) = (claim.value for claim in _strike(reading, "Aleppo").of(Aspect.ORDINAL))
    assert isinstance(ordinal, Ordinal)
    assert ordinal.nth == expected["count_claims"][0]["ordinal"]
    assert ordinal.window is not None
    assert 28 <= (ordinal.window.end - ordinal.window.start).days <= 32


def test_damage_and_targets(reading: Reading) -> None:
    assert any("obliterated" in quote for quote in _quotes(_strike(reading, "Homs"), Aspect.DAMAGE))
    assert any("military-industrial site" in quote for quote in _quotes(_strike(reading, "Aleppo"), Aspect.TARGET))


def test_what_is_recalled_and_what_is_planned(reading: Reading) -> None:
    recalled = [e for e in reading.events if e.background and any("Soleimani" in quote for quote in _quotes(e, Aspect.VICTIM))]
    assert [_perpetrators(event) for event in recalled] == [{("United States", Manner.STATED)}]
    (handover,) = (event for event in reading.events if event.type == "handover")
    assert {claim.stance for claim in handover.of(Aspect.OCCURRED)} == {Stance.PLANNED}
    assert [event.type for event in reading.events].count("withdrawal") == 1


def test_few_events_beside_those_expected(reading: Reading, expected: dict[str, Any]) -> None:
    assert len(reading.events) <= len(expected["events"]) + OTHER_EVENTS_AT_MOST


def test_the_contradiction_is_a_problem(reading: Reading, expected: dict[str, Any]) -> None:
    codes = {problem.code for problem in reading.problems}
    assert {warning["kind"] for warning in expected["warnings"]} <= codes


def _says(statement: Statement, claim: dict[str, Any], text: str) -> bool:
    names = [_words(name) for name in claim["source"]]
    labels = [_words(f"{source.role} {source.name}") for source in statement.sources]
    cues = claim["cue"] if isinstance(claim["cue"], list) else [claim["cue"]]
    said_by = len(names) == len(labels) and all(name <= label or label <= name for name, label in zip(names, labels, strict=True))
    by_cue = statement.cue is not None and any(cue in statement.cue.quote for cue in cues)
    return said_by and by_cue and _overlap(statement, claim["content"].split(" [")[0], text) >= 0.5


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.lower())) - {"the", "some", "a", "an"}


def _overlap(statement: Statement, content: str, text: str) -> float:
    """The shared part of what the statement holds and what is expected, of the longer of the two."""
    start = text.find(content)
    expected = set(range(start, start + len(content))) if start >= 0 else set()
    found = {n for part in statement.content for n in range(part.start, part.end)}
    return len(expected & found) / max(len(expected), len(found), 1) if len(found) <= 3 * len(expected) else 0.0


def _strike(reading: Reading, place: str) -> Event:
    (strike,) = (
        e for e in reading.events if e.type.startswith("attack") and place in [getattr(c.value, "name", "") for c in e.of(Aspect.PLACE)]
    )
    return strike


def _days(event: Event) -> set[tuple[date, date]]:
    """First and last day of each time that the event is said to have."""
    times = [claim.value for claim in event.of(Aspect.TIME)]
    return {tuple(date.fromisoformat(part) for part in (t.edtf.split("/") * 2)[:2]) for t in times if isinstance(t, TimeInterval)}  # type: ignore[misc]


def _perpetrators(event: Event) -> set[tuple[str, Manner]]:
    return {(c.value.name, c.value.manner) for c in event.of(Aspect.PERPETRATOR) if isinstance(c.value, Party)}


def _tolls(event: Event) -> Iterator[tuple[Claim, Toll]]:
    return ((claim, claim.value) for claim in event.of(Aspect.KILLED) if isinstance(claim.value, Toll))


def _quotes(event: Event, aspect: Aspect) -> list[str]:
    return [evidence.quote for claim in event.of(aspect) for evidence in claim.evidence]
