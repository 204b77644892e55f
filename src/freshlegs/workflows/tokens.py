"""Let other programs in with tokens of their own, each for what it is meant for, and out again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.tokens import Scope, Token

if TYPE_CHECKING:
    from freshlegs.store.home import Home

MOST_DAYS = 3660
LONGEST_NAME_COUNT = 60
ALONE = "me"
"""The runner of whoever uses freshlegs without an account."""


def make_token(
    home: Home, name: str, scopes: Iterable[str], days_count: int | None = None
) -> tuple[str, Token]:
    """Make a token and give it, to be shown once, with what is kept of it.

    It ends after some days, if they are said. Raises BadValueError.
    """
    from freshlegs.store import tokens as stored

    said = " ".join(name.split())
    if not 0 < len(said) <= LONGEST_NAME_COUNT or not said.isprintable():
        allowed = f"a name of 1 to {LONGEST_NAME_COUNT} letters, such as phone"
        raise BadValueError(field="name", value=name, allowed=allowed)
    return stored.make_token(home, said, read_scopes(scopes), _end(days_count))


def tokens(home: Home) -> list[Token]:
    """Give the runner's tokens that still hold, the newest first."""
    from freshlegs.store import tokens as stored

    return stored.tokens(home)


def revoke_token(home: Home, number: int) -> None:
    """Take a token back for good. Raises NotFoundError."""
    from freshlegs.store import tokens as stored

    stored.revoke_token(home, number)


def token_of(secret: str, *, has_accounts: bool) -> Token | None:
    """Find a token that holds; without accounts only those of this machine's own runner do."""
    from freshlegs.store import tokens as stored

    found = stored.token_of(secret)
    is_let_in = found is not None and (has_accounts or found.runner == ALONE)
    return found if is_let_in else None


def read_scopes(told: Iterable[str]) -> frozenset[Scope]:
    """Read scopes by their names; at least one. Raises BadValueError."""
    known = {one.value: one for one in Scope}
    named = tuple(told)
    for one in named or ("",):
        if one not in known:
            allowed = ", ".join(known)
            raise BadValueError(field="scope", value=one, allowed=allowed, choices=tuple(known))
    return frozenset(known[one] for one in named)


def token_row(one: Token) -> dict[str, object]:
    """Shape a token for programs; the secret itself is kept nowhere."""
    return {
        "number": one.number,
        "name": one.name,
        "scopes": sorted(one.scopes),
        "made_at": one.made_at.isoformat(),
        "expires_at": None if one.expires_at is None else one.expires_at.isoformat(),
        "used_day": None if one.used_day is None else one.used_day.isoformat(),
    }


def _end(days_count: int | None) -> datetime | None:
    if days_count is None:
        return None
    if not 0 < days_count <= MOST_DAYS:
        raise BadValueError(field="days", value=days_count, allowed=f"1 to {MOST_DAYS}")
    return datetime.now(UTC) + timedelta(days=days_count)
