"""How much of an exercise, and the lines of a routine, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from freshlegs.domain.exercise import ExerciseDose, ExerciseKind, RoutineStep
from freshlegs.web.words.values import digits

KINDS: Mapping[ExerciseKind, str | Promise] = {
    ExerciseKind.DRILL: gettext_lazy("Drills, before hard running"),
    ExerciseKind.STRETCH: gettext_lazy("Stretches, after the run"),
    ExerciseKind.FORM: gettext_lazy("Form"),
    ExerciseKind.STRENGTH: gettext_lazy("Strength"),
    ExerciseKind.JUMP: gettext_lazy("Jumps"),
    ExerciseKind.SPRINT: gettext_lazy("Fast running, in this order"),
    ExerciseKind.RECOVERY: gettext_lazy("Recovery"),
}
_MINUTE_S = 60
_LONG_S = 120
"""From here on people count in minutes."""
_DAYS_A_WEEK = 7


def duration_words(duration_s: float) -> str:
    """Say a time: seconds below two minutes, then minutes."""
    if duration_s < _LONG_S:
        return _("%(count)s s") % {"count": digits(duration_s)}
    return _("%(count)s min") % {"count": digits(duration_s / _MINUTE_S)}


def dose_words(dose: ExerciseDose) -> str:
    """Say how much to begin with: "2 sets of 8 repetitions, 60 s rest; at most 2 times a week"."""
    said = ", ".join(_amount(dose))
    return "; ".join(filter(None, (said, _often(dose.weekly_count))))


def step_words(step: RoutineStep) -> str:
    """Say how long a line of a routine takes: "2 × 15 s, 45 s between"."""
    several = step.times_count > 1
    times = f"{step.times_count} × " if several else ""
    return f"{times}{duration_words(step.work_s)}{_pause(step)}"


def repetitions_words(count: int) -> str:
    """Say how many repetitions."""
    return ngettext("%(count)s repetition", "%(count)s repetitions", count) % {"count": count}


def _pause(step: RoutineStep) -> str:
    if not step.rest_s:
        return ""
    rest = {"rest": duration_words(step.rest_s)}
    if step.times_count > 1:
        return _(", %(rest)s between") % rest
    return _(", then %(rest)s rest") % rest


def _amount(dose: ExerciseDose) -> Iterator[str]:
    once = _once(dose)
    if once and dose.sets_count > 1:
        once = _("%(count)s sets of %(once)s") % {"count": dose.sets_count, "once": once}
    if once:
        yield _("%(once)s on each side") % {"once": once} if dose.sides_count > 1 else once
    if dose.rest_s:
        yield _("%(rest)s rest") % {"rest": duration_words(dose.rest_s)}
    if dose.most_count:
        yield _("growing to %(count)s at most") % {"count": dose.most_count}


def _once(dose: ExerciseDose) -> str:
    """One set on one side."""
    if dose.hold_s:
        return _("%(time)s held") % {"time": duration_words(dose.hold_s)}
    work = duration_words(dose.work_s) if dose.work_s else ""
    if dose.repetitions_count is None:
        return work
    return (
        f"{dose.repetitions_count} × {work}" if work else repetitions_words(dose.repetitions_count)
    )


def _often(weekly_count: int | None) -> str:
    if weekly_count is None:
        return ""
    daily_count, odd_count = divmod(weekly_count, _DAYS_A_WEEK)
    if odd_count:
        words = ngettext("at most once a week", "at most %(count)s times a week", weekly_count)
        return words % {"count": weekly_count}
    words = ngettext("at most once a day", "at most %(count)s times a day", daily_count)
    return words % {"count": daily_count}
