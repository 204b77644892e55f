"""What is on the page for a doctor, as its address says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from freshlegs.domain.errors import BadValueError
from freshlegs.workflows.doctor_page import Span


class Part(StrEnum):
    """A part of the page that can be left off."""

    WARNINGS = "warnings"
    HEAVINESS = "heaviness"
    LABS = "labs"
    HEALTH = "health"
    LOAD = "load"
    SLEEP = "sleep"
    WEIGHT = "weight"
    TRIED = "tried"
    LINES = "lines"


PARTS: Mapping[Part, str | Promise] = {
    Part.WARNINGS: gettext_lazy("Warnings"),
    Part.HEAVINESS: gettext_lazy("Heavy legs"),
    Part.LABS: gettext_lazy("Blood values"),
    Part.HEALTH: gettext_lazy("Conditions, medicines"),
    Part.LOAD: gettext_lazy("Running"),
    Part.SLEEP: gettext_lazy("Sleep, resting heart rate"),
    Part.WEIGHT: gettext_lazy("Weight"),
    Part.TRIED: gettext_lazy("What was tried"),
    Part.LINES: gettext_lazy("Lines for notes"),
}
SPANS: Mapping[Span, str | Promise] = {
    Span.FOUR_WEEKS: gettext_lazy("4 weeks"),
    Span.THREE_MONTHS: gettext_lazy("3 months"),
    Span.YEAR: gettext_lazy("1 year"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What is asked for: how far back, and which parts."""

    span: Span
    parts: frozenset[Part]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The choices with what is chosen of them."""

    spans: list[tuple[str, str, bool]]
    parts: list[tuple[str, str, bool]]


def chosen_in(asked: QueryDict, *, has_weight: bool) -> Chosen:
    """Read the address; without any choice all is on the page, weight only if it is turned on.

    Raises BadValueError for a span or a part that there is not.
    """
    named = [_part(value) for value in asked.getlist("part")]
    usual = (part for part in Part if has_weight or part is not Part.WEIGHT)
    is_chosen = bool(named) or asked.get("chosen") == "yes"
    return Chosen(span=_span(asked), parts=frozenset(named if is_chosen else usual))


def form_of(chosen: Chosen) -> Form:
    """Lay out the choices."""
    return Form(
        spans=[(one.value, str(words), one is chosen.span) for one, words in SPANS.items()],
        parts=[(one.value, str(words), one in chosen.parts) for one, words in PARTS.items()],
    )


def _span(asked: QueryDict) -> Span:
    text = asked.get("span", Span.THREE_MONTHS.value)
    spans = tuple(one.value for one in Span)
    if text not in spans:
        raise BadValueError(field="span", value=text, allowed=", ".join(spans), choices=spans)
    return Span(text)


def _part(text: str) -> Part:
    parts = tuple(one.value for one in Part)
    if text not in parts:
        raise BadValueError(field="part", value=text, allowed=", ".join(parts), choices=parts)
    return Part(text)
