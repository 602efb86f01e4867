"""Relations as a reader of a page would take them: without the clock of a live blog before the speaker, or a wish not to be named."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.read.mentions import Span
from reportedly.read.relation import Relation

_CLOCK = re.compile(r"(?:\d{1,2}[:.])?\d\d(?: ?[ap]\.?m\.?| GMT| UTC)?[:,–—-]?\s{1,3}(?=\S)")
_HOUR = re.compile(r"(?<!\d)\d{1,2}[:.]\Z")
_UNNAMED = re.compile(
    r"(?:that |for )?(?:(?:not )?to (?:not )?(?:be|have)|(?:on |upon |under )?(?:the )?(?:condition of )?(?:\w+ )?anonymity"
    r"|(?:his|her|their) (?:full |real |last )?names? (?:not )?(?:to )?(?:be|was|were))\b"
)
_NAMING = re.compile(r"\b(?:named|identified|quoted by name|name (?:used|published|withheld)|anonymity|withheld)\b")
_LONGEST = 80  # code points of a wish


def without_no_sayings(text: str, relations: Sequence[Relation]) -> Iterator[Relation]:
    """The relations that tell something, each with a source that begins with the speaker's words."""
    for relation in relations:
        if not any(_asks_no_name(text[slice(*part)]) for part in relation.content):
            yield replace(relation, source=_behind_clock(text, relation.source)) if relation.source else relation


def _asks_no_name(said: str) -> bool:
    """ "Not to be named", "anonymity"."""
    return len(said) <= _LONGEST and bool(_UNNAMED.match(said) and _NAMING.search(said))


def _behind_clock(text: str, source: Span) -> Span:
    """ "18:41 | the army", of which a reader may have taken "41 the army"."""
    start, end = source
    clock = _CLOCK.match(text, start, end)
    whole = clock and (":" in clock[0] or "." in clock[0] or _HOUR.search(text, max(0, start - 4), start))
    return (clock.end(), end) if clock and whole else source
