"""Who may sign in, whose history is whose, and the codes that let someone in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.domain.sharing import Access, Invitation, Share
from freshlegs.store.codes import digest_of_code, digest_of_token, new_code
from freshlegs.store.rows import InvitationRow, Rescue, Runner, User
from freshlegs.store.sharing import access_in, share_in, standing_accesses, standing_shares

HERE = "default"
"""People are those of the database that the settings name."""
ALONE = "me"
"""The runner of whoever uses freshlegs without an account, which the first account takes over."""
INVITED_DAYS = 14


def first_code() -> str | None:
    """Give a new code for the first account; None once there is one. Older ones are void."""
    with transaction.atomic(using=HERE):
        if User.objects.using(HERE).exists():
            return None
        InvitationRow.objects.using(HERE).filter(made_by=None).delete()
        return _invite(None, None)


def invite(user_number: int) -> str:
    """Give a code for one more account; it holds for 14 days."""
    return _invite(user_number, datetime.now(UTC) + timedelta(days=INVITED_DAYS))


def invitations(user_number: int) -> list[Invitation]:
    """Give the codes that nobody has used yet."""
    rows = _open_invitations().filter(made_by_id=user_number).order_by("pk")
    return [
        Invitation(number=row.pk, made_at=row.made_at, expires_at=row.expires_at) for row in rows
    ]


def withdraw_invitation(user_number: int, number: int) -> None:
    """Void a code. Raises NotFoundError for one that this person did not make."""
    if not _open_invitations().filter(made_by_id=user_number, pk=number).delete()[0]:
        raise NotFoundError(kind="invitation", name=str(number))


def is_invitation(code: str) -> bool:
    """Tell whether somebody may make an account with a code."""
    return _open_invitations().filter(digest=digest_of_code(code)).exists()


def use_invitation(user_number: int, code: str) -> None:
    """Use a code up; that of the first start makes its user the owner, who takes over "me".

    Raises BadValueError for a code that is unknown or was used, also by another a moment ago.
    """
    with transaction.atomic(using=HERE):
        row = _open_invitations().filter(digest=digest_of_code(code)).first()
        is_used = row is None or not _open_invitations().filter(pk=row.pk).update(
            used_at=datetime.now(UTC)
        )
        if row is None or is_used:
            raise BadValueError(field="code", value="", allowed="one that was not used yet")
        if row.made_by_id is None:
            _take_over(user_number)


def has_people() -> bool:
    """Tell whether somebody has an account."""
    return User.objects.using(HERE).exists()


def runner_of(user_number: int) -> str:
    """Name the runner of a user; a new user gets a new and empty one."""
    found = Runner.objects.using(HERE).filter(user_id=user_number).first()
    if found is None:
        username = User.objects.using(HERE).get(pk=user_number).username
        is_taken = Runner.objects.using(HERE).filter(name=username).exists()
        name = f"{username[:80]} {user_number}" if is_taken or username == ALONE else username[:100]
        found, _ = Runner.objects.using(HERE).get_or_create(
            user_id=user_number, defaults={"name": name}
        )
    return found.name


def share_of(token: str) -> Share:
    """Find what a link leads to. Raises NotFoundError, whatever the reason."""
    row = standing_shares(HERE).filter(digest=digest_of_token(token)).first()
    if row is None:
        raise NotFoundError(kind="link", name="")
    return share_in(row)


def take_up(user_number: int, code: str) -> Access:
    """Become the coach of whoever gave the code. Raises NotFoundError for one that is not open."""
    rows = standing_accesses(HERE).filter(digest=digest_of_code(code), coach=None)
    found = rows.exclude(runner__user_id=user_number).first()
    if found is None or not rows.filter(pk=found.pk).update(coach_id=user_number):
        raise NotFoundError(kind="open code", name=code)
    return access_in(standing_accesses(HERE).get(pk=found.pk))


def coached(user_number: int) -> list[Access]:
    """Give whom somebody coaches, with what each lets him or her see."""
    rows = standing_accesses(HERE).filter(coach_id=user_number).order_by("runner__name", "pk")
    return [access_in(row) for row in rows]


def new_rescue(user_number: int) -> str:
    """Give a code with which a forgotten password is set anew; the one before is void."""
    code = new_code()
    Rescue.objects.using(HERE).update_or_create(
        user_id=user_number,
        defaults={"digest": digest_of_code(code), "made_at": datetime.now(UTC)},
    )
    return code


def has_rescue(user_number: int) -> bool:
    """Tell whether somebody has such a code."""
    return Rescue.objects.using(HERE).filter(user_id=user_number).exists()


def use_rescue(username: str, code: str) -> int:
    """Use such a code up and give the user's number. Raises NotFoundError."""
    rows = Rescue.objects.using(HERE).filter(
        user__username__iexact=username, user__is_active=True, digest=digest_of_code(code)
    )
    number = rows.values_list("user_id", flat=True).first()
    if number is None or not rows.delete()[0]:
        raise NotFoundError(kind="pair of name and code", name=username)
    return number


def user_named(username: str) -> int:
    """Give a user's number. Raises NotFoundError."""
    number = (
        User.objects.using(HERE)
        .filter(username__iexact=username)
        .values_list("pk", flat=True)
        .first()
    )
    if number is None:
        raise NotFoundError(kind="account", name=username)
    return number


def _invite(user_number: int | None, expires_at: datetime | None) -> str:
    code = new_code()
    InvitationRow.objects.using(HERE).create(
        made_by_id=user_number,
        digest=digest_of_code(code),
        made_at=datetime.now(UTC),
        expires_at=expires_at,
    )
    return code


def _open_invitations() -> QuerySet[InvitationRow]:
    in_time = Q(expires_at=None) | Q(expires_at__gt=datetime.now(UTC))
    return InvitationRow.objects.using(HERE).filter(in_time, used_at=None)


def _take_over(user_number: int) -> None:
    User.objects.using(HERE).filter(pk=user_number).update(is_staff=True)
    Runner.objects.using(HERE).get_or_create(name=ALONE)
    Runner.objects.using(HERE).filter(name=ALONE, user=None).update(user_id=user_number)
