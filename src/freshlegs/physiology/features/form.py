"""How the runner moved: cadence, ground contact, bounce and sprints."""

from __future__ import annotations

from dataclasses import dataclass

from freshlegs.domain.run import BestEffort
from freshlegs.physiology.features.averages import mean_over
from freshlegs.physiology.features.one_effort import WARM_UP_S
from freshlegs.physiology.features.track import Mask, Track, stretches
from freshlegs.physiology.formulas.form import duty_factor, step_length, vertical_ratio

RUNNING_SPM = 120.0
"""Slower steps are walking; elicited."""
SPRINT_RATIO = 1.25
"""A sprint is this much faster than the run's own fastest 400 m, which repetitions fill and short
sprints do not; elicited."""
SPRINT_WITHIN_M = 400.0
SPRINT_MPS = 4.5
"""... and at least this fast, as on the flat; elicited."""
SHORTEST_SPRINT_S = 6.0
"""... for so long: on real runs a position that jumps looks fast for 1 to 5 s; elicited."""
SPRINT_UPHILL_MPS = 4.0
"""... and so fast in truth, or steep climbs and a noisy altitude would be sprints; elicited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Means over the running part; `cadence_spm` goes with `speed_mps`."""

    speed_mps: float | None = None
    cadence_spm: float | None = None
    first_10_min_cadence_spm: float | None = None
    first_10_min_speed_mps: float | None = None
    first_10_min_heart_rate_bpm: float | None = None
    first_10_min_contact_s: float | None = None
    first_10_min_oscillation_m: float | None = None
    ground_contact_s: float | None = None
    ground_contact_left_percent: float | None = None
    vertical_oscillation_m: float | None = None
    duty_factor: float | None = None
    vertical_ratio_percent: float | None = None


def form(track: Track) -> Form:
    """Means of the running form; what the watch did not measure is None."""
    running = _running(track)
    cadence_spm = mean_over(track.cadence_spm, track.span_s, running)
    speed_mps = mean_over(track.speed_mps, track.span_s, running)
    contact_s = mean_over(track.streams.column("ground_contact_s"), track.span_s, running)
    bounce_m = mean_over(track.streams.column("vertical_oscillation_m"), track.span_s, running)
    left_percent = mean_over(
        track.streams.column("ground_contact_left_percent"), track.span_s, running
    )
    first = running & (track.timer_s < WARM_UP_S)
    return Form(
        speed_mps=speed_mps,
        cadence_spm=cadence_spm,
        first_10_min_cadence_spm=mean_over(track.cadence_spm, track.span_s, first),
        first_10_min_speed_mps=mean_over(track.speed_mps, track.span_s, first),
        first_10_min_heart_rate_bpm=mean_over(track.heart_rate_bpm, track.span_s, first),
        first_10_min_contact_s=mean_over(
            track.streams.column("ground_contact_s"), track.span_s, first
        ),
        first_10_min_oscillation_m=mean_over(
            track.streams.column("vertical_oscillation_m"), track.span_s, first
        ),
        ground_contact_s=contact_s,
        ground_contact_left_percent=left_percent,
        vertical_oscillation_m=bounce_m,
        duty_factor=duty_factor(contact_s, cadence_spm) if contact_s and cadence_spm else None,
        vertical_ratio_percent=_vertical_ratio(bounce_m, speed_mps, cadence_spm),
    )


def sprint_s(track: Track, efforts: tuple[BestEffort, ...]) -> float | None:
    """Time [s] far faster than the run's own fastest 400 m (`efforts`); None without speed."""
    told_mps, graded_mps = track.speed_mps, track.graded_speed_mps
    if told_mps is None or graded_mps is None or not track.moving.any():
        return None
    within_s = (one.duration_s for one in efforts if one.distance_m == SPRINT_WITHIN_M)
    own_mps = max((SPRINT_WITHIN_M / duration_s for duration_s in within_s), default=0.0)
    least_mps = max(SPRINT_RATIO * own_mps, SPRINT_MPS)
    fast = (graded_mps >= least_mps) & (told_mps >= SPRINT_UPHILL_MPS)
    bouts = stretches(fast, track.span_s, SHORTEST_SPRINT_S)
    return sum((bout_s for _, bout_s in bouts), start=0.0)


def _running(track: Track) -> Mask:
    if track.cadence_spm is None:
        return track.moving
    return track.moving & ~(track.cadence_spm < RUNNING_SPM)


def _vertical_ratio(
    bounce_m: float | None, speed_mps: float | None, cadence_spm: float | None
) -> float | None:
    if bounce_m is None or not speed_mps or not cadence_spm:
        return None
    return vertical_ratio(bounce_m, step_length(speed_mps, cadence_spm))
