"""What every page shows around its own matter: the bar, and which of its entries is the page."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import get_language

from freshlegs.web.page import Group, Page


def of_every_page(request: HttpRequest) -> dict[str, object]:
    """Give templates all pages, those of the bar and the page that is shown, if any."""
    from freshlegs.web.pages import ALL

    shown = page_of(request)
    bar = [page for page in ALL if page.group is Group.BAR]
    return {
        "all_pages": ALL,
        "bar": bar,
        "shown": shown,
        "marked": _marked(shown),
        "language": get_language(),
    }


def page_of(request: HttpRequest) -> Page | None:
    """Find the page that a request is for."""
    from freshlegs.web.pages import ALL

    match = request.resolver_match
    name = "" if match is None else match.url_name or ""
    return next((one for one in ALL if name in map(one.name_of, one.routes)), None)


def _marked(shown: Page | None) -> str:
    """Name the entry of the bar that is lit: More for the pages that are found there."""
    if shown is None:
        return ""
    return "more" if shown.group is Group.MORE else shown.slug
