"""`freshlegs serve`: the web app, for this machine alone or for the phones around it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from freshlegs.cli.output import as_json, print_json, say
from freshlegs.cli.pairing import tell_phones
from freshlegs.domain.listening import Wish

_EPILOG = """\b
Examples:
  freshlegs serve
  freshlegs serve --port 9000
  freshlegs serve --no-open
  freshlegs serve --lan
"""
PORT_NUMBER = 8421
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("serve", epilog=_EPILOG)
@click.option(
    "--port",
    "port_number",
    type=click.IntRange(0, 65535),
    default=PORT_NUMBER,
    show_default=True,
    help="Where to listen; 0 takes any free port.",
)
@click.option(
    "--lan",
    "is_for_phones",
    is_flag=True,
    help="Be reachable from the phone: with accounts, by https.",
)
@click.option("--address", default="", help="The one address to listen on, instead of the usual.")
@click.option("--name", default="", help="With --lan: a name that leads here, such as legs.lan.")
@click.option(
    "--cert", "certificate", type=FILE, help="With --lan: a certificate (PEM) instead of our own."
)
@click.option("--key", type=FILE, help="With --cert: its key (PEM, without password).")
@click.option(
    "--open/--no-open",
    "is_opened",
    default=None,
    help="Open the browser (at a terminal it does unless you say --no-open or --lan).",
)
@as_json
def command(*, is_opened: bool | None, as_json: bool, **told: Any) -> None:  # noqa: ANN401 - a Wish
    """Show freshlegs in the browser, until Ctrl-C.

    It answers on this machine only and needs no account; with --lan it answers phones of the same
    network too, and everybody signs in. Nothing is loaded from elsewhere.
    """
    from freshlegs.web.server import serve

    wish = Wish(**told)

    def on_ready(address: str) -> None:
        if as_json:
            print_json({"address": address})
        else:
            say(f"freshlegs is at {address} (Ctrl-C stops it).")
        _greet(address)
        sys.stdout.flush()
        if _is_at_a_terminal() and not wish.is_for_phones if is_opened is None else is_opened:
            open_browser(address)

    serve(wish, on_ready)


def _greet(address: str) -> None:
    """Say what whoever starts the server has to know, where no program reads it."""
    from freshlegs.workflows import front_door

    way = front_door.way_in()
    for line in way.said(address):
        click.echo(line, err=True)
    lan = front_door.phones()
    if lan is not None:
        tell_phones(lan, front_door.path_of_pairing(way))


def _is_at_a_terminal() -> bool:
    return sys.stdout.isatty()


def open_browser(address: str) -> None:
    """Open a browser that has a window; one that would take over the terminal is left alone."""
    import webbrowser

    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return
    if not isinstance(browser, webbrowser.GenericBrowser) or isinstance(
        browser, webbrowser.BackgroundBrowser
    ):
        browser.open(address)


COMMAND = command
