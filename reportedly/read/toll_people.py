"""Whom a cue takes: the people before "were killed", after "killing", the number that a toll reaches."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.model.value import Aspect
from reportedly.read.chains import Chain
from reportedly.read.groups import Group, Kind
from reportedly.read.named_people import named_after, named_before
from reportedly.read.numbers import MONTHS, Token
from reportedly.read.person_words import BE
from reportedly.read.sentences import words
from reportedly.read.toll_cues import FoundCue, skip_back
from reportedly.read.toll_words import LEFT, OF, RIGHT, TOLL

_BARRIERS = words(
    """; : say said says saying told that when while as after before but because if where which how hit targeted struck destroyed"""
)
_PREPOSITIONS = words("of in near by for from with against on at to into inside outside among between around")
_REACHES = words(": be to at of reached reaching reaches is was stood stands hit passed exceeded exceeding as had toward towards")
_WHEN = words(
    """on late early overnight yesterday today monday tuesday wednesday thursday friday saturday sunday off the these those its their"""
)
_AFTER_REDUCED = _PREPOSITIONS | _WHEN | MONTHS | words("when while where after as during and last this who that with outside")
_KILLERS = words("bomber bombers attacker attackers gunman gunmen assailant assailants assassin assassins sniper snipers shooter")
_THEM = words("them whom which those these the")
_HE = frozenset({"he", "she"})
_HIM = frozenset({"him", "her", "himself", "herself"})
_OWN = words("his her their")
_ALONGSIDE = (("alongside",), ("along", "with"), ("together", "with"), ("as", "was"), ("as", "were"), ("as", "well", "as"), ("with",))
_ASIDE = {"–": "–", "—": "—", "-": "-", ")": "("}
_LONGEST_ASIDE = 30
_STATES = words("dead missing homeless unaccounted in deceased fatally")  # no verbs: with "were" before them, or right behind their people
_FINDS = words("found find discovered located observed saw")
_DEFINITE = words("the a an his her their these those")
_APOSTROPHES = frozenset("'’")
_SUBORDINATING = words("when after before as while once until")
_JOINED = words("alongside along together")
_INVERTED = 10  # tokens between the cue and its verb
_REACH = 25  # tokens between a subject and its verb
TOLL_REACH = 22  # tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One sentence with its people and cues, and the surnames that its text has told."""

    tokens: Sequence[Token]
    chains: Sequence[Chain]
    cues: Sequence[FoundCue]
    surnames: frozenset[str] = frozenset()


def find_people(scene: Scene, cue: FoundCue) -> tuple[str, Chain | None]:
    """The side of the cue on which its people stand, and the people."""
    tokens, chains, way = scene.tokens, scene.chains, cue.cue.way
    if way == TOLL:
        return TOLL, _reached(tokens, cue, chains)
    if way in {RIGHT, OF}:
        return RIGHT, _object(tokens, cue, chains)
    at, passive = skip_back(tokens, cue.first - 1)
    at = _before_aside(tokens, at) if passive else at
    beside = _beside(chains, at + 1)
    if way == LEFT and not passive and tokens[cue.first].word in _STATES:
        return LEFT, beside or _left_behind(scene, at)
    if (passive or way == LEFT) and at >= 0 and tokens[at].word in _HE and cue.aspect in {Aspect.KILLED, Aspect.INJURED}:
        return LEFT, (Group(first=at, last=at + 1, low=1, high=1, kind=Kind.DESCRIBED, whom=(at, at + 1), named=True),)
    if passive or way == LEFT:
        named = named_before(tokens, at, scene.surnames) if passive or cue.aspect in {Aspect.KILLED, Aspect.INJURED} else None
        if named and _lasting(tokens, cue) and beside is None:
            return LEFT, named
        subject = _agreeing(tokens, cue, at, _subject(scene, at))
        if named and subject and subject[-1].spread and _subordinate(tokens, subject, named):
            return LEFT, named
        return LEFT, subject or named or _inside(at, cue, chains)
    after = _object(tokens, cue, chains)
    elsewhere = after is not None and any(after[-1].last == other.first for other in scene.cues)  # "three killed five injured"
    elsewhere = elsewhere and not (beside and beside[-1].head in _KILLERS)  # "a bomber killed 30 people injured 90"
    if after is None and (told := _inverted(scene, cue)):
        return RIGHT, told
    if beside and (after is None or elsewhere or beside[-1].kind is Kind.NUMBER) and (elsewhere or _reduced(tokens, cue, beside)):
        return LEFT, beside
    return RIGHT, after


def _beside(chains: Sequence[Chain], end: int) -> Chain | None:
    """The people whose words end there; of "15 farmers 3 children" the farmers."""
    found = next((chain for chain in chains if chain[-1].last == end), None)
    whole = (chain for chain in chains if found and found[0].part and chain[-1].last == found[0].first and chain[0].kind is Kind.COUNTED)
    return next(whole, found)


def _lasting(tokens: Sequence[Token], cue: FoundCue) -> bool:
    """ "Found Jane Roe suffering from wounds": no verb of its own clause."""
    return tokens[cue.first].word in {"suffering", "sustaining", "with"}


def _subordinate(tokens: Sequence[Token], subject: Chain, named: Chain) -> bool:
    """Whether the subject is that of a clause before the named: "when the guards came, Roe was dead"."""
    opening = tokens[max(0, subject[0].first - 2) : subject[0].first + 1]
    closed = any(token.text == "," for token in tokens[subject[-1].last : named[0].first])
    return closed and any(token.word in _SUBORDINATING for token in opening)


def _agreeing(tokens: Sequence[Token], cue: FoundCue, at: int, subject: Chain | None) -> Chain | None:
    """The subject, unless its words cannot be: "officers found Jane Roe with wounds", "relatives of a boy who was shot"."""
    if subject is None or subject[-1].last >= cue.first:
        return subject
    last, high = subject[-1].last, subject[-1].high
    after = tokens[last + 1]
    if _lasting(tokens, cue) and tokens[last].word in _FINDS and (after.text[0].isupper() or after.word in _DEFINITE):
        return named_after(tokens, last + 1)
    alone = tokens[cue.last - 1].word in _HIM or [token.word for token in tokens[at + 1 : at + 3]] == ["who", "was"]
    if not alone or high == 1 or len(subject) > 1:
        return subject
    of = [here for here in range(subject[0].first + 1, last) if tokens[here].word in {"a", "an"}]
    return (Group(first=of[-1], last=last, low=1, high=1, kind=Kind.DESCRIBED, whom=(of[-1], last)),) if of else None


def _inverted(scene: Scene, cue: FoundCue) -> Chain | None:
    """ "Also killed in the raid were two guards"."""
    tokens = scene.tokens
    if cue.first > 1 or (cue.first == 1 and tokens[0].word not in {"also", "among"}):
        return None
    be = next((here for here in range(cue.last, min(len(tokens), cue.last + _INVERTED)) if not _plain(tokens[here])), len(tokens))
    if be == len(tokens) or tokens[be].word not in BE:
        return None
    return next((chain for chain in scene.chains if chain[0].first == be + 1), None) or named_after(tokens, be + 1)


def _plain(token: Token) -> bool:
    return token.text[0].isalnum() and token.word not in BE | {"that", "who", "which", "when", "while", "and"}


def alongside(scene: Scene, at: int) -> Chain | None:
    """Those who share a fate with the people before: "was killed alongside his wife", "was hurt, as was her son"."""
    tokens = scene.tokens
    at += at < len(tokens) and tokens[at].text == ","
    spoken = tuple(token.word for token in tokens[at : at + 3])
    length = next((len(joint) for joint in _ALONGSIDE if spoken[: len(joint)] == joint), 0)
    if not length:
        return None
    length += at + length < len(tokens) and tokens[at + length].word in _OWN and not any(c[0].first == at + length for c in scene.chains)
    beside = next((chain for chain in scene.chains if chain[0].first == at + length), None) or named_after(tokens, at + length)
    if beside is None or beside[0].kind is Kind.UNSURE or beside[0].part or beside[0].aspect:
        return None
    whose = {token.word for token in tokens[at : beside[0].last]}
    return None if spoken[:1] == ("with",) and whose.isdisjoint(_OWN) else beside


def _inside(at: int, cue: FoundCue, chains: Sequence[Chain]) -> Chain | None:
    """ "They were both killed": the count stands beside the verb."""
    return next((chain for chain in chains if at < chain[0].first and chain[-1].last <= cue.first), None)


def _left_behind(scene: Scene, at: int) -> Chain | None:
    """ "A raid that left Jane Roe dead"."""
    names = named_before(scene.tokens, at, scene.surnames)
    before = scene.tokens[max(0, names[0].first - 4) : names[0].first] if names else ()
    return names if any(token.word in {"left", "leaving", "leaves", "leave"} for token in before) else None


def _before_aside(tokens: Sequence[Token], at: int) -> int:
    """Over words between dashes or brackets: "four people – a couple and two boys – were killed"."""
    mark = tokens[at].text if at > 0 else ""
    if mark not in _ASIDE or (mark == "-" and tokens[at - 1].end == tokens[at].start):
        return at
    opening = (here for here in range(at - 1, max(0, at - _LONGEST_ASIDE), -1) if tokens[here].text == _ASIDE[mark])
    return next(opening, at + 1) - 1


def _reduced(tokens: Sequence[Token], cue: FoundCue, chain: Chain) -> bool:
    """ "12 killed in …"; people without a number need a word after the cue that cannot be an object."""
    if chain[-1].kind in {Kind.NUMBER, Kind.COUNTED, Kind.UNSURE}:
        return True
    after = tokens[cue.last] if cue.last < len(tokens) else None
    return after is None or not after.text[0].isalnum() or after.word in _AFTER_REDUCED


def _object(tokens: Sequence[Token], cue: FoundCue, chains: Sequence[Chain]) -> Chain | None:
    at = cue.last
    while at < len(tokens) and at - cue.last < 4 and tokens[at].word in _WHEN and not any(c[0].first == at for c in chains):
        at += 1
    return next((chain for chain in chains if chain[0].first == at), None) or named_after(tokens, cue.last) or _pronoun(tokens, cue)


def _pronoun(tokens: Sequence[Token], cue: FoundCue) -> Chain | None:
    """ "Killing him", "shot her twice", but not "shot her son"."""
    at = cue.last
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = after is None or not after.text[0].isalnum() or after.word in _PREPOSITIONS | _WHEN | BE | _JOINED or after.word.endswith("ly")
    if at >= len(tokens) or cue.aspect not in {Aspect.KILLED, Aspect.INJURED} or tokens[at].word not in _HIM or not ends:
        return None
    return (Group(first=at, last=at + 1, low=1, high=1, kind=Kind.DESCRIBED, whom=(at, at + 1), named=True),)


def _subject(scene: Scene, at: int) -> Chain | None:
    """The nearest people to the left in the clause; those inside a prepositional phrase give way to people before them."""
    tokens = scene.tokens
    best: Chain | None = None
    stops = {here for cue in scene.cues for here in range(cue.first, cue.last)}
    verb, limit = at + 1, max(-1, at - _REACH)
    for chain in reversed(scene.chains):
        first, last = chain[0].first, chain[-1].last
        if last > at + 1:
            continue
        if last <= limit or any(here in stops or tokens[here].word in _BARRIERS for here in range(last, at + 1)):
            break
        agent = first > 0 and tokens[first - 1].word == "by"
        owner = last < len(tokens) and tokens[last].text in _APOSTROPHES and tokens[last].start == tokens[last - 1].end
        if (chain[-1].kind is Kind.UNSURE or agent or owner) and last <= at:
            continue
        own = tokens[first - 1].word == "whom" or _of_them(tokens, first)
        if chain[0].part and not (best is None and last == verb and own):
            at = first - 1
            limit = max(-1, at - _REACH)
            continue
        best = chain
        at = first - 1
        if first == 0 or tokens[first - 1].word not in _PREPOSITIONS:
            break
    return _with_name(scene, best) if best else None


def _of_them(tokens: Sequence[Token], first: int) -> bool:
    """ "Two of them", "most of those", but not "a number of children"."""
    of = next((here for here in range(first, min(first + 3, len(tokens) - 1)) if tokens[here].word == "of"), None)
    return of is not None and tokens[of + 1].word in _THEM


def _with_name(scene: Scene, chain: Chain) -> Chain:
    """ "Jane Roe and her son": the named person before a listed one counts too."""
    tokens = scene.tokens
    first = chain[0].first - (chain[0].first > 0 and tokens[chain[0].first - 1].word in _OWN)
    before = [token.word for token in tokens[max(0, first - 3) : first]]
    words = 1 if before[-1:] == ["and"] else 2 if before[-2:] in (["along", "with"], ["together", "with"]) else 0
    at = first - words - 1
    at -= words > 0 and at > 0 and tokens[at].text == ","
    if words and at > 0 and tokens[at].text == ")":
        at = next((here - 1 for here in range(at, max(0, at - 8), -1) if tokens[here].text == "("), at)
    name = named_before(tokens, at, scene.surnames, listed=True) if words else None
    if words == 1 and at >= 0 and chain[0].more and tokens[at].word in _HE | {"him", "her"}:
        return (Group(first=at, last=at + 1, low=1, high=1, kind=Kind.DESCRIBED, whom=(at, at + 1)), *chain)
    return (*name, *chain) if name else chain


def _reached(tokens: Sequence[Token], cue: FoundCue, chains: Sequence[Chain]) -> Chain | None:
    """The number that a toll reaches: the first that follows "to", "at", "of" …, of "from 20 to 43" the latter."""
    near = [chain for chain in chains if cue.last <= chain[0].first < cue.last + TOLL_REACH and chain[0].kind is not Kind.DESCRIBED]
    direct = (chain for chain in near if tokens[chain[0].first - 1].word in _REACHES or tokens[chain[0].first].word == "from")
    chosen = next(direct, None)
    if chosen is None or chosen[0].kind is Kind.PLURAL or chosen[0].part:
        return None
    first = chosen[0]
    to = rises(tokens, first)
    return (replace(first, first=to + 1, low=first.high), *chosen[1:]) if to and first.high else chosen


def rises(tokens: Sequence[Token], group: Group) -> int | None:
    """Where the latter count begins in "from 20 to 43"."""
    if tokens[group.first].word != "from":
        return None
    return next((at for at in range(group.first, group.last) if tokens[at].word in {"to", "-", "–"}), None)
