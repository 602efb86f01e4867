"""The option `--as-of`: a command looks at the ledger as it was then, and says so."""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext

import click

from reportedly.cli.screen import console, for_people
from reportedly.ledger.store import Ledger
from reportedly.model.wording import minute
from reportedly.run.as_of import as_of, read_time

as_of_option = click.option(
    "--as-of",
    "time",
    metavar="TIME",
    help="Show what the ledger knew then: 2026-11-02 (the end of that day in UTC; of today, now) or 2026-11-02T18:30Z.",
)


@contextmanager
def opened(location: str, time: str | None, as_json: bool) -> Iterator[Ledger]:
    """The ledger, or as it was at that time; then a person is told so, beside the output where that is for programs."""
    with Ledger.open(location, create=False) as ledger:
        if time is None:
            yield ledger
            return
        moment = read_time(time)
        person = for_people(as_json) or sys.stderr.isatty()
        with console(sys.stderr).status(f"Looking back to {minute(moment)} …") if sys.stderr.isatty() else nullcontext():
            past = as_of(ledger, moment)
        with closing(past):
            if person:
                console(None if for_people(as_json) else sys.stderr).print(f"As of {minute(moment)}")
            yield past
