"""The command line: each command parses, calls and prints; errors are shown here and nowhere else.

Command modules are imported when they are asked for, so that `--help` answers at once.
"""

import signal
import sys
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper

import click

from reportedly import __version__
from reportedly.model.errors import ReportedlyError

COMMANDS: dict[str, tuple[str, str]] = {
    "read": ("reading", "Read one article and print what it claims; nothing is stored."),
    "add": ("reading", "Read files, folders, feeds or URLs into the ledger."),
    "articles": ("looking", "List the articles in the ledger."),
    "statements": ("looking", "List who says what."),
    "sources": ("sources", "List who is quoted, how often and on what; bring a table of names."),
    "incidents": ("looking", "List incidents: reports of one happening, joined."),
    "audit": ("auditing", "Hold claims that count (“the third strike this year”) against the ledger."),
    "trends": ("trends", "Tell whether what is reported changed, by week or month; bring a series of your own."),
    "show": ("looking", "Show one article, statement, event, claim, incident or source in full."),
    "log": ("looking", "Tell who added or changed what, when and why."),
    "link": ("judging", "Say that two reports are of one happening, or two names one source's, or not."),
    "revise": ("judging", "Correct, retract or restore something, with a reason."),
    "export": ("keeping", "Write the record as JSON lines, CSV, GeoJSON or Parquet."),
    "ledger": ("keeping", "Look after the ledger: info, migrate, rebuild, check."),
    "gazetteer": ("gazetteer", "Look names up; add a list of places of your own."),
    "engines": ("reading", "List the engines that can read an article."),
    "serve": ("serving", "Serve the pages on this machine."),
    "demo": ("serving", "Read the bundled sample, print what it says, and serve the pages."),
}
"""command → (module of this package, what it does)."""


class Commands(click.Group):
    """Knows its commands by the table alone until one is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"reportedly.cli.{COMMANDS[cmd_name][0]}"), f"{cmd_name}_command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reportedly")
def commands() -> None:
    """Reads news of conflict and keeps who says what happened, where, when and to whom, in which words."""


def main(arguments: list[str] | None = None) -> None:
    """Runs a command; exit codes: 0 done, 1 told you why, 2 wrong use, 3 finished with problems."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # where no locale is set, a sign stands for what cannot be printed
    with suppress(ValueError):  # only the main thread may
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(_run(arguments))


def _run(arguments: list[str] | None) -> int:
    try:
        code = commands.main(arguments, standalone_mode=False)
    except ReportedlyError as error:
        return _tell(error)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _tell(ReportedlyError("Stopped before the end.", "run the same command again; it goes on from what is already stored"))
    except OSError as error:
        where = error.filename or "What was asked for"
        return _tell(ReportedlyError(f"{where} cannot be written: {error.strerror}.", "free some space, or look at its permissions"))
    return code if isinstance(code, int) else 0


def _tell(error: ReportedlyError) -> int:
    click.echo(f"Error: {error.message}\nTry: {error.remedy}", err=True)
    return error.exit_code
