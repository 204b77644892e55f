"""What can be changed of one run, and what was deleted, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from freshlegs.domain.run import Run
from freshlegs.web.run_change import OwnValue, form_of, own_values, surfaces
from freshlegs.web.words.running import clock_text, sport_text
from freshlegs.web.words.units import distance_text, distance_unit
from freshlegs.web.words.values import day_text
from freshlegs.workflows.run_changes import Twin
from freshlegs.workflows.run_to_change import run_to_change

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home


@dataclass(frozen=True, slots=True)
class RunLine:
    """One run as a line to choose it by."""

    key: str
    icon: str
    title: str
    when: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCard:
    """Everything that the page which changes a run shows; `files` are recordings and names."""

    key: str
    title: str
    date_text: str
    fields: dict[str, str]
    own: list[OwnValue]
    distance_unit: str
    gears: list[tuple[str, str]]
    surfaces: list[tuple[str, str]]
    twins: list[RunLine]
    files: list[tuple[str, str]]
    joined_number: int | None


def change_card(home: Home, key: str) -> ChangeCard:
    """Put what can be changed into words. Raises NotFoundError."""
    told = run_to_change(home, key)
    activity = told.run.activity
    return ChangeCard(
        key=told.run.key,
        title=activity.name or sport_text(activity.sport),
        date_text=f"{day_text(told.run.day)} {told.run.day.year}",
        fields=form_of(told.run),
        own=own_values(told.run),
        distance_unit=distance_unit(),
        gears=list(told.gears.items()),
        surfaces=surfaces(activity),
        twins=[_twin(twin) for twin in told.twins],
        files=list(zip(told.run.recordings, told.files, strict=False)),
        joined_number=told.joined_number,
    )


def deleted_rows(runs: Iterable[Run]) -> list[RunLine]:
    """Put deleted runs into words."""
    return [_line(run) for run in runs]


def _twin(twin: Twin) -> RunLine:
    line = _line(twin.run)
    if twin.shared_fraction <= 0.0:
        return line
    return RunLine(
        line.key, line.icon, line.title, line.when, f"{_('at the same time')} · {line.about}"
    )


def _line(run: Run) -> RunLine:
    activity = run.activity
    start = activity.start.local
    parts = (distance_text(activity.distance_m), clock_text(activity.elapsed_s))
    return RunLine(
        key=run.key,
        icon=f"sport-{activity.sport.value}",
        title=activity.name or sport_text(activity.sport),
        when=f"{date_format(run.day, 'j M Y')}, {date_format(start, 'H:i')}",
        about=" · ".join(part for part in parts if part),
    )
