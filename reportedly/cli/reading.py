"""Commands that read: `read`, `add`, `engines`."""

import sys
from collections.abc import Mapping

import click
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from reportedly.cli.screen import by_option, console, for_people, json_option, ledger_option, person, print_json, table
from reportedly.engines import DEFAULT, engine_paths, load_engine
from reportedly.model.contract import reading_object
from reportedly.model.errors import FINISHED_WITH_PROBLEMS, Dropped, InputError
from reportedly.model.text import sound
from reportedly.page.files import MEDIA_TYPES
from reportedly.page.inputs import InputOptions, open_inputs
from reportedly.pipeline import read_page

engine_option = click.option("--engine", default=DEFAULT, show_default=True, help="Which engine reads; see `reportedly engines`.")
published_option = click.option(
    "--published", metavar="DATE", help="When it was published (ISO 8601), where the page does not say or is wrong."
)
outlet_option = click.option("--outlet", metavar="NAME", help="Who published it.")
language_option = click.option("--lang", "language", metavar="CODE", help="Its language (ISO 639-1).")
encoding_option = click.option("--encoding", metavar="NAME", help="How its bytes are to be read, where the page is wrong: utf-8, cp1252 …")


@click.command("read")
@click.argument("source", metavar="FILE|FOLDER|URL|-")
@published_option
@outlet_option
@language_option
@encoding_option
@engine_option
@json_option
@click.option("--show-cut", is_flag=True, help="Show what was cut as not the article's own: appeals, biographies, read-more lines.")
def read_command(
    source: str,
    published: str | None,
    outlet: str | None,
    language: str | None,
    encoding: str | None,
    engine: str,
    as_json: bool,
    show_cut: bool,
) -> int:
    """Read one article, or each of a folder, table or feed, and print what it claims; nothing is stored."""
    options = InputOptions(published=published, outlet=outlet, language=language, encoding=encoding)
    found, failed = 0, list[Dropped]()
    for given in open_inputs([source], options):
        try:
            if isinstance(given, Dropped):
                raise given
            entry = read_page(given.page, given.hints, load_engine(engine))
        except Dropped as dropped:
            failed.append(dropped)
            continue
        found += 1
        if not for_people(as_json):
            print_json([reading_object(entry.article, entry.reading)])
            continue
        from reportedly.cli.pictures import print_reading

        print_reading(entry.article, entry.reading, show_cut=show_cut)
    if len(failed) == 1 and not found:
        raise failed[0]
    for fault in failed:
        click.echo(f"Not read: {fault.message} Try: {fault.remedy}", err=True)
    if not found and not failed:
        raise InputError(f"There is no article in {source}.", "give a page, a text file, a feed or - for standard input")
    return FINISHED_WITH_PROBLEMS if failed else 0


@click.command("add")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@ledger_option
@click.option(
    "--map",
    "columns",
    metavar="FIELD=COLUMN,…",
    help="Which columns of a CSV or JSON file hold text, title, url, outlet, published, byline, language.",
)
@click.option("--date-format", metavar="FORMAT", help="How dates of a CSV or JSON file are written, e.g. %m/%d/%Y.")
@published_option
@outlet_option
@language_option
@encoding_option
@engine_option
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Read in so many processes.")
@by_option
@json_option
def add_command(
    paths: tuple[str, ...],
    location: str,
    columns: str | None,
    date_format: str | None,
    published: str | None,
    outlet: str | None,
    language: str | None,
    encoding: str | None,
    engine: str,
    workers: int,
    by: str | None,
    as_json: bool,
) -> int:
    """Read files, folders, feeds or URLs into the ledger; what is already there adds nothing.

    Takes .html .htm .txt .md .csv .jsonl .eml, .gz and .xz of them, RSS and Atom feeds, and http(s) addresses.
    """
    from reportedly.ledger.store import Ledger
    from reportedly.run.add import AddCounts, AddOptions, add

    inputs = open_inputs(
        paths,
        InputOptions(
            mapping=_mapping(columns), date_format=date_format, published=published, outlet=outlet, language=language, encoding=encoding
        ),
    )
    options = AddOptions(engine=engine, command=sound("add " + " ".join(paths)), by=person(by), workers=workers)
    with Ledger.open(location) as ledger, _progress(as_json) as progress:
        task = progress.add_task("reading", total=None)
        counts: AddCounts = add(ledger, inputs, options, lambda pages: progress.advance(task, pages))
    if not counts.outcomes:
        raise InputError(f"There is nothing to read in {', '.join(paths)}.", f"give files of these kinds: {' '.join(MEDIA_TYPES)}")
    if for_people(as_json):
        from reportedly.cli.pictures import print_added

        print_added(counts, location)
    else:
        print_json([counts.summary()])
    return FINISHED_WITH_PROBLEMS if counts.dropped else 0


def _mapping(columns: str | None) -> Mapping[str, str]:
    """`text=article_content,title=…` as a mapping."""
    if not columns:
        return {}
    pairs = [pair.partition("=") for pair in columns.split(",")]
    if bad := [field for field, equals, column in pairs if not (equals and field.strip() and column.strip())]:
        raise InputError(f"--map does not say which column {bad[0]!r} is.", "write it as --map text=body,title=headline,published=date")
    return {field.strip(): column.strip() for field, _, column in pairs}


def _progress(as_json: bool) -> Progress:
    """A bar on standard error, for people only."""
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed} pages"),
        TimeElapsedColumn(),
        console=console(sys.stderr),
        transient=True,
        disable=not for_people(as_json),
    )


@click.command("engines")
@json_option
def engines_command(as_json: bool) -> int:
    """List the engines that can read an article."""
    rows = []
    for name in sorted(engine_paths()):
        try:
            engine = load_engine(name)
        except (ImportError, OSError, InputError) as error:
            rows.append({"name": name, "version": None, "default": name == DEFAULT, "fault": str(error)})
        else:
            rows.append({"name": name, "version": engine.version, "default": name == DEFAULT, "fault": None})
    if for_people(as_json):
        shown = [(row["name"], row["version"], "default" if row["default"] else "", row["fault"]) for row in rows]
        console().print(table("Engines", ("name", "version", "", "fault"), shown))
    else:
        print_json(rows)
    return 0
