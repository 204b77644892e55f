"""Takes files in from a browser: those of a form at once, or piece by piece with a script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import wraps
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.request import UnreadablePostError
from django.utils.translation import gettext as _

from freshlegs.domain.errors import BadValueError, BusyError, FreshlegsError, NotFoundError
from freshlegs.domain.uploads import (
    Announced,
    DiskFullError,
    TooLargeError,
    Upload,
    WrongOffsetError,
)
from freshlegs.workflows import uploads
from freshlegs.workflows.upload_handler import Arrived, IntoIncoming

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

BLOCK_BYTES = 2**18
SLICE_BYTES = 8 * 2**20
BAD = 400
MOST_DIGITS_COUNT = 15
STATUS_CODES = {
    NotFoundError: 404,
    WrongOffsetError: 409,
    TooLargeError: 413,
    BusyError: 503,
    DiskFullError: 507,
}

type Answer = Callable[..., HttpResponse]


def in_json(view: Answer) -> Answer:
    """Say to a script what went wrong, in a sentence that it shows."""

    @wraps(view)
    def answer(request: HttpRequest, **named: str) -> HttpResponse:
        try:
            return view(request, **named)
        except FreshlegsError as error:
            return JsonResponse({"sentence": error.sentence}, status=_status_code(error))
        except UnreadablePostError:
            return JsonResponse({"sentence": _("The connection was cut.")}, status=BAD)

    return answer


def announced_in(request: HttpRequest) -> Announced:
    """Read what a script says of a file before it sends it. Raises BadValueError."""
    return Announced(
        name=request.POST.get("name", ""),
        size_bytes=_whole_number("size", request.POST.get("size", "")),
        modified_ms=_whole_number("modified", request.POST.get("modified", "0")),
    )


def take_piece(request: HttpRequest, home: Home, key: str) -> Upload:
    """Write the body of a request at the offset that it names, never holding more than a block."""
    offset_bytes = _whole_number("Upload-Offset", request.headers.get("Upload-Offset", ""))
    blocks = iter(lambda: request.read(BLOCK_BYTES), b"")
    return uploads.append(home, key, offset_bytes, blocks)


def told(one: Upload) -> JsonResponse:
    """Tell a script how much of a file is here."""
    return JsonResponse(
        {
            "key": one.key,
            "received_bytes": one.received_bytes,
            "slice_bytes": SLICE_BYTES,
            "is_whole": one.is_whole,
        }
    )


@contextmanager
def receiving(request: HttpRequest, home: Home) -> Iterator[IntoIncoming]:
    """Have the files of a form written to the runner's folder; said before the form is read.

    What came in is removed again where the form fails.
    """
    handler = IntoIncoming(request, home)
    request.upload_handlers = [handler]
    with ExitStack() as on_failure:
        on_failure.callback(handler.forget)
        yield handler
        on_failure.pop_all()


def files_in(request: HttpRequest, home: Home) -> list[Upload]:
    """Give the files of a form as they wait now."""
    arrived = [one for _name, files in request.FILES.lists() for one in files]
    keys = [one.upload.key for one in arrived if isinstance(one, Arrived)]
    return [uploads.upload(home, key) for key in keys]


def _status_code(error: FreshlegsError) -> int:
    return next((code for kind, code in STATUS_CODES.items() if isinstance(error, kind)), BAD)


def _whole_number(name: str, told_text: str) -> int:
    if not (told_text.isascii() and told_text.isdigit() and len(told_text) <= MOST_DIGITS_COUNT):
        raise BadValueError(name, told_text, _("a whole number"))
    return int(told_text)
