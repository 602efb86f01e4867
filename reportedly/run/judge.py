"""A person's judgement: appended to the ledger, and the incidents that it touches made again, in one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from reportedly.incidents.series import Series
from reportedly.ledger import queries
from reportedly.ledger.aliases import Known
from reportedly.ledger.store import Ledger
from reportedly.model.codec import from_json, to_json, value_from_plain
from reportedly.model.errors import InputError
from reportedly.model.judgement import Action, Link, Naming, Revision, Verdict, make_link, make_naming, make_revision
from reportedly.model.wording import ACTIONS
from reportedly.run.join import join

REVISED = ("article", "statement", "event", "claim", "revision")
"""Kinds of record that can be revised; an incident is computed from these."""


MOST_PAIRS = 2_500  # links that one judgement may write


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a judgement did, in one sentence, and what was appended."""

    sentence: str
    links: tuple[Link, ...] = ()
    namings: tuple[Naming, ...] = ()
    revision: Revision | None = None


def link(ledger: Ledger, pair: tuple[str, str], verdict: Verdict, *, why: str, by: str, at: datetime) -> Change:
    """Joins or parts two events or incidents, or two names of sources."""
    kinds = [queries.resolve(ledger, identity)[0] for identity in pair]
    if kinds == ["source", "source"]:
        return link_names(ledger, pair, verdict, why=why, by=by, at=at)
    return link_incidents(ledger, pair, verdict, why=why, by=by, at=at)


def link_names(ledger: Ledger, pair: tuple[str, str], verdict: Verdict, *, why: str, by: str, at: datetime) -> Change:
    """Says that two names are one source's, or those of two; all who go by them follow."""
    with ledger.transaction():
        names = [queries.name_of(ledger, name) for name in pair]
        if names[0] == names[1]:
            raise InputError("Both are the same name.", "name two of the names that `reportedly show NAME` lists")
        naming = make_naming((names[0], names[1]), verdict, why=why, by=by, at=at)
        ledger.add_namings([naming])
        now = [queries.resolve(ledger, name)[1] for name in names]
    word = "one source" if verdict is Verdict.SAME else "different sources"
    if (now[0] == now[1]) != (verdict is Verdict.SAME):
        word += ", but other judgements keep that from taking effect"
    return Change(sentence=f"Kept: {names[0]!r} and {names[1]!r} are {word}.", namings=(naming,))


def import_names(ledger: Ledger, known: Iterable[Known], *, why: str, by: str, at: datetime) -> Change:
    """Keeps what a table says of sources as judgements of the person who brings it; lines that say nothing new are left out."""
    said: list[Naming] = []
    for line in known:
        reason = f"{why}: {line.note}" if line.note else why
        said.append(make_naming((line.name, ""), Verdict.SAME, why=reason, by=by, at=at, what=(line.kind, line.country)))
        aliases = (alias for alias in line.aliases if alias != line.name)
        said += [make_naming((line.name, alias), Verdict.SAME, why=reason, by=by, at=at) for alias in aliases]
    with ledger.transaction():
        held = {_content(naming) for naming in queries.namings_that_count(ledger)}
        new = tuple(naming for naming in {naming.id: naming for naming in said}.values() if _content(naming) not in held)
        ledger.add_namings(new)
    return Change(sentence=f"Kept: {len(new)} of {len(said)} judgements on names of sources are new.", namings=new)


def _content(naming: Naming) -> tuple[object, ...]:
    return (naming.name, naming.alias, naming.verdict, naming.kind, naming.country)


def link_incidents(ledger: Ledger, pair: tuple[str, str], verdict: Verdict, *, why: str, by: str, at: datetime) -> Change:
    """Joins or parts two events or incidents.

    `same` ties each event of one to the first of the other, never two of one side: parting them again leaves nothing of it.
    `different` parts each event of one from each of the other (an event that is named alone leaves the incident that it
    shares with the other).
    """
    with ledger.transaction():
        return _link(ledger, pair, verdict, why=why, by=by, at=at)


def take_back(ledger: Ledger, judgement: str, *, why: str, by: str, at: datetime) -> Change:
    """Takes a merge back: every pair that one judgement tied is parted, so that the incidents are again what they were."""
    with ledger.transaction():
        found = queries.record(ledger, queries.resolve(ledger, judgement)[1])
        if not isinstance(found, Link) or not found.by_person or found.verdict is not Verdict.SAME:
            raise InputError(f"{judgement} is no judgement by which a person joined.", "take the id (l_…) of one from `reportedly log`")
        tied = queries.links_of_judgement(ledger, found)
        links = tuple(make_link(link.left, link.right, Verdict.DIFFERENT, by=by, reasons=(why,), at=at) for link in tied)
        ledger.add_links(links)
        events = sorted({event for link in tied for event in (link.left, link.right)})
        join(ledger, events, at=at)
        now = sorted({queries.incident_of(ledger, event) or "no incident" for event in events})
    return Change(sentence=f"Kept: {found.id} is taken back. Its reports now stand in {', '.join(now)}.", links=links)


def _link(ledger: Ledger, pair: tuple[str, str], verdict: Verdict, *, why: str, by: str, at: datetime) -> Change:
    left, right = (_events(ledger, identity) for identity in pair)
    if verdict is Verdict.DIFFERENT:
        left, right = _apart(left, right)
        pairs = [(a, b) for a in left for b in right]
    else:
        ties = {(event, right[0]) for event in left} | {(left[0], event) for event in right}
        across = {(min(tie), max(tie)) for tie in ties if tie[0] != tie[1]}
        pairs = sorted(across | _parted(ledger, sorted({*left, *right})))
    if len(pairs) > MOST_PAIRS:
        raise InputError(f"That would part {len(pairs):,} pairs of reports.", "name the event (e_…) that does not belong there instead")
    if not pairs:
        raise InputError("Both are the same one.", "name two different events or incidents")
    links = tuple(make_link(a, b, verdict, by=by, reasons=(why,), at=at) for a, b in pairs)
    ledger.add_links(links)
    done = join(ledger, sorted({*left, *right}), at=at)
    word = "one happening" if verdict is Verdict.SAME else "different happenings"
    now = sorted({queries.incident_of(ledger, event) or "no incident" for event in (*left, *right)})
    kept_apart = " Earlier judgements by persons still keep some of them apart." if done.conflicts else ""
    return Change(sentence=f"Kept: {pair[0]} and {pair[1]} are {word}. They now stand in {', '.join(now)}.{kept_apart}", links=links)


def revise(ledger: Ledger, identity: str, action: Action, *, value: str | None, why: str, by: str, at: datetime) -> Change:
    """Corrects, retracts, restores or remarks; InputError where the value is not of the claim's kind or the kind is not revised."""
    with ledger.transaction():
        kind, full = queries.resolve(ledger, identity)
        if kind not in REVISED:
            raise InputError(f"{identity} is the id or name of a kind ({kind}) that is not revised.", f"name one of: {', '.join(REVISED)}")
        canonical = _checked(ledger, kind, full, value) if value is not None else None
        revision = make_revision(full, action, why=why, by=by, at=at, value=canonical)
        touched = queries.events_touched(ledger, full)
        ledger.add_revision(revision)
        join(ledger, sorted({*touched, *queries.events_touched(ledger, full)}), at=at)
    sentence = f"Kept: {full} is {ACTIONS[action]}. To undo it: reportedly revise {revision.id} --restore --why …"
    return Change(sentence=sentence, revision=revision)


def attach(ledger: Ledger, identity: str, series: Series, *, why: str, by: str, at: datetime) -> Change:
    """Keeps a series with the statement that it bears on; nothing that was read changes."""
    with ledger.transaction():
        kind, full = queries.resolve(ledger, identity)
        if kind != "statement":
            raise InputError(f"{identity} is no statement.", "copy the id (s_…) of one from `reportedly statements --json`")
        revision = make_revision(full, Action.ATTACH, why=why, by=by, at=at, value=to_json(series).decode())
        ledger.add_revision(revision)
    sentence = f"Kept: {series.name} stands beside {full}. To undo it: reportedly revise {revision.id} --restore --why …"
    return Change(sentence=sentence, revision=revision)


def _checked(ledger: Ledger, kind: str, claim: str, value: str) -> str:
    """The value as canonical JSON."""
    if kind != "claim":
        raise InputError(f"{claim} is no claim, so it has no value to correct.", "name a claim (c_…); `reportedly show` prints their ids")
    found = queries.claim(ledger, claim)
    if found is None:
        raise InputError(f"The ledger holds no claim {claim}.", "copy an id that `reportedly show` prints")
    try:
        return to_json(value_from_plain(from_json(value, dict), found.aspect)).decode()
    except ValueError as error:  # msgspec's errors and the records' own
        raise InputError(
            f"That is no value for {found.aspect}: {error}.", f"write it like the one there is: {to_json(found.value).decode()}"
        ) from error


def _events(ledger: Ledger, identity: str) -> tuple[str, ...]:
    kind, full = queries.resolve(ledger, identity)
    if kind == "event":
        return (full,)
    page = queries.incident(ledger, full) if kind == "incident" else None
    if page is None:
        raise InputError(
            f"{identity} is neither an event nor an incident.", "name two ids that begin with e_ or i_, or two names of sources"
        )
    return page.incident.events


def _parted(ledger: Ledger, events: Sequence[str]) -> set[tuple[str, str]]:
    """Pairs of these events that a person has parted: to join the whole, each must be said anew."""
    held = set(events)
    return {
        (link.left, link.right)
        for link in ledger.links(events)
        if link.by_person and link.verdict is Verdict.DIFFERENT and {link.left, link.right} <= held
    }


def _apart(left: Sequence[str], right: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The events of both sides without those that the smaller side holds of the larger one."""
    if len(left) > len(right):
        return tuple(e for e in left if e not in right), tuple(right)
    return tuple(left), tuple(e for e in right if e not in left)
