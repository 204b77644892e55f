"""What a browser fetches to keep freshlegs on a phone, beside the pages."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from freshlegs.web.manifest import manifest_of
from freshlegs.web.offline_files import worker_script
from freshlegs.web.runner_of import home_to_read


@require_GET
def token(request: HttpRequest) -> JsonResponse:
    """Tell a page what it needs to send what waits: whose it must be, and the form's token."""
    home = home_to_read(request)
    return JsonResponse(
        {
            "token": get_token(request),
            "runner": home.runner_number,
            "to": reverse("today-keep"),
        }
    )


@login_not_required
@require_GET
def worker(request: HttpRequest) -> HttpResponse:
    """Give the service worker, which answers when we do not."""
    del request  # everybody gets the same
    response = HttpResponse(worker_script(), "text/javascript")
    response["Service-Worker-Allowed"] = reverse("today")
    response["Cache-Control"] = "no-cache"
    return response


@login_not_required
@require_GET
def manifest(request: HttpRequest) -> JsonResponse:
    """Give what a phone needs to put freshlegs on its home screen."""
    del request  # everybody gets the same
    told = manifest_of(_("Why your legs feel heavy, and what to do about it."))
    return JsonResponse(told, content_type="application/manifest+json")


ADDRESSES = [
    path("offline/token/", token, name="offline-token"),
    path("service-worker.js", worker, name="offline-worker"),
    path("app.webmanifest", manifest, name="offline-manifest"),
]
