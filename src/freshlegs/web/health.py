"""Tell a supervisor that the server is up and its history can be read."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse

from freshlegs.domain.errors import FreshlegsError
from freshlegs.web.runner_of import any_home


@login_not_required
def healthz(request: HttpRequest) -> HttpResponse:
    """Say ok, or with status 503 that the history cannot be read; nothing of it is told."""
    del request  # any history will do
    try:
        any_home()
    except FreshlegsError:
        return HttpResponse("the history cannot be read\n", "text/plain", 503)
    return HttpResponse("ok\n", "text/plain")
