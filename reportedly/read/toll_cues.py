"""The words of one sentence that say what befell people ("killed", "suffered injuries", "was taken to hospital"), and whether they tell it.

Most cues are fixed phrases of a table; some have a gap ("sustained life-threatening injuries") and are found by their two ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model.value import Aspect
from reportedly.read.chains import Chain
from reportedly.read.numbers import Token
from reportedly.read.person_words import ADVERBS, BE
from reportedly.read.sentences import words
from reportedly.read.toll_words import (
    CUE_STARTS,
    CUES,
    DIED,
    FATAL,
    GAP_STOPS,
    GAPPED,
    LEFT,
    LONGEST_CUE,
    MODALS,
    NEGATIONS,
    OF,
    UNHURT,
    Cue,
)

_DYING = words("died dies dying passed death deaths")
_NATURAL = words("peacefully cancer leukaemia leukemia pneumonia illness natural sleep malaria measles cholera covid")
"""Words behind "died" of what nobody did to the dead."""
_NATURAL_REACH = 10  # tokens
_CLAUSE_ENDS = frozenset(".;:!?")
_REPORTED = words("reported listed counted named confirmed identified")
_ATTEMPTED = words("attempted attempting foiled thwarted")
_SHOOTING = words("of with after for before by and while when admitted denied")
_ONE = words("one a single first another the warning")
_GAP = 7  # tokens
_IN_NAMES = frozenset("-.'’&,")
_IF = words("if unless whether")
_HEALING = words("medical trauma health burn")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCue:
    first: int
    last: int
    cue: Cue

    @property
    def aspect(self) -> Aspect | None:
        return self.cue.aspect


def find_cues(tokens: Sequence[Token], chains: Sequence[Chain]) -> list[FoundCue]:
    inside = {at for chain in chains for group in chain for at in range(group.first, group.last)}
    cues: list[FoundCue] = []
    at = 0
    while at < len(tokens):
        words = tuple(token.word for token in tokens[at : at + LONGEST_CUE])
        length = next((n for n in range(len(words), 0, -1) if words[:n] in CUES), 0) if words[0] in CUE_STARTS else 0
        if length and at not in inside:
            cues.append(FoundCue(first=at, last=at + length, cue=CUES[words[:length]]))
        elif gapped := None if length else _gapped(tokens, at):
            cues.append(gapped)
            length = gapped.last - at
        at += length or 1
    return cues


def _gapped(tokens: Sequence[Token], at: int) -> FoundCue | None:
    """A cue known by its two ends; hurt people who died of it are dead."""
    for gapped in GAPPED:
        first = at + 1 + gapped.to
        if tokens[at].word not in gapped.starts or (gapped.to and (first > len(tokens) or tokens[at + 1].word != "to")):
            continue
        for here in range(first, min(len(tokens), first + _GAP)):
            token = tokens[here]
            if token.word in gapped.ends and (token.word[:4] != "cent" or tokens[here - 1].word in _HEALING):
                return _befell(tokens, at, here + 1)
            if token.word in GAP_STOPS or not (token.text.isalpha() or token.text in _IN_NAMES):
                break
    return None


def _befell(tokens: Sequence[Token], first: int, last: int) -> FoundCue | None:
    after = [token.word for token in tokens[last : last + 9] if token.text != ","]
    there = after[:1] == ["where"] or after[:2] in (["and", "died"], ["and", "later"])
    between = [token.word for token in tokens[first:last]]
    fatal = not FATAL.isdisjoint(between) and "non" not in between
    dead = fatal or (there and "one" not in after and not DIED.isdisjoint(after))
    if not dead and not UNHURT.isdisjoint(after):
        return None
    return FoundCue(first=first, last=last, cue=Cue(Aspect.KILLED if dead else Aspect.INJURED, LEFT))


def skip_back(tokens: Sequence[Token], at: int) -> tuple[int, bool]:
    """Over auxiliaries and adverbs before a cue: (the token before them, whether the nearest auxiliary is a form of "be")."""
    nearest = ""
    while at >= 0 and (tokens[at].word in ADVERBS or tokens[at].word in BE or _adverb(tokens[at].word)):
        if tokens[at].word == "said" and tokens[at + 1].word != "to":  # "opponents of Roe said killed 500"
            break
        if not nearest and (tokens[at].word in BE or tokens[at].word in {"have", "has", "had"}):
            nearest = tokens[at].word
        at -= 1
        at -= at > 0 and tokens[at].word == "as" and tokens[at - 1].word in _REPORTED
    if at >= 0 and tokens[at].word in {"who", "that"}:
        at -= 1
    return at, nearest in BE


def _adverb(word: str) -> bool:
    return word.endswith("ly") and word != "family"


def is_noun(tokens: Sequence[Token], cue: FoundCue) -> bool:
    """ "The shooting three days ago", "one shot was fired", but not "accused of shooting three people"."""
    before = tokens[cue.first - 1].word if cue.first else ""
    after = tokens[cue.last].word if cue.last < len(tokens) else ""
    word = tokens[cue.first].word if cue.last == cue.first + 1 else ""
    return (word == "shooting" and before not in _SHOOTING) or (word == "shot" and before in _ONE and after in BE | {"that", "rang", "hit"})


def is_natural(tokens: Sequence[Token], cue: FoundCue) -> bool:
    """ "She died peacefully in her sleep", "died of cancer": no harm that anybody did."""
    if cue.aspect is not Aspect.KILLED or tokens[cue.first].word not in _DYING:
        return False
    end = next((at for at in range(cue.last, len(tokens)) if tokens[at].text in _CLAUSE_ENDS), len(tokens))
    behind = [token.word for token in tokens[cue.last : min(end, cue.last + _NATURAL_REACH)]]
    return not _NATURAL.isdisjoint(behind)


def shared_with(tokens: Sequence[Token], cue: FoundCue, cues: Sequence[FoundCue]) -> FoundCue | None:
    """The cue that takes the same people: "killed and wounded", "the death and injury of"."""
    for other in cues:
        low, high = sorted((cue, other), key=lambda one: one.first)
        joined = [token.word for token in tokens[low.last : high.first]]
        if other is not cue and other.aspect is not cue.aspect and joined in (["and"], ["or"], ["/"], ["and", "/", "or"]):
            return other
    noun = CUES.get((tokens[cue.first - 2].word, "of")) if cue.cue.way == OF and cue.first > 1 else None
    if noun and noun.aspect is not cue.aspect and tokens[cue.first - 1].word in {"and", "or"}:
        return FoundCue(first=cue.first, last=cue.last, cue=noun)
    return None


def is_unreal(tokens: Sequence[Token], at: int, *, presupposed: bool = False) -> bool:
    """Threatened, planned or denied: "could kill", "vowed to kill", "was not killed"; "may have killed" is told, and so is what a
    question takes for granted ("whether the death of a boy was an accident")."""
    if at and tokens[at - 1].word in _ATTEMPTED:  # "the attempted murder of", but not "the attempted coup killed"
        return True
    window: list[str] = []
    for token in reversed(tokens[max(0, at - 5) : at]):
        if token.text in {",", ";", ".", ":"} or token.text.isdecimal():
            break
        window.append(token.word)
    if any(word in NEGATIONS or (word in _IF and not presupposed) or word.endswith("n't") for word in window):
        return True
    have = "have" in window
    if any(word in MODALS and not (have and word in {"may", "might", "could", "must"}) for word in window[:3]):
        return True
    return "to" in window[:2] and not have and tokens[at - 1].word in {"to", "be"}
