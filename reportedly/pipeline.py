"""The straight line: page → article → reading."""

from reportedly.engines import Engine
from reportedly.engines.check import check
from reportedly.model.article import Article, Hints, Page
from reportedly.model.errors import Dropped, ReportedlyError
from reportedly.model.reading import Reading
from reportedly.model.run import Entry
from reportedly.page.extract import extract


def read_article(article: Article, engine: Engine) -> Reading:
    """The engine's reading, past the gate."""
    return check(engine.read(article), article)


def read_page(page: Page, hints: Hints, engine: Engine) -> Entry:
    """Raises Dropped where the page gives no article, or a reader breaks on it: one such page must not stop a thousand others."""
    try:
        article = extract(page, hints)
        return Entry(page=page, article=article, reading=read_article(article, engine))
    except ReportedlyError:
        raise
    except Exception as error:
        raise Dropped(
            "reader-failed",
            f"{page.name} broke the reader ({type(error).__name__}: {str(error)[:200]}).",
            "leave it out, and send it to whoever looks after the engine: it is a fault of the program",
        ) from error
