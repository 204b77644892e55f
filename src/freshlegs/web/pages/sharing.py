"""Sharing: links to one run or to today, and what a coach may see; all of it can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.sharing import WITH_A_LINK, Access, Share, SharedThing, Shown
from freshlegs.web.entry import for_accounts
from freshlegs.web.page import Page, Route
from freshlegs.web.runner_of import home_of, home_to_write
from freshlegs.web.shown_card import run_shown, shown_card
from freshlegs.web.words.numbers_in import whole_number_in
from freshlegs.web.words.sharing import NAMES, names_of
from freshlegs.workflows import sharing
from freshlegs.workflows.people import share_of

type Deed = Callable[[HttpRequest], HttpResponseBase]

OPEN_DAYS = (1, 7, 30, 365)


@dataclass(frozen=True, slots=True)
class Given:
    """One link or one coach, with the fields in words and as boxes."""

    given: Share | Access
    names: str
    boxes: list[tuple[str, str, bool]]


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """List what is shared, and offer to share today or with a coach."""
    return _page(request)


@require_POST
def keep(request: HttpRequest) -> HttpResponseBase:
    """Share something, change what a coach sees, or take it back."""
    what = request.POST.get("what", "")
    if what not in DEEDS:
        raise BadValueError(field="what", value=what, allowed=", ".join(DEEDS))
    return DEEDS[what](request)


@for_accounts
@login_not_required
@require_GET
def seen(request: HttpRequest, token: str) -> HttpResponse:
    """Show what a link leads to, to whoever has it, and nothing around it."""
    share = share_of(token)
    home = home_of(share)
    context: dict[str, object] = {"share": share}
    if share.thing is SharedThing.RUN:
        context["run"] = run_shown(home, share.key, share.shown)
    else:
        context["card"] = shown_card(home, share.shown)
    response = render(request, "web/sharing/seen.html", context)
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return response


def _link(request: HttpRequest) -> HttpResponse:
    home, told = home_to_write(request), request.POST
    days_count = whole_number_in(told["days"], "days") if told.get("days") else None
    key = told.get("key", "")
    token = (
        sharing.share_run(home, key, _fields(request), days_count)
        if key
        else sharing.share_today(home, _fields(request), days_count)
    )
    return _page(request, link=request.build_absolute_uri(reverse("sharing-seen", args=[token])))


def _end_link(request: HttpRequest) -> HttpResponse:
    sharing.revoke_share(home_to_write(request), _number(request))
    return redirect("sharing")


def _coach(request: HttpRequest) -> HttpResponse:
    return _page(request, code=sharing.offer_access(home_to_write(request), _fields(request)))


def _change(request: HttpRequest) -> HttpResponse:
    sharing.change_access(home_to_write(request), _number(request), _fields(request))
    return redirect("sharing")


def _end_coach(request: HttpRequest) -> HttpResponse:
    sharing.revoke_access(home_to_write(request), _number(request))
    return redirect("sharing")


def _page(request: HttpRequest, **given: str) -> HttpResponse:
    home = home_to_write(request)
    context = {
        "links": [_given(one) for one in sharing.shares(home)],
        "coaches": [_given(one) for one in sharing.accesses(home)],
        "today_boxes": _boxes(WITH_A_LINK[SharedThing.TODAY], {Shown.HEAVINESS, Shown.CAUSES}),
        "coach_boxes": _boxes(tuple(Shown), set()),
        "open_days": OPEN_DAYS,
        **given,
    }
    return render(request, "web/sharing/page.html", context)


def _given(one: Share | Access) -> Given:
    return Given(one, names_of(one.shown), _boxes(tuple(Shown), one.shown))


def _boxes(
    offered: tuple[Shown, ...], ticked: set[Shown] | frozenset[Shown]
) -> list[tuple[str, str, bool]]:
    return [(one.value, str(NAMES[one]), one in ticked) for one in offered]


def _fields(request: HttpRequest) -> list[Shown]:
    """Read the boxes; a field that there is not is refused. Raises BadValueError."""
    known = {one.value: one for one in Shown}
    for told in request.POST.getlist("shown"):
        if told not in known:
            raise BadValueError(field="shown", value=told, allowed=", ".join(known))
    return [known[told] for told in request.POST.getlist("shown")]


def _number(request: HttpRequest) -> int:
    return whole_number_in(request.POST.get("number", ""), "number")


DEEDS: Mapping[str, Deed] = {
    "link": _link,
    "end_link": _end_link,
    "coach": _coach,
    "change": _change,
    "end_coach": _end_coach,
}

PAGE = Page(
    slug="sharing",
    title=gettext_lazy("Sharing"),
    icon="sharing",
    about=gettext_lazy("A link to today or to a run, and what a coach may see"),
    routes=(
        Route(path="sharing/", view=show),
        Route(path="sharing/keep/", view=keep, name="keep"),
        Route(path="shared/<str:token>/", view=seen, name="seen"),
    ),
)
