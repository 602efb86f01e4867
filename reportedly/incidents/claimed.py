"""What change a statement claims: "a significant drop", "stepped up", "for the first time"."""

import re
from enum import StrEnum


class Claimed(StrEnum):
    FEWER = "fewer"
    MORE = "more"
    FIRST = "first"


_WORDS = (
    (
        Claimed.FIRST,
        r"(?:for|mark\w{0,3}|is|was) the (?:very )?first(?: such\b| \w{1,20} of its kind\b| time\b)|unprecedented|never before",
    ),
    (
        Claimed.FEWER,
        r"drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|reduc(?:ed|es|ing|tion|tions)|fewer|lull|subsid(?:e|es|ed|ing)|"
        r"dwindl(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|halv(?:e|ed|ing)|slow(?:ed|ing|down)|fell|fallen|"
        r"less (?:often|frequent(?:ly)?)|"
        r"scal(?:e|ed|es|ing) (?:back|down)|cut (?:back|down)|de-?escalat(?:e|es|ed|ing|ion)|downturn|downward trend",
    ),
    (
        Claimed.MORE,
        r"step(?:s|ped|ping)?[ -]up|increas(?:e|es|ed|ing|ingly)|ris(?:e|es|en|ing)|rose|surg(?:e|es|ed|ing)|upsurge|uptick|upturn|"
        r"intensif(?:y|ies|ied|ying|ication)|escalat(?:e|es|ed|ing|ion)|spik(?:e|es|ed|ing)|soar(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|"
        r"mount(?:ed|ing)|ramp(?:s|ed|ing)?[ -]up|more (?:often|frequent(?:ly)?)|accelerat(?:e|es|ed|ing)|upward trend|growing number",
    ),
)
_CLAIM = re.compile("|".join(rf"\b(?P<{claimed.name}>{words})\b" for claimed, words in _WORDS), re.IGNORECASE)


def claimed_change(content: str) -> tuple[Claimed, str] | None:
    """The first change that the words claim, and those words; None where they claim none. "Dropped bombs" is no drop."""
    for match in _CLAIM.finditer(content):
        if not _THROWN.match(content, match.start()):
            return Claimed[match.lastgroup or ""], match.group()
    return None


_THROWN = re.compile(
    r"drop(?:s|ped|ping)?(?: \w{1,20}){0,3}? (?:bombs?|barrels?|explosives?|leaflets?|munitions?|canisters?|shells?|aid|food|supplies)\b"
    r"|fell (?:on|in|to|into|near|from|inside|outside)\b|fallen (?:on|to|into)\b|(?:rise|rose|mounted) (?:on|to|in|up|an?|the|against)\b",
    re.IGNORECASE,
)
