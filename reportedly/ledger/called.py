"""The shelves of sources: who speaks in each statement, and which names are one source's, made anew wherever a change reaches."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, delete, or_, select

from reportedly.ledger import tables
from reportedly.ledger.aliases import home_of
from reportedly.ledger.appositions import find_appositions
from reportedly.ledger.dialect import insert_new
from reportedly.ledger.folding import phrase
from reportedly.ledger.naming import ARTICLES_OWN, Group, Name, find_meant, group, name_of
from reportedly.ledger.rows import Row, naming_of
from reportedly.ledger.spelling import name_key
from reportedly.model.article import Article
from reportedly.model.judgement import Naming
from reportedly.model.reading import Reading
from reportedly.model.value import Aspect

_CHUNK = 500
_SETTING = {Aspect.OCCURRED, Aspect.TYPE, Aspect.TIME, Aspect.PLACE}  # what almost every statement on an event tells is no topic


def put_sources(connection: Connection, article: Article, reading: Reading) -> None:
    """Puts who speaks in an article that counts on the shelves; `group_names` must follow with its homes."""
    every = [source for statement in reading.statements for source in statement.sources]
    meant = find_meant(every)
    names = {source: name_of(source, article.id, meant) for source in every}
    mentions = [
        {"statement": statement.id, "nth": nth, "article": article.id, "name": names[source].id, "first": nth == len(statement.sources) - 1}
        | {"kind": source.kind.value, "said_to_be": source.said_to_be and source.said_to_be.value, "country": source.country}
        for statement in reading.statements
        for nth, source in enumerate(statement.sources)
    ]
    insert_new(connection, tables.shelf_source, mentions)
    insert_new(connection, tables.shelf_name, [_row(name, Group(names=(name,))) for name in names.values()])
    insert_new(connection, tables.shelf_topic, [{"article": article.id} | topic for topic in _topics(reading)])
    insert_new(connection, tables.shelf_apposition, [{"article": article.id} | found for found in _appositions(article.text)])


def _topics(reading: Reading) -> list[Row]:
    claims = [(event.type, claim) for event in reading.events for claim in event.claims if claim.statement]
    found = {(claim.statement, topic) for kind, claim in claims for topic in (kind, *({claim.aspect.value} - _SETTING))}
    return [{"statement": statement, "topic": topic} for statement, topic in sorted(found)]


def _appositions(text: str) -> Iterator[Row]:
    for found in find_appositions(text):
        homes = {"name_home": home_of(name_key(found.name)), "alias_home": home_of(name_key(found.alias))}
        yield {"start": found.start, "end": found.end, "name": found.name, "alias": found.alias} | homes


def homes_in(connection: Connection, articles: Sequence[str]) -> set[str]:
    """The homes of all names and appositions of these articles."""
    shelf, name, apposition = tables.shelf_source.c, tables.shelf_name.c, tables.shelf_apposition.c
    named = select(name.home).join(tables.shelf_source, shelf.name == name.id).distinct()
    beside = select(apposition.name_home, apposition.alias_home)
    found: set[str] = set()
    for some in _some(articles):
        found.update(connection.scalars(named.where(shelf.article.in_(some))))
        found.update(home for pair in connection.execute(beside.where(apposition.article.in_(some))) for home in pair)
    return found


def homes_said(naming: Naming) -> set[str]:
    return {home_of(name_key(name)) for name in (naming.name, naming.alias) if name}


def group_names(connection: Connection, homes: Iterable[str]) -> None:
    """Groups the names of these homes anew, with all that hang together with them; what nobody goes by any longer leaves the shelf."""
    table = tables.shelf_name
    within, namings, pairs = _hanging_together(connection, set(homes))
    said = {home for naming in namings for home in homes_said(naming)}
    names = set(_names(connection, within, said))
    counting: set[str] = set()
    for some in _some(name.id for name in names):
        counting.update(connection.scalars(select(tables.shelf_source.c.name).where(tables.shelf_source.c.name.in_(some)).distinct()))
        connection.execute(delete(table).where(table.c.id.in_(some)))
    groups = group((name for name in names if name.id in counting), namings, pairs)
    insert_new(connection, table, [_row(name, found) for found in groups for name in found.names if name.id])


def _hanging_together(connection: Connection, homes: set[str]) -> tuple[set[str], list[Naming], set[tuple[str, str]]]:
    """The homes that namings and appositions tie to these, however long the chain, with those namings and appositions."""
    apposition = tables.shelf_apposition.c
    namings = [(naming, homes_said(naming)) for naming in all_namings(connection)]
    pairs: set[tuple[str, str]] = set()
    within: set[str] = set()
    frontier = {*homes, *(home.partition(ARTICLES_OWN)[0] for home in homes)}
    while frontier:
        within |= frontier
        reached = {home for _, said in namings if said & frontier for home in said}
        for some in _some(frontier):
            beside = or_(apposition.name_home.in_(some), apposition.alias_home.in_(some))
            for row in connection.execute(select(tables.shelf_apposition).where(beside)):
                pairs.add((row.name, row.alias))
                reached |= {row.name_home, row.alias_home}
        frontier = reached - within
    return within, [naming for naming, said in namings if said & within], pairs


def _names(connection: Connection, homes: set[str], said: set[str]) -> Iterator[Name]:
    """The names of these homes; of those that a person spoke of, the ones too that mean somebody in one article only."""
    table = tables.shelf_name.c
    conditions: list[ColumnElement[bool]] = [table.home.in_(some) for some in _some(homes)]
    conditions += [table.home.startswith(home + ARTICLES_OWN, autoescape=True) for home in sorted(said)]
    for condition in conditions:
        for row in connection.execute(select(table.home, table.name, table.id).where(condition)):
            yield Name(home=row.home, name=row.name, id=row.id)


def _row(name: Name, found: Group) -> Row:
    about = {"called": found.called, "kind": found.kind.value if found.kind else None, "country": found.country}
    return {"id": name.id, "name": name.name, "home": name.home, "source": found.source, "words": phrase(name.name)} | about


def all_namings(connection: Connection) -> tuple[Naming, ...]:
    """Oldest first."""
    rows = connection.execute(select(tables.naming).order_by(tables.naming.c.at, tables.naming.c.id)).mappings()
    return tuple(naming_of(row) for row in rows)


def _some(items: Iterable[str]) -> Iterator[list[str]]:
    """The items in order, some at a time."""
    ordered = sorted(items)
    for start in range(0, len(ordered), _CHUNK):
        yield ordered[start : start + _CHUNK]
