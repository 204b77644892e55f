"""Tell a supervisor that the server is up and its history can be read."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from freshlegs.domain.errors import FreshlegsError
from freshlegs.web.runner_of import home_to_read


def healthz(request: HttpRequest) -> HttpResponse:
    """Say ok, or with status 503 that the history cannot be read; nothing of it is told."""
    try:
        home_to_read(request)
    except FreshlegsError:
        return HttpResponse("the history cannot be read\n", "text/plain", 503)
    return HttpResponse("ok\n", "text/plain")
