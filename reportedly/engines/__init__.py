"""Different readers behind one interface: one small table of lazy import paths, plus the entry-point group `reportedly.engines`.

An engine gets text and gives back spans of that text; it knows no database and no web.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Protocol

from reportedly.model.article import Article
from reportedly.model.errors import InputError
from reportedly.model.reading import Reading


class Engine(Protocol):
    """Reads an article and says what it claims."""

    name: str
    version: str

    def read(self, article: Article) -> Reading: ...

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]: ...  # in order; batches where that is faster


ENGINES: dict[str, str] = {
    "tagger": "reportedly.engines.tagger:TaggerEngine",
    "rules": "reportedly.engines.rules:RulesEngine",
}
"""name → "module:class"; the class is called without arguments."""

DEFAULT = "tagger"


def engine_paths() -> dict[str, str]:
    """Every engine to be had here: ours, then those of installed packages (ours win a name)."""
    return {point.name: point.value for point in entry_points(group="reportedly.engines")} | ENGINES


@cache
def load_engine(name: str = DEFAULT) -> Engine:
    """The engine of that name, made once a process; InputError where there is none, or where it lacks a package or its model."""
    paths = engine_paths()
    if name not in paths:
        raise InputError(f"There is no engine called {name!r}.", f"choose one of: {', '.join(sorted(paths))}")
    module, _, attribute = paths[name].partition(":")
    try:
        made = getattr(import_module(module), attribute)
    except ImportError as error:
        raise InputError(
            f"The engine {name!r} cannot be loaded here: {error}.",
            f"install what it needs (pip install {(error.name or 'reportedly').partition('.')[0]}), or choose another with --engine",
        ) from error
    engine: Engine = made()
    return engine
