"""The roles that a trained reader found, made parties and arms beside those of the rules."""

import re
from collections.abc import Iterator, Sequence

from reportedly.model.ontology import family
from reportedly.model.reading import Statement
from reportedly.model.value import Aspect, Manner, Party, PartyKind, Weapon
from reportedly.read.events import Trigger
from reportedly.read.mentions import PlaceMention, RoleMention, Sentence
from reportedly.read.parties import MODIFIERS, WeaponMention
from reportedly.read.party_view import PartyMention, View, nearest_trigger, party_kind, views
from reportedly.read.party_words import DONE, OTHER_DEEDS
from reportedly.read.person_words import PLURAL
from reportedly.read.responsibility import manner_of

ASPECTS = {
    "perp_individual": Aspect.PERPETRATOR,
    "perp_organisation": Aspect.PERPETRATOR,
    "target": Aspect.TARGET,
    "victim": Aspect.VICTIM,
}
_KINDS: dict[str, tuple[PartyKind, ...]] = {
    "perp_individual": (PartyKind.PERSON, PartyKind.ARMED_GROUP, PartyKind.STATE),
    "perp_organisation": (PartyKind.ORGANISATION, PartyKind.ARMED_GROUP, PartyKind.STATE),
    "target": (PartyKind.PLACE, PartyKind.ORGANISATION),
    "victim": (PartyKind.PERSON,),
}
"""Role → what its party is, where the words do not say that it is one of the others."""
_REACH = 80
_WHEN_AND_HOW = (  # "murdered yesterday by", "kidnapped in a street by"; not "in the town held by"
    r"(?: (?:today|yesterday|tonight|earlier|later|\w{2,12}ly"
    r"|(?:this|last|on|early|late|in|at|near)(?: (?!\w+ed\b|held\b|led\b|run\b)[\w’'-]+){1,4})){0,2}"
)
_BY = re.compile(rf"\b([\w’'-]+){_WHEN_AND_HOW},? by (?:[\w’'-]+ ){{0,3}}\Z", re.IGNORECASE)
_DONE = re.compile(DONE, re.IGNORECASE)
_OTHER_DEEDS = re.compile(OTHER_DEEDS)
_SUFFERING = re.compile(
    r"\b(?:members|fighters|leaders?|commanders?|positions|strongholds?|hideouts|groups?|against|killed|killing|kills|targeted|targeting|hit|struck"
    r"|attacked|attacking|from|including|among|overthrow|topple|fighting)(?: of)?(?: (?:the|an?|its|several|some|former))? $",
    re.IGNORECASE,
)
_ACTING = re.compile(
    r"(?: (?!(?:was|were|been|being|is|are|said|says|told|reported|announced|added)\b)[\w’'-]+){0,9}"
    r" (?:fired|launched|set off|planted|detonated|opened fire|blew|struck|hit|attacked|shelled|bombed"
    r"|bombarded|killed|shot|stormed|targeted|raided|ambushed|executed|beheaded|abducted|kidnapped|seized|dropped|rammed|hurled|threw"
    r"|lobbed|carried out|carry out|staged|stabbed|torched|burned|hanged|opened)\b"
)
_HITTING = re.compile(
    r"\b(?:kill(?:ed|ing|s)|execut\w+|assassinat\w+|murder\w*|behead\w+|abduct\w+|kidnapp\w+|wound(?:ed|ing)|injur\w+|detain\w+|arrest\w*"
    r"|deaths?|bod(?:y|ies)|dead|victims?|including|named|identified|shot|shooting|died|martyr\w*)\b(?: [\w’',()-]+){0,6} ?$",
    re.IGNORECASE,
)
_WAS_HIT = re.compile(
    r",?(?: [\w’',-]+){0,6}?"
    r" (?:killed|dead|died|slain|wounded|injured|executed|beheaded|assassinated|murdered|abducted|kidnapped|arrested|martyred|shot)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r" (?:terrorists?|militants?|fighters?|rebels?|members|soldiers|troops|insurgents|jihadists|gunmen)\b", re.IGNORECASE)
_VIOLENT = ("attack", "killing", "execution", "destruction", "abduction", "torture", "threat", "looting", "interception", "clash")


def without_bystanders(
    roles: Sequence[RoleMention], statements: Sequence[Statement], places: Sequence[PlaceMention]
) -> tuple[RoleMention, ...]:
    """The roles, but for victims who are those that speak, or a place."""
    speaking = [(part.start, part.end) for statement in statements for part in statement.source_evidence]
    taken = [*speaking, *((place.start, place.end) for place in places if not place.adjective)]
    return tuple(role for role in roles if role.role != "victim" or not any(start < role.end and role.start < end for start, end in taken))


def add_parties(
    text: str, sentences: Sequence[Sentence], triggers: Sequence[Trigger], roles: Sequence[RoleMention], parties: Sequence[PartyMention]
) -> tuple[PartyMention, ...]:
    """The parties of the rules and those of the roles; where both name one, it stays as the rules put it.

    The rules know names by their capitals: in a text that is all capitals what they name is left out.
    """
    parties = parties if any(map(str.islower, text)) else ()
    added = [
        _party(view, role)
        for view, role in _in_views(text, sentences, triggers, roles)
        if role.role in ASPECTS and not any(_names(party, role) for party in parties) and _may_be_told(view, role)
    ]
    return tuple(sorted((*parties, *added), key=lambda mention: (mention.start, mention.end, mention.aspect)))


def add_weapons(
    text: str, sentences: Sequence[Sentence], triggers: Sequence[Trigger], roles: Sequence[RoleMention], weapons: Sequence[WeaponMention]
) -> tuple[WeaponMention, ...]:
    """The arms of the rules and those of the roles, whose words are fuller where both are the same."""
    added = [
        WeaponMention(
            start=role.start,
            end=role.end,
            weapon=Weapon(name=text[role.start : role.end].lower()),
            trigger=nearest_trigger(view, role.start),
        )
        for view, role in _in_views(text, sentences, triggers, roles)
        if role.role == "weapon"
    ]
    others = [weapon for weapon in weapons if not any(one.start < weapon.end and weapon.start < one.end for one in added)]
    return tuple(sorted((*others, *added), key=lambda mention: (mention.start, mention.end)))


def _in_views(
    text: str, sentences: Sequence[Sentence], triggers: Sequence[Trigger], roles: Sequence[RoleMention]
) -> Iterator[tuple[View, RoleMention]]:
    """Each role with its sentence, in which there are only triggers that it can belong to."""
    violent = [trigger for trigger in triggers if family(trigger.code) in _VIOLENT and not trigger.generic]
    left = list(roles)
    for view in views(text, sentences, violent, ()):
        while left and left[0].start < view.sentence.end:
            role = left.pop(0)
            if role.start >= view.sentence.start:
                yield view, role


def _may_be_told(view: View, role: RoleMention) -> bool:
    """Nobody is blamed by a word far away: a perpetrator stands in a sentence of violence, and what is "by" them is that.

    Where capitals tell names from words the roles, learnt from text without, must also stand as their words would have it; where they
    do not, people without a name ("SEVERAL ARMED MEN ARRIVED") may stand in the sentence before or after.
    """
    aspect = ASPECTS[role.role]
    cased = any(map(str.islower, view.text[view.sentence.start : view.sentence.end]))
    if aspect is Aspect.PERPETRATOR:
        by = _BY.search(view.text, max(view.sentence.start, role.start - _REACH), role.start)
        done = by is None or _DONE.fullmatch(by[1]) is not None or any(t.start < by.end(1) and by.start(1) < t.end for t in view.triggers)
        others = by is not None and _OTHER_DEEDS.search(view.text, view.sentence.start, by.start(1)) is not None
        nameless = role.role == "perp_individual" and not PLURAL.isdisjoint(view.text[role.start : role.end].lower().split())
        if not done or others or not (view.triggers or (nameless and not cased)):
            return False
    if not cased:
        return True
    if aspect is Aspect.PERPETRATOR:
        return _acts(view, role)
    return bool(view.triggers) and (aspect is Aspect.TARGET or _is_hit(view, role))


def _acts(view: View, role: RoleMention) -> bool:
    """Whether the words around the role have it act: by it, its attack, it attacked, or blamed for it; not "fighters of it were killed"."""
    text, start, end = view.text, view.sentence.start, view.sentence.end
    before = text[max(start, role.start - _REACH) : role.start]
    if manner_of(text, view.bounds, (role.start, role.end)) is not Manner.STATED or _BY.search(before):
        return True
    nouns = (t for t in view.triggers if not t.verbal and t.start >= role.end)
    if any(MODIFIERS.fullmatch(text, role.end, t.start) for t in nouns):
        return True
    return _SUFFERING.search(before) is None and _ACTING.match(text, role.end, end) is not None


def _is_hit(view: View, role: RoleMention) -> bool:
    """Whether a person stands where the words say that somebody was hit, and no number is told of such people."""
    before = view.text[max(view.sentence.start, role.start - _REACH) : role.start]
    if _PEOPLE.match(view.text, role.end, view.sentence.end):
        return False
    return bool(_HITTING.search(before) or _WAS_HIT.match(view.text, role.end, view.sentence.end))


def _names(party: PartyMention, role: RoleMention) -> bool:
    """Both name the same words in the same role."""
    start, end = party.name
    return party.aspect is ASPECTS[role.role] and start < role.end and role.start < end


def _party(view: View, role: RoleMention) -> PartyMention:
    name = view.text[role.start : role.end]
    said, kinds = party_kind(name), _KINDS[role.role]
    doer = ASPECTS[role.role] is Aspect.PERPETRATOR
    manner = manner_of(view.text, view.bounds, (role.start, role.end)) if doer else Manner.STATED
    return PartyMention(
        start=role.start,
        end=role.end,
        name=(role.start, role.end),
        aspect=ASPECTS[role.role],
        party=Party(name=name, kind=said if said in kinds else kinds[0], manner=manner),
        trigger=nearest_trigger(view, role.start),
    )
