"""Tokens that sign a phone in: for ten minutes, for one phone, kept as a digest."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.cache import cache

from freshlegs.domain.errors import NotFoundError
from freshlegs.store.codes import digest_of_token, new_token
from freshlegs.store.people import ALONE, HERE
from freshlegs.store.rows import Runner

VALID_S = 600


@dataclass(frozen=True, slots=True)
class Offer:
    """Who is signed in by a token; nobody yet at the first start, when `code` makes the account."""

    user_number: int | None
    first_code: str


def owner_number() -> int | None:
    """Give the number of whoever the commands of this machine act for, once there is an account."""
    rows = Runner.objects.using(HERE).filter(name=ALONE).values_list("user_id", flat=True)
    return rows.first()


def offer(user_number: int | None, first_code: str = "") -> str:
    """Make a token: it signs a user in, or leads to the first account."""
    token = new_token()
    cache.set(_place_of(token), (user_number, first_code), VALID_S)
    return token


def offered(token: str) -> Offer:
    """Look what a token is for. Raises NotFoundError for one that is unknown, old or used."""
    found = cache.get(_place_of(token))
    if found is None:
        raise NotFoundError(kind="open code", name="")
    return Offer(*found)


def use_offer(token: str) -> Offer:
    """Use a token up: of two at once, one wins. Raises NotFoundError."""
    found = offered(token)
    if not cache.delete(_place_of(token)):
        raise NotFoundError(kind="open code", name="")
    return found


def _place_of(token: str) -> str:
    return f"pairing-{digest_of_token(token)}"
