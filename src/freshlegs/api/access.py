"""Whose history a token is for: the only place that maps one to a runner's home."""

from __future__ import annotations

from typing import TYPE_CHECKING, override

from django.conf import settings
from django.http import HttpRequest
from ninja.security import HttpBearer

from freshlegs.api.problems import ScopeLackingError
from freshlegs.domain.tokens import Scope, Token
from freshlegs.workflows.opening import open_default, open_default_to_read
from freshlegs.workflows.tokens import token_of

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home


class Bearer(HttpBearer):
    """Lets in whoever has a token that holds and may do what is asked; never by a cookie."""

    def __init__(self, scope: Scope | None) -> None:
        """Keep what it takes; None: any token."""
        super().__init__()
        self.scope = scope

    @override
    def authenticate(self, request: HttpRequest, token: str) -> Token | None:
        """Give the token as it is kept, None for one that does not hold."""
        found = token_of(token, has_accounts=settings.MANNER.has_accounts)
        if found is not None and self.scope is not None and self.scope not in found.scopes:
            raise ScopeLackingError(self.scope)
        return found


def token_in(request: HttpRequest) -> Token:
    """Give the token that a request came with, which was looked at before."""
    found: Token = request.auth  # type: ignore[attr-defined] # ninja puts it there
    return found


def home_to_read(request: HttpRequest) -> Home:
    """Open the home of the token's runner, for questions."""
    return open_default_to_read(token_in(request).runner)


def home_to_write(request: HttpRequest) -> Home:
    """Open the home of the token's runner, to read and write."""
    return open_default(token_in(request).runner)
