"""What the rules read in a text: for the tests of statements."""

from collections.abc import Sequence

from reportedly.model.article import Article, make_article
from reportedly.model.reading import Statement
from reportedly.read.mentions import TimeMention
from reportedly.read.places import find_places
from reportedly.read.quotes import find_quotations
from reportedly.read.relations import find_relations
from reportedly.read.sentences import find_sentences
from reportedly.read.statements import find_statements


def read(text: str) -> tuple[Statement, ...]:
    return read_article(make_article(text))


def read_article(article: Article, times: Sequence[TimeMention] = ()) -> tuple[Statement, ...]:
    sentences = find_sentences(article.text)
    relations = find_relations(article.text, sentences, find_quotations(article.text))
    return find_statements(article, relations, times, find_places(article.text, sentences))


def told(statement: Statement) -> tuple[str, str, str]:
    """Chain, cue and content in words."""
    chain = " ← ".join(source.label for source in statement.sources)
    return chain, statement.cue.quote if statement.cue else "", " … ".join(part.quote for part in statement.content)
