"""Corpora to documents for training: words, and what an annotator says of them.

PolNeAR (statements): each word has one role at most, so tags say all; a relation is a cue with its source and its content.
Worldwide Newswire (names): five kinds of name; its other kinds are left out.
MUC-4 (roles): who did what to whom with what, in each incident; its keys name the fillers, which are marked wherever they stand.
FA-KES and Airwars Gaza: news of conflict of which no annotator says anything, without the items that `bench.conflict` measures by.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tokenizers import Tokenizer

from bench.conflict import GOLD, read_gold, read_texts
from bench.muc4 import Incident, read_messages
from bench.names import is_aside, read_names
from bench.statements import PARTS, carry_over, read_documents
from reportedly.read.mentions import Span
from reportedly.read.sentences import find_sentences
from reportedly.tagging.labels import INCIDENTS, ROLES
from reportedly.tagging.words import BREAK, Words, sentence_starts, split_words


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRelation:
    """An attribution as spans of words."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSpan:
    """A filler of a role, in words; `incidents` are the types of those that it belongs to."""

    kind: str
    start: int
    end: int
    incidents: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One annotated text; None for what its corpus says nothing of."""

    name: str
    words: Words
    sentences: tuple[int, ...]  # at which words they begin
    relations: tuple[WordRelation, ...] | None = None
    names: tuple[tuple[str, int, int], ...] | None = None  # (kind, start, end) in words
    roles: tuple[RoleSpan, ...] | None = None  # in order, none over another
    peaceful: bool = False  # tells of no incident, as far as its corpus looks for them


def read_polnear(path: Path, tokenizer: Tokenizer) -> Iterator[Document]:
    for document in read_documents(path):
        plain = carry_over(document)
        words = split_words(plain.text, tokenizer)
        relations = tuple(
            WordRelation(**{part: tuple(words_of(words, span) for span in getattr(relation, part)) for part in PARTS})
            for relation in plain.relations
        )
        yield Document(
            name=document.name, words=words, sentences=tuple(sentence_starts(words, find_sentences(plain.text))), relations=relations
        )


def words_of(words: Words, span: Span) -> Span:
    """The words that the span of the text touches."""
    start = bisect_right(words.spans, span[0], key=lambda word: word[1])
    return start, max(start + 1, bisect_left(words.spans, span[1], key=lambda word: word[0]))


def read_newswire(path: Path, tokenizer: Tokenizer) -> Iterator[Document]:
    """The articles of Worldwide Newswire, a sentence a line; the line breaks are no part of their words' shapes, being the annotators'."""
    for name, text, tagged in read_names(path):
        words = split_words(text, tokenizer)
        names = tuple((kind, *words_of(words, (start, end))) for kind, start, end in tagged)
        sentences = sorted({0, *(at for at, shape in enumerate(words.shapes) if shape >= BREAK)})
        plain = replace(words, shapes=[shape % BREAK for shape in words.shapes])
        yield Document(name=name, words=plain, sentences=tuple(sentences), names=names)


def read_muc4(path: Path, tokenizer: Tokenizer) -> Iterator[Document]:
    """The messages that systems learn from, in their capitals."""
    for message in read_messages(path, "train"):
        text = message.article.text
        words = split_words(text, tokenizer)
        written = [text[start:end].lower() for start, end in words.spans]
        yield Document(
            name=message.id,
            words=words,
            sentences=tuple(sentence_starts(words, find_sentences(text))),
            roles=tuple(find_fillers(written, message.incidents)),
            peaceful=not message.incidents,
        )


def read_conflict(path: Path, tokenizer: Tokenizer) -> Iterator[Document]:
    """The texts of the folders `fakes` and `airwars_gaza` in this one."""
    measured = {(passage.corpus, passage.item) for passage in read_gold(GOLD, "all")}
    for (corpus, item), text in read_texts(path).items():
        if (corpus, item) not in measured:
            words = split_words(text, tokenizer)
            yield Document(name=f"{corpus} {item}", words=words, sentences=tuple(sentence_starts(words, find_sentences(text))))


def find_fillers(written: Sequence[str], incidents: Iterable[Incident]) -> list[RoleSpan]:
    """Where the fillers of the incidents stand among the words, each wherever it does; of two in one place the longer."""
    found: dict[tuple[str, Span], set[str]] = {}
    for incident in incidents:
        for kind in ROLES.kinds:
            for mention in {mention for entity in incident.template.fillers[kind] for mention in entity}:
                for span in find_phrase(written, mention):
                    found.setdefault((kind, span), set()).update(incident.template.types & {*INCIDENTS})
    taken: set[int] = set()
    kept: list[RoleSpan] = []
    for (kind, (start, end)), types in sorted(found.items(), key=lambda item: (item[0][1][0] - item[0][1][1], ROLES.begin(item[0][0]))):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            kept.append(RoleSpan(kind=kind, start=start, end=end, incidents=frozenset(types)))
    return sorted(kept, key=lambda span: span.start)


_ARTICLES = {"a", "an", "the"}


def find_phrase(written: Sequence[str], phrase: str) -> Iterator[Span]:
    """Where words in a row are the phrase, which has neither marks nor articles."""
    kept = [(at, word) for at, word in enumerate(written) if word not in _ARTICLES and any(map(str.isalnum, word))]
    needle = phrase.replace(" ", "")
    for number, (start, _) in enumerate(kept):
        met = ""
        for at, word in kept[number:]:
            met += word
            if met == needle:
                yield start, at + 1
            if not needle.startswith(met) or met == needle:
                break


def set_aside(documents: Iterable[Document], share: int) -> tuple[list[Document], list[Document]]:
    """(to learn from, to choose by): one in `share`, by the hash of its name."""
    learnt: list[Document] = []
    aside: list[Document] = []
    for document in documents:
        (aside if is_aside(document.name, share) else learnt).append(document)
    return learnt, aside
