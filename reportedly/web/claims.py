"""The page of one claim, and its twin: its words, how many outlets and origins it has, and what other claims of its incident are to it."""

from fastapi import APIRouter, Request, Response

from reportedly.ledger.store import Ledger
from reportedly.run.look import ClaimInFull, look_at_claim
from reportedly.web.pages import NotFoundError, Store, json, page

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
    found = look_at_claim(ledger, identity)
    if found is None:
        raise NotFoundError(f"No claim has the id {identity}.", "look in an incident, where each value leads to its claim")
    return found
