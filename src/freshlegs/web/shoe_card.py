"""One pair of shoes in words: how far, since when, how heavy, and whether it is worth a look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from freshlegs.web.words.scales import distance_unit_m
from freshlegs.web.words.units import distance_number, distance_text, distance_unit
from freshlegs.web.words.values import digits
from freshlegs.workflows.shoe_list import NOTICE_FROM_M, NOTICE_TO_M, Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class ShoeCard:
    """One pair; `name` is what runs call it, `title` what the runner reads."""

    name: str
    title: str
    known_as: str
    distance: str
    facts: list[tuple[str, str]]
    notice: str
    custom: str
    is_default: bool
    is_retired: bool
    retired: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShoeForm:
    """What stands in the fields of a pair's form."""

    name: str
    is_new: bool
    label: str
    brand: str
    model: str
    mass_g: str
    drop_mm: str
    begun: str
    retired: str
    start: str
    notice: str
    distance_unit: str
    notice_usual: str


def shoe_card(pair: Pair) -> ShoeCard:
    """Write one pair."""
    gear = pair.gear
    return ShoeCard(
        name=gear.name,
        title=gear.shown_name,
        known_as=_known_as(pair),
        distance=_distance(pair),
        facts=[fact for fact in _facts(pair) if fact[1]],
        notice=_notice(pair),
        custom=_custom(pair),
        is_default=pair.is_default,
        is_retired=gear.retired is not None,
        retired=_day(gear.retired),
    )


def shoe_form(pair: Pair | None) -> ShoeForm:
    """Fill the form of a pair, or leave it empty for a new one."""
    gear = None if pair is None else pair.gear
    return ShoeForm(
        name="" if gear is None else gear.name,
        is_new=gear is None,
        label="" if gear is None else gear.label or "",
        brand="" if gear is None else gear.brand or "",
        model="" if gear is None else gear.model or "",
        mass_g="" if gear is None else _number(gear.mass_g),
        drop_mm="" if gear is None else _number(gear.drop_mm),
        begun="" if gear is None else _iso(gear.begun),
        retired="" if gear is None else _iso(gear.retired),
        start="" if gear is None else distance_number(gear.start_distance_m),
        notice="" if gear is None else distance_number(gear.max_distance_m),
        distance_unit=distance_unit(),
        notice_usual=_whole(NOTICE_FROM_M),
    )


def _known_as(pair: Pair) -> str:
    gear = pair.gear
    made = " ".join(part for part in (gear.brand, gear.model) if part)
    if gear.label is not None and gear.label != gear.name:
        return _("%(made)s (your runs call it %(name)s)") % {"made": made, "name": gear.name}
    return made if made != gear.name else ""


def _distance(pair: Pair) -> str:
    told = {"distance": distance_text(pair.distance_m)}
    return told["distance"] if pair.is_whole else _("at least %(distance)s") % told


def _facts(pair: Pair) -> list[tuple[str, str]]:
    gear = pair.gear
    runs = ngettext("%(count)s run", "%(count)s runs", pair.runs_count)
    return [
        (_("Here"), runs % {"count": pair.runs_count}),
        (_("First worn"), _day(pair.first_day or gear.begun)),
        (_("Last worn"), _day(pair.last_day)),
        (_("Before freshlegs"), distance_text(gear.start_distance_m)),
        (_("Weight, one shoe"), _unit(gear.mass_g, "g")),
        (_("Drop, heel to toe"), _unit(gear.drop_mm, "mm")),
    ]


def _notice(pair: Pair) -> str:
    if not pair.is_due:
        return ""
    told = {"far": _whole(pair.notice_m)}
    return _("Past %(far)s: worth a look at the sole and at how they feel.") % told


def _custom(pair: Pair) -> str:
    if not pair.is_due:
        return ""
    told = {"from": _whole(NOTICE_FROM_M), "to": _whole(NOTICE_TO_M)}
    return (
        _(
            "Runners replace shoes after %(from)s to %(to)s by custom; no study measured a limit "
            "(grade C)."
        )
        % told
    )


def _whole(distance_m: float) -> str:
    """A distance that is a custom, not a measurement: without decimals."""
    told = {"number": f"{distance_m / distance_unit_m():.0f}", "unit": distance_unit()}
    return _("%(number)s %(unit)s") % told


def _unit(value: float | None, unit: str) -> str:
    return "" if value is None else f"{digits(value)} {unit}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _day(day: date | None) -> str:
    return "" if day is None else date_format(day, "DATE_FORMAT")
