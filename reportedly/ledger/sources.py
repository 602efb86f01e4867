"""Questions about sources: who is quoted how often, by whom, on what, by which names."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, Subquery, and_, case, distinct, func, or_, select

from reportedly.ledger import tables
from reportedly.ledger.aliases import home_of, known_sources
from reportedly.ledger.called import all_namings
from reportedly.ledger.folding import phrase, query_words
from reportedly.ledger.naming import UNNAMED, effective
from reportedly.ledger.shelves import chunks
from reportedly.ledger.spelling import name_key
from reportedly.ledger.store import Ledger
from reportedly.model.evidence import Evidence
from reportedly.model.judgement import Naming, Verdict
from reportedly.model.reading import Stance
from reportedly.model.text import sound
from reportedly.model.value import TOLL_ASPECTS
from reportedly.model.view import Called, SourceQuery, SourceRow

_MENTION, _NAME, _SHELF = tables.shelf_source.c, tables.shelf_name.c, tables.shelf_article.c
_BySource = dict[str, tuple[tuple[str, int], ...]]
_TOPICS = 8  # of a source that are told
_TOLD = 4  # a country must be told of a source in one of so many of its statements at least
_GIVEN: dict[str, Any] = {
    "name": _NAME.name,
    "kind": func.coalesce(_NAME.kind, _MENTION.kind),
    "said_to_be": _MENTION.said_to_be,
    "country": case((_NAME.called.is_not(None), _NAME.country), else_=_MENTION.country),
}
"""What texts give for a source; what a person or our table says of it goes before."""


def sources(ledger: Ledger, query: SourceQuery = SourceQuery()) -> tuple[SourceRow, ...]:
    """Who is quoted, most statements first."""
    number = func.count(distinct(_MENTION.statement))
    asked = select(_NAME.source).select_from(_mentions()).group_by(_NAME.source)
    for word in query_words(query.search or ""):
        asked = asked.where(_NAME.source.in_(select(_NAME.source).where(_NAME.words.contains(f" {word} ", autoescape=True))))
    if query.kind is not None:
        kinds = _ranked("kind")
        of_kind = select(kinds.c.source).where(kinds.c.rank == 1, kinds.c.value == query.kind)
        asked = asked.where(_NAME.source.in_(of_kind))
    ordered = asked.order_by(number.desc(), _NAME.source).limit(query.window.limit).offset(query.window.offset)
    with ledger.snapshot() as connection:
        return source_rows(connection, list(connection.scalars(ordered)))


def source(ledger: Ledger, name: str) -> SourceRow | None:
    """The source of this id or name."""
    with ledger.snapshot() as connection:
        found = source_of(connection, name)
        return source_rows(connection, [found])[0] if found else None


def namings(ledger: Ledger, names: Collection[str]) -> tuple[Naming, ...]:
    """What persons judged about any of these names, oldest first."""
    with ledger.snapshot() as connection:
        return tuple(naming for naming in all_namings(connection) if not {naming.name, naming.alias}.isdisjoint(names))


def namings_that_count(ledger: Ledger) -> tuple[Naming, ...]:
    """What persons judged last of each pair of names."""
    with ledger.snapshot() as connection:
        return effective(all_namings(connection))


def name_of(ledger: Ledger, asked: str) -> str:
    """The name as texts have it, of one that is known to be there: as it is asked for, else as a text spells it; that shown, for an id."""
    with ledger.snapshot() as connection:
        if connection.scalar(select(_NAME.id).where(_NAME.name == asked).limit(1)) is not None:
            return asked
        (row,) = source_rows(connection, [found for found in [source_of(connection, asked)] if found])
    return next((name for name in row.names if name_key(name) == name_key(asked)), row.names[0] if asked == row.id else asked)


def names_of(ledger: Ledger, row: SourceRow) -> tuple[Called, ...]:
    """Each name that a source goes by, the most used first, and why it is taken for the source's."""
    counting = reversed(effective(namings(ledger, row.names)))
    said = {name: naming for naming in counting for name in (naming.name, naming.alias) if naming.alias}
    number = func.count(distinct(_MENTION.statement)).label("statements")
    asked = select(_NAME.name, _NAME.home, number).select_from(_mentions()).where(_NAME.source == row.id)
    with ledger.snapshot() as connection:
        rows = connection.execute(asked.group_by(_NAME.name, _NAME.home).order_by(number.desc(), _NAME.name, _NAME.home)).all()
        return tuple(_called(connection, named, row.name, said) for named in rows)


def _called(connection: Connection, row: Any, own: str, said: Mapping[str, Naming]) -> Called:
    key, naming = name_key(row.name), said.get(row.name)
    found = Called(name=row.name, statements=row.statements, how="spelling", why="", evidence=None)
    if row.name == own or row.home.startswith(UNNAMED) or key == name_key(own):
        return replace(found, how="own") if row.name == own else found
    if row.home != home_of(key):
        return replace(found, how="article")
    if row.home == home_of(name_key(own)):
        return replace(found, how="table", why=known_sources()[row.home].note)
    if naming is not None and naming.verdict is Verdict.SAME:
        return replace(found, how="person", why=naming.why)
    evidence = _apposition(connection, row.home)
    return replace(found, how="text", evidence=evidence) if evidence else found


def _apposition(connection: Connection, home: str) -> Evidence | None:
    """The words of a text that give this name and another of the same source."""
    table, text = tables.shelf_apposition.c, tables.article.c.text
    asked = select(table.article, table.start, table.end, text).join(tables.article, tables.article.c.id == table.article)
    row = connection.execute(asked.where(or_(table.alias_home == home, table.name_home == home)).order_by(table.article).limit(1)).first()
    return Evidence(article=row.article, start=row.start, end=row.end, quote=row.text[row.start : row.end]) if row else None


def events_counted(ledger: Ledger, source: str, limit: int) -> dict[str, tuple[str, ...]]:
    """Event → statements in which this source itself counts its people; of the newest articles."""
    claim, event = tables.claim.c, tables.shelf_event
    current = and_(event.c.id == claim.event, event.c.reading == claim.reading)
    asked = (
        select(claim.event, claim.statement)
        .select_from(_mentions().join(tables.claim, claim.statement == _MENTION.statement).join(event, current))
        .join(tables.shelf_article, _SHELF.id == _MENTION.article)
        .where(_NAME.source == source, _MENTION.first, claim.aspect.in_(TOLL_ASPECTS))
        .group_by(claim.event, claim.statement, _SHELF.published)
        .order_by(_SHELF.published.is_(None), _SHELF.published.desc(), claim.event, claim.statement)
    )
    found: dict[str, tuple[str, ...]] = {}
    with ledger.snapshot() as connection:
        for row in connection.execute(asked.limit(limit)):
            found[row.event] = (*found.get(row.event, ()), row.statement)
    return found


def events_denied(ledger: Ledger, statements: Collection[str]) -> frozenset[str]:
    """The events of which these statements (some dozens) deny something."""
    claim = tables.claim.c
    with ledger.snapshot() as connection:
        asked = select(claim.event).where(claim.statement.in_(sorted(statements)), claim.stance == Stance.DENIED.value)
        return frozenset(connection.scalars(asked))


def source_of(connection: Connection, name: str) -> str | None:
    """The id of the source of that id or name, spelled just so, else alike; one without a name only where no other answers.

    What holds no word is no name.
    """
    name, told = sound(name), phrase(name).strip()
    if not told:
        return None
    exact = or_(_NAME.id == name, _NAME.name == name)
    alike = _NAME.home.in_([home_of(name_key(name)), UNNAMED + told])
    for condition in (exact, alike):
        asked = select(_NAME.source).where(condition).order_by(_NAME.home.startswith(UNNAMED), _NAME.home.contains("@"), _NAME.id)
        found = connection.scalar(asked.limit(1))
        if found is not None:
            return str(found)
    return None


def source_rows(connection: Connection, found: Sequence[str]) -> tuple[SourceRow, ...]:
    """The rows of these sources, in their order."""
    names, kinds, to_be, countries = _given(connection, found)
    counts = {row["source"]: dict(row) for row in connection.execute(_counts(found)).mappings()}
    stances, topics = _by_source(connection, _stances(found)), _by_source(connection, _topics(found))
    return tuple(
        SourceRow(
            **{name: value for name, value in counts[one].items() if name not in ("source", "called")},
            id=one,
            name=counts[one]["called"] or _shown(names[one]),
            kind=kinds[one][0][0],
            said_to_be=to_be[one][0][0] if one in to_be else None,
            country=next((country for country, told in countries.get(one, ()) if told * _TOLD >= counts[one]["statements"]), None),
            names=tuple(name for name, _ in names[one]),
            stances=stances[one],
            topics=topics.get(one, ())[:_TOPICS],
        )
        for one in found
    )


def _shown(names: Sequence[tuple[str, int]]) -> str:
    """The most used, in full; of descriptions that open sentences too, the one in small letters."""
    every = [name for name, _ in names]
    first = min(every, key=lambda name: name[:1].isupper() and name.lower() in every)
    return next((name for name in every if name_key(name).endswith(f" {name_key(first)}")), first)


def speakers(ledger: Ledger, statements: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Statement → ids of its sources, nearest the reader first; of those of these statements that count."""
    found: dict[str, tuple[str, ...]] = {}
    with ledger.snapshot() as connection:
        for some in chunks(statements):
            asked = select(_MENTION.statement, _NAME.source).select_from(_mentions()).where(_MENTION.statement.in_(some))
            for statement, one in connection.execute(asked.order_by(_MENTION.statement, _MENTION.nth)):
                found[statement] = (*found.get(statement, ()), one)
    return found


def statements_of(source: str) -> Select[Any]:
    """Ids of the statements of a source."""
    return select(_MENTION.statement).select_from(_mentions()).where(_NAME.source == source)


def statements_by(words: str) -> Select[Any]:
    """Ids of the statements of all sources one of whose names holds these folded words."""
    named = select(_NAME.source).where(_NAME.words.contains(words, autoescape=True), ~_NAME.home.startswith(UNNAMED))
    return select(_MENTION.statement).select_from(_mentions()).where(_NAME.source.in_(named))


def _mentions() -> Any:
    return tables.shelf_source.join(tables.shelf_name, _NAME.id == _MENTION.name)


def _ranked(column: str) -> Subquery:
    """What is given for each source, the most frequent first."""
    value = _GIVEN[column]
    rank = func.row_number().over(partition_by=_NAME.source, order_by=(func.count().desc(), value))
    asked = select(_NAME.source, value.label("value"), rank.label("rank")).select_from(_mentions())
    return asked.where(value.is_not(None)).group_by(_NAME.source, value).subquery()


def _counts(found: Sequence[str]) -> Select[Any]:
    return (
        select(
            _NAME.source,
            func.min(_NAME.called).label("called"),
            func.count(distinct(_MENTION.statement)).label("statements"),
            func.count(distinct(case((_MENTION.first, _MENTION.statement)))).label("first"),
            func.count(distinct(_MENTION.article)).label("articles"),
            func.count(distinct(_SHELF.outlet)).label("outlets"),
            func.min(_SHELF.published).label("since"),
            func.max(_SHELF.published).label("last"),
        )
        .select_from(_mentions().join(tables.shelf_article, _SHELF.id == _MENTION.article))
        .where(_NAME.source.in_(found))
        .group_by(_NAME.source)
    )


def _given(connection: Connection, found: Sequence[str]) -> list[_BySource]:
    """Of each column of `_GIVEN`, source → (value, mentions), the most frequent first."""
    columns = [*_GIVEN.values()]
    asked = select(_NAME.source, *columns, func.count()).select_from(_mentions()).where(_NAME.source.in_(found))
    numbers: list[dict[str, Counter[str]]] = [defaultdict(Counter) for _ in columns]
    for one, *values, number in connection.execute(asked.group_by(_NAME.source, *columns)):
        for nth, value in enumerate(values):
            if value is not None:
                numbers[nth][one][value] += number
    return [{one: tuple(sorted(told.items(), key=lambda pair: (-pair[1], pair[0]))) for one, told in column.items()} for column in numbers]


def _stances(found: Sequence[str]) -> Select[Any]:
    shelf = tables.shelf_statement.c
    return _numbered(shelf.stance, found).join(tables.shelf_statement, shelf.id == _MENTION.statement)


def _topics(found: Sequence[str]) -> Select[Any]:
    shelf = tables.shelf_topic.c
    return _numbered(shelf.topic, found).join(tables.shelf_topic, shelf.statement == _MENTION.statement)


def _numbered(value: Any, found: Sequence[str]) -> Select[Any]:
    """(source, value, statements)."""
    number = func.count(distinct(_MENTION.statement))
    asked = select(_NAME.source, value, number).select_from(_mentions()).where(_NAME.source.in_(found))
    return asked.group_by(_NAME.source, value).order_by(number.desc(), value)


def _by_source(connection: Connection, asked: Select[Any]) -> _BySource:
    found: _BySource = {}
    for one, value, number in connection.execute(asked):
        found[one] = (*found.get(one, ()), (value, number))
    return found
