"""Tables: columns by name, dates by the whole file, rows one by one, and a bad one never in the way."""

import lzma
from pathlib import Path

import pytest

from reportedly.model.errors import Dropped, InputError
from reportedly.page import tables
from reportedly.page.inputs import Input, InputOptions, open_inputs

HEADER = "id,body,when,paper\n"
MAPPING = {"text": "body", "published": "when", "outlet": "paper"}


def read(path: Path, options: InputOptions | None = None) -> list[Input | Dropped]:
    return list(open_inputs([str(path)], options or InputOptions(mapping=MAPPING)))


def table(folder: Path, rows: str, name: str = "news.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes((HEADER + rows).encode(encoding))
    return path


def published(found: list[Input | Dropped]) -> list[str | None]:
    return [given.hints.published for given in found if isinstance(given, Input)]


def codes(found: list[Input | Dropped]) -> list[str]:
    return [given.code for given in found if isinstance(given, Dropped)]


def test_a_row_is_a_page(tmp_path: Path) -> None:
    (given,) = read(table(tmp_path, '7,"A shell, they said,\nhit the mill.",2017-04-15,The Loaf\n'))
    assert isinstance(given, Input)
    assert given.page.content == b"A shell, they said,\nhit the mill."
    assert given.page.name.endswith("news.csv row 1")
    assert (given.hints.outlet, given.hints.published, given.notes) == ("The Loaf", "2017-04-15", ())


def test_one_date_of_the_file_tells_how_the_others_are_meant(tmp_path: Path) -> None:
    assert published(read(table(tmp_path, "1,a,4/5/2017,x\n2,b,4/15/2017,x\n"))) == ["2017-04-05", "2017-04-15"]
    assert published(read(table(tmp_path, "1,a,4/5/2017,x\n2,b,15/4/2017,x\n"))) == ["2017-05-04", "2017-04-15"]


def test_a_date_that_stays_open_is_none_and_said_so(tmp_path: Path) -> None:
    path = table(tmp_path, "1,a,4/5/2017,x\n2,b,soon,x\n3,c,,x\n")
    found = read(path)
    assert published(found) == [None, None, None]
    assert [[note.code for note in given.notes] for given in found if isinstance(given, Input)] == [
        ["published-ambiguous"],
        ["published-not-understood"],
        [],
    ]
    declared = InputOptions(mapping=MAPPING, date_format="%d/%m/%Y", published="2017-01-01")
    assert published(read(path, declared)) == ["2017-05-04", "2017-01-01", "2017-01-01"]


def test_columns_of_our_names_need_no_mapping(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text("text;url;language\nA shell hit the mill.;https://x.example/1;en-GB\nAnother one.;nowhere;\n")
    first, second = read(path, InputOptions(language="fr"))
    assert isinstance(first, Input)
    assert isinstance(second, Input)
    assert (first.hints.url, first.hints.language) == ("https://x.example/1", "en")
    assert (second.hints.url, second.hints.language) == (None, "fr")


def test_a_column_that_is_not_there_ends_the_command_and_lists_those_that_are(tmp_path: Path) -> None:
    path = table(tmp_path, "1,a,2017-04-15,x\n")
    with pytest.raises(InputError, match="no column 'text_of_it'") as caught:
        read(path, InputOptions(mapping={"text": "text_of_it"}))
    assert "id, body, when, paper" in caught.value.remedy
    with pytest.raises(InputError, match="holds the text"):
        read(path, InputOptions())
    with pytest.raises(InputError, match="no field called 'body'"):
        read(path, InputOptions(mapping={"body": "text"}))


def test_bad_rows_are_told_and_the_next_ones_read(tmp_path: Path) -> None:
    found = read(table(tmp_path, "1,a,2017-04-15,x\n2,,2017-04-15,x\n3,a,b,c,d\n4,d\n"))
    assert codes(found) == ["empty", "broken-row"]
    assert len(published(found)) == 2


def test_json_lines_and_json(tmp_path: Path) -> None:
    lines = tmp_path / "news.jsonl"
    lines.write_text(
        '{"text": "One.", "published": 20170415}\n\n{broken\n[1]\n{"text": "half \\ud800"}\n{"text": null}\n{"text": "Two."}\n'
    )
    found = read(lines, InputOptions())
    assert codes(found) == ["broken-row", "broken-row", "encoding", "empty"]
    assert published(found) == ["2017-04-15", None]
    whole = tmp_path / "news.json"
    whole.write_text('[{"text": "One."}, {"text": "<p>Two.</p>"}]')
    assert [given.page.media_type for given in read(whole, InputOptions()) if isinstance(given, Input)] == ["text/plain", "text/html"]


@pytest.mark.parametrize(("encoding", "declared"), [("cp1252", None), ("cp1252", "latin-1"), ("utf-8-sig", None), ("utf-16", None)])
def test_encodings(tmp_path: Path, encoding: str, declared: str | None) -> None:
    rows = "1,Trois morts près d’Alep selon l’été,2017-04-15,Le Pain\n" * 20
    found = read(table(tmp_path, rows, encoding=encoding), InputOptions(mapping=MAPPING, encoding=declared))
    assert len(published(found)) == 20
    first = found[0]
    assert isinstance(first, Input)
    assert first.page.content.decode() == "Trois morts près d’Alep selon l’été"


def test_what_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("")
    (tmp_path / "picture.csv").write_bytes(b"\x89PNG\0\0")
    assert codes(read(tmp_path)) == ["empty", "not-text"]
    assert codes(read(table(tmp_path, "1,é,2017-04-15,x\n", encoding="cp1252"), InputOptions(mapping=MAPPING, encoding="utf-8"))) == [
        "encoding"
    ]
    with pytest.raises(InputError, match="klingon"):
        read(tmp_path, InputOptions(encoding="klingon"))


def test_a_row_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_ROW", 200)
    found = read(table(tmp_path, "1,a,2017-04-15,x\n" + '2,"never closed' + "\nx" * 300))
    assert published(found) == ["2017-04-15"]
    assert codes(found) == ["too-large"]
    assert len(published(read(table(tmp_path, "1,a,2017-04-15,x\n" * 100)))) == 100


def test_a_packed_table_is_read_and_a_torn_one_told(tmp_path: Path) -> None:
    rows = "".join(f"{number},A shell hit house {number}.,2017-04-15,x\n" for number in range(3000))
    packed = lzma.compress((HEADER + rows).encode())
    path = tmp_path / "news.csv.xz"
    path.write_bytes(packed)
    assert len(published(read(path))) == 3000
    path.write_bytes(packed[: len(packed) // 2])
    assert codes(read(path)) == ["broken-archive"]


def test_a_column_that_is_used_and_there_twice_ends_the_command(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text("text,id,id,title,title\nA shell hit the mill.,1,2,Hit,Mill\n")
    with pytest.raises(InputError, match="more than one column 'title'"):
        read(path, InputOptions())
    assert len(read(path, InputOptions(mapping={"text": "text"}))) == 1


def test_a_table_is_bounded_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_TABLE", 200)
    path = tmp_path / "news.csv.xz"
    path.write_bytes(lzma.compress((HEADER + "1,A shell hit the mill.,2017-04-15,x\n" * 100).encode()))
    found = read(path)
    assert codes(found) == ["too-large"]
    assert len(found) == 5


def test_an_encoding_is_tried_on_the_beginning_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_CHUNK", 64)
    monkeypatch.setattr(tables, "_PROBED", 2)
    rows = "1,A shell hit the mill.,2017-04-15,x\n" * 1000
    path = table(tmp_path, rows + "2,caf\xe9,2017-04-15,x\n", encoding="cp1252")
    found = read(path)
    assert isinstance(found[0], Input)
    assert codes(found) == ["encoding"]
