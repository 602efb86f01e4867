"""Counting claims taken apart: what they count, how many, where, by whom and over what time; words not understood are kept as such.

"The second Russian raid in Idlib in a week": nth 2, kind air or ground, by Russia, in Idlib, a week up to the publication. A scope that
is read wrongly makes a wrong audit, so that every word between the number and the time must be one that is known.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.model.article import Article
from reportedly.model.counting import Actor, Counting, Measure, Reach
from reportedly.model.place import PlaceKind
from reportedly.model.time import Anchor, TimeInterval
from reportedly.model.value import Aspect, Ordinal, Total
from reportedly.read import counted_words as w
from reportedly.read.calendar import between, interval_of
from reportedly.read.datelines import day_of_writing
from reportedly.read.demonyms import NAMES, demonyms
from reportedly.read.found import inside
from reportedly.read.mentions import OrdinalMention, PlaceMention, Sentence, Span, TollMention
from reportedly.read.ordinals import find_ordinals, find_window
from reportedly.read.party_words import GROUPS
from reportedly.read.places import find_places
from reportedly.read.sentences import find_sentences
from reportedly.read.time_words import plain
from reportedly.read.times import find_times
from reportedly.read.tolls import find_tolls

OWN_DEED = ("attack.air", "attack.shelling", "attack.ground", "attack")
"""Of these a country's are those it does ("Israeli strike"); of others those it suffers ("Afghan bombing")."""

_WHERE = (
    r"in|on|at|near|against|into|inside|outside|across|around|over|within|throughout|targeting|hitting|striking|"
    r"to (?:hit|strike|target|rock)"
)
_WHO = r"(?:carried out |claimed |launched |conducted |committed )?by|blamed on|attributed to"
_PREPOSITION = re.compile(rf"\b(?:(?P<where>{_WHERE})|(?P<who>{_WHO})|(?P<other>of|for|from|with|to|involving))\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[,.;:!?()\"]| [-–—] |\b(?:and|but|which|that|who|said|says|was|were|has|had|have|killed|killing|left|leaving|as|after|when|while|"
    r"where|since|amid|according|to (?!hit|strike|target|rock))\b",
    re.IGNORECASE,
)
_THE = r"\b(?:the|this|that|its|same) (?:[\w-]{1,16} ){0,2}?"
_HERE = tuple(
    (reach, re.compile(rf"{_THE}(?P<noun>{nouns})\b", re.IGNORECASE))
    for reach, nouns in ((Reach.SITE, w.SITES), (Reach.SETTLEMENT, w.SETTLEMENTS), (Reach.AREA, w.AREAS), (Reach.COUNTRY, w.COUNTRIES))
)
_SOME_SITE = re.compile(rf"\b(?:an? |any )?(?:[a-z-]{{1,16}} ){{0,1}}?(?P<noun>{w.SITES})s?\b", re.IGNORECASE)
_OWN_GROUP = re.compile(rf"\b(?:the|this|that|same) (?P<noun>{w.GROUPS})\b", re.IGNORECASE)
_GROUP = re.compile(rf"\b(?:{w.GROUPS}|{GROUPS})\b")
_PROPER = re.compile(r"(?:the )?(?P<name>[A-Z][\w'-]{1,24}(?: (?:of |al-)?[A-Z][\w'-]{1,24}){0,3})")
_OWNER = re.compile(r"(?P<name>(?:[Tt]he )?[\w-]{1,24}(?: [A-Z][\w-]{1,24}){0,3})'s? \Z|\b(?P<pronoun>[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) \Z")
_FRONT = re.compile(r"(?:In|At|Across|Near|Inside) (?:the )?\Z")
_BEGAN = re.compile(r"\b(?:start|began|begun|beginning|outbreak|onset|outset|broke|erupt|resum|launch|intervened|invaded|ended)")
LEAST = 10
"""People; fewer are one event's."""
LONGEST = 1500
"""Code points of a sentence; longer ones are lists and make no such claim."""
_OTHERS = ("-backed", "-allied", "-aligned", "-supported", "-trained")
_ANYBODY = frozenset({"", "people", "persons", "person", "others", "individuals", "victims"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingMention:
    start: int
    end: int
    counting: Counting


@dataclass(frozen=True, slots=True)
class _View:
    """A sentence of an article as it is looked at here."""

    text: str  # of the whole article, in plain signs
    sentence: Sentence
    places: Sequence[PlaceMention]

    def places_in(self, start: int, end: int) -> list[PlaceMention]:
        return [place for place in self.places if start <= place.start and place.end <= end]

    def inside_name(self, position: int) -> bool:
        return any(place.start < position < place.end for place in self.places)


def read_countings(article: Article) -> tuple[CountingMention, ...]:
    """Every counting claim of an article in its parts, in order: those that `find_ordinals` gives, and totals of people."""
    text = plain(article.text)
    sentences = find_sentences(article.text)
    times = find_times(article, sentences)
    ordinals = find_ordinals(article, sentences, times)
    tolls = sorted((toll for toll in find_tolls(article.text, sentences) if _is_count(toll)), key=lambda toll: toll.start)
    if not (ordinals or tolls):
        return ()
    places = find_places(article.text, sentences)
    published = day_of_writing(article)
    found = []
    for sentence in sentences:
        if sentence.end - sentence.start > LONGEST:
            continue
        bounds = (sentence.start, sentence.end)
        view = _View(text, sentence, inside(places, *bounds))
        found += [_ordinal(view, mention) for mention in inside(ordinals, *bounds)]
        counts = inside(tolls, *bounds)
        over = find_window(text, sentence, times, published) if counts else None
        if over is not None:
            found += [_total(view, toll, *over) for toll in counts]
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


# what is counted in order, or by its toll


def _ordinal(view: _View, mention: OrdinalMention) -> CountingMention:
    ordinal = mention.ordinal
    phrase = view.text[mention.start : mention.end]
    superlative = w.SUPERLATIVE.match(ordinal.what)
    counting = Counting(
        measure=Measure.MOST if superlative else Measure.NTH,
        phrase=ordinal.phrase,
        nth=ordinal.nth,
        aspect=Aspect.KILLED if superlative and w.COUNTED_BY_TOLL.search(superlative[0]) else None,
        such=re.search(r"\bsuch\b", phrase, re.IGNORECASE) is not None,
        window=_beyond(ordinal) if superlative or ordinal.nth == 1 else ordinal.window,
        window_phrase=ordinal.window_phrase,
    )
    time = mention.end - len(ordinal.window_phrase)
    if ordinal.what:
        start = mention.start + max(phrase.lower().find(ordinal.what), 0)
        what = (start + (superlative.end() if superlative else 0), start + len(ordinal.what))
    else:
        first_word = re.compile(r"[\w-]+").match(view.text, mention.start, time)
        what = (first_word.end(), first_word.end()) if first_word else (time, time)
    counting = _with_noun(view, counting, what)
    for piece in (*_pieces(view, (what[1], time)), *_pieces(view, (mention.end, _clause_end(view, mention.end)))):
        counting = _with_piece(view, counting, piece)
    return CountingMention(start=mention.start, end=mention.end, counting=_with_owner(view, counting, mention.start))


def _beyond(ordinal: Ordinal) -> TimeInterval | None:
    """ "The first since 2016" says that there was one in 2016: what is counted over begins after it; "since it began in 2016" does not."""
    phrase = ordinal.window_phrase.lower()
    if ordinal.window is None or not phrase.startswith("since") or _BEGAN.search(phrase):
        return ordinal.window
    first, _, last = ordinal.window.edtf.partition("/")
    edge = interval_of(first, Anchor.STATED)
    if edge is None or not last or edge.end >= ordinal.window.end:
        return ordinal.window
    today = interval_of(last, ordinal.window.anchor)
    rest = today and between(replace(edge, start=edge.end, end=ordinal.window.end, edtf=f"{edge.end:%Y-%m-%d}"), today, edge.anchor)
    return rest or ordinal.window


def _clause_end(view: _View, start: int) -> int:
    """Where the words after the time end that still narrow the count down: " on the base" after "this year"."""
    if not re.compile(rf" (?:{_WHERE}|{_WHO})\b", re.IGNORECASE).match(view.text, start, view.sentence.end):
        return start
    stop = _CLAUSE.search(view.text, start + 1, view.sentence.end)
    return stop.start() if stop else view.sentence.end


def _with_noun(view: _View, counting: Counting, what: Span) -> Counting:
    """The kinds of what is counted, and what the words before its noun say."""
    words = list(re.finditer(r"\S+", view.text[slice(*what)]))
    lowered = [word[0].lower() for word in words]
    if lowered:
        lowered[-1] = w.SINGULAR.sub("", lowered[-1])
    if not lowered:
        return replace(counting, such=True)
    if lowered[-1] in w.OWN_KIND:
        return _with_modifiers(view, replace(counting, such=True, reach=Reach.SETTLEMENT), what, what[0] + words[-1].start())
    for first in range(len(words)):
        noun = " ".join(lowered[first:])
        for pattern, codes in w.KINDS:
            if pattern.match(noun):
                return _with_modifiers(view, replace(counting, kinds=codes, deadly=noun in w.DEATHS), what, what[0] + words[first].start())
    return replace(counting, unread=(*counting.unread, view.text[slice(*what)].strip()))


def _with_modifiers(view: _View, counting: Counting, what: Span, noun: int) -> Counting:
    at = what[0]
    for place in view.places_in(what[0], noun):
        if view.text.startswith(_OTHERS, place.end):
            continue  # "US-backed" is not the US; its words are not understood
        counting = _with_country(counting, place) if place.place.kind is PlaceKind.COUNTRY else _at(counting, place)
        counting = _with_words(counting, view.text[at : place.start])
        at = place.end
    return _with_words(counting, view.text[at:noun])


def _with_words(counting: Counting, words: str) -> Counting:
    """Modifiers that are no place: a group by its name, "deadly", what narrows nothing; all else is not understood."""
    if group := _GROUP.search(words):
        counting = replace(counting, actor=_actor(group[0]))
        words = words[: group.start()] + words[group.end() :]
    for word in re.findall(r"[\w'-]+", words):
        if word.lower() in w.ALIKE:
            counting = replace(counting, such=True)
        elif word.lower() in w.DEADLY:
            counting = replace(counting, deadly=True)
        elif word[0].isupper() and word.lower() not in w.PLAIN and not word.endswith(_OTHERS):
            counting = replace(counting, actor=_actor(f"{counting.actor.name} {word}" if counting.actor else word))
        elif word.lower() not in w.PLAIN and not re.fullmatch(r"-?led|'?s", word):
            counting = replace(counting, unread=(*counting.unread, word))
    return counting


def _with_country(counting: Counting, place: PlaceMention) -> Counting:
    """A country before what is counted does it or suffers it, by what it is."""
    does = counting.measure is not Measure.MOST and (not counting.kinds or any(code in OWN_DEED for code in counting.kinds))
    return replace(counting, actor=_state(place)) if does else _at(counting, place)


def _at(counting: Counting, place: PlaceMention) -> Counting:
    return replace(counting, reach=Reach.NAMED, place=place.place)


def _state(place: PlaceMention) -> Actor:
    country = place.place.country or ""
    forms = (word for table in (demonyms(), NAMES) for word, code in table.items() if code == country)
    return Actor(name=place.place.name, forms=tuple(dict.fromkeys((place.place.name, *forms))), proper=True)


def _actor(name: str) -> Actor:
    return Actor(name=name, forms=(name,), proper=name[:1].isupper())


# what stands around it


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words with the preposition before them (`kind`: where, who, other; empty: none)."""

    kind: str
    words: Span
    whole: str


def _pieces(view: _View, span: Span) -> Iterator[_Piece]:
    matches = [match for match in _PREPOSITION.finditer(view.text, *span) if not view.inside_name(match.start())]
    starts = [*(match.start() for match in matches), span[1]]
    yield _Piece("", (span[0], starts[0]), view.text[span[0] : starts[0]].strip())
    for match, end in zip(matches, starts[1:], strict=True):
        yield _Piece(match.lastgroup or "", (match.end(), end), view.text[match.start() : end].strip())


def _with_piece(view: _View, counting: Counting, piece: _Piece) -> Counting:
    words = view.text[slice(*piece.words)].strip()
    match piece.kind:
        case "":
            return _with_words(counting, words)
        case "where":
            return _with_where(view, counting, piece)
        case "who":
            return _with_who(view, counting, piece)
    if re.fullmatch(r"of (?:its|this|that|the) (?:kind|type|sort)", piece.whole, re.IGNORECASE):
        return replace(counting, such=True)
    return _unread(counting, piece)


def _with_where(view: _View, counting: Counting, piece: _Piece) -> Counting:
    found = view.places_in(*piece.words)
    literal = [place for place in found if not place.adjective]
    if len(literal) == 1 and counting.reach is not Reach.SITE:
        return _at(counting, literal[0])
    if len(literal) == 1 or not view.text[slice(*piece.words)].strip():
        return counting
    words = view.text[slice(*piece.words)]
    for reach, pattern in _HERE:
        if not found and (here := pattern.search(words)):
            reached = reach if counting.reach is not Reach.NAMED or reach is Reach.SITE else counting.reach
            return replace(counting, reach=reached, site=here["noun"].lower() if reach is Reach.SITE else counting.site)
    if not found and (some := _SOME_SITE.fullmatch(words.strip())):
        return replace(counting, site=some["noun"].lower())
    return _unread(counting, piece)


def _with_who(view: _View, counting: Counting, piece: _Piece) -> Counting:
    words = view.text[slice(*piece.words)].strip()
    found = view.places_in(*piece.words)
    if _OWN_GROUP.fullmatch(words):
        return replace(counting, actor=Actor(name=words))
    if found and found[0].place.kind is PlaceKind.COUNTRY and not view.text.startswith(_OTHERS, found[0].end):
        return replace(counting, actor=_state(found[0]))
    if not found and (group := _GROUP.search(words) or _PROPER.match(words)):
        return replace(counting, actor=_actor(group["name"] if "name" in group.re.groupindex else group[0]))
    return _unread(counting, piece)


def _unread(counting: Counting, piece: _Piece) -> Counting:
    return replace(counting, unread=(*counting.unread, piece.whole))


def _with_owner(view: _View, counting: Counting, start: int) -> Counting:
    """Whose it is ("Israel's third strike", "the city's deadliest attack"), else the place with which the sentence begins."""
    before = view.text[view.sentence.start : start]
    owner = _OWNER.search(before)
    if owner is None:
        front = [place for place in view.places if _FRONT.fullmatch(view.text, view.sentence.start, place.start) and "," in before]
        return _at(counting, front[0]) if front and counting.reach is Reach.UNSAID else counting
    places = view.places_in(view.sentence.start + owner.start(), start)
    if owner["pronoun"]:
        own = counting.measure is Measure.NTH
        return replace(counting, actor=Actor(name=owner["pronoun"])) if own else _unread(counting, _Piece("", (0, 0), owner["pronoun"]))
    if places:
        return _with_country(counting, places[-1]) if places[-1].place.kind is PlaceKind.COUNTRY else _at(counting, places[-1])
    name = owner["name"]
    if _OWN_GROUP.fullmatch(name):
        return replace(counting, actor=Actor(name=name))
    here = next((reach for reach, pattern in _HERE if pattern.fullmatch(name)), None)
    if here is not None:
        return replace(counting, reach=here, site=name.split()[-1].lower() if here is Reach.SITE else "")
    if proper := _PROPER.fullmatch(name):
        return replace(counting, actor=_actor(proper["name"]))
    return _unread(counting, _Piece("", (0, 0), name))


# people counted over a time

_EVENTS = (
    r"(?:(?:air|drone|rocket|mortar|missile|artillery|suicide|car|truck|bomb|chemical|gas|knife|gun|sniper|terror|terrorist) )?"
    r"(?:air ?strikes|strikes|raids|attacks|bombings|blasts|explosions|"
    r"shelling|bombardments?|shootings|clashes|massacres|executions|killings)"
)
_BY_EVENTS = re.compile(rf"\b(?:in|by|from|to) (?P<what>(?:[\w.-]{{1,16}} ){{0,2}}?{_EVENTS})\b", re.IGNORECASE)
_EVENTS_HAVE = re.compile(rf"(?P<what>(?:[\w.-]{{1,16}} ){{0,2}}?{_EVENTS}) (?:have|has|had)\b", re.IGNORECASE)


def _is_count(toll: TollMention) -> bool:
    """A running total that can be added up from incidents, by a number that says something ("many others" does not)."""
    return toll.toll.total is Total.RUNNING and toll.aspect in (Aspect.KILLED, Aspect.INJURED) and toll.toll.low >= LEAST


def _total(view: _View, toll: TollMention, time: Span, window: TimeInterval | None) -> CountingMention:
    sentence = view.sentence
    start, end = min(toll.start, time[0]), max(toll.end, toll.cue[1], time[1])
    whom = toll.toll.whom.lower()
    counting = Counting(
        measure=Measure.TOTAL,
        phrase=view.text[start:end],
        toll=toll.toll,
        aspect=toll.aspect,
        window=window,
        window_phrase=view.text[slice(*time)],
        whom="" if whom in _ANYBODY else whom,
    )
    events = _EVENTS_HAVE.match(view.text, sentence.start, sentence.end) or _BY_EVENTS.search(view.text, sentence.start, sentence.end)
    if events:
        what = events.span("what")
        counting = _with_noun(view, counting, (min(time[1], what[1]) if what[0] <= time[0] < what[1] else what[0], what[1]))
    counting = _within(view, counting, [place for place in view.places if not place.adjective and not place.metonym], time)
    for piece in _pieces(view, (sentence.start, sentence.end)):
        stop = _CLAUSE.search(view.text, *piece.words)
        cut = _cut(piece, stop.start() if stop else piece.words[1])
        if piece.kind == "who" and not (events and events.start("what") <= piece.words[0] + 1 < events.end()):
            counting = _with_who(view, counting, cut)
    return CountingMention(start=start, end=end, counting=counting)


def _cut(piece: _Piece, end: int) -> _Piece:
    return _Piece(piece.kind, (piece.words[0], end), piece.whole[: end - piece.words[1]] if end < piece.words[1] else piece.whole)


def _within(view: _View, counting: Counting, places: Sequence[PlaceMention], time: Span) -> Counting:
    """Where the people of a total were harmed: the one place named, or the finest of those that lie in one another."""
    named = [place for place in places if not time[0] <= place.start < time[1]]
    finest = [place for place in named if all(place is other or _lies_in(place, other) for other in named)]
    if finest:
        return _at(counting, finest[0])
    if named:
        return replace(counting, unread=(*counting.unread, " and ".join(place.place.name for place in named)))
    text = view.text[slice(view.sentence.start, view.sentence.end)]
    here = next((reach for reach, pattern in _HERE if re.search(rf"\b(?:in|across) {pattern.pattern}", text, re.IGNORECASE)), Reach.UNSAID)
    return replace(counting, reach=here)


def _lies_in(place: PlaceMention, other: PlaceMention) -> bool:
    outer = other.place
    return outer.name in place.place.admin or (outer.kind is PlaceKind.COUNTRY and outer.country == place.place.country)
