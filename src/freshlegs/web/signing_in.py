"""Signs a phone in that somebody who is signed in, or sits at the terminal, let in."""

from __future__ import annotations

from allauth.account.signals import user_logged_in
from django.contrib.auth import get_user_model, login
from django.http import HttpRequest

from freshlegs.domain.errors import NotFoundError

KEPT_S = 180 * 24 * 3600
"""How long a phone stays signed in: a password is no thing to type in the hallway."""
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def name_of(user_number: int) -> str:
    """Name whom a phone would be signed in as. Raises NotFoundError for nobody, or one shut out."""
    found = get_user_model().objects.filter(pk=user_number, is_active=True).first()
    if found is None:
        raise NotFoundError(kind="account", name=str(user_number))
    return found.get_username()


def sign_in(request: HttpRequest, user_number: int) -> None:
    """Begin a new session, which is listed where its owner can end it.

    It does not count as having typed the password: what asks for that again still does.
    """
    user = get_user_model().objects.get(pk=user_number, is_active=True)
    login(request, user, backend=BACKEND)
    request.session.set_expiry(KEPT_S)
    user_logged_in.send(sender=type(user), request=request, user=user)
