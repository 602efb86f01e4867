"""What change a statement claims ("a significant drop", "stepped up", "for the first time"), and whether a series bears it out."""

import re
from datetime import date, timedelta
from enum import StrEnum

from reportedly.incidents.trends import LEVEL, Answer, Finding, First


class Claimed(StrEnum):
    FEWER = "fewer"
    MORE = "more"
    FIRST = "first"


class Borne(StrEnum):
    """What a series says to a claim; it may count something else than who makes the claim has in mind."""

    OUT = "borne out"
    AGAINST = "contradicted"
    LONG_BEFORE = "changed long before"
    NO_EVIDENCE = "no evidence of change"
    CANNOT_TELL = "too little to tell"


_MUCH = (
    r"(?:by (?:\d|half|an? |more|nearly|almost|about|around)|since|again|"
    r"sharply|markedly|significantly|dramatically|steadily|notably|considerably|in (?:the |recent |number))"
)
_WORDS = (
    (
        Claimed.FIRST,
        r"(?:for|mark\w{0,3}|is|was) the (?:very )?first(?: such| \w{1,20} of its kind| time)\b|\bunprecedented|\bnever before",
    ),
    (
        Claimed.FEWER,
        r"(?:a|the|\w{1,12}) drop in|(?:dropp?ed|drops|dropping|fell|fallen|falling|falls) " + _MUCH + r"|declin(?:e|es|ed|ing)(?! to)|"
        r"decreas(?:e|es|ed|ing)|reduc(?:ed|es|tion|tions)(?! to)|(?<!no )fewer|lull|subsid(?:e|es|ed|ing)|dwindl(?:e|es|ed|ing)|"
        r"plummet(?:s|ed|ing)?|"
        r"halved|halving|slow(?:ed|ing)? down|slowdown|less (?:often|frequent(?:ly)?)|scal(?:ed|es|ing) (?:back|down)|cut (?:back|down)|"
        r"de-?escalat(?:es|ed|ing|ion)(?! (?:zone|area|agreement|deal))|downturn|downward trend",
    ),
    (
        Claimed.MORE,
        r"step(?:s|ped|ping)?[ -]up|increas(?:e|es|ed|ing|ingly)|(?:a|the|\w{1,12}) rise in|on the rise|(?:rise|rises|risen|rising|rose) "
        + _MUCH
        + r"|surg(?:e|es|ed|ing)|upsurge|uptick|upturn|intensif(?:y|ies|ied|ying|ication)|escalat(?:es|ed|ing|ion)|spik(?:e|es|ed|ing)|"
        r"soar(?:s|ed)|(?:doubled|tripled|doubling|tripling)(?! back)|ramp(?:s|ed|ing)?[ -]up|more (?:often|frequent(?:ly)?)|"
        r"accelerat(?:e|es|ed|ing)|upward trend|growing number",
    ),
)
_CLAIM = re.compile("|".join(rf"(?<![\w-])(?P<{claimed.name}>{words})(?!\w)" for claimed, words in _WORDS), re.IGNORECASE)
_OF_ONE_EVENT = re.compile(r"\b(?:toll|wounded|injured|victims|casualt\w{1,3}|killed|deaths|dead)\b[^.;]{0,60}$", re.IGNORECASE)
_BEFORE = 100  # code points
_LATELY = timedelta(days=184)


def claimed_change(content: str) -> tuple[Claimed, str] | None:
    """The first change that the words claim, and those words; None where they claim none: bombs drop, and the toll of one attack rises."""
    for match in _CLAIM.finditer(content):
        toll = match.lastgroup == Claimed.MORE.name and _OF_ONE_EVENT.search(content, max(0, match.start() - _BEFORE), match.start())
        if not toll:
            return Claimed[match.lastgroup or ""], match.group()
    return None


def borne(claimed: Claimed, answer: Answer, day: date | None = None) -> Borne:
    """Of "fewer" and "more", said on that day; a change that came long before it is not the one that is claimed."""
    if answer.finding is Finding.NO_EVIDENCE:
        return Borne.NO_EVIDENCE
    if answer.finding is Finding.TOO_LITTLE:
        return Borne.CANNOT_TELL
    if day and answer.change and answer.change.searched and answer.change.after.start < day - _LATELY:
        return Borne.LONG_BEFORE
    return Borne.OUT if answer.finding.value == claimed.value else Borne.AGAINST


def borne_first(first: First) -> Borne:
    """None before counts for something only where one could have been seen."""
    if first.earlier:
        return Borne.AGAINST
    return Borne.OUT if first.chance is not None and first.chance <= LEVEL else Borne.CANNOT_TELL
