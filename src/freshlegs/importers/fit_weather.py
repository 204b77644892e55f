"""The weather that a watch fetched from its telephone: the air out there, not the warm wrist."""

from __future__ import annotations

from dataclasses import dataclass

from freshlegs.importers.fit import Row
from freshlegs.importers.fit_contents import Contents
from freshlegs.importers.fit_sessions import Window

NOW = "current"
"""The other reports are forecasts. Source: FIT profile, weather_report."""
COLDEST_C, HOTTEST_C = -60.0, 60.0
WETTEST_PERCENT = 100.0


@dataclass(frozen=True, slots=True)
class Weather:
    """Air temperature, how warm it felt [°C] and relative humidity [percent] near the start."""

    temperature_c: float | None = None
    apparent_temperature_c: float | None = None
    humidity_percent: float | None = None


def weather_of(contents: Contents, window: Window, *, indoor: bool) -> Weather:
    """Give the report nearest to the activity's start; nothing indoors, where it does not hold."""
    reports = [row for row in contents.weather if row.text("weather_report") in {NOW, None}]
    if indoor or not reports:
        return Weather()
    nearest = min(reports, key=lambda row: _apart_s(contents, window, row))
    return Weather(
        _within(nearest.number("temperature"), COLDEST_C, HOTTEST_C),
        _within(nearest.number("temperature_feels_like"), COLDEST_C, HOTTEST_C),
        _within(nearest.number("relative_humidity"), 0.0, WETTEST_PERCENT),
    )


def _apart_s(contents: Contents, window: Window, report: Row) -> float:
    when_s = contents.clock.at(report.number("timestamp"))
    return float("inf") if when_s is None else abs(when_s - window.start_s)


def _within(value: float | None, low: float, high: float) -> float | None:
    return value if value is not None and low <= value <= high else None
