"""The engine `rules`: pure functions over the text, no model and nothing to download."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.engines.reading import Finds, begin_reading, code_digest, read_article
from reportedly.model.article import Article
from reportedly.model.reading import Reading
from reportedly.read.mentions import Sentence
from reportedly.read.quotes import find_quotations
from reportedly.read.relations import find_relations


class RulesEngine:
    """Reads English by tables and patterns; the same article gives the same reading on every machine."""

    name = "rules"
    version = "1"

    def read(self, article: Article) -> Reading:
        empty = begin_reading(article, engine=self.name, version=self.version, model="", settings=code_digest("engines", "read"))
        return read_article(article, empty, _find)

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        return map(self.read, articles)


def _find(text: str, sentences: Sequence[Sentence]) -> Finds:
    return Finds(relations=tuple(find_relations(text, sentences, find_quotations(text))))
