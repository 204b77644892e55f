"""Reads the small forms of Settings, one function for each section."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext as _

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.preferences import PrivacyZone, Topic
from freshlegs.web.words.units import distance_m_in, distance_unit
from freshlegs.workflows.last_start import last_start
from freshlegs.workflows.preferences import preferences, set_preferences
from freshlegs.workflows.profile import set_profile

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

UNITS = ("distance", "weight", "temperature", "height")
WEEKDAYS_COUNT = 7
LEAST_RADIUS_M, USUAL_RADIUS_M, MOST_RADIUS_M = 100.0, 500.0, 20_000.0
MOST_LATITUDE_DEG, MOST_LONGITUDE_DEG = 90.0, 180.0
LONGEST_NAME_COUNT = 60
NEAR_DECIMALS_COUNT = 5
"""About a metre."""


def keep_units(home: Home, sent: QueryDict) -> None:
    """Keep the units; an empty one follows the profile."""
    set_preferences(home, {name: sent.get(name) or None for name in UNITS})


def keep_zone(home: Home, sent: QueryDict) -> None:
    """Keep the home time zone."""
    set_profile(home, {"home_zone": sent.get("home_zone", "").strip()})


def keep_language(home: Home, sent: QueryDict) -> None:
    """Keep language and first day of the week."""
    language, told = sent.get("language") or None, sent.get("first_weekday", "")
    if language is not None and language not in dict(settings.LANGUAGES):
        names = tuple(dict(settings.LANGUAGES))
        raise BadValueError(_("language"), language, ", ".join(names), names)
    if told and told not in map(str, range(WEEKDAYS_COUNT)):
        raise BadValueError(_("first day of the week"), told, _("a day from 0, Monday, to 6"))
    set_preferences(home, {"language": language, "first_weekday": int(told) if told else None})


def keep_shown(home: Home, sent: QueryDict) -> None:
    """Keep what is shown; whatever is not ticked is hidden."""
    ticked = sent.getlist("shown")
    set_preferences(home, {"shown": [topic.value for topic in Topic if topic.value in ticked]})


def keep_place(home: Home, sent: QueryDict) -> None:
    """Add a private place, or take one out."""
    zones = preferences(home).privacy_zones
    if gone := sent.get("gone"):
        zones = tuple(zone for at, zone in enumerate(zones) if str(at) != gone)
    else:
        new = _place(home, sent)
        zones = (*(zone for zone in zones if zone.name != new.name), new)
    set_preferences(home, {"privacy_zones": zones})


def time_in(sent: QueryDict) -> time:
    """Read a time of day. Raises BadValueError."""
    told = sent.get("time", "")
    try:
        return time.fromisoformat(told)
    except ValueError:
        raise BadValueError(_("time"), told, _("a time such as 19:30")) from None


def _place(home: Home, sent: QueryDict) -> PrivacyZone:
    name = sent.get("name", "").strip()[:LONGEST_NAME_COUNT] or _("Home")
    radius_m = distance_m_in(sent.get("radius", "")) or USUAL_RADIUS_M
    if not LEAST_RADIUS_M <= radius_m <= MOST_RADIUS_M:
        allowed = _("from 0.1 to 12 %(unit)s") % {"unit": distance_unit()}
        raise BadValueError(_("radius"), sent.get("radius", ""), allowed)
    if "from_last_run" in sent:
        return replace(_last_start(home, name), radius_m=radius_m)
    return PrivacyZone(
        name=name,
        latitude_deg=_degrees(sent, "latitude", MOST_LATITUDE_DEG),
        longitude_deg=_degrees(sent, "longitude", MOST_LONGITUDE_DEG),
        radius_m=radius_m,
    )


def _last_start(home: Home, name: str) -> PrivacyZone:
    found = last_start(home)
    if found is None:
        allowed = _("a run that was recorded with places")
        raise BadValueError(_("The last run"), "", allowed)
    latitude_deg, longitude_deg = (round(one, NEAR_DECIMALS_COUNT) for one in found)
    return PrivacyZone(name=name, latitude_deg=latitude_deg, longitude_deg=longitude_deg)


def _degrees(sent: QueryDict, field: str, most_deg: float) -> float:
    told = sent.get(field, "").strip()
    try:
        value_deg = float(told.replace(",", ".").replace("−", "-"))
    except ValueError:
        value_deg = float("nan")
    if not -most_deg <= value_deg <= most_deg:
        allowed = _("degrees from −%(most)s to %(most)s, such as 47.37") % {"most": f"{most_deg:g}"}
        raise BadValueError(_(field), told, allowed)
    return value_deg


KEEPERS: Mapping[str, Callable[[Home, QueryDict], None]] = {
    "units": keep_units,
    "zone": keep_zone,
    "language": keep_language,
    "shown": keep_shown,
    "places": keep_place,
}
"""What keeps each section that has a form of ours."""
