"""Evidence: the causes, what people say of heavy legs, what is known, and how well."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from freshlegs.web.cause_page import cause_page
from freshlegs.web.claim_card import claim_card, verdict_groups
from freshlegs.web.page import Page, Route
from freshlegs.web.words.claims import GRADES, source
from freshlegs.workflows.cause_pages import all_causes, all_claims, all_references, cause_told
from freshlegs.workflows.evidence import evidence
from freshlegs.workflows.evidence_search import search


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """List the causes and the claims, all of them or those that some words find."""
    asked = request.GET.get("q", "").strip()
    found = search(asked) if asked else None
    context = {
        "asked": asked,
        "found": found,
        "causes": all_causes() if found is None else found.causes,
        "groups": verdict_groups(all_claims() if found is None else found.claims),
        "claims_count": len(all_claims() if found is None else found.claims),
        "sources_count": len(all_references()),
        "grades": [(grade.value, words) for grade, words in GRADES.items()],
    }
    return render(request, "web/evidence/page.html", context)


@require_GET
def cause(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one cause."""
    return render(request, "web/evidence/cause.html", {"card": cause_page(cause_told(slug))})


@require_GET
def claim(request: HttpRequest, claim_id: str) -> HttpResponse:
    """Show one claim."""
    told = next((one for one in evidence(claim_id).told if one.claim.id == claim_id), None)
    if told is None:
        raise Http404
    return render(request, "web/evidence/claim.html", {"card": claim_card(told)})


@require_GET
def sources(request: HttpRequest) -> HttpResponse:
    """List every source."""
    listed = [source(one) for one in all_references()]
    return render(request, "web/evidence/sources.html", {"sources": listed})


PAGE = Page(
    slug="evidence",
    title=gettext_lazy("Evidence"),
    icon="evidence",
    about=gettext_lazy("Every cause and what people say of it, with what is known and how well"),
    routes=(
        Route(path="evidence/", view=show),
        Route(path="evidence/causes/<slug:slug>/", view=cause, name="cause"),
        Route(path="evidence/claims/<slug:claim_id>/", view=claim, name="claim"),
        Route(path="evidence/sources/", view=sources, name="sources"),
    ),
)
