"""Give the day table, one row a local calendar day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from freshlegs.domain.errors import BadValueError
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.store.home import Home

_SHOWN_DAYS = 14


def days(
    home: Home,
    first_day: date | None = None,
    last_day: date | None = None,
    columns: Sequence[str] = (),
) -> list[Mapping[str, object]]:
    """Give rows of the day table with `day` and the columns asked for (all if none).

    Raises BadValueError for a column that does not exist and for a first day after the last.
    """
    from freshlegs.physiology.day_table import day_table
    from freshlegs.store.history import history

    last = last_day or today(home)
    first = first_day or last - timedelta(days=_SHOWN_DAYS - 1)
    if last < first:
        raise BadValueError(field="--from", value=str(first), allowed=f"a day up to {last}")
    table = day_table(history(home), first, last)
    for name in columns:
        if name not in table.columns:
            allowed = "one of `freshlegs days --glossary`"
            choices = table.columns
            raise BadValueError(field="--column", value=name, allowed=allowed, choices=choices)
    shown = table.select(list(dict.fromkeys(("day", *columns)))) if columns else table
    return [{**row, "day": row["day"].isoformat()} for row in shown.to_dicts()]
