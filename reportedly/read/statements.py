"""Statements: who says what, with which word, when, and how he stands to it.

The spans come from `read/relations.py` or from a trained reader. Here they become statements: chains of sources, stance and
time of saying.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from reportedly.model.article import Article
from reportedly.model.evidence import Evidence
from reportedly.model.reading import Stance, Statement, statement_id
from reportedly.model.source import Chain, Source, SourceKind
from reportedly.model.time import TimeInterval
from reportedly.read.beside import speaks
from reportedly.read.cues import CITING
from reportedly.read.mentions import PlaceMention, Sentence, Span, TimeMention
from reportedly.read.relation import Relation
from reportedly.read.sentences import find_sentences
from reportedly.read.sources import head_of, is_outlet, read_source
from reportedly.read.speakers import find_chain, find_full_names, find_monitor
from reportedly.read.stance import find_stance, is_remark

_NESTING = 3  # how many relations may stand one in another
_PRESS = {SourceKind.AGENCY, SourceKind.OUTLET}
_REMEMBERED = 200  # statements: how far back a name is looked for
_LONG_NAME = 3  # spaces: what is longer and cited is no source but a reason
_NEARBY = 12  # relations before one that may hold it, and time mentions looked at
_ASIDE = 1000  # what a comma between a time and the cue weighs, in characters
_REMARK = 160  # characters


def find_statements(
    article: Article, relations: Sequence[Relation], times: Sequence[TimeMention], places: Sequence[PlaceMention]
) -> tuple[Statement, ...]:
    """Every statement of the article, by cue: one for each relation that some reader found; `times` and `places` by start."""
    text = article.text
    sentences = find_sentences(text)
    relations = sorted(relations, key=lambda relation: relation.head)
    full_names = find_full_names(text)
    monitor = find_monitor(text, full_names)
    chains: list[Chain] = []
    made: dict[str, Statement] = {}
    for number, relation in enumerate(relations):
        chain = find_chain(text[slice(*relation.source)], chains[-_REMEMBERED:], full_names, monitor) if relation.source else ()
        chain = _through(text, relation, chain, chains[-_REMEMBERED:], full_names)
        cited = _cited(text, relations, number)
        if cited and relation.lemma not in CITING:
            chain = (*chain, cited)
        outer = _holder(relations, number)
        if outer is not None and len(chains[outer]) <= _NESTING and not _repeats(chains[outer], chain):
            chain = chains[outer] + chain
        chains.append(chain)
        if cited and relation.lemma in CITING:
            continue  # "X, citing Y, said": told with what X said
        chain = tuple(source for source in chain if not is_outlet(source, article.outlet))
        statement = _statement(article, relation, chain, _said(text, relation, times), _stance(text, relation, sentences))
        made.setdefault(statement.id, statement)
    return tuple(made.values())


def _through(text: str, relation: Relation, chain: Chain, said: Sequence[Chain], full_names: Mapping[str, str]) -> Chain:
    """The chain with the outlet that was told ("a driver told X": X ← driver) or that quotes ("X quoted a driver as saying")."""
    if relation.through is None:
        return chain
    nearer = find_chain(text[slice(*relation.through)], said, full_names)
    press = nearer[-1].kind in _PRESS or nearer[-1].said_to_be is SourceKind.OUTLET
    return (*nearer, *chain) if (press or relation.lemma != "tell") and not set(nearer) & set(chain) else chain


def _cited(text: str, relations: Sequence[Relation], number: int) -> Source | None:
    """Who is cited by the source of a relation ("X, citing a driver, said"): the same for what X said and for "citing"."""
    relation = relations[number]
    nearby = [
        other for other in relations[max(0, number - 2) : number + 3] if (other.source, other.clause) == (relation.source, relation.clause)
    ]
    citing = next((other for other in nearby if other.lemma in CITING and other.through is None), None)
    if citing is None or all(other.lemma in CITING for other in nearby):
        return None
    cited = read_source(text[slice(*citing.content[0])])
    known = cited.name and (cited.kind not in {SourceKind.PERSON, SourceKind.ORGANISATION} or cited.name.count(" ") < _LONG_NAME)
    return cited if known or speaks(head_of(cited.role)) else None


def _holder(relations: Sequence[Relation], number: int) -> int | None:
    """The relation in whose content this one's cue stands, the nearest."""
    cue = relations[number].head
    for at in range(number - 1, max(-1, number - _NEARBY), -1):
        if any(start <= cue[0] and cue[1] <= end for start, end in relations[at].content):
            return at
    return None


def _repeats(outer: Chain, chain: Chain) -> bool:
    """Whether the chain already holds, or is, the outer one: "The official claimed" again, "X said he believes"."""
    return bool(outer) and (chain[: len(outer)] == outer or (bool(chain) and chain[-1] == outer[-1]))


def _statement(article: Article, relation: Relation, chain: Chain, said: TimeInterval | None, stance: Stance) -> Statement:
    cue = article.evidence(*relation.cue) if relation.cue else None
    content: tuple[Evidence, ...] = tuple(article.evidence(*part) for part in relation.content)
    source = (article.evidence(*relation.source),) if relation.source else ()
    return Statement(
        id=statement_id(cue, content, source),
        sources=chain,
        cue=cue,
        content=content,
        source_evidence=source,
        direct=relation.direct,
        stance=stance,
        said=said,
    )


def _said(text: str, relation: Relation, times: Sequence[TimeMention]) -> TimeInterval | None:
    """The time nearest the cue in the sentence, outside what is said."""
    if relation.source is None:
        return None  # a time in such a sentence is the happening's
    start, end = relation.clause
    first = bisect_left(times, start, key=lambda mention: mention.start)
    found: list[tuple[int, TimeInterval]] = []
    for mention in times[first : first + _NEARBY]:
        if mention.start >= end:
            break
        if mention.interval is None or mention.window or _inside(mention, relation.content):
            continue
        left, right = sorted((mention.start, mention.end, *relation.head))[1:3]
        found.append((right - left + _ASIDE * text.count(",", left, right), mention.interval))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _inside(mention: TimeMention, content: Sequence[Span]) -> bool:
    return any(start < mention.end and mention.start < end for start, end in content)


def _stance(text: str, relation: Relation, sentences: Sequence[Sentence]) -> Stance:
    content = " ".join(text[slice(*part)] for part in relation.content)
    return find_stance(
        relation.stance,
        content.removeprefix("that "),
        f"{_outside(text, relation)} {_remark_after(text, relation, sentences)}",
        lemma=relation.lemma,
        negated=relation.negated,
        sourced=relation.source is not None,
    )


def _remark_after(text: str, relation: Relation, sentences: Sequence[Sentence]) -> str:
    """A short sentence behind that tells whether it could be confirmed: "The claim could not be verified."."""
    at = bisect_left(sentences, relation.clause[1], key=lambda sentence: sentence.start)
    if at == len(sentences) or sentences[at].end - sentences[at].start > _REMARK:
        return ""
    remark = text[sentences[at].start : sentences[at].end]
    return remark if is_remark(remark) else ""


def _outside(text: str, relation: Relation) -> str:
    """The sentence without what is said in it."""
    position, end = relation.clause
    pieces = []
    for start, finish in sorted(relation.content):
        pieces.append(text[position : max(position, min(start, end))])
        position = max(position, min(finish, end))
    return " ".join((*pieces, text[position:end]))
