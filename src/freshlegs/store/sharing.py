"""A runner's links and what coaches may see: given, listed, taken back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from django.db.models import F, Q, QuerySet

from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.sharing import WITH_A_LINK, Access, Share, SharedThing, Shown
from freshlegs.store.codes import digest_of_code, digest_of_token, new_code, new_token
from freshlegs.store.home import Home
from freshlegs.store.rows import AccessRow, ShareRow


def make_share(
    home: Home, thing: SharedThing, key: str, shown: Iterable[Shown], expires_at: datetime | None
) -> str:
    """Make a link and give its token, which is kept nowhere."""
    token = new_token()
    ShareRow.objects.using(home.database).create(
        runner_id=home.runner_number,
        digest=digest_of_token(token),
        thing=thing.value,
        key=key,
        shown=_text(set(shown) & set(WITH_A_LINK[thing])),
        made_at=datetime.now(UTC),
        expires_at=expires_at,
    )
    return token


def shares(home: Home) -> list[Share]:
    """Give the links that still lead somewhere, the newest first."""
    rows = standing_shares(home.database).filter(runner_id=home.runner_number)
    return [share_in(row) for row in rows.order_by("-pk")]


def revoke_share(home: Home, number: int) -> None:
    """Take a link back for good. Raises NotFoundError for one that is not the runner's."""
    rows = standing_shares(home.database).filter(runner_id=home.runner_number, pk=number)
    if not rows.update(revoked_at=datetime.now(UTC)):
        raise NotFoundError(kind="link", name=str(number))


def offer_access(home: Home, shown: Iterable[Shown]) -> str:
    """Let whoever has the code that is given see some fields; none is taken up twice."""
    code = new_code()
    AccessRow.objects.using(home.database).create(
        runner_id=home.runner_number,
        digest=digest_of_code(code),
        shown=_text(shown),
        made_at=datetime.now(UTC),
    )
    return code


def accesses(home: Home) -> list[Access]:
    """Give who may see what, and the codes that nobody has taken up yet."""
    rows = standing_accesses(home.database).filter(runner_id=home.runner_number)
    return [access_in(row) for row in rows.order_by("pk")]


def change_access(home: Home, number: int, shown: Iterable[Shown]) -> None:
    """Show a coach these fields and no others. Raises NotFoundError."""
    _change(home, number, shown=_text(shown))


def revoke_access(home: Home, number: int) -> None:
    """Show a coach nothing any more. Raises NotFoundError for what is not the runner's."""
    _change(home, number, revoked_at=datetime.now(UTC))


def standing_shares(database: str) -> QuerySet[ShareRow]:
    """Give the links that are neither taken back nor past their day."""
    in_time = Q(expires_at=None) | Q(expires_at__gt=datetime.now(UTC))
    rows = ShareRow.objects.using(database).select_related("runner")
    return rows.filter(in_time, revoked_at=None)


def standing_accesses(database: str) -> QuerySet[AccessRow]:
    """Give what is not taken back; nobody is the coach of himself or herself."""
    rows = AccessRow.objects.using(database).select_related("runner__user", "coach")
    return rows.filter(revoked_at=None).exclude(coach=F("runner__user"), coach__isnull=False)


def share_in(row: ShareRow) -> Share:
    """Read a row."""
    return Share(
        number=row.pk,
        runner_number=row.runner_id,
        runner=row.runner.name,
        thing=SharedThing(row.thing),
        key=row.key,
        shown=_shown(row.shown),
        made_at=row.made_at,
        expires_at=row.expires_at,
    )


def access_in(row: AccessRow) -> Access:
    """Read a row."""
    user = row.runner.user
    return Access(
        number=row.pk,
        runner_number=row.runner_id,
        runner=row.runner.name,
        person=row.runner.name if user is None else user.username,
        coach=None if row.coach is None else row.coach.username,
        shown=_shown(row.shown),
        made_at=row.made_at,
    )


def _change(home: Home, number: int, **values: str | datetime) -> None:
    rows = AccessRow.objects.using(home.database).filter(
        runner_id=home.runner_number, pk=number, revoked_at=None
    )
    if not rows.update(**values):
        raise NotFoundError(kind="access", name=str(number))


def _text(shown: Iterable[Shown]) -> str:
    return ",".join(sorted(one.value for one in shown))


def _shown(text: str) -> frozenset[Shown]:
    return frozenset(Shown(one) for one in text.split(",") if one)
