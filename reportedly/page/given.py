"""What is given to read: one page with its hints, and the options that hold for all of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reportedly.model.article import Hints, Page
from reportedly.model.errors import InputError
from reportedly.model.reading import Problem
from reportedly.model.time import published_interval
from reportedly.page.decode import known_encoding
from reportedly.page.fetch import Network

FIELDS = ("text", "title", "url", "outlet", "published", "byline", "language")
"""What a column of a table can be mapped to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One page to read; `notes` tell what was not understood of what its row or feed says of it."""

    page: Page
    hints: Hints
    notes: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InputOptions:
    """What a person says of everything that is given; what a row says of itself goes before it.

    `mapping` tells a table's columns (our field → their column; without it, columns of our names are taken), `date_format`
    how they write dates (strptime, such as `%m/%d/%Y`).
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    encoding: str | None = None
    published: str | None = None
    outlet: str | None = None
    language: str | None = None
    date_format: str | None = None
    network: Network = field(default_factory=Network)

    @property
    def hints(self) -> Hints:
        return Hints(published=self.published, outlet=self.outlet, language=self.language)


def check_options(options: InputOptions) -> None:
    """InputError where an option cannot be meant."""
    if options.encoding is not None and known_encoding(options.encoding) is None:
        raise InputError(f"There is no encoding called {options.encoding!r}.", "give one such as utf-8, cp1252 or cp1256")
    unknown = sorted(set(options.mapping) - set(FIELDS))
    if unknown:
        raise InputError(f"There is no field called {unknown[0]!r} to map a column to.", f"choose from: {', '.join(FIELDS)}")
    if options.published is not None:
        try:
            published_interval(options.published)
        except ValueError as error:
            raise InputError(f"{options.published!r} is no date of publication.", "give one such as 2017-04-15") from error
