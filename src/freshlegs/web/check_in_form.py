"""Reads a check-in as the browser sends it: a diary row, and answers to findings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from freshlegs.domain.diary_columns import SORENESS_PREFIX, SORENESS_RANGE, is_known
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.findings import Value
from freshlegs.domain.heaviness import LEVELS_COUNT
from freshlegs.web.body_map import OUTLINE, SITES
from freshlegs.web.safety_form import safety_answers

_HOURS_AND_MINUTES = re.compile(r"(\d{1,2}):([0-5]\d)", re.ASCII)
ANSWERS = ("onset",)
"""Fields of the form that are findings; the others are columns of the diary."""
COLUMNS = (
    "heaviness", "side", "sleep_h", "sleep_quality", "stress", "motivation", "mood", "illness",
    "cramps", "insomnia", "resting_heart_rate_bpm", "note", "time",
)  # fmt: skip
MOST_SORENESS = int(SORENESS_RANGE[1])
FIELDS = {
    "levels": range(LEVELS_COUNT),
    "outline": OUTLINE,
    "sites": SITES,
    "soreness_levels": range(MOST_SORENESS + 1),
    "ratings": (
        ("sleep_quality", _("Sleep quality")),
        ("stress", _("Stress")),
        ("motivation", _("Feel like running")),
        ("mood", _("Mood")),
    ),
    "unusual": (
        ("illness", _("Ill")),
        ("cramps", _("Cramps")),
        ("insomnia", _("Lay awake")),
    ),
}
"""What the form's templates list."""


def day_in(sent: QueryDict) -> date:
    """Read the day that a form was made for. Raises BadValueError."""
    told = sent.get("day", "")
    try:
        return date.fromisoformat(told)
    except ValueError:
        raise BadValueError(field="day", value=told, allowed="a day such as 2026-03-07") from None


def code_in(sent: QueryDict) -> str | None:
    """Read by what code a browser sends what it kept; None for a form. Raises BadValueError."""
    told = sent.get("code")
    if told is None:
        return None
    try:
        return str(UUID(told))
    except ValueError:
        raise BadValueError(field="code", value=told, allowed="a UUID") from None


def row_in(sent: QueryDict) -> dict[str, object]:
    """Read the columns of the diary that were filled in; a comma may stand for a point."""
    told = {name: sent.get(name, "").strip() for name in sent if _is_column(name)}
    said = {name: text for name, text in told.items() if text}
    if "sleep_h" in said:
        said["sleep_h"] = _hours(said["sleep_h"])
    return {**said}


def _hours(text: str) -> str:
    """Write hours and minutes, such as 7:30, as hours; a comma may stand for a point."""
    if found := _HOURS_AND_MINUTES.fullmatch(text):
        return f"{int(found[1]) + int(found[2]) / 60:.2f}"
    return text.replace(",", ".")


def answers_in(sent: QueryDict) -> Mapping[str, Value | str | None]:
    """Read the answers that a check-in gives: when it began, and the safety page."""
    told = {name: text for name in ANSWERS if (text := sent.get(name, ""))}
    return {**told, **safety_answers(sent)}


def _is_column(name: str) -> bool:
    return name in COLUMNS or (name.startswith(SORENESS_PREFIX) and is_known(name))
