"""Commands by which a person judges: `link` and `revise`; both append, and both can be undone by another."""

from datetime import UTC, datetime

import click

from reportedly.cli.screen import by_option, for_people, json_option, ledger_option, person, print_json
from reportedly.ledger.store import Ledger
from reportedly.model.judgement import Action, Verdict
from reportedly.run.judge import Change, link, revise, take_back


def _reason(_: click.Context, __: click.Parameter, why: str) -> str:
    """A reason that says something: it is kept for good."""
    if not why.strip():
        raise click.BadParameter("write the reason; it is kept with what you judge")
    return why.strip()


why_option = click.option("--why", required=True, callback=_reason, metavar="TEXT", help="The reason; it is kept.")


@click.command("link")
@click.argument("left", metavar="A")
@click.argument("right", metavar="[B]", required=False)
@click.option("--same", "verdict", flag_value="same", help="They are reports of one happening, or names of one source.")
@click.option("--different", "verdict", flag_value="different", help="They are not; nothing will join them again but a person.")
@why_option
@by_option
@ledger_option
@json_option
def link_command(left: str, right: str | None, verdict: str | None, why: str, by: str | None, location: str, as_json: bool) -> int:
    """Say that two events or incidents are the same happening, or different ones; or that two names are one source's, or not.

    An incident given with --same is joined as a whole; with --different each of its events is parted from each of the other's.
    Names of sources: `reportedly link "SOHR" "Observatory" --different --why …`. To take a judgement back that joined, give its id
    in the log alone: `reportedly link l_1a2b --different --why …`.
    """
    if verdict is None:
        raise click.UsageError("Say which: --same or --different.")
    if right is None and verdict != Verdict.DIFFERENT:
        raise click.UsageError("Name two; only a judgement that is taken back (l_… --different) stands alone.")
    who, now = person(by), datetime.now(UTC)
    with Ledger.open(location, create=False) as ledger:
        if right is None:
            change = take_back(ledger, left, why=why, by=who, at=now)
        else:
            change = link(ledger, (left, right), Verdict(verdict), why=why, by=who, at=now)
    return tell(change, as_json)


@click.command("revise")
@click.argument("identity", metavar="ID")
@click.option("--retract", "action", flag_value="retract", help="The record should not count it.")
@click.option("--restore", "action", flag_value="restore", help="Undo what an earlier revision (ID) did.")
@click.option("--note", "action", flag_value="note", help="Only keep the remark.")
@click.option("--value", metavar="JSON", help='The value to put in its place, e.g. \'{"low": 12, "high": 12, "phrase": "12 people"}\'.')
@why_option
@by_option
@ledger_option
@json_option
def revise_command(identity: str, action: str | None, value: str | None, why: str, by: str | None, location: str, as_json: bool) -> int:
    """Correct a claim (--value), or retract, restore or remark on anything; what was there before is kept."""
    if (action is None) == (value is None):
        raise click.UsageError("Say one of --value JSON, --retract, --restore, --note.")
    chosen = Action.CORRECT if action is None else Action(action)
    with Ledger.open(location, create=False) as ledger:
        change = revise(ledger, identity, chosen, value=value, why=why, by=person(by), at=datetime.now(UTC))
    return tell(change, as_json)


def tell(change: Change, as_json: bool) -> int:
    if for_people(as_json):
        click.echo(change.sentence)
    else:
        print_json([change])
    return 0
