"""What is kept of an activity for good: its summary, what its streams said, and its sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from freshlegs.domain.activity import Activity
from freshlegs.domain.run_edit import Edit


@dataclass(frozen=True, slots=True)
class BestEffort:
    """The fastest stretch of one distance [m] inside an activity, and the time it took [s]."""

    distance_m: float
    duration_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What the streams of one activity say, computed once when it is imported; None = unknown.

    `heart_rate_s[i]` is the time [s] spent at `HEART_RATE_FLOOR_BPM + i` bpm, so that TRIMP
    and hard minutes can be had for any resting and maximal heart rate without the streams;
    `graded_speed_s[i]` likewise in steps of 0.1 m/s of graded (hill-adjusted) speed.
    """

    moving_s: float | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    steady_graded_speed_mps: float | None = None
    steady_heart_rate_bpm: float | None = None
    decoupling_percent: float | None = None
    heart_rate_recovery_60_bpm: float | None = None
    running_speed_mps: float | None = None
    running_cadence_spm: float | None = None
    first_10_min_cadence_spm: float | None = None
    first_10_min_running_speed_mps: float | None = None
    first_10_min_heart_rate_bpm: float | None = None
    first_10_min_ground_contact_s: float | None = None
    first_10_min_vertical_oscillation_m: float | None = None
    ground_contact_s: float | None = None
    ground_contact_left_percent: float | None = None
    vertical_oscillation_m: float | None = None
    vertical_ratio_percent: float | None = None
    duty_factor: float | None = None
    late_speed_fade_percent: float | None = None
    late_heart_rate_rise_percent: float | None = None
    first_10_min_speed_ratio: float | None = None
    sprint_s: float | None = None
    altitude_m: float | None = None
    temperature_c: float | None = None
    cadence_lock_min: float | None = None
    heart_rate_s: tuple[float, ...] = ()
    graded_speed_s: tuple[float, ...] = ()
    best_efforts: tuple[BestEffort, ...] = ()


HEART_RATE_FLOOR_BPM = 30
GRADED_SPEED_STEP_MPS = 0.1
NO_FEATURES = Features()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """One file's account of one activity: `key` is derived from the file's bytes and its part."""

    key: str
    activity: Activity
    features: Features = NO_FEATURES
    file: str = ""


def recording_key(digest: str, number: int) -> str:
    """Name the `number`th activity of a file by the SHA-256 [hex] of the file's bytes."""
    return f"{digest[:12]}-{number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One activity as all its recordings tell it together (any sport, despite the name).

    `activity` carries no streams; they are asked for by `key`, which is the first recording's.
    `edits` names what the runner says instead of the files; `activity` has it already.
    """

    key: str
    activity: Activity
    features: Features
    recordings: tuple[str, ...]
    edits: tuple[Edit, ...] = ()

    @property
    def day(self) -> date:
        """The runner's local date of the start."""
        return self.activity.start.day
