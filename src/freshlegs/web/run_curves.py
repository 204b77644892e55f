"""A run's curves in words and as drawings, one below the other on one time axis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.activity import Sport
from freshlegs.domain.streams import FloatArray
from freshlegs.web.curves import (
    Band,
    Rule,
    Scale,
    band,
    even_rules,
    lines,
    minutes_below,
    pace_rules,
    rules,
    scale_of,
)
from freshlegs.web.words.running import ON_FOOT, is_paced, paced_over_m, speed_text
from freshlegs.web.words.scales import distance_unit_m, is_in_miles, unit_of
from freshlegs.workflows.run_curves import Curves, Quantity
from freshlegs.workflows.run_fading import Fading

HOUR_MIN = 60
SLOW_OF_MIDDLE = 0.6
"""What is slower than this part of a run's middle speed is drawn at the bottom; elicited."""
MS_A_SECOND, HOUR_S = 1000.0, 3600.0
NAMES: Mapping[Quantity, str | Promise] = {
    Quantity.SPEED: gettext_lazy("Speed"),
    Quantity.HEART_RATE: gettext_lazy("Heart rate"),
    Quantity.CADENCE: gettext_lazy("Cadence"),
    Quantity.CONTACT: gettext_lazy("Ground contact"),
    Quantity.GRADE: gettext_lazy("Grade"),
}
UNITS: Mapping[Quantity, str | Promise] = {
    Quantity.HEART_RATE: gettext_lazy("bpm"),
    Quantity.CADENCE: gettext_lazy("steps/min"),
    Quantity.CONTACT: gettext_lazy("ms"),
    Quantity.GRADE: gettext_lazy("%"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One curve with its unit, its rulings and the same for those who hear it.

    `values` are what a script reads out: speeds [m/s] to be told as the time for `pace_m` [m],
    or numbers in the unit on the screen.
    """

    name: str
    unit: str
    heard: str
    lines: list[str]
    rules: list[Rule]
    values: str
    pace_m: str
    decimals_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """All curves of a run, the times below them, pauses, and where it faded."""

    panels: list[Panel]
    times: list[tuple[str, str]]
    pauses: list[Band]
    faded: Band | None
    missing: str
    length_s: str


def drawing(curves: Curves, fading: Fading, sport: Sport) -> Drawing:
    """Draw what was recorded and name what was not."""
    begin_s, length_s = curves.begin_s, curves.length_s
    faded_s, told = fading.began_s, quantities(sport)
    return Drawing(
        panels=[
            _panel(each, values, sport) for each, values in curves.values.items() if each in told
        ],
        times=[(place, _time(minute)) for place, minute in minutes_below(length_s)],
        pauses=[
            band(pause.start_s - begin_s, pause.end_s - begin_s, length_s)
            for pause in curves.pauses
        ],
        faded=None if faded_s is None else band(faded_s - begin_s, length_s, length_s),
        missing=", ".join(name_text(each, sport) for each in curves.missing if each in told),
        length_s=f"{length_s:.1f}",
    )


def quantities(sport: Sport) -> tuple[Quantity, ...]:
    """Give what is looked at in a sport: steps and the ground are for those on foot."""
    if sport in ON_FOOT:
        return tuple(Quantity)
    return tuple(each for each in Quantity if each not in {Quantity.CADENCE, Quantity.CONTACT})


def quantity_text(quantity: Quantity, value: float, sport: Sport) -> str:
    """Write a value without its unit, as the heading above it names that."""
    if quantity is Quantity.SPEED and is_paced(sport):
        return speed_text(sport, value, has_unit=False)
    decimals_count = _decimals_count(quantity)
    shown = round(value * _times(quantity), decimals_count) + 0.0
    return number_format(shown, decimals_count, use_l10n=True).replace("-", "−")


def _decimals_count(quantity: Quantity) -> int:
    return 1 if quantity in {Quantity.SPEED, Quantity.GRADE} else 0


def _spoken(quantity: Quantity, values: FloatArray, *, is_pace: bool) -> str:
    """Write values for the script that reads them out; a hole is empty."""
    scale = 1.0 if is_pace else _times(quantity)
    return ",".join("" if np.isnan(value) else f"{value * scale:.4g}" for value in values)


def unit_text(quantity: Quantity, sport: Sport) -> str:
    """Name the unit that `quantity_text` leaves out."""
    if quantity is Quantity.SPEED and is_paced(sport):
        if sport is Sport.SWIM:
            return _("min per 100 m")
        return _("min per mi") if is_in_miles() else _("min per km")
    return unit_of("km/h") if quantity is Quantity.SPEED else str(UNITS[quantity])


def _times(quantity: Quantity) -> float:
    """Give what is multiplied to get from the unit inside to the unit on the screen."""
    if quantity is Quantity.SPEED:
        return HOUR_S / distance_unit_m()
    return MS_A_SECOND if quantity is Quantity.CONTACT else 1.0


def name_text(quantity: Quantity, sport: Sport) -> str:
    """Name a quantity; speed is called pace where it is read as one."""
    paced = quantity is Quantity.SPEED and is_paced(sport)
    return _("Pace") if paced else str(NAMES[quantity])


def _panel(quantity: Quantity, values: FloatArray, sport: Sport) -> Panel:
    is_speed = quantity is Quantity.SPEED
    scale = scale_of(values, least_of_middle=SLOW_OF_MIDDLE if is_speed else None)
    labels = {_label(quantity, value, sport): value for value in _ruled(quantity, scale, sport)}
    middle = quantity_text(quantity, float(np.nanmedian(values)), sport)
    low, high = (quantity_text(quantity, each, sport) for each in (scale.low, scale.high))
    name, unit = name_text(quantity, sport), unit_text(quantity, sport)
    words = {"name": name, "low": low, "high": high, "middle": middle, "unit": unit}
    return Panel(
        name=name,
        unit=unit,
        heard=_(
            "%(name)s over time, from %(low)s to %(high)s, half of it above %(middle)s %(unit)s"
        )
        % words,
        lines=lines(values, scale),
        rules=rules(((value, label) for label, value in labels.items()), scale),
        values=_spoken(quantity, values, is_pace=is_speed and is_paced(sport)),
        pace_m=f"{paced_over_m(sport):.3f}" if is_speed and is_paced(sport) else "",
        decimals_count=_decimals_count(quantity),
    )


def _label(quantity: Quantity, value: float, sport: Sport) -> str:
    """Write a ruling's value without a decimal that says nothing."""
    told = quantity_text(quantity, value, sport)
    return told[:-2] if told.endswith((".0", ",0")) else told


def _ruled(quantity: Quantity, scale: Scale, sport: Sport) -> list[float]:
    """Choose values for rulings that are round on the screen."""
    if quantity is Quantity.SPEED and is_paced(sport):
        return pace_rules(scale, paced_over_m(sport))
    factor = _times(quantity)
    return [shown / factor for shown in even_rules(Scale(scale.low * factor, scale.high * factor))]


def _time(time_min: int) -> str:
    if not time_min:
        return "0"
    hours, rest = divmod(time_min, HOUR_MIN)
    if rest or not hours:
        return _("%(minutes)s min") % {"minutes": time_min}
    return _("%(hours)s h") % {"hours": hours}
