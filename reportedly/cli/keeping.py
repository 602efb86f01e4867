"""Commands that keep the record: `export` and `ledger info|migrate|rebuild|check`."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import click

from reportedly.cli.past import as_of_option, opened
from reportedly.cli.screen import console, for_people, json_option, ledger_option, print_json, table
from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.errors import FINISHED_WITH_PROBLEMS, InputError
from reportedly.run.as_of import read_time

FORMATS = ("jsonl", "csv", "geojson", "parquet")
CODES = ("plover", "cameo", "acled", "ucdp", "airwars")


@click.command("export")
@ledger_option
@click.option(
    "--format",
    "kind",
    type=click.Choice(FORMATS),
    required=True,
    help="jsonl: an article a line; csv, parquet: a claim a row; geojson: an incident a feature.",
)
@click.option(
    "--out",
    "path",
    type=click.Path(dir_okay=False, allow_dash=True),
    default="-",
    show_default=True,
    help="Where to write; - is standard output.",
)
@as_of_option
@click.option(
    "--no-names",
    is_flag=True,
    help="Leave out what articles say in words, and names but for places and public bodies; see docs/reference.md.",
)
@click.option(
    "--codes",
    type=click.Choice(CODES),
    help="Each event in the codes of a standard too, as far as it has one; see docs/reference.md.",
)
def export_command(location: str, kind: str, path: str, time: str | None, no_names: bool, codes: str | None) -> int:
    """Write the record as JSON lines, CSV, GeoJSON or Parquet."""
    from reportedly.ledger.export import export
    from reportedly.run.weigh import note

    with opened(location, time, True) as ledger, _target(path, location) as stream:
        export(ledger, kind, stream, names=not no_names, codes=codes, note=note)
    return 0


@contextmanager
def _target(path: str, location: str) -> Iterator[BinaryIO]:
    """Where to write; a file takes the place of an older one only when it is whole."""
    if path == "-":
        yield sys.stdout.buffer
        return
    end = Path(path).resolve()
    if end in {Path(location + ending).resolve() for ending in ("", "-wal", "-shm")}:
        raise InputError(f"{path} is the ledger itself.", "give --out another name")
    if end.exists() and not end.is_file():  # a pipe, a device
        with _opened(end) as stream:
            yield stream
        return
    part = end.with_name(f"{end.name}.part")
    with _opened(part) as stream:
        try:
            yield stream
        except BaseException:
            part.unlink()
            raise
    part.replace(end)


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("wb")
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}.", "give --out a file in a folder that you may write to") from error


@click.group("ledger")
def ledger_command() -> None:
    """Look after the ledger."""


@ledger_command.command("info")
@ledger_option
@as_of_option
@json_option
def info_command(location: str, time: str | None, as_json: bool) -> int:
    """Tell where it is, which tables it has and how much is in them."""
    with opened(location, time, as_json) as ledger:
        info = replace(queries.info(ledger), as_of=read_time(time) if time else None)
    if not for_people(as_json):
        print_json([info])
        return 0
    console().print(f"{info.location} ({info.kind}, tables of revision {info.schema})")
    console().print(table("", ("what", "rows"), info.counts, right=("rows",)))
    return 0


@ledger_command.command("migrate")
@ledger_option
def migrate_command(location: str) -> int:
    """Bring the tables of an older ledger up to date; nothing stored is changed."""
    from reportedly.run.join import rebuild

    before = Ledger.migrate(location)
    with Ledger.open(location, create=False) as ledger:
        if before != ledger.schema:
            rebuild(ledger, at=datetime.now(UTC))
    click.echo(f"{location} has the tables of this version.")
    return 0


@ledger_command.command("rebuild")
@ledger_option
def rebuild_command(location: str) -> int:
    """Compute everything that is computed (events, incidents, search) again from the claims and judgements."""
    from reportedly.run.join import rebuild

    with Ledger.open(location, create=False) as ledger:
        before = ledger.shelf_digest()
        rebuild(ledger, at=datetime.now(UTC))
        after = ledger.shelf_digest()
    changed = sorted(name for name in after if before.get(name) != after[name])
    click.echo("Rebuilt; " + (f"these shelves changed: {', '.join(changed)}." if changed else "every shelf is as it was."))
    return 0


@ledger_command.command("check")
@ledger_option
@json_option
def check_command(location: str, as_json: bool) -> int:
    """Check that every quote stands in its article, every id is right and every shelf equals what the claims give."""
    from reportedly.run.verify import verify

    with Ledger.open(location, create=False) as ledger:
        faults = verify(ledger)
    if not for_people(as_json):
        print_json(faults)
    elif not faults:
        click.echo("Every quote stands in its article, every id is right, every shelf equals its claims.")
    else:
        console().print(table(f"{len(faults)} faults", ("code", "fault"), ((fault.code, fault.message) for fault in faults)))
    return FINISHED_WITH_PROBLEMS if faults else 0
