"""A phone: sign it in by a code for its camera, and let it trust this machine."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.http.request import split_domain_port
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from freshlegs.domain.errors import NotFoundError
from freshlegs.web.entry import for_accounts
from freshlegs.web.page import Group, Page, Route
from freshlegs.web.runner_of import user_number
from freshlegs.web.signing_in import name_of, sign_in
from freshlegs.workflows import pairing
from freshlegs.workflows.certificates import authority_file
from freshlegs.workflows.qr_code import as_path

if TYPE_CHECKING:
    from freshlegs.domain.manner import Lan

GONE = 410
HERE_ALONE = frozenset({"localhost", "127.0.0.1", "[::1]"})


@login_not_required
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Say how a phone gets in and comes to trust this machine; it says nothing of anybody."""
    return _page(request)


@for_accounts
@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Show a code that signs a phone in as whoever asks."""
    token = pairing.offer(user_number(request))
    link = f"{_reached_at(request)}{reverse('phone-pair', args=[token])}"
    side, path = as_path(link)
    return _page(request, link=link, side=side, path=path)


@login_not_required
@require_GET
def send(request: HttpRequest) -> HttpResponse:
    """Give the certificate of this machine's authority; there is nothing secret in it."""
    del request  # everybody gets the same
    if not _is_own_authority():
        raise Http404
    response = HttpResponse(authority_file().read_bytes(), "application/x-x509-ca-cert")
    response["Content-Disposition"] = 'attachment; filename="freshlegs.crt"'
    return response


@for_accounts
@login_not_required
@require_http_methods(["GET", "POST"])
def pair(request: HttpRequest, token: str) -> HttpResponseBase:
    """Ask before a token is used, so that nothing which only looks at the link uses it up."""
    try:
        who = _who(pairing.offered(token))
        if request.method == "POST":
            return _used(request, pairing.use_offer(token))
    except NotFoundError:
        return render(request, "web/phone/pair.html", {"is_over": True}, status=GONE)
    return render(request, "web/phone/pair.html", {"who": who})


def _used(request: HttpRequest, offer: pairing.Offer) -> HttpResponseBase:
    if offer.user_number is None:
        return redirect(reverse("account_signup", query={"code": offer.first_code}))
    sign_in(request, offer.user_number)
    return redirect("today")


def _who(offer: pairing.Offer) -> str:
    """Name whom a token signs in; nobody at the first start. Raises NotFoundError."""
    return "" if offer.user_number is None else name_of(offer.user_number)


def _page(request: HttpRequest, **given: object) -> HttpResponse:
    lan: Lan | None = settings.MANNER.lan
    host = _host(request)
    context = {
        "has_accounts": settings.MANNER.has_accounts,
        "lan": lan,
        "is_by_address": _is_address(host),
        "is_here_alone": host in HERE_ALONE and lan is None,
        **given,
    }
    return render(request, "web/phone/page.html", context)


def _reached_at(request: HttpRequest) -> str:
    """Give the origin that a phone can reach: ours as it was asked for, unless that is local."""
    lan: Lan | None = settings.MANNER.lan
    if lan is not None and _host(request) in HERE_ALONE:
        return "/".join(lan.address.split("/", 3)[:3])
    return f"{request.scheme}://{request.get_host()}"


def _host(request: HttpRequest) -> str:
    return split_domain_port(request.get_host())[0]


def _is_address(host: str) -> bool:
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def _is_own_authority() -> bool:
    lan: Lan | None = settings.MANNER.lan
    return lan is not None and bool(lan.authority) and authority_file().exists()


PAGE = Page(
    slug="phone",
    title=gettext_lazy("A phone"),
    icon="phone",
    group=Group.MORE,
    about=gettext_lazy("Sign your phone in, and let it work without a network"),
    routes=(
        Route(path="phone/", view=show),
        Route(path="phone/code/", view=start, name="code"),
        Route(path="phone/freshlegs.crt", view=send, name="authority"),
        Route(path="pair/<slug:token>/", view=pair, name="pair"),
    ),
)
