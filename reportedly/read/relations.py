"""Attribution relations as spans: who (source), by which word (cue), says what (content); plain patterns around a reporting verb.

This is the part that a trained reader replaces: it gives the same records. `read/statements.py` makes statements of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.model.reading import Stance
from reportedly.read.cues import (
    ALSO_NOUNS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    NEGATIONS,
    NOUNS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    VERBS,
    CueWord,
    Form,
    Pattern,
)
from reportedly.read.mentions import Quotation, Sentence, Span
from reportedly.read.phrases import Kind, Tokens, is_adverb, is_verb, phrase_after, phrase_before, source_span, span, tokenize
from reportedly.read.sentences import words
from reportedly.read.spoken import content_after, content_before, content_end

_NO_SOURCE = words("say report believe think expect allege claim attribute suspect fear estimate consider know understand seem appear")
"""What is said without anybody who says it: "is said to have targeted …", "was attributed to …"."""
_BEFORE_NOUNS = PREPOSITIONS | words("a an the his her their its our my no any some such these those of")
"""Directly before a form like "reports" or "related" they make it a noun or an adjective."""
_RELATIVES = words("who which that")


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`clause` is the sentence that holds the cue; `negated`: "did not confirm"."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    clause: Span
    lemma: str
    stance: Stance
    direct: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class _Unit:
    """Sentences that one quotation holds together."""

    start: int
    end: int
    paragraph: int
    tokens: Tokens

    @property
    def only_quote(self) -> bool:
        return bool(self.tokens) and self.tokens[0].kind is Kind.QUOTE and all(t.kind is Kind.OTHER for t in self.tokens[1:])


@dataclass(frozen=True, slots=True)
class _Verb:
    """A reporting verb in its clause: `start` is the first token of its group ("has also said"), `after` the first behind it."""

    word: CueWord
    start: int
    at: int
    after: int
    passive: bool
    negated: bool


def find_relations(text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> tuple[Relation, ...]:
    """Every relation of `text`, by cue."""
    found: list[Relation] = []
    speaking = False  # the unit before ended in words of the last relation's speaker
    for unit in _units(text, sentences, _outermost(quotations)):
        if speaking and unit.only_quote:
            quote = (unit.tokens[0].start, unit.tokens[0].end)
            found[-1] = replace(found[-1], content=(*found[-1].content, quote), direct=True)
            continue
        new = list(_in_unit(unit))
        found += new
        speaking = bool(new) and (new[-1].direct or not new[-1].content)
    return tuple(relation for relation in found if relation.content)


def _outermost(quotations: Sequence[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for quotation in quotations:
        if not kept or quotation.outer[0] >= kept[-1].outer[1]:
            kept.append(quotation)
    return kept


def _units(text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> Iterator[_Unit]:
    at = first = 0
    for number, sentence in enumerate(sentences):
        while at < len(quotations) and quotations[at].outer[1] <= sentence.end:
            at += 1
        goes_on = number + 1 < len(sentences) and sentences[number + 1].paragraph == sentence.paragraph
        if goes_on and at < len(quotations) and quotations[at].outer[0] < sentence.end:
            continue  # a quotation crosses the sentence's end
        start = sentences[first].start
        low = at
        while low > 0 and quotations[low - 1].outer[1] > start:
            low -= 1
        yield _Unit(start, sentence.end, sentence.paragraph, tokenize(text, start, sentence.end, quotations[low : at + 1]))
        first = number + 1


def _in_unit(unit: _Unit) -> Iterator[Relation]:
    tokens = unit.tokens
    subject: Span | None = None
    for at, token in enumerate(tokens):
        if token.kind is not Kind.WORD:
            continue
        if token.lower == "according":
            relation = _according(tokens, at)
        elif word := VERBS.get(token.lower):
            verb = _group(tokens, at, word)
            relation = _by_verb(tokens, verb, subject) if _is_verb_here(tokens, verb) else None
        elif token.lower in NOUNS:
            relation = _by_noun(tokens, at)
        else:
            continue
        if relation:
            subject = relation.source or subject
            yield replace(relation, clause=(unit.start, unit.end))


def _group(tokens: Tokens, at: int, word: CueWord) -> _Verb:
    start = at
    while start > 0 and (tokens[start - 1].lower in AUXILIARIES or is_adverb(tokens[start - 1])):
        start -= 1
    group = tokens[start:at]
    while start < at and is_adverb(tokens[start]) and start == 0:
        start += 1
    past = word.form in {Form.PAST, Form.PARTICIPLE}
    passive = past and any(token.lower in BE for token in group) and not any(token.lower == "being" for token in group)
    after = at + 1
    while after < len(tokens) and tokens[after].lower in PARTICLES.get(word.lemma, frozenset()):
        after += 1
    return _Verb(word, start, at, after, passive, any(token.lower in NEGATIONS for token in group))


def _is_verb_here(tokens: Tokens, verb: _Verb) -> bool:
    """Tells a verb from a noun, an infinitive and a name."""
    token, before = tokens[verb.at], tokens[verb.start - 1] if verb.start else None
    if token.capital and verb.at > 0:
        return False
    if before and before.lower == "to" and verb.word.pattern is not Pattern.SPEECH:
        return False
    bare = verb.start == verb.at
    if before and bare and before.lower in _BEFORE_NOUNS:
        return False
    if verb.word.form in {Form.BASE, Form.THIRD} and verb.after < len(tokens):
        return _can_follow(tokens, verb, strictly=token.lower in ALSO_NOUNS or verb.word.form is Form.BASE)
    return True


def _can_follow(tokens: Tokens, verb: _Verb, *, strictly: bool) -> bool:
    """Whether what stands behind a form that may be a noun lets it be a verb."""
    after = tokens[verb.after]
    if after.kind is Kind.OTHER:
        return after.text in {".", ",", ":"} and not (strictly and tokens[verb.at].lower in ALSO_NOUNS)
    if not strictly:
        return after.lower not in PREPOSITIONS - {"to"}
    return after.kind is not Kind.WORD or after.capital or after.lower in DETERMINERS | PRONOUNS | {"to", "that", "there"}


def _by_verb(tokens: Tokens, verb: _Verb, subject: Span | None) -> Relation | None:
    if verb.passive or verb.word.lemma in {"seem", "appear"}:
        return _passive(tokens, verb)
    if verb.word.form is Form.ING and not (verb.start < verb.at):
        return _continuing(tokens, verb, subject)
    return _inverted(tokens, verb) or _plain(tokens, verb, subject) or _trailing(tokens, verb) or _reduced(tokens, verb)


def _relation(
    tokens: Tokens, verb: _Verb, source: Span | None, content: Sequence[tuple[int, int]], cue: Span | None = None
) -> Relation | None:
    spans = tuple(span(tokens, *part) for part in content if part[0] < part[1])
    cue = cue or (tokens[verb.at].start, tokens[verb.after - 1].end)
    if not spans and tokens[-1].text != ":":
        return None
    direct = any(_opens_with_quote(tokens[slice(*part)]) for part in content)
    return Relation(
        source=source,
        cue=cue,
        content=spans,
        clause=cue,
        lemma=verb.word.lemma,
        stance=verb.word.stance,
        direct=direct,
        negated=verb.negated,
    )


def _opens_with_quote(tokens: Tokens) -> bool:
    first = next((token for token in tokens if token.lower not in {"that", ",", ":"} or token.kind is Kind.QUOTE), None)
    return first is not None and first.kind is Kind.QUOTE


def _source_before(tokens: Tokens, end: int) -> Span | None:
    if end and tokens[end - 1].lower in _RELATIVES:
        end -= 1
        end -= int(end > 0 and tokens[end - 1].text == ",")
    found = phrase_before(tokens, end)
    return source_span(tokens, *found) if found else None


def _inverted(tokens: Tokens, verb: _Verb) -> Relation | None:
    """ "…," said X."""
    if verb.start < verb.at or verb.word.pattern is not Pattern.SPEECH or not verb.at:
        return None
    before = tokens[verb.at - 1]
    quoted = before.kind is Kind.QUOTE or (before.text == "," and verb.at > 1 and tokens[verb.at - 2].kind is Kind.QUOTE)
    if not quoted and before.text != ",":
        return None
    found = phrase_after(tokens, verb.after)
    if not found or not (quoted or found[1] == len(tokens) or tokens[found[1]].text in {",", "."}):
        return None
    parts = [content_before(tokens, verb.at), *_second(tokens, found[1])]
    return _relation(tokens, verb, span(tokens, *found), parts)


def _plain(tokens: Tokens, verb: _Verb, subject: Span | None) -> Relation | None:
    """X said that …"""
    start = content_after(tokens, verb.after, verb.word)
    if start is None:
        return None
    source = _source_before(tokens, verb.start)
    if source is None and verb.start and tokens[verb.start - 1].lower in {"and", "but", "to"}:
        source = subject
    if source is None:
        return None
    parts = [(start, content_end(tokens, start, verb.word.pattern))]
    if tokens[start].kind is Kind.QUOTE and tokens[start - 1].text == ",":
        parts = [*_quote_before(tokens, source), *parts]
    return _relation(tokens, verb, source, parts)


def _quote_before(tokens: Tokens, source: Span) -> list[tuple[int, int]]:
    """ "…," X said, "…"."""
    first = next(at for at, token in enumerate(tokens) if token.start >= source[0])
    first -= int(first > 0 and tokens[first - 1].text == ",")
    return [content_before(tokens, first)] if first and tokens[first - 1].kind is Kind.QUOTE else []


def _trailing(tokens: Tokens, verb: _Verb) -> Relation | None:
    """…, X said."""
    if verb.word.pattern is Pattern.OBJECT:
        return None
    found = phrase_before(tokens, verb.start)
    if not found or not found[0]:
        return None
    before = tokens[found[0] - 1]
    if before.text != "," and before.kind is not Kind.QUOTE:
        return None
    said = content_before(tokens, found[0])
    if not any(is_verb(token) or token.kind is Kind.QUOTE for token in tokens[slice(*said)]):
        return None
    return _relation(tokens, verb, source_span(tokens, *found), [said, *_second(tokens, verb.after)])


def _second(tokens: Tokens, after: int) -> list[tuple[int, int]]:
    """The rest of what is said, where the speaker was put in its middle: "…," said X on Monday, "…"."""
    for at in range(after, min(len(tokens), after + 20)):
        if tokens[at].kind is Kind.QUOTE and tokens[at - 1].text in {",", ":", ".", ";"}:
            return [(at, content_end(tokens, at))]
        if tokens[at].lower in VERBS:
            return []
    return []


def _continuing(tokens: Tokens, verb: _Verb, subject: Span | None) -> Relation | None:
    """…, adding that …"""
    start = content_after(tokens, verb.after, verb.word)
    if start is None:
        return None
    if subject is None and verb.at and tokens[verb.at - 1].text == ",":
        found = phrase_after(tokens, 0)
        subject = span(tokens, *found) if found else None
    return _relation(tokens, verb, subject, [(start, content_end(tokens, start))]) if subject else None


def _passive(tokens: Tokens, verb: _Verb) -> Relation | None:
    """X is said to have …; … was reported by Y."""
    cue = (next((t.start for t in tokens[verb.start : verb.at] if t.lower in BE), tokens[verb.at].start), tokens[verb.after - 1].end)
    by = _by_whom(tokens, verb.after)
    found = _said_of(tokens, verb.start)
    if by and found:
        return _relation(tokens, verb, span(tokens, *by), [found], cue)
    if verb.word.lemma not in _NO_SOURCE or verb.after >= len(tokens):
        return None
    rest = (verb.after, content_end(tokens, verb.after))
    if tokens[verb.after].lower not in {"to", "that"} or not found:
        return None
    parts = [rest] if tokens[found[0]].lower == "it" else [found, rest]
    return _relation(tokens, verb, None, parts, cue)


def _reduced(tokens: Tokens, verb: _Verb) -> Relation | None:
    """An attack reported by X."""
    by, found = _by_whom(tokens, verb.after), phrase_before(tokens, verb.start)
    return _relation(tokens, verb, span(tokens, *by), [found]) if by and found else None


def _said_of(tokens: Tokens, end: int) -> tuple[int, int] | None:
    if end and tokens[end - 1].lower in _RELATIVES:
        end -= 1
        if end and tokens[end - 1].text == ",":
            end -= 1
    return phrase_before(tokens, end)


def _by_whom(tokens: Tokens, after: int) -> tuple[int, int] | None:
    return phrase_after(tokens, after + 1) if after < len(tokens) and tokens[after].lower == "by" else None


def _by_noun(tokens: Tokens, at: int) -> Relation | None:
    """X's claim that …"""
    if at + 1 >= len(tokens) or tokens[at + 1].lower != "that" or not at or not tokens[at - 1].lower.endswith(("'s", "s'")):
        return None
    found = phrase_before(tokens, at)
    if not found:
        return None
    start, end = span(tokens, *found)
    word = CueWord(lemma=tokens[at].lower, form=Form.BASE, pattern=Pattern.SPEECH, stance=NOUNS[tokens[at].lower])
    verb = _Verb(word, at, at, at + 1, passive=False, negated=False)
    return _relation(tokens, verb, (start, end - 2), [(at + 1, content_end(tokens, at + 1))])


def _according(tokens: Tokens, at: int) -> Relation | None:
    """According to X, …; …, according to X."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower != "to":
        return None
    found = phrase_after(tokens, at + 2)
    if not found:
        return None
    word = CueWord(lemma="according", form=Form.BASE, pattern=Pattern.SPEECH, stance=Stance.ASSERTED)
    verb = _Verb(word, at, at, at + 2, passive=False, negated=False)
    first = at == 0 or tokens[at - 1].text in {";", "—"}
    parts = [(found[1], content_end(tokens, found[1] + 1))] if first and found[1] < len(tokens) else [content_before(tokens, at)]
    return _relation(tokens, verb, span(tokens, *found), parts)
