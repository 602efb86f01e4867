"""What the ledger knew at an earlier time: one function gives the ledger as it was, and every question can be asked of that."""

from datetime import UTC, datetime, timedelta

from reportedly.ledger.past import first_recorded, go_back, last_recorded
from reportedly.ledger.store import Ledger
from reportedly.model.errors import InputError
from reportedly.model.wording import minute
from reportedly.run.join import join

_DATE = len("2017-04-15")


def read_time(text: str) -> datetime:
    """The time that is asked for, in UTC where no zone is said; a date means the end of that day, today's the present."""
    now = datetime.now(UTC)
    try:
        time = datetime.fromisoformat(text.strip())
        time = time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
        if len(text.strip()) <= _DATE:
            time = now if time.date() == now.date() else time + timedelta(days=1)
    except (ValueError, OverflowError) as error:
        raise InputError(
            f"{text!r} is no time to look back to.", "write it as 2017-04-15 (the end of that day) or 2017-04-15T18:30"
        ) from error
    if time > now:
        raise InputError(f"{minute(time)} has not come yet.", "give a time that is past, or none")
    return time


def stood_at(ledger: Ledger, time: datetime) -> datetime:
    """When the ledger last changed up to that time: it is the same at both. InputError where it did not hold anything yet."""
    changed = last_recorded(ledger, time)
    if changed is not None:
        return changed
    first = first_recorded(ledger)
    if first is None:
        raise InputError("Nothing has been recorded in this ledger yet.", "add articles first: reportedly add FILE")
    raise InputError(
        f"Nothing had been recorded in this ledger by {minute(time)}.", f"give a time from {minute(first + timedelta(minutes=1))} on"
    )


def as_of(ledger: Ledger, time: datetime) -> Ledger:
    """The ledger as it was at that time, to be closed; itself where nothing was recorded since."""
    changed = stood_at(ledger, time)
    if changed == last_recorded(ledger):
        return ledger
    return go_back(ledger, changed, lambda copy, due: join(copy, due, at=changed))
