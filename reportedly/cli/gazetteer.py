"""The command `gazetteer`: look a name up, and add, list and remove one's own lists of places."""

import re
from pathlib import Path

import click

from reportedly.cli.screen import console, for_people, json_option, print_json, table
from reportedly.model.errors import InputError
from reportedly.read.gazetteer import Candidate, Gazetteer, lists_folder, load_gazetteer
from reportedly.read.place_lists import read_list

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


@click.group("gazetteer")
def gazetteer_command() -> None:
    """Look names up in the gazetteer; add a list of your own, or a GeoNames dump."""


@gazetteer_command.command("add")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", metavar="NAME", help="What the list is called; the file's name where it is not said.")
@click.option("--country", "countries", multiple=True, metavar="CC", help="Only places of this country; may be given again.")
@json_option
def add_command(file: Path, name: str | None, countries: tuple[str, ...], as_json: bool) -> int:
    """Add a list of places: CSV or JSON lines, or a GeoNames dump.

    A list has name, lat and lon, and where wanted alternates (between |), country, kind, radius_m and population. Its places are asked
    before the shipped ones, at once and in every later run. A list of the same name is replaced.
    """
    called = _called(name or file.stem.lower().replace(" ", "-"))
    added = read_list(file, frozenset(code.upper() for code in countries))
    path = lists_folder() / f"{called}.gaz"
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_bytes(added.content)
    fresh.replace(path)  # who has the old file mapped keeps it
    load_gazetteer.cache_clear()
    if for_people(as_json):
        left = f"; {added.left_out} lines left out: {' '.join(added.reasons)}" if added.left_out else ""
        console().print(f"{added.places} places added as {called}{left}")
    else:
        print_json([{"name": called, "places": added.places, "left_out": added.left_out, "reasons": added.reasons}])
    return 3 if added.left_out else 0


@gazetteer_command.command("list")
@json_option
def list_command(as_json: bool) -> int:
    """List the lists that were added."""
    rows = [{"name": path.stem, "places": len(Gazetteer.open(path))} for path in sorted(lists_folder().glob("*.gaz"))]
    if not for_people(as_json):
        print_json(rows)
        return 0
    found = [(row["name"], row["places"]) for row in rows]
    console().print(table("Lists", ("name", "places"), found, right=("places",)) if rows else "No list was added.")
    return 0


@gazetteer_command.command("remove")
@click.argument("name")
def remove_command(name: str) -> int:
    """Remove a list that was added."""
    path = lists_folder() / f"{_called(name)}.gaz"
    if not path.is_file():
        raise InputError(f"There is no list {name!r}.", "reportedly gazetteer list")
    path.unlink()
    load_gazetteer.cache_clear()
    return 0


@gazetteer_command.command("find")
@click.argument("name")
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, help="At most so many places.")
@json_option
def find_command(name: str, limit: int, as_json: bool) -> int:
    """Look a name up: every place that it may stand for, the likeliest first, whatever the article."""
    found = load_gazetteer().lookup(name)[:limit]
    if not for_people(as_json):
        print_json(_plain(place) for place in found)
        return 0 if found else 1
    rows = [(p.name, p.kind, p.country, ", ".join(p.admin), f"{p.lat:.3f}", f"{p.lon:.3f}", p.gazetteer) for p in found]
    columns = ("name", "kind", "country", "in", "lat", "lon", "id")
    console().print(table("", columns, rows, right=("lat", "lon")) if rows else "No place of that name.")
    return 0 if found else 1


def _plain(place: Candidate) -> dict[str, object]:
    fields = ("name", "gazetteer", "kind", "country", "admin", "lat", "lon", "radius_m", "population")
    return {field: getattr(place, field) for field in fields}


def _called(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise InputError(f"{name!r} is no name for a list.", "give one with --name: small letters, digits, - and _")
    return name
