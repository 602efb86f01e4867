"""Which names are one source's: a pure function of the names, of what persons say of them, of our table and of appositions.

1. What a person calls the same is joined, the newest first; what a person calls different is never joined, however long the chain.
2. Then names that are spelled alike, then those that our table gives to one source, then a short name and the one long name
   that texts give for it (where they give several, none).
Nothing depends on the order of the names. A person known by one name alone, and a body that every land may have ("defence
ministry"), is a source of its article only: its home names the article, unless that article names one whom it must mean.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.ledger.aliases import Known, home_of, known_sources
from reportedly.ledger.folding import phrase
from reportedly.ledger.spelling import is_common, name_key, with_country, without_country
from reportedly.model.identity import make_id
from reportedly.model.judgement import Naming, Verdict
from reportedly.model.source import Source, SourceKind

_PERSONS = frozenset({SourceKind.PERSON, SourceKind.EXPERT, SourceKind.WITNESS})
_TITLED = (
    "director head chief spokesman spokeswoman spokesperson founder leader commander minister president general colonel major captain"
    " lieutenant brigadier official officer governor mayor ambassador envoy secretary senator member activist coordinator doctor dr"
    " sheikh judge chairman chairwoman deputy adviser representative king prince pope"
)
_TITLES = frozenset(_TITLED.split())
ARTICLES_OWN = "@"
"""Stands in a home between a key and the one article in which it means a source."""
UNNAMED = "~"
"""Begins the home of those of whom no name is told."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Name:
    """A name as a text or a person gives it. `id` is that of its row, empty where no source that counts goes by it."""

    home: str
    name: str
    id: str = ""

    @property
    def alone(self) -> bool:
        """Whether the name tells by itself who is meant."""
        return self.home == home_of(name_key(self.name))


def name_of(source: Source, article: str, meant: Mapping[str, str]) -> Name:
    """The name of a source of an article; `meant`: what short keys mean there, by `find_meant`."""
    if not source.name:
        return _named(source.label, UNNAMED + phrase(source.role).strip())
    key = name_key(source.name)
    if key in known_sources() or not _is_short(source, key):
        return _named(source.name, home_of(key))
    if is_common(key) and source.country:
        return _named(source.name, home_of(with_country(key, source.country)), source.country)
    if key in meant:
        return _named(source.name, meant[key], meant[key])
    return _named(source.name, f"{key}{ARTICLES_OWN}{article}", article)


def find_meant(sources: Iterable[Source]) -> dict[str, str]:
    """Short key → home of the one source of these, an article's, that it must mean: a surname's person, "defence ministry"'s land."""
    found: dict[str, set[str]] = {}
    for source in sources:
        key = name_key(source.name) if source.name else ""
        if key and not _is_short(source, key):
            own = without_country(key)
            short = own if own != key and is_common(own) else key.rpartition(" ")[2] if _is_person(source) else ""
            found.setdefault(short, set()).add(home_of(key))
    return {short: next(iter(homes)) for short, homes in found.items() if short and len(homes) == 1}


def _named(name: str, home: str, *where: str) -> Name:
    """A name that means different sources in different places has several rows."""
    return Name(home=home, name=name, id=make_id("w", name, home.startswith(UNNAMED), *where))


def _is_short(source: Source, key: str) -> bool:
    """Whether it cannot be told from the name alone, outside its article, who that is."""
    return is_common(key) or (" " not in key and _is_person(source))


def _is_person(source: Source) -> bool:
    """A person, or one who speaks for a body by his title."""
    return source.kind in _PERSONS or not _TITLES.isdisjoint(phrase(source.role).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Names of one source. `called`, `kind` and `country` are what a person or our table says of it."""

    names: tuple[Name, ...]
    called: str | None = None
    kind: SourceKind | None = None
    country: str | None = None

    @property
    def source(self) -> str:
        """The smallest id of its names that count; that of any of them finds it."""
        return min(name.id for name in self.names if name.id)


def group(names: Iterable[Name], namings: Iterable[Naming], short: Iterable[tuple[str, str]] = ()) -> tuple[Group, ...]:
    """The groups in which any name counts; `short` are (long name, short name) of appositions."""
    names, held, pairs = set(names), effective(namings), sorted(set(short))
    said = {name for naming in held for name in (naming.name, naming.alias) if name}
    there = {name.name for name in names if name.alone}
    given = {Name(home=home_of(name_key(name)), name=name) for name in {*said, *(name for pair in pairs for name in pair)} - there}
    grouping = _Grouping(sorted({*names, *given}), [naming for naming in held if naming.verdict is Verdict.DIFFERENT])
    for naming in held:
        if naming.alias and naming.verdict is Verdict.SAME:
            grouping.tie(naming.name, naming.alias)
    short_said = {name_key(name) for name in said}
    grouping.join_cells(lambda name: name_key(name.name) if name.alone else _as_said(name, short_said))
    grouping.join_cells(lambda name: name.home)
    for long, alias in _unambiguous(pairs):
        grouping.tie(long, alias)
    return tuple(_described(part, held) for part in grouping.parts() if any(name.id for name in part))


def effective(namings: Iterable[Naming]) -> tuple[Naming, ...]:
    """The namings that count, the newest first: of each pair the last; at the same moment the more cautious."""
    newest = sorted(namings, key=lambda naming: (naming.at, naming.verdict is Verdict.DIFFERENT, naming.id), reverse=True)
    seen: dict[frozenset[str], Naming] = {}
    for naming in newest:
        seen.setdefault(frozenset((naming.name, naming.alias)), naming)
    return tuple(seen.values())


def _as_said(name: Name, said: set[str]) -> str:
    """A name that means somebody in its article only means whom a person says that it means."""
    short = name.home.partition(ARTICLES_OWN)[0]
    return short if short in said else name.home


def _unambiguous(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those whose short name stands for one source only; an "s" at its end may be an apostrophe that was lost."""
    homes: dict[str, set[str]] = {}
    for long, alias in pairs:
        homes.setdefault(name_key(alias), set()).add(home_of(name_key(long)).removesuffix("s"))
    return [(long, alias) for long, alias in pairs if len(homes[name_key(alias)]) == 1 and name_key(alias) not in known_sources()]


class _Grouping:
    """Groups while they are being made."""

    def __init__(self, names: Sequence[Name], apart: Iterable[Naming]) -> None:
        self.group: dict[Name, list[Name]] = {name: [name] for name in names}
        self.by_name = {name.name: name for name in names if name.alone}
        self.apart = [(naming.name, naming.alias) for naming in apart]

    def tie(self, one: str, other: str) -> None:
        self.unite(self.by_name[one], self.by_name[other])

    def join_cells(self, cell_of: Callable[[Name], str]) -> None:
        """Joins the names of each cell, as far as no person parts them."""
        cells: dict[str, list[Name]] = {}
        for name in self.group:
            cells.setdefault(cell_of(name), []).append(name)
        for cell in cells.values():
            cell.sort(key=_own_name_first)
            for nth, name in enumerate(cell):
                next((other for other in cell[:nth] if self.unite(other, name)), None)

    def unite(self, one: Name, other: Name) -> bool:
        """Makes one group of two, unless a person parts them; False where they stay apart."""
        left, right = self.group[one], self.group[other]
        if left is right:
            return True
        here, there = ({name.name for name in names if name.alone} for names in (left, right))
        if any((a in here and b in there) or (b in here and a in there) for a, b in self.apart):
            return False
        left += right
        self.group |= dict.fromkeys(right, left)
        return True

    def parts(self) -> list[tuple[Name, ...]]:
        return sorted({id(part): tuple(sorted(part)) for part in self.group.values()}.values())


def _own_name_first(name: Name) -> tuple[bool, Name]:
    """The name that our table gives a source before the others that it goes by."""
    known = known_sources().get(name.home)
    return (known is None or name_key(known.name) != name_key(name.name), name)


def _described(part: tuple[Name, ...], namings: Iterable[Naming]) -> Group:
    """With what a person said of it last, else what our table says of its names, but for those that a person parts from others."""
    here = {name.name for name in part if name.alone}
    about = [naming for naming in namings if not naming.alias and naming.name in here]
    parted = {name for naming in namings if naming.verdict is Verdict.DIFFERENT for name in (naming.name, naming.alias)}
    ordered = sorted(part, key=_own_name_first)
    telling = [name for name in ordered if not _own_name_first(name)[0] or name.name not in parted]
    known = [known for name in telling if (known := known_sources().get(name.home))]
    given: list[Naming | Known] = [*about, *known]
    return Group(
        names=part,
        called=next((found.name for found in given), None),
        kind=next((found.kind for found in given if found.kind), None),
        country=next((found.country for found in given if found.country), None),
    )
