"""The addresses of an app to which somebody added pages and forgot whose history they show."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import path

from freshlegs.web.urls import handler400, handler404, handler500, urlpatterns
from freshlegs.workflows.diary import entries, keep
from freshlegs.workflows.opening import open_default

__all__ = ["handler400", "handler404", "handler500", "urlpatterns"]


def forgets_whose(request: HttpRequest) -> HttpResponse:
    """Show the first runner's diary to whoever is signed in."""
    del request
    return HttpResponse(str(entries(open_default())))


def writes_elsewhere(request: HttpRequest) -> HttpResponse:
    """Keep what anybody sends in the first runner's diary."""
    if request.method == "POST":
        keep(open_default(), [{"heaviness": 9}])
    return HttpResponse("kept")


@login_not_required
def forgets_the_door(request: HttpRequest) -> HttpResponse:
    """Answer whoever asks."""
    del request
    return HttpResponse("hello")


FORGETFUL = [
    path("leak/whose/", forgets_whose, name="forgets_whose"),
    path("leak/writes/", writes_elsewhere, name="writes_elsewhere"),
    path("leak/door/", forgets_the_door, name="forgets_the_door"),
]
urlpatterns = [*FORGETFUL, *urlpatterns]
