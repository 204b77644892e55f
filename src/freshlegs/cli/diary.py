"""`freshlegs diary`: what was logged, to read or to take elsewhere."""

from __future__ import annotations

from datetime import date

import click

from freshlegs.cli.day_option import DAY
from freshlegs.cli.output import as_json, print_json, say, table

_EPILOG = """\b
Examples:
  freshlegs diary                          the last 14 days
  freshlegs diary --from 2026-01-01
  freshlegs diary --csv > diary.csv        everything; `freshlegs import diary.csv` reads it again
"""
_SHOWN = ("key", "date", "phase", "heaviness", "sleep_h", "stress", "note")


@click.command("diary", epilog=_EPILOG)
@click.option("--from", "first", type=DAY, help="First day (14 days ago if not given).")
@click.option("--to", "last", type=DAY, help="Last day.")
@click.option("--csv", "as_csv", is_flag=True, help="Print the whole diary as CSV.")
@as_json
def command(*, first: date | None, last: date | None, as_csv: bool, as_json: bool) -> None:
    """Show the diary, newest last."""
    from freshlegs.workflows.diary import diary_csv, entries
    from freshlegs.workflows.opening import open_default_to_read

    home = open_default_to_read()
    if as_csv:
        click.echo(diary_csv(home), nl=False)
        return
    found = entries(home, first, last)
    if as_json:
        print_json(found)
    elif not found:
        say("Nothing logged in these days. `freshlegs log --heaviness 3` takes five seconds.")
    else:
        table([[entry.get(name) for name in _SHOWN] for entry in found], _SHOWN)


COMMAND = command
