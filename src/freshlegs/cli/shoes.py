"""`freshlegs shoes`: each pair with how far it has gone; add, change, retire."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from freshlegs.cli.log_options import change
from freshlegs.cli.output import as_json, print_json, say, table

if TYPE_CHECKING:
    from freshlegs.workflows.shoe_list import Pair

_EPILOG = """\b
Examples:
  freshlegs shoes
  freshlegs shoes "Grey Fly" --new --set mass_g=240 --set start_km=120
  freshlegs shoes "Grey Fly" --set retired=2026-03-07
  freshlegs shoes "Grey Fly" --set retired=             worn again
  freshlegs shoes "Grey Fly" --set default=yes --json

\b
Keys: label, brand, model, mass_g (one shoe), drop_mm, start_km (before freshlegs),
notice_km (500 if not told), begun, retired, default (worn on runs that name no shoes).
"""
_METRES_PER_KM = 1000.0


@click.command("shoes", epilog=_EPILOG)
@click.argument("name", required=False)
@click.option("--new", "is_new", is_flag=True, help="Add a pair of this name.")
@click.option("--set", "changes", multiple=True, metavar="KEY=VALUE", help="Tell one thing.")
@as_json
def command(*, name: str | None, is_new: bool, changes: tuple[str, ...], as_json: bool) -> None:
    """List the shoes with what was run in them, or tell of one pair."""
    if name is None and (is_new or changes):
        message = 'Name the pair, such as freshlegs shoes "Grey Fly" --set default=yes.'
        raise click.UsageError(message)
    found = _changed(name, changes, is_new=is_new) if is_new or changes else _found(name)
    if as_json:
        from freshlegs.workflows.documents.shoes import document

        print_json([document(one) for one in found])
    elif not found:
        say('No shoes yet. `freshlegs shoes "Grey Fly" --new` adds a pair.')
    else:
        _tell(found)


def _changed(name: str | None, changes: tuple[str, ...], *, is_new: bool) -> tuple[Pair, ...]:
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.shoe_list import add_pair, change_pair

    tell = add_pair if is_new else change_pair
    return (tell(open_default(), name or "", dict(change(text) for text in changes)),)


def _found(name: str | None) -> tuple[Pair, ...]:
    from freshlegs.workflows.opening import open_default_to_read
    from freshlegs.workflows.shoe_list import pair, pairs

    home = open_default_to_read()
    return pairs(home) if name is None else (pair(home, name),)


def _tell(found: tuple[Pair, ...]) -> None:
    titles = ("name", "km", "runs", "first", "last", "g", "drop mm", "")
    table([_line(one) for one in found], titles)
    for one in found:
        if one.is_due:
            far_km = one.notice_m / _METRES_PER_KM
            say(
                f"{one.gear.shown_name}: past {far_km:.0f} km, worth a look. Runners replace shoes"
                " after 500 to 800 km by custom; no study measured a limit (grade C, S105)."
            )


def _line(one: Pair) -> tuple[object, ...]:
    gear = one.gear
    at_least = "" if one.is_whole else ">= "
    marks = (("default", one.is_default), ("retired", gear.retired is not None))
    return (
        gear.shown_name,
        f"{at_least}{one.distance_m / _METRES_PER_KM:.1f}",
        one.runs_count,
        _iso(one.first_day),
        _iso(one.last_day),
        _short(gear.mass_g),
        _short(gear.drop_mm),
        ", ".join(word for word, holds in marks if holds),
    )


def _iso(day: object) -> str | None:
    return None if day is None else str(day)


def _short(value: float | None) -> str | None:
    return None if value is None else f"{value:g}"


COMMAND = command
