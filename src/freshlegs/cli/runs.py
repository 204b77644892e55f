"""`freshlegs runs`: every activity, and where it came from."""

from __future__ import annotations

from datetime import date

import click

from freshlegs.cli.day_option import DAY
from freshlegs.cli.output import as_json, print_json, say, table

_EPILOG = """\b
Examples:
  freshlegs runs                           the last 20
  freshlegs runs --from 2025-01-01 --json
"""
_SHOWN = ("day", "sport", "km", "minutes", "heart_rate_bpm", "climb_m", "rpe", "gear", "name")


@click.command("runs", epilog=_EPILOG)
@click.option("--from", "first", type=DAY, help="First day (the last 20 if not given).")
@click.option("--to", "last", type=DAY, help="Last day.")
@as_json
def command(*, first: date | None, last: date | None, as_json: bool) -> None:
    """List activities of every sport, newest last."""
    from freshlegs.workflows.opening import open_default_to_read
    from freshlegs.workflows.runs import runs

    found = runs(open_default_to_read(), first, last)
    if as_json:
        print_json(found)
    elif not found:
        say("No activities yet. `freshlegs import FILE` brings them in.")
    else:
        table([[run[name] for name in _SHOWN] for run in found], _SHOWN)


COMMAND = command
