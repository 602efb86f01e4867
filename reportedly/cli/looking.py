"""Commands that look: `articles`, `statements`, `incidents`, `show`, `log`."""

from datetime import UTC, datetime, timedelta

import click

from reportedly.cli.past import as_of_option, opened
from reportedly.cli.screen import console, for_people, json_option, ledger_option, limit_option, print_json, table, trust_option
from reportedly.ledger import queries
from reportedly.model.errors import InputError
from reportedly.model.ontology import EVENT_TYPES
from reportedly.model.view import IncidentQuery, StatementQuery, Window


@click.command("articles")
@ledger_option
@click.option("--search", metavar="WORDS", help="Only articles that hold these words.")
@as_of_option
@limit_option
@json_option
def articles_command(location: str, search: str | None, time: str | None, limit: int, as_json: bool) -> int:
    """List the articles in the ledger, newest first."""
    with opened(location, time, as_json) as ledger:
        rows = queries.articles(ledger, Window(limit=limit), search=search)
    if not for_people(as_json):
        print_json(rows)
        return 0
    from reportedly.cli.pictures import articles_table

    console().print(articles_table(rows) if rows else "No article.")
    return 0


@click.command("statements")
@ledger_option
@click.option("--source", metavar="NAME", help="Only what this source says (part of a name or role).")
@click.option("--search", metavar="WORDS", help="Only statements whose content holds these words.")
@as_of_option
@limit_option
@json_option
def statements_command(location: str, source: str | None, search: str | None, time: str | None, limit: int, as_json: bool) -> int:
    """List who says what."""
    query = StatementQuery(source=source, search=search, window=Window(limit=limit))
    with opened(location, time, as_json) as ledger:
        rows = queries.statements(ledger, query)
    if not for_people(as_json):
        print_json(rows)
        return 0
    from reportedly.cli.pictures import statements_table

    console().print(statements_table(rows) if rows else "No statement.")
    return 0


def day(option: str, text: str | None, *, after: bool = False) -> datetime | None:
    """The start of an ISO 8601 day in UTC, or with `after` its end, so that `--until` takes in its own day."""
    if text is None:
        return None
    try:
        start = datetime.fromisoformat(text)
        if len(text) <= len("2017-04-15"):
            return start.replace(tzinfo=UTC) + timedelta(days=1 if after else 0)
        return start.astimezone(UTC) if start.tzinfo else start.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise InputError(f"{option} {text!r} is not a date.", "write it as 2017-04-15") from error


def check_type(code: str | None) -> None:
    if code and code not in EVENT_TYPES:
        raise InputError(f"{code!r} is no type of event.", f"write one of: {', '.join(EVENT_TYPES)}")


@click.command("incidents")
@ledger_option
@click.option("--since", metavar="DATE", help="Happened on this day or later.")
@click.option("--until", metavar="DATE", help="Happened on this day or earlier.")
@click.option("--place", metavar="NAME", help="In this place, or in an area of this name.")
@click.option("--killed-at-least", type=click.IntRange(min=0), metavar="N", help="Some report says that at least N were killed.")
@click.option("--type", "kind", metavar="CODE", help="Of this type, e.g. attack.air or attack.")
@as_of_option
@limit_option
@json_option
def incidents_command(
    location: str,
    since: str | None,
    until: str | None,
    place: str | None,
    killed_at_least: int | None,
    kind: str | None,
    time: str | None,
    limit: int,
    as_json: bool,
) -> int:
    """List incidents: reports of one happening, joined. Tolls: the lowest to the highest that origins stand by, never a sum."""
    check_type(kind)
    query = IncidentQuery(
        since=day("--since", since),
        until=day("--until", until, after=True),
        place=place,
        killed_at_least=killed_at_least,
        type=kind,
        window=Window(limit=limit),
    )
    with opened(location, time, as_json) as ledger:
        rows = queries.incidents(ledger, query)
    if not for_people(as_json):
        print_json(rows)
        return 0
    from reportedly.cli.pictures import incidents_table

    console().print(incidents_table(rows) if rows else "No incident.")
    return 0


@click.command("show")
@click.argument("identity", metavar="ID")
@ledger_option
@trust_option
@as_of_option
@json_option
def show_command(identity: str, location: str, trusted: tuple[str, ...], time: str | None, as_json: bool) -> int:
    """Show one article, statement, event, claim, incident, link, revision or source in full; ID may be shortened.

    For a source, give its name: `reportedly show "Syrian Observatory for Human Rights"`.
    """
    from reportedly.cli.showing import find

    with opened(location, time, as_json) as ledger:
        record, draw = find(ledger, *queries.resolve(ledger, identity), trusted)
    if for_people(as_json):
        draw()
    else:
        print_json([record])
    return 0


@click.command("log")
@ledger_option
@as_of_option
@limit_option
@json_option
def log_command(location: str, time: str | None, limit: int, as_json: bool) -> int:
    """Tell who added or changed what, when and why, newest first."""
    with opened(location, time, as_json) as ledger:
        entries = queries.log(ledger, Window(limit=limit))
    if not for_people(as_json):
        print_json(entries)
        return 0
    from reportedly.cli.pictures import log_rows

    console().print(table("Log", ("when", "who", "done", "what", "why", "id"), log_rows(entries)))
    return 0
