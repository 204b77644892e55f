"""Whose history a request is about: the only place that maps one to a runner's home."""

from __future__ import annotations

from typing import TYPE_CHECKING, override

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from freshlegs.domain.errors import FreshlegsError
from freshlegs.domain.sharing import Access, Share
from freshlegs.workflows.opening import open_default, open_default_to_read

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

NAME, HOME = "freshlegs_runner", "freshlegs_home"


class SignedOutError(FreshlegsError):
    """Nobody is signed in, so there is no history to show."""

    @property
    @override
    def sentence(self) -> str:
        """What went wrong, for people."""
        return _("You are signed out.")


def home_to_read(request: HttpRequest) -> Home:
    """Open the runner's home for questions, once a request; it belongs to the thread that asks.

    Raises SignedOutError where accounts are needed and nobody is signed in.
    """
    name = runner_name(request)
    found: Home | None = getattr(request, HOME, None)
    if found is None or found.runner != name:
        found = open_default_to_read(name)
        setattr(request, HOME, found)
    return found


def home_to_write(request: HttpRequest) -> Home:
    """Open the runner's home to read and write. Raises SignedOutError."""
    return open_default(runner_name(request))


def home_of(given: Share | Access) -> Home:
    """Open the home of somebody who let others see something, to read that and no more."""
    return open_default_to_read(given.runner)


def any_home() -> Home:
    """Open a home to see whether the server can read at all; nothing of it may be told."""
    return open_default_to_read()


def runner_name(request: HttpRequest) -> str:
    """Name whose history it is: "me" without accounts, else the one who is signed in."""
    if not settings.MANNER.has_accounts:
        return "me"
    number = user_number(request)
    found: str | None = getattr(request, NAME, None)
    if found is None:
        from freshlegs.workflows.people import runner_of

        found = runner_of(number)
        setattr(request, NAME, found)
    return found


def user_number(request: HttpRequest) -> int:
    """Give the number of whoever is signed in. Raises SignedOutError."""
    if not request.user.is_authenticated:
        raise SignedOutError
    return request.user.pk
