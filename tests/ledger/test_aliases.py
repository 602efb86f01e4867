"""The table of names: ours is sound, and a user's is read or refused with a sentence that helps."""

from importlib.resources import files

import pytest

from reportedly.ledger.aliases import Known, home_of, known_sources, read_aliases
from reportedly.ledger.spelling import name_key
from reportedly.model.errors import InputError
from reportedly.model.source import SourceKind

HEAD = "name,alias,kind,country,note"


def read(*lines: str) -> tuple[Known, ...]:
    return tuple(read_aliases(lines, "names.csv"))


def test_no_name_of_our_table_stands_for_two_sources() -> None:
    text = (files("reportedly.ledger") / "aliases.csv").read_text(encoding="utf-8")
    owners: dict[str, set[str]] = {}
    for known in read_aliases(text.splitlines(), "aliases.csv"):
        assert known.kind is not None
        for name in (known.name, *known.aliases):
            owners.setdefault(name_key(name), set()).add(known.name)
    assert [names for names in owners.values() if len(names) > 1] == []
    assert len(known_sources()) == len(owners)


@pytest.mark.parametrize("name", ["SOHR", "the Observatory", "Syrian Observatory for Human Rights", "SOHRs"])
def test_the_observatory_by_any_name(name: str) -> None:
    known = known_sources()[home_of(name_key(name))]
    assert (known.name, known.kind, known.country) == ("Syrian Observatory for Human Rights", SourceKind.MONITOR, "GB")


def test_a_table_is_read() -> None:
    (known,) = read(HEAD, "", 'Harbour Watch, HW; "Harbour  Monitor" ,monitor,gb,"counts, and names, ships"')
    assert known.name == "Harbour Watch"
    assert known.aliases[0] == "HW"
    assert (known.kind, known.country, known.note) == (SourceKind.MONITOR, "GB", "counts, and names, ships")
    assert read("name,note", "Harbour Watch,") == (Known(name="Harbour Watch", aliases=(), kind=None, country=None, note=""),)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((), "no table of sources"),
        (("who,what", "a,b"), "no table of sources"),
        ((HEAD, ",HW,,,"), "Line 2 of names.csv has no name"),
        ((HEAD, "HW,,boat,,"), "'boat' is no kind"),
        ((HEAD, "HW,,unnamed,,"), "'unnamed' is no kind"),
        ((HEAD, "HW,,,Britain,"), "'BRITAIN' is no code"),
        ((HEAD, '"HW,,,'), "cannot be read"),
        ((HEAD, "x" * 301), "too long"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(lines: tuple[str, ...], told: str) -> None:
    with pytest.raises(InputError, match=told):
        read(*lines)
