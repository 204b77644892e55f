"""What others see of a runner: the fields that were granted, and nothing that was not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, islice
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from freshlegs.domain.activity import Sport
from freshlegs.domain.run import Run
from freshlegs.domain.sharing import Shown
from freshlegs.web.day_card import DayCard, day_card
from freshlegs.web.run_map import MapDrawing, map_drawing
from freshlegs.web.words.running import pace_text, sport_text, time_text
from freshlegs.web.words.units import climb_text, distance_text, weight_text
from freshlegs.web.words.values import day_text, digits
from freshlegs.workflows.day_told import day_told
from freshlegs.workflows.diary import Row, entries
from freshlegs.workflows.labs import labs
from freshlegs.workflows.one_run import one_run
from freshlegs.workflows.run_list import run_list
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

RUNS_COUNT, LABS_COUNT = 10, 12
WEIGHT_DAYS = 90

type Line = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunShown:
    """One run; `drawing` is None unless the line was granted and there is one."""

    day: str
    title: str
    facts: list[str]
    drawing: MapDrawing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCard:
    """The granted fields; what was not granted is None, what is granted and empty is empty."""

    day: str
    heaviness: str | None = None
    day_card: DayCard | None = None
    causes: list[Line] | None = None
    warnings: DayCard | None = None
    runs: list[RunShown] | None = None
    sleep: list[Line] | None = None
    weight: list[Line] | None = None
    labs: list[Line] | None = None
    notes: list[Line] | None = None


def shown_card(home: Home, shown: frozenset[Shown]) -> ShownCard:
    """Gather what was granted of the runner's last days; the rest is not even looked up."""
    day = today(home)
    of_day = {Shown.HEAVINESS, Shown.CAUSES, Shown.WARNINGS} & shown
    card = day_card(day_told(home, day)) if of_day else None
    return ShownCard(
        day=day_text(day),
        heaviness=(card.heaviness or "") if card and Shown.HEAVINESS in shown else None,
        day_card=card if Shown.HEAVINESS in shown else None,
        causes=_causes(card) if card and Shown.CAUSES in shown else None,
        warnings=card if Shown.WARNINGS in shown else None,
        runs=_runs(home, shown) if Shown.RUNS in shown else None,
        sleep=_sleep(home) if Shown.SLEEP in shown else None,
        weight=_weight(home) if Shown.WEIGHT in shown else None,
        labs=_labs(home) if Shown.LABS in shown else None,
        notes=_notes(home) if Shown.NOTES in shown else None,
    )


def run_shown(home: Home, key: str, shown: frozenset[Shown]) -> RunShown:
    """Gather what a link to a run shows: no heart rate, no note, no hour of the day.

    The line leaves out the runner's private places. Raises NotFoundError.
    """
    found = one_run(home, key)
    run, activity = found.run, found.run.activity
    return RunShown(
        day=day_text(run.day),
        title=activity.name or sport_text(activity.sport),
        facts=_facts(activity.sport, activity.distance_m, _moving_s(run), activity.ascent_m),
        drawing=map_drawing(found.map) if found.map and Shown.MAP in shown else None,
    )


def _runs(home: Home, shown: frozenset[Shown]) -> list[RunShown]:
    """The newest runs, and the line of the last one."""
    listed = chain.from_iterable(month.runs for month in run_list(home).months)
    newest = list(islice(listed, RUNS_COUNT))
    rows = [
        RunShown(
            day=day_text(run.day),
            title=run.name or sport_text(run.sport),
            facts=_facts(run.sport, run.distance_m, run.moving_s, run.ascent_m),
        )
        for run in newest
    ]
    if newest and Shown.MAP in shown:
        rows[0] = run_shown(home, newest[0].key, shown)
    return rows


def _facts(
    sport: Sport, distance_m: float | None, moving_s: float, ascent_m: float | None
) -> list[str]:
    climb = "" if ascent_m is None else f"↑ {climb_text(ascent_m)}"
    told = distance_text(distance_m), time_text(moving_s), pace_text(sport, distance_m, moving_s)
    return list(filter(None, (*told, climb)))


def _moving_s(run: Run) -> float:
    times_s = run.activity.moving_s, run.features.moving_s, run.activity.timer_s
    return next((time_s for time_s in times_s if time_s is not None), run.activity.elapsed_s)


def _causes(card: DayCard) -> list[Line]:
    """Shares, where the day has any."""
    return [(row.title, row.share) for row in card.rows] if card.has_shares else []


def _sleep(home: Home) -> list[Line]:
    hours = [(one, one.get("sleep_h")) for one in reversed(entries(home))]
    return [
        (_day(one), _("%(hours)s h") % {"hours": digits(slept)})
        for one, slept in hours
        if isinstance(slept, float)
    ]


def _weight(home: Home) -> list[Line]:
    first_day = today(home) - timedelta(days=WEIGHT_DAYS)
    weights = [(one, one.get("weight_kg")) for one in reversed(entries(home, first_day))]
    return [
        (_day(one), weight_text(weight_kg))
        for one, weight_kg in weights
        if isinstance(weight_kg, float)
    ]


def _labs(home: Home) -> list[Line]:
    return [
        (
            f"{_(one.result.kind.title)}, {date_format(one.day, 'DATE_FORMAT')}",
            f"{digits(one.result.value)} {one.result.unit}",
        )
        for one in islice(labs(home), LABS_COUNT)
    ]


def _notes(home: Home) -> list[Line]:
    return [(_day(one), str(one["note"])) for one in reversed(entries(home)) if one.get("note")]


def _day(row: Row) -> str:
    return day_text(date.fromisoformat(str(row["date"])))
