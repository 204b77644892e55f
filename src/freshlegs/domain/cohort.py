"""Diaries of several people in one table: a row a day, the ratings on any ordinal scale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PersonDays:
    """One person's days in a row, none left out.

    `value` holds what stands in each column, NaN where nothing does, shape (days, columns);
    `written` says which days have a row of their own, shape (days,).
    """

    athlete: str
    first_day: date
    value: NDArray[np.float64]
    written: NDArray[np.bool_]

    @property
    def days_count(self) -> int:
        """How many days in a row."""
        return len(self.value)

    def day_at(self, position: int) -> date:
        """The day at a position in the row."""
        return self.first_day + timedelta(days=position)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CohortDiary:
    """The columns of a table beside athlete and date, and everybody's days."""

    columns: tuple[str, ...]
    people: tuple[PersonDays, ...]

    def column(self, person: PersonDays, name: str) -> NDArray[np.float64]:
        """One column of a person's days, NaN throughout where the table has none, shape (days,)."""
        if name not in self.columns:
            return np.full(person.days_count, np.nan)
        found: NDArray[np.float64] = person.value[:, self.columns.index(name)]
        return found

    def of(self, chosen: frozenset[str]) -> CohortDiary:
        """The same table with some of the people only."""
        people = tuple(person for person in self.people if person.athlete in chosen)
        return CohortDiary(columns=self.columns, people=people)

    def without(self, left_out: frozenset[str]) -> CohortDiary:
        """The same table without some of its columns."""
        kept = [at for at, name in enumerate(self.columns) if name not in left_out]
        people = tuple(
            PersonDays(
                athlete=person.athlete,
                first_day=person.first_day,
                value=person.value[:, kept],
                written=person.written,
            )
            for person in self.people
        )
        return CohortDiary(columns=tuple(self.columns[at] for at in kept), people=people)
