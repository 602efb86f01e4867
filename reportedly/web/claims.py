"""The page of one claim, and its twin: its words, how many outlets and origins it has, and what other claims of its incident are to it."""

from fastapi import APIRouter, Request, Response

from reportedly.ledger.store import Ledger
from reportedly.run.look import ClaimInFull, look_at_claim
from reportedly.web.frame import Store, json, page, sought

router = APIRouter()


@router.get(
    "/claim/{identity}.json", summary="One claim: outlets and origins of its value, what it repeats, revises, denies, and the reverse"
)
def claim_json(identity: str, ledger: Store) -> Response:
    return json(_claim(ledger, identity))


@router.get("/claim/{identity}", summary="One claim, as a page")
def claim(request: Request, identity: str, ledger: Store) -> Response:
    return page(request, "claim.html", whole=_claim(ledger, identity))


def _claim(ledger: Ledger, identity: str) -> ClaimInFull:
    return sought(ledger, identity, ("claim",), lambda asked: look_at_claim(ledger, asked))
