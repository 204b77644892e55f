"""One thing a runner did, as one file tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from freshlegs.domain.moments import Moment
from freshlegs.domain.streams import NO_STREAMS, Streams


class Sport(StrEnum):
    """What kind of activity; every kind counts towards the legs' load."""

    RUN = "run"
    WALK = "walk"
    HIKE = "hike"
    RIDE = "ride"
    SWIM = "swim"
    STRENGTH = "strength"
    ROW = "row"
    SKI = "ski"
    MOBILITY = "mobility"
    OTHER = "other"


class Source(StrEnum):
    """Where the words about an activity come from, richest first."""

    FIT = "fit"
    TCX = "tcx"
    GPX = "gpx"
    APPLE = "apple_health"
    GARMIN = "garmin_summary"
    STRAVA = "strava_row"
    DIARY = "diary"


class CadenceSource(StrEnum):
    """What the file counted; `cadence_spm` is steps of both feet per minute in every case."""

    STRIDES = "strides"
    STEPS = "steps"
    REVOLUTIONS = "revolutions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """The watch that recorded, as far as the file names it."""

    manufacturer: str | None = None
    product: str | None = None
    serial: int | None = None
    created: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lap:
    """One lap: when it began [s since the start], how long [s], how far [m], and what it held."""

    start_s: float
    elapsed_s: float
    timer_s: float | None = None
    distance_m: float | None = None
    average_heart_rate_bpm: float | None = None
    max_heart_rate_bpm: float | None = None
    average_cadence_spm: float | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    intensity_name: str | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """The timer stood still from `start_s` to `end_s` [s since the start]."""

    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthSet:
    """Sets of one exercise group (legs, calves, core, ...) and how hard they were (CR10).

    `exercise` is the slug of an exercise of ours, or what the runner calls it.
    """

    group: str
    sets_count: int
    repetitions_count: int | None = None
    load_kg: float | None = None
    effort: float | None = None
    exercise: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One activity as one source tells it; what the source does not say is None.

    Times are in seconds, distances and heights in metres, temperatures in °C, `rpe` on
    Borg's CR10 scale (0-10), `feel` 0 (very weak) to 100 (very strong). `name` is what
    the runner called it. `clock_is_set` is False where the watch did not know the date.
    `describes` is the key of the recording that a table's row is known to be about; `words_from`
    says whose table gave the name and notes of a file, where one did.
    """

    sport: Sport
    source: Source
    start: Moment
    elapsed_s: float
    timer_s: float | None = None
    moving_s: float | None = None
    distance_m: float | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    average_heart_rate_bpm: float | None = None
    max_heart_rate_bpm: float | None = None
    average_cadence_spm: float | None = None
    cadence_source: CadenceSource | None = None
    energy_kcal: float | None = None
    temperature_c: float | None = None
    apparent_temperature_c: float | None = None
    humidity_percent: float | None = None
    rpe: float | None = None
    feel: float | None = None
    lifted_kg: float | None = None
    body_weight_kg: float | None = None
    indoor: bool | None = None
    race: bool | None = None
    name: str | None = None
    notes: str | None = None
    gear: str | None = None
    surface: str | None = None
    device: Device | None = None
    clock_is_set: bool = True
    external_id: str | None = None
    describes: str | None = None
    words_from: Source | None = None
    laps: tuple[Lap, ...] = ()
    pauses: tuple[Pause, ...] = ()
    strength_sets: tuple[StrengthSet, ...] = ()
    streams: Streams = NO_STREAMS
    problems: tuple[str, ...] = ()
