"""One run in words: its facts, what it lacks, how it ended, its kilometres and laps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from freshlegs.domain.activity import Activity, Lap, Sport
from freshlegs.domain.run import Run
from freshlegs.web.run_change import OwnValue, own_values
from freshlegs.web.run_curves import (
    Drawing,
    drawing,
    name_text,
    quantities,
    quantity_text,
    unit_text,
)
from freshlegs.web.run_map import MapDrawing, map_drawing
from freshlegs.web.run_rows import rpe_digits
from freshlegs.web.run_start import StartCard, start_card
from freshlegs.web.words.running import (
    ON_FOOT,
    clock_text,
    pace_text,
    sport_text,
    time_text,
    whole_text,
)
from freshlegs.web.words.units import (
    climb_number,
    climb_text,
    climb_unit,
    distance_text,
    temperature_text,
)
from freshlegs.web.words.values import day_text, digits
from freshlegs.workflows.one_run import OneRun
from freshlegs.workflows.run_curves import Quantity
from freshlegs.workflows.run_fading import LEAST_FADE_PERCENT, Fading

LEAST_RISE_PERCENT = 0.5
"""A heart rate that differs by less counts as the same; elicited."""
LEAST_STOOD_S = 30.0
"""Shorter stops are not told apart from the time under way; elicited."""

type Fact = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Headings with their units, and rows of texts."""

    heads: list[str]
    rows: list[list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunCard:
    """Everything that the page on one run says."""

    told: OneRun
    icon: str
    title: str
    date_text: str
    clock: str
    facts: list[Fact]
    missing: str
    ending: list[str]
    drawing: Drawing | None
    pieces: Table | None
    laps: Table | None
    own: list[OwnValue]
    start: StartCard | None
    map: MapDrawing | None

    @property
    def activity(self) -> Activity:
        """What the words were made from."""
        return self.told.run.activity


def run_card(told: OneRun) -> RunCard:
    """Put one run into words."""
    activity = told.run.activity
    facts = list(_facts(told.run))
    curves = told.curves
    return RunCard(
        told=told,
        icon=f"sport-{activity.sport.value}",
        title=activity.name or sport_text(activity.sport),
        date_text=f"{day_text(told.run.day)} {told.run.day.year}",
        clock=date_format(activity.start.local, "H:i"),
        facts=[fact for fact in facts if fact[1]],
        missing=", ".join(name for name, value in facts if not value),
        ending=list(_ending(told.fading)) if activity.sport is Sport.RUN else [],
        drawing=None if curves is None else drawing(curves, told.fading, activity.sport),
        pieces=_pieces(told),
        laps=_laps(activity),
        own=own_values(told.run),
        start=None if told.start is None else start_card(told.start),
        map=None
        if told.map is None
        else map_drawing(told.map, 0.0 if curves is None else curves.begin_s),
    )


def _facts(run: Run) -> Iterator[Fact]:
    """Each fact with its unit; an empty one was not recorded."""
    activity, found = run.activity, run.features
    moving_s = _moving_s(run)
    climb_m = activity.ascent_m if activity.ascent_m is not None else found.ascent_m
    yield _("Distance"), distance_text(activity.distance_m)
    yield _("Time under way"), clock_text(moving_s)
    if activity.elapsed_s - moving_s >= LEAST_STOOD_S:
        yield _("With stops"), clock_text(activity.elapsed_s)
    yield _("Pace"), pace_text(activity.sport, activity.distance_m, moving_s)
    yield _("Heart rate"), _with_highest(activity)
    if activity.sport in ON_FOOT:
        steps_spm = activity.average_cadence_spm or found.running_cadence_spm
        yield _("Cadence"), whole_text(steps_spm, _("%(number)s steps/min"))
    yield _("Climb"), climb_text(climb_m)
    yield _("Effort (RPE)"), "" if activity.rpe is None else _of_ten(activity.rpe)
    yield _("Gear"), activity.gear or ""
    yield from _around(activity)


def _moving_s(run: Run) -> float:
    """Give the best that is known of the time under way [s]."""
    activity = run.activity
    times_s = (activity.moving_s, run.features.moving_s, activity.timer_s)
    return next((time_s for time_s in times_s if time_s is not None), activity.elapsed_s)


def _around(activity: Activity) -> Iterator[Fact]:
    """What is told where it is known and not missed where it is not."""
    if activity.temperature_c is not None:
        yield _("Temperature"), temperature_text(activity.temperature_c)
    if activity.surface is not None:
        yield _("Ground"), _(activity.surface)


def _with_highest(activity: Activity) -> str:
    mean, highest = activity.average_heart_rate_bpm, activity.max_heart_rate_bpm
    told = whole_text(mean, _("%(number)s bpm"))
    if not told or highest is None:
        return told
    return f"{told}{whole_text(highest, _(', at most %(number)s'))}"


def _of_ten(rpe: float) -> str:
    return _("%(number)s of 10") % {"number": rpe_digits(rpe)}


def _ending(fading: Fading) -> Iterator[str]:
    """Say whether it faded and where, or why that cannot be told."""
    yield _faded(fading)
    if fading.began_s is not None:
        yield _began(fading.began_s, fading.began_m)
    yield from _heart(fading)
    if fading.first_10_min_speed_ratio is not None:
        words = _("The first ten minutes went at %(percent)s of the speed of the rest.")
        yield words % {"percent": f"{100 * fading.first_10_min_speed_ratio:.0f}\u00a0%"}


def _faded(fading: Fading) -> str:
    fade = fading.speed_fade_percent
    if fade is None:
        return _(
            "Whether it faded cannot be told: that takes a run of one even effort, of 20 minutes or"
            " more, with its speed recorded."
        )
    percent = {"percent": _one_decimal(fade)}
    if fading.is_faded:
        words = _("It faded: the last quarter was %(percent)s slower than the middle half")
    elif fade <= -LEAST_FADE_PERCENT:
        words = _("It did not fade: the last quarter was %(percent)s faster than the middle half")
    else:
        words = _("It did not fade: the last quarter was within 3\u00a0%% of the middle half")
    return _("%(what)s, hills taken out.") % {"what": words % percent}


def _began(began_s: float, began_m: float | None) -> str:
    time = time_text(began_s)
    if began_m is None:
        return _("That began about %(time)s after the start.") % {"time": time}
    words = {"time": time, "way": distance_text(began_m)}
    return _("That began at about %(way)s, %(time)s after the start.") % words


def _heart(fading: Fading) -> Iterator[str]:
    risen, drifted = fading.heart_rate_rise_percent, fading.decoupling_percent
    if risen is not None:
        yield _risen(risen)
    if drifted is not None:
        fell = _("From the first half to the second, speed per heartbeat fell by %(percent)s.")
        rose = _("From the first half to the second, speed per heartbeat rose by %(percent)s.")
        yield (fell if drifted >= 0 else rose) % {"percent": _one_decimal(drifted)}


def _risen(rise_percent: float) -> str:
    if abs(rise_percent) < LEAST_RISE_PERCENT:
        return _("The heart beat as fast in the last quarter as in the middle.")
    faster = _("The heart beat %(percent)s faster in the last quarter than in the middle.")
    slower = _("The heart beat %(percent)s slower in the last quarter than in the middle.")
    return (faster if rise_percent > 0 else slower) % {"percent": _one_decimal(rise_percent)}


def _one_decimal(change_percent: float) -> str:
    return f"{digits(abs(change_percent), most_decimals_count=1)}\u00a0%"


def _pieces(told: OneRun) -> Table | None:
    """The curves again, kilometre by kilometre or by five minutes."""
    if not told.pieces:
        return None
    sport = told.run.activity.sport
    shown = [
        each for each in quantities(sport) if any(each in piece.means for piece in told.pieces)
    ]
    by_km = told.pieces[0].distance_m is not None
    rows = [
        [
            distance_text(_end_m(told, at))
            if by_km
            else _("%(minutes)s min") % {"minutes": 5 * (at + 1)},
            clock_text(piece.moving_s),
            *[_cell(each, piece.means.get(each), told) for each in shown],
        ]
        for at, piece in enumerate(told.pieces)
    ]
    heads = [f"{name_text(each, sport)} ({unit_text(each, sport)})" for each in shown]
    return Table(heads=[_("Up to"), _("Time (min:s)"), *heads], rows=rows)


def _end_m(told: OneRun, place_index: int) -> float:
    return sum(piece.distance_m or 0.0 for piece in told.pieces[: place_index + 1])


def _cell(quantity: Quantity, value: float | None, told: OneRun) -> str:
    return "–" if value is None else quantity_text(quantity, value, told.run.activity.sport)


def _laps(activity: Activity) -> Table | None:
    """The laps as the watch kept them, without the columns that none of them fills."""
    if not activity.laps:
        return None
    rows = [_lap(number, lap, activity) for number, lap in enumerate(activity.laps, 1)]
    heads = [
        _("Lap"),
        _("Distance"),
        _("Time (min:s)"),
        _("Pace"),
        _("Heart rate (bpm)"),
        _("Cadence (steps/min)"),
        _("Climb (%(unit)s)") % {"unit": climb_unit()},
    ]
    kept = [place for place in range(len(heads)) if any(row[place] for row in rows)]
    return Table(
        heads=[heads[place] for place in kept],
        rows=[[row[place] or "–" for place in kept] for row in rows],
    )


def _lap(number: int, lap: Lap, activity: Activity) -> list[str]:
    duration_s = lap.elapsed_s if lap.timer_s is None else lap.timer_s
    return [
        f"{number} {_(lap.intensity_name.replace('_', ' '))}"
        if lap.intensity_name
        else str(number),
        distance_text(lap.distance_m),
        clock_text(duration_s),
        pace_text(activity.sport, lap.distance_m, duration_s),
        whole_text(lap.average_heart_rate_bpm, "%(number)s"),
        whole_text(lap.average_cadence_spm, "%(number)s") if activity.sport in ON_FOOT else "",
        climb_number(lap.ascent_m),
    ]
