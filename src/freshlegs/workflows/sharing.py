"""A runner's links and what coaches may see: given, listed, taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.sharing import SharedThing, Shown
from freshlegs.store.sharing import (
    accesses,
    change_access,
    make_share,
    offer_access,
    revoke_access,
    revoke_share,
    shares,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from freshlegs.store.home import Home

__all__ = [
    "accesses",
    "change_access",
    "offer_access",
    "revoke_access",
    "revoke_share",
    "share_run",
    "share_today",
    "shares",
]
MOST_DAYS = 3660


def share_today(home: Home, shown: Iterable[Shown], days_count: int | None) -> str:
    """Make a link to the Today card and give its token; it ends after some days, if they are said.

    Raises BadValueError.
    """
    return make_share(home, SharedThing.TODAY, "", shown, _end(days_count))


def share_run(home: Home, key: str, shown: Iterable[Shown], days_count: int | None) -> str:
    """Make a link to one run and give its token. Raises NotFoundError, BadValueError."""
    from freshlegs.store.one_run import one_run

    one_run(home, key)
    return make_share(home, SharedThing.RUN, key, {Shown.RUNS, *shown}, _end(days_count))


def _end(days_count: int | None) -> datetime | None:
    if days_count is None:
        return None
    if not 0 < days_count <= MOST_DAYS:
        raise BadValueError(field="days", value=days_count, allowed=f"1 to {MOST_DAYS}")
    return datetime.now(UTC) + timedelta(days=days_count)
