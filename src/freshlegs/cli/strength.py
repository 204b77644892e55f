"""`freshlegs strength`: what was lifted, in one line, and what was lifted before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import click

from freshlegs.cli.day_option import DAY
from freshlegs.cli.output import as_json, print_json, say, table

if TYPE_CHECKING:
    from freshlegs.workflows.strength_log import StrengthSession

_EPILOG = """\b
Examples:
  freshlegs strength log weighted_squats 3x6 --load 40 --effort 8
  freshlegs strength log "Deadlift" 2x5 --load 60 --works legs
  freshlegs strength log calf_raises 3x15 --day 2026-03-07
  freshlegs strength list
  freshlegs strength list --json
"""


@click.group("strength", epilog=_EPILOG, invoke_without_command=True)
@as_json
@click.pass_context
def command(ctx: click.Context, *, as_json: bool) -> None:
    """Log strength work, and list it.

    It is kept in the diary, so that the answer knows of it; the page Strength log shows the same.
    """
    if ctx.invoked_subcommand is None:
        _list(as_json=as_json)


@command.command("log", epilog=_EPILOG)
@click.argument("exercise")
@click.argument("times", metavar="SETSxREPETITIONS")
@click.option("--load", "load_kg", type=float, help="What was lifted, in kg.")
@click.option("--effort", type=float, help="0-10: 10 is none left, 8 two repetitions left.")
@click.option("--works", help="Which muscles, for an exercise of your own: legs, core, ...")
@click.option("--day", type=DAY, help="The day (today if not given).")
@as_json
def log(*, exercise: str, times: str, day: date | None, as_json: bool, **words: object) -> None:
    """Log sets of EXERCISE, such as 3x10."""
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.strength_log import log_session, session
    from freshlegs.workflows.strength_sets import told_set

    home = open_default()
    key = log_session(home, [told_set(exercise, times, words)], day)
    kept = session(home, key)
    if as_json:
        print_json(_row(kept))
    else:
        say(
            f"Kept as {key} for {kept.day.isoformat()}. `freshlegs diary --delete {key}` undoes it."
        )


@command.command("list", epilog=_EPILOG)
@as_json
def list_sessions(*, as_json: bool) -> None:
    """List every session, the newest first."""
    _list(as_json=as_json)


def _list(*, as_json: bool) -> None:
    from freshlegs.workflows.opening import open_default_to_read
    from freshlegs.workflows.strength_log import sessions

    told = [_row(one) for one in sessions(open_default_to_read())]
    if as_json:
        print_json(told)
    elif not told:
        say("No strength work yet. `freshlegs strength log lunges 2x8` logs some.")
    else:
        titles = ("key", "date", "exercise", "group", "sets", "repetitions", "load_kg", "effort")
        table([_line(row, one, titles) for row in told for one in _sets(row)], titles)


def _row(one: StrengthSession) -> dict[str, object]:
    """A session as plain numbers and words."""
    from dataclasses import asdict

    return {
        "key": one.key,
        "date": one.day.isoformat(),
        "time": None if one.at is None else f"{one.at:%H:%M}",
        "sets": [asdict(each) for each in one.sets],
    }


def _sets(row: Mapping[str, object]) -> list[dict[str, object]]:
    sets = row["sets"]
    return sets if isinstance(sets, list) else []


def _line(
    row: Mapping[str, object], one: Mapping[str, object], titles: tuple[str, ...]
) -> list[object]:
    told = {**row, **one, "sets": one["sets_count"], "repetitions": one["repetitions_count"]}
    return ["" if told[name] is None else _short(told[name]) for name in titles]


def _short(value: object) -> object:
    return f"{value:g}" if isinstance(value, float) else value


COMMAND = command
