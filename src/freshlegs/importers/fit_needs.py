"""What an import looks at in a FIT file's messages; the many other fields need not be read."""

from __future__ import annotations

from collections.abc import Mapping

from freshlegs.importers.fit import FitFile, Row

_SPAN = ("start_time", "total_elapsed_time", "total_timer_time", "total_distance")
_SUMS = (
    "total_ascent", "total_descent", "avg_heart_rate", "max_heart_rate", "avg_cadence",
    "avg_running_cadence", "avg_fractional_cadence",
)  # fmt: skip
_OF_SESSIONS = (
    "sport", "sub_sport", "total_moving_time", "total_calories", "avg_temperature",
    "workout_rpe", "workout_feel",
)  # fmt: skip
_IDENTITY = (
    "type", "manufacturer", "product", "product_name", "garmin_product", "serial_number",
    "time_created",
)  # fmt: skip

FIELDS: Mapping[str, frozenset[str]] = {
    "file_id": frozenset(_IDENTITY),
    "activity": frozenset({"timestamp", "local_timestamp"}),
    "session": frozenset({*_SPAN, *_SUMS, *_OF_SESSIONS}),
    "sport": frozenset({"sport", "sub_sport"}),
    "lap": frozenset({*_SPAN, *_SUMS, "intensity"}),
    "event": frozenset({"timestamp", "event", "event_type"}),
    "set": frozenset({"start_time", "set_type", "category", "repetitions", "weight"}),
    "user_profile": frozenset({"weight"}),
    "weather_conditions": frozenset({
        "timestamp", "weather_report", "temperature", "temperature_feels_like",
        "relative_humidity",
    }),
}  # fmt: skip
"""By kind of message. A field that is not named here is missing from the rows."""


def rows_in(fit: FitFile) -> dict[str, tuple[Row, ...]]:
    """Read the messages that an import looks at, each kind in file order."""
    return {message: fit.rows(message, names) for message, names in FIELDS.items()}
