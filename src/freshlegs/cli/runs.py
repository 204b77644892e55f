"""`freshlegs runs`: every activity, and where it came from."""

from __future__ import annotations

from datetime import date

import click

from freshlegs.cli.day_option import DAY
from freshlegs.cli.output import as_json, print_json, say, table
from freshlegs.cli.run_changes import COMMANDS

_EPILOG = """\b
Examples:
  freshlegs runs                           the last 20
  freshlegs runs --from 2025-01-01 --json
  freshlegs runs edit 87020eec113d-0 --rpe 6
"""
_SHOWN = (
    "key",
    "day",
    "sport",
    "km",
    "minutes",
    "heart_rate_bpm",
    "climb_m",
    "rpe",
    "gear",
    "name",
)


@click.group(
    "runs",
    epilog=_EPILOG,
    invoke_without_command=True,
    commands={str(one.name): one for one in COMMANDS},
)
@click.option("--from", "first", type=DAY, help="First day (the last 20 if not given).")
@click.option("--to", "last", type=DAY, help="Last day.")
@as_json
@click.pass_context
def command(ctx: click.Context, *, first: date | None, last: date | None, as_json: bool) -> None:
    """List activities of every sport, newest last; a step changes what is kept of one."""
    if ctx.invoked_subcommand is None:
        _list(first, last, as_json=as_json)


def _list(first: date | None, last: date | None, *, as_json: bool) -> None:
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
