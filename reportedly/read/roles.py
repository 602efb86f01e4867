"""The roles that a trained reader found, made parties and arms beside those of the rules."""

import re
from collections.abc import Iterator, Sequence

from reportedly.model.ontology import family
from reportedly.model.reading import Statement
from reportedly.model.value import Aspect, Manner, Party, PartyKind, Weapon
from reportedly.read.events import Trigger
from reportedly.read.mentions import PlaceMention, RoleMention, Sentence
from reportedly.read.parties import WeaponMention
from reportedly.read.party_view import PartyMention, View, nearest_trigger, party_kind, views
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
_BY = re.compile(r"\b([\w’'-]+),? by (?:[\w’'-]+ ){0,3}\Z", re.IGNORECASE)
_DONE = re.compile(
    r"out|conducted|launched|committed|perpetrated|staged|fired|dropped|caused|mounted|planted|detonated|off|placed|thrown|hurled|claimed|done",
    re.IGNORECASE,
)
"""What a perpetrator's "by" may follow beside a word of violence: "carried out by", "set off by"."""
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
    """Nobody is blamed by a word far away: a perpetrator stands in a sentence of violence, and what is "by" them is that."""
    if ASPECTS[role.role] is not Aspect.PERPETRATOR:
        return True
    by = _BY.search(view.text, max(view.sentence.start, role.start - _REACH), role.start)
    done = by is None or _DONE.fullmatch(by[1]) is not None or any(t.start < by.end(1) and by.start(1) < t.end for t in view.triggers)
    return bool(view.triggers) and done


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
