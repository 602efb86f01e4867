"""Attribution relations as spans: who (source), by which word (cue), says what (content); plain patterns around a reporting verb.

This is the part that a trained reader replaces: it gives the same records. `read/statements.py` makes statements of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.model.reading import Stance
from reportedly.read.beside import first_of_several, is_doing, own_start
from reportedly.read.cues import BE, CITING, CLAUSE_WORDS, COUNTING, COUNTS, NOUNS, PREPOSITIONS, TALLIES, VERBS, CueWord, Form, Pattern
from reportedly.read.mentions import Quotation, Sentence, Span
from reportedly.read.phrases import phrase_after, phrase_before, relative_before, source_span, span
from reportedly.read.relation import Relation, make_relation
from reportedly.read.sentences import words
from reportedly.read.source_words import SPEAKER_WORDS
from reportedly.read.spoken import after_citation, content_after, content_before, content_end, turns
from reportedly.read.tokens import Kind, Token, Tokens, after_time, is_verb, tokenize
from reportedly.read.verbs import Verb, read_verb

_NO_SOURCE = words("say report believe think expect allege claim attribute suspect fear estimate consider know understand seem appear")
"""What is said without anybody who says it: "is said to have targeted …", "was attributed to …"."""
_ENDING = words("say add tell report confirm announce note stress")
_LONGEST = 400  # tokens of a sentence, a quotation being one
_RELATIVES = words("who which that")
_CONDITIONS = words("where whether")
_NOBODY = words("no nobody none")
_ARTICLES = words("a an the")
_SAYING = words("saying stating telling adding reporting claiming")
_NUMBERS = words("two three four five six seven eight nine ten eleven twelve dozens scores hundreds thousands tens dozen more least about")
_GOING_ON = words("without adding citing quoting as")
"""What may stand behind "…, X reported"."""
_NEAR = 5  # tokens between a verb and the count it reports
_QUOTED = 30  # tokens between "quoted" and "as saying"


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


def find_relations(text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> tuple[Relation, ...]:
    """Every relation of `text`, by cue."""
    found: list[Relation] = []
    speaking = False  # the unit before ended in words of the last relation's speaker
    for unit in _units(text, sentences, _outermost(quotations)):
        if speaking and unit.only_quote:
            quote = (unit.tokens[0].start, unit.tokens[0].end)
            found[-1] = replace(found[-1], content=(*found[-1].content, quote), direct=True)
            continue
        new = [relation for tokens in _pieces(unit.tokens) for relation in _in_piece(tokens)]
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


def _pieces(tokens: Tokens) -> Iterator[Tokens]:
    """The tokens in pieces no longer than a sentence may be, so that no page, however made, takes more than linear time."""
    for start in range(0, len(tokens), _LONGEST):
        yield tokens[start : start + _LONGEST]


def _in_piece(tokens: Tokens) -> Iterator[Relation]:
    subject: Span | None = None
    for at, token in enumerate(tokens):
        if token.kind is not Kind.WORD:
            continue
        if token.lower == "according":
            relation = _according(tokens, at)
        elif verb := read_verb(tokens, at):
            relation = _by_verb(tokens, verb, subject)
        elif token.lower in NOUNS:
            relation = _by_noun(tokens, at)
        elif token.lower in TALLIES:
            relation = _by_count(tokens, at, subject)
        else:
            continue
        if relation:
            subject = relation.source or subject
            yield replace(relation, clause=(tokens[0].start, tokens[-1].end))


def _by_verb(tokens: Tokens, verb: Verb, subject: Span | None) -> Relation | None:
    if verb.word.lemma in COUNTING and not _counts(tokens, verb):
        return None
    if verb.word.lemma in CITING and (relation := _quoted_as(tokens, verb, subject)):
        return relation
    if verb.passive or verb.word.lemma in {"seem", "appear"}:
        return _passive(tokens, verb)
    if verb.word.form is Form.ING and not (verb.start < verb.at):
        return _continuing(tokens, verb, subject)
    return _inverted(tokens, verb) or _plain(tokens, verb, subject) or _trailing(tokens, verb) or _reduced(tokens, verb)


def _counts(tokens: Tokens, verb: Verb) -> bool:
    """Whether the verb reports a count: "counted at least 24 dead", "put the toll at 58", "a toll given by X"."""
    behind = tokens[verb.after : verb.after + _NEAR]
    if verb.word.lemma in {"put", "give"}:
        return any(token.lower in COUNTS for token in (*tokens[max(0, verb.start - _NEAR) : verb.start], *behind))
    return verb.passive or any(token.text[0].isdigit() or token.lower in _NUMBERS for token in behind)


def _quoted_as(tokens: Tokens, verb: Verb, subject: Span | None) -> Relation | None:
    """X quoted Y as saying that …; Y was quoted by X as saying …"""
    as_saying = (at for at in range(verb.after, min(len(tokens) - 1, verb.after + _QUOTED)) if tokens[at].lower == "as")
    at = next((at for at in as_saying if tokens[at + 1].lower in _SAYING), None)
    start = content_after(tokens, at + 2, VERBS["saying"]) if at is not None else None
    if at is None or start is None:
        return None
    before = _source_before(tokens, verb.start) or subject
    by = verb.passive and tokens[verb.after].lower == "by"
    behind = span(tokens, verb.after + by, at) if at > verb.after + by else None
    source, through = (before, behind) if verb.passive else (behind, before)
    relation = make_relation(tokens, verb, source, [(start, content_end(tokens, start))]) if source else None
    return replace(relation, through=through) if relation else None


def _source_before(tokens: Tokens, end: int) -> Span | None:
    if end and tokens[end - 1].lower in _RELATIVES:
        end -= 1
        end -= int(end > 0 and tokens[end - 1].text == ",")
    found = phrase_before(tokens, end)
    relative = relative_before(tokens, found[0]) if found else None
    if relative:
        found = phrase_before(tokens, relative)  # "a group which watches the war said"
    if not found or tokens[found[0]].lower in _NOBODY or is_doing(tokens, *found):
        return None
    if found[0] == 1 and tokens[0].lower in _CONDITIONS:
        return None
    return source_span(tokens, *found)


def _is_gerund(token: Token) -> bool:
    """ "…, X said updating …": what follows goes on, it is nobody."""
    return token.lower.endswith("ing") and not token.capital and token.lower not in SPEAKER_WORDS


def _inverted(tokens: Tokens, verb: Verb) -> Relation | None:
    """ "…," said X."""
    if verb.start < verb.at or verb.word.pattern is not Pattern.SPEECH or not verb.at:
        return None
    before = tokens[verb.at - 1]
    quoted = before.kind is Kind.QUOTE or (before.text == "," and verb.at > 1 and tokens[verb.at - 2].kind is Kind.QUOTE)
    found = phrase_after(tokens, after_time(tokens, verb.after))
    if not found or tokens[found[0]].lower in PREPOSITIONS | {"that"} or _is_gerund(tokens[found[0]]):
        return None
    ends = found[1] == len(tokens) or tokens[found[1]].text in {",", "."}
    if not (quoted or ends or not any(token.text == "," for token in tokens)):
        return None
    if not quoted and before.text != ",":
        subject = phrase_before(tokens, verb.at)
        states = _states(tokens, 0, subject[0] if subject else verb.at)
        rest = tokens[found[1] : _aside_start(tokens, found[1])]
        goes_on = any(is_verb(token) or token.lower in VERBS or token.kind is Kind.QUOTE for token in rest)
        if goes_on or not (states and _may_end(tokens, verb)):
            return None
    parts = [content_before(tokens, verb.at), *_second(tokens, found[1])]
    return make_relation(tokens, verb, span(tokens, *found), parts)


def _aside_start(tokens: Tokens, start: int) -> int:
    """Where a relative clause or "adding …" begins behind the speaker: no part of what "said" governs."""
    return next((at for at in range(start, len(tokens)) if tokens[at].lower in _RELATIVES | {"adding"}), len(tokens))


def _plain(tokens: Tokens, verb: Verb, subject: Span | None) -> Relation | None:
    """X said that …"""
    start = content_after(tokens, after_citation(tokens, verb.after), verb.word)
    if start is None or _is_reduced(tokens, verb) or (verb.word.form is Form.PARTICIPLE and verb.start == verb.at):
        return None  # "likely to rise given …": a bare participle is no verb of a sentence
    source = _source_before(tokens, verb.start)
    if source is None and verb.start and tokens[verb.start - 1].lower in {"and", "but", "to"}:
        source = subject
    if source is None:
        return None
    parts = [(start, content_end(tokens, start, verb.word.pattern))]
    if start < len(tokens) and tokens[start].kind is Kind.QUOTE and tokens[start - 1].text == ",":
        parts = [*_quote_before(tokens, source), *parts]
    relation = make_relation(tokens, verb, source, parts)
    citer = _citer(tokens, source)
    return replace(relation, through=citer) if relation and citer else relation


def _citer(tokens: Tokens, source: Span) -> Span | None:
    """State media citing an officer said …"""
    first = next(at for at, token in enumerate(tokens) if token.start >= source[0])
    first -= int(first > 0 and tokens[first - 1].lower in _ARTICLES)
    found = phrase_before(tokens, first - 1) if first > 1 and tokens[first - 1].lower in {"citing", "quoting"} else None
    return span(tokens, *found) if found else None


def _is_reduced(tokens: Tokens, verb: Verb) -> bool:
    """ "raids believed to be theirs": a passive without its auxiliary; "no one claimed": nobody says it."""
    infinitive = [token.lower for token in tokens[verb.after : verb.after + 2]]
    passive = verb.start == verb.at and verb.word.lemma in _NO_SOURCE - {"claim"} and infinitive in (["to", "be"], ["to", "have"])
    return passive or (verb.start > 1 and tokens[verb.start - 1].lower == "one" and tokens[verb.start - 2].lower == "no")


def _quote_before(tokens: Tokens, source: Span) -> list[tuple[int, int]]:
    """ "…," X said, "…"."""
    first = next(at for at, token in enumerate(tokens) if token.start >= source[0])
    first -= int(first > 0 and tokens[first - 1].text == ",")
    return [content_before(tokens, first)] if first and tokens[first - 1].kind is Kind.QUOTE else []


def _trailing(tokens: Tokens, verb: Verb) -> Relation | None:
    """…, X said."""
    if verb.word.pattern is Pattern.OBJECT:
        return None
    found = phrase_before(tokens, verb.start)
    if not found:
        return None
    before = tokens[found[0] - 1] if found[0] else tokens[0]
    if before.text != "," and before.kind is not Kind.QUOTE:
        if not _may_end(tokens, verb):
            return None
        found = own_start(tokens, *found), found[1]
    parts = [content_before(tokens, found[0]), *(_second(tokens, verb.after) or _rest(tokens, verb.after))]
    if not any(_states(tokens, *part) for part in parts):
        return None
    return make_relation(tokens, verb, source_span(tokens, *found), parts)


def _rest(tokens: Tokens, after: int) -> list[tuple[int, int]]:
    """The rest of what is said around its speaker: "In the south, X said, two shells fell"."""
    if after + 1 >= len(tokens) or tokens[after].text != "," or turns(tokens, after + 1) or tokens[after + 1].lower in CLAUSE_WORDS:
        return []
    end = content_end(tokens, after + 1)
    return [(after + 1, end)] if _states(tokens, after + 1, end) else []


def _may_end(tokens: Tokens, verb: Verb) -> bool:
    """Whether the verb may follow what is said with no comma between, in text that lost its commas."""
    after = after_time(tokens, verb.after)
    if verb.word.lemma == "report" and after < len(tokens) - 1 and tokens[after].lower not in _GOING_ON:
        return False
    return verb.word.lemma in _ENDING and not any(token.text == "," for token in tokens)


def _states(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words can be what somebody says: a quotation, or words with a verb."""
    return any(is_verb(token) or token.kind is Kind.QUOTE for token in tokens[start:end])


def _second(tokens: Tokens, after: int) -> list[tuple[int, int]]:
    """The rest of what is said, where the speaker was put in its middle: "…," said X on Monday, "…"."""
    for at in range(after, min(len(tokens), after + 20)):
        if tokens[at].kind is Kind.QUOTE and tokens[at - 1].text in {",", ":", ".", ";"}:
            return [(at, content_end(tokens, at))]
        if tokens[at].lower in VERBS:
            return []
    return []


def _continuing(tokens: Tokens, verb: Verb, subject: Span | None) -> Relation | None:
    """…, adding that …"""
    start = content_after(tokens, verb.after, verb.word)
    if start is None:
        return None
    if subject is None and verb.at and tokens[verb.at - 1].text == ",":
        found = phrase_after(tokens, 0)
        subject = span(tokens, *found) if found else None
    end = content_end(tokens, start)
    if verb.word.lemma in {"cite", "quote"}:
        end = next((at for at in range(start, end) if tokens[at].text == ","), end)
    return make_relation(tokens, verb, subject, [(start, end)]) if subject else None


def _passive(tokens: Tokens, verb: Verb) -> Relation | None:
    """X is said to have …; … was reported by Y."""
    cue = (next((t.start for t in tokens[verb.start : verb.at] if t.lower in BE), tokens[verb.at].start), tokens[verb.after - 1].end)
    by = _by_whom(tokens, verb.after)
    found = _said_of(tokens, verb.start)
    if by and found:
        return make_relation(tokens, verb, span(tokens, *by), [found], cue)
    if verb.word.lemma not in _NO_SOURCE or verb.after >= len(tokens):
        return None
    rest = (verb.after, _clause_end(tokens, verb))
    if tokens[verb.after].lower not in {"to", "that"} or not found:
        return None
    parts = [rest] if tokens[found[0]].lower == "it" else [found, rest]
    return make_relation(tokens, verb, None, parts, cue)


def _clause_end(tokens: Tokens, verb: Verb) -> int:
    """Where the clause of a passive ends; ", which was attributed to X," ends at its comma."""
    end = content_end(tokens, verb.after)
    if verb.start and tokens[verb.start - 1].lower in _RELATIVES:
        return next((at for at in range(verb.after, end) if tokens[at].text == ","), end)
    return end


def _reduced(tokens: Tokens, verb: Verb) -> Relation | None:
    """An attack reported by X."""
    by, found = _by_whom(tokens, verb.after), phrase_before(tokens, verb.start)
    return make_relation(tokens, verb, span(tokens, *by), [found]) if by and found else None


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
    verb = Verb(word, at, at, at + 1, passive=False, negated=False)
    return make_relation(tokens, verb, (start, end - 2), [(at + 1, content_end(tokens, at + 1))])


def _by_count(tokens: Tokens, at: int, subject: Span | None) -> Relation | None:
    """By X's count, …; by its count, …"""
    low = max(0, at - _NEAR)
    by = next((start for start in range(at - 1, low - 1, -1) if tokens[start].lower == "by"), None)
    if by is None or by + 1 >= at:
        return None
    source = subject if tokens[at - 1].lower in {"its", "their"} else None
    if tokens[at - 1].lower.endswith(("'s", "s'")):
        start, end = span(tokens, by + 1, at)
        source = start, end - (2 if tokens[at - 1].lower.endswith("'s") else 1)
    if source is None:
        return None
    word = CueWord(lemma="count", form=Form.BASE, pattern=Pattern.SPEECH, stance=Stance.ASSERTED)
    verb = Verb(word, at, at, at + 1, passive=False, negated=False)
    after = at + 1 + int(at + 1 < len(tokens) and tokens[at + 1].text == ",")
    parts = [(after, content_end(tokens, after))] if by == 0 else [content_before(tokens, by)]
    return make_relation(tokens, verb, source, parts)


def _according(tokens: Tokens, at: int) -> Relation | None:
    """According to X, …; …, according to X."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower != "to":
        return None
    first = at == 0 or tokens[at - 1].text in {";", "—"}
    found = phrase_after(tokens, at + 2, aside=not first)
    if not found:
        return None
    word = CueWord(lemma="according", form=Form.BASE, pattern=Pattern.SPEECH, stance=Stance.ASSERTED)
    verb = Verb(word, at, at, at + 2, passive=False, negated=False)
    if first and not any(token.text == "," for token in tokens):
        found = found[0], first_of_several(tokens, *found)
    start = after_citation(tokens, found[1])
    parts = [(start, content_end(tokens, start + 1))] if first and found[1] < len(tokens) else [content_before(tokens, at)]
    return make_relation(tokens, verb, span(tokens, *found), parts)
