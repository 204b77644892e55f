"""Offline: a check-in that waits on the phone until freshlegs answers again."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from freshlegs.web.check_in_form import FIELDS
from freshlegs.web.page import Group, Page, Route


@login_not_required
@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show a check-in to be sent later; browsers keep the page, and it says nothing of anybody."""
    return render(request, "web/offline/page.html", dict(FIELDS))


PAGE = Page(
    slug="offline",
    title=_("Offline"),
    group=Group.LINKED,
    routes=(Route(path="offline/", view=show),),
)
