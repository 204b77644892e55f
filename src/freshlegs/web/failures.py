"""What a runner reads when something went wrong: one sentence, and the way back."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from freshlegs.domain.errors import BusyError, FreshlegsError, NotFoundError
from freshlegs.web.words.language import in_language
from freshlegs.workflows.surprises import keep_particulars

BAD, FORBIDDEN, NOT_FOUND, BUSY, MISTAKE = 400, 403, 404, 503, 500


class InASentence:
    """Show an expected failure as a page with its sentence, and keep the particulars of others."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Keep what answers."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer as usual."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Turn what a view raised into a page; None leaves it to Django, as for "not found"."""
        if isinstance(error, FreshlegsError):
            return page(request, in_language(error.sentence), _status(error))
        return None


def page(request: HttpRequest, sentence: str, status_code: int) -> HttpResponse:
    """Show one sentence."""
    return render(request, "web/failure.html", {"sentence": sentence}, status=status_code)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what cannot be read."""
    del exception
    return page(request, _("I did not understand that."), BAD)


def not_there(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that leads nowhere."""
    del exception
    return page(request, _("There is no such page."), NOT_FOUND)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that this server did not hand out, or handed out before it was restarted."""
    del reason
    sentence = _("This form is out of date, so nothing was kept. Go back, reload, and send again.")
    return page(request, sentence, FORBIDDEN)


def mistake(request: HttpRequest) -> HttpResponse:
    """Say that this is our mistake, and keep the particulars without the runner's data."""
    import sys

    error = sys.exception()
    if error is not None:
        keep_particulars(error)
    sentence = _("freshlegs made a mistake. Nothing that was kept is lost.")
    return page(request, sentence, MISTAKE)


def _status(error: FreshlegsError) -> int:
    if isinstance(error, NotFoundError):
        return NOT_FOUND
    return BUSY if isinstance(error, BusyError) else BAD
