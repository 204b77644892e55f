"""Write so that a request may be sent again: by an Idempotency-Key nothing is done twice."""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import msgspec
from django.http import HttpRequest, HttpResponse
from ninja import Status

from freshlegs.api.access import home_to_write, token_in
from freshlegs.api.problems import KeyReusedError
from freshlegs.domain.errors import BadValueError
from freshlegs.workflows.once import Sent, kept_once, kept_together

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

HEADER = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
MOST_KEY_COUNT = 200
DONE, MADE, TAKEN_ON = 200, 201, 202

type Replied = Status[Any]
"""An answer with its status; the schema of the route says the rest."""


def kept(
    request: HttpRequest,
    response: HttpResponse,
    act: Callable[[Home], object],
    status_code: int = DONE,
) -> Replied:
    """Do something for the token's runner, all of it or nothing, and answer with what it gives.

    With a key, what was answered before is answered again. Raises KeyReusedError.
    """
    home, sent = home_to_write(request), sent_in(request)
    if sent is None:
        return Status(status_code, kept_together(home, lambda: act(home)))
    found = kept_once(home, sent, lambda: msgspec.json.encode(act(home)).decode())
    return replied(response, found.told, status_code, is_again=found.is_again)


def replied(
    response: HttpResponse, told: str | None, status_code: int, *, is_again: bool
) -> Replied:
    """Answer with what is kept under a key. Raises KeyReusedError where it is of another body."""
    if told is None:
        raise KeyReusedError
    if is_again:
        response.headers[REPLAYED] = "true"
    return Status(status_code, msgspec.json.decode(told))


def sent_in(request: HttpRequest, body_digest: str | None = None) -> Sent | None:
    """Read the key of a request and what is sent under it; None without one. BadValueError."""
    key = request.headers.get(HEADER)
    if key is None:
        return None
    if not re.fullmatch(rf"[\x21-\x7e]{{1,{MOST_KEY_COUNT}}}", key):
        allowed = f"1 to {MOST_KEY_COUNT} letters and signs without spaces, such as a UUID"
        raise BadValueError(field=HEADER, value=key, allowed=allowed)
    body = body_digest or sha256(request.body).hexdigest()
    what = f"{request.method} {request.get_full_path()} {body}"
    digest = sha256(what.encode()).hexdigest()
    return Sent(token_number=token_in(request).number, key=key, digest=digest)


def kept_file(
    request: HttpRequest,
    response: HttpResponse,
    digest: str,
    act: Callable[[], object],
    drop: Callable[[], None],
) -> Replied:
    """Begin something with a file that has come; sent again, the second copy is dropped."""
    home, sent = home_to_write(request), sent_in(request, digest)
    if sent is None:
        return Status(TAKEN_ON, act())
    found = kept_once(home, sent, lambda: msgspec.json.encode(act()).decode())
    if found.is_again:
        drop()
    return replied(response, found.told, TAKEN_ON, is_again=found.is_again)
