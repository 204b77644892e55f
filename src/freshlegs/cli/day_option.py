"""A day as runners type it, in a year in which somebody ran."""

from __future__ import annotations

from datetime import date
from typing import override

import click

FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2099, 12, 31)


class _Day(click.ParamType[date]):
    """Reads YYYY-MM-DD; anything else, or a year beyond reason, is wrong usage."""

    name = "YYYY-MM-DD"

    @override
    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Read a day."""
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day such as 2026-03-01.", param, ctx)
        if not FIRST_DAY <= day <= LAST_DAY:
            self.fail(f"{day} is not between {FIRST_DAY} and {LAST_DAY}.", param, ctx)
        return day


DAY = _Day()
