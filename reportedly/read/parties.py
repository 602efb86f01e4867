"""Finds who is named as doing, suffering or aimed at, how the text comes to name them, and with what arms.

Responsibility is never ours: a party keeps the manner in which it is named (claimed, accused, attributed, suspected, denied, stated).
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model.place import PlaceKind
from reportedly.model.value import Aspect, Manner, Party, PartyKind, Weapon
from reportedly.read.events import Trigger
from reportedly.read.mentions import PlaceMention, Sentence, Span
from reportedly.read.movers import MOVES, mover, named, receiver
from reportedly.read.noun_phrases import phrase_after, phrase_before
from reportedly.read.party_words import AGENTS, BLAMES, DOERS, GENERIC_TARGETS, GROUPS, KINDS, TITLES, WEAPONS


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyMention:
    """A party named in the words `start`:`end`; `trigger` is the start of the happening's word, None where the sentence has none."""

    start: int
    end: int
    name: Span  # the name alone
    aspect: Aspect  # perpetrator, target, victim
    party: Party
    trigger: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponMention:
    start: int
    end: int
    weapon: Weapon
    trigger: int | None


@dataclass(frozen=True, slots=True)
class _View:
    """One sentence with what stands in it."""

    text: str
    sentence: Sentence
    triggers: tuple[Trigger, ...]
    places: tuple[PlaceMention, ...]

    @property
    def bounds(self) -> Span:
        return (self.sentence.start, self.sentence.end)


_HEADS = re.compile(rf"\b(?i:{AGENTS}|{GROUPS})(?![\w-])(?:,? (?:and )?(?:(?i:{AGENTS}|{GROUPS})(?![\w-])|[A-Z][\w’'-]+))*(?! of )")
_AGENT_HEAD = re.compile(rf"\b(?:{AGENTS}|{GROUPS})$", re.IGNORECASE)
_GROUP = re.compile(rf"\b(?:{GROUPS})\b")
_KINDS = tuple((kind, re.compile(pattern)) for kind, pattern in KINDS)
_SITES = dict(_KINDS)[PartyKind.PLACE]
_BLAMES = tuple((manner, re.compile(before) if before else None, re.compile(after) if after else None) for manner, before, after in BLAMES)
_DIED = re.compile(r"died|dead|slain|martyred|deaths?|lost .*|left .*", re.IGNORECASE)
_NO_OBJECT = re.compile(
    r"[.,;:)”\"]|$| (?:in|by|on|when|during|after|at|near|as|while|since|over|from|following|inside|outside|along|alongside|among"
    r"|across|earlier|overnight|this|last|yesterday|today|so|and)\b"
)
_OTHERS_DEED = re.compile(  # "in the area held by rebels": not who struck it
    r"\b(?:held|seized|controlled|used|led|run|captured|backed|besieged|occupied|taken|recaptured|owned|supported|opposed|posted|published"
    r"|shared|released|cited|reported|quoted|followed|accompanied|monitored|administered|governed|ruled|liberated|overrun|retaken) $"
)
_ABBREVIATED = re.compile(r"U\.?[SK]\.?|US|UK|UAE")
_LOYAL = re.compile(
    r"(?: (?:loyal|allied|affiliated|linked) (?:to|with)| of)(?: (?:the|President|dictator|leader|Syrian)){0,4}(?: (?:al-|el-)?[A-Z][\w’'-]{1,30}){1,3}"
)
_FORCES_OF = re.compile(
    r"((?:[\w’'-]+ ){0,4}(?:forces|troops|fighters|soldiers|army|military|government|regime|militants|rebels)) (?:of|loyal|allied|affiliated|linked)\b"
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
_PERSON = re.compile(rf"^(?:[\w.’'-]+ ){{0,8}}?{TITLES} (?:(?:al-|bin |ibn |abu |de |van )?[A-Z][\w.’'-]*(?: |$)){{1,5}}")
_AUXILIARY = re.compile(r"(?:\b(?:has|have|had|also|reportedly|allegedly|repeatedly|later|then|heavily) ){1,4}$")
_CARRIED_OUT = re.compile(
    r"\b(?:(?:has|have|had) )?(?:carried out|launched|conducted|staged|committed|mounted|"
    r"perpetrated) (?:[\w-]+ ){0,5}$"
)
_ATTACHED = re.compile(r"\b(?:on|in|from|with|of|at|near|aboard)(?: the| an?)? $")
_PASSIVE = re.compile(r" (?:(?:was|were|has been|have been|had been|being|is|are|be|been|also|reportedly) ){1,3}(?:[a-z]+ly )?$")
_MODIFIERS = re.compile(
    r"^ (?:(?:air|drone|missile|military|army|regime|government|artillery|coalition|led|stepped-up|recent|suspected|"
    r"deadly|new|targeted|rocket|naval|ground) ?)*$"
)
_BY_GROUP = re.compile(
    rf"\b((?:{GROUPS})|(?i:rebels?|militants?|insurgents?|regime|army|government|coalition))(?: (?:air|rocket|mortar|"
    rf"suicide|car|bomb|shell|artillery|drone|ground|military)){{0,2}} $"
)
_OWN_DEED = ("attack", "attack.air", "attack.shelling", "attack.ground")  # "Russian shelling" is Russia's; "Afghan bombing" says where
_BLAMING = re.compile(r"\b(?:blam\w+|pinn\w+) (?:[\w’'-]+ ){0,4}$", re.IGNORECASE)
_AIMED = re.compile(
    r"^(?:['’]s)? ?(?:[a-z]+ ){0,2}?(?:on|against|at|targeting|that targeted|which targeted|that hit|that struck|"
    r"which hit|hit|struck|targeted|hits|strikes|targets) "
)
_FIRED_AT = re.compile(r" (?:at|on|onto|into|towards?|against) ")
_TARGETING = re.compile(
    r"\b(?:targeted|targeting|hit|struck|bombed|shelled|attacked|attacking|pounded|rocked|tore through|ripped through|"
    r"bombarded|raided|stormed|ambushed)$",
    re.IGNORECASE,
)
_PLACES_ALONE = re.compile(r"[\s\W]*(?:(?:and|city|town|village|of)\b[\s\W]*){0,4}")
_GENERIC_TARGET = re.compile(GENERIC_TARGETS, re.IGNORECASE)
_VICTIM_VERB = re.compile(
    r"\b(?:killing of|murder of|assassination of|killed|executed|beheaded|assassinated|murdered|abducted|kidnapped|"
    r"arrested|detained|abduction of|kidnapping of|execution of|arrest of)(?= )",
    re.IGNORECASE,
)
_BE = re.compile(r" (?:was|were|been|being|be) $")
_PASSED = re.compile(
    r" (?:was|were|has been|have been|had been) (?:also )?(?:killed|executed|beheaded|assassinated|murdered|abducted|"
    r"kidnapped|arrested|detained|wounded|injured)\b"
)
_COUNT_WORD = re.compile(
    r"\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|scores|hundreds?|thousands?|several|some|many)\b",
    re.IGNORECASE,
)


def find_parties(
    text: str, sentences: Sequence[Sentence], triggers: Sequence[Trigger], places: Sequence[PlaceMention]
) -> tuple[PartyMention, ...]:
    """Every perpetrator, target and victim that the words name, in order."""
    found: dict[tuple[Aspect, int, int | None], PartyMention] = {}
    for view in _views(text, sentences, triggers, places):
        for mention in (*_blamed(view), *_perpetrators(view), *_movers(view), *_targets(view), *_victims(view)):
            found.setdefault((mention.aspect, mention.end, mention.trigger), mention)  # of two patterns the first says more of the manner
    return tuple(sorted(found.values(), key=lambda mention: (mention.start, mention.end, mention.aspect)))


def find_weapons(text: str, sentences: Sequence[Sentence], triggers: Sequence[Trigger]) -> tuple[WeaponMention, ...]:
    """Arms that stand in a sentence with an attack or a killing."""
    violent = [trigger for trigger in triggers if trigger.code.startswith(("attack", "killing"))]
    return tuple(
        WeaponMention(start=match.start(), end=match.end(), weapon=Weapon(name=match.group().lower()), trigger=near)
        for view in _views(text, sentences, violent, ())
        for match in _WEAPONS.finditer(text, *view.bounds)
        if (near := _nearest(view, match.start())) is not None and not _KEPT.search(text[max(0, match.start() - 60) : match.start()])
    )


def party_kind(phrase: str) -> PartyKind:
    """The kind that the words of a phrase make its party; unknown where they say nothing."""
    if _PERSON.match(phrase):
        return PartyKind.PERSON
    return next((kind for kind, pattern in _KINDS if pattern.search(phrase)), PartyKind.UNKNOWN)


def _views(text: str, sentences: Sequence[Sentence], triggers: Sequence[Trigger], places: Sequence[PlaceMention]) -> Iterator[_View]:
    grouped: dict[int, list[Trigger]] = defaultdict(list)
    for trigger in triggers:
        grouped[trigger.sentence].append(trigger)
    starts = [place.start for place in places]
    for index, sentence in enumerate(sentences):
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        yield _View(text, sentence, tuple(grouped[index]), tuple(places[first:last]))


def _nearest(view: _View, position: int) -> int | None:
    """The start of the trigger that stands nearest, one of its own right before one of an effect."""
    ranked = sorted(view.triggers, key=lambda t: (t.weak, t.mild, min(abs(t.start - position), abs(t.end - position))))
    return ranked[0].start if ranked else None


def _blamed(view: _View) -> Iterator[PartyMention]:
    for manner, before, after in _BLAMES:
        for start, name in _names_between(view, before, after):
            if (party := _actor(view, name, manner)) is not None:
                end = max(name[1], start)
                yield PartyMention(
                    start=min(start, name[0]), end=end, name=name, aspect=Aspect.PERPETRATOR, party=party, trigger=_nearest(view, name[0])
                )


def _names_between(view: _View, before: re.Pattern[str] | None, after: re.Pattern[str] | None) -> Iterator[tuple[int, Span]]:
    """(the other end of the naming's words, the name) for each name that stands after `before` and before `after`."""
    start, end = view.bounds
    if before is None:
        if after is None:
            raise ValueError("a way of naming has words before the name or after it")
        for match in after.finditer(view.text, start, end):
            if (name := phrase_before(view.text, start, match.start())) is not None:
                yield match.end(), name
        return
    for match in before.finditer(view.text, start, end):
        if _OBJECT.search(view.text, start, match.start()):
            continue
        closing = after.search(view.text, match.end(), min(end, match.end() + 90)) if after else None
        name = phrase_after(view.text, match.end(), closing.start() if closing else end)
        if name is not None and (after is None or closing is not None):
            yield match.start(), _to_head(view.text, name)


def _perpetrators(view: _View) -> Iterator[PartyMention]:
    for trigger in view.triggers:
        if trigger.generic or trigger.mild:
            continue
        found = [*_subject(view, trigger), *_doer(view, trigger), *_owner(view, trigger)]
        for span, name in found:
            if (party := _actor(view, name, Manner.STATED)) is not None:
                yield PartyMention(start=span[0], end=span[1], name=name, aspect=Aspect.PERPETRATOR, party=party, trigger=trigger.start)


def _movers(view: _View) -> Iterator[PartyMention]:
    """Who does what is no violence, and who is handed something."""
    start, end = view.bounds
    for trigger in view.triggers:
        if trigger.generic or not trigger.verbal or trigger.code not in MOVES:
            continue
        verb = (trigger.start, trigger.end)
        doer = mover(view.text, start, verb)
        party = _actor(view, doer, Manner.STATED) or named(view.text, doer, view.places) if doer else None
        if doer is not None and party is not None:
            yield PartyMention(start=doer[0], end=trigger.end, name=doer, aspect=Aspect.PERPETRATOR, party=party, trigger=trigger.start)
        other = receiver(view.text, verb, end) if trigger.code == "handover" else None
        party = _actor(view, other, Manner.STATED) or named(view.text, other, view.places) if other else None
        if other is not None and party is not None:
            yield PartyMention(start=trigger.start, end=other[1], name=other, aspect=Aspect.TARGET, party=party, trigger=trigger.start)


def _subject(view: _View, trigger: Trigger) -> Iterator[tuple[Span, Span]]:
    """“Israeli warplanes struck”, “militants have carried out an attack”, “gunmen on motorcycles attacked”."""
    start = view.sentence.start
    before = view.text[start : trigger.start]
    carried_out = (_AUXILIARY if trigger.verbal else _CARRIED_OUT).search(before)
    if _PASSIVE.search(before) or not (trigger.verbal or carried_out) or _suffers(view, trigger):
        return
    end = start + (carried_out.start() if carried_out else len(before))
    name = phrase_before(view.text, start, end)
    for _ in range(2):  # "on motorcycles" hangs on who is named before it
        attached = _ATTACHED.search(view.text[start : name[0]]) if name else None
        if name is None or attached is None or _AGENT_HEAD.search(view.text[slice(*name)]):
            break
        name = phrase_before(view.text, start, start + attached.start())
    if name is not None:
        yield (name[0], trigger.end), name


def _suffers(view: _View, trigger: Trigger) -> bool:
    """Who stands before the word is hit: “five rebels died”, “20 terrorists killed in the valley”."""
    if trigger.code != "killing" or not trigger.weak:
        return False
    return bool(_DIED.fullmatch(view.text[trigger.start : trigger.end]) or _NO_OBJECT.match(view.text, trigger.end, view.sentence.end))


def _doer(view: _View, trigger: Trigger) -> Iterator[tuple[Span, Span]]:
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


def _owner(view: _View, trigger: Trigger) -> Iterator[tuple[Span, Span]]:
    """“a U.S. strike”, “Islamic State attack”."""
    if trigger.verbal:
        return
    for place in view.places:
        between = view.text[place.end : trigger.start]
        adjective = place.adjective or place.metonym or _ABBREVIATED.fullmatch(view.text[place.start : place.end])
        if adjective and trigger.code in _OWN_DEED and place.end < trigger.start and _MODIFIERS.match(between):
            yield (place.start, trigger.end), (place.start, place.end)
    if (match := _BY_GROUP.search(view.text, max(view.sentence.start, trigger.start - 70), trigger.start)) is not None:
        yield (match.start(1), trigger.end), match.span(1)


def _to_head(text: str, name: Span) -> Span:
    """Cut after the one who acts, where more words were taken than are its name ("rebels crossed the river"); whom it serves stays."""
    head = _HEADS.search(text, *name)
    if head is None:
        return name
    loyal = _LOYAL.match(text, head.end())
    return (name[0], loyal.end() if loyal else head.end())


def _actor(view: _View, name: Span, manner: Manner) -> Party | None:
    """The party of a phrase that can be one who does violence, None for any other phrase."""
    state = next((p.place.name for p in view.places if (p.start, p.end) == name and p.place.kind is PlaceKind.COUNTRY), None)
    if state is not None:
        return Party(name=state, kind=PartyKind.STATE, manner=manner)
    phrase = view.text[slice(*name)]
    metonym = any(p.metonym and (p.start, p.end) == name for p in view.places)
    kind = PartyKind.STATE if metonym else party_kind(phrase)
    phrase_kind = _FORCES_OF.match(phrase)
    if phrase_kind is not None:
        return Party(name=phrase, kind=party_kind(phrase_kind.group(1)), manner=manner)
    if not (metonym or _AGENT_HEAD.search(phrase) or _GROUP.search(phrase) or _PERSON.match(phrase) or _is_state_body(view, name)):
        return None
    if kind in (PartyKind.PLACE, PartyKind.CIVILIANS, PartyKind.ORGANISATION):
        return None
    unnamed = re.match(r"(?i)(?:unidentified|unknown|unnamed)\b", phrase)
    return Party(name=phrase, kind=PartyKind.UNKNOWN if unnamed else kind, manner=manner)


def _is_state_body(view: _View, name: Span) -> bool:
    """“Israel Air Force”, “Iran's Quds Force”: begins with a state and ends with what acts."""
    return any(p.start == name[0] and p.place.kind is PlaceKind.COUNTRY for p in view.places) and bool(
        _AGENT_HEAD.search(view.text[slice(*name)])
    )


def _targets(view: _View) -> Iterator[PartyMention]:
    for trigger in view.triggers:
        if trigger.generic or not trigger.code.startswith("attack"):
            continue
        for start, name in (*_aimed_at(view, trigger), *_passive_target(view, trigger)):
            party = _thing(view, name)
            if party is not None:
                yield PartyMention(
                    start=min(start, name[0]), end=max(name[1], start), name=name, aspect=Aspect.TARGET, party=party, trigger=trigger.start
                )


def _aimed_at(view: _View, trigger: Trigger) -> Iterator[tuple[int, Span]]:
    words = view.text[trigger.start : trigger.end]
    start: int | None = None
    if (
        trigger.verbal
        and _TARGETING.search(words)
        and not _PASSIVE.search(view.text[max(view.sentence.start, trigger.start - 40) : trigger.start])
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


def _passive_target(view: _View, trigger: Trigger) -> Iterator[tuple[int, Span]]:
    """“a building in the city that was attacked”: the nearest thing before the verb."""
    before = view.text[view.sentence.start : trigger.start]
    passive = _PASSIVE.search(before)
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


def _thing(view: _View, name: Span) -> Party | None:
    """The party of what was aimed at; None where the phrase is a mere place name or says nothing."""
    phrase = view.text[slice(*name)]
    if any(not p.adjective and p.start <= name[0] and name[1] <= p.outer[1] for p in view.places) or _GENERIC_TARGET.match(phrase):
        return None
    named = [p for p in view.places if not p.adjective and p.end == name[1]]
    if named and any(_is_settlement_word(word) for word in phrase.split()):
        return None
    if (bare := _without(view, name)) != phrase and _PLACES_ALONE.fullmatch(bare):
        return None
    kind = party_kind(phrase)
    if kind is PartyKind.PERSON and _PERSON.match(phrase) is None:  # two capitalised words are as likely a place that is not known
        return None
    counted = kind is PartyKind.CIVILIANS and _COUNT_WORD.match(phrase)  # a toll, not a target
    return None if kind is PartyKind.UNKNOWN or counted else Party(name=phrase, kind=kind)


def _without(view: _View, name: Span) -> str:
    """The words of a phrase that are no place's name."""
    words = list(view.text[slice(*name)])
    for place in view.places:
        if not place.adjective:
            words[max(0, place.start - name[0]) : max(0, place.end - name[0])] = " " * max(
                0, min(place.end, name[1]) - max(place.start, name[0])
            )
    return "".join(words)


def _victims(view: _View) -> Iterator[PartyMention]:
    start, end = view.bounds
    for match in _VICTIM_VERB.finditer(view.text, start, end):
        if not _BE.search(view.text, start, match.start()) and (name := phrase_after(view.text, match.end(), end)) is not None:
            yield from _victim(view, name, match.span())
    for match in _PASSED.finditer(view.text, start, end):
        if (name := phrase_before(view.text, start, match.start())) is not None:
            yield from _victim(view, name, match.span())


def _victim(view: _View, name: Span, verb: Span) -> Iterator[PartyMention]:
    """Named people, and people without a number: counted ones are tolls."""
    phrase = view.text[slice(*name)]
    if (person := _PERSON.match(phrase)) is not None:
        phrase = person.group().rstrip()
    kind = party_kind(phrase)
    if kind in (PartyKind.UNKNOWN, PartyKind.PLACE) or _COUNT_WORD.search(phrase):
        return
    yield PartyMention(
        start=min(verb[0], name[0]),
        end=max(verb[1], name[0] + len(phrase)),
        name=(name[0], name[0] + len(phrase)),
        aspect=Aspect.VICTIM,
        party=Party(name=phrase, kind=kind),
        trigger=_nearest(view, verb[0]),
    )
