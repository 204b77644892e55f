"""Reads what runs are looked for out of an address, and writes the address of the next page."""

from __future__ import annotations

from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _

from freshlegs.domain.activity import Sport
from freshlegs.domain.errors import BadValueError
from freshlegs.web.words.units import distance_m_in
from freshlegs.workflows.run_list import Wanted

FIELDS = ("words", "sport", "gear", "from_distance", "to_distance", "from_day", "to_day")
MOST_M = 20_000_000.0
"""Half around the world."""
MOST_PAGES_COUNT = 100_000


def wanted_in(asked: QueryDict) -> Wanted:
    """Read the fields; an empty one leaves nothing out. Raises BadValueError."""
    return Wanted(
        words=_text(asked, "words"),
        sport=_sport(_text(asked, "sport")),
        gear=_text(asked, "gear") or None,
        least_distance_m=_metres(asked, "from_distance"),
        most_distance_m=_metres(asked, "to_distance"),
        first_day=_day(asked, "from_day"),
        last_day=_day(asked, "to_day"),
    )


def page_in(asked: QueryDict) -> int:
    """Read the number of the page; what is none is the first."""
    told = asked.get("page", "1")
    is_number = told.isascii() and told.isdigit()
    return min(max(int(told[:9]), 1), MOST_PAGES_COUNT) if is_number else 1


def fields_in(asked: QueryDict) -> dict[str, str]:
    """Give what was asked for, field by field, to fill the form in again."""
    return {name: _text(asked, name) for name in FIELDS}


def address_of(asked: QueryDict, page_number: int) -> str:
    """Write the part of an address that asks for another page of the same runs."""
    fields = QueryDict(mutable=True)
    fields.update({name: told for name, told in fields_in(asked).items() if told})
    fields["page"] = str(page_number)
    return f"?{fields.urlencode()}"


def _text(asked: QueryDict, name: str) -> str:
    return asked.get(name, "").strip()


def _sport(told: str) -> Sport | None:
    if not told:
        return None
    try:
        return Sport(told)
    except ValueError:
        names = tuple(sport.value for sport in Sport)
        raise BadValueError(_("sport"), told, ", ".join(names), names) from None


def _metres(asked: QueryDict, name: str) -> float | None:
    told = _text(asked, name)
    if not told:
        return None
    distance_m = distance_m_in(told) or 0.0
    if distance_m > MOST_M:
        raise BadValueError(_("distance"), told, _("less than half around the world"))
    return distance_m


def _day(asked: QueryDict, name: str) -> date | None:
    told = _text(asked, name)
    if not told:
        return None
    try:
        return date.fromisoformat(told)
    except ValueError:
        raise BadValueError(_("day"), told, _("a day such as 2026-05-31")) from None
