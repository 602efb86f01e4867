"""Groups of people that are listed together: "a woman and two children"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reportedly.read.groups import Group, Kind, speaks
from reportedly.read.numbers import Token
from reportedly.read.people import find_groups
from reportedly.read.person_words import SINGULAR
from reportedly.read.sentences import words
from reportedly.read.toll_words import CUES

Chain = tuple[Group, ...]

_ROLES = (words("husband father grandfather friend colleague"), words("wife mother grandmother friend colleague"))
_ARTICLES = words("a an the")
_SPEECH = 8  # tokens between who speaks and "said": "a resident of the old town said"
_GLUE = words(", and then & plus as well along together with both also - – his her their its")


def find_chains(tokens: Sequence[Token]) -> list[Chain]:
    """Groups joined where nothing but commas, "and" and the like stands between them."""
    chains: list[Chain] = []
    for group in find_groups(tokens):
        if chains and _glued(tokens, chains[-1][-1], group) and not _new_clause(tokens, chains[-1], group):
            chains[-1] = (*chains[-1], group)
        else:
            chains.append((group,))
    lists = [part for chain in chains for part in _without_clause(tokens, chain)]
    return _side_by_side(tokens, [part for chain in lists for part in _unfold(tokens, _merged(tokens, chain))])


def _without_clause(tokens: Sequence[Token], chain: Chain) -> list[Chain]:
    """Parts those who begin what is said next ("four people, the governor said"): a list ends with "and", and none of it speaks."""
    end = len(chain)
    while end > 1 and _begins_clause(tokens, chain[end - 2], chain[end - 1]):
        end -= 1
    return [chain[:end], *((group,) for group in chain[end:])]


def _begins_clause(tokens: Sequence[Token], left: Group, right: Group) -> bool:
    if [token.text for token in tokens[left.last : right.first]] != [","]:
        return right.kind in {Kind.DESCRIBED, Kind.PLURAL} and speaks(tokens, right.last)
    if _among_them(tokens, right):
        return False
    end = next((here for here in range(right.last, len(tokens)) if tokens[here].text == ","), len(tokens))
    spoken = any(speaks(tokens, here) for here in range(right.last, min(end, right.last + _SPEECH)))
    return spoken or (left.low != 1 and tokens[right.first].word in _ARTICLES)


def _side_by_side(tokens: Sequence[Token], chains: Sequence[Chain]) -> list[Chain]:
    """What lost its commas: "a nurse a clerk and two guards" is one list, of "15 farmers 3 children killed" the latter are a part."""
    found: list[Chain] = []
    for chain in chains:
        before = found[-1] if found and found[-1][-1].last == chain[0].first else None
        if before and _is_listed(tokens, before) and _is_listed(tokens, chain[:1]) and not before[0].part:
            found[-1] = (*before, *chain)
        elif before and before[0].kind is Kind.COUNTED and _spelt(chain) and sum(group.low for group in chain) < before[0].low:
            found.append(tuple(replace(group, part=True) for group in chain))
        else:
            found.append(chain)
    return found


def _spelt(chain: Chain) -> bool:
    return all(group.kind in {Kind.COUNTED, Kind.DESCRIBED} and not group.aspect for group in chain)


def _is_listed(tokens: Sequence[Token], chain: Chain) -> bool:
    """One person with "a" before."""
    return all(group.kind is Kind.DESCRIBED and tokens[group.first].word in {"a", "an"} for group in chain)


def _merged(tokens: Sequence[Token], chain: Chain) -> Chain:
    """ "Her mother, 65-year-old Jane Roe": who somebody is, then the name."""
    people: list[Group] = []
    for group in chain:
        left = people[-1] if people else None
        aside = left is not None and group.first == left.last + 1 and tokens[left.last].text == ","
        if left and aside and left.kind is group.kind is Kind.DESCRIBED and left.head and _names(tokens, group):
            people[-1] = replace(left, last=group.last)
        else:
            people.append(group)
    return tuple(people)


def _names(tokens: Sequence[Token], group: Group) -> bool:
    """ "65-year-old Jane Roe", but not "a 17-month-old child"."""
    last = tokens[group.last - 1]
    return group.kind is Kind.DESCRIBED and tokens[group.first].text[0].isdigit() and last.text[0].isupper() and last.word not in SINGULAR


def _glued(tokens: Sequence[Token], left: Group, right: Group) -> bool:
    between = [token.word for token in tokens[left.last : right.first]]
    if [token.word for token in tokens[max(0, left.first - 2) : left.first]] == ["according", "to"] or tokens[right.first].word == "all":
        return False
    if left.aspect or right.aspect or right.part or (left.part and right.more) or Kind.ZERO in {left.kind, right.kind}:
        return False
    if (
        left.kind in {Kind.NUMBER, Kind.UNSURE} and not left.more
    ):  # "the toll was 20 with 50 others hurt": no list, since nobody is named in it
        return False
    if between[1:2] in (["ages"], ["aged"]):  # "two children, ages 3 and 5, and their mother"
        between = [word for word in between[2:] if not word.isdecimal()]
    return 0 < len(between) <= 4 and all(word in _GLUE for word in between) and between not in (["-"], ["as"])


def _new_clause(tokens: Sequence[Token], chain: Chain, right: Group) -> bool:
    """ "... including two women and a child, and at least four others were hurt": no longer those that the first words list."""
    between = [token.word for token in tokens[chain[-1].last : right.first]]
    after = tokens[right.last].word if right.last < len(tokens) else ""
    if between[-1:] == ["and"] and right.kind is Kind.NUMBER and not right.more and (after,) in CUES:  # "killed a man and two wounded"
        return True
    if between[-1:] == ["and"] and right.high == 1 and after in {"was", "is"} and chain[-1].low > 1:
        return True
    listed = any(tokens[here].word == "and" for left, group in pairwise(chain) for here in range(left.last, group.first))
    return chain[0].part and (right.more or (between == [",", "and"] and listed))


def _unfold(tokens: Sequence[Token], chain: Chain) -> list[Chain]:
    """ "five people, two women and three children": the rest spells out the first, and is a part of it."""
    first, rest = chain[0], chain[1:]
    named = len(rest) > 0 and first.low > 1 and rest[0].first == first.last + 1 and _names(tokens, rest[0])
    spelled = first.kind in {Kind.COUNTED, Kind.NUMBER} and len(rest) > 0 and sum(group.low for group in rest) == first.low
    if _same_person(tokens, chain):
        return [(first,)]
    dashed = bool(rest) and tokens[first.last].text in {"–", "-"}
    if (spelled and len(rest) > 1) or dashed or named or (len(rest) == 1 and first.low > 1 and _among_them(tokens, rest[0])):
        return [(first,), tuple(replace(group, part=True) for group in rest)]
    return [chain]


def _among_them(tokens: Sequence[Token], group: Group) -> bool:
    """ "Four people, a nurse among them"."""
    return [token.word for token in tokens[group.last : group.last + 2]] == ["among", "them"]


def _same_person(tokens: Sequence[Token], chain: Chain) -> bool:
    """ "one civilian, a woman", "her son, the child Sami", "a husband and father": one person told of twice."""
    between = [token.word for token in tokens[chain[0].last : chain[-1].first]]
    if len(chain) == 2 and between == ["and"] and any({chain[0].head, chain[1].head} <= roles for roles in _ROLES):
        return tokens[chain[0].first].word in {"a", "the"}
    if len(chain) != 2 or tokens[chain[0].last].text != "," or chain[1].kind is not Kind.DESCRIBED or chain[1].first != chain[0].last + 1:
        return False
    return chain[0].low == 1 and (chain[0].kind is Kind.COUNTED or tokens[chain[1].first].word == "the")
