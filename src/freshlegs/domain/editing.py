"""Lays what the runner said of a run over what its files say; the files' words are kept beside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from freshlegs.domain.activity import Lap, Sport
from freshlegs.domain.run import BestEffort, Features, Run
from freshlegs.domain.run_edit import Edit, RunField, Said


def edited(run: Run, values: Mapping[str, Said]) -> Run:
    """Give a run as the runner says it is; what equals the files' words is theirs.

    A distance of one's own corrects everything that was measured along with it: speeds, best
    efforts and laps (a treadmill's watch is wrong by the same part all the way).
    """
    edits = tuple(
        Edit(field, said, told)
        for field in RunField
        if (said := values.get(field.value)) is not None
        and said != (told := getattr(run.activity, field.value))
    )
    own: dict[str, Any] = {edit.field.value: edit.own for edit in edits}
    if RunField.SPORT in own:
        own["sport"] = Sport(own["sport"])
    ratio = distance_ratio(edits)
    laps = tuple(_longer(lap, ratio) for lap in run.activity.laps)
    return replace(
        run,
        activity=replace(run.activity, laps=laps, **own),
        features=_faster(run.features, ratio),
        edits=edits,
    )


def distance_ratio(edits: tuple[Edit, ...]) -> float:
    """Give by what the files' distances and speeds are to be multiplied; 1 where nothing is."""
    for edit in edits:
        own, told = edit.own, edit.told
        if edit.field is RunField.DISTANCE and isinstance(own, float) and isinstance(told, float):
            return own / told if told > 0.0 else 1.0
    return 1.0


def _longer(lap: Lap, ratio: float) -> Lap:
    return replace(lap, distance_m=_times(lap.distance_m, ratio)) if ratio != 1.0 else lap


def _faster(found: Features, ratio: float) -> Features:
    if ratio == 1.0:
        return found
    return replace(
        found,
        steady_graded_speed_mps=_times(found.steady_graded_speed_mps, ratio),
        running_speed_mps=_times(found.running_speed_mps, ratio),
        first_10_min_running_speed_mps=_times(found.first_10_min_running_speed_mps, ratio),
        graded_speed_s=_moved(found.graded_speed_s, ratio),
        best_efforts=tuple(
            BestEffort(effort.distance_m, effort.duration_s / ratio)
            for effort in found.best_efforts
        ),
    )


def _moved(times_s: tuple[float, ...], ratio: float) -> tuple[float, ...]:
    """Put the time [s] at each step of speed where the corrected speed lies."""
    moved_s = [0.0] * (round(len(times_s) * ratio) + 1)
    for place, time_s in enumerate(times_s):
        moved_s[min(round(place * ratio), len(moved_s) - 1)] += time_s
    return tuple(moved_s) if times_s else ()


def _times(number: float | None, ratio: float) -> float | None:
    return None if number is None else number * ratio
