"""FIT, the file that watches write: one activity, a triathlon's five, or several in a chain."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from freshlegs.domain.activity import Activity, CadenceSource, Source, Sport
from freshlegs.domain.errors import NotAnActivityError, UnreadableFileError
from freshlegs.domain.imports import Imported, ReadContext
from freshlegs.domain.moments import Moment
from freshlegs.domain.streams import FloatArray, Streams
from freshlegs.importers.cadence import as_cadence
from freshlegs.importers.columns import Table, streams
from freshlegs.importers.fit import FitFile, Row, decode
from freshlegs.importers.fit_contents import Contents, contents_of
from freshlegs.importers.fit_laps import laps_of, pauses_of, positive, said_cadence_spm
from freshlegs.importers.fit_sessions import Window, windows
from freshlegs.importers.fit_sets import lifted_kg, sets_of
from freshlegs.importers.fit_weather import Weather, weather_of
from freshlegs.importers.format import Format
from freshlegs.importers.from_track import sport_in
from freshlegs.importers.motion import Totals, speed_mps, totals
from freshlegs.importers.positions import first_position
from freshlegs.importers.sniff import is_fit
from freshlegs.importers.sports import is_indoor, sport_of
from freshlegs.importers.times import moment_at

ACTIVITY_FILE = "activity"
PLANS = frozenset({"course", "workout"})
RPE_SCALE = 10.0
"""Watches write 10-100 for efforts of 1-10."""
SAID = {
    "ascent_m": "total_ascent",
    "descent_m": "total_descent",
    "average_heart_rate_bpm": "avg_heart_rate",
    "temperature_c": "avg_temperature",
}
"""What a session says and the samples need not be summed up for."""
SURFACES = {
    "trail": "trail",
    "track": "track",
    "street": "road",
    "road": "road",
    "treadmill": "treadmill",
}


def read(raw: bytes, context: ReadContext) -> Imported:
    """Read every activity of a FIT file; raises UnreadableFileError or NotAnActivityError."""
    fit = decode(raw)
    _refuse_other_types(fit, context.title)
    found = {
        (activity.start.utc, activity.sport, activity.elapsed_s): activity
        for contents in contents_of(fit, context)
        for window in windows(contents)
        for activity in (_activity(contents, window),)
    }
    if not found:
        reason = str(fit.problems[0]) if fit.problems else "it holds no activity"
        raise UnreadableFileError(context.title, f"nothing in it has a time: {reason}")
    return Imported(activities=tuple(found.values()))


def _refuse_other_types(fit: FitFile, title: str) -> None:
    """Refuse what is no activity; a file that only claims another type but has samples is one."""
    kind = next((row.text("type") for row in fit.rows("file_id", frozenset({"type"}))), None)
    if kind in {None, ACTIVITY_FILE} or fit.holds("session"):
        return
    if kind in PLANS or not len(fit.record_offsets):
        raise NotAnActivityError(title, f"a FIT file of type {kind}")


def _activity(contents: Contents, window: Window) -> Activity:
    telling = window.session if window.session.text("sport") else contents.named_sport
    words = (telling.text("sport"), telling.text("sub_sport"))
    sport = sport_in(sport_of(*words), contents.context)
    samples, source = _streams(window, sport)
    sets, indoor = sets_of(contents, window), _indoor(words, samples)
    recorded = Activity(
        sport=sport,
        source=Source.FIT,
        start=_start(contents, window, samples),
        elapsed_s=window.end_s - window.start_s,
        cadence_source=source,
        lifted_kg=lifted_kg(sets),
        body_weight_kg=contents.body_weight_kg,
        indoor=indoor,
        surface=SURFACES.get(words[1] or ""),
        device=contents.device,
        clock_is_set=contents.clock.is_set,
        laps=laps_of(contents, window, source),
        pauses=pauses_of(contents, window),
        strength_sets=sets,
        streams=samples,
        problems=contents.problems,
    )
    weather = weather_of(contents, window, indoor=bool(indoor))
    return _summed_up(recorded, window.session, weather)


def _summed_up(recorded: Activity, session: Row, weather: Weather) -> Activity:
    """Add the sums: as the session says, else from the samples."""
    said = {name for name, field in SAID.items() if positive(session, field)}
    sums = totals(recorded.streams, said)
    timer_s = positive(session, "total_timer_time")
    return replace(
        recorded,
        timer_s=None if timer_s is None else min(timer_s, recorded.elapsed_s),
        moving_s=positive(session, "total_moving_time"),
        distance_m=positive(session, "total_distance") or sums.distance_m,
        ascent_m=_either(session.number("total_ascent"), sums.ascent_m),
        descent_m=_either(session.number("total_descent"), sums.descent_m),
        average_heart_rate_bpm=positive(session, "avg_heart_rate") or sums.average_heart_rate_bpm,
        max_heart_rate_bpm=positive(session, "max_heart_rate") or sums.max_heart_rate_bpm,
        average_cadence_spm=_cadence_spm(session, sums, recorded.cadence_source),
        energy_kcal=positive(session, "total_calories"),
        temperature_c=_air_c(session, sums, weather),
        apparent_temperature_c=weather.apparent_temperature_c,
        humidity_percent=weather.humidity_percent,
        rpe=_rpe(session),
        feel=session.number("workout_feel"),
    )


def _streams(window: Window, sport: Sport) -> tuple[Streams, CadenceSource | None]:
    """Make the streams: cadence in steps, speed where only distance is there, apps' columns."""
    table = dict(window.table)
    counted = table.pop("cadence_spm", None)
    by_app, app_source = as_cadence(table.pop("developer_cadence_spm", None), sport)
    cadence_spm, source = as_cadence(counted, sport)
    table |= {} if cadence_spm is None else {"cadence_spm": cadence_spm}
    table |= {} if by_app is None else {"developer_cadence_spm": by_app}
    _fill_whole_columns(table)
    if not window.is_alone and "distance_m" in table:
        table["distance_m"] = _from_zero(table["distance_m"])
    if _is_empty(table.get("speed_mps")) and "distance_m" in table:
        table["speed_mps"] = speed_mps(window.times_s, table["distance_m"])
    return streams(window.start_s, window.times_s, table), source or app_source


def _fill_whole_columns(table: Table) -> None:
    """Where the watch has nothing of its own, take an app's column as a whole; never mix them."""
    for name in [name for name in table if name.startswith("developer_")]:
        plain = name.removeprefix("developer_")
        if _is_empty(table.get(plain)):
            table[plain] = table[name]


def _is_empty(values: FloatArray | None) -> bool:
    return values is None or bool(np.isnan(values).all())


def _from_zero(distance_m: FloatArray) -> FloatArray:
    known = distance_m[~np.isnan(distance_m)]
    return distance_m - known[0] if known.size else distance_m


def _start(contents: Contents, window: Window, samples: Streams) -> Moment:
    columns = samples.columns
    return moment_at(
        window.start_s,
        file_offset_s=contents.offset_s,
        position=first_position(columns.get("latitude_deg"), columns.get("longitude_deg")),
        home_zone=contents.context.home_zone,
    )


def _cadence_spm(session: Row, sums: Totals, source: CadenceSource | None) -> float | None:
    said_spm = said_cadence_spm(session, source)
    return said_spm if sums.average_cadence_spm is None else sums.average_cadence_spm


def _either(said_value: float | None, derived_value: float | None) -> float | None:
    return derived_value if said_value is None else said_value


def _air_c(session: Row, sums: Totals, weather: Weather) -> float | None:
    """Take the weather's word before the watch's: on the wrist a sensor reads the skin too."""
    worn_c = _either(session.number("avg_temperature"), sums.temperature_c)
    return _either(weather.temperature_c, worn_c)


def _rpe(session: Row) -> float | None:
    rpe = positive(session, "workout_rpe")
    return None if rpe is None else rpe / RPE_SCALE


def _indoor(words: tuple[str | None, ...], samples: Streams) -> bool | None:
    """Tell indoor by the watch's word; a position means outdoors; else nobody knows."""
    if is_indoor(*words):
        return True
    return False if samples.column("latitude_deg") is not None else None


IMPORTER = Format("fit", is_fit, read)
