"""Fetches one page that a person or a feed names: http and https only, public addresses only, bounded in size, hops and time.

A host is resolved once a hop, every address it has must be allowed, and the connection goes to the very address that was
checked, so a name cannot turn into an inner machine between the check and the use.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from reportedly import __version__
from reportedly.model.article import Page
from reportedly.model.errors import Dropped
from reportedly.page.decode import decodes, known_encoding

MAX_PAGE_BYTES = 20_000_000
_HOPS = 5
_CHUNK = 1 << 16
_REDIRECTS = (301, 302, 303, 307, 308)
_AGENT = f"reportedly/{__version__} (reads single news pages that a person names)"
_ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1"


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the open internet; addresses that carry another inside are judged by that one too."""
    ip = ipaddress.ip_address(address)
    inner = (ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1])) if isinstance(ip, ipaddress.IPv6Address) else None
    if isinstance(ip, ipaddress.IPv6Address) and ip in ipaddress.ip_network("64:ff9b::/96"):
        inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    if inner is not None:
        return is_public(str(inner))
    if isinstance(ip, ipaddress.IPv6Address) and ip.is_site_local:
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback or ip.is_link_local)


def resolve(host: str, port: int) -> tuple[str, ...]:
    """The IP addresses of a host, in the system's order."""
    return tuple(dict.fromkeys(str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The way to the world: whom names belong to, which addresses may be reached, and how long that may take."""

    resolve: Callable[[str, int], tuple[str, ...]] = resolve
    allow: Callable[[str], bool] = is_public
    timeout_s: float = 15.0  # of each wait
    deadline_s: float = 60.0  # of the whole page, redirects and all
    max_bytes: int = MAX_PAGE_BYTES


def fetch(url: str, network: Network = Network()) -> Page:
    """The page at `url`; Dropped (`bad-url`, `refused-address`, `unreachable`, `http-error`, `too-large`) where there is none."""
    deadline = time.monotonic() + network.deadline_s
    here = url
    for _ in range(_HOPS + 1):
        answer = _answer(url, here, network, deadline)
        if isinstance(answer, Page):
            return answer
        here = answer
    raise Dropped("unreachable", f"{url} redirects more than {_HOPS} times.", "give the address it ends at")


def _answer(name: str, url: str, network: Network, deadline: float) -> Page | str:
    """One hop: the page, or the address it has moved to."""
    parts = _split(url)
    connection = _connect(parts, url, network, deadline)
    guard = threading.Timer(max(0.0, deadline - time.monotonic()), _cut_off, (connection.sock,))
    guard.daemon = True
    guard.start()
    try:
        with _ask(connection, parts) as response:
            location = response.getheader("Location")
            if response.status in _REDIRECTS and location:
                return urljoin(url, location)
            if response.status != http.client.OK:
                raise Dropped("http-error", f"{url} answers {response.status} {response.reason}.", "look at it in a browser")
            content = _read(response, url, network.max_bytes)
            if time.monotonic() >= deadline:
                raise TimeoutError  # what was cut off looks like an end
            return _page(name, url, response, content)
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        raise _unreachable(url, TimeoutError() if time.monotonic() >= deadline else error) from error
    finally:
        guard.cancel()
        connection.close()


def _split(url: str) -> SplitResult:
    """The parts of an http(s) URL, ready for a request line."""
    remedy = "give an address such as https://example.org/article"
    try:
        parts = urlsplit(url.strip())
        port, host = parts.port, (parts.hostname or "").encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise Dropped("bad-url", f"{url!r} is no address of a web page ({error}).", remedy) from error
    if parts.scheme not in ("http", "https") or not host:
        raise Dropped("bad-url", f"{url!r} is no http or https address.", remedy)
    if parts.username is not None:
        raise Dropped("bad-url", "An address with a user name or password in it is not fetched.", "give it without them")
    host = f"[{host}]" if ":" in host else host
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return SplitResult(parts.scheme, f"{host}:{port}" if port else host, path, quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]"), "")


def _connect(parts: SplitResult, url: str, network: Network, deadline: float) -> http.client.HTTPConnection:
    """A connection to the first address that answers, all of them checked; the name is used for TLS and the Host header alone."""
    host = parts.hostname or ""
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    try:
        addresses = network.resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise _unreachable(url, error) from error
    refused = next((address for address in addresses if not network.allow(address)), None)
    if refused or not addresses:
        raise Dropped(
            "refused-address", f"{host} is at {refused or 'no address'}, which is not on the open internet.", "save the page as a file"
        )
    failure: OSError = TimeoutError()
    for address in addresses:
        wait_s = min(network.timeout_s, deadline - time.monotonic())
        if wait_s <= 0:
            break
        connection = http.client.HTTPConnection(host, port, timeout=network.timeout_s)
        try:
            connection.sock = socket.create_connection((address, port), timeout=wait_s)
            if secure:
                connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=host)
            connection.sock.settimeout(network.timeout_s)
        except OSError as error:
            connection.close()
            failure = error
        else:
            return connection
    raise _unreachable(url, failure) from failure


def _ask(connection: http.client.HTTPConnection, parts: SplitResult) -> http.client.HTTPResponse:
    target = f"{parts.path}?{parts.query}" if parts.query else parts.path
    headers = {"Host": parts.netloc, "User-Agent": _AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip", "Connection": "close"}
    connection.request("GET", target, headers=headers)
    return connection.getresponse()


def _cut_off(sock: socket.socket) -> None:
    """Ends a connection whose server drips: every wait on it returns at once."""
    with contextlib.suppress(OSError):  # closed meanwhile
        sock.shutdown(socket.SHUT_RDWR)


def _read(response: http.client.HTTPResponse, url: str, max_bytes: int) -> bytes:
    """The whole body, unpacked, never more than `max_bytes` of it."""
    unpack = zlib.decompressobj(wbits=31) if response.getheader("Content-Encoding", "").strip().lower() == "gzip" else None
    parts: list[bytes] = []
    size = 0
    while chunk := response.read1(_CHUNK):
        part = unpack.decompress(chunk, max_bytes + 1 - size) if unpack else chunk
        parts.append(part)
        size += len(part)
        if size > max_bytes:
            raise Dropped("too-large", f"{url} is larger than {max_bytes / 1e6:g} MB.", "give the page of one article")
    if response.length or (unpack and not unpack.eof):
        raise http.client.IncompleteRead(b"", response.length)
    return b"".join(parts)


def _page(name: str, url: str, response: http.client.HTTPResponse, content: bytes) -> Page:
    charset = response.headers.get_content_charset()
    encoding = known_encoding(charset) if charset else None
    return Page(
        name=name,
        content=content,
        media_type=response.headers.get_content_type() if response.getheader("Content-Type") else "",
        url=url,
        fetched=datetime.now(UTC).replace(microsecond=0),
        encoding=encoding if encoding and decodes(content, encoding) else None,  # a server's word that is wrong is no word
    )


def _unreachable(url: str, error: Exception) -> Dropped:
    reason = "it took too long" if isinstance(error, TimeoutError) else str(error) or type(error).__name__
    return Dropped("unreachable", f"{url} could not be fetched ({reason}).", "look at it in a browser, or save the page and give the file")
