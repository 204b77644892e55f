"""`freshlegs profile`: what is asked once, all of it optional."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from freshlegs.cli.gap_words import command_for
from freshlegs.cli.log_options import change
from freshlegs.cli.output import as_json, heading, print_json, say, table

if TYPE_CHECKING:
    from freshlegs.domain.profile import ProfileGap

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
    from freshlegs.workflows.profile import FIELDS, gaps, profile, set_profile

    home = open_default()
    if changes:
        set_profile(home, dict(change(text) for text in changes))
    told = profile(home)
    if as_json:
        print_json(told)
    else:
        table(
            [(name, _shown(told[name]), purpose) for name, purpose in FIELDS.items()],
            ("key", "value", "what for"),
        )
        _gaps(gaps(home))


def _shown(value: object) -> object:
    """Write a value as it is typed; None is a dash."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ",".join(value) or None
    return f"{value:g}" if isinstance(value, float) else value


def _gaps(found: Sequence[ProfileGap]) -> None:
    """Say, key by key, what stands in for what is not told."""
    if not found:
        return
    heading("Not told")
    for gap in found:
        what = ", ".join(gap.words)
        taken = "left out" if gap.instead is None else f"guessed; taken: {gap.instead}"
        say(f"{gap.key}: {what} ({taken})", indent_count=2, hanging_count=2)
    say(command_for(found), indent_count=2, hanging_count=2)


COMMAND = command
