"""How a word stands by the words that govern it: its own negation and modals, then the verb, noun or clause above it, and so on upwards.

There is no parser: who governs is told by the words to the left, within the clause. Whatever says nothing else is told as happened.
"""

import re
from collections.abc import Mapping, Sequence

from reportedly.read.governors import ADJECTIVES, BEFALL, BESIDE_TO, CLAUSE, FROM, GERUND, INFINITIVE, NEEDING, NOUN, THAT, Effect, Standing
from reportedly.read.mentions import Sentence, Span
from reportedly.read.sentences import words

Line = Sequence[str]  # the words of a sentence in lower case
Table = Mapping[str, Effect]

_WORD = re.compile(r"\w+?(?=n['’]t\b)|n['’]t\b|['’]\w{1,2}\b|\w+(?:-\w+)*|[^\w\s]")
_BEFORE, _AFTER = 300, 120  # code points looked at
_NEAR = 4  # words: how long a subject without "the" may be
_DEPTH = 4  # how many words above one another are looked at
_NOT = words("not n't never hardly scarcely nor neither cannot")
_BE = words("be is are was were been being am 's 're 'm")
_AUXILIARIES = _BE | words("have has had having 've 'd do does did get got")
_WILL = words("will 'll wo shall would going")
_MERELY = words("only just merely")  # behind "not" they deny nothing
_MAY = words("may might could can ca cannot should must ought")
_ADVERBS = words("also ever even still yet already then so just now once again always often soon really only both either all")
_ADVERB = 5  # letters: the shortest in "-ly"
_NO_ADVERBS = words("deadly early daily weekly monthly family italy friendly elderly assembly supply reply")
_DOUBTFUL = words("possibly perhaps allegedly reportedly maybe probably likely apparently presumably supposedly purportedly seemingly")
_GROUP = _NOT | _AUXILIARIES | _WILL | _MAY | _ADVERBS | _DOUBTFUL
_TENSED = _NOT | _AUXILIARIES | _WILL | _MAY
_NOBODY = words("no none nobody nothing neither nor")
_TOLD = words("acknowledge acknowledged mention mentioned confirm confirmed say said report reported know known of")
"""Who has "not confirmed any" leaves it open."""
_SAYING = words("said says saying told adding added")
_DENYING = _NOT | words("no without deny denies denied denying rejects rejected lack lacks lacked")
_PRONOUNS = words("i you he she it we they who that which there")
_PASTS = words(
    "said told took came went hit left began fell rose made saw held tore shot struck blew flew fought gave drove broke lost won met sent"
    " spoke became found brought led fled taken given driven broken known shown seen thought knew kept got caught paid sold built"
)
_STOPS = frozenset(".;:?!—–()")
_BREAKS = _STOPS | frozenset(',"“”') | words("due including who which whose because but although though while since where that")
_LINKS = words("of for to against about")  # prepositions between a governing noun and what it governs
_PREPOSITIONS = _LINKS | words(
    "without in on at by with from into over after before during under near between toward towards as through via amid despite among"
)
_PARTICLES = words("over on down up off out in away back")
_TOWARDS = words("response reaction road addition thanks according prior subject opposed opposition contrary relation regard reduced")
"""Behind them "to" is a preposition."""
_ORDINALS = words("first second third last latest only worst deadliest largest biggest heaviest")
_KNOWN = words("the this that these those")
_OBJECTS = words("the a an them him it us his its their")
_DEFINITE = words("the its their his her our my your this these those that 's")
_CONDITION = words("if unless whether until lest")


def find_standing(text: str, sentence: Sentence, span: Span) -> Standing:
    """How the word or two at `span` of the sentence stand."""
    first = max(sentence.start, span[0] - _BEFORE)
    before = _line(text, first, span[0])
    own = _line(text, *span) or [""]
    verbal = own[0].endswith(("ed", "ing")) or own[0] in _PASTS or own[-1] in _PARTICLES
    line = before + (own[:1] if verbal else own[-1:]) + _line(text, span[1], min(sentence.end, span[1] + _AFTER))
    return _standing(line, len(before), _DEPTH)


def _line(text: str, start: int, end: int) -> list[str]:
    return [match.group().lower().replace("’", "'") for match in _WORD.finditer(text, start, end)]


def _standing(line: Line, at: int, depth: int) -> Standing:
    start = _group_start(line, at)
    if not _is_verb(line, start, at):
        amount = _amount(line, at)
        if amount is not Standing.HAPPENED:
            return amount
    own = _own(line, start, at)
    return _within(_above(line, start, at, depth - 1), own) if depth else own


def _group_start(line: Line, at: int) -> int:
    """The first of the auxiliaries, negations and adverbs directly before the word; "to" ends them but for "going to"."""
    start = at
    while start:
        word = line[start - 1]
        if word == "to":
            if start > 1 and line[start - 2] == "going":
                start -= 2
                continue
            return start - 2 if start > 1 and line[start - 2] == "not" else start - 1
        if word not in _GROUP and (not word.endswith("ly") or len(word) < _ADVERB or word in _NO_ADVERBS):
            break
        start -= 1
    return start


def _own(line: Line, start: int, at: int) -> Standing:
    """What its own auxiliaries and subject say."""
    group = line[start:at]
    if (_NOT.intersection(group) and not _MERELY.intersection(group)) or _nobody(line, start, at):
        return Standing.POSSIBLE if "should" in group or "must" in group else Standing.DENIED
    if _DOUBTFUL.intersection(group) or _MAY.intersection(group) or ("would" in group and ("have" in group or "if" in line)):
        return Standing.POSSIBLE
    return Standing.FORETOLD if _WILL.intersection(group) else Standing.HAPPENED


def _nobody(line: Line, start: int, at: int) -> bool:
    """Whether the subject is nobody: "no group has claimed"."""
    if line[start] in ("to", "not") or (start == at and line[at].endswith("ing")) or not _is_verb(line, start, at):
        return False
    for left in range(start - 1, max(-1, start - 6), -1):
        if line[left] in _NOBODY:
            return True
        if line[left] in _BREAKS or line[left] in _GROUP or line[left] in ("to", "and"):
            return False
    return False


def _amount(line: Line, at: int) -> Standing:
    """Whether there is none of what a noun names ("no big attack", "there is n't any plan"), or perhaps none ("any attack")."""
    if line[at + 1 : at + 2] in (["toll"], ["count"]):
        return Standing.HAPPENED
    for left in range(at - 1, max(-1, at - 5), -1):
        word = line[left]
        if word in _NOBODY:
            return Standing.DENIED
        if word == "any":
            near = line[max(0, left - 6) : left]
            denied = _DENYING.intersection(near) and near[-1] not in _PREPOSITIONS | _TOLD
            return Standing.DENIED if denied else Standing.POSSIBLE
        if word in _BREAKS | _PREPOSITIONS | _DEFINITE or word in _GROUP:
            break
    return Standing.HAPPENED


def _above(line: Line, start: int, at: int, depth: int) -> Standing:
    """How the place stands in which the word is put."""
    group = line[start:at]
    if group[:1] == ["to"] or group[:2] == ["not", "to"]:
        return _infinitive(line, start, depth) if _is_infinitive(line, start, at) else Standing.HAPPENED
    if start and line[start - 1] in ("and", "or", "nor") and not group:
        beside = _coordinate(line, start - 1, line[at])
        if beside is not None:
            return _standing(line, beside, depth)
    verbal = _is_verb(line, start, at)
    if verbal and line[at].endswith("ing") and not _BE.intersection(group):
        return _gerund(line, start, depth)
    if verbal:
        return _clause(line, start, depth, joined=not group and (line[at].endswith("ed") or line[at] in _PASTS))
    noun = _noun(line, at, depth)
    return noun if noun is not Standing.HAPPENED else _befallen(line, at)


def _noun(line: Line, end: int, depth: int) -> Standing:
    """What governs a noun, across one preposition at most; what is told as known is under no condition."""
    crossed, known = 0, False
    for at in range(end - 1, max(-1, end - 6), -1):
        word = line[at]
        if word in NOUN and _reaches(word, crossed=crossed > 0):
            return _of_noun(line, at, depth, known=known)
        crossed += word in _PREPOSITIONS
        known = known or word in _KNOWN
        if (word in _CONDITION and not known) or (word == "reported" and line[max(0, at - 1)] in ("a", "an")):
            return Standing.POSSIBLE
        if word in _BREAKS | (_PREPOSITIONS - _LINKS) or crossed > 1 or (word == "and" and known) or word.endswith("ing"):
            break
    return Standing.HAPPENED


def _reaches(word: str, *, crossed: bool) -> bool:
    """Whether the word governs a noun so: right behind it or across a preposition."""
    return word not in ADJECTIVES and NOUN[word].holds is not Standing.HAPPENED if crossed else word not in NEEDING


def _of_noun(line: Line, at: int, depth: int, *, known: bool) -> Standing:
    """What the word at `at` makes of its noun; what is done to prevent it does not say whether it came."""
    prevents = NOUN[line[at]].holds is Standing.DENIED
    if prevents and at and line[at - 1] == "to" and line[max(0, at - 2)] not in INFINITIVE:
        return Standing.POSSIBLE
    return Standing.HAPPENED if known and not prevents else _made(NOUN[line[at]], _standing(line, at, depth))


def _is_verb(line: Line, start: int, at: int) -> bool:
    word, before, after = line[at], line[start - 1] if start else "", line[at + 1 : at + 3]
    if start < at or before in _PRONOUNS:
        return True
    if word.endswith("s"):
        return after == ["at", "least"] or bool(_OBJECTS.intersection(after[:1]))
    return word.endswith("ed") or word in _PASTS or (word.endswith("ing") and before not in _DEFINITE | {"a", "an", "no", "any"})


def _coordinate(line: Line, end: int, word: str) -> int | None:
    """The word of the same form to which "and" joins it."""
    ending = next((ending for ending in ("ing", "ed") if word.endswith(ending)), "")
    for at in range(end - 1, max(0, end - 10), -1):
        if line[at] in _STOPS or line[at] == "by":
            return None
        if ending and line[at].endswith(ending):
            return at
        if (
            not ending
            and not word.endswith("s")
            and (line[at - 1] in _MAY | _WILL | {"to"} or (line[end] == "or" and line[at - 1] in _NOT))
        ):
            return at
    return None


def _is_infinitive(line: Line, start: int, at: int) -> bool:
    """Leaves out "to attacks", "stoned to death" and "injured due to rocket fire"."""
    if _AUXILIARIES.intersection(line[start:at]):
        return True
    governor, before = line[start - 1] if start else "", line[start - 2] if start > 1 else ""
    bare = line[at] != "death" and not (line[at].endswith(("s", "ing")) and not line[at].endswith("ss"))
    return bare and governor not in _TOWARDS and (governor != "due" or before in _BE | _NOT)


def _infinitive(line: Line, end: int, depth: int) -> Standing:
    """An infinitive that nothing governs tells what something done is for: as to come, not that it came."""
    if end and line[end - 1] in BESIDE_TO:
        return _made(BESIDE_TO[line[end - 1]], _standing(line, end - 1, depth))
    if _ORDINALS.intersection(line[max(0, end - 5) : end]):  # "the first blast to hit the town"
        return Standing.HAPPENED
    governed = _governed(line, end, INFINITIVE, depth, reach=6)
    if governed is None and "have" in line[end : end + 3]:  # "claims to have hit"
        return Standing.HAPPENED
    return governed or (Standing.FORETOLD if end else Standing.INTENDED)


def _gerund(line: Line, end: int, depth: int) -> Standing:
    if "from" in line[max(0, end - 2) : end]:
        return _governed(line, end, FROM, depth, reach=9) or Standing.HAPPENED
    reach = 2 if end and line[end - 1] in _LINKS | {"at", "him", "them", "her"} else 1
    return _governed(line, end, GERUND, depth, reach=reach) or Standing.HAPPENED


def _governed(line: Line, end: int, table: Table, depth: int, *, reach: int) -> Standing | None:
    """What the nearest word of the table before `end` makes of its complement; None where none stands so near."""
    for at in range(end - 1, max(-1, end - 1 - reach), -1):
        if line[at] in table:
            return _made(table[line[at]], _standing(line, at, depth))
        if line[at] in _BREAKS:
            break
    return None


def _clause(line: Line, start: int, depth: int, *, joined: bool) -> Standing:
    """The verb or noun above a clause; `joined`: only by "that" or before a pronoun."""
    for at in range(start - 1, max(-1, start - 10), -1):
        word, after = line[at], line[at + 1]
        if word in THAT and after == "that":
            return _made(THAT[word], _standing(line, at, depth))
        if word in CLAUSE and _opens(after, near=start - at < _NEAR, joined=joined or CLAUSE[word].holds is Standing.DENIED):
            return _made(CLAUSE[word], _standing(line, at, depth))
        if word in _CONDITION and after != "now" and line[max(0, at - 1)] != "of":
            return Standing.POSSIBLE
        if word in _BREAKS - {"that"} or word in _SAYING:
            break
    return Standing.HAPPENED


def _opens(word: str, *, near: bool, joined: bool) -> bool:
    """Whether a clause may open with the word, so `near` its verb."""
    if word in _PRONOUNS | _OBJECTS:
        return word in _PRONOUNS or not joined
    return near and not joined and word != "to" and word not in _PREPOSITIONS


def _befallen(line: Line, at: int) -> Standing:
    """What befalls a happening named by a noun: its own auxiliaries must stand within a few words behind it."""
    if at + 1 < len(line) and line[at + 1] not in _PREPOSITIONS | _GROUP:
        return Standing.HAPPENED
    for verb in range(at + 1, min(len(line), at + 8)):
        start = _group_start(line, verb)
        if line[verb] in BEFALL and line[verb + 1 : verb + 2] != ["to"] and _TENSED.intersection(line[start:verb]):
            return _made(BEFALL[line[verb]], _own(line, start, verb))
        if line[verb] in _BREAKS:
            break
    return Standing.HAPPENED


def _made(effect: Effect, governor: Standing) -> Standing:
    """What a governor that stands so makes of its complement."""
    if governor is Standing.HAPPENED:
        return effect.holds
    if governor is Standing.DENIED:
        return effect.fails
    if effect.holds is Standing.HAPPENED:
        return governor
    return Standing.POSSIBLE if effect.holds is Standing.DENIED else effect.holds


def _within(place: Standing, own: Standing) -> Standing:
    """`own` as it stands in a place that itself stands so."""
    if place is Standing.HAPPENED:
        return own
    if place is Standing.DENIED and own in (Standing.HAPPENED, Standing.DENIED):
        return Standing.HAPPENED if own is Standing.DENIED else Standing.DENIED
    return place if own is Standing.HAPPENED and place is not Standing.DENIED else Standing.POSSIBLE
