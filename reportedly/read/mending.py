"""Mends what a trained reader cut or linked wrongly, where the rules see who speaks in the cue's own sentence.

It learnt from text with its commas. Where they are lost it leaves out the speaker who stands between what is said and "said", takes
one of another sentence, or what another sentence says.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.model.reading import Stance
from reportedly.read.beside import speaks
from reportedly.read.citing import phrase_at, told_before
from reportedly.read.cues import CITING, VERBS, Form
from reportedly.read.mentions import Quotation, Sentence, Span
from reportedly.read.relation import Relation
from reportedly.read.relations import find_relations
from reportedly.read.sentences import words
from reportedly.read.source_words import KNOWN_NAME
from reportedly.read.sources import head_of, read_source

_SAID = words("say add tell report confirm announce note stress according warn state claim")
_TO_BE = re.compile(r" to (?:be|have)\b")
_AS_SAYING = re.compile(
    r" (?P<who>[^.;\"“]{2,120}?) as (?:saying|telling \w+|stating|claiming)(?: (?:on |late |earlier )?[\w ]{1,25})?[.\s]*"
)
_WHO = re.compile(r"\b(?P<who>who|which) (?:(?:has|have|had|also|earlier|later|then|\w{3,14}ly) ){0,2}\Z")
_HEDGES = words("reportedly allegedly purportedly")
_NOT_SPEAKING = words("city town village area region attack attacks strikes raids")
"""What never says anything and stands before "said" where a name was cut: "a group of doctors in the city said"."""
_NO_SAYING = re.compile(
    r"(?:has |have |had |is |are |was |were |continues? to )?(?:\w+ly )?(?:pound|commit|supporters|launch|repel"
    r"|shell|bomb|attack|seize|captur|kidnap|rebrand|call(?:s|ed|ing)? (?:it|him|them)sel"
    r"|named\b|naming\b"
    r"|known as)",
    re.IGNORECASE,
)
"""Verbs of deeds and of names, which a reader of political news takes for words of saying."""
_INVESTIGATING = re.compile(r"\b(?:investigat\w+|prob(?:es|ed|ing)|examin(?:es|ed|ing)|look(?:s|ed|ing) into)\b", re.IGNORECASE)
"""Who does so with what is reported says nothing of it: "the army is investigating reports that"."""
_TAKING = re.compile(r"claim(?:s|ed|ing)? (?:the |[\w-]{1,20} ){0,4}li(?:fe|ves)\b", re.IGNORECASE)
_FEWEST = 20  # characters that may be what is said
_REACH = 60


def mend(text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation], found: Sequence[Relation]) -> Iterator[Relation]:
    """The relations, those that stray with source or content of the rules' relation of the same cue."""
    found = [replace(one, source=None) if _is_who_is_quoted(text, one) else one for one in found]
    doubtful = {one for one in found if _says(text, one) and (_strays(one, sentences) or _names_two(text, one))}
    homes = sorted({_home(relation.head, sentences) for relation in doubtful})
    by_rules: dict[int, list[Relation]] = defaultdict(list)
    for one in find_relations(text, [sentences[at] for at in homes], quotations):
        if one.cue and one.source:
            by_rules[_home(one.head, sentences)].append(one)
    for relation in found:
        beside = by_rules[_home(relation.head, sentences)] if relation in doubtful else ()
        rule = next((one for one in beside if _same_cue(one, relation) and _may_say(text, one)), None)
        if relation.cue and (_NO_SAYING.match(text, *relation.cue) or _TAKING.match(text, relation.cue[0])):
            continue
        if relation.cue and _INVESTIGATING.search(text, *relation.cue):
            yield replace(relation, source=None, stance=Stance.UNCONFIRMED)
        elif _is_nobody_s(text, relation) or (rule is None and _is_far(relation, sentences)):
            yield replace(relation, source=None)
        elif rule is None:
            yield _as_saying(text, sentences, _by_subject(text, sentences, relation))
        else:
            yield rule if _names_two(text, relation) else _joined(text, sentences, relation, rule)


def _may_say(text: str, rule: Relation) -> bool:
    """Whether the source that the rules see is a name or a word for who speaks: not "area" of "workers in the rebel-held area"."""
    source = read_source(text[slice(*rule.source)]) if rule.source else None
    return source is not None and (bool(source.name) or speaks(head_of(source.role)))


def _is_who_is_quoted(text: str, relation: Relation) -> bool:
    """ "X quoted an officer | who said": he is no source of the quoting."""
    if relation.lemma not in CITING or relation.source is None or not relation.content:
        return False
    return relation.content[-1][1] <= relation.source[0] and text[slice(*relation.source)].lower() in {"who", "which", "that"}


def _is_nobody_s(text: str, relation: Relation) -> bool:
    """ "Prisoners said to be pilots", "he reportedly fled", "it was confirmed to a reporter"."""
    if relation.cue is None or relation.source is None:
        return False
    to_be = relation.lemma == "say" and _TO_BE.match(text, relation.cue[1])
    to_whom = text[relation.cue[1] : relation.source[0]] == " to "
    phrase = text[slice(*relation.source)]
    if phrase.lower().rpartition(" ")[2] in _NOT_SPEAKING and not speaks(head_of(phrase.partition(" which ")[0])):
        return True
    return bool(to_be) or to_whom or text[slice(*relation.cue)].lower() in _HEDGES


def _is_far(relation: Relation, sentences: Sequence[Sentence]) -> bool:
    """Whether the source stands in a sentence before and what is said does not, which is no quotation: what it says is a guess."""
    home = _home(relation.head, sentences)
    return (
        relation.source is not None
        and not relation.direct
        and _home(relation.source, sentences) < home
        and _is_home(relation, home, sentences)
    )


def _says(text: str, relation: Relation) -> bool:
    """Whether the first reporting verb of the cue is one of saying ("reported without giving"), or one of quoting that nobody does."""
    if relation.lemma in CITING:
        return relation.source is None
    told = (VERBS[word].lemma for word in text[slice(*relation.cue)].lower().split() if word in VERBS) if relation.cue else iter(())
    return next(told, relation.lemma) in _SAID


def _joined(text: str, sentences: Sequence[Sentence], relation: Relation, rule: Relation) -> Relation:
    """The relation with what the rules see in its sentence, for what it has not or has from elsewhere."""
    home = _home(relation.head, sentences)
    own = relation.source if relation.source and _home(relation.source, sentences) == home else None
    source = own or _whole_name(text, rule.source)
    within = _is_home(relation, home, sentences) and not (source and any(_overlap(part, source) for part in relation.content))
    content = relation.content if within else rule.content
    if source is not None:
        content = tuple((start, source[0] if start < source[0] < end else end) for start, end in content)
    return replace(relation, cue=rule.cue, source=source, content=content, direct=rule.direct, through=relation.through or rule.through)


def _by_subject(text: str, sentences: Sequence[Sentence], relation: Relation) -> Relation:
    """The relation of nobody with "who" or "which" before its cue, or with him who opens the sentence: "The monitor … | and says"."""
    word = VERBS.get(text[slice(*relation.cue)].lower()) if relation.cue and relation.source is None else None
    if relation.cue is None or word is None or word.form not in {Form.PAST, Form.THIRD}:
        return relation
    start = sentences[_home(relation.cue, sentences)].start
    if who := _WHO.search(text, start, relation.cue[0]):
        return replace(relation, source=who.span("who")) if told_before(text, who.start("who"), start) else relation
    opening = _opening(text, start, relation.cue[0])
    if opening is None or any(_overlap(part, (opening[0], relation.cue[1])) for part in relation.content):
        return relation
    goes_on = text[: relation.cue[0]].endswith(" and ") or text.startswith((" who ", " which "), opening[1])
    return replace(relation, source=opening) if goes_on else relation


def _opening(text: str, start: int, end: int) -> Span | None:
    """The words for somebody who speaks that open the sentence; the verb behind them may have been taken for one of them."""
    if (found := phrase_at(text, start, end)) is None:
        return None
    phrase = text[slice(*found)]
    shorter = phrase.rpartition(" ")[0] if phrase.endswith(("s", "ed")) else phrase
    return next(((start, start + len(one)) for one in (phrase, shorter) if speaks(head_of(one))), None)


def _as_saying(text: str, sentences: Sequence[Sentence], relation: Relation) -> Relation:
    """ "…, X cited Y as saying": what is said stands before."""
    if relation.lemma not in CITING or relation.cue is None or relation.source is None:
        return relation
    sentence = sentences[_home(relation.head, sentences)]
    end = _AS_SAYING.fullmatch(text, relation.cue[1], max(relation.cue[1], sentence.end))
    if end is None or relation.source[0] - sentence.start < _FEWEST or relation.source[1] > relation.cue[0]:
        return relation
    said = text[sentence.start : relation.source[0]].rstrip(" ,")
    content = ((sentence.start, sentence.start + len(said)),)
    return replace(relation, source=end.span("who"), through=relation.source, content=content, lemma="say")


def _names_two(text: str, relation: Relation) -> bool:
    """Whether the source holds what belongs to the words behind: "According to the Observatory | Daesh has …"."""
    return relation.lemma == "according" and relation.source is not None and len(KNOWN_NAME.findall(text, *relation.source)) > 1


def _whole_name(text: str, source: Span | None) -> Span | None:
    """The source from where a name of the table begins that it was cut out of: "State in Iraq and | the Levant group"."""
    if source is None:
        return None
    names = KNOWN_NAME.finditer(text, max(0, source[0] - _REACH), source[1])
    return (min((name.start() for name in names if name.start() < source[0] < name.end()), default=source[0]), source[1])


def _strays(relation: Relation, sentences: Sequence[Sentence]) -> bool:
    """Whether nobody says it, or somebody in another sentence, or what is said stands in others alone and is no quotation."""
    home = _home(relation.head, sentences)
    if relation.source is None or (_home(relation.source, sentences) != home and not relation.direct):
        return True
    return not relation.direct and not _is_home(relation, home, sentences)


def _is_home(relation: Relation, home: int, sentences: Sequence[Sentence]) -> bool:
    """Whether some of what is said stands in the cue's sentence."""
    return any(home in {_home(part, sentences), _home((part[1] - 1, part[1]), sentences)} for part in relation.content)


def _home(span: Span, sentences: Sequence[Sentence]) -> int:
    return max(0, bisect_right(sentences, span[0], key=lambda sentence: sentence.start) - 1)


def _same_cue(one: Relation, other: Relation) -> bool:
    return one.cue is not None and other.cue is not None and _overlap(one.cue, other.cue)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
