"""Evidence is a quote with its offsets: always `article.text[start:end] == quote`, in code points."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Evidence:
    """A slice of one article's text; `start` and `end` count code points, half-open."""

    article: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.quote):
            raise ValueError(f"evidence {self.start}:{self.end} does not fit its quote of {len(self.quote)} code points")

    @property
    def span(self) -> tuple[int, int]:
        return (self.start, self.end)

    def within(self, other: "Evidence") -> bool:
        return other.start <= self.start and self.end <= other.end
