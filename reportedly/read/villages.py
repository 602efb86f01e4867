"""Whether a name that only UCDP lists is meant as the village: people, quarters of towns and longer names are called the same."""

from reportedly.read.gazetteer import Candidate
from reportedly.read.place_words import QUARTERS, TOWN_WORDS
from reportedly.read.sentences import words
from reportedly.read.spelling import strip_article

_PERSONS = words("abu abo um umm om sheikh shaykh sheik haji hajji")
"""First words of villages that people are called by, too."""
_QUARTER = words("district quarter neighborhood neighbourhood")
_BEHIND = words("al el ash es ez")
"""Articles with which a name goes on: "the village of Qasr el-Breij" is none called Qasr."""


def is_listed_village(place: Candidate) -> bool:
    return place.gazetteer.startswith("ucdp:")


def keep_meant(candidates: tuple[Candidate, ...], key: str, beside: tuple[str, str, str], *, cue: bool) -> tuple[Candidate, ...]:
    """Without such villages where the folded name or the words around it (two before, one behind) speak against them.

    `cue`: they speak for a place ("in", "the village of").
    """
    if any(map(is_listed_village, candidates)) and not _means_village(key, beside, cue=cue):
        return tuple(place for place in candidates if not is_listed_village(place))
    return candidates


def _means_village(key: str, beside: tuple[str, str, str], *, cue: bool) -> bool:
    earlier, before, after = beside
    if after in TOWN_WORDS:
        return True
    if after in QUARTERS | _QUARTER or (before == "of" and earlier in _QUARTER):
        return False
    first, _, rest = strip_article(key).partition(" ")
    if rest and first not in _PERSONS:
        return True
    return cue and after not in _BEHIND
