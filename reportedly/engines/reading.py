"""One article read as a whole: who says what by the engine's own means, all else by the rules of `read/`, then assembled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from reportedly.model.article import Article
from reportedly.model.reading import Problem, Reading, reading_id
from reportedly.read.assemble import assemble
from reportedly.read.damage import find_damage
from reportedly.read.datelines import of_the_story
from reportedly.read.events import find_events
from reportedly.read.found import Found
from reportedly.read.furniture import article_end, before, left_out
from reportedly.read.gazetteer import lists_folder
from reportedly.read.mentions import RoleMention, Sentence
from reportedly.read.ordinals import find_ordinals
from reportedly.read.parties import find_parties, find_weapons
from reportedly.read.places import Places, place_problems, read_places
from reportedly.read.relation import Relation
from reportedly.read.responsibility import own_deeds
from reportedly.read.roles import add_parties, add_weapons, without_bystanders
from reportedly.read.sentences import find_sentences
from reportedly.read.sport import is_sport
from reportedly.read.statements import find_statements
from reportedly.read.times import find_times, time_problems
from reportedly.read.tolls import find_tolls

CODE = {".py", ".csv", ".gaz", ".txt"}
LONGEST = 1500  # code points of a sentence
LANGUAGES = (None, "en")  # None: not known, so tried


@dataclass(frozen=True, slots=True, kw_only=True)
class Finds:
    """What an engine finds by its own means, as spans of the text: who says what, and who took part in what."""

    relations: tuple[Relation, ...]
    roles: tuple[RoleMention, ...] | None = None  # None: it looks for none


class Find(Protocol):
    """`sentences` are all those of the text."""

    def __call__(self, text: str, sentences: Sequence[Sentence]) -> Finds: ...


def read_article(article: Article, empty: Reading, find: Find) -> Reading:
    """The reading `empty`, which says by whom, with all that is found in the article."""
    if article.language not in LANGUAGES:
        return replace(empty, problems=(_not_read(article, empty.engine),))
    found = find_all(article, find)
    assembly = assemble(article, found)
    problems = (
        *time_problems(article, found.times, found.sentences),
        *place_problems(article, Places(mentions=found.places, not_taken=found.not_taken), found.sentences),
        *assembly.problems,
        *(() if assembly.events else _nothing_found(article, found)),
        *left_out(article, found.sentences),
    )
    return replace(empty, statements=found.statements, events=assembly.events, problems=problems)


def begin_reading(article: Article, *, engine: str, version: str, model: str, settings: str) -> Reading:
    """The reading of the article in which nothing has been found yet."""
    identity = reading_id(article=article.id, engine=engine, version=version, model=model, settings=settings)
    return Reading(id=identity, article=article.id, engine=engine, version=version, model=model, settings=settings)


@cache
def code_digest(*rooms: str) -> str:
    """What tells one state of these rooms of the package, and of the user's own places, from another: `sha256:…`.

    A known article that is added again is read anew only where this has changed.
    """
    digest = sha256()
    package = Path(__file__).parents[1]
    for room in rooms:
        for path in sorted(path for path in (package / room).rglob("*") if path.suffix in CODE):
            digest.update(path.relative_to(package / room).as_posix().encode() + b"\0" + path.read_bytes())
    for path in sorted(lists_folder().glob("*.gaz")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return f"sha256:{digest.hexdigest()}"


def find_all(article: Article, find: Find) -> Found:
    """What each reader finds in the article; who needs another's finds comes after it."""
    text = article.text
    end = article_end(text)
    whole = tuple(before(end, find_sentences(text)))
    sentences = tuple(piece for sentence in whole for piece in _pieces(text, sentence))
    times = tuple(of_the_story(text, find_times(article, sentences)))
    named = read_places(text, sentences)
    places = named.mentions
    triggers = find_events(text, sentences)
    finds = find(text, whole)
    relations = tuple(relation for relation in finds.relations if relation.head[0] < end)
    statements = find_statements(article, relations, times, places)
    parties, weapons = find_parties(text, sentences, triggers, places), find_weapons(text, sentences, triggers)
    if finds.roles is not None:
        roles = without_bystanders(finds.roles, statements, places)
        parties = add_parties(text, sentences, triggers, roles, parties)
        weapons = add_weapons(text, sentences, triggers, roles, weapons)
    return Found(
        sentences=sentences,
        statements=statements,
        triggers=triggers,
        tolls=find_tolls(text, sentences),
        times=times,
        places=places,
        not_taken=named.not_taken,
        ordinals=find_ordinals(article, sentences, times),
        parties=own_deeds(text, parties, statements),
        weapons=weapons,
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


def _not_read(article: Article, engine: str) -> Problem:
    return Problem(
        code="language-not-read", message=f"The engine `{engine}` reads English alone; this article's language is {article.language!r}."
    )


def _nothing_found(article: Article, found: Found) -> tuple[Problem, ...]:
    """Empty output without a word must not happen where the text speaks of violence."""
    shown = tuple(article.evidence(trigger.start, trigger.end) for trigger in found.triggers)
    if not shown:
        return ()
    if is_sport(article.text):
        message = (
            "It reads like the report of a match, so its words of violence are taken as figures of speech, and no event is made of them."
        )
        return (Problem(code="match-report", message=message, evidence=shown),)
    return (
        Problem(code="nothing-found", message="Words of violence stand in the text, but no event could be made of them.", evidence=shown),
    )
