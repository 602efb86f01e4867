"""Commands that show pages: `serve`, and `demo` with the bundled sample."""

import socket
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from reportedly.cli.screen import console, ledger_option
from reportedly.ledger import queries
from reportedly.ledger.store import Ledger
from reportedly.model.errors import InputError, ReportedlyError
from reportedly.model.view import IncidentQuery

host_option = click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to listen on; anything else than this machine's own lets others read."
)
port_option = click.option("--port", type=click.IntRange(1, 65535), default=8100, show_default=True)


@click.command("serve")
@ledger_option
@host_option
@port_option
@click.option(
    "--name", "names", multiple=True, metavar="HOST", help="Another host name that the pages are asked for under; may be repeated."
)
def serve_command(location: str, host: str, port: int, names: tuple[str, ...]) -> int:
    """Serve the pages on this machine."""
    if not host.strip():  # which would be every address of this machine
        raise InputError("--host is empty.", "leave it out for this machine alone, or name the address to listen on")
    with Ledger.open(location, create=False):
        pass  # a ledger that cannot be opened is told before the server starts
    _serve(location, host, port, names)
    return 0


@click.command("demo")
@click.option("--serve/--no-serve", default=True, help="Serve the pages after printing.")
@port_option
def demo_command(serve: bool, port: int) -> int:
    """Read the bundled sample (digests in our own words of published reports), print what it says, and serve the pages."""
    from reportedly.cli.pictures import incidents_table, print_added, print_incident
    from reportedly.engines import DEFAULT
    from reportedly.page.inputs import InputOptions, open_inputs
    from reportedly.run.add import AddOptions, add
    from reportedly.run.look import look_at_incident

    screen = console()
    with TemporaryDirectory(prefix="reportedly-demo-") as folder, as_file(files("reportedly.sample") / "digests.jsonl") as sample:
        location = str(Path(folder) / "demo.db")
        with Ledger.open(location) as ledger:
            counts = add(ledger, open_inputs([str(sample)], InputOptions()), AddOptions(engine=DEFAULT, command="demo", by="person:demo"))
            print_added(counts, "a ledger of the sample: digests in our own words of published reports")
            incidents = queries.incidents(ledger, IncidentQuery())
            screen.print(incidents_table(incidents))
            most = max(incidents, key=lambda incident: (incident.articles, incident.id), default=None)
            if most is None:
                raise ReportedlyError("The sample gave no incident.", "reinstall reportedly; its sample or engine is damaged")
            whole = look_at_incident(ledger, most.id)
            if whole is not None:
                print_incident(whole)
        if serve:
            _serve(location, "127.0.0.1", port, ())
    return 0


def _serve(location: str, host: str, port: int, names: tuple[str, ...]) -> None:
    """Serves until stopped; InputError where the port is taken."""
    import uvicorn

    from reportedly.web.app import create_app

    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise InputError(f"Port {port} of {host} cannot be used: {error.strerror}.", "choose another with --port") from error
    click.echo(f"Pages at http://{host}:{port} — Ctrl-C stops them.")
    app = create_app(location, hosts=("127.0.0.1", "localhost", "[::1]", host, *names))
    uvicorn.run(app, host=host, port=port, log_level="warning")
