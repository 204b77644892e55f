"""The sections of Settings, in the order in which the page shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

from django.conf import settings
from django.http import HttpRequest
from django.utils.dates import WEEKDAYS
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from freshlegs.domain.preferences import NO_PREFERENCES, PrivacyZone, Topic, units_of
from freshlegs.web.token_form import shown_tokens
from freshlegs.web.words.units import distance_text
from freshlegs.workflows.preferences import preferences
from freshlegs.workflows.profile import profile

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

type Choices = list[tuple[str, str | Promise]]
UNIT_CHOICES: Mapping[str, tuple[str | Promise, Choices]] = {
    "distance": (_("Distance and pace"), [("km", _("km")), ("mi", _("miles"))]),
    "weight": (_("Weight"), [("kg", _("kg")), ("lb", _("pounds"))]),
    "temperature": (_("Temperature"), [("degC", "°C"), ("degF", "°F")]),
    "height": (_("Height"), [("cm", _("cm")), ("ft_in", _("ft and in"))]),
}
TOPICS: Mapping[Topic, tuple[str | Promise, str | Promise]] = {
    Topic.WEIGHT: (_("Weight"), _("What the scales say, where you log it.")),
    Topic.BMI: (_("Body mass index"), _("It says little of one runner; its limits are told.")),
    Topic.CALORIES: (_("Calories"), _("Energy in food and runs, where you log it.")),
    Topic.CYCLE: (_("Cycle"), _("The day of your cycle, and what goes with it.")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section: where it is linked, its heading, its template, and what that needs."""

    slug: str
    title: str | Promise
    template: str
    context: Callable[[HttpRequest, Home], Mapping[str, Any]] = lambda _request, _home: {}


def shown_sections(request: HttpRequest, home: Home) -> Iterator[tuple[Section, Mapping[str, Any]]]:
    """Give each section with what its template shows."""
    for section in ALL:
        yield section, section.context(request, home)


def _units(_request: HttpRequest, home: Home) -> Mapping[str, Any]:
    chosen = preferences(home)
    usual = units_of(NO_PREFERENCES, str(profile(home)["units"]))
    rows = []
    for name, (label, choices) in UNIT_CHOICES.items():
        follows = gettext("usual: %(unit)s") % {"unit": dict(choices)[getattr(usual, name).value]}
        rows.append((name, label, [("", follows), *choices], str(getattr(chosen, name) or "")))
    return {"rows": rows}


def _zone(_request: HttpRequest, home: Home) -> Mapping[str, Any]:
    return {"zone": profile(home)["home_zone"] or "", "zones": sorted(available_timezones())}


def _language(_request: HttpRequest, home: Home) -> Mapping[str, Any]:
    chosen = preferences(home)
    return {
        "languages": settings.LANGUAGES,
        "language_chosen": chosen.language or "",
        "weekdays": [(str(number), name) for number, name in WEEKDAYS.items()],
        "weekday_chosen": "" if chosen.first_weekday is None else str(chosen.first_weekday),
    }


def _shown(_request: HttpRequest, home: Home) -> Mapping[str, Any]:
    chosen = preferences(home).shown
    return {
        "topics": [
            (topic.value, name, about, topic in chosen) for topic, (name, about) in TOPICS.items()
        ]
    }


def _places(_request: HttpRequest, home: Home) -> Mapping[str, Any]:
    return {"places": list(map(_place, preferences(home).privacy_zones))}


def _place(zone: PrivacyZone) -> tuple[str, str, str]:
    where = f"{zone.latitude_deg:.5f}, {zone.longitude_deg:.5f}"
    return zone.name, where, distance_text(zone.radius_m)


def _data(_request: HttpRequest, _home: Home) -> Mapping[str, Any]:
    """A backup holds every runner, so it is offered only where there is one."""
    return {"has_backup": not settings.MANNER.has_accounts}


def _more(_request: HttpRequest, _home: Home) -> Mapping[str, Any]:
    """Which pages belong beside the settings; the template finds them among all."""
    pages = ("profile", "body", "shoes", "imports", "sharing")
    return {"slugs": (*pages, "account") if settings.MANNER.has_accounts else pages}


def _phone(_request: HttpRequest, _home: Home) -> Mapping[str, Any]:
    return {"has_accounts": settings.MANNER.has_accounts}


def _template(name: str) -> str:
    return f"web/settings/sections/{name}.html"


ALL: tuple[Section, ...] = (
    Section(slug="units", title=_("Units"), template=_template("units"), context=_units),
    Section(
        slug="language",
        title=_("Language and week"),
        template=_template("language"),
        context=_language,
    ),
    Section(slug="zone", title=_("Time zone at home"), template=_template("zone"), context=_zone),
    Section(slug="shown", title=_("What is shown"), template=_template("shown"), context=_shown),
    Section(
        slug="places", title=_("Private places"), template=_template("places"), context=_places
    ),
    Section(slug="reminder", title=_("A daily reminder"), template=_template("reminder")),
    Section(slug="phone", title=_("A phone"), template=_template("phone"), context=_phone),
    Section(
        slug="tokens", title=_("API tokens"), template=_template("tokens"), context=shown_tokens
    ),
    Section(slug="data", title=_("Your data"), template=_template("data"), context=_data),
    Section(slug="more", title=_("Elsewhere"), template=_template("more"), context=_more),
)
"""A section is a template and one line here."""
