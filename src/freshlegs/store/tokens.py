"""Tokens of other programs: made, found again by their digest, listed, taken back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime

from django.db.models import Q, QuerySet

from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.tokens import Scope, Token
from freshlegs.store.codes import digest_of_token, new_token
from freshlegs.store.home import Home
from freshlegs.store.rows import ApiToken

HERE = "default"
"""Whoever asks with a token asks the database that the settings name."""
MARK = "legs_"
"""How every token begins, so that a person and a search for leaked secrets know it."""


def make_token(
    home: Home, name: str, scopes: Collection[Scope], expires_at: datetime | None
) -> tuple[str, Token]:
    """Make a token and give it with what is kept of it; itself it is kept nowhere."""
    secret = MARK + new_token()
    row = ApiToken.objects.using(home.database).create(
        runner_id=home.runner_number,
        digest=digest_of_token(secret),
        name=name,
        scopes=",".join(sorted(scopes)),
        made_at=datetime.now(UTC),
        expires_at=expires_at,
    )
    return secret, _read(row)


def tokens(home: Home) -> list[Token]:
    """Give the runner's tokens that still hold, the newest first."""
    rows = _standing(home.database).filter(runner_id=home.runner_number)
    return [_read(row) for row in rows.order_by("-pk")]


def revoke_token(home: Home, number: int) -> None:
    """Take a token back for good. Raises NotFoundError for one that is not the runner's."""
    rows = _standing(home.database).filter(runner_id=home.runner_number, pk=number)
    if not rows.update(revoked_at=datetime.now(UTC)):
        raise NotFoundError(kind="token", name=str(number))


def token_of(secret: str) -> Token | None:
    """Give what a token is kept as, and note the day; None for one that does not hold."""
    rows = _standing(HERE).filter(Q(runner__user=None) | Q(runner__user__is_active=True))
    row = rows.filter(digest=digest_of_token(secret)).first()
    if row is None:
        return None
    day = datetime.now(UTC).date()
    if row.used_day != day:
        ApiToken.objects.using(HERE).filter(pk=row.pk).update(used_day=day)
    return _read(row)


def _standing(database: str) -> QuerySet[ApiToken]:
    in_time = Q(expires_at=None) | Q(expires_at__gt=datetime.now(UTC))
    return (
        ApiToken.objects.using(database).select_related("runner").filter(in_time, revoked_at=None)
    )


def _read(row: ApiToken) -> Token:
    return Token(
        number=row.pk,
        runner=row.runner.name,
        name=row.name,
        scopes=frozenset(Scope(one) for one in row.scopes.split(",") if one),
        made_at=row.made_at,
        expires_at=row.expires_at,
        used_day=row.used_day,
    )
