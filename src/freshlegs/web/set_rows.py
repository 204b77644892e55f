"""Lines of strength work as a form has them, and what was typed into them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from freshlegs.domain.activity import StrengthSet
from freshlegs.domain.errors import BadValueError
from freshlegs.web.words.units import weight_kg_in, weight_number, weight_unit
from freshlegs.web.words.values import digits
from freshlegs.workflows.strength_sets import check_set, group_of, logged_exercises

GROUPS: Mapping[str, str | Promise] = {
    "legs": gettext_lazy("legs"),
    "calves": gettext_lazy("calves"),
    "glutes": gettext_lazy("buttocks"),
    "hamstrings": gettext_lazy("back of the thigh"),
    "quads": gettext_lazy("front of the thigh"),
    "plyometrics": gettext_lazy("jumps"),
    "core": gettext_lazy("trunk"),
    "upper_body": gettext_lazy("arms and shoulders"),
}
EFFORTS: Sequence[tuple[str, str | Promise]] = (
    ("10", gettext_lazy("10 · none left")),
    ("9", gettext_lazy("9 · one left")),
    ("8", gettext_lazy("8 · two left")),
    ("7", gettext_lazy("7 · three left")),
    ("6", gettext_lazy("6 · four left")),
    ("5", gettext_lazy("5 · many left")),
    ("4", "4"),
    ("3", gettext_lazy("3 · easy")),
    ("2", "2"),
    ("1", "1"),
    ("0", "0"),
)
"""Effort of 10, and the repetitions that would still have been possible (10 less those)."""
FIELDS = ("exercise", "group", "sets", "repetitions", "load", "effort")


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRow:
    """One line of a form; what is not filled in is empty. `last` says what was done before."""

    number: int
    exercise: str = ""
    slug: str = ""
    group: str = ""
    sets: str = ""
    repetitions: str = ""
    load: str = ""
    effort: str = ""
    last: str = ""


def set_rows(
    sets: Sequence[StrengthSet], *, empty_count: int = 0, last: Mapping[str, str] | None = None
) -> list[SetRow]:
    """Fill lines of a form, and leave some empty ones after them."""
    told = [_row(number, one, last or {}) for number, one in enumerate(sets)]
    return [*told, *(SetRow(number=len(told) + more) for more in range(empty_count))]


def sets_in(sent: QueryDict, groups: Mapping[str, str]) -> list[StrengthSet]:
    """Read the lines of a form; a line without an exercise or without sets says nothing.

    `groups` are the muscles of exercises that were logged before. Raises BadValueError.
    """
    columns = [sent.getlist(name) for name in FIELDS]
    rows_count = max((len(column) for column in columns), default=0)
    rows = [
        {name: _cell(column, index) for name, column in zip(FIELDS, columns, strict=True)}
        for index in range(rows_count)
    ]
    return [_set(row, groups) for row in rows if row["exercise"] and row["sets"] not in {"", "0"}]


def exercise_title(exercise: str) -> str:
    """Name an exercise or a group in the runner's language."""
    titles = {one.slug: one.title for one in logged_exercises()}
    if exercise in titles:
        return _(titles[exercise])
    return str(GROUPS.get(exercise, exercise))


def set_text(one: StrengthSet) -> str:
    """Say `3 × 10, 40 kg, effort 8`."""
    return ", ".join(_parts(one))


def load_text(load_kg: float | None) -> str:
    """Say a load in the runner's unit; nothing where none was lifted."""
    if not load_kg:
        return ""
    return f"{_load_number(load_kg)} {weight_unit()}"


def _load_number(load_kg: float) -> str:
    return weight_number(load_kg).removesuffix(".0").removesuffix(",0")


def _parts(one: StrengthSet) -> list[str]:
    if one.repetitions_count is None:
        words = ngettext("%(count)s set", "%(count)s sets", one.sets_count)
        times = words % {"count": one.sets_count}
    else:
        times = f"{one.sets_count} × {one.repetitions_count}"
    effort = "" if one.effort is None else _("effort %(number)s") % {"number": digits(one.effort)}
    load = load_text(one.load_kg)
    return [part for part in (times, load, effort) if part]


def _row(number: int, one: StrengthSet, last: Mapping[str, str]) -> SetRow:
    name = one.exercise or one.group
    count = one.repetitions_count
    return SetRow(
        number=number,
        exercise=exercise_title(name),
        slug=one.exercise or "",
        group=one.group,
        sets=str(one.sets_count),
        repetitions="" if count is None else str(count),
        load=_load_number(one.load_kg) if one.load_kg else "",
        effort="" if one.effort is None else digits(one.effort),
        last=last.get(name, ""),
    )


def _cell(column: Sequence[str], index: int) -> str:
    return column[index].strip() if index < len(column) else ""


def _set(row: Mapping[str, str], groups: Mapping[str, str]) -> StrengthSet:
    exercise = _exercise_in(row["exercise"])
    group = row["group"] or group_of(exercise) or groups.get(exercise) or _group_in(exercise)
    if not group:
        allowed = ", ".join(str(words) for words in GROUPS.values())
        raise BadValueError(_("what it works"), exercise, allowed)
    told = StrengthSet(
        group=group,
        sets_count=_count(row["sets"], _("sets")) or 0,
        repetitions_count=_count(row["repetitions"], _("repetitions")),
        load_kg=weight_kg_in(row["load"]),
        effort=_number(row["effort"]),
        exercise=None if exercise in GROUPS else exercise,
    )
    check_set(told)
    return told


def _exercise_in(told: str) -> str:
    """Give the slug of one of our exercises by its name or slug; else what the runner typed."""
    wanted = told.casefold()
    for one in logged_exercises():
        if wanted in {one.slug, one.title.casefold(), _(one.title).casefold()}:
            return one.slug
    named = {str(words).casefold(): group for group, words in GROUPS.items()}
    return named.get(wanted, told)


def _group_in(exercise: str) -> str:
    return exercise if exercise in GROUPS else ""


def _count(told: str, field: str) -> int | None:
    if not told:
        return None
    if not told.isdecimal():
        raise BadValueError(field, told, _("a whole number"))
    return int(told)


def _number(told: str) -> float | None:
    if not told:
        return None
    try:
        return float(told.replace(",", "."))
    except ValueError:
        raise BadValueError(_("effort"), told, _("a number from 0 to 10")) from None
