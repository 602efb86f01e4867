"""Finds who is named as doing, suffering or aimed at, how the text comes to name them, and with what arms.

Responsibility is never ours: a party keeps the manner in which it is named (claimed, accused, attributed, suspected, denied, stated).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model.place import PlaceKind
from reportedly.model.value import Aspect, Manner, Party, PartyKind, Weapon
from reportedly.read.actor_names import own_name, with_adjectives
from reportedly.read.aimed import find_targets, find_victims
from reportedly.read.events import Trigger
from reportedly.read.mentions import PlaceMention, Sentence, Span
from reportedly.read.movers import MOVES, mover, named, receiver
from reportedly.read.noun_phrases import phrase_after, phrase_before
from reportedly.read.party_view import COUNT_WORD, PASSIVE, PERSON, PartyMention, View, nearest_trigger, party_kind, views
from reportedly.read.party_words import AGENTS, DOERS, DONE, GROUPS, OTHER_DEEDS, WEAPONS
from reportedly.read.responsibility import MANNERS, OWN, manner_of


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponMention:
    start: int
    end: int
    weapon: Weapon
    trigger: int | None


_HEADS = re.compile(rf"\b(?i:{AGENTS}|{GROUPS})(?![\w-])(?:,? (?:and )?(?:(?i:{AGENTS}|{GROUPS})(?![\w-])|[A-Z][\w’'-]+))*(?! of )")
_AGENT_HEAD = re.compile(rf"\b(?:{AGENTS}|{GROUPS})$", re.IGNORECASE)
_GROUP = re.compile(rf"\b(?:{GROUPS})\b")
_DIED = re.compile(r"died|dead|slain|martyred|deaths?|lost .*|left .*", re.IGNORECASE)
_NO_OBJECT = re.compile(
    r"[.,;:)”\"]|$| (?:in|by|on|when|during|after|at|near|as|while|since|over|from|following|inside|outside|along|alongside|among"
    r"|across|earlier|overnight|this|last|yesterday|today|so|and)\b"
)
_OTHERS_DEED = re.compile(  # "in the area held by rebels", "clashes brokered by": not who struck it
    rf"\b(?!(?:{DONE})\b)(?:\w+ed|held|led|run|taken|retaken|overrun|seen|known|made|built|given|sent|shown|written) $"
    rf"|{OTHER_DEEDS}|\b(?:visit|trip|decision|call|offer|speech|remarks|bid|advance) $"
)
_FROM_OTHERS = re.compile(r"\b(?:of|for|from) (?:\w+ly )?$")  # "accused them of shelling": not their deed as a fact
_ABBREVIATED = re.compile(r"U\.?[SK]\.?|US|UK|UAE")
_LOYAL = re.compile(
    r"(?: (?:loyal|allied|affiliated|linked) (?:to|with)| of)(?: (?:the|President|dictator|leader|Syrian)){0,4}"
    r"(?: (?:al-|el-)?[A-Z][\w’'-]{1,30}){1,3}"
)
_FORCES_OF = re.compile(
    r"((?:[\w’'-]+ ){0,4}(?:forces|troops|fighters|soldiers|army|military|government|regime|militants|rebels|opposition))"
    r" (?:of|loyal|allied|affiliated|linked)\b"
)
_SERVING = re.compile(
    r"(?:[\w’'-]{1,30} )?(?i:forces|troops|fighters|soldiers|militias?) (?:loyal|allied|affiliated|linked) (?:to|with) (?:the )?$"
)
_OBJECT = re.compile(
    r"\b(?:of|against|killed|killing|arrested|detained|executed|targeted|targeting|two|three|four|five|six|"
    r"\d+) (?:the )?$"
)
_DOERS = re.compile(DOERS, re.IGNORECASE)
_WEAPONS = re.compile(rf"(?<![\w-])(?:{WEAPONS})(?![\w-])", re.IGNORECASE)
_KEPT = re.compile(
    r"\b(?:manufactur\w+|upgrad\w+|stor(?:e|es|ed|ing)|smuggl\w+|produc\w+|develop\w+|seized|stockpiles?|depots?|"
    r"launchers?|transfers?|deliver\w*|without|not)\b[^.;]{0,50}$",
    re.IGNORECASE,
)  # arms that are made, kept or moved, not used
_AUXILIARY = re.compile(
    r"(?:\b(?:(?:has|have|had|also|later|then|meanwhile|\w{3,12}ly|(?:appear|seem)(?:s|ed)? to have"
    r"|(?:late |early )?on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|overnight) )){1,4}$",
    re.IGNORECASE,
)
_CARRIED_OUT = re.compile(
    r"\b(?:(?:has|have|had|\w{3,12}ly) ){0,2}(?:carr(?:y|ies|ied) out|launch(?:ed|es)?|conduct(?:ed|s)?|staged?|committed|mounted|"
    r"perpetrated) (?:[\w-]+ ){0,5}$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(rf"\b({OWN.pattern})\s?\Z", re.IGNORECASE)
_OTHER = re.compile(r" (?:and|or) (?:the |their |its )?(?=[\w-]{1,30} ?)")
_JOINED = re.compile(r" and $")
_ASIDE = 30  # code points that may stand between a name and the words that blame it
_WITHIN = re.compile(r"\b(?:in|inside|near|outside|across|at)(?: the)? $")
_WHOSE = re.compile(r"\b(?:whose|which|what) $")
_ATTACHED = re.compile(r"\b(?:on|in|from|with|of|at|near|aboard)(?: the| an?)? $")
MODIFIERS = re.compile(
    r" (?:(?:air|drone|missile|military|army|regime|government|opposition|rebel|artillery|coalition|led|stepped-up|recent|suspected|"
    r"deadly|new|targeted|rocket|naval|ground) ?)*"
)
_BY_GROUP = re.compile(
    rf"(?<![\w-])((?:{GROUPS})|(?i:rebels?|militants?|insurgents?|regime|army|government|opposition|coalition))(?: (?:air|rocket|mortar|"
    rf"suicide|car|bomb|shell|artillery|drone|ground|military)){{0,2}} $"
)
_OWN_DEED = ("attack", "attack.air", "attack.shelling", "attack.ground")  # "Russian shelling" is Russia's; "Afghan bombing" says where


def find_parties(
    text: str, sentences: Sequence[Sentence], triggers: Sequence[Trigger], places: Sequence[PlaceMention]
) -> tuple[PartyMention, ...]:
    """Every perpetrator, target and victim that the words name, in order; "it" and "we" too (see `responsibility.own_deeds`)."""
    found: dict[tuple[Aspect, int, int | None], PartyMention] = {}
    for view in views(text, sentences, triggers, places):
        for mention in (*_blamed(view), *_perpetrators(view), *_movers(view), *find_targets(view), *find_victims(view)):
            last = mention.name[1] if mention.aspect is Aspect.PERPETRATOR else mention.end
            found.setdefault((mention.aspect, last, mention.trigger), mention)  # of two patterns the first says more of the manner
    told = {(mention.aspect, mention.name[1]) for mention in found.values() if mention.party.manner is not Manner.STATED}
    kept = (m for m in found.values() if m.party.manner is not Manner.STATED or (m.aspect, m.name[1]) not in told)
    return tuple(sorted(kept, key=lambda mention: (mention.start, mention.end, mention.aspect)))


def find_weapons(text: str, sentences: Sequence[Sentence], triggers: Sequence[Trigger]) -> tuple[WeaponMention, ...]:
    """Arms that stand in a sentence with an attack or a killing."""
    violent = [trigger for trigger in triggers if trigger.code.startswith(("attack", "killing"))]
    return tuple(
        WeaponMention(start=match.start(), end=match.end(), weapon=Weapon(name=match.group().lower()), trigger=near)
        for view in views(text, sentences, violent, ())
        for match in _WEAPONS.finditer(text, *view.bounds)
        if (near := nearest_trigger(view, match.start())) is not None and not _KEPT.search(text[max(0, match.start() - 60) : match.start()])
    )


def _blamed(view: View) -> Iterator[PartyMention]:
    for manner, before, after in MANNERS:
        for start, name in _names_between(view, before, after):
            if (party := _actor(view, name, manner)) is not None:
                end = max(name[1], start)
                yield PartyMention(
                    start=min(start, name[0]),
                    end=end,
                    name=name,
                    aspect=Aspect.PERPETRATOR,
                    party=party,
                    trigger=nearest_trigger(view, name[0]),
                )


def _names_between(view: View, before: re.Pattern[str] | None, after: re.Pattern[str] | None) -> Iterator[tuple[int, Span]]:
    """(the other end of the naming's words, the name) for each name that stands after `before` and before `after`."""
    start, end = view.bounds
    if before is None:
        if after is None:
            raise ValueError("a way of naming has words before the name or after it")
        for match in after.finditer(view.text, start, end):
            if (name := phrase_before(view.text, start, match.start())) is not None:
                serving = _SERVING.search(view.text, start, name[0])
                yield match.end(), (serving.start(), name[1]) if serving else name
        return
    for match in before.finditer(view.text, start, end):
        if _OBJECT.search(view.text, start, match.start()):
            continue
        closing = after.search(view.text, match.end(), min(end, match.end() + 90)) if after else None
        name = phrase_after(view.text, match.end(), closing.start() if closing else end)
        if name is not None and (after is None or (closing is not None and closing.start() - name[1] <= _ASIDE)):
            yield match.start(), _to_head(view.text, name)


def _perpetrators(view: View) -> Iterator[PartyMention]:
    for trigger in view.triggers:
        if trigger.generic or trigger.mild:
            continue
        found = [*_subject(view, trigger), *_doer(view, trigger), *_owner(view, trigger)]
        for span, phrase in found:
            name = own_name(view.text, phrase, view.places)
            if (party := _actor(view, name, manner_of(view.text, view.bounds, name))) is not None:
                yield PartyMention(start=span[0], end=span[1], name=name, aspect=Aspect.PERPETRATOR, party=party, trigger=trigger.start)


def _movers(view: View) -> Iterator[PartyMention]:
    """Who does what is no violence, and who is handed something."""
    start, end = view.bounds
    for trigger in view.triggers:
        if trigger.generic or not trigger.verbal or trigger.code not in MOVES:
            continue
        verb = (trigger.start, trigger.end)
        doer = mover(view.text, start, verb)
        if doer is not None and _WITHIN.search(view.text, start, doer[0]):
            continue  # "rebels in Hafer | captured it"
        party = _actor(view, doer, Manner.STATED) or named(view.text, doer, view.places) if doer else None
        if doer is not None and party is not None:
            yield PartyMention(start=doer[0], end=trigger.end, name=doer, aspect=Aspect.PERPETRATOR, party=party, trigger=trigger.start)
        other = receiver(view.text, verb, end) if trigger.code == "handover" else None
        party = _actor(view, other, Manner.STATED) or named(view.text, other, view.places) if other else None
        if other is not None and party is not None:
            yield PartyMention(start=trigger.start, end=other[1], name=other, aspect=Aspect.TARGET, party=party, trigger=trigger.start)


def _subject(view: View, trigger: Trigger) -> Iterator[tuple[Span, Span]]:
    """“Israeli warplanes struck”, “militants have carried out an attack”, “gunmen on motorcycles attacked”."""
    start = view.sentence.start
    before = view.text[start : trigger.start]
    carried_out = (_AUXILIARY if trigger.verbal else _CARRIED_OUT).search(before)
    if PASSIVE.search(before) or _FROM_OTHERS.search(before) or not (trigger.verbal or carried_out) or _suffers(view, trigger):
        return
    end = start + (carried_out.start() if carried_out else len(before))
    if (pronoun := _PRONOUN.search(view.text, start, end)) is not None:
        yield (pronoun.start(), trigger.end), pronoun.span(1)
        return
    name = phrase_before(view.text, start, end)
    for _ in range(2):  # "on motorcycles" hangs on who is named before it
        attached = _ATTACHED.search(view.text[start : name[0]]) if name else None
        if name is None or attached is None or _AGENT_HEAD.search(view.text[slice(*name)]):
            break
        name = phrase_before(view.text, start, start + attached.start())
    if name is not None and _WHOSE.search(view.text, start, name[0]):
        return  # "which planes carry out raids"
    if name is not None and not (trigger.weak and COUNT_WORD.search(view.text[slice(*name)])):
        yield (name[0], trigger.end), name


def _suffers(view: View, trigger: Trigger) -> bool:
    """Who stands before the word is hit: “five rebels died”, “20 terrorists killed in the valley”."""
    if trigger.code != "killing" or not trigger.weak:
        return False
    return bool(_DIED.fullmatch(view.text[trigger.start : trigger.end]) or _NO_OBJECT.match(view.text, trigger.end, view.sentence.end))


def _doer(view: View, trigger: Trigger) -> Iterator[tuple[Span, Span]]:
    """“an airstrike by Russian jets”, “was carried out by the army”."""
    match = _DOERS.search(view.text, trigger.end, min(view.sentence.end, trigger.end + 90))
    if (
        match is None
        or _OTHERS_DEED.search(view.text, trigger.end, match.start())
        or any(trigger.end <= other.start < match.start() for other in view.triggers if not other.weak)
    ):
        return
    if (name := phrase_after(view.text, match.end(), view.sentence.end)) is not None:
        name = _to_head(view.text, name)
        yield (match.start(), name[1]), name
        other = _OTHER.match(view.text, name[1], view.sentence.end)
        if other and (name := phrase_after(view.text, other.end(), view.sentence.end)) is not None:
            name = _to_head(view.text, name)
            yield (match.start(), name[1]), name


def _owner(view: View, trigger: Trigger) -> Iterator[tuple[Span, Span]]:
    """“a U.S. strike”, “Islamic State attack”."""
    if trigger.verbal:
        return
    group = _BY_GROUP.search(view.text, max(view.sentence.start, trigger.start - 70), trigger.start)
    own = own_name(view.text, with_adjectives(view.text, view.sentence.start, group.span(1)), view.places) if group else None
    if own is not None:
        yield (own[0], trigger.end), own
    end = trigger.start
    for place in reversed(view.places):
        adjective = place.adjective or place.metonym or _ABBREVIATED.fullmatch(view.text[place.start : place.end])
        beside = place.end == end or (place.end < end and MODIFIERS.fullmatch(view.text, place.end, end))
        if not (adjective and trigger.code in _OWN_DEED and beside):
            continue
        if own is None or place.end <= own[0]:
            yield (place.start, trigger.end), (place.start, place.end)
        joined = _JOINED.search(view.text, view.sentence.start, place.start)  # "Russian and Syrian strikes"
        if joined is None:
            break
        end = joined.start()


def _to_head(text: str, name: Span) -> Span:
    """Cut after the one who acts, where more words were taken than are its name ("rebels crossed the river"); whom it serves stays."""
    head = _HEADS.search(text, *name)
    if head is None:
        return name
    loyal = _LOYAL.match(text, head.end())
    return (name[0], loyal.end() if loyal else head.end())


def _actor(view: View, name: Span, manner: Manner) -> Party | None:
    """The party of a phrase that can be one who does violence, None for any other phrase."""
    state = next((p.place.name for p in view.places if (p.start, p.end) == name and p.place.kind is PlaceKind.COUNTRY), None)
    if state is not None:
        return Party(name=state, kind=PartyKind.STATE, manner=manner)
    phrase = view.text[slice(*name)]
    if OWN.fullmatch(phrase):
        return Party(name=phrase, manner=manner)
    metonym = any(p.metonym and (p.start, p.end) == name for p in view.places)
    kind = PartyKind.STATE if metonym else party_kind(phrase)
    phrase_kind = _FORCES_OF.match(phrase)
    if phrase_kind is not None:
        return Party(name=phrase, kind=party_kind(phrase_kind.group(1)), manner=manner)
    if not (metonym or _AGENT_HEAD.search(phrase) or _GROUP.search(phrase) or PERSON.match(phrase) or _is_state_body(view, name)):
        return None
    if kind in (PartyKind.PLACE, PartyKind.CIVILIANS, PartyKind.ORGANISATION):
        return None
    unnamed = re.match(r"(?i)(?:unidentified|unknown|unnamed)\b", phrase)
    return Party(name=phrase, kind=PartyKind.UNKNOWN if unnamed else kind, manner=manner)


def _is_state_body(view: View, name: Span) -> bool:
    """“Israel Air Force”, “Iran's Quds Force”: begins with a state and ends with what acts."""
    return any(p.start == name[0] and p.place.kind is PlaceKind.COUNTRY for p in view.places) and bool(
        _AGENT_HEAD.search(view.text[slice(*name)])
    )
