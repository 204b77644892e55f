"""`freshlegs labs`: what a laboratory measured, in any unit that it uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import click

from freshlegs.cli.day_option import DAY
from freshlegs.cli.output import as_json, print_json, say, table

_EPILOG = """\b
Examples:
  freshlegs labs                                       all values, newest first
  freshlegs labs ferritin 18 ng/mL --low 30 --high 300
  freshlegs labs haemoglobin 13.1 g/dL --day 2026-03-07
  freshlegs labs --delete l12 --json
  freshlegs labs --kinds                               what can be logged, with its units
"""
_SHOWN = ("key", "date", "lab", "value", "unit", "low", "high")


@click.command("labs", epilog=_EPILOG)
@click.argument("told", nargs=-1, metavar="[LAB VALUE UNIT]")
@click.option("--low", default="", help="The laboratory's own lower limit, in the same unit.")
@click.option("--high", default="", help="Its own upper limit.")
@click.option("--day", type=DAY, help="The day of the sample (today if not given).")
@click.option("--delete", "deleted", metavar="KEY", help="Take a value back.")
@click.option("--kinds", is_flag=True, help="List what can be logged.")
@as_json
def command(
    *, told: tuple[str, ...], deleted: str | None, kinds: bool, as_json: bool, **words: object
) -> None:
    """List blood values, or log one; what the answer can use of it, it uses for weeks.

    Ferritin and haemoglobin count for 12 weeks. A vitamin counts where it lies below your
    laboratory's own lower limit. It is not a diagnosis.
    """
    if kinds:
        _kinds(as_json=as_json)
    elif deleted is not None:
        _delete(deleted, as_json=as_json)
    elif told:
        _log(_columns(told, words), as_json=as_json)
    else:
        _list(as_json=as_json)


def _columns(told: tuple[str, ...], words: Mapping[str, object]) -> dict[str, str]:
    names = ("lab", "value", "unit")
    if len(told) > len(names):
        message = f"LAB VALUE UNIT are three words, not {len(told)}."
        raise click.UsageError(message)
    said = dict.fromkeys(names, "") | dict(zip(names, told, strict=False))
    limits = {name: str(words[name]) for name in ("low", "high")}
    day = words["day"]
    return said | limits | ({"date": day.isoformat()} if isinstance(day, date) else {})


def _log(told: Mapping[str, str], *, as_json: bool) -> None:
    from freshlegs.workflows.labs import lab_row, log_lab
    from freshlegs.workflows.opening import open_default

    kept = lab_row(log_lab(open_default(), told))
    if as_json:
        print_json(kept)
    else:
        say(f"Kept as {kept['key']} for {kept['date']}. `freshlegs why` has the answer.")


def _delete(key: str, *, as_json: bool) -> None:
    from freshlegs.workflows.labs import delete_lab
    from freshlegs.workflows.opening import open_default

    delete_lab(open_default(), key)
    if as_json:
        print_json({"deleted": key})
    else:
        say(f"Deleted {key}.")


def _list(*, as_json: bool) -> None:
    from freshlegs.workflows.labs import lab_row, labs
    from freshlegs.workflows.opening import open_default_to_read

    rows = [lab_row(one) for one in labs(open_default_to_read())]
    if as_json:
        print_json(rows)
    elif not rows:
        say("No blood values yet. `freshlegs labs ferritin 42 ng/mL` logs one.")
    else:
        table([[_short(row[name]) for name in _SHOWN] for row in rows], _SHOWN)


def _kinds(*, as_json: bool) -> None:
    from freshlegs.domain.labs import LABS

    rows: Sequence[tuple[str, list[str]]] = [(one.slug, list(one.units)) for one in LABS]
    if as_json:
        print_json([{"lab": slug, "units": units} for slug, units in rows])
    else:
        table([(slug, ", ".join(units)) for slug, units in rows], ("lab", "units"))


def _short(value: object) -> object:
    return f"{value:g}" if isinstance(value, float) else value


COMMAND = command
