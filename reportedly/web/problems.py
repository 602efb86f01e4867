"""Problems by kind: how often each stands in the articles that count, what it means, and where to see it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from reportedly.read.problems import PROBLEM_CODES


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    message: str
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemKind:
    """`examples` are as many as were asked for, an article each where there is one kind only once in it."""

    code: str
    meaning: str
    count: int
    articles: int
    examples: tuple[Example, ...]


def by_kind(problems: Iterable[tuple[str, str, str]], *, examples: slice) -> tuple[ProblemKind, ...]:
    """The kinds of (code, message, article), most frequent first, each with those of its examples that `examples` cuts out."""
    ordered = sorted(problems, key=lambda problem: problem[0])
    kinds = [_kind(code, list(found), examples) for code, found in groupby(ordered, key=lambda problem: problem[0])]
    return tuple(sorted(kinds, key=lambda kind: (-kind.count, kind.code)))


def _kind(code: str, found: list[tuple[str, str, str]], examples: slice) -> ProblemKind:
    return ProblemKind(
        code=code,
        meaning=PROBLEM_CODES.get(code, "A code of an engine that is not described here."),
        count=len(found),
        articles=len({article for _, _, article in found}),
        examples=tuple(Example(message=message, article=article) for _, message, article in found[examples]),
    )
