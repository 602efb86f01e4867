"""Pages of Airwars assessments as HTML files through `add`: whether any of them stops it, and how much of their prose is kept.

    python -m bench.airwars_pages --data ../shared/corpora/airwars_gaza [--pages 300]

The pages are written to a folder and added by the command itself. `crashes`: pages of which the command says nothing. `prose_recall`:
the share of the assessment's words that stand in the text that was kept, averaged over all pages, 0 where one was dropped. The pages hold
more than the assessment (coded boxes, lists of victims and sources), so that `characters_kept` may exceed `characters_of_prose`.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from statistics import mean
from typing import Any

from bench.common import arguments, members, print_result
from bench.tolls import read_rows
from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.view import Window

_WORD = re.compile(r"\w+")
_WHOLE = 0.98  # a page that keeps this share of its prose keeps it all, but for a word


def write_pages(data: Path, folder: Path, most: int) -> dict[str, str]:
    """The first pages by name, in the folder; SHA-256 of the file → the assessment's prose."""
    prose = {row["file"]: row["assessment"] for row in read_rows(data / "incidents.jsonl.xz")}
    written: dict[str, str] = {}
    for name, content in members(data / "pages.tar.xz"):
        file = Path(name).name
        if file in prose and len(written) < most:
            (folder / file).write_bytes(content)
            written[sha256(content).hexdigest()] = prose[file]
    return written


def add(folder: Path, ledger: Path) -> dict[str, Any]:
    """What `reportedly add` prints; nothing where it stopped on its way."""
    command = [sys.executable, "-m", "reportedly", "add", str(folder), "--ledger", str(ledger), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # our own command
    print(done.stderr[-2000:], file=sys.stderr, end="")
    summary: dict[str, Any] = json.loads(done.stdout) if done.stdout else {"outcomes": {}}
    return summary


def texts(ledger: Path) -> Iterator[tuple[str, str]]:
    """SHA-256 of the file → the text that was kept of it."""
    with Ledger.open(str(ledger), create=False) as opened:
        for row in queries.articles(opened, Window(limit=None)):
            page = queries.article(opened, row.id)
            assert page is not None
            yield page.article.page_sha256, page.article.text


def recall(prose: str, text: str) -> float:
    """The share of the words of `prose` that `text` has too, as often as it has them."""
    wanted = Counter(_WORD.findall(prose.casefold()))
    return (wanted & Counter(_WORD.findall(text.casefold()))).total() / wanted.total()


def measure(data: Path, most: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as scratch:
        folder, ledger = Path(scratch, "pages"), Path(scratch, "ledger.db")
        folder.mkdir()
        prose = write_pages(data, folder, most)
        outcomes = add(folder, ledger)["outcomes"]
        kept = dict(texts(ledger)) if ledger.exists() else {}
    recalls = [recall(words, kept.get(page, "")) for page, words in prose.items()]
    return {
        "pages": len(prose),
        "crashes": len(prose) - sum(outcomes.values()),
        "dropped": outcomes.get("dropped", 0),
        "characters_kept": sum(map(len, kept.values())),
        "characters_of_prose": sum(map(len, prose.values())),
        "prose_recall": mean(recalls),
        "pages_with_whole_prose": sum(share >= _WHOLE for share in recalls),
        "pages_with_less_than_half": sum(share < 0.5 for share in recalls),
    }


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--pages", type=int, default=300, help="so many pages (%(default)s)")
    given = parser.parse_args()
    print_result(measure(given.data, given.pages))


if __name__ == "__main__":
    main()
