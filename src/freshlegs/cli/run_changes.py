"""`freshlegs runs edit` and the like: say a run anew, make two one, part, delete, bring back."""

from __future__ import annotations

from collections.abc import Mapping

import click

from freshlegs.cli.output import as_json, print_json, say, table

_SHOWN = ("key", "day", "sport", "km", "minutes", "name")
_KEY = click.argument("key")
_FIELDS = {
    "name": "What it is called.",
    "sport": "run, walk, hike, ride, swim, strength, row, ski, mobility or other.",
    "rpe": "How hard it was, 0 to 10 (CR10).",
    "gear": "The shoes (or bike), by their whole name.",
    "surface": "road, trail, track, treadmill, grass, sand, gravel or mixed.",
    "note": "What to remember of it.",
    "km": "How far it really was, such as on a treadmill [km].",
}
_NUMBERS = frozenset({"rpe", "km"})
_METRES_A_KM = 1000.0


def _with_fields[Command](function: Command) -> Command:
    for name, words in reversed(_FIELDS.items()):
        kind = float if name in _NUMBERS else str
        function = click.option(f"--{name}", type=kind, help=words)(function)  # type: ignore[type-var] # click decorates any callable
    return function


@click.command("edit", epilog="\b\nExample:\n  freshlegs runs edit 87020eec113d-0 --rpe 6")
@_KEY
@_with_fields
@click.option(
    "--clear",
    "cleared",
    multiple=True,
    type=click.Choice(list(_FIELDS)),
    help="Go back to what the files say; may be repeated.",
)
@as_json
def edit(key: str, *, cleared: tuple[str, ...], as_json: bool, **given: str | float | None) -> None:
    """Say of a run what its files do not; the files stay as they are."""
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.run_changes import edit_run

    said = {name: value for name, value in given.items() if value is not None}
    values = _by_field(said) | _by_field(dict.fromkeys(cleared))
    if not values:
        message = "Say what to change, such as --rpe 6, or what to --clear."
        raise click.UsageError(message)
    changed = edit_run(open_default(), key, values)
    _told(changed.number, changed.key, as_json=as_json)


@click.command("join")
@click.argument("keys", nargs=-1, required=True)
@as_json
def join(keys: tuple[str, ...], *, as_json: bool) -> None:
    """Make runs one: two recordings of the same run count once."""
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.run_changes import join_runs

    changed = join_runs(open_default(), keys)
    _told(changed.number, changed.key, as_json=as_json)


@click.command("part")
@_KEY
@click.option("--recording", "recordings", multiple=True, help="Only this one (all if not given).")
@as_json
def part(key: str, *, recordings: tuple[str, ...], as_json: bool) -> None:
    """Make the recordings of a run runs of their own."""
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.run_changes import part_run

    changed = part_run(open_default(), key, recordings or None)
    _told(changed.number, changed.key, as_json=as_json)


@click.command("delete")
@_KEY
@as_json
def delete(key: str, *, as_json: bool) -> None:
    """Take a run out of the history; its files are kept."""
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.run_changes import delete_run

    _told(delete_run(open_default(), key).number, None, as_json=as_json)


@click.command("restore")
@_KEY
@as_json
def restore(key: str, *, as_json: bool) -> None:
    """Bring a deleted run back."""
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.run_changes import restore_run

    changed = restore_run(open_default(), key)
    _told(changed.number, changed.key, as_json=as_json)


@click.command("undo")
@click.argument("number", type=int)
@as_json
def undo(number: int, *, as_json: bool) -> None:
    """Take one of these changes back, by the number that it printed."""
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.run_changes import undo as take_back

    key = take_back(open_default(), number)
    if as_json:
        print_json({"run": key})
    else:
        say("Taken back.")


@click.command("deleted")
@as_json
def deleted(*, as_json: bool) -> None:
    """List the deleted runs, the newest first."""
    from freshlegs.workflows.opening import open_default
    from freshlegs.workflows.run_changes import deleted_runs
    from freshlegs.workflows.runs import row_of

    found = [row_of(run) for run in deleted_runs(open_default())]
    if as_json:
        print_json(found)
    elif not found:
        say("Nothing is deleted.")
    else:
        table([[run[name] for name in _SHOWN] for run in found], _SHOWN)


COMMANDS = (edit, join, part, delete, restore, deleted, undo)


def _by_field(given: Mapping[str, str | float | None]) -> dict[str, str | float | None]:
    """Give values by the names that a run has for them, in its units."""
    names = {"note": "notes", "km": "distance_m"}
    return {
        names.get(name, name): value * _METRES_A_KM
        if name == "km" and isinstance(value, float)
        else value
        for name, value in given.items()
    }


def _told(number: int, key: str | None, *, as_json: bool) -> None:
    if as_json:
        print_json({"change": number, "run": key})
    else:
        say(f"Kept. `freshlegs runs undo {number}` takes it back.")
