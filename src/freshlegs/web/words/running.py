"""Distances, times and paces as runners write them."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.activity import Sport
from freshlegs.web.words.scales import distance_unit_m, is_in_miles
from freshlegs.web.words.units import SLOWEST_PACE_S

HOUR_S, MINUTE_S = 3600, 60
SWUM_M = 100.0
ON_FOOT = frozenset({Sport.RUN, Sport.WALK, Sport.HIKE})
SPORTS: Mapping[Sport, str | Promise] = {
    Sport.RUN: gettext_lazy("Run"),
    Sport.WALK: gettext_lazy("Walk"),
    Sport.HIKE: gettext_lazy("Hike"),
    Sport.RIDE: gettext_lazy("Ride"),
    Sport.SWIM: gettext_lazy("Swim"),
    Sport.STRENGTH: gettext_lazy("Strength"),
    Sport.ROW: gettext_lazy("Rowing"),
    Sport.SKI: gettext_lazy("Ski"),
    Sport.MOBILITY: gettext_lazy("Mobility"),
    Sport.OTHER: gettext_lazy("Other"),
}


def sport_text(sport: Sport) -> str:
    """Name a sport."""
    return str(SPORTS[sport])


def clock_text(duration_s: float) -> str:
    """Write a time as on a watch: 42:07 or 1:12:30."""
    whole_s = round(duration_s)
    hours, rest_s = divmod(whole_s, HOUR_S)
    minutes, seconds = divmod(rest_s, MINUTE_S)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def time_text(duration_s: float) -> str:
    """Write a time in minutes, or in hours and minutes."""
    hours, minutes = divmod(round(duration_s / MINUTE_S), MINUTE_S)
    if not hours:
        return _("%(minutes)s min") % {"minutes": minutes}
    return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": minutes}


def pace_text(sport: Sport, distance_m: float | None, moving_s: float | None) -> str:
    """Write how fast: min per km or mile on foot, per 100 m in water, km/h or mph elsewhere."""
    if not distance_m or not moving_s or distance_m < 0 or moving_s < 0:
        return ""
    return speed_text(sport, distance_m / moving_s)


def speed_text(sport: Sport, speed_mps: float, *, has_unit: bool = True) -> str:
    """Write a speed above 0 as the sport does."""
    if sport in ON_FOOT or sport is Sport.SWIM:
        return _paced(sport, speed_mps, has_unit=has_unit)
    told = number_format(round(speed_mps * HOUR_S / distance_unit_m(), 1), 1, use_l10n=True)
    words = _("%(number)s mph") if is_in_miles() else _("%(number)s km/h")
    return words % {"number": told} if has_unit else told


def is_paced(sport: Sport) -> bool:
    """Tell whether a sport's speed is read as the time for a distance."""
    return sport in ON_FOOT or sport is Sport.SWIM


def paced_over_m(sport: Sport) -> float:
    """Give the way [m] whose time is a sport's pace: 100 m in water, a kilometre or a mile."""
    return SWUM_M if sport is Sport.SWIM else distance_unit_m()


def whole_text(number: float | None, words: str) -> str:
    """Write a whole number into words that hold %(number)s; nothing where it is not known."""
    return "" if number is None else words % {"number": number_format(round(number), 0)}


def _paced(sport: Sport, speed_mps: float, *, has_unit: bool) -> str:
    step_m = paced_over_m(sport)
    pace_s = step_m / speed_mps
    if pace_s > SLOWEST_PACE_S:
        return "–"
    if not has_unit:
        return clock_text(pace_s)
    on_land = _("%(pace)s /mi") if is_in_miles() else _("%(pace)s /km")
    words = _("%(pace)s /100 m") if sport is Sport.SWIM else on_land
    return words % {"pace": clock_text(pace_s)}
