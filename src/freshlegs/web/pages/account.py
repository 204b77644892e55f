"""Account: how you sign in, your rescue code, and, for the owner, who else may come."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.web.entry import for_accounts
from freshlegs.web.page import Page, Route
from freshlegs.web.runner_of import user_number
from freshlegs.web.words.numbers_in import whole_number_in
from freshlegs.workflows import people

type Deed = Callable[[HttpRequest], HttpResponseBase]


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show what belongs to the account; without accounts, how to have some."""
    if not settings.MANNER.has_accounts:
        return render(request, "web/account/alone.html")
    return _page(request)


@require_GET
def rescue(request: HttpRequest) -> HttpResponse:
    """Offer the rescue code, which whoever just made an account sees first."""
    if not settings.MANNER.has_accounts:
        return render(request, "web/account/alone.html")
    context = {"has_rescue": people.has_rescue(user_number(request))}
    return render(request, "web/account/rescue.html", context)


@for_accounts
@require_POST
def keep(request: HttpRequest) -> HttpResponseBase:
    """Make a code or withdraw one."""
    what = request.POST.get("what", "")
    if what not in DEEDS:
        raise BadValueError(field="what", value=what, allowed=", ".join(DEEDS))
    return DEEDS[what](request)


def _new_rescue(request: HttpRequest) -> HttpResponse:
    context = {"code": people.new_rescue(user_number(request))}
    return render(request, "web/account/rescue.html", context)


def _invite(request: HttpRequest) -> HttpResponse:
    _only_owner(request)
    code = people.invite(user_number(request))
    address = reverse("account_signup", query={"code": code})
    return _page(request, invited=request.build_absolute_uri(address), code=code)


def _withdraw(request: HttpRequest) -> HttpResponse:
    _only_owner(request)
    number = whole_number_in(request.POST.get("number", ""), "invitation")
    people.withdraw_invitation(user_number(request), number)
    return redirect("account")


def _page(request: HttpRequest, **given: str) -> HttpResponse:
    is_owner = request.user.is_staff
    context = {
        "is_owner": is_owner,
        "has_rescue": people.has_rescue(user_number(request)),
        "invitations": people.invitations(user_number(request)) if is_owner else [],
        **given,
    }
    return render(request, "web/account/page.html", context)


def _only_owner(request: HttpRequest) -> None:
    if not request.user.is_staff:
        raise NotFoundError(kind="such thing for", name=request.user.get_username())


DEEDS: Mapping[str, Deed] = {"rescue": _new_rescue, "invite": _invite, "withdraw": _withdraw}

PAGE = Page(
    slug="account",
    title=gettext_lazy("Account"),
    icon="account",
    about=gettext_lazy("Password, passkeys, where you are signed in"),
    routes=(
        Route(path="account/", view=show),
        Route(path="account/keep/", view=keep, name="keep"),
        Route(path="account/rescue/", view=rescue, name="rescue"),
    ),
)
