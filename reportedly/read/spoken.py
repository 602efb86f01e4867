"""Where what is said begins and ends, on either side of its cue; positions count tokens of a sentence."""

from reportedly.read.cues import AUXILIARIES, CITING, COUNTING, MEDIA, MEDIA_NOUNS, PREPOSITIONS, VERBS, CueWord, Form, Pattern
from reportedly.read.sentences import words
from reportedly.read.tokens import Kind, Token, Tokens, after_time, is_adverb, is_verb

_TO_DO = words(
    "threaten vow pledge promise claim agree refuse decline offer swear tell urge ask advise order convince offer decide continue report"
)
"""They take an infinitive as what is said: "vowed to retaliate"."""
_ONLY_MARKED = words("respond reply continue joke quip comment testify elaborate speculate counter shout laugh signal relate post call-out")
"""What they report stands behind "that" or between marks."""
_NO_START = words("and or but as nor than while because although though since so which who")
_TAKES_ING = words("deny acknowledge")
"""They take a verbal noun: "denied shelling the town"."""
_ADDING = words("adding saying noting stressing citing quoting")
_ADDRESSEES = words("him her them me us you it reporters journalists lawmakers")
_ARTICLES = words("the a an")
_LOOK = 24  # tokens: how far behind a cue what is said may begin


def content_after(tokens: Tokens, start: int, word: CueWord) -> int | None:
    """Where what is said begins behind the cue; None where nothing is said there."""
    if start >= len(tokens):
        return None
    if (marked := _marked(tokens, start)) is not None:
        return marked
    if word.lemma in _ONLY_MARKED:
        return _far(tokens, start)
    if word.pattern is Pattern.OBJECT:
        return start if _is_thing(tokens, start) or tokens[start].lower == "in" else None
    if word.pattern is Pattern.TELL:
        return _after_addressee(tokens, start)
    if tokens[start].lower == "to":
        takes = word.lemma in _TO_DO or word.pattern is Pattern.THOUGHT
        return start if takes else _far(tokens, start)
    return _unmarked(tokens, start, word)


def _unmarked(tokens: Tokens, start: int, word: CueWord) -> int | None:
    at = after_time(tokens, start)
    while at < len(tokens) and (is_adverb(tokens[at]) and tokens[at].lower not in {"all", "both", "only"}):
        at += 1
    if (marked := _marked(tokens, at)) is not None:
        return marked
    if at < len(tokens) and tokens[at].lower in PREPOSITIONS:
        return _far(tokens, at)
    if word.lemma in _TAKES_ING and at < len(tokens) and tokens[at].lower.endswith("ing"):
        return at
    return at if _is_thing(tokens, at) else None


def after_citation(tokens: Tokens, start: int) -> int:
    """Where ", citing a driver," ends that stands at `start`; `start` where there is none."""
    if start + 2 >= len(tokens) or tokens[start].text != "," or tokens[start + 1].lower not in {"citing", "quoting"}:
        return start
    return next((at + 1 for at in range(start + 2, min(len(tokens), start + _LOOK)) if tokens[at].text == ","), start)


def _marked(tokens: Tokens, at: int) -> int | None:
    """The beginning that "that", a colon or a quotation marks."""
    if at == len(tokens) - 1 and tokens[at].text == ":":
        return at + 1  # it stands in the next paragraph
    if at < len(tokens) and tokens[at].text in {",", ":", "-", "—", "–"} and at + 1 < len(tokens):
        if tokens[at].text == ":" or tokens[at + 1].kind is Kind.QUOTE or tokens[at + 1].lower == "that":
            return at + 1
    elif at < len(tokens) and (tokens[at].kind is Kind.QUOTE or tokens[at].lower == "that"):
        return at
    return None


def _far(tokens: Tokens, start: int) -> int | None:
    """Said in a statement on Monday that …"""
    for at in range(start, min(len(tokens), start + _LOOK)):
        if (marked := _marked(tokens, at)) is not None:
            return marked
        if tokens[at].text in {";", "."} or (tokens[at].text == "," and at + 1 < len(tokens) and tokens[at + 1].kind is not Kind.QUOTE):
            return None
    return None


def _is_thing(tokens: Tokens, at: int) -> bool:
    if at >= len(tokens):
        return False
    token = tokens[at]
    if token.kind in {Kind.MARK, Kind.QUOTE}:
        return True
    return token.kind is Kind.WORD and token.lower not in PREPOSITIONS | _NO_START | AUXILIARIES and not token.lower.endswith("ing")


def _after_addressee(tokens: Tokens, start: int) -> int | None:
    found = _far(tokens, start)
    if found is not None:
        return found
    at = start + 1 if tokens[start].lower in _ADDRESSEES else addressee_end(tokens, start)
    at = after_time(tokens, at)
    if at < len(tokens) and tokens[at].lower in {"to", "if", "whether", "how", "what", "why"}:
        return at
    return at if at > start and at + 2 < len(tokens) and _is_thing(tokens, at) else None


def addressee_end(tokens: Tokens, start: int) -> int:
    """Where the name behind "told" ends: "Reuters", "the state broadcaster"."""
    at, named = start, False
    while at < len(tokens) and tokens[at].kind is Kind.WORD:
        token = tokens[at]
        joins = token.lower in {"of", "and"} and named and at + 1 < len(tokens) and tokens[at + 1].capital
        leads = not named and (token.lower in MEDIA or (at == start and token.lower in _ARTICLES))
        if not (token.capital or joins or leads or (named and token.lower in MEDIA_NOUNS)):
            break
        named = named or token.capital
        at += 1
    return at


def content_end(tokens: Tokens, start: int, pattern: Pattern = Pattern.SPEECH) -> int:
    """Where what is said and begins at `start` ends."""
    for at in range(start, len(tokens)):
        token = tokens[at]
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.kind is Kind.QUOTE and (
            following is None or following.text == "." or (token.text[-2:-1] in {".", "!", "?"} and following.capital)
        ):
            return at + 1
        if token.text == ";" or (at > start and _comes_in(tokens, at)):
            return at
        if token.text == "," and following and at > start and turns(tokens, at + 1):
            return at
        if token.lower == "and" and following and at > start and _goes_on(following, pattern):
            return at
    return len(tokens)


def _comes_in(tokens: Tokens, at: int) -> bool:
    """Another source or the same again, with no comma before: "… according to X", "… adding that"."""
    if tokens[at].lower == "according":
        return at + 1 < len(tokens) and tokens[at + 1].lower == "to"
    return (
        tokens[at].lower in _ADDING and tokens[at - 1].lower not in PREPOSITIONS | AUXILIARIES | {"and"} and not is_adverb(tokens[at - 1])
    )


def turns(tokens: Tokens, at: int) -> bool:
    """Whether the speaker, or another, comes in again at token `at`."""
    token = tokens[at]
    cue = VERBS.get(token.lower)
    if cue and cue.form is Form.ING and (cue.pattern is Pattern.SPEECH or cue.lemma in CITING):
        return True
    if token.lower in {"according", "but", "although", "though"}:
        return True
    if token.lower in {"and", "while"}:
        return any(t.lower in VERBS and VERBS[t.lower].form is Form.PAST for t in tokens[at + 1 : at + 6])
    return False


def _goes_on(token: Token, pattern: Pattern) -> bool:
    """Whether the speaker does another thing: "called it a crime and vowed …"."""
    cue = VERBS.get(token.lower)
    if cue and cue.form is Form.PAST and cue.pattern is not Pattern.THOUGHT and cue.lemma not in COUNTING:
        return True
    return pattern is Pattern.OBJECT and token.lower.endswith("ed") and is_verb(token)


def content_before(tokens: Tokens, end: int) -> tuple[int, int]:
    """What is said before token `end`: the quotation that ends there, with the words that lead up to it in the same clause."""
    while end and tokens[end - 1].text == ",":
        end -= 1
    start = 0
    for at in range(end - 1, -1, -1):
        if tokens[at].text == ";" or (tokens[at].kind is Kind.QUOTE and tokens[at].text[-2:-1] in {".", "!", "?"} and at < end - 1):
            start = at + 1
            break
    return start, end
