"""The straight line: page → article → reading."""

from reportedly.engines import Engine
from reportedly.engines.check import check
from reportedly.model.article import Article, Hints, Page
from reportedly.model.reading import Reading
from reportedly.model.run import Entry
from reportedly.page.extract import extract


def read_article(article: Article, engine: Engine) -> Reading:
    """The engine's reading, past the gate."""
    return check(engine.read(article), article)


def read_page(page: Page, hints: Hints, engine: Engine) -> Entry:
    """Raises Dropped where the page gives no article."""
    article = extract(page, hints)
    return Entry(page=page, article=article, reading=read_article(article, engine))
