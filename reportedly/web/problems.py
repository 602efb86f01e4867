"""Problems by kind: how often each stands in the articles that count, what it means, and where to see it."""

from dataclasses import dataclass

from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.view import ProblemRow, Window
from reportedly.read.problems import PROBLEM_CODES


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemKind:
    """`examples` are as many as were asked for."""

    code: str
    meaning: str
    count: int
    articles: int
    examples: tuple[ProblemRow, ...]


def kinds(ledger: Ledger, code: str, window: Window) -> tuple[ProblemKind, ...]:
    """The kinds of problems (`code`: that kind alone), most frequent first, each with its examples of this window."""
    return tuple(
        ProblemKind(
            code=row.code,
            meaning=PROBLEM_CODES.get(row.code, "A code of an engine that is not described here."),
            count=row.count,
            articles=row.articles,
            examples=queries.problems(ledger, window, row.code),
        )
        for row in queries.problem_counts(ledger)
        if not code or row.code == code
    )
