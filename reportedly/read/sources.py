"""A source phrase turned into a `Source`, by the phrase alone: named or not, of what kind, in what role."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reportedly.model.source import Source, SourceKind
from reportedly.read.cues import DETERMINERS, PREPOSITIONS
from reportedly.read.demonyms import demonyms
from reportedly.read.lost_commas import AFTER_NAME, ASIDE, LED_IN, LOST_OWNER, RUN_IN, SHOUTED, UNTOLD
from reportedly.read.sentences import words
from reportedly.read.source_words import (
    BODIES,
    COUNTRIES,
    KIND_WORDS,
    KNOWN,
    KNOWN_NAME,
    NAME_WORDS,
    PHRASES,
    SPEAKER_WORDS,
    TITLES,
    WEAK_WORDS,
)

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"@\w+|[^\W_]+(?:[.’'-][^\W_]+)*\.?")
_LEADING = re.compile(
    r"(?:the|a|an|so-called|some|one|two|three|several|many|other|another|his|her|its|their|our|these|those|this|that|both|all|most|few|of|and|but"
    r"|while|only|earlier|later|meanwhile|separately|however|moreover|also) ",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"(?:large |small |growing )?(?:number|couple|handful|group|series|majority) of ", re.IGNORECASE)
_NO_WORDS = re.compile(r"[“”\"«»]|''|‘(?=\w)|\([^()]{0,60}\)")
_NO_COMMA = re.compile(
    r"((?:[A-Z]|al-)[\w’'.-]{0,30} (?:(?:for |of )?(?:[A-Z]|al-)[\w’'.-]{0,30} ){0,6}?)"
    r"((?:an?|the|another|one of the) .+|(?:head|director|chief|chairman|founder|spokes\w{2,6}|member) (?:of|for|at|in) .+)"
)  # "Jane Doe a nurse", "Jane Doe head of the clinic"
_BESIDE = re.compile(r"[Tt]he ((?:[A-Z][\w’'.-]{0,30} (?:for |of )?){1,6})((?:an?|another) .+)")  # "the Observatory a monitor"
_NO_ROLE = re.compile(r"(?:among|including|such|along|together|as well|like|via|through|citing|quoting|speaking|in|on|at|by|who|which)\b")
"""What stands behind a comma and is no office: "Reuters, citing a driver,"."""
_OWNER = re.compile(r"[A-Z][\w.-]{0,30}(?:’s|'s|s’|s') (?=[A-Z])")
_PLATFORM = re.compile(
    r" (?:on|via|through)(?: (?:his|her|its|their))? (?:social media|Facebook|Twitter/X|X/Twitter|Twitter|X|Telegram|Instagram"
    r"|YouTube|Skype|WhatsApp|phone|telephone|e-?mail)\b.*"
)
_TAIL = re.compile(
    r" (?:of|for|in|from|at|with|close|near|to|on|who|that|inside|within|into|familiar|speaking|briefed|based|by|loyal|linked|affiliated"
    r"|allied|aligned|opposed|backed|supported|led|run|quoted|cited) "
)
_TIED = re.compile(
    r" (?:close|near|loyal|linked|affiliated|allied|aligned|opposed|backed|supported|led|run|familiar|briefed|who|that|speaking|quoted"
    r"|cited) "
)
"""Behind these stands somebody else, for whom the source does not speak."""
_PARTICLES = words("al el bin ibn abu de van der von la le")
_COMMON = ((KIND_WORDS.keys() | WEAK_WORDS.keys()) - BODIES) | words("others sites members posts reports testimonies locals")
"""They name nobody, though they may open a sentence with a capital."""
_NOT_ITS_NAME = re.compile(r"^(?:the|al)[ -]?|[ -](?:news|tv|television|agency|online|english|world)\b|[^a-z0-9]")
_MIXED = re.compile(r"@|\w*[a-z]\w*[A-Z]|\w*\d|[A-Z][A-Z0-9&]+\Z")
"""Acronyms, names of accounts and run-together names: "PCHR", "@name", "ShehabAgency"."""
_HUMP = re.compile(r"[A-Z][a-z]+")
_SECOND = re.compile(r"\b(secretary|attorney|director|inspector|surgeon|consul)[- ]general\b", re.IGNORECASE)
_BASED = re.compile(r"\b([A-Z]\w{1,20}) [Bb]ased (?!(?:in|at|on|near|outside|out) )(?=[A-Za-z])")
_RELATIVE = re.compile(r" (?:which|who|that|whose) (?=[a-z])| (?:such as|including) ")
_LIST = re.compile(
    r"(?:[A-Z@][\w’'.-]{0,30} ){0,6}[A-Z@][\w’'.-]{0,30}(?:,? and [A-Z@][^,]{1,60}|, [A-Z@][^,]{1,60},? and [A-Z@][^,]{1,60})"
)
_JOINED = re.compile(r"[A-Z][\w’'-]{1,30}(?: (?:of|for|to|in|on|the|and|without) (?:the )?[A-Z][\w’'-]{1,30}| [A-Z][\w’'-]{1,30}){1,8}")
"""A name with small words in it: "Aid to the Church in Need"."""
_JOINING = words("aid relief rights defence defense international children charity campaign network")
_OWNERS_END = re.compile(r"(?<=[a-z])[’']s\Z")
_MINISTRY = re.compile(r"\bministry of (?:public )?(\w+)", re.IGNORECASE)
_TRAILING = words("also again later earlier further meanwhile instead then still already there")
_ADDRESSES = words("dr dr. mr mr. mrs mrs. ms ms.")
_LEAST = 2  # words of a full name
_GROUPS = words(
    "brigade brigades group movement faction front militia newspaper daily channel website town city village province district area"
)
"""Behind these stands their own name: "the town Azaz"."""
_INSTITUTIONS = {SourceKind.UN, SourceKind.MEDICAL, SourceKind.ORGANISATION, SourceKind.MILITARY, SourceKind.COMPANY}
_PERSONS = {SourceKind.PERSON, SourceKind.EXPERT, SourceKind.WITNESS}
_BODY_HEADS = BODIES | words(
    "group organisation organization statement report charity company firm family movement faction militia source people media page account"
    " party opposition watchdog monitor channel website university institute foundation campaign society commission programme union"
)
PRONOUNS = words("he she it they i we you who which that this one others many some both those these")


def read_source(phrase: str) -> Source:
    """The source that a phrase stands for: "a Turkish army officer", "Smith, head of the clinic", "the daily Example"."""
    main, aside = _parts(phrase)
    bare, owner = _bare(main)
    if bare.lower() in PRONOUNS | DETERMINERS or not _WORD.search(bare):
        return Source(name="", kind=SourceKind.UNNAMED)
    named = main.startswith(("the ", "The ")) and _runs_through(bare)
    source = (
        _state(bare, aside)
        or _known(bare, aside)
        or _of_known(bare)
        or _beside_office(bare)
        or (None if named else _person(bare, aside))
        or _body(bare, aside, the=named)
    )
    if source is None:
        return _behind(bare, aside) or _unnamed(bare)
    return replace(source, country=_country(owner)) if owner and source.country is None else source


def is_person(source: Source) -> bool:
    """Whether it is one person: named, or one of whom no more than a role is told ("a regional official")."""
    head = head_of(source.role).lower().rstrip(".")
    if source.name:
        return source.kind in _PERSONS or (source.name not in KNOWN and bool(head) and head not in _BODY_HEADS and _offices(source.role))
    return (
        head in SPEAKER_WORDS | TITLES
        and not head.endswith("s")
        and head not in _BODY_HEADS
        and source.said_to_be not in {SourceKind.DOCUMENT, SourceKind.MONITOR}
    )


def _offices(role: str) -> bool:
    """Whether a role is one that a person has: "commander", "Maj. Gen.", "director of the clinic"."""
    words = [word.lower().rstrip(".") for word in _WORD.findall(role)]
    return any(word in TITLES or (word in SPEAKER_WORDS and word not in _BODY_HEADS) for word in words)


def is_outlet(source: Source, outlet: str | None) -> bool:
    """Whether the source is the article's own outlet: "Sputnik News" in Sputnik."""
    return bool(source.name and outlet) and _plain_name(source.name) == _plain_name(outlet or "")


def _plain_name(name: str) -> str:
    return _NOT_ITS_NAME.sub("", name.lower()).removeprefix("al") or name.lower()


def kind_of(phrase: str) -> SourceKind | None:
    """The kind that the phrase's words tell of: its main noun's, else of whom it speaks for, else the main noun's alone."""
    phrase = _MINISTRY.sub(r"\1 ministry", _SECOND.sub(r"\1", phrase))
    pieces = _TAIL.split(_TIED.split(f" {phrase} ", maxsplit=1)[0])
    for piece in pieces:
        if kind := _kind_in(piece):
            return kind
    weak = (WEAK_WORDS.get(part) for word in reversed(_WORD.findall(pieces[0])) for part in _split(word))
    return next((kind for kind in weak if kind), None)


def _kind_in(piece: str) -> SourceKind | None:
    """The kind that a phrase without a tail tells of: by its main noun, a name or pair of words in it, its other words."""
    found = _WORD.findall(piece)
    if found and (kind := NAME_WORDS.get(found[-1])):
        return kind
    known = KNOWN_NAME.search(piece)
    if (kind := next((kind for pattern, kind in PHRASES if pattern.search(piece)), None)) and not (known and kind is SourceKind.PERSON):
        return kind
    if found and (kind := _kind_of_word(found[-1])) and not (known and KNOWN[known.group()] is SourceKind.UN):
        return kind
    if known:
        return KNOWN[known.group()]
    return next((kind for word in reversed(found[:-1]) if (kind := _kind_of_word(word))), None)


def _kind_of_word(word: str) -> SourceKind | None:
    """Of "doctors" or "security"; also of a name or noun with a possessive that lost its apostrophe ("SOHRs", "Observatorys")."""
    alone = next((kind for part in _split(word) if (kind := KIND_WORDS.get(part))), None)
    return alone or KNOWN.get(word.removesuffix("s")) or KIND_WORDS.get(word.lower().removesuffix("s"))


def _split(word: str) -> Iterator[str]:
    """The parts of a word with hyphens, the last first, in lower case and without an owner's ending."""
    plain = word.lower().rstrip(".").removesuffix("’s").removesuffix("'s")
    return reversed(plain.split("-"))


def head_of(phrase: str) -> str:
    """The main noun: "officials" of "officials in the north"."""
    return _TAIL.split(_AMOUNT.sub("", phrase) + " ", maxsplit=1)[0].strip().rpartition(" ")[2]


def _parts(phrase: str) -> tuple[str, str]:
    """The phrase without marks and its aside: ("Smith", "head of the clinic")."""
    plain = _BASED.sub(r"\1-based ", _SPACE.sub(" ", _NO_WORDS.sub("", phrase)).strip(" ,;:–—-("))
    plain = SHOUTED.sub("", plain).replace(" - ", ", ", 1).removesuffix(" who")
    main, _, aside = plain.partition(", ")
    if aside.partition(" ")[0] in COUNTRIES and main in COUNTRIES:
        return plain, ""  # "Russia, Iran and Turkey"
    if not aside and (match := _NO_COMMA.match(main) or _BESIDE.match(main)) and _may_be_beside(match.group(1).strip()):
        main, aside = match.group(1).strip(), match.group(2)
    if not aside and (beside := _beside_known(main)):
        main, aside = beside
    main, aside = _RELATIVE.split(main, maxsplit=1)[0], aside.strip(" ,")
    if _LIST.fullmatch(aside) and _runs_through(main):
        return plain, ""  # "One Agency, Two News and Three"
    if _NO_ROLE.match(aside):
        aside = ""
    return _OWNERS_END.sub("", _without_adverbs(main)), _bare(aside)[0] if aside else ""


def _beside_known(main: str) -> tuple[str, str] | None:
    """A name of the table and what stands behind it without a comma: "the Observatory | a monitor"; only who speaks is an aside."""
    start = len(main) - len(re.sub(r"^[Tt]he ", "", main))
    name = KNOWN_NAME.match(main, start)
    behind = ASIDE.fullmatch(main, name.end()) if name else None
    if name is None or behind is None:
        return None
    role = behind.group("role") or ""
    return main[: name.end()], role if kind_of(head_of(_bare(role)[0])) else ""


def _may_be_beside(name: str) -> bool:
    """Whether what stands before an aside without its comma can be a name: not "The" or "Separately"."""
    return name.lower() not in DETERMINERS | PREPOSITIONS | {"head", "chief", "director"} and not name.endswith(("ly", "ing"))


def _without_adverbs(phrase: str) -> str:
    """ "Jane Doe also" is Jane Doe."""
    while (last := phrase.rpartition(" ")[2]) != phrase and (last in _TRAILING or (last.endswith("ly") and last.islower())):
        phrase = phrase[: -len(last)].rstrip(" ,")
    return phrase


def _bare(phrase: str) -> tuple[str, str]:
    """Without the words that only point ("some of the", "his") and without an owner, who is told beside: "Israel’s Example Group"."""
    while (match := _LEADING.match(phrase)) and match.end() < len(phrase) and phrase[: match.end() - 1] not in {"All", "Most", "One"}:
        phrase = phrase[match.end() :]
    phrase = _AMOUNT.sub("", phrase, count=1) if _AMOUNT.match(phrase) else phrase
    owner = _OWNER.match(phrase) or LOST_OWNER.match(phrase)
    return (phrase[owner.end() :], owner.group()) if owner else (phrase, "")


def _country(phrase: str) -> str | None:
    for word in re.findall(r"(?:[A-Z]\.){2}|[A-Z]\w+ [A-Z]\w+|[A-Z][\w]+", phrase)[:6]:
        for name in (word, *word.split(), word.removesuffix("s")):
            if code := COUNTRIES.get(name) or demonyms().get(name):
                return code
    return None


def _state(bare: str, aside: str) -> Source | None:
    """A state that speaks by its own name or its capital's: "Ankara", "Moscow and Damascus"."""
    bare = LED_IN.sub("", bare)
    parts = [bare] if bare in COUNTRIES else re.split(r" and |, | ", bare)
    if not all(part in COUNTRIES and part not in demonyms() for part in parts):
        return None
    return Source(name=bare, kind=SourceKind.OFFICIAL, role=aside, country=COUNTRIES[bare] if len(parts) == 1 else None)


def _known(bare: str, aside: str) -> Source | None:
    """A name from the table that ends the phrase; one in its middle belongs to a role ("Example TV correspondent")."""
    if bare not in KNOWN and bare.removesuffix("s") in KNOWN:
        bare = bare.removesuffix("s")  # an owner's, its apostrophe lost
    for match in KNOWN_NAME.finditer(bare):
        before = RUN_IN.sub("", bare[: match.start()].strip(" -("))
        if not AFTER_NAME.fullmatch(bare, match.end()) or _stands_for_several(before):
            continue
        kind, name = KNOWN[match.group()], match.group()
        if kind in _INSTITUTIONS and before and _runs_through(before):
            name, before = f"{before} {name}", ""  # "Palestinian | Civil Defense"
        return Source(name=name, kind=kind, role=before or aside, country=_country(bare))
    return None


def _stands_for_several(before: str) -> bool:
    """Whether what stands before a name is no role of it: "the council and", "media close to"; "ISIS run" and "state" are."""
    loose = before if before.endswith((" run", " led", " backed", " based", " owned")) else f"{before} "
    return bool(_TAIL.search(f" {loose}")) or " and " in f" {before} " or before.endswith(",")


def _of_known(bare: str) -> Source | None:
    """A person behind an office in a body of the table: "Vice-president of the Arab League Jane Doe"."""
    for match in KNOWN_NAME.finditer(bare):
        role, name = bare[: match.end()], bare[match.end() :].strip()
        if _TAIL.search(bare[: match.start()]) and name.count(" ") + 1 >= _LEAST and _runs_through(name):
            return Source(name=name, kind=kind_of(role) or SourceKind.PERSON, role=role, country=_country(role))
    return None


def _beside_office(bare: str) -> Source | None:
    """A full name behind a long office ("member of a committee Jane Doe") or before one ("Jane Doe Human Rights Watch director")."""
    found = list(_WORD.finditer(bare))
    first = len(found)
    while first and _in_name(found[first - 1].group()) and not _is_title(found[first - 1].group()):
        first -= 1
    if 0 < first <= len(found) - _LEAST and _holds_office(role := bare[: found[first].start()].strip(), found[first - 1].group()):
        name = bare[found[first].start() :]
        return None if any(_names_body(w.group()) for w in found[first:]) else _officer(name, role)
    body = next((match for match in KNOWN_NAME.finditer(UNTOLD.sub(" ", bare)) if match.start()), None)
    name = bare[: body.start()].strip() if body else ""
    if body and name.count(" ") + 1 >= _LEAST and _runs_through(name) and not any(_names_body(word) for word in name.split()):
        role = bare[body.start() :]
        return _officer(name, role) if not TITLES.isdisjoint(role.lower().split()) else None
    return None


def _holds_office(role: str, last: str) -> bool:
    """Whether it is an office told at length, behind which a name may stand."""
    words_of = role.lower().split()
    ends = last.islower() and last not in PREPOSITIONS | DETERMINERS and last not in _GROUPS
    return (
        bool(_TAIL.search(f" {role} "))
        and (ends or _is_title(last))
        and (head_of(role).lower() in (SPEAKER_WORDS | TITLES) - _BODY_HEADS or (last.islower() and _is_title(last)))
        and len(words_of) > _LEAST
    )


def _officer(name: str, role: str) -> Source:
    return Source(name=name, kind=kind_of(role) or SourceKind.PERSON, role=role, country=_country(role))


def _person(bare: str, aside: str) -> Source | None:
    """Capitals after the last title ("Foreign Minister Jane Doe"), after common nouns ("activist Jane Doe") or on their own."""
    bare = _PLATFORM.sub("", bare)
    found = list(_WORD.finditer(_TAIL.split(bare, maxsplit=1)[0]))
    first = len(found)
    while first and _in_name(found[first - 1].group()):
        first -= 1
    first = max([first, *(at + 1 for at in range(first, len(found)) if _is_title(found[at].group()))])
    while first > 1 and found[first - 1].group() == "and" and _in_name(found[first - 2].group()):
        first -= 2  # "the users Jane Doe and John Roe"
        while first and _in_name(found[first - 1].group()):
            first -= 1
    if first == 0 and len(found) == _LEAST and found[0].group() in demonyms() and not found[1].group().endswith("s"):
        first = 1  # "Russian Doe"
    if first == len(found) or any(_names_body(word.group()) for word in found[first:]):
        return None
    start, end = found[first].start(), found[-1].end()
    role = bare[:start].strip().removesuffix(" named").removesuffix(" identified as")
    role = aside if aside and (not role or role.lower() in _ADDRESSES) else role
    if not role and (len(found) < _LEAST or _MIXED.match(found[0].group())):
        return None
    name = bare[start:end].rstrip(".") if len(found[-1].group()) > len("Jr.") else bare[start:end]
    return Source(name=name, kind=kind_of(role) or SourceKind.PERSON, role=role, country=_country(role))


def _names_body(word: str) -> bool:
    return word.lower() in SPEAKER_WORDS or word in COUNTRIES or word in NAME_WORDS


def _in_name(word: str) -> bool:
    return word[0].isupper() or word[0] == "@" or word.split("-")[0] in _PARTICLES


def _runs_through(phrase: str) -> bool:
    """Whether the phrase is a name alone: capitals from end to end."""
    found = _WORD.findall(phrase)
    return bool(found) and all(_in_name(word) for word in found) and not any(_is_title(word) for word in found)


def _is_title(word: str) -> bool:
    parts = word.lower().rstrip(".").split("-")
    return parts[0] not in _PARTICLES and not TITLES.isdisjoint(parts)


def _body(bare: str, aside: str, *, the: bool) -> Source | None:
    """A named organisation or single name: "Ministry of Health", "the Russian defence ministry", "Doe", "PCHR"."""
    bare = _PLATFORM.sub("", bare) if bare[:1].isupper() and bare.split(" ", 1)[0].lower() not in _COMMON else bare
    head = head_of(bare)
    if _TAIL.search(bare) and _JOINED.fullmatch(bare) and all(_may_join(word) for word in _WORD.findall(bare)):
        return Source(name=bare, kind=SourceKind.ORGANISATION, role=aside, country=_country(bare))
    kind = _kind_of_run_together(bare) or kind_of(bare) or kind_of(aside)
    names = (head[:1].isupper() or head[:1] == "@") and not (
        bare.startswith(head) and head.lower() in _COMMON
    )  # "Experts in …" names nobody
    if names or (head.lower() in BODIES and not bare.startswith(head)):
        other = SourceKind.ORGANISATION if " " in bare or _MIXED.match(bare) or the else SourceKind.PERSON
        return Source(name=bare, kind=kind or other, role=aside, country=_country(bare))
    return None


def _may_join(word: str) -> bool:
    """Whether the word is none that makes something else of a name: "Defence for Children", not "Officials in Defence"."""
    kinds = {SourceKind.ORGANISATION, SourceKind.MILITARY, SourceKind.PERSON, None}
    return word.lower() not in BODIES and not _is_title(word) and _kind_of_word(word) in kinds and word.lower() not in _COMMON - _JOINING


def _kind_of_run_together(bare: str) -> SourceKind | None:
    """ "ShehabAgency" is an agency, "SafaNews" an outlet."""
    humps = _HUMP.findall(bare) if " " not in bare and _MIXED.match(bare) else []
    last = humps[-1] if len(humps) > 1 else ""
    return NAME_WORDS.get(last) or KIND_WORDS.get(last.lower())


def _behind(bare: str, aside: str) -> Source | None:
    """Who is named behind what he is: "Another relative, Jane Doe,"; not behind several ("sources, X and Y,")."""
    if not aside or head_of(bare).endswith("s"):
        return None
    plain = _PLATFORM.sub("", aside)
    if not all(_in_name(word) for word in _WORD.findall(plain)) and not KNOWN_NAME.fullmatch(plain):
        return None
    source = _known(plain, "") or _person(plain, bare) or _body(plain, bare, the=False)
    return replace(source, role=bare, kind=kind_of(bare) or source.kind) if source and not KNOWN.get(source.name) else source


def _unnamed(bare: str) -> Source:
    return Source(name="", kind=SourceKind.UNNAMED, role=bare, said_to_be=kind_of(bare), country=_country(bare))
