"""Page to article: the text, what the page says of itself, and every reason for which there is none."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportedly.model.article import Hints, Page
from reportedly.model.errors import Dropped
from reportedly.page.extract import MAX_TEXT, extract, find_language

SHARED = Path(__file__).parents[3] / "shared" / "articles" / "jns-iran-syria.txt"
BODY = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "Three people were killed when a shell hit a bakery in the north of the town on Monday, the mayor said.",
        "A second shell fell near the mill an hour later; nobody was hurt there, according to two residents.",
        "It was not clear who had fired, and none of the groups in the area claimed the attack by nightfall.",
    )
)


def html(head: str = "", body: str = BODY, attributes: str = 'lang="en-GB"') -> Page:
    source = f"<!doctype html><html {attributes}><head>{head}</head><body><article>{body}</article></body></html>"
    return Page(name="page.html", content=source.encode(), media_type="text/html", url="https://loaf.example/a/1")


def text(content: str | bytes, media_type: str = "text/plain") -> Page:
    return Page(name="page.txt", content=content.encode() if isinstance(content, str) else content, media_type=media_type)


def test_what_the_page_says_of_itself() -> None:
    head = """<title>Bakery hit - Loaf</title><meta property="og:site_name" content="The Loaf"><link rel="canonical" href="/a/bakery">
      <script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2017-01-01"},
        {"@type": "NewsArticle", "datePublished": "2017-04-15T18:30:00+03:00",
        "author": [{"@type": "Person", "name": "Jane Miller"}]}]}</script>"""
    article = extract(html(head, "<h1>Bakery hit, three dead</h1>" + BODY), Hints())
    assert (article.title, article.outlet, article.byline) == ("Bakery hit, three dead", "The Loaf", "Jane Miller")
    assert (article.url, article.published, article.language) == ("https://loaf.example/a/bakery", "2017-04-15T18:30:00+03:00", "en")
    assert article.text.count("\n\n") == 2
    assert article.text.startswith("Three people")
    assert article.extractor.startswith("trafilatura ")


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("https://amp.loaf.example/b/2", "https://amp.loaf.example/b/2"),
        ("https://agency.example/b/2", "https://loaf.example/a/1"),  # a copy is no version of another site's article
        ("https://loaf.example/", "https://loaf.example/a/1"),
    ],
)
def test_a_canonical_address_is_one_of_the_same_site(canonical: str, url: str) -> None:
    assert extract(html(f'<link rel="canonical" href="{canonical}">'), Hints()).url == url


def test_hints_go_before_the_page() -> None:
    head = '<title>Bakery hit by a shell</title><meta property="article:published_time" content="2017-04-15">'
    hints = Hints(url="https://other.example/x", outlet="Other", title="Mine", byline="Me", published="2016-01-02", language="fr")
    article = extract(html(head), hints)
    assert Hints(**{name: getattr(article, name) for name in Hints.__slots__}) == hints


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2017-04-15T10:00:00Z">', "2017-04-15T10:00:00+00:00"),
        ('<meta itemprop="datePublished" content="15 April 2017">', "2017-04-15"),
        ('<meta name="pubdate" content="20170415">', "2017-04-15"),
        ('<script type="application/ld+json">{"datePublished": "2017-04-15"}</script>', "2017-04-15"),
        ('<script type="application/ld+json">{broken</script>', None),
        ('<meta name="pubdate" content="4/5/2017">', None),
        ('<meta property="article:published_time" content="2031-01-01">', None),  # after it was fetched
        ("", None),
    ],
)
def test_dates_of_the_page(head: str, published: str | None) -> None:
    page = html(head)
    fetched = Page(**{n: getattr(page, n) for n in Page.__slots__} | {"fetched": datetime(2017, 4, 16, tzinfo=UTC)})
    assert extract(fetched, Hints()).published == published


def test_the_day_in_an_address_and_never_today() -> None:
    page = html()
    dated = Page(**{n: getattr(page, n) for n in Page.__slots__} | {"url": "https://loaf.example/2017/04/15/bakery"})
    assert extract(dated, Hints()).published == "2017-04-15"
    assert extract(page, Hints()).published is None


@pytest.mark.parametrize(
    ("first", "published"),
    [
        ("Published: 15 April 2017", "2017-04-15"),
        ("Saturday, April 15, 2017", "2017-04-15"),
        ("Sat 15 Apr 2017 Bakery hit. Three people were killed.", "2017-04-15"),
        ("HOMS, Syria, April 15, 2017 (Agency) – Three people were killed.", "2017-04-15"),
        ("Homs, Syria, 15 April 2017. Three people were killed.", "2017-04-15"),
        ("The mayor spoke of it on 15 April 2017. Three people were killed.", None),
        ("In a speech on 15 April 2017 the mayor spoke of bread.", None),
        ("HOMS, April 15 (Agency) – Three people were killed.", None),
    ],
)
def test_dates_at_the_head_of_a_text(first: str, published: str | None) -> None:
    assert extract(text(first + "\n\nThe mayor said more bread was on its way."), Hints()).published == published


def test_entities_scripts_and_styles_leave_no_html() -> None:
    body = (
        "<script>var x = '<p>no</p>';</script><style>p {}</style>"
        + BODY
        + "<p>Bread &amp; salt &lt;b&gt; cost 5&nbsp;&euro; cafe&#x301; now.</p>"
    )
    article = extract(html(body=body), Hints())
    assert "Bread & salt <b> cost 5 € café now." in article.text
    assert "var x" not in article.text


def test_the_same_page_gives_the_same_article() -> None:
    assert extract(html(), Hints()) == extract(html(), Hints())


def test_furniture_is_kept_apart_and_origins_found() -> None:
    page = html(body=BODY + "<p>This article was originally published in The Mill.</p><p>Sign up for our newsletter to get it daily.</p>")
    article = extract(page, Hints())
    assert article.text.endswith("originally published in The Mill.")
    assert [fact.name for fact in article.origins] == ["The Mill"]
    assert [cut.kind for cut in article.cut] == ["newsletter"]


def test_text_that_was_wrapped_is_joined_and_other_lines_are_paragraphs() -> None:
    wrapped = "Three people were killed when a shell hit a bakery in the north\nof the town on Monday, the mayor said.\n \nOne\nTwo"
    assert extract(text(wrapped), Hints()).text.split("\n\n") == [
        "Three people were killed when a shell hit a bakery in the north of the town on Monday, the mayor said.",
        "One",
        "Two",
    ]


def test_markdown_loses_its_marks() -> None:
    source = "# Bakery hit\n\nThree **people** were [killed](https://x.example) on *Monday*.\n\n- a mill\n- a shop\n"
    assert extract(text(source, "text/markdown"), Hints()).text == "Bakery hit\n\nThree people were killed on Monday.\n\na mill\n\na shop"


TOLD = "Shells hit the bakery in the north of the town on Monday and killed three people."


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Bakery hit, three dead", "Bakery hit, three dead"),
        ("Who fired on the bakery?", "Who fired on the bakery?"),
        ("Three people were killed.", None),
        ("“We lost all the bread.”", None),
        ("By Jane Miller in Paris", None),
        ("Monday, 3 May 2021", None),
        ("Bakery hit", None),
    ],
)
def test_a_headline_above_plain_text_is_its_title(first: str, title: str | None) -> None:
    article = extract(text(f"{first}\n\n{TOLD}"), Hints())
    assert article.title == title
    assert article.text.startswith(TOLD if title else first)


def test_a_line_above_nothing_told_stays_in_the_text() -> None:
    article = extract(text("Three dead in the bakery\n\nmore to follow"), Hints())
    assert (article.title, article.text) == (None, "Three dead in the bakery\n\nmore to follow")


def test_a_mail_tells_its_title_and_date() -> None:
    mail = (
        "Subject: =?utf-8?q?Bakery_hit=2C_=C3=A9t=C3=A9?=\nDate: Sat, 15 Apr 2017 18:30:00 +0300\nMIME-Version: 1.0\n"
        'Content-Type: multipart/alternative; boundary="b"\n\n--b\n'
        "Content-Type: text/plain; charset=iso-8859-1\n\nTrois morts à Alep.\n--b--\n"
    )
    article = extract(text(mail.encode("latin-1"), "message/rfc822"), Hints())
    assert (article.title, article.published) == ("Bakery hit, été", "2017-04-15T18:30:00+03:00")
    assert article.text == "Trois morts à Alep."


def test_language() -> None:
    assert find_language("Il sindaco ha detto che tre persone sono morte nel villaggio.") == "it"
    assert find_language("Three dead") is None
    assert extract(html(attributes=""), Hints()).language == "en"


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (text(""), "empty"),
        (text(b"\x89PNG\r\n\x1a\n", "text/html"), "not-text"),
        (text(b"\xff\xfe\xfd", "text/plain"), "encoding"),
        (text("Sign up for our newsletter"), "no-text"),
        (text("<html><body></body></html>", "text/html"), "no-text"),
        (text("x" * (MAX_TEXT + 1)), "too-large"),
        (text("<p>a</p>" * 110_000, "text/html"), "too-large"),
        (text("Subject: x\nContent-Type: image/png\n\nxx", "message/rfc822"), "no-text"),
    ],
)
def test_every_reason_to_drop_a_page(page: Page, code: str) -> None:
    if code == "encoding":
        page = Page(name="page", content=page.content, media_type="text/plain", encoding="utf-8")
    with pytest.raises(Dropped) as caught:
        extract(page, Hints())
    assert caught.value.code == code
    assert caught.value.remedy


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 50_000 + BODY,
        "<table><tr><td>" * 3_000 + BODY,
        '<p title="' + "x" * 2_000_000 + '">' + BODY,
        "<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">" + BODY,
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + BODY,
        "<!--" * 50_000 + BODY,
        "<html><head></head></html>" * 2_000 + BODY,
        '<?xml version="1.0" encoding="utf-8"?>' + BODY,
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><p>&b;</p>' + BODY,
    ],
)
def test_hostile_html_gives_an_article_or_a_reason(source: str) -> None:
    try:
        article = extract(text(source, "text/html"), Hints())
    except Dropped as dropped:
        outcome = dropped.code
    else:
        outcome = "article" if "bakery" in article.text else article.text[:100]
    assert outcome in {"article", "no-text", "too-large"}


@pytest.mark.skipif(not SHARED.exists(), reason="the shared article is not here")
def test_a_real_article_ends_before_its_appeal() -> None:
    article = extract(text(SHARED.read_bytes()), Hints(outlet="JNS", published="2020-05-06"))
    paragraphs = article.text.split("\n\n")
    assert [fact.name for fact in article.origins] == ["Israel Hayom"]
    assert article.origins[0].evidence[0].quote in paragraphs[-1]
    assert paragraphs[-2].endswith("was completely obliterated.")
    assert {cut.kind for cut in article.cut} == {"appeal"}
    assert article.language == "en"
