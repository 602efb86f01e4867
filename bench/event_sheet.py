"""A reading put on the sheet of MUC-4: our events and claims in the words of its keys, so that they can be scored against them.

What its guidelines leave out is left out here: fighting between armed sides, arrests, negotiations. Of people only the named are
victims (the papers' forms leave out the rest), without their titles. An entity is given by one name, since giving fewer mentions does
no harm: by the longer where the text has a shorter in brackets behind it, and by the first of an incident where one holds the
other's words. A key tells of whom or what was harmed in one incident (of 686 pairs of one message's incidents in the training part 24 share
such a filler) and leaves hardly one bare (50 of 1,070): so events that name the same victim or target are one incident, one that names
neither is the earlier one of its type, and none is given bare beside others. What is done with explosives is a bombing (of 255 such
arms in the training part 235 are).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bench.ceaf import Entity, Fillers, Template, plain
from bench.muc4 import ROLES, Blame, Incident
from reportedly.model.article import Article
from reportedly.model.reading import Claim, Event, Reading, Stance
from reportedly.model.source import SourceKind
from reportedly.model.value import Aspect, Manner, Party, PartyKind, Weapon
from reportedly.read.person_words import PLURAL, SINGULAR
from reportedly.read.sentences import words

TYPES: Mapping[str, str] = {
    "attack": "attack",
    "attack.bombing": "bombing",  # aerial bombs are attacks in the keys
    "attack.arson": "arson",
    "killing": "attack",
    "execution": "attack",
    "torture": "attack",
    "abduction": "kidnapping",
    "destruction": "attack",
    "looting": "robbery",
    "threat": "attack",  # of the stage "threatened"
    "interception": "attack",  # of the stage "attempted"
}
"""Our code, or the nearest ancestor that stands here → slot 4; all else is no incident of MUC-4."""

STAGES: Mapping[str, str] = {"threat": "threatened", "interception": "attempted"}
"""Our code → slot 5, whatever the stance."""

STAGES_OF_STANCE: Mapping[Stance, str] = {
    Stance.ASSERTED: "accomplished",
    Stance.BACKGROUND: "accomplished",
    Stance.UNCONFIRMED: "accomplished",
    Stance.POSSIBLE: "accomplished",
    Stance.DENIED: "accomplished",  # the key has what one side denies and another tells
    Stance.PLANNED: "threatened",
}
"""How it is said to have happened → slot 5; where speakers differ, the first that stands here."""

RESPONSIBILITIES: Mapping[Manner, str] = {
    Manner.CLAIMED: "claimed",
    Manner.STATED: "fact",
    Manner.ACCUSED: "accused",
    Manner.ATTRIBUTED: "accused",
    Manner.SUSPECTED: "accused",
    Manner.DENIED: "acquitted",
}
"""How the party comes to be named → slot 11."""

ROLES_OF_HARMED: Mapping[tuple[Aspect, PartyKind], str] = {
    (Aspect.TARGET, PartyKind.PLACE): "target",
    (Aspect.TARGET, PartyKind.ORGANISATION): "target",
    (Aspect.TARGET, PartyKind.UNKNOWN): "target",
    (Aspect.TARGET, PartyKind.PERSON): "victim",
    (Aspect.VICTIM, PartyKind.PERSON): "victim",
    (Aspect.VICTIM, PartyKind.UNKNOWN): "victim",
}
"""Whom or what it was aimed at or hit → slot 12 or 18; others are people without a name."""

_ATTACK = frozenset({"attack"})
_HARMED = ("victim", "target")

TELLING = ("claimed", "acquitted", "accused", "possible", "fact")
"""Of several ways of naming one party the first that stands here is given."""

DOUBTED = frozenset({Stance.POSSIBLE, Stance.UNCONFIRMED})
"""A perpetrator that is stated or suspected with this stance is "possible"."""

_PEOPLE = (SINGULAR | PLURAL | words("group groups column columns commando commandos squad squads unit units band gang gangs")) - words(
    "forces police militia militias"
)
"""Heads of perpetrators that are individuals, one or many; other names are those of organisations."""
_AIRCRAFT = words(
    "aircraft plane planes airplane airplanes helicopter helicopters jet jets warplane warplanes gunship gunships drone drones"
)
"""Heads of what acts in our claims and is none of the keys' perpetrators."""
_EXPLOSIVES = words("bomb bombs carbomb dynamite explosive explosives charge charges tnt device devices grenade grenades")
_TITLES = SINGULAR | words("dr mr mrs ms msgr monsignor father col gen lt capt maj sgt reverend engineer comrade don senator congressman")
_BEFORE_HEAD = re.compile(r" (?:of|from|in|at|with|who|that|wearing|dressed|belonging|linked)\b|,| \(", re.IGNORECASE)


def fill_sheet(reading: Reading, article: Article) -> tuple[Incident, ...]:
    """The incidents of MUC-4 in the reading, in order."""
    names = {plain(named.value.name) for event in reading.events for named in event.claims if isinstance(named.value, Party | Weapon)}
    longer = find_longer(names, article.text)
    told = (_incident(event, kind, longer) for event in reading.events if (kind := nearest(TYPES, event.type)))
    return without_bare(join_same(told))


def join_same(incidents: Iterable[Incident]) -> list[Incident]:
    """Each once, where it is told of in several events."""
    kept: list[Incident] = []
    for incident in incidents:
        same = next((at for at, known in enumerate(kept) if is_same(known, incident)), None)
        if same is None:
            kept.append(incident)
        else:
            kept[same] = joined(kept[same], incident)
    return kept


def is_same(known: Incident, later: Incident) -> bool:
    types, others = known.template.types, later.template.types
    if types != others and _ATTACK not in (types, others):
        return False
    return shares_harmed(known, later) if any(map(later.template.fillers.__getitem__, _HARMED)) else types == others


def shares_harmed(one: Incident, other: Incident) -> bool:
    names, others = ([name for role in _HARMED for name in flat(incident.template.fillers[role])] for incident in (one, other))
    return any(holds(name, another) for name in names for another in others)


def joined(one: Incident, other: Incident) -> Incident:
    """Both as one, of the more exact type."""
    types = other.template.types if one.template.types == _ATTACK else one.template.types
    fillers = {role: as_entities(one_each(flat(entities))) for role, entities in pool([one, other]).items()}
    return Incident(template=Template(types=types, fillers=fillers), stages=one.stages, blames=in_order((*one.blames, *other.blames)))


def flat(entities: Iterable[Entity]) -> Iterator[str]:
    """The names of entities that have one each."""
    return (name for entity in entities for name in entity)


def in_order(blames: Iterable[Blame]) -> tuple[Blame, ...]:
    return tuple(sorted(blames, key=lambda blame: TELLING.index(blame.classes[0])))


def without_bare(incidents: Sequence[Incident]) -> tuple[Incident, ...]:
    """Those with a filler; the first alone, where none has."""
    return tuple(incident for incident in incidents if any(incident.template.fillers.values())) or tuple(incidents[:1])


def pool(incidents: Iterable[Incident]) -> Fillers:
    """The fillers of all incidents by role, each entity once."""
    together = list(incidents)
    return {role: list(dict.fromkeys(entity for i in together for entity in i.template.fillers[role])) for role in ROLES.values()}


def as_entities(names: Iterable[str]) -> list[Entity]:
    return [frozenset({name}) for name in names]


def nearest(table: Mapping[str, str], code: str) -> str | None:
    """What the table says of the code, else of its nearest ancestor; None where it says nothing."""
    while code not in table and code:
        code = code.rpartition(".")[0]
    return table.get(code)


def _incident(event: Event, kind: str, longer: Mapping[str, str]) -> Incident:
    names: dict[str, list[str]] = {role: [] for role in ROLES.values()}
    blames: list[Blame] = []
    for claim in sorted(event.claims, key=lambda claim: claim.evidence[0].start):
        role = role_of(claim)
        if role is None or not isinstance(claim.value, Party | Weapon) or not (said := plain(claim.value.name)):
            continue
        name = longer.get(said, untitled(said) if role == "victim" else said)
        names[role].append(name)
        if isinstance(claim.value, Party) and claim.aspect is Aspect.PERPETRATOR:
            blames.append(Blame(organisation=frozenset({name}), classes=(responsibility_of(claim.value, claim),)))
    fillers = {role: as_entities(one_each(found)) for role, found in names.items()}
    exploded = kind == "attack" and not event.type.startswith("attack.air") and any(map(is_explosive, names["weapon"]))
    types = frozenset({"bombing" if exploded else kind})
    return Incident(template=Template(types=types, fillers=fillers), stages=(stage_of(event),), blames=in_order(blames))


def is_explosive(weapon: str) -> bool:
    return not _EXPLOSIVES.isdisjoint(weapon.split())


def role_of(claim: Claim) -> str | None:
    """The role of what the claim names; None where it is none of MUC-4's."""
    value = claim.value
    if isinstance(value, Weapon):
        return "weapon"
    if not isinstance(value, Party):
        return None
    return _role_of_perpetrator(value) if claim.aspect is Aspect.PERPETRATOR else ROLES_OF_HARMED.get((claim.aspect, value.kind))


def _role_of_perpetrator(party: Party) -> str | None:
    head = head_of(party.name)
    if party.kind is PartyKind.PERSON or head in _PEOPLE:
        return "perp_individual"
    return None if head in _AIRCRAFT else "perp_organisation"


def head_of(name: str) -> str:
    """The noun that the name is about: "members" of "MEMBERS OF THE ARMY"."""
    return (_BEFORE_HEAD.split(name, maxsplit=1)[0].lower().split() or [""])[-1]


def untitled(name: str) -> str:
    """A person's plain name without what he is: "john roe" of "army captain john roe"."""
    parts = name.split()
    after = max((at for at, word in enumerate(parts, start=1) if word in _TITLES), default=0)
    return " ".join(parts[after:]) or name


def stage_of(event: Event) -> str:
    """Slot 5."""
    stances = {claim.stance for claim in event.of(Aspect.OCCURRED)}
    said = [stage for stance, stage in STAGES_OF_STANCE.items() if stance in stances]
    return nearest(STAGES, event.type) or (said or ["accomplished"])[0]


def responsibility_of(party: Party, claim: Claim) -> str:
    """Slot 11; what an authority states is its accusation."""
    if claim.stance in DOUBTED and party.manner in {Manner.STATED, Manner.SUSPECTED}:
        return "possible"
    speaker = claim.sources[-1] if claim.sources else None
    by_authority = speaker is not None and SourceKind.OFFICIAL in {speaker.kind, speaker.said_to_be}
    return "accused" if by_authority and party.manner is Manner.STATED else RESPONSIBILITIES[party.manner]


def find_longer(names: Iterable[str], text: str) -> dict[str, str]:
    """Short plain name → the long one behind which the text has it in brackets."""
    known = sorted(set(names))
    body = f" {' ( '.join(map(plain, text.split('(')))} "
    return {short: long for long in known for short in known if f" {long} ( {short} " in body}


def one_each(names: Iterable[str]) -> list[str]:
    """Without those that are a part of an earlier one, or more than it."""
    kept: list[str] = []
    for name in names:
        if not any(holds(name, other) for other in kept):
            kept.append(name)
    return kept


def holds(name: str, other: str) -> bool:
    """One has all words of the other."""
    parts, others = frozenset(name.split()), frozenset(other.split())
    return parts <= others or parts >= others
