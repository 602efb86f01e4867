"""Whether a clause looks ahead or back, told by the verb that stands nearest: "will meet on Friday", "struck on Friday"."""

import re

from reportedly.read.mentions import Sentence

_AHEAD = (
    "will|shall|'ll|would|can|could|may|might|must|should|to be|is to|are to|due|scheduled|slated|expect(?:ed|s)?|plan(?:s|ned)? to|"
    "planning|going to|set (?:to|for)|upcoming|"
    "(?:when|once|if|unless|before|until) (?:[a-z'-]{1,20} ){1,4}(?:is|are|begins?|starts?|opens?|meets?)"
)
_BACK = (
    "was|were|had|has|have|did|said|says|told|took|came|went|hit|left|began|fell|rose|made|saw|held|tore|shot|struck|blew|flew|fought|gave|"
    "drove|broke|lost|won|met|sent|spoke|became|found|brought|let|led|fled|set|put"
)
_NO_VERB = "hundred|need|indeed|speed|proceed|exceed|feed"
_VERB = re.compile(
    rf"\b(?:(?P<future>(?:{_AHEAD})(?: (?:to|be|have|been|not|also|only|soon|formally)){{0,3}}(?: [a-z]{{2,20}}\b)?)"
    rf"|(?P<past>(?!{_NO_VERB})[a-z]{{2,20}}ed|{_BACK}))\b"
)
_DEADLINE = re.compile(r"\b(?:until|till|starting|beginning|due|(?:no|not) later than|as (?:soon|early) as)(?: on)? $", re.IGNORECASE)
_BEFORE, _AFTER = 160, 80  # code points looked at


def tense(text: str, sentence: Sentence, start: int, end: int) -> str:
    """ "future", "past" or "": what the verb before `start`:`end` in its sentence says, else the next one after it. `text` is plain."""
    if text.startswith("'s ", end):  # "Friday's attack"
        return "past"
    if _DEADLINE.search(text, max(sentence.start, start - 20), start):
        return "future"
    cue = None
    for cue in _VERB.finditer(text, max(sentence.start, start - _BEFORE), start):  # noqa: B007  # the last one is wanted
        pass
    cue = cue or _VERB.search(text, end, min(sentence.end, end + _AFTER))
    return (cue.lastgroup or "") if cue else ""
