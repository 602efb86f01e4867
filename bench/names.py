"""Names in world news: `python -m bench.names --data DIR` (GitHub stanfordnlp/en-worldwide-newswire; EMNLP 2023).

A fifth of the articles, by the hash of their names, is set aside by training/prepare.py and scored here. A name is right
where its first and last character and its kind are the annotator's. Keys NAME_f1 are of exact spans.
"""

from collections import Counter
from hashlib import sha256
from pathlib import Path

from bench.common import arguments, members, print_result
from bench.statements import Count
from reportedly.read.sentences import find_sentences
from reportedly.tagging.model import load_model
from reportedly.tagging.names import find_tagged_names

KINDS = {"Person": "person", "Organization": "organisation", "Location": "place", "NORP": "nationality", "Facility": "facility"}
"""The corpus's kind → ours; its others are left out."""
SHARE = 5

Name = tuple[str, int, int]


def is_aside(name: str, share: int) -> bool:
    """Whether the document of that name is one of those, one in `share`, that nothing is learnt from."""
    return sha256(name.encode()).digest()[0] % share == 0


def parse_tagged(table: str) -> tuple[str, list[Name]]:
    """Text and names (kind, start, end) of a table of tagged words; a blank line parts sentences, addresses of pages are left out."""
    text = ""
    names: list[Name] = []
    before = ""
    for line in table.splitlines():
        word, _, tags = line.partition("\t")
        blank = not word.strip() or word.startswith("http")
        text += "" if not text or text.endswith("\n") else "\n" if blank else " "
        tag = "" if blank else tags.split("\t")[0].strip()
        kind = KINDS.get(tag[2:])
        if kind and tag == f"I-{before}":
            names[-1] = (kind, names[-1][1], len(text) + len(word))
        elif kind:
            names.append((kind, len(text), len(text) + len(word)))
        before = tag[2:] if kind else ""
        text += "" if blank else word
    return text, names


def read_names(path: Path) -> list[tuple[str, str, list[Name]]]:
    """(name, text, names) of each article."""
    tables = [(Path(name).stem, content.decode()) for name, content in members(path) if name.endswith(".tsv")]
    return [(name, *parse_tagged(table)) for name, table in tables]


def main() -> None:
    options = arguments(__doc__ or "").parse_args()
    model = load_model()
    counts: Counter[str] = Counter()
    articles = 0
    for name, text, wanted in read_names(options.data / "worldwide_newswire.tar.xz"):
        if not is_aside(name, SHARE):
            continue
        articles += 1
        found = {(mention.kind, mention.start, mention.end) for mention in find_tagged_names(text, find_sentences(text), model)}
        for kind in KINDS.values():
            ours, theirs = ({one for one in some if one[0] == kind} for some in (found, set(wanted)))
            counts.update({f"{kind} right": len(ours & theirs), f"{kind} found": len(ours), f"{kind} wanted": len(theirs)})
    result = {f"{kind}_f1": Count(*(counts[f"{kind} {part}"] for part in ("right", "found", "wanted"))).f1 for kind in KINDS.values()}
    print_result({**result, "articles": articles})


if __name__ == "__main__":
    main()
