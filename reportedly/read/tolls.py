"""Tolls: how many people a text says were killed, injured, missing, detained or displaced, in its own words.

A cue ("killed", "deaths of", "the toll rose to") takes the people on its side of the clause. Deaths that are only threatened,
planned or denied are no tolls; "may have killed" is one, and its hedge is the stance's business. Words that mix the dead and the
hurt ("casualties", "killed and wounded" with one number) are left out, but "no casualties" is no dead and no hurt. People without a
number are two at least ("civilians were killed") or one ("a paramedic"). Abducted and captured people are counted as detained;
people who were shot as injured, unless the words say that they died.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.model.value import Aspect, Toll, Total
from reportedly.read.chains import Chain, find_chains
from reportedly.read.mentions import Sentence, Span, TollMention
from reportedly.read.named_people import named_after, named_before
from reportedly.read.numbers import MONTHS, Token, find_numbers, split_words
from reportedly.read.people import Group, Kind
from reportedly.read.person_words import BE
from reportedly.read.sentences import words
from reportedly.read.standing import is_superseded
from reportedly.read.toll_cues import FoundCue, find_cues, is_noun, is_unreal, shared_with, skip_back
from reportedly.read.toll_scope import Count, is_apart, is_running, with_totals
from reportedly.read.toll_words import BOTH, CUES, LEFT, OF, RIGHT, TOLL, Cue

_BARRIERS = words(
    """; : say said says saying told that when while as after before but because if where which how hit targeted struck destroyed"""
)
_PREPOSITIONS = words("of in near by for from with against on at to into inside outside among between around")
_REACHES = words(": be to at of reached reaching reaches is was stood stands hit passed exceeded exceeding as had toward towards")
_WHEN = words(
    """on late early overnight yesterday today monday tuesday wednesday thursday friday saturday sunday off the these those its their"""
)
_AFTER_REDUCED = _PREPOSITIONS | _WHEN | MONTHS | words("when while where after as during and last this who that with outside")
_HE = frozenset({"he", "she"})
_HIM = frozenset({"him", "her", "himself", "herself"})
_OWN = words("his her their")
_ALONGSIDE = (("alongside",), ("along", "with"), ("together", "with"), ("as", "was"), ("as", "were"), ("as", "well", "as"), ("with",))
_SEVERAL = words("several many multiple numerous countless few a an large")
_ASIDE = {"–": "–", "—": "—", "-": "-", ")": "("}
_LONGEST_ASIDE = 30
_STATES = words("dead missing homeless unaccounted in deceased fatally")  # no verbs: with "were" before them, or right behind their people
_REACH = 25  # tokens between a subject and its verb
_TOLL_REACH = 16
_LONGEST_SENTENCE = 400  # tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    chain: Chain
    cue: FoundCue
    side: str
    part: bool = False
    before: bool = False  # what a toll rose from


def find_tolls(text: str, sentences: Sequence[Sentence]) -> tuple[TollMention, ...]:
    """The tolls of the text, in order. What an added count ("two more died") follows makes it a part."""
    mentions: list[TollMention] = []
    counts: list[Count] = []
    counted: set[Aspect] = set()
    for number, (sentence, tokens) in enumerate(_pieces(text, sentences)):
        said: set[Aspect | None] = set()
        for found in sorted(_scan(tokens), key=lambda found: found.chain[0].first):
            added = (
                found.chain[0].more and found.cue.aspect in counted and said <= {found.cue.aspect}
            )  # not "two killed, three others hurt"
            one = replace(found, part=found.part or added)
            earlier = is_superseded(text, tokens[one.chain[0].first].start, sentence)
            for mention in _mentions(text, tokens, one) if earlier or not one.before else ():
                mentions.append(replace(mention, earlier=earlier))
                counts.append(_count(text, tokens, one, mention, number))
            said.add(found.cue.aspect)
        counted |= {aspect for aspect in said if aspect}
    totals = (count.total for count in with_totals(counts))
    return tuple(replace(mention, toll=replace(mention.toll, total=total)) for mention, total in zip(mentions, totals, strict=True))


def _count(text: str, tokens: Sequence[Token], found: _Found, mention: TollMention, sentence: int) -> Count:
    """The toll with what tells whether it is a part or a running total."""
    first, toll, spoken = found.chain[0], mention.toll, [token.word for token in tokens]
    said = (min(mention.start, mention.cue[0]), max(mention.end, mention.cue[1]))
    part = found.part or spoken[found.cue.first] == "among"  # "were among the dead"
    running = is_running(text, (tokens[0].start, tokens[-1].end), said, mention.aspect, toll.low)
    return Count(
        aspect=mention.aspect,
        low=toll.low,
        high=toll.high,
        sentence=sentence,
        head=first.head,
        named=all(group.named for group in found.chain),
        vague=toll.low <= 2 and toll.high != toll.low and first.high not in {1, 2} and toll.low > 1,
        also=found.side == LEFT and "also" in spoken[max(0, found.cue.first - 3) : found.cue.first],
        apart=is_apart(spoken),
        total=Total.PART if part else Total.RUNNING if running else Total.EVENT,
    )


def _pieces(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, list[Token]]]:
    """The sentences as tokens; what no person wrote as one sentence comes in pieces, so that the work grows with the text alone."""
    for sentence in sentences:
        tokens = split_words(text, sentence.start, sentence.end)
        for start in range(0, len(tokens), _LONGEST_SENTENCE):
            yield sentence, tokens[start : start + _LONGEST_SENTENCE]


def event_range(mentions: Iterable[TollMention], aspect: Aspect) -> tuple[int, int | None] | None:
    """Lowest and highest count of the event over all that is said, None where nothing is; never a sum.

    The first total is what the article itself stands for, and gives the low; later totals can only raise the high, since a lower one
    is mostly an early or a partial count. Counts with a number come before "several" and before people told of one by one; parts are
    used only where there is nothing else, and then the highest as a floor; running totals never, and no counts that were given up.
    """
    said = [mention for mention in mentions if mention.aspect is aspect and not mention.earlier]
    own = [mention.toll for mention in said if mention.toll.total is not Total.RUNNING]
    totals = [toll for toll in own if toll.total is Total.EVENT]
    numbered = [toll for toll in totals if find_numbers(toll.phrase)]
    chosen = [toll for toll in numbered if toll.low != 2 or toll.high == 2] or numbered or totals
    if not chosen:
        return (max(toll.low for toll in own), None) if own else None
    highs = [toll.high for toll in chosen]
    low = chosen[0].low
    if low == 1 and (ceiling := chosen[0].high) and ceiling > 1:  # "up to 20, including at least 14 women"
        parts = [toll.low for toll in own if toll.total is Total.PART and toll.low <= ceiling]
        low = max(parts) if parts else min((toll.low for toll in chosen if toll.low > 1), default=low)
        low = min(low, ceiling)
    return low, None if None in highs else max(high for high in highs if high is not None)


def _mentions(text: str, tokens: Sequence[Token], found: _Found) -> Iterator[TollMention]:
    chain, aspect = found.chain, found.cue.aspect
    added = [group for group in chain if group is chain[0] or not (chain[0].kind is Kind.COUNTED and group.spread)]
    start, end = tokens[chain[0].first].start, tokens[_end(chain[-1]) - 1].end
    highs = [group.high for group in added]
    toll = Toll(
        low=sum(group.low for group in added),
        high=None if None in highs else sum(high for high in highs if high is not None),
        about=any(group.about for group in chain),
        phrase=text[start:end],
        whom=_whom(text, tokens, chain),
    )
    cue: Span = (tokens[found.cue.first].start, tokens[found.cue.last - 1].end)
    for one in (aspect,) if aspect else (Aspect.KILLED, Aspect.INJURED):
        yield TollMention(start=start, end=end, aspect=one, toll=toll, cue=cue)


def _end(group: Group) -> int:
    """Where the people's words end; words that may be no people's do not belong to them."""
    return group.whom[1] if group.kind is Kind.UNSURE else group.last


def _whom(text: str, tokens: Sequence[Token], chain: Chain) -> str:
    first, last = chain[0].whom if len(chain) == 1 else (chain[0].first, _end(chain[-1]))
    return text[tokens[first].start : tokens[last - 1].end] if last > first else ""


def _scan(tokens: Sequence[Token]) -> list[_Found]:
    """All tolls of one sentence: those that say it themselves, those with a cue, then parts of either."""
    chains = find_chains(tokens)
    cues = find_cues(tokens, chains)
    found = [own for chain in chains for own in _own(tokens, chain)]
    taken = {id(one.chain) for one in found}
    free = [chain for chain in chains if id(chain) not in taken]
    for cue in cues:
        _resolve(tokens, cue, cues, free, found)
    return found + _parts(chains, found)


def _own(tokens: Sequence[Token], chain: Chain) -> Iterator[_Found]:
    """Groups whose own words say it: "3 deaths", "two wounded soldiers", "no casualties"."""
    for group in chain:
        at = group.last - 1
        mixed = group.kind is Kind.ZERO and group.head == "casualties"
        if (
            (group.aspect or mixed)
            and not _mixed(tokens, group)
            and not is_unreal(tokens, group.first)
            and not _about_reports(tokens, group.first)
        ):
            cue = FoundCue(first=at, last=at + 1, cue=Cue(group.aspect, BOTH))
            yield _Found(chain=(group,), cue=cue, side=OF, part=group.part)


def _mixed(tokens: Sequence[Token], group: Group) -> bool:
    """ "Dozens of dead and wounded": one number for both."""
    after = [token.word for token in tokens[group.last : group.last + 2]]
    cue = CUES.get(tuple(after[1:]))
    return after[:1] in (["and"], ["or"], ["/"]) and cue is not None and cue.way == BOTH and cue.aspect is not group.aspect


def _about_reports(tokens: Sequence[Token], at: int) -> bool:
    return any(token.word in {"reports", "information", "word", "details"} for token in tokens[max(0, at - 3) : at])


def _resolve(tokens: Sequence[Token], cue: FoundCue, cues: Sequence[FoundCue], chains: list[Chain], found: list[_Found]) -> None:
    """Finds the people of one cue and takes them; a listed chain that two cues share is split before the last group."""
    if is_unreal(tokens, cue.first) or is_noun(tokens, cue):
        return
    if cue.cue.way != TOLL and (other := shared_with(tokens, cue, cues)):
        found.extend(_both(tokens, (cue, other), cues, chains))
        return
    side, chain = _people(tokens, cue, cues, chains)
    if chain is None or (cue.aspect in {Aspect.DETAINED, Aspect.MISSING} and chain[0].kind is Kind.UNSURE):
        return
    owner = next((one for one in found if one.chain[0].last == chain[0].last), None)
    if owner is None:
        beside = _alongside(tokens, cue.last if side == LEFT else chain[-1].last, chains) if side != TOLL else None
        found.append(_Found(chain=(*chain, *(beside or ())), cue=cue, side=side, part=chain[0].part))
        found.extend(_risen(tokens, cue, chains) if side == TOLL else ())
    elif side == LEFT and owner.side in {RIGHT, TOLL} and len(chain) > 1:
        found.remove(owner)
        found.append(replace(owner, chain=owner.chain[:-1]))
        found.append(_Found(chain=chain[-1:], cue=cue, side=side))


def _alongside(tokens: Sequence[Token], at: int, chains: Sequence[Chain]) -> Chain | None:
    """Those who share a fate with the people before: "was killed alongside his wife", "was hurt, as was her son"."""
    at += at < len(tokens) and tokens[at].text == ","
    spoken = tuple(token.word for token in tokens[at : at + 3])
    length = next((len(joint) for joint in _ALONGSIDE if spoken[: len(joint)] == joint), 0)
    if not length:
        return None
    beside = next((chain for chain in chains if chain[0].first == at + length), None) or named_after(tokens, at + length)
    if beside is None or beside[0].kind is Kind.UNSURE or beside[0].part or beside[0].aspect:
        return None
    whose = {token.word for token in tokens[at + length : beside[0].last]}
    return None if spoken[:1] == ("with",) and whose.isdisjoint(_OWN) else beside


def _both(tokens: Sequence[Token], pair: tuple[FoundCue, FoundCue], cues: Sequence[FoundCue], chains: Sequence[Chain]) -> Iterator[_Found]:
    """ "A number of people were killed and hurt": some of either; with one number nobody can tell how many were which."""
    if pair[0].first > pair[1].first:
        return
    side, chain = _people(tokens, pair[0], cues, chains)
    if side != LEFT or chain is None:
        side, chain = _people(tokens, pair[1], cues, chains)
    if chain and all(group.kind is Kind.PLURAL or _uncounted(tokens, group) for group in chain):
        for cue in pair:
            yield _Found(chain=chain, cue=cue, side=side)


def _uncounted(tokens: Sequence[Token], group: Group) -> bool:
    """ "Several", "a number of": a plural and no more."""
    return group.low == 2 and group.high != 2 and tokens[group.first].word in _SEVERAL


def _people(tokens: Sequence[Token], cue: FoundCue, cues: Sequence[FoundCue], chains: Sequence[Chain]) -> tuple[str, Chain | None]:
    way = cue.cue.way
    if way == TOLL:
        return TOLL, _reached(tokens, cue, chains)
    if way in {RIGHT, OF}:
        return RIGHT, _object(tokens, cue, chains)
    at, passive = skip_back(tokens, cue.first - 1)
    at = _before_aside(tokens, at) if passive else at
    beside = next((chain for chain in chains if chain[-1].last == at + 1), None)
    if way == LEFT and not passive and tokens[cue.first].word in _STATES:
        return LEFT, beside or _left_behind(tokens, at)
    if (passive or way == LEFT) and at >= 0 and tokens[at].word in _HE and cue.aspect in {Aspect.KILLED, Aspect.INJURED}:
        return LEFT, (Group(first=at, last=at + 1, low=1, high=1, kind=Kind.DESCRIBED, whom=(at, at + 1), named=True),)
    if passive or way == LEFT:
        named = named_before(tokens, at) if passive or cue.aspect is Aspect.KILLED else None
        return LEFT, _subject(tokens, at, cues, chains) or named or _inside(at, cue, chains)
    after = _object(tokens, cue, chains)
    elsewhere = after and any(after[-1].last == other.first for other in cues)  # "three killed five injured"
    if beside and (after is None or elsewhere or beside[-1].kind is Kind.NUMBER) and _reduced(tokens, cue, beside):
        return LEFT, beside
    return RIGHT, after


def _inside(at: int, cue: FoundCue, chains: Sequence[Chain]) -> Chain | None:
    """ "They were both killed": the count stands beside the verb."""
    return next((chain for chain in chains if at < chain[0].first and chain[-1].last <= cue.first), None)


def _left_behind(tokens: Sequence[Token], at: int) -> Chain | None:
    """ "A raid that left Jane Roe dead"."""
    names = named_before(tokens, at)
    before = tokens[max(0, names[0].first - 4) : names[0].first] if names else ()
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
    ends = after is None or not after.text[0].isalnum() or after.word in _PREPOSITIONS | _WHEN | BE or after.word.endswith("ly")
    if at >= len(tokens) or cue.aspect not in {Aspect.KILLED, Aspect.INJURED} or tokens[at].word not in _HIM or not ends:
        return None
    return (Group(first=at, last=at + 1, low=1, high=1, kind=Kind.DESCRIBED, whom=(at, at + 1), named=True),)


def _subject(tokens: Sequence[Token], at: int, cues: Sequence[FoundCue], chains: Sequence[Chain]) -> Chain | None:
    """The nearest people to the left in the clause; those inside a prepositional phrase give way to people before them."""
    best: Chain | None = None
    stops = {here for cue in cues for here in range(cue.first, cue.last)}
    limit = max(-1, at - _REACH)
    for chain in reversed(chains):
        first, last = chain[0].first, chain[-1].last
        if last > at + 1:
            continue
        if last <= limit or any(here in stops or tokens[here].word in _BARRIERS for here in range(last, at + 1)):
            break
        agent = first > 0 and tokens[first - 1].word == "by"
        if (chain[-1].kind is Kind.UNSURE or agent) and last <= at:
            continue
        own = tokens[first - 1].word == "whom" or any(token.word == "of" for token in tokens[first : first + 3])  # "two of them"
        if chain[0].part and not (best is None and last == at + 1 and own):
            at = first - 1
            continue
        best = chain
        at = first - 1
        if first == 0 or tokens[first - 1].word not in _PREPOSITIONS:
            break
    return _with_name(tokens, best) if best else None


def _with_name(tokens: Sequence[Token], chain: Chain) -> Chain:
    """ "Jane Roe and her son": the named person before a listed one counts too."""
    before = [token.word for token in tokens[max(0, chain[0].first - 3) : chain[0].first]]
    words = 1 if before[-1:] == ["and"] else 2 if before[-2:] in (["along", "with"], ["together", "with"]) else 0
    at = chain[0].first - words - 1
    at -= words > 0 and at > 0 and tokens[at].text == ","
    if words and at > 0 and tokens[at].text == ")":
        at = next((here - 1 for here in range(at, max(0, at - 8), -1) if tokens[here].text == "("), at)
    name = named_before(tokens, at) if words else None
    if words == 1 and at >= 0 and chain[0].more and tokens[at].word in _HE | {"him", "her"}:
        return (Group(first=at, last=at + 1, low=1, high=1, kind=Kind.DESCRIBED, whom=(at, at + 1)), *chain)
    return (*name, *chain) if name else chain


def _reached(tokens: Sequence[Token], cue: FoundCue, chains: Sequence[Chain]) -> Chain | None:
    """The number that a toll reaches: the first that follows "to", "at", "of" …, of "from 20 to 43" the latter."""
    near = [chain for chain in chains if cue.last <= chain[0].first < cue.last + _TOLL_REACH and chain[0].kind is not Kind.DESCRIBED]
    direct = (chain for chain in near if tokens[chain[0].first - 1].word in _REACHES or tokens[chain[0].first].word == "from")
    chosen = next(direct, None)
    if chosen is None or chosen[0].kind is Kind.PLURAL:
        return None
    first = chosen[0]
    to = _rises(tokens, first)
    return (replace(first, first=to + 1, low=first.high), *chosen[1:]) if to and first.high else chosen


def _rises(tokens: Sequence[Token], group: Group) -> int | None:
    """Where the latter count begins in "from 20 to 43"."""
    if tokens[group.first].word != "from":
        return None
    return next((at for at in range(group.first, group.last) if tokens[at].word in {"to", "-", "–"}), None)


def _risen(tokens: Sequence[Token], cue: FoundCue, chains: Sequence[Chain]) -> Iterator[_Found]:
    """The count that a toll rose from."""
    for chain in chains:
        group = chain[0]
        to = _rises(tokens, group) if cue.last <= group.first < cue.last + _TOLL_REACH else None
        if to:
            before = Group(first=group.first + 1, last=to, low=group.low, high=group.low, about=group.about, kind=Kind.NUMBER)
            yield _Found(chain=(before,), cue=cue, side=TOLL, before=True)


def _parts(chains: Sequence[Chain], found: Sequence[_Found]) -> list[_Found]:
    """Parts without a cue of their own take what befell the people before them."""
    taken = {at for one in found for group in one.chain for at in range(group.first, group.last)}
    parts: list[_Found] = []
    for chain in chains:
        if chain[0].part and chain[0].first not in taken:
            before = [one for one in found if one.chain[0].first < chain[0].first and not one.part]
            if before:
                head = max(before, key=lambda one: one.chain[0].first)
                parts.append(_Found(chain=chain, cue=head.cue, side=head.side, part=True))
    return parts
