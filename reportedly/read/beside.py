"""Phrases that stand side by side, as in text that lost its commas: "two shells fell near the capital | state media | said".

Nothing tells where one ends but its words: what can speak (a name, an office, a kind of source) with the words that lead up to it.
"""

from reportedly.model.source import SourceKind
from reportedly.read.cues import PREPOSITIONS, PRONOUNS
from reportedly.read.sentences import words
from reportedly.read.source_words import COUNTRIES, KNOWN, SPEAKER_WORDS, TITLES
from reportedly.read.tokens import Token, Tokens

_ARTICLES = words("a an the another")
_MODIFIERS = words(
    "aid all anonymous anti-government army civil defence defense different field foreign former four government health her"
    " high-ranking his hospital human humanitarian independent intelligence interior international islamist its jihadist local"
    " loyalist many media medical military monitoring most news official opposition other police political pro-government"
    " pro-opposition pro-regime provincial radical rebel regional rescue retired rights security senior several some state"
    " terrorist their these those three top tribal two unnamed various war"
)
_TYING = ("-based", "-run", "-owned", "-led", "-backed", "-affiliated", "-linked")
_SOURCES = words("source sources leader leaders others member members team teams crew crews")
_JOINERS = words("and or both all half")
_ELSEWHERE = words("elsewhere earlier inside outside")
_AMOUNTS = words(
    "many most some percent part number majority none half dozens hundreds thousands tens two three four five six seven eight nine ten"
)
_LONG = 12  # tokens: a longer phrase is several
_NAME_JOINERS = words("for of at in from near inside")
_NAMED = words("channel television tv radio newspaper daily website agency network")
"""They seldom stand without a name."""
_PARTICLES = words("al el bin ibn abu")
_ADJECTIVES = ("an", "i", "ish", "ese", "ch", "sh")
_LONGEST_NAME = 6  # tokens


def speaks(word: str) -> bool:
    """Whether the common noun is one that says things: an office, a body, a kind of source."""
    lower = word.lower()
    return lower in SPEAKER_WORDS or lower in TITLES or lower.removesuffix("s") in TITLES or lower in _SOURCES


def own_start(tokens: Tokens, start: int, end: int) -> int:
    """Where the last of the phrases in `start`:`end` begins, with what it stands in: "a source at | the ministry"."""
    at = _noun_start(tokens, start, end)
    while (
        at - 1 > start
        and tokens[at - 1].lower in _NAME_JOINERS
        and (speaks(tokens[at - 2].text) or (tokens[at - 2].capital and tokens[at - 1].lower in {"for", "of"}))
    ):
        at = _noun_start(tokens, start, at - 1)
    return at


def _noun_start(tokens: Tokens, start: int, end: int) -> int:
    at = end - 1
    if tokens[at].lower in PRONOUNS:
        return at
    if tokens[at].text.isdigit() and at > start and tokens[at - 1].capital:
        at -= 1  # "Jane 24"
    if _names(tokens[at]):
        at = _name_start(tokens, start, at)
    while at > start and _leads(tokens, at - 1):
        at -= 1
    if at > start and _names(tokens[at - 1]) and _lets_name_in(tokens, start, at - 1, tokens[end - 1].lower):
        at = _name_start(tokens, start, at - 1)
    return at - 1 if at > start and tokens[at - 1].lower in _ARTICLES else at


def _names(token: Token) -> bool:
    return token.capital or token.lower.startswith(("al-", "el-")) or token.lower in _PARTICLES


def _name_start(tokens: Tokens, start: int, last: int) -> int:
    """Where the run of capitals that ends at `last` begins; behind a place, a name that is often in the news is one of its own."""
    at = last
    while at > start and _names(tokens[at - 1]):
        at -= 1
    for first in range(max(at, last - _LONGEST_NAME), last + 1):
        if any(" ".join(token.text for token in tokens[first:end]) in KNOWN for end in (last + 1, last)):
            return first
    adjective = next((first for first in range(last, at, -1) if tokens[first].text in COUNTRIES and _is_adjective(tokens[first])), at)
    if adjective > at:
        return adjective  # "near Aleppo | Syrian television"
    if at < last and tokens[at].text in COUNTRIES and not _is_adjective(tokens[at]) and at > start:
        return at + int(tokens[at - 1].lower in PREPOSITIONS)
    return at


def _leads(tokens: Tokens, at: int) -> bool:
    """Whether the word may lead up to the next within one phrase: "state", "Beirut-based", "commander"."""
    token = tokens[at]
    if token.lower in _MODIFIERS or token.lower.endswith(_TYING) or token.lower.startswith(("pro-", "anti-")):
        return True
    return not token.capital and (token.lower in SPEAKER_WORDS or token.lower in TITLES)


def _lets_name_in(tokens: Tokens, start: int, at: int, head: str) -> bool:
    """Whether the capitals that end at `at` belong to the noun behind them: "Syrian media"; not "near Aleppo | media"."""
    first = _name_start(tokens, start, at)
    if first == start or tokens[first - 1].lower in _ARTICLES or head in _NAMED:
        return True
    return tokens[at].text in COUNTRIES and _is_adjective(tokens[at])


def _is_adjective(token: Token) -> bool:
    return token.lower.endswith(_ADJECTIVES)


def first_of_several(tokens: Tokens, start: int, end: int) -> int:
    """Where the first of the phrases in `start`:`end` ends: "According to the agency | the blast", "… Reuters | ten people"."""
    for at in range(start + 1, end):
        before, token = tokens[at - 1], tokens[at]
        if before.lower in PREPOSITIONS | _JOINERS | _ARTICLES:
            continue
        said = before.capital or speaks(before.text)
        if said and (token.lower in _ARTICLES | _AMOUNTS or (token.text.isdigit() and before.text not in KNOWN)):
            return at
        if said and KNOWN.get(token.text) is SourceKind.ARMED_GROUP:
            return at
        if before.text in KNOWN and not token.capital and not speaks(token.text) and token.lower not in PREPOSITIONS:
            return at
    return end


def without_lead(tokens: Tokens, start: int, end: int, *, loose: bool) -> int | None:
    """The start of the speaker behind a prepositional phrase ("In a speech | Smith"); None where nobody stands behind it."""
    at = own_start(tokens, start + 1, end)
    if at > start + 1:
        return at if tokens[at - 1].lower not in PREPOSITIONS or not (_names(tokens[at]) and (loose or end - at == 1)) else None
    if end - at > 1 and all(token.capital for token in tokens[at:end]):
        return end - 1  # "In Geneva | Smith"
    if at == start + 1 and tokens[at].capital and speaks(tokens[end - 1].text):
        return next((behind for behind in range(at, end) if not _names(tokens[behind])), None)  # "In Geneva | state radio"
    return None if tokens[at].capital else at


def last_of_several(tokens: Tokens, start: int, end: int) -> int:
    """The last phrase's start where `start`:`end` is more than one; `start` where it may be one ("a spokesman for the ministry")."""
    start = _last_article(tokens, start, end)
    own = own_start(tokens, start, end)
    if own <= start or tokens[own - 1].lower in PREPOSITIONS | _JOINERS:
        return start
    if not (tokens[end - 1].capital or speaks(tokens[end - 1].text)):
        return start
    first = next((at for at in range(start, own) if tokens[at].lower in PREPOSITIONS), None)
    if first is not None and first > start:
        return start if _may_speak(tokens[start:first]) else own
    return own if end - start > _LONG or (tokens[own].lower == "the" and not tokens[own - 1].capital) else start


def _last_article(tokens: Tokens, start: int, end: int) -> int:
    """Where "a" or "an" opens a new phrase behind a noun: "killed evacuees | a driver"."""
    at = next((at for at in range(end - 1, start, -1) if tokens[at].lower in _ARTICLES - {"the"}), start)
    before = tokens[at - 1]
    return start if at == start or before.capital or before.lower in PREPOSITIONS | _JOINERS else at


def _may_speak(before: Tokens) -> bool:
    """Whether what stands before the first preposition can be who speaks: "head | of …", "Ministry | of …"; not "Elsewhere | in …"."""
    last = before[-1]
    if last.lower in _ELSEWHERE or last.lower.endswith("ing"):
        return False
    return last.capital or speaks(last.text) or any(token.text.isdigit() or token.lower in _AMOUNTS for token in before)


def is_doing(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the phrase is what somebody does, and nobody: "using the Arabic name", "smiling"."""
    lower = tokens[start].lower
    doing = lower.endswith("ing") and not tokens[start].capital and len(lower) > len("thing")
    return doing and (end - start == 1 or tokens[start + 1].lower in _ARTICLES)
