"""Looking back: `?as_of=TIME` on any page answers from the ledger as it was then, and every link and form of the page carries it along."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from html import escape
from threading import Lock
from urllib.parse import urlencode

from reportedly.ledger.past import last_recorded
from reportedly.ledger.store import Ledger
from reportedly.run.as_of import as_of, stood_at

MOST = 3
"""Ledgers of earlier times that are kept for the next request: each takes as much room as the ledger."""

_LINK = re.compile(r'href="([/?][^"#]*)')
_FORM = re.compile(r'<form\b[^>]{0,200} action="/[^>]{0,200}>')
_ELSEWHERE = ("/static/", "/openapi.json")


class Past:
    """The ledger as it was at some times, made when they are first asked for; one that a request looks at is not closed."""

    def __init__(self, now: Ledger) -> None:
        self._now = now
        self._lock, self._making = Lock(), Lock()
        self._kept: dict[datetime, Ledger] = {}  # by when the ledger had last changed, the last used last
        self._used: list[datetime] = []

    @contextmanager
    def at(self, time: datetime) -> Iterator[Ledger]:
        changed = stood_at(self._now, time)
        if changed == last_recorded(self._now):
            yield self._now
            return
        ledger = self._taken(changed) or self._made(changed)
        try:
            yield ledger
        finally:
            with self._lock:
                self._used.remove(changed)

    def _taken(self, changed: datetime) -> Ledger | None:
        with self._lock:
            ledger = self._kept.pop(changed, None)
            if ledger is not None:
                self._kept[changed] = ledger
                self._used.append(changed)
        return ledger

    def _made(self, changed: datetime) -> Ledger:
        """One at a time is made; who waited for the same finds it."""
        with self._making:
            ledger = self._taken(changed)
            if ledger is None:
                ledger = as_of(self._now, changed)
                with self._lock:
                    self._kept[changed] = ledger
                    self._used.append(changed)
                    self._let_go(MOST)
        return ledger

    def _let_go(self, most: int) -> None:
        for changed in [changed for changed in self._kept if changed not in self._used][: max(0, len(self._kept) - most)]:
            self._kept.pop(changed).close()

    def close(self) -> None:
        with self._lock:
            self._let_go(0)


def carried(html: str, time: str) -> str:
    """The page with the time in each of its own links and forms; what begins with neither / nor ? leads back to now."""

    def link(found: re.Match[str]) -> str:
        address = found[1]
        if address.startswith(_ELSEWHERE) or "as_of=" in address:
            return found[0]
        return f"{found[0]}{'&amp;' if '?' in address else '?'}{urlencode({'as_of': time})}"

    hidden = f'<input type="hidden" name="as_of" value="{escape(time)}">'
    return _FORM.sub(lambda found: found[0] + hidden, _LINK.sub(link, html))


def now_address(path: str, asked: Mapping[str, str]) -> str:
    """The page as it is now, relative to where it stands."""
    rest = {name: value for name, value in asked.items() if name != "as_of"}
    return "./" + path.rpartition("/")[2] + (f"?{urlencode(rest)}" if rest else "")
