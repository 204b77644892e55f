"""The body page as cards: what is hidden, what is shown, and what a number cannot say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from freshlegs.domain.preferences import Topic
from freshlegs.domain.profile import Profile, Sex
from freshlegs.domain.red_flags import RaisedFlag
from freshlegs.web.lab_card import LabLine, lab_choices, lab_lines
from freshlegs.web.weight_drawing import WeightDrawing, weight_drawing
from freshlegs.web.words.units import (
    body_height_m_in,
    body_height_number,
    body_height_text,
    body_height_unit,
    weight_kg_in,
    weight_number,
    weight_text,
    weight_unit,
)
from freshlegs.web.words.values import choices, digits
from freshlegs.workflows.body import (
    KEPT_DAYS,
    SHOWN_DAYS,
    MassIndex,
    WeightCourse,
    cycle_told,
    is_careful_with_numbers,
    known_profile,
    mass_index,
    this_day,
    weight_course,
)
from freshlegs.workflows.findings import findings
from freshlegs.workflows.labs import lab_warnings, labs
from freshlegs.workflows.preferences import preferences

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

DECIMALS_COUNT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightCard:
    """The last weight and its trend in words, and the drawing; empty where there is none."""

    latest: str
    trend: str
    unit: str
    drawing: WeightDrawing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MassCard:
    """The calculator: what stands in its fields, what comes out, why nothing does."""

    weight: str
    weight_unit: str
    height: str
    height_unit: str
    result: str
    why_not: str
    is_age_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleCard:
    """First days of bleeding with the days until the next, and the choices of the one question."""

    starts: list[tuple[str, str]]
    today: str
    periods: list[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyCard:
    """The page. `is_careful`: numbers of weight stand back until they are asked for."""

    day: date
    labs: list[LabLine]
    lab_choices: list[tuple[str, list[tuple[str, str]]]]
    lab_warnings: tuple[RaisedFlag, ...]
    shows: Mapping[str, bool]
    is_careful: bool
    is_asked: bool
    weight: WeightCard | None
    mass: MassCard | None
    cycle: CycleCard | None
    is_cycle_offered: bool


def body_card(home: Home, asked: Mapping[str, str]) -> BodyCard:
    """Make the page; `asked` may hold a weight and a height to work with, and `numbers`."""
    day, profile, shown = this_day(home), known_profile(home), preferences(home).shown
    is_careful, is_asked = is_careful_with_numbers(profile), asked.get("numbers") == "yes"
    has_numbers = is_asked or not is_careful
    wants_weight = Topic.WEIGHT in shown and has_numbers
    wants_mass = Topic.BMI in shown and has_numbers
    course = weight_course(home, day) if wants_weight or wants_mass else None
    return BodyCard(
        day=day,
        labs=lab_lines(labs(home), day),
        lab_choices=lab_choices(),
        lab_warnings=lab_warnings(home),
        shows={topic.value: topic in shown for topic in Topic},
        is_careful=is_careful,
        is_asked=is_asked,
        weight=_weight(course) if wants_weight and course is not None else None,
        mass=_mass(profile, course, asked) if wants_mass and course is not None else None,
        cycle=_cycle(home, day) if Topic.CYCLE in shown else None,
        is_cycle_offered=profile.sex is not Sex.MALE,
    )


def _weight(course: WeightCourse) -> WeightCard:
    latest = course.latest
    if latest is None:
        return WeightCard(latest="", trend="", unit=weight_unit(), drawing=None)
    day, weight_kg = latest
    told = {"weight": weight_text(weight_kg), "day": date_format(day, "DATE_FORMAT")}
    trend_kg = course.trend_kg.get(course.last_day)
    return WeightCard(
        latest=_("%(weight)s on %(day)s") % told,
        trend=weight_text(trend_kg),
        unit=weight_unit(),
        drawing=weight_drawing(course, SHOWN_DAYS),
    )


def _mass(profile: Profile, course: WeightCourse, asked: Mapping[str, str]) -> MassCard:
    height_m = body_height_m_in(asked.get("height", "")) or profile.height_m
    weight_kg = weight_kg_in(asked.get("weight", "")) or _recent(course, profile)
    found = mass_index(replace(profile, height_m=height_m), weight_kg, course.last_day)
    return MassCard(
        weight=weight_number(weight_kg),
        weight_unit=weight_unit(),
        height=body_height_number(height_m),
        height_unit=body_height_unit(),
        result=_result(found),
        why_not=found.why_not,
        is_age_known=found.is_age_known,
    )


def _recent(course: WeightCourse, profile: Profile) -> float | None:
    latest = course.latest
    if latest is not None and (course.last_day - latest[0]).days <= KEPT_DAYS:
        return latest[1]
    return profile.weight_kg


def _result(found: MassIndex) -> str:
    if found.index_kg_per_m2 is None:
        return ""
    told = {
        "index": digits(found.index_kg_per_m2, most_decimals_count=DECIMALS_COUNT),
        "weight": weight_text(found.weight_kg),
        "height": body_height_text(found.height_m),
    }
    return _("%(index)s kg/m² (%(weight)s at %(height)s)") % told


def _cycle(home: Home, day: date) -> CycleCard:
    told = cycle_told(home, day)
    periods = next(one for one in findings() if one.slug == "periods")
    today = "" if told.cycle_day is None else _("Day %(day)s") % {"day": told.cycle_day}
    return CycleCard(
        starts=[(date_format(start, "DATE_FORMAT"), _days(count)) for start, count in told.starts],
        today=today,
        periods=choices(periods),
    )


def _days(count: int | None) -> str:
    if count is None:
        return "–"
    return ngettext("%(count)s day", "%(count)s days", count) % {"count": count}
