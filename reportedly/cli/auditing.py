"""The command `audit`: claims that count, held against the ledger; what was counted, what may belong, and how much was read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

import click

from reportedly.cli.past import as_of_option, opened
from reportedly.cli.screen import console, for_people, json_option, ledger_option, limit_option, print_json, safe, table
from reportedly.incidents.audit import RULE, THIN, Answer, Counted, in_words
from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.errors import InputError
from reportedly.model.incident import Incident
from reportedly.model.time import published_interval
from reportedly.model.wording import spread, when
from reportedly.run.audit import Audited, Desk, audit_articles, audit_incident, audit_sentence

MOST = 40  # incidents listed of one claim; JSON has all


@click.command("audit")
@click.argument("identity", metavar="[ID]", required=False)
@ledger_option
@click.option("--sentence", metavar="TEXT", help="A sentence of your own, such as one that is to be printed.")
@click.option("--on", "published", metavar="DATE", help="The day of that sentence, from which “this month” is reckoned.")
@click.option("--about", metavar="INCIDENT", help="The incident that the sentence is about.")
@click.option("--answered", is_flag=True, help="Leave out what cannot be said.")
@as_of_option
@limit_option
@json_option
def audit_command(
    identity: str | None,
    location: str,
    sentence: str | None,
    published: str | None,
    about: str | None,
    answered: bool,
    time: str | None,
    limit: int,
    as_json: bool,
) -> int:
    """Hold claims that count against the ledger: “the sixth such attack in the past month”, “deadliest since 2016”.

    ID is an incident or an article; without it every article is looked through, the newest first.
    """
    if sentence is None and (published or about):
        raise click.UsageError("--on and --about are of a --sentence.")
    if sentence is not None and (identity is not None or published is None):
        raise click.UsageError(
            "Say with --on of which day the sentence is, such as --on 2017-04-15; an ID does not go with it, but --about."
        )
    with opened(location, time, as_json) as ledger:
        if sentence is not None:
            found: Iterable[Audited] = _of_sentence(ledger, sentence, published or "", about)
        else:
            found = audit_articles(Desk(ledger)) if identity is None else _of_id(ledger, identity)
        whole = identity is not None or sentence is not None
        rows = list(islice((one for one in found if not answered or one.audit.answer is not Answer.UNSAID), limit))
    if not for_people(as_json):
        print_json(rows if whole else (replace(row, audit=replace(row.audit, counted=())) for row in rows))
    elif not rows:
        console().print("No claim that counts.")
    elif whole:
        _print_each(rows)
    else:
        columns = ("published", "claim", "who says so", "answer", "why", "in")
        console().print(table("Claims that count, against the ledger", columns, _rows(rows)))
        console().print(safe(f"\n{RULE}\n{THIN}\nreportedly audit ID shows the incidents counted."), style="dim")
    return 0


def _of_sentence(ledger: Ledger, sentence: str, published: str, about: str | None) -> tuple[Audited, ...]:
    try:
        published_interval(published)
    except ValueError as error:
        raise InputError(f"--on {published!r} is not a date.", "say of which day the sentence is, such as --on 2017-04-15") from error
    return audit_sentence(Desk(ledger), sentence, published=published, about=_incident(ledger, about)[0] if about is not None else None)


def _of_id(ledger: Ledger, identity: str) -> Iterable[Audited]:
    kind, whole = queries.resolve(ledger, identity)
    if kind == "article":
        return audit_articles(Desk(ledger), (whole,))
    incident, articles = _incident(ledger, whole)
    return audit_incident(Desk(ledger), incident, articles)


def _incident(ledger: Ledger, identity: str) -> tuple[Incident, Sequence[str]]:
    kind, whole = queries.resolve(ledger, identity)
    page = queries.incident(ledger, whole) if kind in ("incident", "event") else None
    if page is None:
        raise InputError(f"{identity} is neither an incident nor an article.", "take an id from `reportedly incidents` or `articles`")
    return page.incident, [report.article for report in page.reports]


def _rows(rows: Iterable[Audited]) -> Iterator[Sequence[object]]:
    """Each claim once, as it was last made, with how many others make it in these words or nearly these."""
    same: dict[tuple[object, ...], list[Audited]] = {}
    for one in rows:
        counting = one.audit.counting
        number = counting.toll.phrase.casefold() if counting.toll else counting.nth
        since = counting.window.start if counting.window else counting.window_phrase.casefold()
        where = counting.place.name if counting.place else counting.reach
        about = "" if counting.toll else one.incident.id if one.incident else one.article
        key = (about, counting.measure, number, counting.aspect, counting.kinds, counting.such, where, since, one.audit.answer)
        same.setdefault(key, []).append(one)
    for first, *more in same.values():
        who = f"{_who(first)}, and {len(more):,} more" if more else _who(first)
        yield (first.published, f"“{first.evidence.quote}”", who, first.audit.answer, first.audit.why, first.article[:10])


def _who(one: Audited) -> str:
    return " ← ".join([one.outlet or "unknown outlet", *one.sources])


def _print_each(rows: Iterable[Audited]) -> None:
    screen = console()
    for one in rows:
        audit = one.audit
        screen.print(safe(f"\n“{one.evidence.quote}”"), style="bold")
        said = f"{_who(one)}, {one.published or 'no date'}" if one.outlet or one.sources else f"as of {one.published}"
        about = f" · about: {one.incident.headline} ({one.incident.id})" if one.incident else ""
        screen.print(safe(said + about), style="dim")
        screen.print(safe(f"{audit.answer.capitalize()}: {audit.why}."))
        screen.print(safe(f"Counted: {audit.scope}." + (f" Read of that time: {in_words(audit.coverage)}." if audit.coverage else "")))
        if audit.counted:
            columns = ("when", "incident", audit.counting.aspect or "killed", "fits", "id")
            screen.print(table("", columns, _counted(audit.counted)))
    screen.print(safe(f"\n{RULE}\n{THIN}"), style="dim")


def _counted(counted: Sequence[Counted]) -> Iterator[Sequence[object]]:
    """This one, those that fit for certain, then those that may, each in order of time."""
    ordered = sorted(counted, key=lambda one: (not one.own, bool(one.doubts)))
    for one in ordered[:MOST]:
        fits = "this one" if one.own else f"perhaps: {'; '.join(one.doubts)}" if one.doubts else "yes"
        yield (when(one.time) if one.time else "no date", one.headline, spread(one.harmed), fits, one.incident[:10])
    if len(ordered) > MOST:
        yield ("", f"and {len(ordered) - MOST:,} more", "", "", "")
