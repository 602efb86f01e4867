"""Fetching from a server of our own: the check of addresses stays on, its table is the test's."""

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from reportedly.model.errors import Dropped
from reportedly.page import feeds
from reportedly.page.extract import extract
from reportedly.page.fetch import Network, fetch, is_public
from reportedly.page.inputs import Input, InputOptions, open_inputs

PAGE = (
    b"<html><body><article>"
    + b"<p>Three people were killed when a shell hit a bakery, the mayor said.</p>" * 4
    + b"</article></body></html>"
)
FEED = b"""<rss version="2.0"><channel><title>Loaf</title><item><title>Hit</title><link>/page</link></item>
<item><title>Gone</title><link>/gone</link></item><item><title>Untold</title><link>/untold</link></item>
<item><title>Seen</title><link>/picture</link></item></channel></rss>"""


HTML, ZIPPED = {"Content-Type": "text/html"}, {"Content-Encoding": "gzip"}
ANSWERS: dict[str, tuple[int, bytes, dict[str, str]]] = {
    "/page": (200, PAGE, {"Content-Type": "text/html; charset=utf-8"}),
    "/wrong-charset": (200, "<p>été</p>".encode("cp1252"), {"Content-Type": "text/html; charset=utf-8"}),
    "/packed": (200, gzip.compress(PAGE), HTML | ZIPPED),
    "/bomb": (200, gzip.compress(b"a" * 5_000_000), HTML | ZIPPED),
    "/torn": (200, PAGE, HTML | {"Content-Length": str(len(PAGE) + 10)}),
    "/feed": (200, FEED, {"Content-Type": "application/rss+xml"}),
    "/untold": (200, PAGE, {}),
    "/picture": (200, b"\x89PNG", {"Content-Type": "image/png"}),
    "/moved": (302, b"", {"Location": "/page"}),
    "/loop": (302, b"", {"Location": "/loop"}),
    "/file": (302, b"", {"Location": "file:///etc/hostname"}),
}


class Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/drip":
            return self._drip()
        inside = f"http://inner.example:{self.server.server_port}/page" if isinstance(self.server, ThreadingHTTPServer) else ""
        status, content, headers = {"/inside": (302, b"", {"Location": inside})}.get(self.path) or ANSWERS.get(self.path, (404, b"", {}))
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(content))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)
        return None

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            try:
                self.wfile.write(b"x")
                self.wfile.flush()
            except OSError:
                return
            time.sleep(0.05)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
        return


@pytest.fixture
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


def resolve(host: str, port: int) -> tuple[str, ...]:
    """`open.example` is this machine; `inner.example` is an inner one, beside an open one."""
    return {"open.example": ("127.0.0.1",), "inner.example": ("127.0.0.1", "10.0.0.1")}[host]


NETWORK = Network(resolve=resolve, allow=lambda address: address == "127.0.0.1", max_bytes=1_000_000, timeout_s=2, deadline_s=3)


def test_a_page_comes_with_its_address_type_and_time(port: int) -> None:
    page = fetch(f"http://open.example:{port}/moved#part", NETWORK)
    assert (page.url, page.media_type, page.encoding, page.content) == (f"http://open.example:{port}/page", "text/html", "utf-8", PAGE)
    assert page.fetched is not None
    assert fetch(f"http://open.example:{port}/packed", NETWORK).content == PAGE
    assert fetch(f"http://open.example:{port}/wrong-charset", NETWORK).encoding is None


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/gone", "http-error"),
        ("/bomb", "too-large"),
        ("/torn", "unreachable"),
        ("/loop", "unreachable"),
        ("/inside", "refused-address"),
        ("/file", "bad-url"),
    ],
)
def test_what_does_not_come_has_its_reason(port: int, path: str, code: str) -> None:
    with pytest.raises(Dropped) as caught:
        fetch(f"http://open.example:{port}{path}", NETWORK)
    assert caught.value.code == code
    assert caught.value.remedy


def test_a_server_that_drips_is_given_up(port: int) -> None:
    hurried = Network(resolve=resolve, allow=NETWORK.allow, deadline_s=0.3)
    started = time.monotonic()
    with pytest.raises(Dropped, match="too long"):
        fetch(f"http://open.example:{port}/drip", hurried)
    assert time.monotonic() - started < 3


def test_the_open_internet_alone_by_default(port: int) -> None:
    for host in ("127.0.0.1", "localhost", "[::1]"):
        with pytest.raises(Dropped) as caught:
            fetch(f"http://{host}:{port}/page")
        assert caught.value.code == "refused-address"


@pytest.mark.parametrize(
    "address",
    [
        *(
            "10.0.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fec0::1",
            "fd00::1",
        ),
        *("::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1"),  # an inner one inside
    ],
)
def test_inner_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111"])
def test_open_addresses_are(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url", ["ftp://x.example/a", "http://", "http://u:p@x.example/", "http://[::1/", "http://x.example:99999/", "mailto:x"]
)
def test_addresses_of_no_page(url: str) -> None:
    with pytest.raises(Dropped) as caught:
        fetch(url, NETWORK)
    assert caught.value.code == "bad-url"


def test_a_name_that_nobody_has_is_unreachable() -> None:
    def nobody(host: str, port: int) -> tuple[str, ...]:
        raise OSError("unknown name")

    with pytest.raises(Dropped) as caught:
        fetch("https://x.example/", Network(resolve=nobody))
    assert caught.value.code == "unreachable"


def test_inputs_fetch_pages_and_the_links_of_feeds(port: int) -> None:
    options = InputOptions(network=NETWORK)
    base = f"http://open.example:{port}"
    found = list(open_inputs([f"{base}/page", f"{base}/feed", f"{base}/picture"], options))
    assert [given.code if isinstance(given, Dropped) else given.page.url for given in found] == [
        f"{base}/page",
        f"{base}/page",
        "http-error",
        f"{base}/untold",
        "unknown-type",
        "unknown-type",
    ]
    for entry in (found[1], found[3]):
        assert isinstance(entry, Input)
        assert entry.page.media_type == "text/html"
        assert extract(entry.page, entry.hints).outlet == "Loaf"


def test_links_of_one_feed_are_bounded(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "MOST_LINKS", 1)
    found = list(open_inputs([f"http://open.example:{port}/feed"], InputOptions(network=NETWORK)))
    assert [given.code if isinstance(given, Dropped) else "page" for given in found] == ["page", *["feed-limit"] * 3]


def test_all_addresses_of_a_host_are_tried(port: int) -> None:
    def both(host: str, port: int) -> tuple[str, ...]:
        return ("127.0.0.2", *resolve(host, port))

    several = Network(resolve=both, allow=lambda address: address.startswith("127."))
    assert fetch(f"http://open.example:{port}/page", several).content == PAGE
