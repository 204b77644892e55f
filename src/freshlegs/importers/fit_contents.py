"""What a FIT file holds, put in order once, so that each activity in it can be cut out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from freshlegs.domain.activity import Device
from freshlegs.domain.imports import ReadContext
from freshlegs.domain.streams import FloatArray
from freshlegs.importers.columns import Table, clean, in_order
from freshlegs.importers.fit import DEVICE_TIME_BELOW_S, FitFile, Row
from freshlegs.importers.fit_clock import Clock, clock_of
from freshlegs.importers.fit_columns import developer_columns, native_columns
from freshlegs.importers.fit_needs import rows_in
from freshlegs.importers.times import plausible_offset_s

MOST_PROBLEMS = 5
NO_ROW = Row({})
TIMER_EVENT = "timer"
START_EVENT = "start"
STOP_EVENTS = frozenset({"stop", "stop_all", "stop_disable", "stop_disable_all"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Samples by Unix time [s], rows, the clock, the offset from UTC [s], and what was wrong.

    `timer` says when [Unix s] the timer was started (True) or stopped.
    """

    context: ReadContext
    clock: Clock
    times_s: FloatArray
    table: Table
    sessions: tuple[Row, ...]
    named_sport: Row
    laps: tuple[Row, ...]
    timer: tuple[tuple[float, bool], ...]
    sets: tuple[Row, ...]
    weather: tuple[Row, ...]
    offset_s: int | None
    device: Device
    body_weight_kg: float | None
    problems: tuple[str, ...]


def contents_of(fit: FitFile, context: ReadContext) -> tuple[Contents, ...]:
    """Put a file's samples and rows in order; raises UnreadableFileError where no day is known.

    Chained files that hold a session each are kept apart; chained pieces without one (heartbeats
    that a strap sent later) belong to the whole.
    """
    rows = rows_in(fit)
    parts = sorted({row.part for row in rows["session"]})
    if len(parts) < 2:  # noqa: PLR2004 - one file is not chained
        return (_contents(fit, context, rows, None),)
    return tuple(
        _contents(fit, context, {name: _of(part, all_) for name, all_ in rows.items()}, part)
        for part in parts
    )


def _of(part: int, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.part == part)


def _contents(
    fit: FitFile, context: ReadContext, rows: dict[str, tuple[Row, ...]], part: int | None
) -> Contents:
    sessions, identity = rows["session"], next(iter(rows["file_id"]), NO_ROW)
    counted_s, table = _samples(fit, part)
    clock = clock_of(counted_s, _first_start_s(sessions), identity.number("time_created"), context)
    times_s, ordered, problems = in_order(clock.all(counted_s), clean(table))
    if not clock.is_set:
        problems.append("the watch's clock was not set; the day comes from elsewhere")
    return Contents(
        context=context,
        clock=clock,
        times_s=times_s,
        table=ordered,
        sessions=sessions,
        named_sport=next(iter(rows["sport"]), NO_ROW),
        laps=rows["lap"],
        timer=_timer(rows["event"], clock),
        sets=rows["set"],
        weather=rows["weather_conditions"],
        offset_s=_offset_s(rows["activity"]),
        device=_device(identity),
        body_weight_kg=_body_weight_kg(rows["user_profile"]),
        problems=(*problems, *_told(fit)),
    )


def _samples(fit: FitFile, part: int | None) -> tuple[FloatArray, Table]:
    table = native_columns(fit) | developer_columns(fit)
    counted_s = fit.records.get("timestamp", np.full(len(fit.record_offsets), np.nan))
    if part is None:
        return counted_s, table
    mine = fit.record_parts == part
    return counted_s[mine], {name: values[mine] for name, values in table.items()}


def _timer(events: tuple[Row, ...], clock: Clock) -> tuple[tuple[float, bool], ...]:
    told = [
        (row.number("timestamp"), kind == START_EVENT)
        for row in events
        if row.text("event") == TIMER_EVENT
        and (kind := row.text("event_type")) in {START_EVENT, *STOP_EVENTS}
    ]
    times_s = clock.all(np.array([when_s for when_s, _ in told], np.float64)).tolist()
    return tuple(zip(times_s, (is_start for _, is_start in told), strict=True))


def _first_start_s(sessions: tuple[Row, ...]) -> float | None:
    starts_s = [start for row in sessions if (start := row.number("start_time")) is not None]
    return min(starts_s, default=None)


def _told(fit: FitFile) -> tuple[str, ...]:
    told = tuple(str(problem) for problem in fit.problems[:MOST_PROBLEMS])
    more = len(fit.problems) - len(told)
    return (*told, f"and {more} more problems") if more else told


def _offset_s(rows: tuple[Row, ...]) -> int | None:
    offsets = (
        plausible_offset_s(row.number("local_timestamp"), row.number("timestamp")) for row in rows
    )
    return next((offset for offset in offsets if offset is not None), None)


def _device(identity: Row) -> Device:
    product, serial = identity.number("product"), identity.number("serial_number")
    created_s = identity.number("time_created")
    is_dated = created_s is not None and created_s >= DEVICE_TIME_BELOW_S
    return Device(
        manufacturer=identity.text("manufacturer"),
        product=identity.text("product_name")
        or identity.text("garmin_product")
        or (None if product is None else f"{product:.0f}"),
        serial=int(serial) if serial else None,
        created=datetime.fromtimestamp(created_s, UTC) if created_s and is_dated else None,
    )


def _body_weight_kg(rows: tuple[Row, ...]) -> float | None:
    weights = (row.number("weight") for row in rows)
    return next((weight for weight in weights if weight), None)
