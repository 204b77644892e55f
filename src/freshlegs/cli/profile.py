"""`freshlegs profile`: what is asked once, all of it optional."""

from __future__ import annotations

import click

from freshlegs.cli.log_options import change
from freshlegs.cli.output import as_json, print_json, table

_EPILOG = """\b
Examples:
  freshlegs profile
  freshlegs profile --set birth_year=1984 --set sex=female
  freshlegs profile --set max_heart_rate_bpm=188 --set home_zone=Europe/Berlin
  freshlegs profile --set conditions=asthma,diabetes
  freshlegs profile --set weight_kg=              forgets it again
"""


@click.command("profile", epilog=_EPILOG)
@click.option("--set", "changes", multiple=True, metavar="KEY=VALUE", help="Tell one thing.")
@as_json
def command(*, changes: tuple[str, ...], as_json: bool) -> None:
    """Show or tell who runs; each line says what it is for."""
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.profile import FIELDS, profile, set_profile

    home = open_default()
    if changes:
        set_profile(home, dict(change(text) for text in changes))
    told = profile(home)
    if as_json:
        print_json(told)
    else:
        table(
            [(name, told[name], purpose) for name, purpose in FIELDS.items()],
            ("key", "value", "what for"),
        )


COMMAND = command
