"""Sources beside a source: whom it cites ("SANA, citing an officer, said") and who carried its words ("in an interview with CNN")."""

import re
from collections.abc import Iterator

from reportedly.model.source import Source, SourceKind
from reportedly.read.beside import speaks
from reportedly.read.cues import MEDIA_NOUNS, PREPOSITIONS
from reportedly.read.mentions import Span
from reportedly.read.phrases import phrase_after, phrase_before, span
from reportedly.read.relation import Relation
from reportedly.read.sentences import words
from reportedly.read.sources import head_of, kind_of, read_source
from reportedly.read.tokens import tokenize

PRESS = {SourceKind.AGENCY, SourceKind.OUTLET}
_CITING = re.compile(r"\b(?:citing|quoting) ")
_AS_SAYING = re.compile(r"\A(?P<who>.{2,120}?) as (?:saying|telling|claiming|stating)\b")
_BY_AS_SAYING = re.compile(r"\A ?by (?P<who>.{2,80}?) as (?:saying|telling|claiming|stating)\b")
_SAID_BETWEEN = re.compile(
    r"[,”\"]{0,2} (?P<who>[^.;,]{2,100}?) (?:said|stated|confirmed)(?: (?:on |late |earlier )?(?:\w{3,6}day|today|yesterday)(?: \w+)?)?,? "
)
_REPORTED_AFTER = re.compile(
    r"(?: (?:on |late |earlier )?(?:\w{3,6}day|today|yesterday)(?: \w+)?)?,? (?P<who>[^.;,]{2,60}?) report(?:s|ed)\b"
)
_CARRIED = re.compile(
    r"\b(?:(?:carried|published|broadcast|aired|quoted|cited|released) (?:by|on)|interview (?:with|to)|(?:speaking|spoke|talking) to"
    r"|(?:statement|comments?|remarks?|interview) (?:to|for)) ",
    re.IGNORECASE,
)
_JOINING = words(", and or but named called")  # "an officer, and who said"
_BESIDE = 40  # characters between a source or its cue and "citing"
_LONG_NAME = 3  # spaces: what is longer and cited is no source but a reason
_REACH = 160  # characters


def cited_by(text: str, relation: Relation) -> Source | None:
    """Who is cited by the source of the relation."""
    if relation.source is None:
        return None
    if found := _quoted_object(text, relation):
        return _who(found)
    if between := _said_between(text, relation):
        return between
    for match in _CITING.finditer(text, *relation.clause):
        if _stands_beside(relation, match.span()) and (phrase := phrase_at(text, match.end(), relation.clause[1])):
            return _who(text[slice(*phrase)])
    return None


def carried_by(text: str, relation: Relation) -> Source | None:
    """The outlet or agency through which the source spoke."""
    if relation.source is None or relation.cue is None:
        return None
    by = _BY_AS_SAYING.match(text, relation.cue[1], min(relation.clause[1], relation.cue[1] + _REACH))
    after = _REPORTED_AFTER.match(text, relation.cue[1], min(relation.clause[1], relation.cue[1] + _REACH))
    if by := by or after if _is_behind(relation) else by:
        return _press(by.group("who"))
    for start, end in _frame(relation):
        for match in _CARRIED.finditer(text, start, end):
            if (phrase := phrase_at(text, match.end(), end)) and (press := _press(text[slice(*phrase)])):
                return press
    return None


def _said_between(text: str, relation: Relation) -> Source | None:
    """ "…, | an officer said, | the agency reported"."""
    if relation.source is None or not _is_behind(relation) or not _press(text[slice(*relation.source)]):
        return None
    match = _SAID_BETWEEN.fullmatch(text, relation.content[-1][1], relation.source[0])
    return _who(match.group("who")) if match else None


def _is_behind(relation: Relation) -> bool:
    """Whether what is said stands before who says it and the cue."""
    ends = relation.content[-1][1] if relation.content else 0
    return all(part is not None and ends <= part[0] for part in (relation.source, relation.cue))


def told_before(text: str, position: int, clause: int) -> Span | None:
    """Who or what says something directly before "who" or "that": "reports | that indicate"; None where it is nothing that speaks."""
    tokens = tokenize(text, max(clause, position - _REACH), position, ())
    while tokens and tokens[-1].lower in _JOINING:
        tokens.pop()
    found = phrase_before(tokens, len(tokens)) if tokens else None
    if found is None:
        return None
    behind = (at + 1 for at in range(*found) if tokens[at].lower in PREPOSITIONS and at + 1 < found[1])
    phrases = (span(tokens, start, found[1]) for start in (found[0], *behind))  # "outrage from | the coalition"
    return next((told for told in phrases if _is_told_by(read_source(text[slice(*told)]))), None)


def _is_told_by(source: Source) -> bool:
    return source.name[:1].isupper() or kind_of(head_of(source.role)) is not None


def _frame(relation: Relation) -> Iterator[Span]:
    """The sentence without what is said in it and without the source."""
    position, end = relation.clause
    for start, finish in sorted((*relation.content, *([relation.source] if relation.source else []))):
        if position < min(start, end):
            yield position, min(start, end)
        position = max(position, finish)
    if position < end:
        yield position, end


def _quoted_object(text: str, relation: Relation) -> str | None:
    """ "SANA quoted | an officer | as saying"."""
    if relation.cue is None or relation.source is None or relation.through or relation.source[1] > relation.cue[0]:
        return None
    cue = text[slice(*relation.cue)].lower()
    if not cue.startswith(("quot", "cit", "has quot", "had quot", "also quot")):
        return None
    match = _AS_SAYING.match(text[relation.cue[1] : min(relation.clause[1], relation.cue[1] + _REACH)].lstrip())
    return match.group("who") if match and not match.group().startswith("by ") else None


def _stands_beside(relation: Relation, citing: Span) -> bool:
    """Whether "citing" follows the source, the cue or what is said directly, and is no part of what is said."""
    if any(start <= citing[0] < end for start, end in relation.content):
        return False
    own = [part for part in (relation.source, relation.cue) if part and part[0] <= citing[0]]
    ends = [min(end, citing[0]) for _, end in own]
    beside = max(ends, default=-_BESIDE - 1)
    said = max((end for _, end in relation.content if end <= citing[0]), default=-_BESIDE)
    return citing[0] - beside <= _BESIDE or (citing[0] - said <= 3 and bool(own))


def phrase_at(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that begins at `start`."""
    tokens = tokenize(text, start, min(end, start + _REACH), ())
    found = phrase_after(tokens, 0, aside=False) if tokens else None
    return span(tokens, *found) if found else None


def _who(phrase: str) -> Source | None:
    """The source that the phrase names or describes; "citing fears of unrest" names nobody."""
    source = read_source(phrase)
    vague = source.kind in {SourceKind.PERSON, SourceKind.ORGANISATION} and source.name.count(" ") >= _LONG_NAME
    return source if (source.name and not vague) or speaks(head_of(source.role)) else None


def _press(phrase: str) -> Source | None:
    source = read_source(phrase)
    if phrase.lower().startswith(("its ", "his ", "her ", "their ")):
        return None  # the speaker's own
    return source if source.kind in PRESS or (source.said_to_be in PRESS and head_of(source.role).lower() in MEDIA_NOUNS) else None
