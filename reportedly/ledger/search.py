"""Searching words in the text of articles; where they stand is found in the text itself, so that offsets are its code points."""

from collections.abc import Sequence

from sqlalchemy import select

from reportedly.ledger import tables
from reportedly.ledger.dialect import articles_with
from reportedly.ledger.folding import query_words, words
from reportedly.ledger.shelves import chunks
from reportedly.ledger.store import Ledger
from reportedly.model.view import Hit, Window

_WIDEST = 300  # code points of a match; where the words stand farther apart, the first alone is shown
_AROUND = 80  # code points shown on each side


def search(ledger: Ledger, asked: str, window: Window) -> tuple[Hit, ...]:
    """A hit for each current article that holds all the words, newest first: the shortest stretch of its text that has them."""
    wanted = query_words(asked)
    if not wanted:
        return ()
    article, shelf = tables.article.c, tables.shelf_article.c
    with ledger.snapshot() as connection:
        found = [
            row
            for some in chunks(articles_with(connection, wanted))
            for row in connection.execute(select(shelf.id, shelf.published).where(shelf.id.in_(some), shelf.current))
        ]
        found.sort(key=lambda row: row.id)
        found.sort(key=lambda row: row.published.timestamp() if row.published else float("-inf"), reverse=True)
        end = None if window.limit is None else window.offset + window.limit
        shown = [row.id for row in found[window.offset : end]]
        columns = (article.id, article.title, article.outlet, article.published, article.text)
        rows = {row.id: row for some in chunks(shown) for row in connection.execute(select(*columns).where(article.id.in_(some)))}
    return tuple(_hit(rows[identity], wanted) for identity in shown)


def _hit(row: tuple[str, str | None, str | None, str | None, str], wanted: Sequence[str]) -> Hit:
    identity, title, outlet, published, text = row
    start, end = _stretch(text, wanted)
    return Hit(
        article=identity,
        title=title,
        outlet=outlet,
        published=published,
        start=start,
        end=end,
        before=text[max(0, start - _AROUND) : start],
        match=text[start:end],
        after=text[end : end + _AROUND],
    )


def _stretch(text: str, wanted: Sequence[str]) -> tuple[int, int]:
    """The shortest stretch with all the words; where it is too wide, the first of them; 0:0 where the title alone has them."""
    places = [(start, end, word) for start, end, word in words(text) if word in wanted]
    last: dict[str, int] = {}
    best: tuple[int, int] | None = None
    for start, end, word in places:
        last[word] = start
        stretch = (min(last.values()), end)
        if len(last) == len(wanted) and (best is None or stretch[1] - stretch[0] < best[1] - best[0]):
            best = stretch
    if best is not None and best[1] - best[0] <= _WIDEST:
        return best
    return places[0][:2] if places else (0, 0)
