"""The addresses of the API, below /api/v1; whoever asks shows a token, no cookie is looked at."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.urls import URLPattern, path, re_path
from django.views.decorators.csrf import csrf_exempt

from freshlegs.api.door import door
from freshlegs.api.page import rows_of
from freshlegs.api.problems import problem
from freshlegs.api.routes import ALL

type View = Callable[..., HttpResponseBase]

app_name = "api"
DOOR = door(ALL)
ALLOWED = HTTPStatus.METHOD_NOT_ALLOWED


def openapi(request: HttpRequest) -> HttpResponseBase:
    """Give the schema; it holds nothing of anybody's."""
    if request.method not in {"GET", "HEAD"}:
        return _not_allowed("GET")
    return JsonResponse(DOOR.get_openapi_schema())


def docs(request: HttpRequest) -> HttpResponseBase:
    """Show the schema as a page."""
    if request.method not in {"GET", "HEAD"}:
        return _not_allowed("GET")
    subjects = rows_of(DOOR.get_openapi_schema())
    return render(request, "api/docs.html", {"subjects": subjects, "about": DOOR.description})


def nothing(_request: HttpRequest) -> HttpResponseBase:
    """Say that an address leads nowhere."""
    return problem(HTTPStatus.NOT_FOUND, "There is no such address; /api/v1/ lists them.")


def _not_allowed(allowed: str) -> HttpResponseBase:
    response = problem(ALLOWED, f"This address answers {allowed}.")
    response.headers["Allow"] = allowed
    return response


def _open(view: View) -> View:
    """Let a view answer whoever has a token, and say in our way which methods there are."""

    @wraps(view)
    def answer(request: HttpRequest, **named: Any) -> HttpResponseBase:  # noqa: ANN401 - Django's
        response = view(request, **named)
        if response.status_code == ALLOWED:
            return _not_allowed(response.headers["Allow"])
        return response

    return login_not_required(csrf_exempt(answer))


def _routes() -> list[URLPattern]:
    found = [one for one in DOOR.urls[0] if isinstance(one, URLPattern) and one.name != "api-root"]
    for one in found:
        one.callback = _open(one.callback)
    return found


urlpatterns = [
    path("", _open(docs), name="docs"),
    path("openapi.json", _open(openapi), name="openapi"),
    *_routes(),
    re_path("^.*$", _open(nothing), name="nothing"),
]
