"""The command `sources`: who is quoted, and `sources import`, which brings a table of names."""

from datetime import UTC, datetime
from pathlib import Path

import click

from reportedly.cli.judging import tell
from reportedly.cli.past import as_of_option, opened
from reportedly.cli.screen import by_option, console, for_people, json_option, ledger_option, limit_option, person, print_json
from reportedly.ledger import queries
from reportedly.ledger.aliases import read_aliases
from reportedly.ledger.store import Ledger
from reportedly.model.errors import InputError
from reportedly.model.source import SourceKind
from reportedly.model.view import SourceQuery, Window
from reportedly.run.judge import import_names

_LARGEST = 20_000_000  # bytes of a table of names


@click.group("sources", invoke_without_command=True)
@ledger_option
@click.option("--kind", type=click.Choice([kind.value for kind in SourceKind]), help="Only sources of this kind.")
@click.option("--search", metavar="WORDS", help="Only sources one of whose names holds these words.")
@as_of_option
@limit_option
@json_option
@click.pass_context
def sources_command(
    context: click.Context, location: str, kind: str | None, search: str | None, time: str | None, limit: int, as_json: bool
) -> int:
    """List who is quoted, most often first: by all names that a source goes by, across articles.

    `reportedly show NAME` shows one source in full.
    """
    if context.invoked_subcommand is not None and time is not None:
        raise click.UsageError("A table is brought to the ledger as it is now: leave out --as-of.")
    if context.invoked_subcommand is not None:
        context.default_map = {"import": {"location": location}}
        return 0
    with opened(location, time, as_json) as ledger:
        rows = queries.sources(ledger, SourceQuery(kind=kind, search=search, window=Window(limit=limit)))
    if not for_people(as_json):
        print_json(rows)
        return 0
    from reportedly.cli.pictures import sources_table

    console().print(sources_table(rows) if rows else "No source.")
    return 0


@sources_command.command("import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--why", metavar="TEXT", help="Where the table comes from; it is kept. The file's name where it is not said.")
@by_option
@ledger_option
@json_option
def import_command(path: Path, why: str | None, by: str | None, location: str, as_json: bool) -> int:
    """Bring a table of names: name,alias,kind,country,note (aliases between semicolons). Each is kept as a judgement of yours."""
    known = tuple(read_aliases(_text(path).splitlines(keepends=True), path.name))
    with Ledger.open(location, create=False) as ledger:
        change = import_names(ledger, known, why=why or f"imported from {path.name}", by=person(by), at=datetime.now(UTC))
    return tell(change, as_json)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise InputError(f"{path} is larger than {_LARGEST // 1_000_000} MB.", "divide it")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.", "give the path of a CSV file") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8.", "save it as CSV in UTF-8") from error
