"""How much of an exercise, in words."""

from __future__ import annotations

from collections.abc import Iterator

from freshlegs.domain.exercise import ExerciseDose, RoutineStep

_MINUTE_S = 60
_LONG_S = 120
"""From here on people count in minutes."""
_DAYS_A_WEEK = 7
_TIMES = {1: "once", 2: "twice"}


def dose_words(dose: ExerciseDose) -> str:
    """Say how much to begin with: "2 sets of 8 on each side, 60 s rest; at most 2 a week"."""
    said = ", ".join(_amount(dose))
    often = _often(dose.weekly_count)
    return "; ".join(filter(None, (said, often)))


def step_words(step: RoutineStep) -> str:
    """Say one line of a routine: "2 × 15 s, 45 s between: Strides"."""
    several = step.times_count > 1
    times = f"{step.times_count} × " if several else ""
    rest = duration_words(step.rest_s)
    pause = "" if not step.rest_s else f", {rest} between" if several else f", then {rest} rest"
    counted = "" if step.repetitions_count is None else f" ({step.repetitions_count} repetitions)"
    return f"{times}{duration_words(step.work_s)}{pause}: {step.what}{counted}"


def duration_words(duration_s: float) -> str:
    """Say a time: seconds below two minutes, then minutes."""
    if duration_s < _LONG_S:
        return f"{duration_s:g} s"
    return f"{duration_s / _MINUTE_S:g} min"


def _amount(dose: ExerciseDose) -> Iterator[str]:
    several = f"{dose.sets_count} sets of " if dose.sets_count > 1 else ""
    side = " on each side" if dose.sides_count > 1 else ""
    once = _once(dose)
    if once:
        yield f"{several}{once}{side}"
    if dose.rest_s:
        yield f"{duration_words(dose.rest_s)} rest"
    if dose.most_count:
        yield f"growing to {dose.most_count} at most"


def _once(dose: ExerciseDose) -> str:
    """One set on one side."""
    if dose.hold_s:
        return f"{duration_words(dose.hold_s)} held"
    work = duration_words(dose.work_s) if dose.work_s else ""
    if dose.repetitions_count is None:
        return work
    return f"{dose.repetitions_count} × {work}" if work else f"{dose.repetitions_count} repetitions"


def _often(weekly_count: int | None) -> str:
    if weekly_count is None:
        return ""
    daily_count, odd_count = divmod(weekly_count, _DAYS_A_WEEK)
    if odd_count:
        return f"at most {_TIMES.get(weekly_count, f'{weekly_count} times')} a week"
    return f"at most {_TIMES.get(daily_count, f'{daily_count} times')} a day"
