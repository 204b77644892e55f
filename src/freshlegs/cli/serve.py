"""`freshlegs serve`: the web app, for this machine alone."""

from __future__ import annotations

import sys

import click

from freshlegs.cli.output import as_json, print_json, say

_EPILOG = """\b
Examples:
  freshlegs serve
  freshlegs serve --port 9000
  freshlegs serve --no-open
"""
PORT_NUMBER = 8421


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
    "--open/--no-open",
    "is_opened",
    default=None,
    help="Open the browser (at a terminal it does unless you say --no-open).",
)
@as_json
def command(*, port_number: int, is_opened: bool | None, as_json: bool) -> None:
    """Show freshlegs in the browser, until Ctrl-C.

    It answers on this machine only and needs no account. Nothing is loaded from elsewhere.
    """
    from freshlegs.web.server import serve

    def on_ready(address: str) -> None:
        if as_json:
            print_json({"address": address})
        else:
            say(f"freshlegs is at {address} (Ctrl-C stops it).")
        sys.stdout.flush()
        if sys.stdout.isatty() if is_opened is None else is_opened:
            open_browser(address)

    serve(port_number, on_ready)


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
