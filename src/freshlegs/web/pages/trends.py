"""Trends: heaviness beside load, sleep, strength, shoes and heat, over months and years."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from freshlegs.domain.trends import Span, Step
from freshlegs.web.change_card import change_card
from freshlegs.web.charts.bundle import bundle, digest
from freshlegs.web.charts.specifications import specifications
from freshlegs.web.page import Group, Page, Route
from freshlegs.web.runner_of import home_to_read
from freshlegs.web.strength_card import strength_card
from freshlegs.web.trends_card import milliseconds, trends_card
from freshlegs.workflows.diary_taught import changes_today, strengths_today
from freshlegs.workflows.preferences import preferences
from freshlegs.workflows.trends import trends_told

SPANS = {
    Span.QUARTER: gettext_lazy("90 days"),
    Span.YEAR: gettext_lazy("1 year"),
    Span.ALL: gettext_lazy("All"),
}
SHOWN_STRENGTHS_COUNT = 5
FOREVER = "private, max-age=31536000, immutable"


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show a span that ends today: 90 days unless another is asked for."""
    home = home_to_read(request)
    span = _span(request.GET.get("span", Span.QUARTER))
    card = trends_card(trends_told(home, span), preferences(home).shown)
    spans = [(one, words, one is span) for one, words in SPANS.items()]
    context = {"card": card, "spans": spans, "bundle": digest()}
    return render(request, "web/trends/page.html", context)


def _span(text: str) -> Span:
    try:
        return Span(text)
    except ValueError:
        raise Http404(text) from None


@require_GET
def learnt(request: HttpRequest) -> HttpResponse:
    """Show what was learnt and what shifted for good, which takes longer than the rest."""
    home = home_to_read(request)
    found, changes = strengths_today(home), changes_today(home)
    card = strength_card(found)
    context = {
        "card": card,
        "rows": card.learnt[:SHOWN_STRENGTHS_COUNT],
        "changes": change_card(changes),
        "moments": [f"{milliseconds(point.day):.0f}" for point in changes.points],
    }
    return render(request, "web/trends/learnt.html", context)


@require_GET
def charts(request: HttpRequest, step: str) -> JsonResponse:
    """Give what draws the charts, without data."""
    del request
    try:
        return JsonResponse(specifications(Step(step)))
    except ValueError:
        raise Http404(step) from None


@require_GET
def program(request: HttpRequest, release: str) -> HttpResponse:
    """Give the program that draws; it is the same for everyone and never changes."""
    if release != digest():
        raise Http404(release)
    content = bundle(home_to_read(request).path / "charts")
    headers = {"Content-Encoding": "gzip", "Cache-Control": FOREVER}
    return HttpResponse(content, content_type="text/javascript; charset=utf-8", headers=headers)


PAGE = Page(
    slug="trends",
    title=gettext_lazy("Trends"),
    icon="trends",
    group=Group.BAR,
    routes=(
        Route(path="trends/", view=show),
        Route(path="trends/learnt/", view=learnt, name="learnt"),
        Route(path="trends/charts/<slug:step>/", view=charts, name="charts"),
        Route(path="trends/vega-<slug:release>.js", view=program, name="program"),
    ),
)
