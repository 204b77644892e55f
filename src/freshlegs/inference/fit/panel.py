"""One person's days in a row: how the legs were rated, and what each day held."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type FloatArray = NDArray[np.float64]
type IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One person's days in a row, none left out; rows are days.

    `level` is the rating as a level [0 ... K], NaN where it was not rated, shape (days,);
    `levels_count` is K + 1. `dose` is that day's own dose of each cause before what carries over
    [>= 0], shape (days, causes), and `damper` the same of the signs of a better day, shape
    (days, dampers); NaN is unknown. `fit_ratio` says how well the way the legs were heavy fits
    each cause, the unexplained last, shape (days, causes + 1); None is 1 throughout. `carried` is
    the unexplained hazard that is left of earlier ratings [-], shape (days,); None lets the fit
    work it out.
    """

    level: FloatArray
    levels_count: int
    dose: FloatArray
    damper: FloatArray
    fit_ratio: FloatArray | None = None
    carried: FloatArray | None = None

    def __post_init__(self) -> None:
        """Refuse what is no panel: a ValueError names what does not fit."""
        days = (len(self.level),)
        shapes = {"dose": self.dose.shape[:1], "damper": self.damper.shape[:1]}
        if self.fit_ratio is not None:
            shapes["fit_ratio"] = self.fit_ratio.shape[:1]
        if self.carried is not None:
            shapes["carried"] = self.carried.shape
        wrong = [name for name, shape in shapes.items() if shape != days]
        if wrong:
            message = f"{', '.join(wrong)} must have {days[0]} days, as the ratings have"
            raise ValueError(message)
        rated = self.level[~np.isnan(self.level)]
        if ((rated < 0) | (rated > self.levels_count - 1)).any():
            message = f"a rating lies outside the levels 0 to {self.levels_count - 1}"
            raise ValueError(message)

    @property
    def days_count(self) -> int:
        """How many days in a row."""
        return len(self.level)


def last_days(panel: Panel, days_count: int) -> Panel:
    """The last days of a panel."""
    first = max(panel.days_count - days_count, 0)
    return _cut(panel, slice(first, None))


def first_days(panel: Panel, days_count: int) -> Panel:
    """The first days of a panel: what was known then."""
    return _cut(panel, slice(0, days_count))


def _cut(panel: Panel, days: slice) -> Panel:
    return Panel(
        level=panel.level[days],
        levels_count=panel.levels_count,
        dose=panel.dose[days],
        damper=panel.damper[days],
        fit_ratio=None if panel.fit_ratio is None else panel.fit_ratio[days],
        carried=None if panel.carried is None else panel.carried[days],
    )
