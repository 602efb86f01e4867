"""Judgements, appended and never deleted: links of events (same, different, unsure), a person's revisions, and namings of sources."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reportedly.model.identity import make_id
from reportedly.model.source import SourceKind


class Verdict(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"  # suggested: a person may look


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """That two events (`left` < `right`) are the same happening, different, or unsure, by a rule or a person.

    `by` is "rule:NAME VERSION" or "person:NAME"; a person's link goes before a rule's, a later before an earlier.
    """

    id: str
    left: str
    right: str
    verdict: Verdict
    by: str
    score: float | None  # 0 to 1; None for a person's
    reasons: tuple[str, ...]
    at: datetime  # aware UTC: when it was recorded

    def __post_init__(self) -> None:
        if not self.left < self.right:
            raise ValueError("a link joins two different events, the smaller id left")

    @property
    def by_person(self) -> bool:
        return self.by.startswith("person:")


def make_link(a: str, b: str, verdict: Verdict, *, by: str, reasons: tuple[str, ...], at: datetime, score: float | None = None) -> Link:
    """A link; a rule's has the same id whenever it is made again, a person's is known by its time too."""
    left, right = sorted((a, b))
    when = at.isoformat() if by.startswith("person:") else None
    identity = make_id("l", left, right, verdict, by, score, list(reasons), when)
    return Link(id=identity, left=left, right=right, verdict=verdict, by=by, score=score, reasons=reasons, at=at)


class Action(StrEnum):
    CORRECT = "correct"  # put another value in a claim's place
    RETRACT = "retract"  # the record should not count it
    RESTORE = "restore"  # undo an earlier revision
    NOTE = "note"
    ATTACH = "attach"  # lay a series of counts beside a statement; what was read stays as it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A person's correction of a claim, event, statement, article or earlier revision, with a reason; appended.

    `value` is the JSON of the new value for `correct` (of the claim's aspect) and of the series for `attach`, None otherwise.
    """

    id: str
    target: str
    action: Action
    value: str | None
    why: str
    by: str  # "person:NAME"
    at: datetime  # aware UTC


def make_revision(target: str, action: Action, *, why: str, by: str, at: datetime, value: str | None = None) -> Revision:
    identity = make_id("v", target, action, value, why, by, at.isoformat())
    return Revision(id=identity, target=target, action=action, value=value, why=why, by=by, at=at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """That two names are one source's (`same`) or those of two (`different`), by a person; a later one on a pair goes before an earlier.

    The source is called `name` from then on; `kind` and `country` say what it is, where the person says so. `alias` may be
    empty: then no more is said than that.
    """

    id: str
    name: str
    alias: str
    verdict: Verdict
    kind: SourceKind | None
    country: str | None  # ISO 3166-1 alpha-2
    why: str
    by: str  # "person:NAME"
    at: datetime  # aware UTC: when it was recorded


def make_naming(
    names: tuple[str, str], verdict: Verdict, *, why: str, by: str, at: datetime, what: tuple[SourceKind | None, str | None] = (None, None)
) -> Naming:
    """A naming of (name, alias), known by all it says and when; `what` is (kind, country)."""
    (name, alias), (kind, country) = names, what
    identity = make_id("n", name, alias, verdict, kind, country, why, by, at.isoformat())
    return Naming(id=identity, name=name, alias=alias, verdict=verdict, kind=kind, country=country, why=why, by=by, at=at)
