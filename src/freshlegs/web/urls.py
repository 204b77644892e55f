"""The addresses: those of all pages, and of what is fetched beside them."""

from __future__ import annotations

from django.urls import URLResolver, include, path
from django.urls.resolvers import RoutePattern

from freshlegs.web import failures, installing
from freshlegs.web.health import healthz
from freshlegs.web.pages import ALL

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    *(
        path(route.path, route.view, name=page.name_of(route))
        for page in ALL
        for route in page.routes
    ),
    *installing.ADDRESSES,
    path("account/", include("freshlegs.web.account_urls")),
    URLResolver(RoutePattern("api/v1/"), "freshlegs.api.urls", app_name="api", namespace="api"),
]
"""What the API is made of is loaded when it is first asked: `include` would load it at once."""
handler400 = failures.not_understood
handler404 = failures.not_there
handler500 = failures.mistake
