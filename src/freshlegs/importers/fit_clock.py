"""A watch whose clock was never set counts from when it was switched on; the date comes later."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import ReadContext
from freshlegs.domain.streams import FloatArray
from freshlegs.importers.fit import DEVICE_TIME_BELOW_S

NO_DATE = "the watch's clock was not set, and nothing beside the file tells the day"


@dataclass(frozen=True, slots=True)
class Clock:
    """What to add [s] to times that count from switching on, to make them Unix times."""

    shift_s: float = 0.0
    is_set: bool = True

    def at(self, counted_s: float | None) -> float | None:
        """Give a Unix time [s] for a time of the file."""
        if counted_s is None or counted_s >= DEVICE_TIME_BELOW_S:
            return counted_s
        return None if self.is_set else counted_s + self.shift_s

    def all(self, counted_s: FloatArray) -> FloatArray:
        """Give Unix times [s] for a column of the file."""
        if self.is_set:
            return counted_s
        return np.where(counted_s < DEVICE_TIME_BELOW_S, counted_s + self.shift_s, counted_s)


def clock_of(
    times_s: FloatArray,
    session_start_s: float | None,
    created_s: float | None,
    context: ReadContext,
) -> Clock:
    """Tell how a file's times [s] become Unix times.

    A clock that is set on the way (at the first fix) dates what precedes it; else the archive's
    table does, else the file's own date of creation. Raises UnreadableFileError when none can.
    """
    known_s = times_s[np.isfinite(times_s)]
    unset = known_s < DEVICE_TIME_BELOW_S
    if not unset.any() and not _is_unset(session_start_s):
        return Clock()
    if unset.any() and not unset.all():
        set_at = int(np.argmin(unset))
        before_s = known_s[max(set_at - 1, 0)]
        return Clock(float(known_s[set_at] - 1.0 - before_s), is_set=False)
    begun_s = session_start_s if _is_unset(session_start_s) else None
    first_s = begun_s if begun_s is not None else float(known_s[0])
    return Clock(_date_s(created_s, context) - first_s, is_set=False)


def _is_unset(counted_s: float | None) -> bool:
    return counted_s is not None and counted_s < DEVICE_TIME_BELOW_S


def _date_s(created_s: float | None, context: ReadContext) -> float:
    annotation = context.annotation
    if annotation is not None and annotation.start is not None:
        return annotation.start.timestamp()
    if created_s is not None and not _is_unset(created_s):
        return created_s
    raise UnreadableFileError(context.title, NO_DATE)
