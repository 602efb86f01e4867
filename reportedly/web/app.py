"""The pages: every one is plain HTML that needs no script, and has a `.json` twin made of the same records.

Nothing is loaded from elsewhere, and nothing from an article reaches the page unescaped.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from email.utils import format_datetime
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi.staticfiles import StaticFiles

from reportedly import __version__
from reportedly.ledger.store import Ledger
from reportedly.model.errors import ReportedlyError
from reportedly.web import audits, claims, pages, trends
from reportedly.web.frame import error_page, wrong_request
from reportedly.web.kept import Kept
from reportedly.web.past import Past

HERE = Path(__file__).parent
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def create_app(location: str, hosts: tuple[str, ...] = ("127.0.0.1", "localhost")) -> FastAPI:
    """The pages over the ledger at `location`, answered only under these host names (so that no other site can read them)."""

    @asynccontextmanager
    async def open_ledger(app: FastAPI) -> AsyncIterator[None]:
        with Ledger.open(location, create=False) as ledger:
            app.state.ledger = ledger
            with closing(Past(ledger)) as app.state.past, closing(Kept(ledger)) as app.state.kept:
                yield

    app = FastAPI(
        title="reportedly",
        version=__version__,
        summary="Who says what happened, where, when and to whom, in which words.",
        lifespan=open_ledger,
        docs_url=None,  # its page loads scripts from elsewhere; ours is in pages.py
        redoc_url=None,
    )
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    app.include_router(pages.router)
    app.include_router(audits.router)
    app.include_router(claims.router)
    app.include_router(trends.router)
    app.add_exception_handler(ReportedlyError, error_page)
    for wrong in (RequestValidationError, 404):
        app.add_exception_handler(wrong, wrong_request)

    @app.middleware("http")
    async def secure(request: Request, call_next):  # type: ignore[no-untyped-def]
        response: Response = await call_next(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if time := getattr(request.state, "as_of", None):
            response.headers["Memento-Datetime"] = format_datetime(time, usegmt=True)  # RFC 7089
        return response

    return app
