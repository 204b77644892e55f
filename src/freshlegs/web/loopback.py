"""Answer by our own names alone, and no request that another site sent."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.http.request import split_domain_port

type GetResponse = Callable[[HttpRequest], HttpResponseBase]

MISDIRECTED, FORBIDDEN = 421, 403
_ELSEWHERE = "This freshlegs answers only on the machine it runs on.\n"
_NOT_OUR_NAME = "This freshlegs does not go by that name; FRESHLEGS_HOSTS lists its names.\n"
_OTHER_SITE = "Another site asked for this; freshlegs answers its own pages only.\n"


def only_by_our_names(get_response: GetResponse) -> GetResponse:
    """Refuse a foreign Host (a name that was bent to this machine) and a foreign Origin.

    Without accounts our names are those of this machine; with them FRESHLEGS_HOSTS adds others.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        if not _is_ours(request.headers.get("Host", "")):
            told = _NOT_OUR_NAME if settings.MANNER.has_accounts else _ELSEWHERE
            return HttpResponse(told, "text/plain", MISDIRECTED)
        if _is_of_another_site(request):
            return HttpResponse(_OTHER_SITE, "text/plain", FORBIDDEN)
        return get_response(request)

    return answer


def _is_ours(host: str) -> bool:
    domain, _ = split_domain_port(host)
    return domain in settings.ALLOWED_HOSTS


def _is_of_another_site(request: HttpRequest) -> bool:
    """Tell a request that another site's page makes; following a link from there is fine."""
    origin = request.headers.get("Origin")
    if origin == "null" and _is_of_the_browser(request):
        return False
    if origin is not None and urlsplit(origin).netloc != request.headers.get("Host"):
        return True
    is_followed = request.method == "GET" and request.headers.get("Sec-Fetch-Mode") == "navigate"
    return request.headers.get("Sec-Fetch-Site") == "cross-site" and not is_followed


def _is_of_the_browser(request: HttpRequest) -> bool:
    """Tell a page opened by the browser itself, as by a share menu; no site can pretend to that."""
    headers = request.headers
    is_opened = headers.get("Sec-Fetch-Mode") == "navigate"
    return is_opened and headers.get("Sec-Fetch-Site") in {"none", "same-origin"}
