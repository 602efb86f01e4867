"""Reporting verbs in their clause: with their auxiliaries, told apart from nouns, names and adjectives of the same letters."""

from dataclasses import dataclass

from reportedly.read.beside import speaks
from reportedly.read.cues import (
    ALSO_NOUNS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    NEGATIONS,
    PARTICLES,
    PLURALS,
    PREPOSITIONS,
    PRONOUNS,
    VERBS,
    CueWord,
    Form,
    Pattern,
)
from reportedly.read.sentences import words
from reportedly.read.tokens import Kind, Tokens, is_adverb

_BEFORE_NOUNS = PREPOSITIONS | words("a an the his her their its our my no any some such these those of")
"""Directly before a form like "reports" or "related" they make it a noun or an adjective."""

_ADJECTIVES = words("alleged proclaimed declared suspected reported known")
_NUMBERED = words("self this the other two three four five six seven eight nine ten several")


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb in its clause: `start` is the first token of its group ("has also said"), `after` the first behind it."""

    word: CueWord
    start: int
    at: int
    after: int
    passive: bool
    negated: bool


def read_verb(tokens: Tokens, at: int) -> Verb | None:
    """The reporting verb at token `at`, with its auxiliaries; None where there is none."""
    word = VERBS.get(tokens[at].lower)
    if word is None or tokens[at].kind is not Kind.WORD:
        return None
    verb = _group(tokens, at, word)
    return verb if _is_verb_here(tokens, verb) else None


def _group(tokens: Tokens, at: int, word: CueWord) -> Verb:
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
    return Verb(word, start, at, after, passive, any(token.lower in NEGATIONS for token in group))


def _is_verb_here(tokens: Tokens, verb: Verb) -> bool:
    """Tells a verb from a noun, an infinitive and a name."""
    token, before = tokens[verb.at], tokens[verb.start - 1] if verb.start else None
    if token.capital and verb.at > 0:
        return False
    if before and before.lower == "to" and verb.word.pattern is not Pattern.SPEECH:
        return False
    bare = verb.start == verb.at
    if bare and f"{token.lower}s" in ALSO_NOUNS and not (before and (before.lower in PLURALS or before.lower.endswith("s"))):
        return False
    if (
        bare
        and verb.word.form is Form.PAST
        and token.lower in _ADJECTIVES
        and before
        and (before.text.isdigit() or before.lower in _NUMBERED)
    ):
        return False  # "five alleged rebels", "the self-proclaimed state"
    if token.lower == "named" and bare and before and (before.text == "," or (speaks(before.text) and not before.capital)):
        return False  # "a witness named Jane"
    if verb.word.lemma == "claim" and any(after.lower in {"life", "lives"} for after in tokens[verb.after : verb.after + 5]):
        return False  # "the blast claimed five lives"
    if before and bare and (before.lower in _BEFORE_NOUNS or before.lower.endswith(("'s", "s'"))):
        return False
    if verb.word.form in {Form.BASE, Form.THIRD} and verb.after < len(tokens):
        return _can_follow(tokens, verb, strictly=token.lower in ALSO_NOUNS or verb.word.form is Form.BASE)
    return True


def _can_follow(tokens: Tokens, verb: Verb, *, strictly: bool) -> bool:
    """Whether what stands behind a form that may be a noun lets it be a verb."""
    after = tokens[verb.after]
    if after.kind is Kind.OTHER:
        return after.text in {".", ",", ":"} and not (strictly and tokens[verb.at].lower in ALSO_NOUNS)
    if not strictly:
        return after.lower not in PREPOSITIONS - {"to"}
    return after.kind is not Kind.WORD or after.capital or after.lower in DETERMINERS | PRONOUNS | {"to", "that", "there"}
