"""Origin facts: what an article says of where it comes from ("originally published in …", "--AFP"), each with its words as evidence.

A byline that names an agency is such a fact too, of which no words of the text are evidence. Who took a picture or wrote along
("(AFP)" below a caption, "additional reporting by") is no origin of the text.
"""

import re
from collections.abc import Iterator

from reportedly.model.article import Article, OriginFact

AGENCIES: dict[str, str] = {
    "Reuters": r"(?:Thomson )?Reuters",
    "AFP": r"AFP|Agence France[- ]Presse",
    "AP": r"AP|(?:The )?Associated Press",
    "AAP": r"AAP|Australian Associated Press",
    "Anadolu Agency": r"Anadolu(?: Agency)?|AA",
    "ANI": r"ANI",
    "ANSA": r"ANSA",
    "Bernama": r"Bernama",
    "Canadian Press": r"(?:The )?Canadian Press",
    "dpa": r"dpa|Deutsche Presse-Agentur",
    "EFE": r"EFE",
    "Fars": r"Fars(?: News(?: Agency)?)?",
    "Hawar News Agency": r"ANHA|Hawar News(?: Agency)?",
    "IANS": r"IANS",
    "IRNA": r"IRNA",
    "Interfax": r"Interfax",
    "Kyodo": r"Kyodo(?: News)?",
    "Mehr": r"Mehr News(?: Agency)?",
    "National News Agency": r"NNA|National News Agency",
    "PA Media": r"PA|PA Media|Press Association",
    "Petra": r"Petra",
    "PTI": r"PTI|Press Trust of India",
    "RIA Novosti": r"RIA(?: Novosti)?",
    "SANA": r"SANA|Syrian Arab News Agency",
    "Saudi Press Agency": r"SPA|Saudi Press Agency",
    "Sputnik": r"Sputnik(?: News)?",
    "Tasnim": r"Tasnim(?: News(?: Agency)?)?",
    "TASS": r"(?:ITAR-)?TASS",
    "Ukrinform": r"Ukrinform",
    "UPI": r"UPI|United Press International",
    "WAFA": r"WAFA",
    "Xinhua": r"Xinhua(?: News Agency)?",
    "Yonhap": r"Yonhap(?: News Agency)?",
}
"""The name an origin is known by → how news text writes it."""

UNNAMED = "agencies"
"""The name where only "agencies" are credited."""

_EDGE = 600  # code points at the start and at the end in which a dateline or a signature stands
_BEHIND = 250  # code points that may stand behind a signature: with more, it is a caption's
_NAMED = "|".join(AGENCIES.values())
_AGENCY = rf"{_NAMED}|(?:news )?agenc(?:y|ies)|news ?wires|wire (?:reports|services)"
_ONE = re.compile(rf"(?<!\w)(?:{_AGENCY})(?![\w-])", re.IGNORECASE)
_CASED = {
    "AP",
    "AA",
    "AAP",
    "ANI",
    "PA",
    "SPA",
    "NNA",
    "PETRA",
    "MEHR",
}  # read only in capitals: "aa" and "ap" are parts of other words in many scripts

_WORD = r"[A-ZÀ-Þ0-9][\w&’'-]{0,30}(?:\.\w[\w&’'-]{0,30}){0,3}"
_OUTLET = rf"(?P<name>(?:[Tt]he )?{_WORD}(?: (?:(?:of|the|and|for|de|la|le|al|&) ){{0,2}}{_WORD}){{0,6}})"
_PIECE = (
    r"(?:article|story|report|piece|post|column|interview|essay|analysis|op-ed|item|excerpt|commentary"
    r"|version of this (?:article|story|piece|post))"
)
_PUBLISHED = (
    r"(?:(?:was|is|has been|had been) )?(?:(?:also|adapted and|originally|first|previously) ){1,2}"
    r"(?:published|appeared|posted|printed|written|broadcast|featured|run|ran)"
)
_REPUBLISHED = (
    r"(?:[Rr]e(?:published|printed|posted)|[Ss]yndicated) (?:here )?"
    r"(?:from|by permission of|with (?:the )?permission (?:from|of)|courtesy of)"
)
_WHERE = r"(?: (?:on|in|at) (?:\d{1,2} [A-Z]\w{2,8} \d{4}|[A-Z]\w{2,8} \d{1,2},? \d{4}|\d{4}))?,? (?:in|by|on|at|with|for|as part of)"
_CREDITS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"\b(?:[Tt]h(?:is|e)|A) (?:above |following )?{_PIECE} {_PUBLISHED}{_WHERE} {_OUTLET}",
        rf"^\W{{0,3}}(?:[Oo]riginally|[Ff]irst) (?:published|appeared|posted|printed){_WHERE} {_OUTLET}",
        rf"\b[Tt]his {_PIECE} (?:first|originally) (?:appeared|ran){_WHERE} {_OUTLET}",
        rf"\b(?:[Tt]his {_PIECE} (?:is|was|has been) )?{_REPUBLISHED} {_OUTLET}",
        rf"(?:^\W{{0,3}}D|\b[Tt]his {_PIECE} (?:is|was) d)istributed by {_OUTLET}",
    )
)
_DATE = (
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2},?) \d{4}"
)
_WHEN = re.compile(r"\d{1,2} [A-Z]|\d{4}\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b")
_PLACE = r"(?:[A-ZÀ-Þ][\w.’'/-]{1,25},? ){1,4}(?:[A-Z][a-z]{2,8}\.? \d{1,2},? )?(?:\d{4},? )?"
_BODY = r"(?=\s?[—–-]|\s[A-ZÀ-Þ“\"‘])"
_WITH = r"\b[Ww]ith (?:additional )?(?:inputs?|information|reporting|files|material) (?:from|by)"
_TO_THIS = r"contributed(?: to this (?:report|story|article))?"
_AFTER_SENTENCE = r"(?:^|(?<=[.!?\"”’)])\s{0,3}|(?<=[.!?\"”’)]\s))"
_PICTURES = r"(?:photo|picture|image)s?\b"
_MORE = rf"(?:(?:,? and |, ?|/| )(?:the )?(?:{_AGENCY})){{0,4}}"
_DATELINES = (
    rf"^{_PLACE}(?<!gency )(?<!News )(?<!Press )(?<!Service )\((?:{_AGENCY})(?:/(?:{_AGENCY}))?\){_BODY}",
    rf"\b[A-Z]{{3,}} \((?:{_AGENCY})\){_BODY}",
    rf"\((?:{_AGENCY})\)(?=\s?[—–-]{{1,2}}\s)",
    rf"{_AFTER_SENTENCE}(?i:{_AGENCY})(?: ?/ ?(?i:{_AGENCY}))? ?[—–-]{{1,2}}(?=\s|$)",
    rf"(?<!\w)(?:{_AGENCY})(?= ?,? {_DATE})",
    rf"^[Bb]y (?:{_AGENCY})(?: [Ss]taff)?\s{{0,3}}$",
)
_THANKS = (
    r"\([^()\n]{0,40}? (?:and|&|\+) (?i:(?:news )?agencies)\)|\((?i:agencies)\)",
    rf"\((?:[Ww]ith|[Ff]rom|[Ii]n cooperation with) (?!{_PICTURES})[^()\n]{{0,60}}?(?<!\w)(?:{_AGENCY})(?:[ ,/+&][^()\n]{{0,60}})?\)",
    rf"{_WITH} (?:the )?(?:{_AGENCY}){_MORE}",
    rf"\b(?:[Ii]ncludes|[Cc]ontains) (?:information|material|reporting) from (?:the )?(?:{_AGENCY})",
    rf"\b(?:[Cc]ompiled|[Aa]dapted) from (?:the )?(?:{_AGENCY}){_MORE}",
    rf"\b[Rr]eporting by [^.\n]{{1,120}}? for (?:the )?(?:{_AGENCY})",
    rf"{_AFTER_SENTENCE}(?:[Nn]ews )?[Aa]gencies {_TO_THIS}",
    rf"(?<!\w)(?:{_NAMED})(?: (?:writers?|journalists?|reporters?)\b[^.\n]{{0,200}}?)? {_TO_THIS}",
)
_SIGNATURES = (
    rf"{_AFTER_SENTENCE}(?:[a-z]{{2,4}}(?:[/,] ?[a-z]{{2,4}}){{0,3}} )?[(\[](?:{_AGENCY}){_MORE}[)\]](?=\s{{0,3}}$)",
    rf"{_AFTER_SENTENCE}[—–-]{{1,2}} ?(?i:{_AGENCY})(?=[\s./]{{0,3}}$)",
    rf"(?:^|\()(?:[A-Z0-9][\w&’'.-]{{0,20}} ){{1,4}}with (?:{_AGENCY}){_MORE}(?:\)|(?=\W{{0,3}}$))",
    rf"(?:©|\([Cc]\)|\b[Cc]opyright)(?: ©)?(?: \d{{4}})? (?:{_NAMED})(?!\w)",
)
"""At the end, behind all that is the article's."""
_CREDITED = tuple((re.compile(one, re.MULTILINE), one in _SIGNATURES) for one in (*_DATELINES, *_THANKS, *_SIGNATURES))
_SOURCE = re.compile(
    r"(?:\([Ss]ources?: ?(?P<inside>[^()\n]{2,80})\)"
    r"|(?:^|(?<=[.!?\"”’)] ))[Ss]ources?(?:: ?| (?=[A-Z]))(?P<bare>\w[^().:\n]{1,60}?)\.?\s{0,3}$)",
    re.MULTILINE,
)
_LINE = (
    rf"(?:this|a version of this|the) {_PIECE} {_PUBLISHED} |(?:originally|first) (?:published|appeared)\b",
    r"(?:re(?:published|printed)|distributed) (?:from|by|with|courtesy)\b|(?:additional |further )?(?:reporting|writing|editing) by\b",
    r"with (?:additional )?(?:inputs?|information|reporting|files) (?:from|by)\b|sources?\s?: ?[A-Z]",
    r"includes information from\b|contributing: ",
    rf"[—–-]{{1,2}} ?(?:{_AGENCY})\W{{0,3}}$|\(?(?:with )?(?:{_AGENCY})(?:[\s,/&]+(?:and )?(?:{_AGENCY})){{0,4}}\W{{0,3}}$",
)
_CREDIT_LINE = re.compile(rf"^\W{{0,3}}(?:{'|'.join(_LINE)})|\bcontributed to this (?:report|story|article)\W{{0,3}}$", re.IGNORECASE)
_CREDIT_LONGEST = 400


def is_credit(paragraph: str) -> bool:
    """Whether the paragraph says no more than where the article comes from and who worked on it."""
    return len(paragraph) <= _CREDIT_LONGEST and bool(_CREDIT_LINE.search(paragraph))


def find_origins(article: Article) -> tuple[OriginFact, ...]:
    """Every origin that the byline or the text credits, in this order, each name once with all its evidence."""
    spans: dict[str, list[tuple[int, int]]] = {name: [] for name in _signed(article.byline or "")}
    for name, (start, end) in sorted(set(_found(article.text)), key=lambda found: (found[1][0], -found[1][1], found[0])):
        places = spans.setdefault(name, [])
        if not places or end > places[-1][1]:  # not inside a wider one
            places.append((start, end))
    return tuple(OriginFact(name=name, evidence=tuple(article.evidence(*span) for span in places)) for name, places in spans.items())


def _found(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for pattern in _CREDITS:
        for match in pattern.finditer(text):
            if not _WHEN.match(match["name"]):
                name = match["name"].removeprefix("the ")
                yield _agency(name) or name, match.span()
    for start, end in _edges(text):
        for pattern, last in _CREDITED:
            for match in pattern.finditer(text, start, end):
                if last and len(text) - match.end() > _BEHIND:
                    continue
                yield from ((name, _stripped(match)) for name in _agencies(match[0]))
        for match in _SOURCE.finditer(text, start, end):
            yield from ((name, _stripped(match)) for name in _listed(match["inside"] or match["bare"]))


def _stripped(match: re.Match[str]) -> tuple[int, int]:
    quote = match[0].strip()
    start = match.start() + match[0].index(quote)
    return start, start + len(quote)


def _edges(text: str) -> tuple[tuple[int, int], ...]:
    if len(text) <= 2 * _EDGE:
        return ((0, len(text)),)
    return ((0, _EDGE), (len(text) - _EDGE, len(text)))


def _agencies(credit: str) -> Iterator[str]:
    for match in _ONE.finditer(credit):
        if match[0].isupper() or match[0].upper() not in _CASED:
            yield _agency(match[0]) or UNNAMED


def _listed(names: str) -> Iterator[str]:
    """ "Example Times + Agencies": each a name of a few words in capitals, or an agency."""
    for name in re.split(r"\s?[,/+&;]\s?| and | - ", names):
        known = _agency(name.strip())
        if known or re.fullmatch(r"(?i:(?:news )?agenc(?:y|ies))", name.strip()):
            yield known or UNNAMED
        elif re.fullmatch(rf"(?:[Tt]he )?{_WORD}(?: (?:of |the |for ){{0,2}}{_WORD}){{0,4}}", name.strip()):
            yield name.strip()


def _signed(byline: str) -> Iterator[str]:
    """The agencies of a byline: "Reuters Staff", "Jane Doe, AFP"."""
    for name in re.split(r"\s?[,;/+&|]\s?| and ", byline):
        yield from _agencies(name) if re.fullmatch(rf"(?i:by )?(?i:{_AGENCY})(?i: staff)?", name.strip()) else ()


def _agency(name: str) -> str | None:
    return next((agency for agency, written in AGENCIES.items() if re.fullmatch(written, name, re.IGNORECASE)), None)
