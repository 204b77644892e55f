"""`freshlegs changes`: when something shifted for good, and what may have changed then."""

from __future__ import annotations

from datetime import date

import click

from freshlegs.cli.day_option import DAY
from freshlegs.cli.output import as_json, print_json

_EPILOG = """\b
Examples:
  freshlegs changes                    heaviness, heart rate at one speed, load
  freshlegs changes --day 2026-03-07   as it looked then
  freshlegs changes --json
"""


@click.command("changes", epilog=_EPILOG)
@click.option("--day", type=DAY, help="Look at the history up to this day (today if not given).")
@as_json
def command(*, day: date | None, as_json: bool) -> None:
    """Say when heaviness, heart rate at one speed or load shifted for good, and ask why.

    Looks at whole weeks of the whole history. A shift has at least eight weeks on either side; a
    slow slope is none. Where nothing shifted, it says so in 95 of 100 histories.
    """
    from freshlegs.cli.changes_text import tell
    from freshlegs.workflows.changes import changes
    from freshlegs.workflows.documents.changes import document
    from freshlegs.workflows.opening import open_default_to_read

    found = changes(open_default_to_read(), day)
    if as_json:
        print_json(document(found))
    else:
        tell(found)


COMMAND = command
