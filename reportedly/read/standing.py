"""How a happening's word stands: told as having happened, denied, possible, planned, or recalled from earlier."""

import re
from dataclasses import replace

from reportedly.model.reading import Stance
from reportedly.model.time import TimeInterval
from reportedly.read.coreference import NEWS
from reportedly.read.events import Trigger
from reportedly.read.found import Found
from reportedly.read.governed import find_standing
from reportedly.read.governors import Standing
from reportedly.read.happenings import Happening
from reportedly.read.mentions import Sentence

_STANCES = {
    Standing.HAPPENED: Stance.ASSERTED,
    Standing.FORETOLD: Stance.PLANNED,
    Standing.INTENDED: Stance.PLANNED,
    Standing.EVENTUAL: Stance.POSSIBLE,
    Standing.POSSIBLE: Stance.POSSIBLE,
    Standing.DENIED: Stance.DENIED,
}
_AHEAD = (Standing.FORETOLD, Standing.INTENDED)
_HYPOTHETICAL = re.compile(r"\b(?:if|whether|in case of|in the event of|unless|should|lest)(?: \w+){0,3} $", re.IGNORECASE)
_STOPPED = re.compile(
    r"\b(?:defused|deactivated|disarmed|dismantled|neutrali[sz]ed|intercepted|shot down)\b[^.;]{0,30} before (?:it|they) $"
    r"|\bbefore (?:it|they|he|she) could $",
    re.IGNORECASE,
)
_DENYING = re.compile(r"\bden(?:y|ies|ied|ying)(?: [\w-]{1,20}){0,3} $", re.IGNORECASE)
_ANYBODY = re.compile(
    r" (?:civilians?|civilian (?:areas|targets|sites)|hospitals|schools|residential areas)\b(?! (?:in|at|on)\b)", re.IGNORECASE
)
"""Whom one side denies ever to target: not a word on what happened."""
_AFTER_ONE = re.compile(
    r"\b(?:hours?|days?|weeks?|months?|years?) (?:after|before|since) (?:an? (?:[\w-]+ ){0,3}|(?:[\w-]+ ){1,8}(?:in|by) )$", re.IGNORECASE
)
_EARLIER = re.compile(r"\bhad (?:also |already |previously |earlier |been |recently ){0,3}$", re.IGNORECASE)
_LONG_AGO = re.compile(
    r"\b(?:last (?:year|decade)|(?:\w+ ){1,3}(?:years|decades) (?:ago|earlier)|(?:years|decades) ago|in the (?:past|"
    r"early|late) \d{4}s|earlier this year|previous years?)\b",
    re.IGNORECASE,
)
_UNCONFIRMED = re.compile(
    r"\b(?:no (?:official |independent |immediate )?confirmation|(?:could|can) ?not (?:be )?(?:immediately |"
    r"independently )?(?:be )?(?:verif\w+|confirm\w*)|not (?:been )?(?:independently |officially )?(?:confirmed|"
    r"verified)|"
    r"unconfirmed|not immediately (?:clear|confirmed))\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"(?:that|which|who)?(?: (?:had|have|has|this|on|last|\w{3,9}day|morning|week)){0,3} ?"
    r"\b(?:\w{3,14}ed|occurred|took|shot|slew|slain|struck|hit|left|fell|blew|happened)\b",
    re.IGNORECASE,
)
"""A verb that tells of what is past: "the bombing | that killed nine", "the attack | occurred"."""
_SAID_BEFORE = re.compile(
    r"\b(?:earlier|previous|initial|preliminary|prior|provisional|former) (?:[\w-]+ ){0,2}(?:toll|count|tally|figure|estimate|number)s?"
    r"(?: [\w-]+){0,4} $|\bhad (?:earlier|previously|initially|first) (?:put|given|reported|said|counted)(?: [\w-]+){0,6} $|"
    r"\b(?:rose|risen|rising|climbed|increased|jumped|up|down|revised|raised|updated|upgraded|went up|lowered)"
    r" from(?: an?| the)?(?: (?!to )[\w-]+){0,3} $|\binstead of $",
    re.IGNORECASE,
)  # before a toll that stands no longer
_REACH = 45  # code points before the word that are looked at


def as_it_stands(text: str, trigger: Trigger, sentence_start: int) -> Trigger:
    """The trigger with its stance, generic under an “if” or where it was stopped; “whether the raid …” takes the raid for granted."""
    words_before = text[max(sentence_start, trigger.start - _REACH) : trigger.start]
    under = _HYPOTHETICAL.search(words_before)
    hypothetical = under is not None and not (trigger.definite and under.group().lower().startswith("whether"))
    denied = _DENYING.search(words_before) is not None and _ANYBODY.match(text, trigger.end) is not None
    unreal = denied or hypothetical or _STOPPED.search(words_before) is not None
    standing = _standing(text, trigger, sentence_start)
    ahead = standing in _AHEAD or (standing is Standing.EVENTUAL and not trigger.weak)  # "20 feared dead" tells of what came
    before = _AFTER_ONE.search(text[max(sentence_start, trigger.start - 90) : trigger.start]) is not None
    return replace(trigger, generic=trigger.generic or unreal, stance=_STANCES[standing], ahead=ahead, before=before)


def _standing(text: str, trigger: Trigger, sentence_start: int) -> Standing:
    """How the words around the trigger make it stand."""
    end = text.find("\n", trigger.end, trigger.end + _REACH)
    sentence = Sentence(start=sentence_start, end=trigger.end + _REACH if end < 0 else end, paragraph=0)
    return find_standing(text, sentence, (trigger.start, trigger.end))


def is_background(text: str, happening: Happening, published: TimeInterval | None, found: Found) -> bool:
    """From before the news: all its times lie well before publication, or, where it has none, every mention looks back."""
    if happening.times and published is not None:
        return all(time.end < published.start - NEWS for time in happening.times)
    return all(_is_recalled(text, trigger, found) for trigger in happening.triggers)


def _is_recalled(text: str, trigger: Trigger, found: Found) -> bool:
    """“had shelled”, “five years ago”; in "said that rebels had shelled" the tense is that of telling."""
    sentence = found.sentences[trigger.sentence]
    if _LONG_AGO.search(text[sentence.start : sentence.end]):
        return True
    earlier = _EARLIER.search(text[max(sentence.start, trigger.start - _REACH) : trigger.start])
    plain = earlier is not None and earlier.group().split()[1:] in ([], ["been"])
    return earlier is not None and not (plain and _is_told(trigger, found))


def _is_told(trigger: Trigger, found: Found) -> bool:
    """Whether somebody's words, not quoted, hold it."""
    indirect = (said for said in found.statements if not said.direct)
    return any(part.start <= trigger.start < part.end for said in indirect for part in said.content)


def is_told_as_past(text: str, span: tuple[int, int], sentence: Sentence) -> bool:
    """Whether a finite verb of the words at `span`, or right behind them, tells of what has happened, whatever "will" stands elsewhere."""
    ahead = text[span[1] : min(sentence.end, span[1] + _REACH)]
    verb = _PAST.match(text, span[1] + len(ahead) - len(ahead.lstrip()), sentence.end) or _PAST.search(text, *span)
    return verb is not None and find_standing(text, sentence, verb.span()) is Standing.HAPPENED


def is_superseded(text: str, start: int, sentence: Sentence) -> bool:
    """The count that begins at `start` is told as what was said before ("an earlier toll of 15")."""
    return bool(_SAID_BEFORE.search(text[max(sentence.start, start - 60) : start]))


def is_unconfirmed(text: str, sentence: Sentence) -> bool:
    """The sentence says that nobody has confirmed it."""
    return bool(_UNCONFIRMED.search(text, sentence.start, sentence.end))
