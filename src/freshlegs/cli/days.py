"""`freshlegs days`: the day table, one row a local calendar day."""

from __future__ import annotations

from datetime import date

import click

from freshlegs.cli.day_option import DAY
from freshlegs.cli.output import as_json, print_json, table

_EPILOG = """\b
Examples:
  freshlegs days                                         the last 14 days
  freshlegs days --from 2026-01-01 --to 2026-03-31 --json
  freshlegs days --column sleep_debt_7d_h --column training_load_au
  freshlegs days --glossary                              every column, its unit and meaning
"""
_COLUMNS = ("run_distance_m", "run_min", "training_load_au", "descent_m", "sleep_h", "heaviness")


@click.command("days", epilog=_EPILOG)
@click.option("--from", "first", type=DAY, help="First day (14 days ago if not given).")
@click.option("--to", "last", type=DAY, help="Last day (today if not given).")
@click.option("--column", "columns", multiple=True, help="A column to show; may be repeated.")
@click.option("--glossary", is_flag=True, help="List every column with unit and meaning.")
@as_json
def command(
    *,
    first: date | None,
    last: date | None,
    columns: tuple[str, ...],
    glossary: bool,
    as_json: bool,
) -> None:
    """Show what is known of each day; what was not measured stays empty."""
    if glossary:
        _glossary(as_json=as_json)
        return
    from freshlegs.workflows.days import days
    from freshlegs.workflows.opening import open_default_to_read

    rows = days(open_default_to_read(), first, last, columns)
    if as_json:
        print_json(rows)
    else:
        shown = ("day", *(columns or _COLUMNS))
        table([[_short(row[name]) for name in shown] for row in rows], shown)


def _glossary(*, as_json: bool) -> None:
    from freshlegs.domain.glossary import GLOSSARY

    titles = ("column", "unit", "low", "high", "meaning")
    rows = [(one.name, one.unit, one.low, one.high, one.meaning) for one in GLOSSARY.values()]
    if as_json:
        print_json([dict(zip(titles, row, strict=True)) for row in rows])
    else:
        table(rows, titles)


def _short(value: object) -> object:
    return f"{value:.4g}" if isinstance(value, float) else value


COMMAND = command
