"""More: every page that is not in the bar."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from freshlegs.web.page import Group, Page, Route


def show(request: HttpRequest) -> HttpResponse:
    """List the pages of the group More."""
    from freshlegs.web.pages import ALL

    pages = [page for page in ALL if page.group is Group.MORE]
    return render(request, "web/more.html", {"pages": pages})


PAGE = Page(
    slug="more",
    title=_("More"),
    icon="more",
    group=Group.BAR,
    routes=(Route(path="more/", view=show),),
)
