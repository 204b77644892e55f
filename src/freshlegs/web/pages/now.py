"""Now: legs heavy in the middle of a run; five seconds of reading, also without a network."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from freshlegs.web.page import Group, Page, Route
from freshlegs.workflows.now import now


@login_not_required
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show the signs that end a run, then what else it can be; it says nothing of anybody."""
    return render(request, "web/now/page.html", {"now": now()})


PAGE = Page(
    slug="now",
    title=_("Now"),
    icon="now",
    group=Group.MORE,
    about=_("Heavy in the middle of a run: stop, walk, fuel or cool."),
    routes=(Route(path="now/", view=show),),
)
