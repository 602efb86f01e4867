"""How events stand, scored on event factuality: `python -m bench.stance --data DIR --split dev` (UW, Lee et al. 2015; MEANTIME).

Each event word of these corpora has a factuality from −3 (certainly did not happen) through 0 (uncertain) to +3 (certainly did).
Three classes: each goes to the nearest of the three, a tie to uncertain. What is told as to come ("will", "agreed to", "plans to":
planned in our records) counts with +3, as raters had it; what is possible, wanted or threatened is uncertain. F1 is averaged over
the classes (macro). The rules were chosen on the parts `train`.

Beside our reader stand two others: `majority` says that all happened; `truthteller` goes by rules after TruthTeller (Lotan, Stern
and Dagan 2013): down the parse that the corpus brings, each predicate's truth is that of the place it stands in, by the
implications of the predicate above it (Karttunen's classes), turned over by negation and made uncertain by modals and conditions.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.common import arguments, print_result
from reportedly.read.governed import find_standing
from reportedly.read.governors import Standing
from reportedly.read.mentions import Sentence
from reportedly.read.sentences import words

CORPORA = {"uw": "UW", "meantime": "MEANTIME"}
HAPPENED, DENIED, UNCERTAIN = CLASSES = ("happened", "denied", "uncertain")
_CLASS = {
    Standing.HAPPENED: HAPPENED,
    Standing.FORETOLD: HAPPENED,
    Standing.INTENDED: UNCERTAIN,
    Standing.EVENTUAL: UNCERTAIN,
    Standing.POSSIBLE: UNCERTAIN,
    Standing.DENIED: DENIED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A token of the corpus; `head` is the index of the word above it in the parse, its own for the root."""

    text: str
    factuality: float | None
    head: int
    relation: str
    lemma: str


Words = Sequence[Word]
Reader = Callable[[Words, int], str]


def read_corpus(path: Path) -> Iterator[list[Word]]:
    """The sentences of a file in columns: index, word, factuality, part of speech, head, relation, lemma."""
    if not path.is_file():
        raise SystemExit(f"Error: there is no {path}.\nTry: give the folder that has UW/ and MEANTIME/ with --data.")
    for block in re.split(r"\n[ \t]*\n", path.read_text()):
        rows = [line.split("\t") for line in block.splitlines() if line.strip()]
        if rows:
            yield [
                Word(text=text, factuality=None if rating == "_" else float(rating), head=int(head), relation=relation, lemma=lemma.lower())
                for _, text, rating, _, head, relation, lemma in rows
            ]


def class_of(factuality: float) -> str:
    if abs(factuality) <= 1.5:
        return UNCERTAIN
    return HAPPENED if factuality > 0 else DENIED


_TO_THE_LEFT = words("n't 's 're 've 'll 'd 'm , . ; : ? ! ) '' %")
_TO_THE_RIGHT = words("( `` $")
_PLAIN = {"``": "“", "''": "”"}


def written(sentence: Words) -> tuple[str, list[tuple[int, int]]]:
    """The sentence as it is printed, and where each of its words stands."""
    text, spans = "", []
    for at, word in enumerate(sentence):
        if at and word.text not in _TO_THE_LEFT and sentence[at - 1].text not in _TO_THE_RIGHT:
            text += " "
        start = len(text)
        text += _PLAIN.get(word.text, word.text)
        spans.append((start, len(text)))
    return text, spans


def ours(sentence: Words, at: int) -> str:
    text, spans = written(sentence)
    return _CLASS[find_standing(text, Sentence(start=0, end=len(text), paragraph=0), spans[at])]


def majority(_sentence: Words, _at: int) -> str:
    return HAPPENED


_TURNS: Mapping[str, tuple[str, str]] = {
    lemma: effect
    for lemmas, effect in (
        ("manage succeed remember happen dare bother get begin start continue finish lead cause", (HAPPENED, DENIED)),
        ("force make help compel", (HAPPENED, UNCERTAIN)),
        ("fail forget neglect cease stop quit", (DENIED, HAPPENED)),
        ("refuse decline prevent avoid prohibit ban block refrain", (DENIED, UNCERTAIN)),
        ("deny doubt", (DENIED, UNCERTAIN)),
        ("able allow permit let enable attempt try", (UNCERTAIN, DENIED)),
        ("know realize regret learn discover admit acknowledge reveal see find show", (HAPPENED, HAPPENED)),
        ("say tell report announce add confirm state note warn", (HAPPENED, HAPPENED)),
        (
            "want hope wish plan intend expect believe think suspect fear seek agree promise threaten ask urge demand consider propose"
            " decide suggest claim allege seem appear likely willing ready possible attempt effort decision offer call need",
            (UNCERTAIN, UNCERTAIN),
        ),
    )
    for lemma in words(lemmas)
    for effect in [effect]
}
_COMPLEMENT = words("ccomp xcomp acl pcomp csubj")
_POSSIBLE = words("may might can could would should must possibly perhaps allegedly reportedly probably likely if whether unless")


def truthteller(sentence: Words, at: int) -> str:
    """The truth of a word: that of its place, as its own negations and modals leave it."""
    place, above = HAPPENED, at
    below = {index: [word for i, word in enumerate(sentence) if word.head == index and i != index] for index in range(len(sentence))}
    chain = [at]
    while sentence[above].head != above and len(chain) < len(sentence):
        above = sentence[above].head
        chain.append(above)
    for position in range(len(chain) - 1, -1, -1):
        index = chain[position]
        word = sentence[index]
        if word.relation in _COMPLEMENT and position + 1 < len(chain):
            holds, fails = _TURNS.get(sentence[chain[position + 1]].lemma, (HAPPENED, HAPPENED))
            place = {HAPPENED: holds, DENIED: fails, UNCERTAIN: UNCERTAIN}[place]
        elif position + 1 < len(chain):
            place = HAPPENED
        place = _own_truth(place, below[index])
    return place


def _own_truth(place: str, children: Words) -> str:
    if any(child.lemma in _POSSIBLE or child.text.lower() in _POSSIBLE for child in children):
        return UNCERTAIN
    if any(child.relation == "neg" or child.text.lower() == "no" for child in children):
        return {HAPPENED: DENIED, DENIED: HAPPENED, UNCERTAIN: UNCERTAIN}[place]
    return place


READERS: Mapping[str, Reader] = {"": ours, "_majority": majority, "_truthteller": truthteller}


def score(pairs: Iterable[tuple[str, str]]) -> dict[str, float]:
    """F1 of each class and their mean, from pairs of the right class and the one found."""
    counts = Counter(pairs)
    result = {}
    for name in CLASSES:
        right = counts[name, name]
        both = sum(count for (wanted, found), count in counts.items() for one in (wanted, found) if one == name)
        result[f"{name}_f1"] = 2 * right / both if both else 0.0
    return {"macro_f1": sum(result.values()) / len(CLASSES)} | result


def measure(sentences: Sequence[Words], reader: Reader) -> dict[str, float]:
    return score(
        (class_of(word.factuality), reader(sentence, at))
        for sentence in sentences
        for at, word in enumerate(sentence)
        if word.factuality is not None
    )


def main() -> None:
    options = arguments("How events stand: happened, denied, uncertain; UW and MEANTIME.", split="dev").parse_args()
    result: dict[str, object] = {}
    total = 0
    for key, folder in CORPORA.items():
        sentences = list(read_corpus(options.data / folder / f"{options.split}.conll"))
        count = sum(word.factuality is not None for sentence in sentences for word in sentence)
        for suffix, reader in READERS.items():
            figures = measure(sentences, reader)
            result[f"{key}_macro_f1{suffix}"] = figures["macro_f1"]
            if reader is ours:
                result |= {f"{key}_{name}": value for name, value in figures.items()}
        result[f"{key}_n"] = count
        total += count
    print_result(result | {"n": total})


if __name__ == "__main__":
    main()
