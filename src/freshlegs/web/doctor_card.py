"""The page for a doctor in words: short lines, dates, units, and nothing that is not recorded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from freshlegs.domain.labs import KeptLab
from freshlegs.domain.profile import Profile
from freshlegs.web.doctor_drawing import Timeline, timeline
from freshlegs.web.doctor_form import Chosen, Part
from freshlegs.web.doctor_warnings import WarningLine, released_line, standing_line
from freshlegs.web.lab_card import limits_words, value_words
from freshlegs.web.profile_form import choice_words
from freshlegs.web.trial_words import trial_words
from freshlegs.web.words.scales import distance_unit_m
from freshlegs.web.words.units import body_height_text, distance_unit, weight_text
from freshlegs.web.words.values import choices, digits, value_text
from freshlegs.workflows.body import WeightCourse
from freshlegs.workflows.doctor_answers import Answered
from freshlegs.workflows.doctor_page import DoctorPage, Heaviness, Stretch

LINES_COUNT = 4
METRES_PER_KM = 1000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LabRow:
    """One blood value in SI units and as it is usual in the United States."""

    day: str
    title: str
    value: str
    us: str
    limits: str
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadRow:
    """One week, or four."""

    days: str
    runs: str
    distance: str
    time: str
    load: str
    heaviness: str
    sleep: str
    resting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DoctorCard:
    """The page; `shows` names the parts that are on it, `left_off` warnings that stand unseen."""

    span: str
    made: str
    who: str
    shows: Mapping[str, bool]
    standing: list[WarningLine]
    released: list[WarningLine]
    left_off: str
    heaviness: str
    answers: str
    timeline: Timeline | None
    labs: list[LabRow]
    health: list[tuple[str, str]]
    rows: list[LoadRow]
    distance_unit: str
    weight: str
    tried: list[str]
    lines: range


def doctor_card(page: DoctorPage, chosen: Chosen) -> DoctorCard:
    """Put the page into words."""
    standing = [standing_line(one) for one in page.warnings.standing]
    return DoctorCard(
        span=_days(page.first_day, page.last_day),
        made=_day(page.last_day),
        who=", ".join(_who(page.profile, page.last_day)),
        shows={part.value: part in chosen.parts for part in Part},
        standing=standing,
        released=[released_line(one) for one in page.warnings.released],
        left_off="" if Part.WARNINGS in chosen.parts else _left_off(len(standing)),
        heaviness=_heaviness(page.heaviness, (page.last_day - page.first_day).days + 1),
        answers="; ".join(map(_answer, page.answers)),
        timeline=timeline(page.heaviness.by_day, page.first_day, page.last_day),
        labs=[_lab(one) for one in page.labs],
        health=list(_health(page.profile)),
        rows=[_row(one) for one in reversed(page.stretches)],
        distance_unit=distance_unit(),
        weight=_weight(page.weight),
        tried=[trial_words(one) for one in page.tried],
        lines=range(LINES_COUNT),
    )


def _left_off(count: int) -> str:
    if not count:
        return ""
    words = ngettext(
        "%(count)s warning stands and was left off this page by the runner.",
        "%(count)s warnings stand and were left off this page by the runner.",
        count,
    )
    return words % {"count": count}


def _who(profile: Profile, day: date) -> Iterator[str]:
    if profile.sex is not None:
        yield choice_words(profile.sex.value)
    if profile.birth_year is not None:
        told = {"year": profile.birth_year, "age": day.year - profile.birth_year}
        yield _("born %(year)s (turns %(age)s this year)") % told
    if profile.height_m is not None:
        yield body_height_text(profile.height_m)


def _heaviness(told: Heaviness, days_count: int) -> str:
    if told.middle is None:
        return _("No day of this time was rated.")
    sides = ", ".join(f"{_(side)} {count}" for side, count in told.sides.items())
    words = {
        "rated": len(told.by_day),
        "days": days_count,
        "middle": digits(told.middle, most_decimals_count=1),
        "heavy": told.heavy_count,
    }
    sentence = _(
        "Rated on %(rated)s of %(days)s days from 0 (light) to 10; median %(middle)s; "
        "5 or more on %(heavy)s days."
    )
    if not sides:
        return sentence % words
    return f"{sentence % words} {_('Which leg, by days: %(sides)s.') % {'sides': sides}}"


def _answer(one: Answered) -> str:
    words = dict(choices(one.finding))
    values = one.value if isinstance(one.value, tuple) else (one.value,)
    told = ", ".join(words.get(str(value), value_text(value, one.finding.unit)) for value in values)
    return f"{_(one.finding.words)}: {told} ({date_format(one.day, 'j M')})"


def _lab(one: KeptLab) -> LabRow:
    result, kind = one.result, one.result.kind
    marks = ((result.is_low, _("below")), (result.is_high, _("above")))
    return LabRow(
        day=_day(one.day),
        title=_(kind.title),
        value=value_words(result, kind.unit),
        us="" if kind.us_unit is None else value_words(result, kind.us_unit),
        limits=limits_words(result, kind.unit),
        mark=next((words for holds, words in marks if holds), ""),
    )


def _health(profile: Profile) -> Iterator[tuple[str, str]]:
    not_told = _("not told")
    yield _("Conditions"), ", ".join(map(choice_words, profile.conditions)) or not_told
    yield _("Medicines"), ", ".join(map(choice_words, profile.medicines)) or not_told
    if profile.pregnancy is not None:
        yield _("Pregnant"), _("yes") if profile.pregnancy else _("no")
    if profile.diet is not None:
        yield _("Diet"), choice_words(profile.diet)
    if profile.resting_heart_rate_bpm is not None:
        yield _("Resting heart rate as told"), _bpm(profile.resting_heart_rate_bpm)


def _row(one: Stretch) -> LoadRow:
    return LoadRow(
        days=_days(one.first_day, one.last_day),
        runs=str(one.runs_count),
        distance=_tenths(one.distance_km * METRES_PER_KM / distance_unit_m()),
        time=_tenths(one.run_h),
        load="–" if one.load_au is None else f"{one.load_au:.0f}",
        heaviness=_mean(one.heaviness),
        sleep=_mean(one.sleep_h),
        resting="–" if one.resting_heart_rate_bpm is None else f"{one.resting_heart_rate_bpm:.0f}",
    )


def _weight(course: WeightCourse) -> str:
    days = sorted(course.weights_kg)
    if not days:
        return _("No weight is recorded in this time.")
    first, last = days[0], days[-1]
    told = {
        "first": weight_text(course.weights_kg[first]),
        "first_day": _day(first),
        "last": weight_text(course.weights_kg[last]),
        "last_day": _day(last),
        "count": len(days),
    }
    return _("%(first)s on %(first_day)s, %(last)s on %(last_day)s (%(count)s weights).") % told


def _mean(value: float | None) -> str:
    return "–" if value is None else _tenths(value)


def _tenths(value: float) -> str:
    """Write a number with one decimal; the language's own writing cuts, so it is rounded first."""
    return str(number_format(round(value, 1), 1))


def _bpm(rate_bpm: float) -> str:
    return _("%(rate)s bpm") % {"rate": f"{rate_bpm:.0f}"}


def _days(first: date, last: date) -> str:
    begin = date_format(first, "j M" if first.year == last.year else "j M Y")
    return f"{begin} – {_day(last)}"


def _day(day: date) -> str:
    return date_format(day, "j M Y")
