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
    "rules": "reportedly.engines.rules:RulesEngine",
}
"""name → "module:class"; the class is called without arguments."""

DEFAULT = "rules"


def engine_paths() -> dict[str, str]:
    """Every engine to be had here: ours, then those of installed packages (ours win a name)."""
    return {point.name: point.value for point in entry_points(group="reportedly.engines")} | ENGINES


@cache
def load_engine(name: str = DEFAULT) -> Engine:
    """The engine of that name, made once a process; InputError where there is none."""
    paths = engine_paths()
    if name not in paths:
        raise InputError(f"There is no engine called {name!r}.", f"choose one of: {', '.join(sorted(paths))}")
    module, _, attribute = paths[name].partition(":")
    engine: Engine = getattr(import_module(module), attribute)()
    return engine
