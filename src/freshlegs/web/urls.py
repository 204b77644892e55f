"""The addresses: those of all pages, and one that tells whether the server is well."""

from __future__ import annotations

from django.urls import path

from freshlegs.web import failures
from freshlegs.web.health import healthz
from freshlegs.web.pages import ALL

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    *(
        path(route.path, route.view, name=page.name_of(route))
        for page in ALL
        for route in page.routes
    ),
]
handler400 = failures.not_understood
handler404 = failures.not_there
handler500 = failures.mistake
