"""The form that says a run anew: what it holds, and what was changed in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.activity import Activity, Sport
from freshlegs.domain.diary_columns import SURFACES
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.run import Run
from freshlegs.domain.run_edit import Edit, RunField, Said
from freshlegs.web.run_rows import rpe_digits
from freshlegs.web.words.running import sport_text
from freshlegs.web.words.units import distance_m_in, distance_number, distance_text

NAMES: Mapping[RunField, str | Promise] = {
    RunField.NAME: gettext_lazy("Name"),
    RunField.SPORT: gettext_lazy("Sport"),
    RunField.DISTANCE: gettext_lazy("Distance"),
    RunField.RPE: gettext_lazy("Effort (RPE)"),
    RunField.GEAR: gettext_lazy("Gear"),
    RunField.SURFACE: gettext_lazy("Ground"),
    RunField.NOTES: gettext_lazy("Note"),
}
DID: Mapping[str, str | Promise] = {
    "changed": gettext_lazy("Kept."),
    "deleted": gettext_lazy("Deleted."),
    "restored": gettext_lazy("Back among your runs."),
    "joined": gettext_lazy("Made one."),
    "parted": gettext_lazy("Parted."),
}
"""What the bar says after a change, by the word in the address."""
OTHER_GEAR = "new_gear"


@dataclass(frozen=True, slots=True)
class OwnValue:
    """A value that the runner gave: the field, its name, the value, and what the files say."""

    field: str
    name: str
    own: str
    told: str


def own_values(run: Run) -> list[OwnValue]:
    """Put what the runner said of a run into words."""
    return [
        OwnValue(
            edit.field.value,
            str(NAMES[edit.field]),
            said_text(edit.field, edit.own),
            said_text(edit.field, edit.told) or _("nothing"),
        )
        for edit in run.edits
    ]


def said_text(field: RunField, value: Said) -> str:
    """Write a value of a field with its unit; nothing where there is none."""
    if value is None:
        return ""
    if not isinstance(value, str):
        number = distance_text(value) if field is RunField.DISTANCE else ""
        return number or _("%(number)s of 10") % {"number": rpe_digits(value)}
    if field is RunField.SPORT:
        return sport_text(Sport(value))
    return _(value) if field is RunField.SURFACE else value


def form_of(run: Run) -> dict[str, str]:
    """Give what stands in the form's fields."""
    activity = run.activity
    return {
        "name": activity.name or "",
        "sport": activity.sport.value,
        "distance": distance_number(activity.distance_m),
        "rpe": "" if activity.rpe is None else f"{activity.rpe:g}",
        "gear": activity.gear or "",
        "surface": activity.surface or "",
        "notes": activity.notes or "",
    }


def surfaces(activity: Activity) -> list[tuple[str, str]]:
    """Give the grounds to choose from, with the one a file told in its own word."""
    known = dict.fromkeys((*SURFACES, *([activity.surface] if activity.surface else [])))
    return [(surface, _(surface)) for surface in known]


def changes_in(said: QueryDict, run: Run) -> dict[str, Said]:
    """Read what was changed; an empty field goes back to what the files say.

    Raises BadValueError for what is no number.
    """
    cleared = said.get("clear", "")
    if cleared:
        return {cleared: None}
    edits = {edit.field: edit for edit in run.edits}
    return {
        field.value: value
        for field, value in _said(said, form_of(run))
        if not (value is None and field not in edits)
        for value in [_or_told(value, edits.get(field))]
    }


def _or_told(value: Said, edit: Edit | None) -> Said:
    """Take a value that is the files' own as theirs."""
    return None if edit is not None and value == edit.told else value


def _said(said: QueryDict, before: Mapping[str, str]) -> Iterator[tuple[RunField, Said]]:
    """Give each field that does not stand as it stood, with its new value."""
    for name, old in before.items():
        text = said.get(name, old).replace("\r\n", "\n").strip()
        if name == "gear":
            text = said.get(OTHER_GEAR, "").strip() or text
        if text != old.replace("\r\n", "\n").strip():
            field = RunField.DISTANCE if name == "distance" else RunField(name)
            yield field, _read(field, text)


def _read(field: RunField, text: str) -> Said:
    if not text:
        return None
    if field is RunField.DISTANCE:
        return distance_m_in(text)
    if field is not RunField.RPE:
        return text
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise BadValueError(_("effort (RPE)"), text, _("a number from 0 to 10")) from None
