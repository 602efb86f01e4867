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
from reportedly.read.groups import Group, Kind
from reportedly.read.mentions import Sentence, Span, TollMention
from reportedly.read.named_people import find_surnames
from reportedly.read.numbers import Token, find_numbers, split_words
from reportedly.read.sentences import words
from reportedly.read.standing import is_superseded
from reportedly.read.toll_cues import FoundCue, find_cues, is_natural, is_noun, is_unreal, shared_with, skip_back
from reportedly.read.toll_people import TOLL_REACH, Scene, alongside, find_people, rises
from reportedly.read.toll_scope import Count, is_apart, is_running, with_totals
from reportedly.read.toll_words import BOTH, CUES, LEFT, OF, RIGHT, TOLL, Cue

_SEVERAL = words("several many multiple numerous countless few a an large")
_LONGEST_SENTENCE = 400  # tokens
_ASIDE = 1_000  # code points from a person's death to where a count is of another event


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
    surnames = find_surnames(text)
    for number, (sentence, tokens) in enumerate(_pieces(text, sentences)):
        said: set[Aspect | None] = set()
        for found in sorted(_scan(tokens, surnames), key=lambda found: found.chain[0].first):
            added = (
                found.chain[0].more and found.cue.aspect in counted and said <= {found.cue.aspect}
            )  # not "two killed, three others hurt"
            one = replace(found, part=found.part or added)
            earlier = is_superseded(text, tokens[one.chain[0].first].start, sentence)
            for mention in _mentions(text, tokens, one) if earlier or not one.before else ():
                mentions.append(replace(mention, earlier=earlier, more=one.chain[0].more))
                counts.append(_count(text, tokens, one, mention, number))
            said.add(found.cue.aspect)
        counted |= {aspect for aspect in said if aspect}
    return tuple(
        replace(mention, toll=replace(mention.toll, total=count.total), taken=count.total is not told.total)
        for mention, told, count in zip(mentions, counts, with_totals(counts), strict=True)
    )


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
        headline=sentence == 0 and text.startswith("\n\n", tokens[-1].end),
        head=first.head,
        heads=tuple(group.head for group in found.chain),
        named=all(group.named for group in found.chain),
        known=len(found.chain) == 1 and first.kind is Kind.DESCRIBED and spoken[first.first] == "the",
        vague=toll.low <= 2 and toll.high != toll.low and first.high not in {1, 2} and toll.low > 1,
        also=(found.side == LEFT or toll.high == 1) and "also" in spoken[max(0, found.cue.first - 3) : found.cue.first],
        more=first.more,
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
    Where the article begins with one person, a count that comes only far behind is of something else.
    """
    said = [mention for mention in mentions if mention.aspect is aspect and not mention.earlier]
    own = [mention.toll for mention in _without_asides([mention for mention in said if mention.toll.total is not Total.RUNNING])]
    totals = [toll for toll in own if toll.total is Total.EVENT]
    numbered = [toll for toll in totals if find_numbers(toll.phrase)]
    chosen = [toll for toll in numbered if not _is_vague(toll)] or numbered or totals
    if not chosen:
        return (max(toll.low for toll in own), None) if own else None
    highs = [toll.high for toll in chosen]
    low = chosen[0].low
    if low == 1 and (ceiling := chosen[0].high) and ceiling > 1:  # "up to 20, including at least 14 women"
        parts = [toll.low for toll in own if toll.total is Total.PART and toll.low <= ceiling]
        low = max(parts) if parts else min((toll.low for toll in chosen if toll.low > 1), default=low)
        low = min(low, ceiling)
    return low, None if None in highs else max(high for high in highs if high is not None)


def _without_asides(said: Sequence[TollMention]) -> Sequence[TollMention]:
    """Without the counts of another event, if the first told of is one person and no count stands near."""
    first = next((mention for mention in said if mention.toll.total is Total.EVENT), None)
    if first is None or not first.toll.low == first.toll.high == 1:
        return said
    near = [mention for mention in said if mention.toll.total is Total.PART or mention.start - first.start < _ASIDE]
    counted = any(find_numbers(mention.toll.phrase) for mention in near if mention.toll.total is Total.EVENT)
    return said if counted else near


def _is_vague(toll: Toll) -> bool:
    """ "Several", "a number of": two or more, and no number of its own."""
    return toll.low == 2 and toll.high != 2 and any(number.vague for number in find_numbers(toll.phrase))


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


def _scan(tokens: Sequence[Token], surnames: frozenset[str]) -> list[_Found]:
    """All tolls of one sentence: those that say it themselves, those with a cue, then parts of either."""
    chains = find_chains(tokens)
    cues = find_cues(tokens, chains)
    found = [own for chain in chains for own in _own(tokens, chain)]
    taken = {id(one.chain) for one in found}
    free = [chain for chain in chains if id(chain) not in taken]
    scene = Scene(tokens=tokens, chains=free, cues=cues, surnames=surnames)
    for cue in cues:
        _resolve(scene, cue, found)
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


def _resolve(scene: Scene, cue: FoundCue, found: list[_Found]) -> None:
    """Finds the people of one cue and takes them; a listed chain that two cues share is split before the last group."""
    if is_unreal(scene.tokens, cue.first, presupposed=cue.cue.way == OF) or is_noun(scene.tokens, cue) or is_natural(scene.tokens, cue):
        return
    if cue.cue.way != TOLL and (other := shared_with(scene.tokens, cue, scene.cues)):
        found.extend(_both(scene, (cue, other)))
        return
    side, chain = find_people(scene, cue)
    if chain is None:
        found.extend(_went_on(scene.tokens, cue, found))
        return
    if cue.aspect in {Aspect.DETAINED, Aspect.MISSING} and chain[0].kind is Kind.UNSURE:
        return
    described = cue.aspect is Aspect.DISPLACED and side == RIGHT and chain[0].kind is Kind.PLURAL  # "tents for displaced people"
    if described or _numbered(scene.tokens, chain[0].first):
        return
    if side == RIGHT and _to_death(scene.tokens, chain[-1].last):
        cue = replace(cue, cue=Cue(Aspect.KILLED, cue.cue.way))
    owner = next((one for one in found if one.chain[0].last == chain[0].last), None)
    if owner is None:
        beside = alongside(scene, cue.last if side == LEFT else chain[-1].last) if side != TOLL else None
        found.append(_Found(chain=(*chain, *(beside or ())), cue=cue, side=side, part=chain[0].part))
        found.extend(_risen(scene, cue) if side == TOLL else ())
    elif side == LEFT and owner.side in {RIGHT, TOLL} and len(chain) > 1:
        found.remove(owner)
        found.append(replace(owner, chain=owner.chain[:-1]))
        found.append(_Found(chain=chain[-1:], cue=cue, side=side))


def _numbered(tokens: Sequence[Token], at: int) -> bool:
    """ "The number of women abducted stands at 220": theirs is the number behind."""
    return [token.word for token in tokens[max(0, at - 3) : at]] == ["the", "number", "of"]


def _to_death(tokens: Sequence[Token], at: int) -> bool:
    """ "Shot two men to death", "shot her dead"."""
    after = [token.word for token in tokens[at : at + 2]]
    return after == ["to", "death"] or after[:1] == ["dead"]


def _went_on(tokens: Sequence[Token], cue: FoundCue, found: Sequence[_Found]) -> Iterator[_Found]:
    """ "A man was shot in the head and died": the people of the cue before."""
    at, _ = skip_back(tokens, cue.first - 1)
    before = [one for one in found if one.side == LEFT and one.cue.aspect is Aspect.INJURED and one.cue.last <= at]
    if cue.aspect is Aspect.KILLED and cue.cue.way == LEFT and before and tokens[at].word == "and":
        yield replace(max(before, key=lambda one: one.cue.first), cue=cue)


def _both(scene: Scene, pair: tuple[FoundCue, FoundCue]) -> Iterator[_Found]:
    """ "A number of people were killed and hurt": some of either; with one number nobody can tell how many were which."""
    if pair[0].first > pair[1].first:
        return
    side, chain = find_people(scene, pair[0])
    if side != LEFT or chain is None:
        side, chain = find_people(scene, pair[1])
    if chain and all(group.kind is Kind.PLURAL or _uncounted(scene.tokens, group) for group in chain):
        for cue in pair:
            yield _Found(chain=chain, cue=cue, side=side)


def _uncounted(tokens: Sequence[Token], group: Group) -> bool:
    """ "Several", "a number of": a plural and no more."""
    return group.low == 2 and group.high != 2 and tokens[group.first].word in _SEVERAL


def _risen(scene: Scene, cue: FoundCue) -> Iterator[_Found]:
    """The count that a toll rose from."""
    for chain in scene.chains:
        group = chain[0]
        to = rises(scene.tokens, group) if cue.last <= group.first < cue.last + TOLL_REACH else None
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
