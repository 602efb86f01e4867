"""What a person gives to read (files, folders, addresses, `-`) to pages with their hints, one after the other.

A wrong command (a path that is not there, a column that is not there, an unknown encoding) is an InputError and ends it. A page
that cannot be read is handed out as a `Dropped` that names it, and the next one follows.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from reportedly.model.article import Page
from reportedly.model.errors import Dropped, InputError
from reportedly.page.feeds import read_feed
from reportedly.page.fetch import fetch
from reportedly.page.files import CSV, FEED, JSON, JSON_LINES, MEDIA_TYPES, media_type_of, of_article, read_page, read_stdin, typed
from reportedly.page.given import Input as Input
from reportedly.page.given import InputOptions as InputOptions
from reportedly.page.given import check_options
from reportedly.page.tables import read_table

STDIN = "-"
_TABLES = (CSV, JSON_LINES, JSON)


def open_inputs(paths: Sequence[str], options: InputOptions) -> Iterator[Input | Dropped]:
    """Every page that the paths hold, in their order; folders by name. Wrong paths and options are found before anything is read."""
    check_options(options)
    for path in paths:
        if not path.strip():
            raise InputError("One of the paths is empty.", "give a file, a folder (. is this one) or an address")
        if not is_url(path) and path != STDIN and not Path(path).exists():
            raise InputError(f"There is no file or folder called {path}.", "look at the name, or give an address that begins with https://")
    return (found for path in paths for found in _open(path, options))


def is_url(path: str) -> bool:
    return path.lower().startswith(("http://", "https://"))


def _open(path: str, options: InputOptions) -> Iterator[Input | Dropped]:
    try:
        if path == STDIN:
            yield from _pages(read_stdin(options.encoding), options)
        elif is_url(path):
            yield from _pages(fetch(path, options.network), options)
        elif Path(path).is_dir():
            yield from _folder(Path(path), options)
        else:
            yield from _file(Path(path), options)
    except Dropped as dropped:
        yield dropped


def _folder(folder: Path, options: InputOptions) -> Iterator[Input | Dropped]:
    """Its files and those of the folders in it, by name; hidden ones are left alone, links to folders are not followed."""
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield from _file_of_folder(Path(where, name), options)


def _file_of_folder(path: Path, options: InputOptions) -> Iterator[Input | Dropped]:
    if media_type_of(path) is None:
        yield Dropped("unknown-type", f"{path} is no kind of file that is read.", f"name it one of: {' '.join(MEDIA_TYPES)}")
        return
    try:
        yield from _file(path, options)
    except Dropped as dropped:
        yield dropped
    except InputError as error:  # of this file alone: its columns
        yield Dropped("wrong-columns", error.message, error.remedy)


def _file(path: Path, options: InputOptions) -> Iterator[Input | Dropped]:
    if not path.is_file():
        raise Dropped("unreadable", f"{path} is no ordinary file.", "give a file or a folder")
    media_type = media_type_of(path)
    if media_type in _TABLES:
        yield from read_table(path, media_type, options)
    else:
        yield from _pages(read_page(path, media_type, options.encoding), options)


def _pages(page: Page, options: InputOptions) -> Iterator[Input | Dropped]:
    """The page itself, or a feed's entries."""
    page = typed(page)
    if page.media_type == FEED:
        yield from read_feed(page, options)
    else:
        yield Input(page=of_article(page), hints=options.hints)
