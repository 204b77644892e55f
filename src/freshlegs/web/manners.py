"""How the runner wants things shown, for one request: units, language, week, what is hidden."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation

from freshlegs.domain.errors import FreshlegsError
from freshlegs.domain.preferences import METRIC, NO_PREFERENCES, Preferences, Topic
from freshlegs.web.runner_of import home_to_read
from freshlegs.web.surroundings import page_of
from freshlegs.web.words import units as words
from freshlegs.web.words.scales import choose, shown_in
from freshlegs.workflows import preferences as kept


@dataclass(frozen=True, slots=True)
class Manners:
    """What templates ask about the runner's choices."""

    chosen: Preferences

    @property
    def first_weekday(self) -> int:
        """The day a week begins with, Monday = 0."""
        return self.chosen.first_weekday or 0

    @property
    def shows_weight(self) -> bool:
        """Tell whether weights are shown."""
        return Topic.WEIGHT in self.chosen.shown

    @property
    def shows_bmi(self) -> bool:
        """Tell whether body mass index is shown."""
        return Topic.BMI in self.chosen.shown

    @property
    def shows_calories(self) -> bool:
        """Tell whether calories are shown."""
        return Topic.CALORIES in self.chosen.shown

    @property
    def shows_cycle(self) -> bool:
        """Tell whether the cycle is shown."""
        return Topic.CYCLE in self.chosen.shown


class AsTheRunnerLikes:
    """Answer each request in the units and the language that its runner chose."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Keep what answers."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer; what was chosen for this request ends with it."""
        with shown_in(METRIC):
            return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, arguments: object, named: object
    ) -> None:
        """Look up the choices once a page of a runner is asked for."""
        del view, arguments, named
        if page_of(request) is None:
            return
        try:
            home = home_to_read(request)
            choose(kept.units(home))
            chosen = kept.preferences(home)
        except FreshlegsError:
            return  # nobody is signed in, or the view says what is wrong
        setattr(request, MANNERS, Manners(chosen))
        _speak(request, chosen.language)


MANNERS = "freshlegs_manners"


def manners_of(request: HttpRequest) -> Manners:
    """Give the choices of the runner whose page is asked for."""
    found: Manners = getattr(request, MANNERS, Manners(NO_PREFERENCES))
    return found


def in_templates(request: HttpRequest) -> dict[str, Any]:
    """Give every template `manners` and the names of the units as `units`."""
    names = {
        "distance": words.distance_unit(),
        "climb": words.climb_unit(),
        "weight": words.weight_unit(),
        "temperature": words.temperature_unit(),
        "height": words.body_height_unit(),
    }
    return {"manners": manners_of(request), "units": names}


def _speak(request: HttpRequest, language: str | None) -> None:
    if language in dict(settings.LANGUAGES):
        translation.activate(language)
        request.LANGUAGE_CODE = language
