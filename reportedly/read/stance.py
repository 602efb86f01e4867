"""How a speaker stands to what is said: asserted, denied, unconfirmed, possible, planned, background; by cue and words around."""

import re

from reportedly.model.reading import Stance
from reportedly.read.sentences import words

_UNCONFIRMED = re.compile(
    r"\b(?:no|without|not|nor|never|n[o']t|yet|unable|impossible|cannot|awaiting|lack of)\b[^.;]{0,40}?"
    r"\b(?:confirm|verif|corroborat|authenticat|substantiat)|\b(?:unconfirmed|unverified|uncorroborated|unsubstantiated)\b",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"\bcould not (?:be )?(?:immediately |independently )?(?:be )?(?:verif|confirm)|\bunable to (?:independently )?(?:verify|confirm)"
    r"|\bnot (?:immediately |yet |been )?possible to (?:immediately |independently )?(?:verify|confirm)"
    r"|^There (?:was|were|has been) no [^.]{0,40}confirm",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"\b(?:since|after|when) (?:the |a |an |its |his )?(?:[\w’'-]{1,20} ){0,4}"
    r"(?:war|conflict|uprising|revolution|revolt|crisis|unrest|fighting|hostilities|violence|protests|insurgency|occupation|invasion)"
    r" (?:began|started|erupted|broke out|flared)"
    r"|\b(?:since|began in|started in|erupted in|broke out in) (?:[\w’'-]{1,12}[ -]){0,2}(?:19|20)\d\d\b"
    r"|\b(?:over|in|during) the (?:past|last) (?:few |several |\w{2,10} )years\b|\byears ago\b",
    re.IGNORECASE,
)
"""History that is told beside the news."""
_SILENT = words("refuse decline")
_SPOKEN = re.compile(r"\b(?:confirm|comment|say|verify|elaborate|discuss)\b", re.IGNORECASE)
_FORETOLD = words("toll tolls number figure count casualties deaths situation")
"""What will be with them is foreseen rather than planned."""
_FUTURE = words("will would shall 'll won't going plans intends vows")
_HEDGES = words(
    "may might could possibly apparently allegedly reportedly perhaps probably likely presumably seemingly potentially purportedly"
)
_HELD = words("suspected believed thought feared understood rumoured rumored alleged")
"""Behind "is" they make all of it possible; "suspected rebels fired" leaves the firing asserted."""
_BE = words("is are was were be been being")
_OPINIONS = words("believe think suspect consider")
"""Who does not believe it holds it for untrue; who does not say or know it leaves it open."""
_HEARSAY = words("say believe think allege claim suspect consider understand know")
"""Where nobody is named as saying it: "is said to have targeted …"."""
_NEAR = 16  # words: how far into what is said its own verb is looked for


def says_unconfirmed(text: str) -> bool:
    """Whether the words tell that something could not be confirmed."""
    return bool(_UNCONFIRMED.search(text))


def is_remark(sentence: str) -> bool:
    """Whether the sentence does nothing but tell that what stands before it could not be confirmed."""
    return bool(_REMARK.search(sentence))


def find_stance(implied: Stance, content: str, around: str, *, lemma: str, negated: bool, sourced: bool) -> Stance:
    """`implied` is the cue's own stance, `around` what the sentence says besides the content."""
    if negated and lemma in _OPINIONS:
        return Stance.DENIED
    if lemma in _SILENT and _SPOKEN.search(content):
        return Stance.UNCONFIRMED  # "declined to confirm"
    if negated:
        return Stance.POSSIBLE if implied is Stance.DENIED else Stance.UNCONFIRMED
    if implied is Stance.DENIED:
        return implied
    if says_unconfirmed(around):
        return Stance.UNCONFIRMED
    if implied is Stance.PLANNED:
        return implied
    near = [word.strip("“”\"'‘’,.;:").replace("’", "'") for word in content.split(maxsplit=_NEAR)[:_NEAR]]
    near = [word.lower() if word != "May" else word for word in near]  # the month
    if any(_is_future(near, at) for at in range(len(near))):
        return Stance.POSSIBLE if _FORETOLD.intersection(near) else Stance.PLANNED
    if implied is Stance.POSSIBLE or _is_hedged(near) or _is_held(near) or (not sourced and lemma in _HEARSAY):
        return Stance.POSSIBLE
    return Stance.BACKGROUND if implied is Stance.ASSERTED and _BACKGROUND.search(content) else implied


def _is_hedged(near: list[str]) -> bool:
    """Whether it "may" be; "may God have mercy" is a prayer."""
    return any(word in _HEDGES and near[at + 1 : at + 2] not in (["god"], ["allah"]) for at, word in enumerate(near))


def _is_held(near: list[str]) -> bool:
    """Whether it "is believed" or "was also suspected"."""
    return any(word in _HELD and _BE.intersection(near[max(0, at - 2) : at]) for at, word in enumerate(near))


def _is_future(near: list[str], at: int) -> bool:
    """Leaves out "would have", "would be" and the like: a view, no plan."""
    if near[at] not in _FUTURE and not near[at].endswith("'ll"):
        return False
    following = near[at + 1] if at + 1 < len(near) else ""
    if near[at] == "going":
        return following == "to"
    return near[at] != "would" or following not in {"have", "be", "seem", "like", "mean"}
