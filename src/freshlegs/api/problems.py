"""What went wrong, as problem+json (RFC 9457): one sentence, and the field that is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import override

import msgspec
from django.http import HttpRequest, HttpResponse
from ninja.errors import AuthenticationError, HttpError, ValidationError

from freshlegs.domain.errors import (
    BadValueError,
    BusyError,
    FreshlegsError,
    NotEnoughDataError,
    NotFoundError,
    RefusedError,
    UnreadableFileError,
)
from freshlegs.domain.tokens import Scope
from freshlegs.domain.uploads import DiskFullError, TooLargeError, WrongOffsetError
from freshlegs.workflows.surprises import keep_particulars

MEDIA_TYPE = "application/problem+json"
REALM = 'Bearer realm="freshlegs"'
STATUSES: Mapping[type[FreshlegsError], HTTPStatus] = {
    NotFoundError: HTTPStatus.NOT_FOUND,
    BadValueError: HTTPStatus.UNPROCESSABLE_ENTITY,
    NotEnoughDataError: HTTPStatus.CONFLICT,
    RefusedError: HTTPStatus.CONFLICT,
    WrongOffsetError: HTTPStatus.CONFLICT,
    TooLargeError: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    BusyError: HTTPStatus.SERVICE_UNAVAILABLE,
    UnreadableFileError: HTTPStatus.SERVICE_UNAVAILABLE,
    DiskFullError: HTTPStatus.INSUFFICIENT_STORAGE,
}
"""What is not named here, or is no kind of what is, is a bad request."""
RETRY_AFTER_S = "5"


@dataclass(frozen=True, slots=True)
class Wrong:
    """One field that was told wrongly, and what is allowed there; `allowed` may be unknown."""

    field: str
    detail: str
    allowed: str | None = None


class ScopeLackingError(FreshlegsError):
    """A token may not be used for this."""

    def __init__(self, scope: Scope) -> None:
        """Keep what it would take."""
        self.scope = scope
        super().__init__(scope)

    @property
    @override
    def sentence(self) -> str:
        """What went wrong, for people."""
        return f"This token may not do that; it takes one with the scope {self.scope}."


class KeyReusedError(FreshlegsError):
    """An Idempotency-Key came with something else than the first time."""

    @property
    @override
    def sentence(self) -> str:
        """What went wrong, for people."""
        return "This Idempotency-Key was used for another request; take a new key for a new one."


def problem(
    status: HTTPStatus, detail: str, *, kind: str = "", errors: Sequence[Wrong] = ()
) -> HttpResponse:
    """Make an answer that says what went wrong."""
    told: dict[str, object] = {
        "type": f"urn:freshlegs:{kind or status.phrase.lower().replace(' ', '-')}",
        "title": status.phrase,
        "status": int(status),
        "detail": detail,
    }
    if errors:
        told["errors"] = [
            {"field": one.field, "detail": one.detail, "allowed": one.allowed} for one in errors
        ]
    response = HttpResponse(msgspec.json.encode(told), MEDIA_TYPE, int(status))
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        response.headers["Retry-After"] = RETRY_AFTER_S
    return response


def of_failure(_request: HttpRequest, error: FreshlegsError) -> HttpResponse:
    """Say an expected failure."""
    kind = type(error).__name__.removesuffix("Error")
    named = "".join(f"-{one.lower()}" if one.isupper() else one for one in kind).strip("-")
    return problem(_status(error), error.sentence, kind=named, errors=_fields(error))


def of_scope(_request: HttpRequest, error: ScopeLackingError) -> HttpResponse:
    """Say that a token may not do this, and what it would take."""
    response = problem(HTTPStatus.FORBIDDEN, error.sentence, kind="scope-lacking")
    challenge = f'{REALM}, error="insufficient_scope", scope="{error.scope}"'
    response.headers["WWW-Authenticate"] = challenge
    return response


def of_reuse(_request: HttpRequest, error: KeyReusedError) -> HttpResponse:
    """Say that a key stands for another request."""
    wrong = Wrong("Idempotency-Key", error.sentence, "a key that was not used in 7 days")
    return problem(
        HTTPStatus.UNPROCESSABLE_ENTITY, error.sentence, kind="key-reused", errors=[wrong]
    )


def of_nobody(request: HttpRequest, _error: AuthenticationError) -> HttpResponse:
    """Say that it takes a token, or another one."""
    was_told = "Authorization" in request.headers
    detail = (
        "This token does not hold: it is unknown, was taken back, or has ended."
        if was_told
        else "It takes a token: Authorization: Bearer legs_…; Settings or `freshlegs token new`"
        " makes one."
    )
    response = problem(HTTPStatus.UNAUTHORIZED, detail, kind="token-needed")
    response.headers["WWW-Authenticate"] = f'{REALM}, error="invalid_token"' if was_told else REALM
    return response


def of_shape(_request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Say which fields do not have the shape that the schema says."""
    wrongs = [
        Wrong(".".join(map(str, one["loc"][1:])) or str(one["loc"][0]), one["msg"], _allowed(one))
        for one in error.errors
    ]
    detail = "; ".join(f"{one.field}: {one.detail}" for one in wrongs)
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, detail, kind="bad-value", errors=wrongs)


def of_http(_request: HttpRequest, error: HttpError) -> HttpResponse:
    """Say what the framework refused, such as a body that is not JSON."""
    return problem(HTTPStatus(error.status_code), error.message)


def of_mistake(_request: HttpRequest, error: Exception) -> HttpResponse:
    """Say that this is our mistake, keep the particulars, and tell none of them."""
    keep_particulars(error)
    detail = "freshlegs made a mistake. Nothing that was kept is lost."
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, detail, kind="mistake")


def _status(error: FreshlegsError) -> HTTPStatus:
    found = (code for kind, code in STATUSES.items() if isinstance(error, kind))
    return next(found, HTTPStatus.BAD_REQUEST)


def _fields(error: FreshlegsError) -> list[Wrong]:
    if not isinstance(error, BadValueError):
        return []
    return [Wrong(error.field, error.sentence, error.allowed)]


def _allowed(error: Mapping[str, object]) -> str | None:
    """Say what the schema allows, where it is said in a word."""
    context = error.get("ctx")
    if not isinstance(context, Mapping):
        return None
    return ", ".join(f"{name} {value}" for name, value in context.items())
