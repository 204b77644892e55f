"""Leave nothing behind: pages about a runner's body are kept by no cache and asked by no site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase

from freshlegs.web.loopback import GetResponse

_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
    ),
}


def kept_by_nobody(get_response: GetResponse) -> GetResponse:
    """Add the headers to every answer that does not say otherwise."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return answer
