"""Main text of news pages: ours against trafilatura alone, and the furniture that each leaves in.

    python -m bench.pages --data ../shared/corpora/pages --split scrapinghub
    python -m bench.pages --data ../shared/corpora/pages --split naeb --half 1

The text is scored as the article-extraction-benchmark of Scrapinghub defines it: counts of runs of four words (true, false
and missed ones, scaled to sum to one a page), precision and recall averaged over the pages, F1 of the two averages.
Furniture is judged by a detector of its own: a paragraph that the people who marked the page left out, and that holds words
of appeals, newsletters, biographies, links or notices. `--half 0|1` takes the pages whose id has that parity: 0 is what we
looked at while choosing, 1 is what we did not.
"""

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

import trafilatura

from bench.common import arguments, members, print_result
from reportedly.model.article import Hints, Page
from reportedly.model.errors import Dropped
from reportedly.page.extract import extract

_WORDS = re.compile(r"\w+")
_RUN = 4  # words
_KNOWN_SHARE = 0.5  # a paragraph with this share of its runs in the gold text is of the article

FURNITURE: Mapping[str, tuple[str, ...]] = {
    "appeal": (
        r"donat",
        r"\bcontributions?\b",
        r"support (?:our|us|independent|local|quality)\b",
        r"become a\b",
        r"your support",
        r"paywall",
    ),
    "newsletter": (r"newsletter", r"\bsubscri", r"\bsign(?:ing)?[ -]up\b", r"\binbox\b", r"e-?mail alert", r"free trial"),
    "biography": (
        r"\bis an? .{0,80}?\b(?:writer|reporter|editor|journalist|correspondent|columnist|author|contributor|fellow|blogger|producer)\b",
        r"about the author|follow (?:him|her|them|us|me)\b|\b(?:contact|reach|e-?mail|follow)\b .{0,60}?@",
        r"follow .{0,60}?(?:twitter|facebook|instagram)",
    ),
    "read-more": (
        r"\bread (?:more|also|next)\b|\balso read\b|\brelated\b(?! to)|\brecommended\b|\bsee also\b",
        r"\bmost (?:read|popular) (?:in|on)\b|^most (?:read|popular)",
        r"\bmore (?:from|stories|on:)|\bclick here\b|explore more|you may (?:also )?like|\btrending\b|^more:|\bwatch:|editors?.? picks",
    ),
    "trust-notice": (
        r"our standards|trust principles|copyright|©|all rights reserved|privacy policy|terms of (?:use|service)|\bcookies?\b|affiliate",
        r"editorial (?:standards|process|policy)|views expressed|fact-check|(?:earn|paid) .{0,30}\bcommission|\badvertisement\b",
    ),
}
"""Broad on purpose, and no word list of the cutter's."""
_FURNITURE = {kind: re.compile("|".join(patterns), re.IGNORECASE) for kind, patterns in FURNITURE.items()}

Reader = Callable[[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A page with what people say that it holds."""

    id: str
    html: str
    url: str
    text: str
    title: str | None
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    f1: float
    precision: float
    recall: float
    furniture: Counter[str]  # pages that keep furniture of this kind; "any": of at least one
    seconds: float


def read_pages(data: Path, split: str, half: int | None) -> tuple[Marked, ...]:
    """The pages of one part of the corpus, by id."""
    contents = {Path(name).name: content for name, content in members(data / f"{split}.tar.xz")}
    truth: dict[str, dict[str, Any]] = json.loads(contents["ground-truth.json"])
    return tuple(
        Marked(
            id=key,
            html=gzip.decompress(contents[f"{key}.html.gz"]).decode("utf-8"),
            url=gold["url"],
            text=gold["articleBody"],
            title=gold.get("title") or None,
            date=gold["date"] if re.fullmatch(r"\d{4}-\d\d-\d\d", gold.get("date") or "") else None,
        )
        for key, gold in sorted(truth.items())
        if half is None or int(key[-1], 16) % 2 == half
    )


def runs(text: str) -> Counter[tuple[str, ...]]:
    """How often each run of four words occurs; the whole where there are fewer."""
    words = _WORDS.findall(text)
    return Counter(tuple(words[start : start + _RUN]) for start in range(max(1, len(words) - _RUN + 1)) if words)


def overlap(gold: str, text: str) -> tuple[float, float, float]:
    """True, false and missed runs, scaled to sum to one."""
    wanted, given = runs(gold), runs(text)
    counts = ((wanted & given).total(), (given - wanted).total(), (wanted - given).total())
    total = sum(counts)
    return (counts[0] / total, counts[1] / total, counts[2] / total) if total else (0.0, 0.0, 0.0)


def average(overlaps: list[tuple[float, float, float]]) -> tuple[float, float, float]:
    """F1, precision, recall; a page without any text given has no precision."""
    precision = mean(true / (true + false) for true, false, _ in overlaps if true + false)
    recall = mean(true / (true + missed) for true, _, missed in overlaps if true + missed)
    return 2 * precision * recall / (precision + recall), precision, recall


def furniture(gold: str, text: str) -> dict[str, str]:
    """Kind of furniture → a paragraph of it that the text keeps."""
    known = runs(gold)
    found: dict[str, str] = {}
    for paragraph in re.split(r"\n+", text):
        given = runs(paragraph)
        if not given or (given & known).total() / given.total() >= _KNOWN_SHARE or " ".join(paragraph.split()) in " ".join(gold.split()):
            continue
        for kind, pattern in _FURNITURE.items():
            if pattern.search(paragraph):
                found.setdefault(kind, paragraph)
    return found


def score(pages: tuple[Marked, ...], read: Reader, show: str | None = None) -> Score:
    """Every page through one reader."""
    overlaps, kept, started = [], Counter[str](), time.perf_counter()
    texts = [read(page.html, page.url) for page in pages]
    seconds = time.perf_counter() - started
    for page, text in zip(pages, texts, strict=True):
        overlaps.append(overlap(page.text, text))
        found = furniture(page.text, text)
        kept.update(found.keys())
        kept["any"] += bool(found)
        if show:
            for line in _lines(page, found):
                print(f"{show}\t{line}")
    f1, precision, recall = average(overlaps)
    return Score(f1=f1, precision=precision, recall=recall, furniture=kept, seconds=seconds)


def _lines(page: Marked, found: dict[str, str]) -> Iterator[str]:
    yield from (f"{page.id[:12]}\t{kind}\t{paragraph[:160]}" for kind, paragraph in found.items())


def ours(html: str, url: str) -> str:
    try:
        return extract(_page(html, url), Hints()).text
    except Dropped:
        return ""


def _page(html: str, url: str) -> Page:
    return Page(name=url, content=html.encode(), media_type="text/html", url=url, encoding="utf-8")


def alone(html: str, url: str) -> str:
    """trafilatura as it comes."""
    return trafilatura.extract(html, url=url) or ""


def same_settings(html: str, url: str) -> str:
    """trafilatura with the settings we use: what is left of the difference is the cutting."""
    return trafilatura.extract(html, url=url, fast=True, include_comments=False) or ""


def exact(pages: tuple[Marked, ...]) -> tuple[float | None, float | None]:
    """Shares of the pages with a gold date or title where ours is the same (titles: same words in any case)."""
    dates, titles = [], []
    for page in pages:
        try:
            article = extract(_page(page.html, page.url), Hints())
        except Dropped:
            article = None
        if page.date:
            dates.append(article is not None and (article.published or "")[:10] == page.date)
        if page.title:
            titles.append(article is not None and _fold(article.title or "") == _fold(page.title))
    return (mean(dates) if dates else None), (mean(titles) if titles else None)


def _fold(text: str) -> list[str]:
    return _WORDS.findall(text.casefold())


def measure(data: Path, split: str, half: int | None, *, show: bool = False) -> dict[str, Any]:
    pages = read_pages(data, split, half)
    own, plain, same = score(pages, ours, "ours" if show else None), score(pages, alone), score(pages, same_settings)
    dates, titles = exact(pages)
    return {
        "split": split,
        "half": half,
        "pages": len(pages),
        "text_f1": own.f1,
        "text_precision": own.precision,
        "text_recall": own.recall,
        "trafilatura_f1": plain.f1,
        "same_settings_f1": same.f1,
        "pages_with_furniture": own.furniture["any"],
        "trafilatura_pages_with_furniture": plain.furniture["any"],
        "same_settings_pages_with_furniture": same.furniture["any"],
        "furniture": {kind: [own.furniture[kind], plain.furniture[kind]] for kind in FURNITURE},
        "date_exact": dates,
        "title_exact": titles,
        "seconds": round(own.seconds, 1),
        "trafilatura_seconds": round(plain.seconds, 1),
        "trafilatura": trafilatura.__version__,
    }


def main() -> None:
    parser = arguments("Main text of news pages, and the furniture left in it.", split="scrapinghub")
    parser.add_argument("--half", type=int, choices=(0, 1), help="only pages whose id is even (0) or odd (1)")
    parser.add_argument("--show", action="store_true", help="print the furniture that ours keeps")
    options = parser.parse_args()
    print_result(measure(options.data, options.split, options.half, show=options.show))


if __name__ == "__main__":
    main()
