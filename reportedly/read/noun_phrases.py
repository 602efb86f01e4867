"""The party or thing that stands before or after a point of the text: words up to the first that cannot belong to its name."""

import re

from reportedly.read.mentions import Span

_WORD = re.compile(r"[^\s,;:()“”\"—–?!]+")
_DETERMINER = re.compile(
    r"^(?:the|an?|this|that|these|those|some|several|many|its|their|his|her|our|other|another|both|all|any|at|least|about|around|nearly"
    r"|more|than|over|also|mostly|mainly)$",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"^(?:that|what|whose|when|after|as|and|or|but|which|who|whom|whose|by|in|on|at|near|with|from|to|into|for|during|since|over|before|while|where"
    r"|because|if|than|then|via|per|until|under|between|against|amid|is|are|was|were|be|been|being|has|have|had|having|will|would|could"
    r"|may|might|can|did|does|do|not|no|it|he|she|they|we|i|there|also|later|reportedly|allegedly|said|says|say|saying|told|reported"
    r"|reports|claimed|according|added|killing|killed|kills|wounding|leaving|injuring|injured|wounded|causing|destroying|carrying"
    r"|targeting|targeted|using|used|struck|hit|attacked|responsible|denied|accused|accuses|accusing|blamed|blames|blaming|outside|inside|across|around|late|early|overnight|today"
    r"|yesterday|throughout|believes?|believed|suspects?|meanwhile|elsewhere|separately|however|us|them|ourselves|themselves|himself|herself|itself|last|next|earlier|just|only|hits|rises|reaches|reached|forced|forcing|leaves|left|kill|launched|carried|took|takes|began|continued|waiting|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]?s?|january|february|march|april|june|july"
    r"|august|september|october|november|december)$",
    re.IGNORECASE,
)
_DASH = re.compile(r"^-+$")  # between a dateline and its sentence
_DATE = re.compile(r"^(?:(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}:\d\d)$")  # run into the text before the name
_ARTICLE = re.compile(r"^(?:the|an?)$", re.IGNORECASE)
_DOING = re.compile(
    r"^(?!(?:build|train|hous|meet|wedd|gather|cross|land|shopp|park|refin|funeral|outly|surround|rul|fly)ing)[a-z]{2,}ing$"
)
_QUOTE_MARKS = "“\"'‘"
_GROUP = "IS"  # the Islamic State, not the verb
_LONGEST = 9  # words
_REACH = 110  # code points looked at


def phrase_after(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that begins at `start`, without its determiner, ended by `end` at the latest."""
    words: list[Span] = []
    while start < end and text[start] in _QUOTE_MARKS:  # blamed “terrorists”
        start += 1
    position = start
    for match in _WORD.finditer(text, start, min(end, start + _REACH)):
        word = match.group()
        if text[position : match.start()].strip() or len(words) == _LONGEST:
            break
        position = match.end()
        if not words and _DETERMINER.match(word):
            continue
        if (_STOP.match(word) and word != _GROUP) or (
            words and (word.isdigit() or _DOING.match(word) or (_ARTICLE.match(word) and text[slice(*words[-1])] != "of"))
        ):
            break
        words.append(match.span())
    return _trimmed(text, words)


def phrase_before(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that ends at `end`, without its determiner, begun at `start` at the earliest."""
    words: list[Span] = []
    position = end
    for match in reversed(list(_WORD.finditer(text, max(start, end - _REACH), end))):
        word = match.group()
        if text[match.end() : position].strip() or len(words) == _LONGEST or _ends(word):
            break
        words.insert(0, match.span())
        position = match.start()
    return _trimmed(text, words)


def _ends(word: str) -> bool:
    """Whether the word before a phrase cannot belong to it."""
    return word != _GROUP and any(pattern.match(word) for pattern in (_STOP, _DETERMINER, _DATE, _DASH))


def _trimmed(text: str, words: list[Span]) -> Span | None:
    """From the first word to the last, without a trailing “of”, a possessive, or the full stop of the sentence."""
    while words and text[slice(*words[-1])].lower() in ("of", "the", "a", "an"):
        words.pop()
    while words and text[slice(*words[0])].lower() == "of":
        words.pop(0)
    if not words:
        return None
    start, end = words[0][0], words[-1][1]
    bare = text[start:end].rstrip(".'’")
    abbreviation = text[start + len(bare) : end].startswith(".") and re.search(r"(?:\b[A-Z]\.)+[A-Z]$", bare)
    return (start, start + len(bare) + bool(abbreviation)) if bare else None
