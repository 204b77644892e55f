"""Days in addresses: none that cannot be read, none before running, none after today."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.http import Http404

from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

FIRST_DAY = date(1970, 1, 1)


def day_of(text: str, home: Home) -> date:
    """Read the day of an address. Raises Http404."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Http404(text) from None
    if not FIRST_DAY <= day <= today(home):
        raise Http404(text)
    return day
