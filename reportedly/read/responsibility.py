"""How a text comes to name a perpetrator: by whose word, and whether by its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.model.reading import Stance, Statement
from reportedly.model.source import SourceKind
from reportedly.model.value import Aspect, Manner, Party, PartyKind
from reportedly.read.mentions import Span
from reportedly.read.party_view import PartyMention
from reportedly.read.party_words import BLAMES

OWN = re.compile(r"it|we", re.IGNORECASE)
_OWNED = re.compile(r"\b(?:its|our) (?:[\w’'-]+ ){0,2}$", re.IGNORECASE)
_BODIES = {
    SourceKind.ARMED_GROUP: PartyKind.ARMED_GROUP,
    SourceKind.MILITARY: PartyKind.STATE,
    SourceKind.OFFICIAL: PartyKind.STATE,
}
"""Who may say of itself that it did something → what it is as a party."""
_OWN_MANNERS = {Manner.STATED: Manner.CLAIMED, Manner.DENIED: Manner.DENIED}
"""How somebody is named → how, where he speaks of himself."""
MANNERS = tuple(
    (manner, re.compile(before, re.IGNORECASE) if before else None, re.compile(after, re.IGNORECASE) if after else None)
    for manner, before, after in BLAMES
)
"""Manner, pattern of the words before the name, of those after it."""
_DOUBTED_BEFORE = re.compile(
    r"\b(?:allegedly|suspected|presumed|presumably|supposedly|purportedly|apparently|probably|possibly|apparent|alleged|possible)"
    r"(?: [\w-]+){0,3} $"
    r"|\b(?:allegedly|presumably|supposedly|apparently|probably|possibly),? by (?:[\w-]+ ){0,4}$"
    r"|\b(?:believed|thought|suspected|alleged|presumed|likely|understood) to (?:be|(?:have been|be) (?:\w+ ){0,3}by(?: the)?) $"
    r"|\b(?:may|might|could) have been (?:\w+ ){0,3}by (?:the )?$"
    r"|\b(?:unclear|clear|unknown|known|know|determined?|establish(?:ed)?|specify(?:ing)?|specified|say|verify|verified|confirm(?:ed)?"
    r"|identify) (?:whether|if)\b[^.;]{0,90}$"
    r"|\b(?:reports?|claims?|allegations?|rumou?rs|suggestions?) that (?:[\w-]+ ){0,3}$"
    r"|\bor (?:the |their )?$",
    re.IGNORECASE,
)
"""The words before a name that leave open whether it did it: "believed to have been carried out by X", "unclear whether X"."""
_DOUBTED_AFTER = re.compile(
    r" (?:(?:apparently|allegedly|possibly|probably|presumably|supposedly|purportedly)\b"
    r"|(?:may|might|could|(?:appear|seem)(?:s|ed)? to) have\b"
    r"|or (?:the |their )?[\w’'-]+)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:[\w’'\"“”-]+ ){0,4}[\"“]?")
_ASIDE = r"(?: ?\([^()]{1,60}\))?"  # "(FARC)"
_BEHIND = re.compile(rf"{_ASIDE}(?:[\w’'\"“”-]+)?(?: [\w’'\"“”-]+){{0,3}}{_ASIDE}(?:,? ?\(?[\w-]+\)?,?)?")
_NOBODY = re.compile(r"\b(?:no|nor|none of the|neither of the) (?:[\w-]+ )?$", re.IGNORECASE)
_ACCUSING = re.compile(r"\b(?:accus|charg|denounc|blam)(?:e[sd]?|ing|s|ed)?\b", re.IGNORECASE)
_THING = re.compile(r"(?:drone|missile|rocket|shell|bomb|mortar|mine|landmine|explosive)s?", re.IGNORECASE)
"""What does harm and is nobody: it is the weapon."""
_REACH = 120


def manner_of(text: str, bounds: Span, name: Span) -> Manner:
    """How the words around a name, in a sentence with these bounds, make it responsible; stated where they say nothing."""
    start, end = max(bounds[0], name[0] - _REACH), min(bounds[1], name[1] + _REACH)
    for manner, before, after in MANNERS:
        led = before is None or any(_BETWEEN.fullmatch(text, match.end(), name[0]) for match in before.finditer(text, start, name[0]))
        followed = after is None or any(_BEHIND.fullmatch(text, name[1], match.start()) for match in after.finditer(text, name[1], end))
        if led and followed:
            return manner
    doubted = _DOUBTED_BEFORE.search(text, start, name[0]) or _DOUBTED_AFTER.match(text, name[1], end)
    return Manner.SUSPECTED if doubted else Manner.STATED


def own_deeds(text: str, parties: Sequence[PartyMention], statements: Sequence[Statement]) -> tuple[PartyMention, ...]:
    """The parties, where a body that speaks of its own deeds ("said its fighters", "said it had fired") claims them by its name.

    A pronoun that is nobody's is left out.
    """
    return tuple(kept for mention in parties if (kept := _resolved(text, mention, statements)) is not None)


def _resolved(text: str, mention: PartyMention, statements: Sequence[Statement]) -> PartyMention | None:
    if mention.aspect is not Aspect.PERPETRATOR:
        return mention
    before = text[max(0, mention.name[0] - _REACH) : mention.name[0]]
    if _NOBODY.search(before):  # "no group claimed responsibility"
        return None
    if mention.party.manner not in _OWN_MANNERS:
        return None if _THING.fullmatch(mention.party.name) else mention
    pronoun = OWN.fullmatch(text[slice(*mention.name)]) is not None
    if mention.party.manner is Manner.STATED and _denies(mention.name, statements):
        return None
    statement = _statement(mention.name, statements)
    speaker = statement.sources[-1] if statement and statement.sources else None  # who said it first
    if speaker is not None and speaker.kind in _BODIES:
        manner = _OWN_MANNERS[mention.party.manner]
        if (pronoun or _OWNED.search(before)) and not speaker.role:
            return replace(mention, party=Party(name=speaker.name, kind=_BODIES[speaker.kind], manner=manner))
        if _same(speaker.name, mention.party.name):
            return replace(mention, party=replace(mention.party, manner=manner))
    if pronoun or _THING.fullmatch(mention.party.name):
        return None
    accusing = statement is not None and statement.cue is not None and _ACCUSING.search(statement.cue.quote)
    accused = accusing and mention.party.manner is Manner.STATED
    return replace(mention, party=replace(mention.party, manner=Manner.ACCUSED)) if accused else mention


def _denies(name: Span, statements: Sequence[Statement]) -> bool:
    """Whether the name stands for one who denies something: by these words the text does not say that he did it."""
    denied = (part for statement in statements if statement.stance is Stance.DENIED for part in statement.source_evidence)
    return any(part.start < name[1] and name[0] < part.end for part in denied)


def _statement(name: Span, statements: Sequence[Statement]) -> Statement | None:
    """The innermost statement that the words stand in."""
    said = min(_holding(name, statements), default=None)
    return statements[said[1]] if said else None


def _holding(name: Span, statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    for index, statement in enumerate(statements):
        yield from ((part.end - part.start, index) for part in statement.content if part.start <= name[0] and name[1] <= part.end)


def _same(speaker: str, party: str) -> bool:
    """One name holds all words of the other."""
    ours, theirs = set(speaker.lower().split()), set(party.lower().split())
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)
