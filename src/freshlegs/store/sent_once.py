"""What a program sent under a key of its own, and what it was answered, for seven days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from freshlegs.store.home import Home
from freshlegs.store.rows import SentOnce
from freshlegs.store.together import together

KEPT_FOR = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A request by whose token, under which key, and the digest of what was sent."""

    token_number: int
    key: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What was answered, and whether that was before; None: the key stands for something else."""

    told: str | None
    is_again: bool


def answer_once(home: Home, sent: Sent, act: Callable[[], str]) -> Answered:
    """Do what was sent and keep the answer, both or neither; sent again, give the same answer.

    Two at once wait for each other, and what a kill cut short was not done at all.
    """
    with together(home):
        before = answered(home, sent)
        if before is not None:
            return before
        told = act()
        note(home, sent, told)
    return Answered(told=told, is_again=False)


def answered(home: Home, sent: Sent) -> Answered | None:
    """Give what was answered before under this key; None if nothing was."""
    rows = SentOnce.objects.using(home.database)
    row = rows.filter(
        token_id=sent.token_number, key=_short(sent.key), made_at__gt=_oldest()
    ).first()
    if row is None:
        return None
    return Answered(told=row.told if row.digest == sent.digest else None, is_again=True)


def note(home: Home, sent: Sent, told: str) -> None:
    """Keep what was answered, and forget what is older than seven days."""
    rows = SentOnce.objects.using(home.database)
    rows.filter(runner_id=home.runner_number, made_at__lte=_oldest()).delete()
    rows.create(
        runner_id=home.runner_number,
        token_id=sent.token_number,
        key=_short(sent.key),
        digest=sent.digest,
        told=told,
        made_at=datetime.now(UTC),
    )


def _oldest() -> datetime:
    return datetime.now(UTC) - KEPT_FOR


def _short(key: str) -> str:
    return sha256(key.encode()).hexdigest()
