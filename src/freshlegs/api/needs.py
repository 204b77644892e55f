"""What a route asks of a token, for the door and for the schema alike."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from freshlegs.api.access import Bearer
from freshlegs.domain.tokens import Scope

NOTHING: Mapping[str, Any] = MappingProxyType({})


def needs(scope: Scope | None) -> dict[str, Any]:
    """Ask for a token with a scope; None: any token will do."""
    said = {"x-scope": scope.value} if scope is not None else {}
    return {"auth": Bearer(scope), "openapi_extra": said}


def writes(scope: Scope, said: Mapping[str, Any] = NOTHING) -> dict[str, Any]:
    """Ask for a token with a scope, and take an Idempotency-Key; `said` goes to the schema."""
    extra = {"x-scope": scope.value, "x-once": True, **said}
    return {"auth": Bearer(scope), "openapi_extra": extra}
