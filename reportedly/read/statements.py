"""Statements: who says what, with which word, when, and how he stands to it.

The spans come from `read/relations.py` or from a trained reader. Here they become statements: chains of sources, stance,
time and place of saying.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from reportedly.model.article import Article
from reportedly.model.reading import Stance, Statement, statement_id
from reportedly.model.source import Chain, SourceKind
from reportedly.read.circumstances import said_when, said_where
from reportedly.read.citing import PRESS, carried_by, cited_by, told_before
from reportedly.read.cues import BE, CITING, VERBS, Form
from reportedly.read.mentions import PlaceMention, Sentence, Span, TimeMention
from reportedly.read.naming import Names, find_names
from reportedly.read.no_sayings import without_no_sayings
from reportedly.read.relation import Relation, is_nobody
from reportedly.read.sentences import find_sentences
from reportedly.read.sources import is_outlet
from reportedly.read.speakers import Heard, Meant, find_speaker, issued_in, pronoun_of
from reportedly.read.stance import find_stance, is_remark

_NESTING = 3  # how many relations may stand one in another
_REMEMBERED = 200  # statements: how far back a name is looked for
_NEARBY = 12  # relations before or after one that may hold it
_REMARK = 160  # characters


def find_statements(
    article: Article, relations: Sequence[Relation], times: Sequence[TimeMention], places: Sequence[PlaceMention]
) -> tuple[Statement, ...]:
    """Every statement of the article, by cue: one for each relation that some reader found; `times` and `places` by start."""
    text = article.text
    ordered = tuple(sorted(without_no_sayings(text, relations), key=lambda relation: relation.head))
    telling = _Telling(text=text, sentences=find_sentences(text), relations=ordered, names=find_names(text))
    made: dict[str, Statement] = {}
    for number, relation in enumerate(ordered):
        meant = telling.meant(number)
        if relation.lemma in CITING and relation.through is None and (telling.is_told_beside(number) or telling.is_told_after(number)):
            continue  # "X, citing Y, said", "X quoted Y, who said": told with what X or Y said
        chain = tuple(source for source in meant.chain if not is_outlet(source, article.outlet))
        others = tuple(_others(ordered, number))
        statement = replace(
            _statement(article, relation, chain, _stance(text, relation, telling.sentences, others)),
            antecedent=article.evidence(*meant.antecedent) if meant.antecedent else None,
            said=said_when(text, relation, times, others),
            said_at=said_where(text, relation, places, others),
        )
        made.setdefault(statement.id, statement)
    return tuple(made.values())


@dataclass(slots=True, kw_only=True)
class _Telling:
    """The relations of one text, with who has spoken so far: each one's chain is found once, that of the relation around it before."""

    text: str
    sentences: Sequence[Sentence]
    relations: Sequence[Relation]
    names: Names
    heard: list[Heard] = field(default_factory=list)
    known: dict[int, Meant] = field(default_factory=dict)

    def meant(self, number: int, depth: int = 0) -> Meant:
        """The chain of a relation, nearest the reader first, and the words that name its source where its own do not."""
        if number not in self.known:
            outer = _holder(self.relations, number)
            around = self.meant(outer, depth + 1).chain if outer is not None and depth < _NESTING else ()
            own = self._own(number)
            chain = own.chain
            if len(around) <= _NESTING and not _repeats(around, chain):
                chain = around + chain
            self.known[number] = replace(own, chain=chain)
            self._hear(self.relations[number], self.known[number])
        return self.known[number]

    def is_told_beside(self, number: int) -> bool:
        """Whether another relation of the same source tells whom that source cites."""
        relation = self.relations[number]
        beside = self.relations[max(0, number - 2) : number + 3]
        return any(
            (other.source, other.clause) == (relation.source, relation.clause) and other.lemma not in CITING and cited_by(self.text, other)
            for other in beside
        )

    def _own(self, number: int) -> Meant:
        """The chain but for what stands around it."""
        relation = self.relations[number]
        if relation.source is None or _is_nobody(self.text, relation):
            return self._goes_on(number)
        before = bisect_left(self.heard, relation.head[0], key=attrgetter("at"))
        said = self.heard[max(0, before - _REMEMBERED) : before]
        if (again := self._same_again(number)) is not None:
            return again
        quoter, quoted = self._quoted_before(number)
        source = quoted or self._before_relative(number) or relation.source
        meant = find_speaker(self.text, source, said, self.names, self._nearby(source[0]))
        if source != relation.source:
            meant = replace(meant, antecedent=meant.antecedent or source)
        chain = self._carried(relation, meant.chain, said)
        if quoter is not None and not set(around := self.meant(quoter).chain) & set(chain):
            chain = (*around, *chain)
        cited = cited_by(self.text, relation)
        return replace(meant, chain=(*chain, cited) if cited and cited not in chain else chain)

    def _same_again(self, number: int) -> Meant | None:
        """He who is being told of, where what he says begins with "he": "The pontiff said | he hoped …"."""
        source, outer = self.relations[number].source, _holder(self.relations, number)
        if source is None or outer is None or self.text[slice(*source)].lower() not in {"he", "she", "it", "they"}:
            return None
        around = self.relations[outer]
        begins = any(0 <= source[0] - start <= len("that ") for start, _ in around.content)
        if not begins or around.direct or around.source is None:
            return None
        meant = self.meant(outer, 1)
        return replace(meant, antecedent=meant.antecedent or around.source) if meant.chain else None

    def is_told_after(self, number: int) -> bool:
        """Whether all that the relation holds is somebody who goes on to say something himself."""
        content = self.relations[number].content
        after = range(number + 1, min(len(self.relations), number + _NEARBY))
        return any(self._quoted_before(at) == (number, content[0]) for at in after if len(content) == 1)

    def _quoted_before(self, number: int) -> tuple[int | None, Span | None]:
        """The relation that quotes somebody, and its words for him, where "who" follows directly: "X quoted an officer | who said"."""
        source = self.relations[number].source
        if source is not None and self._is_relative(source):
            for at in range(number - 1, max(-1, number - _NEARBY), -1):
                for part in self.relations[at].content if self.relations[at].lemma in CITING else ():
                    if part[1] <= source[0] and not self.text[part[1] : source[0]].strip(' ,”"'):
                        return at, part
        return None, None

    def _is_relative(self, source: Span) -> bool:
        return self.text[slice(*source)].lower() in {"who", "which", "that"}

    def _before_relative(self, number: int) -> Span | None:
        """The source that "who" or "which" follows directly: "the group, | which says …, said"."""
        source = self.relations[number].source
        if source is None or not self._is_relative(source):
            return None
        beside = self.relations[max(0, number - _NEARBY) : number + _NEARBY]
        before = (other.source for other in beside if other.source and other.source[1] <= source[0])
        named = next((span for span in before if not self.text[span[1] : source[0]].strip(" ,")), None)
        return named or told_before(self.text, source[0], self.relations[number].clause[0])

    def _carried(self, relation: Relation, chain: Chain, said: Sequence[Heard]) -> Chain:
        """The chain with the outlet that was told ("a driver told X": X ← driver) or that quotes ("X quoted a driver as saying")."""
        nearer: Chain = ()
        if relation.through is not None and not self.text.startswith((" conference", " briefing"), relation.through[1]):
            nearer = find_speaker(self.text, relation.through, said, self.names).chain
            press = nearer[-1].kind in PRESS or nearer[-1].said_to_be is SourceKind.OUTLET
            nearer = nearer if press or relation.lemma != "tell" else ()
        elif carrier := carried_by(self.text, relation):
            nearer = (carrier,)
        return chain if set(nearer) & set(chain) else (*nearer, *chain)

    def _goes_on(self, number: int) -> Meant:
        """Who speaks where nobody is named: he who spoke just before, in "…, adding that" and in a quotation that goes on; else nobody."""
        relation = self.relations[number]
        if number == 0 or relation.source is not None:
            return Meant(chain=())
        before = self.relations[number - 1]
        word = VERBS.get(self.text[slice(*relation.cue)].lower()) if relation.cue else None
        adds = word is not None and word.form is Form.ING and before.clause == relation.clause
        end = max(span[1] for span in before.content)
        quoted = relation.cue is None and relation.direct and before.direct and not self.text[end : relation.content[0][0]].strip()
        if not adds and not quoted:
            return Meant(chain=())
        last = self.meant(number - 1)
        return replace(last, antecedent=last.antecedent or before.source)

    def _nearby(self, position: int) -> Sequence[Sentence]:
        """The sentence of the position and the one before it."""
        at = bisect_right(self.sentences, position, key=attrgetter("start"))
        return self.sentences[max(0, at - 2) : at]

    def _hear(self, relation: Relation, meant: Meant) -> None:
        if not meant.chain:
            return
        phrase = self.text[slice(*relation.source)] if relation.source else ""
        heard = Heard(
            at=relation.head[0],
            chain=meant.chain,
            named=meant.antecedent or relation.source,
            issued=issued_in(_outside(self.text, relation)),
            pronoun=pronoun_of(meant.chain[-1], phrase),
        )
        insort(self.heard, heard, key=attrgetter("at"))


def _others(relations: Sequence[Relation], number: int) -> Iterator[Span]:
    """What others say near by, but for what is said around this one."""
    start, end = relations[number].head
    for other in relations[max(0, number - _NEARBY) : number + _NEARBY]:
        if other.clause == relations[number].clause:
            yield from (part for part in other.content if not (part[0] <= start and end <= part[1]))


def _is_nobody(text: str, relation: Relation) -> bool:
    """Whether the source's words mean nobody: "no source", "it was reported that"."""
    if is_nobody(text, relation.source):
        return True
    source = text[slice(*relation.source)].lower() if relation.source else ""
    return source == "it" and relation.cue is not None and text[slice(*relation.cue)].lower().split()[0] in BE


def _holder(relations: Sequence[Relation], number: int) -> int | None:
    """The relation in whose content this one stands with its source: the one that says least besides."""
    relation = relations[number]
    start, end = relation.head
    nearby = (at for at in range(max(0, number - _NEARBY), min(len(relations), number + _NEARBY)) if at != number)
    holding = [
        (finish - begin, at)
        for at in nearby
        for begin, finish in relations[at].content
        if begin <= start and end <= finish and (at < number or _holds_all(begin, finish, relation)) and not _holds(relation, relations[at])
    ]
    return min(holding)[1] if holding else None


def _holds_all(begin: int, finish: int, relation: Relation) -> bool:
    """Whether the span holds the source and what it says."""
    parts = (*relation.content, *([relation.source] if relation.source else []))
    return relation.source is not None and all(begin <= start and end <= finish for start, end in parts)


def _holds(relation: Relation, other: Relation) -> bool:
    """Whether the other stands in what this one says."""
    start, end = other.head
    return any(begin <= start and end <= finish for begin, finish in relation.content)


def _repeats(outer: Chain, chain: Chain) -> bool:
    """Whether the chain already holds, or is, the outer one: "The official claimed" again, "X said he believes"."""
    return bool(outer) and (chain[: len(outer)] == outer or (bool(chain) and chain[-1] == outer[-1]))


def _statement(article: Article, relation: Relation, chain: Chain, stance: Stance) -> Statement:
    cue = article.evidence(*relation.cue) if relation.cue else None
    content = tuple(article.evidence(*part) for part in relation.content)
    source = (article.evidence(*relation.source),) if relation.source else ()
    identity = statement_id(cue, content, source)
    return Statement(id=identity, sources=chain, cue=cue, content=content, source_evidence=source, direct=relation.direct, stance=stance)


def _stance(text: str, relation: Relation, sentences: Sequence[Sentence], others: Sequence[Span]) -> Stance:
    content = " ".join(text[slice(*part)] for part in relation.content)
    return find_stance(
        relation.stance,
        content.removeprefix("that "),
        f"{_outside(text, relation, others)} {_remark_after(text, relation, sentences)}",
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


def _outside(text: str, relation: Relation, others: Sequence[Span] = ()) -> str:
    """The sentence without what is said in it."""
    position, end = relation.clause
    pieces = []
    for start, finish in sorted((*relation.content, *others)):
        pieces.append(text[position : max(position, min(start, end))])
        position = max(position, min(finish, end))
    return " ".join((*pieces, text[position:end]))
