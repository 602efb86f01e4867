"""Printing: rich tables on a terminal, JSON lines on a pipe or where `--json` asks for them."""

import getpass
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import click
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.model.codec import to_line
from reportedly.model.errors import InputError

F = TypeVar("F", bound=Callable[..., Any])
WIDEST = 140  # columns; longer lines are hard to read
_GAP = 2  # columns between two columns
_WORD = 16  # columns; few of our words and codes are longer, and addresses and ids may be folded

ledger_option = click.option(
    "--ledger",
    "location",
    envvar="REPORTEDLY_LEDGER",
    default="reportedly.db",
    show_default=True,
    show_envvar=True,
    metavar="PATH|postgresql://…",
    help="Where the record is kept.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON lines, as on a pipe.")
limit_option = click.option("--limit", type=click.IntRange(1, 1_000_000), default=100, show_default=True, help="At most so many rows.")


class Names(click.types.StringParamType):
    """Names: in a setting, semicolons stand between them."""

    envvar_list_splitter = ";"


trust_option = click.option(
    "--trust",
    "trusted",
    type=Names(),
    multiple=True,
    envvar="REPORTEDLY_TRUST",
    show_envvar=True,
    metavar="NAME",
    help="Whose figure an incident is shown by, too; give it again for the next in line (in the setting, between semicolons).",
)
by_option = click.option("--by", envvar="REPORTEDLY_BY", show_envvar=True, help="Who is doing this; your login name where it is not said.")


def person(by: str | None) -> str:
    """Who acts, as the ledger keeps it; InputError where the machine does not know either."""
    try:
        name = (by or getpass.getuser()).strip()
    except (KeyError, OSError):
        name = ""
    if not name:
        raise InputError("It is not known who is doing this.", "give a name with --by NAME")
    return f"person:{name}"


def console(stream: Any = None) -> Console:
    """A console for people, as wide as the terminal up to a readable width."""
    made = Console(file=stream, highlight=False, emoji=False, markup=False)
    if made.width > WIDEST:
        made.width = WIDEST
    return made


def for_people(as_json: bool) -> bool:
    """True where a person looks at standard output."""
    return not as_json and ((sys.stdout is not None and sys.stdout.isatty()) or os.environ.get("REPORTEDLY_SCREEN") == "1")


def print_json(records: Iterable[object]) -> None:
    """One JSON object a line, UTF-8 whatever the locale."""
    for record in records:
        click.echo(to_line(record))


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]], *, right: Sequence[str] = ()) -> Table:
    """A plain table; what comes from a page is text, never markup; control characters cannot reach the terminal.

    Where its words do not fit side by side, the rows stand one below the other.
    """
    made = Table(
        title=title or None, title_justify="left", title_style="bold", box=None, pad_edge=False, header_style="dim", min_width=len(title)
    )
    shown = [[safe(cell) for cell in row] for row in rows]
    least = [_longest_word((columns[at], *(row[at].plain for row in shown))) for at in range(len(columns))]
    if len(columns) > 2 and sum(least) + _GAP * (len(columns) - 1) > console().width:
        return _stack(made, columns, shown)
    for column, width in zip(columns, least, strict=True):
        made.add_column(
            column, justify="right" if column in right else "left", overflow="fold", min_width=width if len(columns) > 2 else None
        )
    for row in shown:
        made.add_row(*row)
    return made


def _longest_word(cells: Iterable[str]) -> int:
    """How wide the widest word is, as far as words are kept whole."""
    return max(min(cell_len(word), _WORD) for cell in cells for word in cell.split() or [""])


def _stack(made: Table, columns: Sequence[str], rows: Iterable[Sequence[Text]]) -> Table:
    """For a narrow screen: the rows one below the other, a name and its value a line."""
    made.show_header = False
    made.add_column(style="dim")
    made.add_column(overflow="fold")
    for row in rows:
        for column, cell in zip(columns, row, strict=True):
            if cell:
                made.add_row(column, cell)
        made.add_row()
    return made


def safe(cell: object) -> Text:
    """Text for a terminal, with control characters (escape sequences of a hostile page) made visible."""
    if isinstance(cell, Text):
        return cell
    shown = "" if cell is None else str(cell)
    return Text("".join(c if c.isprintable() or c == "\n" else "�" for c in shown))
