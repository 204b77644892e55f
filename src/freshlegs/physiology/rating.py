"""Which of a day's facts were not so yet when the legs were rated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, time

from freshlegs.domain.activity import Sport
from freshlegs.domain.diary import DiaryEntry, Phase
from freshlegs.domain.findings import Facts, Finding, Origin, known
from freshlegs.domain.history import History
from freshlegs.physiology.days.diary import the_rating

OF_THE_RUNNING = frozenset(
    {
        "above_critical_speed_min",
        "carbohydrate_in_run_g_per_h",
        "first_10_min_speed_ratio",
        "late_speed_fade_percent",
        "run_min",
        "weight_change_in_run_percent",
        "weight_gained_in_run",
    }
)
"""Columns of doses that the run itself brings about: not there yet at its start."""
OF_THE_RUN = OF_THE_RUNNING | {
    "altitude_above_normal_m",
    "cadence_below_normal_percent",
    "ground_contact_above_normal_percent",
    "ground_contact_shift_percent",
    "shoe_distance_km",
    "shoe_drop_change_mm",
    "shoe_mass_change_g",
    "surface_changed",
    "temperature_c",
    "vertical_ratio_percent",
    "warm_up_min",
    "wbgt_above_recent_c",
    "wbgt_c",
}
"""Columns of doses that are of the run: not there yet hours before it."""


def before_the_rating(
    history: History, day: date, facts: Facts, findings: Iterable[Finding]
) -> Facts:
    """Leave out the doses of data that came only after the legs were rated.

    At the start of a run its own strain is still to come; before the day's first run all of it.
    What was answered stays, and so do signs: heart rate in the run still tells of the morning.
    """
    later = _later(history, day, facts)
    if not later:
        return facts
    gone = {finding.slug for finding in findings if finding.column in later}
    return {
        slug: fact
        for slug, fact in facts.items()
        if slug not in gone or fact.origin is Origin.ANSWER
    }


def not_yet_by_day(history: History, first_day: date) -> dict[date, frozenset[str]]:
    """The columns that were not so yet when the legs were rated, of each rated day with such.

    The same rule as for one day, `before_the_rating`, with the phase that the diary tells.
    """
    told: dict[date, list[DiaryEntry]] = defaultdict(list)
    for entry in history.diary:
        if entry.day >= first_day:
            told[entry.day].append(entry)
    starts = _first_starts(history)
    columns = {day: _not_yet(the_rating(said), starts.get(day)) for day, said in told.items()}
    return {day: gone for day, gone in columns.items() if gone}


def _not_yet(rating: DiaryEntry | None, start: time | None) -> frozenset[str]:
    if rating is None:
        return frozenset()
    if rating.phase is Phase.START:
        return OF_THE_RUNNING
    if rating.phase in {Phase.MIDDLE, Phase.END}:
        return frozenset()
    before = rating.at is not None and start is not None and rating.at < start
    return OF_THE_RUN if before else frozenset()


def _first_starts(history: History) -> Mapping[date, time]:
    """The runner's local time at which the first run of each day began."""
    starts: dict[date, time] = {}
    for run in history.runs:
        if run.activity.sport is Sport.RUN:
            at = run.activity.start.local.time()
            starts[run.day] = min(at, starts.get(run.day, at))
    return starts


def _later(history: History, day: date, facts: Facts) -> frozenset[str]:
    phase = known(facts, "phase")
    if phase == Phase.START.value:
        return OF_THE_RUNNING
    if phase in {Phase.MIDDLE.value, Phase.END.value}:
        return frozenset()
    return OF_THE_RUN if _rated_before_running(history, day) else frozenset()


def _rated_before_running(history: History, day: date) -> bool:
    """Tell whether the day's rating has a time that is before the start of the first run."""
    rating = the_rating([entry for entry in history.diary if entry.day == day])
    starts = [
        run.activity.start.local.time()
        for run in history.runs
        if run.day == day and run.activity.sport is Sport.RUN
    ]
    if rating is None or rating.at is None or not starts:
        return False
    return rating.at < min(starts)
