"""`freshlegs strengths`: what the diary taught about these legs, beside people at large."""

from __future__ import annotations

from datetime import date

import click

from freshlegs.cli.day_option import DAY
from freshlegs.cli.output import as_json, print_json

_EPILOG = """\b
Examples:
  freshlegs strengths                    what your own ratings taught
  freshlegs strengths --day 2026-03-07   as it was known then
  freshlegs strengths --json
"""


@click.command("strengths", epilog=_EPILOG)
@click.option("--day", type=DAY, help="As it was known on this day (today if not given).")
@as_json
def command(*, day: date | None, as_json: bool) -> None:
    """Show how strong each cause is in you, and how strong in people at large.

    Learnt anew each Monday from all your ratings before it. A cause that you met on fewer than
    three rated days is not learnt: people's strength stands in for it.
    """
    from freshlegs.cli.strengths_text import tell
    from freshlegs.workflows.documents.strengths import document
    from freshlegs.workflows.opening import open_default_to_read
    from freshlegs.workflows.strengths import strengths

    found = strengths(open_default_to_read(), day)
    if as_json:
        print_json(document(found))
    else:
        tell(found)


COMMAND = command
