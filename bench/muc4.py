"""Reads MUC-4: the messages, what their 25-slot keys say of each incident, and the role fillers as the papers GRIT and GTT took them.

A folder holds the raw texts and keys (`tst1.tar.xz` …) and the papers' forms made of them (`grit_dev.json.xz`, `gtt_dev.json.xz`), whose
templates stand in the order of the keys. Fillers are of the papers' forms, so that figures can be compared: victims are named people
only, and a mention that does not stand in the text as the key writes it is left out. Of the keys come slot 5, the stage of execution,
and slot 11, how an organisation's responsibility is told; a key that gives two classes is content with either.
"""

import json
import lzma
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench.ceaf import Entity, Fillers, Template, as_entity
from bench.common import members
from reportedly.model.article import Article, Hints, make_article
from reportedly.page.dates import MONTHS

ROLES = {
    "PerpInd": "perp_individual",
    "PerpOrg": "perp_organisation",
    "Target": "target",
    "Victim": "victim",
    "Weapon": "weapon",
}
"""The papers' name of a role → ours."""

SPLITS = {"train": ("dev",), "dev": ("tst1", "tst2"), "test": ("tst3", "tst4")}
"""Split, as the papers have it → archives."""

STAGES = {"ACCOMPLISHED": "accomplished", "ATTEMPTED": "attempted", "THREATENED": "threatened"}

RESPONSIBILITIES = {
    "REPORTED AS FACT": "fact",
    "CLAIMED OR ADMITTED": "claimed",
    "SUSPECTED OR ACCUSED": "accused",
    "SUSPECTED OR ACCUSED BY AUTHORITIES": "accused",  # by whom is in the sources of a claim, not in its manner
    "POSSIBLE": "possible",
    "ACQUITTED": "acquitted",
}
"""Slot 11 → classes."""

TYPE, STAGE, RESPONSIBILITY = 4, 5, 11  # slots


@dataclass(frozen=True, slots=True, kw_only=True)
class Blame:
    """How it is told that an organisation did it; `classes` has several where the key, or the text, gives several."""

    organisation: Entity
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    template: Template
    stages: tuple[str, ...]
    blames: tuple[Blame, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message, with the incidents of its key and the fillers of all of them by role, each entity once."""

    id: str
    article: Article
    fillers: Fillers
    incidents: tuple[Incident, ...]


Key = Mapping[int, tuple[str, ...]]
"""Slot → the lines of its value; none where the key has "-" or "*"."""

_ID = re.compile(r"^ {0,9}((?:DEV|TST\d)-MUC\d-\d{4})\b[^\n]{0,40}\n", re.MULTILINE)
_HEAD = re.compile(r"\s*([^\[]{0,200}?)--\s{0,9}((?:\[[^\]]{1,400}\]\s{1,9}){1,9})")
_DATE = re.compile(r"\b(\d{1,2}) ([A-Z]{3})[A-Z]{0,6} (\d\d)\b")
_PRINTER = re.compile(r"\(([^()]+)\)\s*$")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.){0,400})"')
_MIDDLE = 33  # where the value of a slot begins, at the least


def read_messages(data: Path, split: str) -> Iterator[Message]:
    """The messages of a split in the order of the papers' files; ends the bench with a sentence where a file is missing."""
    if split not in SPLITS:
        sys.exit(f"Error: MUC-4 has no split {split!r}.\nTry: one of {', '.join(SPLITS)}.")
    files = {name: raw.decode() for part in SPLITS[split] for name, raw in members(data / f"{part}.tar.xz")}
    keys: dict[str, list[Key]] = {}
    texts: dict[str, str] = {}
    for name, raw in files.items():
        if name.rpartition("/")[2].startswith("key-"):
            for identity, key in split_keys(raw):
                keys.setdefault(identity, []).append(key)
        else:
            texts.update(split_texts(raw))
    templates = {row["docid"]: row["templates"] for row in read_rows(data / f"gtt_{split}.json.xz")}
    for row in read_rows(data / f"grit_{split}.json.xz"):
        identity = row["docid"]
        pairs = zip(templates[identity], keys.get(identity, ()), strict=True)
        incidents = tuple(as_incident(template, key) for template, key in pairs)
        yield Message(id=identity, article=as_article(texts[identity]), fillers=as_fillers(row["extracts"]), incidents=once(incidents))


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    if not path.is_file():
        sys.exit(f"Error: there is no {path.name} in {path.parent}.\nTry: give the folder of MUC-4 with --data.")
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def split_texts(raw: str) -> Iterator[tuple[str, str]]:
    """The messages of a file: id and text with its dateline."""
    for head, following in pairwise([*_ID.finditer(raw), None]):
        if head is not None:
            yield head[1], raw[head.end() : following.start() if following else len(raw)]


def as_article(raw: str) -> Article:
    """The message without its dateline, whose day and printer are hints; one line a paragraph, brackets as the papers have them."""
    head = _HEAD.match(raw)
    dateline = head[1] if head else ""
    body = raw[head.end() :] if head else raw
    paragraphs = (" ".join(paragraph.split()) for paragraph in body.replace("[", "(").replace("]", ")").split("\n\n"))
    printer = _PRINTER.search(dateline)
    hints = Hints(published=day_of(dateline), outlet=" ".join(printer[1].split()) if printer else None, language="en")
    return make_article("\n\n".join(filter(None, paragraphs)), hints=hints)


def day_of(dateline: str) -> str | None:
    """The ISO day; None where it is not given in full."""
    match = _DATE.search(dateline)
    month = MONTHS.get(match[2].lower()) if match else None
    return f"19{match[3]}-{month:02}-{int(match[1]):02}" if match and month else None


def split_keys(raw: str) -> Iterator[tuple[str, Key]]:
    """The id and slots of each incident; a message without one has no key here."""
    slots: dict[int, list[str]] = {}
    number = 0
    for line in [*raw.splitlines(), "0."]:
        if line.startswith(";") or not line.strip():
            continue
        name, value = line[:_MIDDLE].strip(), line[_MIDDLE:].strip()
        number = int(name.partition(".")[0]) if name else number  # a line without a name goes on with the slot before
        if number == 0 and slots:
            if slots[TYPE]:
                yield slots[0][0].partition(" ")[0], {slot: tuple(lines) for slot, lines in slots.items()}
            slots = {}
        slots.setdefault(number, []).extend([value] if value not in {"", "-", "*"} else [])


def as_incident(template: Mapping[str, Any], key: Key) -> Incident:
    """One incident of the papers' form with its key; ValueError where they are not of the same."""
    types = template["incident_type"]
    if types != key[TYPE][0].lower():
        raise ValueError(f"a template is of the type {types!r}, its key of {key[TYPE][0]!r}")
    return Incident(
        template=Template(types=frozenset(types.split(" / ")), fillers=as_fillers(template)),
        stages=classes_of(" / ".join(key[STAGE]), STAGES),
        blames=tuple(as_blame(line) for line in key[RESPONSIBILITY]),
    )


def as_fillers(roles: Mapping[str, Any]) -> Fillers:
    """The entities of each role, of lists of mentions with their offsets."""
    return {name: [as_entity(mention for mention, _ in entity) for entity in roles[role] if entity] for role, name in ROLES.items()}


def as_blame(line: str) -> Blame:
    """`CLASS / CLASS: "NAME" / "NAME"`; one line of the corpus forgets the quotes."""
    words, _, quoted = line.partition(":")
    names = [re.sub(r"\\(.)", r"\1", name) for name in _QUOTED.findall(quoted) or [quoted]]
    return Blame(organisation=as_entity(names), classes=classes_of(words, RESPONSIBILITIES))


def classes_of(words: str, table: Mapping[str, str]) -> tuple[str, ...]:
    """The classes in the order given, without the mark "?" of those that a reader need not find."""
    names = (name.strip(" ?:()") for name in words.split("/"))
    return tuple(dict.fromkeys(table[name] for name in names if name))


def once(incidents: Iterable[Incident]) -> tuple[Incident, ...]:
    """Without those whose template repeats another's: told apart in the key by date or place alone, which are not scored."""
    kept: list[Incident] = []
    for incident in incidents:
        if all(incident.template != other.template for other in kept):
            kept.append(incident)
    return tuple(kept)
