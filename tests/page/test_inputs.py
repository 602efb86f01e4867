"""What is given to read: each page or its reason, in order, and nothing read without a bound."""

import gzip
import io
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from reportedly.model.errors import Dropped, InputError
from reportedly.page import files
from reportedly.page.extract import extract
from reportedly.page.inputs import Input, InputOptions, open_inputs

TEXT = "Three people were killed when a shell hit a bakery, the mayor said."
FEED = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Loaf</title>
<language>en-gb</language><link>https://loaf.example</link>
<item><title>Bakery &amp; mill hit</title><link>/a/1</link><pubDate>Sat, 15 Apr 2017 18:30:00 +0300</pubDate>
<content:encoded><![CDATA[<p>Three people were killed when a shell hit a bakery.</p><p>A mill was hit too.</p>]]></content:encoded></item>
<item><title>Teaser</title><link>https://loaf.example/a/2</link><description>Read on.</description></item></channel></rss>"""


def read(*paths: object, options: InputOptions | None = None) -> list[Input | Dropped]:
    return list(open_inputs([str(path) for path in paths], options or InputOptions()))


def outcomes(found: Sequence[Input | Dropped]) -> list[str]:
    return [given.code if isinstance(given, Dropped) else given.page.media_type for given in found]


def test_a_folder_is_read_by_name_and_one_bad_file_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "x.txt").write_text(TEXT)
    (tmp_path / "a.html").write_bytes(b"<p>" + TEXT.encode() + b"</p>")
    (tmp_path / "b" / "c.md").write_text(TEXT)
    (tmp_path / "b" / "d.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    (tmp_path / "b" / "e.txt.gz").write_bytes(gzip.compress(TEXT.encode() * 50)[:-20])
    (tmp_path / "b" / "f.exe").write_bytes(b"MZ")
    (tmp_path / "b" / "g.eml").write_text("Subject: x\n\n" + TEXT)
    (tmp_path / "b" / "h.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "b" / "i.xml").write_text("no xml")
    assert outcomes(read(tmp_path)) == [
        "text/html",
        "text/markdown",
        "text/plain",
        "broken-archive",
        "unknown-type",
        "message/rfc822",
        "unreadable",
        "not-text",
    ]


def test_wrong_commands_end_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no file or folder called") as caught:
        open_inputs([str(tmp_path), str(tmp_path / "missing.txt")], InputOptions())
    assert caught.value.remedy
    for options in (InputOptions(encoding="klingon"), InputOptions(published="yesterday"), InputOptions(published="2017-04-15T10:00")):
        with pytest.raises(InputError):
            open_inputs([str(tmp_path)], options)


def test_a_file_of_no_known_name_is_known_by_its_bytes(tmp_path: Path) -> None:
    for name, content in (("page", "<html><p>x</p></html>"), ("note", TEXT), ("feed", FEED)):
        (tmp_path / name).write_text(content)
    assert outcomes(read(tmp_path / "page", tmp_path / "note")) == ["text/html", "text/plain"]
    assert outcomes(read(tmp_path / "feed")) == ["text/html", "teaser"]


def test_hints_hold_for_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    options = InputOptions(published="2017-04-15", outlet="The Loaf", language="en", encoding="latin-1")
    (given,) = read(tmp_path, options=options)
    assert isinstance(given, Input)
    assert (given.hints.published, given.hints.outlet, given.hints.language) == ("2017-04-15", "The Loaf", "en")
    assert given.page.encoding == "latin-1"


def test_a_large_file_and_a_bomb_are_not_read_whole(tmp_path: Path) -> None:
    large = tmp_path / "large.html"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    bomb = tmp_path / "bomb.txt.gz"
    bomb.write_bytes(gzip.compress(b"a" * (files.MAX_PAGE_BYTES + 1)))
    assert outcomes(read(large, bomb)) == ["too-large", "too-large"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"<p>" + TEXT.encode() + b"</p>")))
    (given,) = read("-")
    assert isinstance(given, Input)
    assert extract(given.page, given.hints).text == TEXT


def test_a_feed_gives_its_entries(tmp_path: Path) -> None:
    path = tmp_path / "news.rss"
    path.write_text(FEED)
    given, teaser = read(path)
    assert isinstance(given, Input)
    assert isinstance(teaser, Dropped)
    assert "address" in teaser.remedy
    article = extract(given.page, given.hints)
    assert (article.title, article.outlet, article.language) == ("Bakery & mill hit", "The Loaf", "en")
    assert article.published == "2017-04-15T18:30:00+03:00"
    assert article.text == "Three people were killed when a shell hit a bakery.\n\nA mill was hit too."


def test_an_atom_feed_and_one_without_entries(tmp_path: Path) -> None:
    atom = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Loaf</title>{}</feed>'
    entry = '<entry><link href="https://x.example/1"/><author><name>Jane Miller</name></author><content type="text">{}</content></entry>'
    (tmp_path / "a.atom").write_text(atom.format(entry.format(TEXT)))
    (tmp_path / "b.xml").write_text(atom.format(""))
    (tmp_path / "c.xml").write_text(f"<html><body><p>{TEXT}</p></body></html>")
    first, *rest = read(tmp_path)
    assert isinstance(first, Input)
    assert (first.hints.byline, first.hints.url, first.page.content.decode()) == ("Jane Miller", "https://x.example/1", TEXT)
    assert outcomes(rest) == ["empty", "text/html"]


def test_a_hostile_feed_ends(tmp_path: Path) -> None:
    entities = '<!ENTITY a0 "aaaaaaaaaa">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    path = tmp_path / "bomb.rss"
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE rss [{entities}]><rss version="2.0"><channel><item><title>&a11;</title></item></channel></rss>'
    )
    assert set(outcomes(read(path))) <= {"teaser", "empty"}
