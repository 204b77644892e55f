"""Takes a file in as it comes, straight to the disk: as the body of a request, or in a form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.request import UnreadablePostError
from ninja.errors import HttpError

from freshlegs.domain.errors import BadValueError
from freshlegs.workflows import uploads
from freshlegs.workflows.arrived_whole import digest_of, take_whole
from freshlegs.workflows.upload_handler import Arrived, IntoIncoming

if TYPE_CHECKING:
    from freshlegs.domain.uploads import Upload
    from freshlegs.workflows.opening import Home

BLOCK_BYTES = 2**18
CUT, UNREADABLE = "The connection was cut; send the file again.", 400
FORM = "multipart/form-data"
MOST_DIGITS_COUNT = 15


def received(request: HttpRequest, home: Home, name: str) -> tuple[list[Upload], str]:
    """Write what a request brings to the runner's folder; gives it with a digest of its bytes.

    Raises TooLargeError and DiskFullError, where it can before anything is read; HttpError where
    the connection was cut. Nothing is left of what was refused.
    """
    told = request.headers.get("Content-Length", "")
    if told.isdecimal() and len(told) <= MOST_DIGITS_COUNT:
        uploads.check_room(home, int(told))
    with _whole():
        if request.content_type == FORM:
            return _of_form(request, home)
        found, digest = take_whole(home, name, iter(lambda: request.read(BLOCK_BYTES), b""))
        return [found], digest


def forget(home: Home, found: Iterable[Upload]) -> None:
    """Remove what came a second time."""
    uploads.remove(home, [one.key for one in found])


def _of_form(request: HttpRequest, home: Home) -> tuple[list[Upload], str]:
    handler = IntoIncoming(request, home)
    request.upload_handlers = [handler]
    with ExitStack() as on_failure:
        on_failure.callback(handler.forget)
        arrived = [one for _, files in request.FILES.lists() for one in files]
        on_failure.pop_all()
    found = [uploads.upload(home, one.upload.key) for one in arrived if isinstance(one, Arrived)]
    if not found:
        raise BadValueError(field="file", value="", allowed="a form with at least one file")
    digests = "".join(f"{one.name} {digest_of(one)} " for one in found)
    return found, sha256(digests.encode()).hexdigest()


@contextmanager
def _whole() -> Iterator[None]:
    try:
        yield
    except UnreadablePostError:
        raise HttpError(UNREADABLE, CUT) from None
