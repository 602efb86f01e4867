"""Finds whom or what a happening was aimed at, and whom it hit."""

import re
from collections.abc import Iterator

from reportedly.model.value import Aspect, Party, PartyKind
from reportedly.read.events import Trigger
from reportedly.read.mentions import Span
from reportedly.read.noun_phrases import phrase_after, phrase_before
from reportedly.read.party_view import COUNT_WORD, KIND_PATTERNS, PASSIVE, PERSON, PartyMention, View, nearest_trigger, party_kind
from reportedly.read.party_words import GENERIC_TARGETS

_AIMED = re.compile(
    r"^(?:['’]s)? ?(?:(?!blamed|claimed|launched)[a-z]+ ){0,2}?(?:on|against|at|targeting|that targeted|which targeted|that hit|"
    r"that struck|"
    r"which hit|hit|struck|targeted|hits|strikes|targets) "
)
_BLAMING = re.compile(r"\b(?:blam\w+|pinn\w+) (?:[\w’'-]+ ){0,4}$", re.IGNORECASE)
_FIRED_AT = re.compile(r" (?:at|on|onto|into|towards?|against) ")
_TARGETING = re.compile(
    r"\b(?:targeted|targeting|hit|struck|bombed|shelled|attacked|attacking|pounded|rocked|tore through|ripped through|"
    r"bombarded|raided|stormed|ambushed)$",
    re.IGNORECASE,
)
_GENERIC_TARGET = re.compile(GENERIC_TARGETS, re.IGNORECASE)
_SHELLS = re.compile(
    r"(?:more than |\d+ )?(?:rocket|mortar|artillery|barrel|cluster)s?[ -]?(?:shells?|rounds?|bombs?|fire)\b", re.IGNORECASE
)
_PLACES_ALONE = re.compile(r"[\s\W]*(?:(?:and|city|town|village|of)\b[\s\W]*){0,4}")
_VICTIM_VERB = re.compile(
    r"\b(?:shot dead|shot and killed|gunned down|"
    r"killing of|murder of|assassination of|killed|executed|beheaded|assassinated|murdered|abducted|kidnapped|"
    r"arrested|detained|abduction of|kidnapping of|execution of|arrest of)(?= )",
    re.IGNORECASE,
)
_NOBODY = re.compile(  # what is left of a count, or of a headline
    r"^(?:number|dozens|group) of\b|^group\b|^(?:people|persons?|civilians|children|women|men|others|residents)$"
    r"|\b(?:injured|wounded|killed|dead)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"(?:{COUNT_WORD.pattern})(?: (?:of|other|more|its|their|his|the|these|those)){{0,3}} $", re.IGNORECASE)
_NEAR = 40  # code points
_BE = re.compile(r" (?:was|were|been|being|be) $")
_PASSED = re.compile(
    r" (?:was|were|has been|have been|had been) (?:also )?(?:killed|executed|beheaded|assassinated|murdered|abducted|"
    r"kidnapped|arrested|detained|wounded|injured)\b"
)
_BEGINS_ANEW = re.compile(r" (?:[A-Z](?!ity|own|entre|enter|all|ase\b)|\d|(?:an?|another|the) )")
"""What stands behind a thing and is no part of its name, in text that lost its commas."""
_SITES, _CIVILIANS = (dict(KIND_PATTERNS)[kind] for kind in (PartyKind.PLACE, PartyKind.CIVILIANS))


def find_targets(view: View) -> Iterator[PartyMention]:
    for trigger in view.triggers:
        if trigger.generic or not trigger.code.startswith("attack"):
            continue
        for start, phrase in (*_aimed_at(view, trigger), *_passive_target(view, trigger)):
            name = _to_thing(view, phrase)
            party = _thing(view, name)
            if party is not None:
                yield PartyMention(
                    start=min(start, name[0]), end=max(name[1], start), name=name, aspect=Aspect.TARGET, party=party, trigger=trigger.start
                )


def _aimed_at(view: View, trigger: Trigger) -> Iterator[tuple[int, Span]]:
    words = view.text[trigger.start : trigger.end]
    start: int | None = None
    if (
        trigger.verbal
        and _TARGETING.search(words)
        and not PASSIVE.search(view.text[max(view.sentence.start, trigger.start - 40) : trigger.start])
    ):
        start = trigger.end
    elif _BLAMING.search(view.text[max(view.sentence.start, trigger.start - 50) : trigger.start]):  # "blamed the attack on rebels"
        return
    elif trigger.verbal and (match := _FIRED_AT.match(view.text, trigger.end, view.sentence.end)):
        start = match.end()
    elif not trigger.verbal and (match := _AIMED.match(view.text[trigger.end : min(view.sentence.end, trigger.end + 60)])):
        start = trigger.end + match.end()
    if start is not None and (name := phrase_after(view.text, start, view.sentence.end)) is not None:
        yield trigger.start, name


def _passive_target(view: View, trigger: Trigger) -> Iterator[tuple[int, Span]]:
    """“a building in the city that was attacked”: the nearest thing before the verb."""
    before = view.text[view.sentence.start : trigger.start]
    passive = PASSIVE.search(before)
    if not (trigger.verbal and passive):
        return
    clause = before[: passive.start()]
    hits = [match for match in _SITES.finditer(clause[-120:]) if not _is_settlement_word(match.group())]
    if hits:
        end = view.sentence.start + max(0, len(clause) - 120) + hits[-1].end()
        if (name := phrase_before(view.text, view.sentence.start, end)) is not None:
            yield trigger.end, name


def _is_settlement_word(word: str) -> bool:
    return word.lower().rstrip("s") in ("village", "town", "city", "citie", "neighbourhood", "neighborhood", "district", "area", "suburb")


def _to_thing(view: View, name: Span) -> Span:
    """The name as far as the first word for a thing or people, with what hangs on it: "Suburb Town | Thirty civilians"."""
    place = next((p for p in view.places if p.start == name[0] and not p.adjective and p.end < name[1]), None)
    if place and (_BEGINS_ANEW.match(view.text, place.end) or not _SITES.search(view.text, place.end, name[1])):
        return (name[0], place.end)
    heads = (head.end() for pattern in (_SITES, _CIVILIANS) for head in pattern.finditer(view.text, *name))
    return (name[0], min((end for end in heads if _BEGINS_ANEW.match(view.text, end)), default=name[1]))


def _thing(view: View, name: Span) -> Party | None:
    """The party of what was aimed at; None where the phrase is a mere place name or says nothing."""
    phrase = view.text[slice(*name)]
    if any(not p.adjective and p.start <= name[0] and name[1] <= p.outer[1] for p in view.places) or _GENERIC_TARGET.match(phrase):
        return None
    if _SHELLS.match(phrase):
        return None
    named = [p for p in view.places if not p.adjective and p.end == name[1]]
    if named and any(_is_settlement_word(word) for word in phrase.split()):
        return None
    if (bare := _without(view, name)) != phrase and _PLACES_ALONE.fullmatch(bare):
        return None
    kind = party_kind(phrase)
    if kind is PartyKind.PERSON and PERSON.match(phrase) is None:  # two capitalised words are as likely a place that is not known
        return None
    counted = kind is PartyKind.CIVILIANS and COUNT_WORD.match(phrase)  # a toll, not a target
    return None if kind is PartyKind.UNKNOWN or counted else Party(name=phrase, kind=kind)


def _without(view: View, name: Span) -> str:
    """The words of a phrase that are no place's name."""
    words = list(view.text[slice(*name)])
    for place in view.places:
        if not place.adjective:
            words[max(0, place.start - name[0]) : max(0, place.end - name[0])] = " " * max(
                0, min(place.end, name[1]) - max(place.start, name[0])
            )
    return "".join(words)


def find_victims(view: View) -> Iterator[PartyMention]:
    start, end = view.bounds
    for match in _VICTIM_VERB.finditer(view.text, start, end):
        if not _BE.search(view.text, start, match.start()) and (name := phrase_after(view.text, match.end(), end)) is not None:
            yield from _victim(view, name, match.span())
    for match in _PASSED.finditer(view.text, start, end):
        if (name := phrase_before(view.text, start, match.start())) is not None:
            yield from _victim(view, name, match.span())


def _victim(view: View, name: Span, verb: Span) -> Iterator[PartyMention]:
    """Named people, and people without a number: counted ones are tolls."""
    phrase = view.text[slice(*name)]
    if (person := PERSON.match(phrase)) is not None:
        phrase = person.group().rstrip()
    kind = party_kind(phrase)
    counted = _COUNTED.search(view.text[max(view.sentence.start, name[0] - _NEAR) : name[0]])  # "four of its | soldiers"
    if kind in (PartyKind.UNKNOWN, PartyKind.PLACE) or counted or COUNT_WORD.search(phrase) or _NOBODY.search(phrase):
        return
    yield PartyMention(
        start=min(verb[0], name[0]),
        end=max(verb[1], name[0] + len(phrase)),
        name=(name[0], name[0] + len(phrase)),
        aspect=Aspect.VICTIM,
        party=Party(name=phrase, kind=kind),
        trigger=nearest_trigger(view, verb[0]),
    )
