"""People counted in a sentence: groups such as "at least 12 civilians", "a woman", "Iranian officials".

Grammar without a tagger: a group is a number, an article or a bare plural, then words up to a person noun; closed-class words end it.
What befell the people is not looked at here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.model.value import Aspect
from reportedly.read.groups import Group, Kind, ends_noun, is_aged, is_demonym, modifies, name_end, run_end, speaks, starts_cue
from reportedly.read.numbers import UNITS, Number, Token, number_phrases
from reportedly.read.person_words import BE, COLLECTIVE, KIN, PLURAL, SINGULAR, STOPS, THINGS
from reportedly.read.sentences import words
from reportedly.read.toll_words import BOTH, COUNT_NOUNS, CUES, NOUN_VERBS, PART_BEFORE

_MORE = words("more other others additional further another")
_SKIPPED = words("of the its their his her our these other others more additional further new different young")
_NO_DEATHS = words("penalty sentence sentences row toll threat threats certificate certificates squad squads")
_STRIKES = words("kill kills killed shoots slays wounds injures")
_STRUCK = words("killed shot dead wounded injured hurt dies fatally")
_NTH = words("second third fourth fifth sixth seventh eighth ninth tenth")
_MULTIPLES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_KILLINGS = words("homicide homicides murder murders killing slaying")
_SELVES = words("himself herself self")
_POSSESSIVE = words("his her their its my our")
_ARTICLES = words("a an another the one")
_CLOSING = frozenset('”"')
_OF_THESE = words("the these those")
_OF = frozenset({"of", "from"})
_AGENCIES = words("afp reuters ap upi sana")  # behind a headline that ends in "Monitor"
_OFFICE = 10  # tokens that may tell somebody's office
_IN_OFFICES = frozenset("()-'’\"“”")


def find_groups(tokens: Sequence[Token]) -> list[Group]:
    """The groups of one sentence, in order, none overlapping."""
    numbers = {number.first: number for number in number_phrases(tokens)}
    found: list[Group] = []
    at = 0
    while at < len(tokens):
        if tokens[at].word == "how" and tokens[at + 1 : at + 2] and tokens[at + 1].word == "many":
            at = run_end(tokens, at + 2)  # asked, not counted
            continue
        floor = found[-1].last if found else 0
        group = _group(tokens, numbers, at, floor)
        if group:
            found.append(_with_part(tokens, group))
        at = max(group.last if group else 0, at + 1)
    return found


def _with_part(tokens: Sequence[Token], group: Group) -> Group:
    """Marks a group that a trigger makes part of another: "including two children", "(three women"."""
    before = [token.word for token in tokens[max(0, group.first - 4) : group.first]]
    if group.kind is Kind.PLURAL and before[-1:] == ["were"] and before[-3:-1] == ["of", "them"] and _is_number(before[:1]):
        return group  # "234 of them were children": said of those who are counted
    while before and before[-1] in {",", "were", "was", "are", "is", "at", "least", "also"}:
        before.pop()
    if group.kind is Kind.DESCRIBED and _follows_including(tokens, group.first):
        return replace(group, part=True)
    trigger = any(tuple(before[-len(words) :]) == words for words in PART_BEFORE)
    trigger = trigger and not speaks(tokens, group.last)  # "two children among them, the mayor said"
    return replace(group, part=True) if trigger or before[-1:] == ["("] else group


def _follows_including(tokens: Sequence[Token], at: int) -> bool:
    """ "Including the provisional government's health minister Omar Roe": his office stands between."""
    here = at - 1
    while (
        here > max(0, at - _OFFICE)
        and (tokens[here].text[0].isalpha() or tokens[here].text in _IN_OFFICES)
        and _may_be_office(tokens, here)
    ):
        here -= 1
    return tokens[here].word == "including" if here >= 0 else False


def _may_be_office(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].word
    return word == "the" or not (word in STOPS or word in PLURAL or word in SINGULAR or word in UNITS or starts_cue(tokens, at))


def _is_number(word: Sequence[str]) -> bool:
    return any(one.isdecimal() or one in UNITS for one in word)


def _group(tokens: Sequence[Token], numbers: Mapping[int, Number], at: int, floor: int) -> Group | None:
    word = tokens[at].word
    if word in {"no", "nobody", "none", "zero", "without"}:
        return _zero(tokens, at)
    if number := numbers.get(at):
        return _counted(tokens, numbers, number)
    if word in _MULTIPLES and at + 1 < len(tokens) and tokens[at + 1].word in _KILLINGS:
        return _multiple(tokens, at)
    if word in _SELVES and at and tokens[at - 1].word in {"and", "then", ",", "&"}:  # "killed his wife and himself"
        return Group(first=at, last=at + 1, low=1, high=1, kind=Kind.DESCRIBED, whom=(at, at + 1))
    if word in _ARTICLES or word in _POSSESSIVE:
        return _described(tokens, numbers, at)
    if is_aged(tokens, at):
        return _aged_name(tokens, at)
    return _bare(tokens, at, floor)


def _multiple(tokens: Sequence[Token], at: int) -> Group:
    """ "A double homicide", "a triple murder-suicide" (which is four)."""
    self_too = [token.word for token in tokens[at + 2 : at + 4]] in (["-", "suicide"], ["and", "suicide"])
    low = _MULTIPLES[tokens[at].word] + self_too
    last = at + 4 if self_too else at + 2
    return Group(first=at, last=last, low=low, high=low, kind=Kind.COUNTED, whom=(at, at), aspect=Aspect.KILLED)


def _aged_name(tokens: Sequence[Token], at: int) -> Group | None:
    """ "36-year-old Jane Roe", "12 year old boy"."""
    old = next(here for here in range(at, at + 6) if tokens[here].word == "old")
    last = name_end(tokens, old + 1)
    if last == old + 1 and (
        last == len(tokens) or starts_cue(tokens, last) or tokens[last].word in BE | {"suffers", "suffered", "sustains"}
    ):
        return Group(first=at, last=last, low=1, high=1, kind=Kind.DESCRIBED, whom=(at, last))  # "16-year-old killed"
    return Group(first=at, last=last, low=1, high=1, kind=Kind.DESCRIBED, whom=(at, last)) if last > old + 1 else None


def _counted(tokens: Sequence[Token], numbers: Mapping[int, Number], number: Number) -> Group | None:
    """A number, then its people: "at least 12 Syrian soldiers", "two of them", "five more", "12 wounded men"."""
    at, more, part = _past_small_words(tokens, numbers, number)
    if at in numbers and at == number.last:
        return Group(first=number.first, last=at, low=number.low, high=number.high, about=number.about, kind=Kind.NUMBER, more=more)
    if at in numbers or (at > number.last and tokens[at - 1].word == "of" and at >= len(tokens)):
        return None
    base = Group(first=number.first, last=at, low=number.low, high=number.high, about=number.about, kind=Kind.NUMBER, more=more, part=part)
    own = _own_aspect(tokens, at)
    of = at > number.last + 1 and tokens[number.last].word == "of"  # "one of the victims"
    base = replace(base, part=base.part or (of and tokens[number.last + 1].word in _OF_THESE and tokens[number.first].word != "all"))
    head = _head(tokens, at + (own is not None), plural=of or number.low != 1 or number.high not in {1, None})
    if tokens[number.first].word == "both" and head and head[1] is Kind.UNSURE:
        return None  # "both the driver and his son"
    if head is None:
        return _alone(tokens, base, number, at)
    last, kind = head
    group = replace(base, last=last, whom=(at, last), kind=kind, aspect=own, head=tokens[last - 1].word)
    if group.head in COUNT_NOUNS and _noun_fits(tokens, group):
        return replace(group, kind=Kind.COUNTED, aspect=COUNT_NOUNS[group.head][0], whom=(at, last - 1))
    if kind is Kind.UNSURE:  # its words may be anything: a headline that runs into the text
        return None if any(token.word in THINGS for token in tokens[at:last]) else replace(group, whom=(at, at), head="")
    return _extended(tokens, group)


def _past_small_words(tokens: Sequence[Token], numbers: Mapping[int, Number], number: Number) -> tuple[int, bool, bool]:
    """Where the people's words begin; whether they are added to others ("two more"), and whether they are a part ("two of them")."""
    at = number.last
    more = any(t.word in _MORE and t.word != "more" for t in tokens[max(0, number.first - 1) : number.last])
    part = False
    while at < len(tokens) and tokens[at].text in _CLOSING:  # “dozens” of men
        at += 1
    while at < len(tokens) and tokens[at].word in _SKIPPED:
        more = more or tokens[at].word in _MORE
        at += 1
    if at < len(tokens) and tokens[at - 1].word == "of" and tokens[at].word in {"them", "whom", "which", "those", "us", "you"}:
        part, at = True, at + 1
    if at in numbers and at > number.last and tokens[number.last].word == "of":  # "four of the five guards"
        part, at = True, numbers[at].last
    return at, more, part


def _alone(tokens: Sequence[Token], base: Group, number: Number, at: int) -> Group | None:
    """A number without people: an age after a name, or "one of the strikes", is none."""
    before = tokens[number.first - 1] if number.first else None
    age = before is not None and (before.text in {",", "("} or before.text[0].isupper()) and number.low < 100 and at < len(tokens)
    if age and number.high == number.low and tokens[at].text in {",", ")"} and tokens[number.first].text[0].isdigit():
        return None
    dangling = at < len(tokens) and at > number.last and tokens[at - 1].word in {"of", "the", "its", "their", "new", "different"}
    return None if dangling and not base.part else base


def _own_aspect(tokens: Sequence[Token], at: int) -> Aspect | None:
    """The participle before a person noun: "12 wounded civilians"."""
    cue = CUES.get((tokens[at].word,)) if at + 1 < len(tokens) else None
    if cue is None or cue.way != BOTH or tokens[at + 1].word in STOPS or tokens[at].word == "shot":
        return None
    head = _head(tokens, at + 1, plural=True)
    return cue.aspect if head and head[1] is Kind.COUNTED else None


def _head(tokens: Sequence[Token], at: int, *, plural: bool) -> tuple[int, Kind] | None:
    """Where the people's noun ends: at the first person noun and those glued to it; else at the run's end, unsure."""
    end = run_end(tokens, at)
    wanted = PLURAL if plural else SINGULAR
    for here in range(at, end):
        word = tokens[here].word
        if speaks(tokens, here + 1):
            break
        if word in COUNT_NOUNS or word in wanted or is_demonym(tokens, here, end, plural=plural):
            last = here + 1
            while last < end and (tokens[last].word in wanted or tokens[last].word in COUNT_NOUNS):
                last += 1
            return (last, Kind.UNSURE if last < end and tokens[last].word in THINGS else Kind.COUNTED)
    second = _head(tokens, end + 1, plural=True) if plural and _modifies_too(tokens, at, end) else None
    if second and second[1] is Kind.COUNTED:  # "70 army and rebel fighters"
        return second
    return (end, Kind.UNSURE) if end > at else None


def _modifies_too(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether `at`:`end` can stand before the same people as the word behind "and"."""
    short = at < end <= at + 2 and end + 1 < len(tokens) and tokens[end].word == "and" and tokens[end + 1].word not in PLURAL
    return short and tokens[end - 1].word not in THINGS and not tokens[end - 1].word.endswith("s")


def _noun_fits(tokens: Sequence[Token], group: Group) -> bool:
    """Bodies count where they were found, lives where they were lost."""
    wanted = COUNT_NOUNS[group.head][1]
    near = {token.word for token in (*tokens[max(0, group.first - 5) : group.first], *tokens[group.last : group.last + 6])}
    return not wanted or bool(near & NOUN_VERBS[wanted])


def _extended(tokens: Sequence[Token], group: Group) -> Group:
    """Takes in "of …" and "from …" after the head: "members of pro-government militias"."""
    at = group.last
    if at + 1 >= len(tokens) or tokens[at].word not in _OF or group.kind is Kind.UNSURE:
        return group
    inner = at + 1
    while inner < len(tokens) and tokens[inner].word in {"the", "a", "an", "his", "her", "their", "its", "one", "this", "same"}:
        inner += 1
    last = run_end(tokens, inner)
    if group.kind is not Kind.COUNTED and inner < len(tokens) and (tokens[inner].text[0].isdigit() or tokens[inner].word in UNITS):
        return group  # "relatives of the three guards" tells of the guards
    if last == inner or tokens[inner].word in {"them", "whom"}:
        return group
    return replace(group, last=last, whom=(group.whom[0], last))


def _zero(tokens: Sequence[Token], at: int) -> Group | None:
    """ "no one", "nobody", "none", "no civilians", "no further deaths" (which is no zero)."""
    word = tokens[at].word
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    zero = Group(first=at, last=at + 1, low=0, high=0, kind=Kind.ZERO)
    if word in {"nobody", "none"}:
        return zero
    at += word == "without" and after == "any"
    if after == "one":
        last = at + 3 if tokens[at + 2 : at + 3] and tokens[at + 2].word == "else" else at + 2
        return None if last == at + 3 else replace(zero, last=last)
    end = run_end(tokens, at + 1)
    head = next((here for here in range(at + 1, end) if tokens[here].word in PLURAL | COUNT_NOUNS.keys()), None)
    if head is None or any(tokens[here].word in {*_MORE, "new", "major"} for here in range(at + 1, head)):
        return None
    if head + 1 < len(tokens) and tokens[head + 1].word in _NO_DEATHS:
        return None
    aspect = COUNT_NOUNS.get(tokens[head].word, (None, ""))[0]
    return replace(zero, last=head + 1, whom=(at + 1, head + (aspect is None)), aspect=aspect, head=tokens[head].word)


def _described(tokens: Sequence[Token], numbers: Mapping[int, Number], at: int) -> Group | None:
    """One person by an article or a possessive: "a 12-year-old boy", "his wife"; "a family of six" by its number."""
    word = tokens[at].word
    end = run_end(tokens, at + 1)
    if word == "another" and end == at + 1:
        return Group(first=at, last=at + 1, low=1, high=1, kind=Kind.NUMBER, more=True)
    if word == "a" and tokens[end - 1].word in _NTH and at + 2 == end < len(tokens) and tokens[end].word in BE:
        return Group(first=at, last=end, low=1, high=1, kind=Kind.NUMBER, more=True)  # "a third was hurt"
    if end > at + 1 and is_aged(tokens, at + 1) and tokens[end - 1].word == "old":  # "a 16-year-old was shot"
        return Group(first=at, last=end, low=1, high=1, kind=Kind.DESCRIBED, whom=(at + 1, end))
    for here in range(at + 1, end):
        noun = tokens[here].word
        if here in numbers:
            return None  # "the two men" is a count
        if _no_person(tokens, at, here, end):
            return None
        if noun in COLLECTIVE and word in {"a", "an", "another"} and not (here + 1 < end and tokens[here + 1].word in SINGULAR):
            return _collective(tokens, numbers, at, here)
        if word in _POSSESSIVE and noun in KIN and noun in PLURAL:
            return Group(first=at, last=here + 1, low=2, high=None, kind=Kind.PLURAL, whom=(at, here + 1), owned=True, head=noun)
        single = noun in SINGULAR or (noun in COUNT_NOUNS and not noun.endswith("s") and noun != "life")
        if (single or is_demonym(tokens, here, end, plural=False)) and ends_noun(tokens, here + 1):
            return _one(tokens, at, here, end)
    return None


def _no_person(tokens: Sequence[Token], at: int, here: int, end: int) -> bool:
    """ "Shot in the head", "his dog helped a man"."""
    if tokens[here].word == "head":
        return at > 0 and tokens[at - 1].word in {"in", "to"}
    return tokens[here].word in THINGS and here + 1 < end and tokens[here + 1].word.endswith("ed")


def _one(tokens: Sequence[Token], at: int, here: int, end: int) -> Group | None:
    last = here + 1
    while last < end and (tokens[last].word in SINGULAR or tokens[last].text[0].isupper()):
        last += 1
    word, noun = tokens[at].word, tokens[here].word
    start = at if word in _POSSESSIVE else at + 1
    one = Group(first=at, last=last, low=1, high=1, kind=Kind.DESCRIBED, whom=(start, last), more=word == "another", head=noun)
    if noun in COUNT_NOUNS:
        fits = word in {"a", "an", "another", "one"} and _noun_fits(tokens, one)
        return replace(one, aspect=COUNT_NOUNS[noun][0], whom=(start, here)) if fits else None
    return _extended(tokens, one)


def _collective(tokens: Sequence[Token], numbers: Mapping[int, Number], at: int, here: int) -> Group | None:
    """ "a family of six", "a group of civilians", "an entire family"."""
    after = tokens[here + 1].word if here + 1 < len(tokens) else ""
    inner = numbers.get(here + 2) if after == "of" else None
    if inner:
        return Group(first=at, last=inner.last, low=inner.low, high=inner.high, about=inner.about, kind=Kind.COUNTED, whom=(at, here + 1))
    if after == "of":
        head = _head(tokens, here + 2, plural=True)
        return (
            Group(first=at, last=head[0], low=2, high=None, kind=Kind.PLURAL, whom=(at, head[0]))
            if head and head[1] is Kind.COUNTED
            else None
        )
    if tokens[here].word == "couple" and ends_noun(tokens, here + 1):
        return Group(first=at, last=here + 1, low=2, high=2, kind=Kind.COUNTED, whom=(at, here + 1))
    if tokens[here].word == "family" and ends_noun(tokens, here + 1):
        return Group(first=at, last=here + 1, low=2, high=None, kind=Kind.PLURAL, whom=(at, here + 1))
    return None


def _bare(tokens: Sequence[Token], at: int, floor: int) -> Group | None:
    """People without number or article: "Iranian officials" (two at least), "commander Jane Roe" (one)."""
    word = tokens[at].word
    if word in {"injuries", "deaths", "fatalities"}:
        return _bare_noun(tokens, at)
    named = at + 1 < len(tokens) and tokens[at + 1].text[0].isupper() and tokens[at + 1].word not in _AGENCIES
    aged = at >= 1 and tokens[at - 1].word == "old"
    many = at + 1 < len(tokens) and (tokens[at + 1].word in {"were", "are", "have"} or starts_cue(tokens, at + 1))
    listed = (word in KIN or many) and at == floor + 1 and tokens[at - 1].word == "and"  # "his wife and son", "a man and woman were"
    headline = at < 4 and at + 1 < len(tokens) and all(token.text[0].isupper() for token in tokens[:at]) and starts_cue(tokens, at + 1)
    beside = (tokens[at - 1].word if at else "", tokens[at + 1].word if at + 1 < len(tokens) else "")
    told = beside[0] in _STRIKES or (at > 0 and beside[1] in _STRUCK)  # "killed wife and son", "victim killed"
    single = word in SINGULAR and (named or aged or listed or told or at == 0 or headline) and ends_noun(tokens, at + 1)
    if not (word in PLURAL or single) or (word in COLLECTIVE):
        return None
    first = at
    while first > floor and at - first < 6 and modifies(tokens, first - 1):
        first -= 1
    if first > floor and tokens[first - 1].word in {"the", "these", "those", "most"}:
        return None  # people already spoken of
    last = name_end(tokens, at + 1) if single else at + 1
    while not single and last < len(tokens) and tokens[last].word in PLURAL:
        last += 1
    if not single and not ends_noun(tokens, last):
        return None
    low, high, kind = (1, 1, Kind.DESCRIBED) if single else (2, None, Kind.PLURAL)
    return _extended(tokens, Group(first=first, last=last, low=low, high=high, kind=kind, whom=(first, last), head=word))


def _bare_noun(tokens: Sequence[Token], at: int) -> Group | None:
    """ "caused civilian injuries", "resulted in deaths": two at least."""
    first = at
    while first and at - first < 2 and (tokens[first - 1].word in SINGULAR or tokens[first - 1].word in {"other", "several"}):
        first -= 1
    before = tokens[first - 1].word if first else ""
    result = before == "in" and tokens[max(0, first - 2)].word.startswith("result")
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if after == "of" or not (result or before in {"causing", "caused", "reported", "reporting"}):
        return None
    aspect = COUNT_NOUNS[tokens[at].word][0]
    return Group(first=first, last=at + 1, low=2, high=None, kind=Kind.PLURAL, whom=(first, at), aspect=aspect, head=tokens[at].word)
