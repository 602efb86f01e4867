"""The engine `rules`: pure functions over the text, no model and nothing to download."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from reportedly.model.article import Article
from reportedly.model.reading import Problem, Reading, reading_id
from reportedly.read.assemble import assemble
from reportedly.read.damage import find_damage
from reportedly.read.events import find_events
from reportedly.read.found import Found
from reportedly.read.mentions import Sentence
from reportedly.read.ordinals import find_ordinals
from reportedly.read.parties import find_parties, find_weapons
from reportedly.read.places import find_places, place_problems
from reportedly.read.quotes import find_quotations
from reportedly.read.relations import find_relations
from reportedly.read.sentences import find_sentences
from reportedly.read.statements import find_statements
from reportedly.read.times import find_times, time_problems
from reportedly.read.tolls import find_tolls

RULES = {".py", ".csv", ".gaz", ".txt"}
LONGEST = 1500  # code points of a sentence
LANGUAGES = (None, "en")  # None: not known, so tried


class RulesEngine:
    """Reads English by tables and patterns; the same article gives the same reading on every machine."""

    name = "rules"
    version = "1"

    def read(self, article: Article) -> Reading:
        settings = rules_digest()
        identity = reading_id(article=article.id, engine=self.name, version=self.version, model="", settings=settings)
        empty = Reading(id=identity, article=article.id, engine=self.name, version=self.version, model="", settings=settings)
        if article.language not in LANGUAGES:
            return replace(empty, problems=(_not_read(article),))
        found = find_all(article)
        assembly = assemble(article, found)
        problems = (
            *time_problems(article, found.times, found.sentences),
            *place_problems(article, found.places, found.sentences),
            *assembly.problems,
            *(() if assembly.events else _nothing_found(article, found)),
        )
        return replace(empty, statements=found.statements, events=assembly.events, problems=problems)

    def read_many(self, articles: Iterable[Article]) -> Iterator[Reading]:
        return map(self.read, articles)


@cache
def rules_digest() -> str:
    """What tells one state of the rules from another, their code and tables being all there is to them: `sha256:…`.

    A known article that is added again is read anew only where this has changed.
    """
    digest = sha256()
    folder = Path(__file__).parents[1] / "read"
    for path in sorted(path for path in folder.rglob("*") if path.suffix in RULES):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return f"sha256:{digest.hexdigest()}"


def find_all(article: Article) -> Found:
    """What each reader finds in the article; who needs another's finds comes after it."""
    text = article.text
    sentences = tuple(piece for sentence in find_sentences(text) for piece in _pieces(text, sentence))
    times = find_times(article, sentences)
    places = find_places(text, sentences)
    triggers = find_events(text, sentences)
    relations = find_relations(text, find_sentences(text), find_quotations(text))
    return Found(
        sentences=sentences,
        statements=find_statements(article, relations, times, places),
        triggers=triggers,
        tolls=find_tolls(text, sentences),
        times=times,
        places=places,
        ordinals=find_ordinals(article, sentences, times),
        parties=find_parties(text, sentences, triggers, places),
        weapons=find_weapons(text, sentences, triggers),
        damages=find_damage(text, sentences),
    )


def _pieces(text: str, sentence: Sentence) -> Iterator[Sentence]:
    """The sentence, cut at spaces where it is longer than any real one: the rules look at all pairs of things in a sentence."""
    start = sentence.start
    while sentence.end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        end = space + 1 if space > 0 else start + LONGEST
        yield Sentence(start=start, end=end, paragraph=sentence.paragraph)
        start = end
    yield Sentence(start=start, end=sentence.end, paragraph=sentence.paragraph)


def _not_read(article: Article) -> Problem:
    return Problem(
        code="language-not-read", message=f"The engine `rules` reads English alone; this article's language is {article.language!r}."
    )


def _nothing_found(article: Article, found: Found) -> tuple[Problem, ...]:
    """Empty output without a word must not happen where the text speaks of violence."""
    shown = tuple(article.evidence(trigger.start, trigger.end) for trigger in found.triggers)
    if not shown:
        return ()
    return (
        Problem(code="nothing-found", message="Words of violence stand in the text, but no event could be made of them.", evidence=shown),
    )
