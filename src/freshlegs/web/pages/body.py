"""Body: laboratory values for all, and weight, body mass index and cycle for who turns them on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from freshlegs.domain.errors import BadValueError
from freshlegs.web.body_card import body_card
from freshlegs.web.lab_card import lab_in
from freshlegs.web.page import Page, Route
from freshlegs.web.runner_of import home_to_read, home_to_write
from freshlegs.web.words.units import weight_kg_in
from freshlegs.workflows.answers import keep_answers
from freshlegs.workflows.diary import delete
from freshlegs.workflows.diary import keep as keep_diary
from freshlegs.workflows.labs import delete_lab, log_lab
from freshlegs.workflows.preferences import preferences, set_preferences

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

KEPT = re.compile(r"[dl]\d{1,12}", re.ASCII)


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show all that is not hidden."""
    kept = request.GET.get("kept", "")
    context = {
        "card": body_card(home_to_read(request), request.GET),
        "undo": kept if KEPT.fullmatch(kept) else "",
    }
    return render(request, "web/body/page.html", context)


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep what one of the forms says."""
    what = request.POST.get("what", "")
    if what not in _KEEPERS:
        raise BadValueError(field="what", value=what, allowed=", ".join(_KEEPERS))
    return _back(_KEEPERS[what](home_to_write(request), request.POST))


@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    """Take back a weight, a first day or a laboratory value."""
    key, home = request.POST.get("kept", ""), home_to_write(request)
    if not KEPT.fullmatch(key):
        raise BadValueError(field="kept", value=key, allowed="what the page offered to take back")
    if key.startswith("l"):
        delete_lab(home, key)
    else:
        delete(home, key)
    return redirect("body")


def _weight(home: Home, sent: QueryDict) -> str:
    weight_kg = weight_kg_in(sent.get("weight", ""))
    if weight_kg is None:
        raise BadValueError(field="weight", value="", allowed="a number")
    return _diary(home, sent, {"weight_kg": weight_kg})


def _cycle(home: Home, sent: QueryDict) -> str:
    return _diary(home, sent, {"cycle_day": 1})


def _periods(home: Home, sent: QueryDict) -> str:
    keep_answers(home, {"periods": sent.get("periods", "")})
    return ""


def _lab(home: Home, sent: QueryDict) -> str:
    return log_lab(home, lab_in(sent)).key


def _topics(home: Home, sent: QueryDict) -> str:
    """Turn a topic on or off; the others stay as they are."""
    shown = {one.value for one in preferences(home).shown}
    topic = {sent.get("topic", "")}
    wanted = shown | topic if sent.get("on") == "yes" else shown - topic
    set_preferences(home, {"shown": sorted(wanted)})
    return ""


def _diary(home: Home, sent: QueryDict, said: Mapping[str, object]) -> str:
    day = sent.get("day", "").strip()
    kept = keep_diary(home, [{**said, **({"date": day} if day else {})}])
    return str(kept[0]["key"])


_KEEPERS: Mapping[str, Callable[[Home, QueryDict], str]] = {
    "weight": _weight,
    "cycle": _cycle,
    "periods": _periods,
    "lab": _lab,
    "topic": _topics,
}


def _back(key: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("body", query={"kept": key} if key else None))


PAGE = Page(
    slug="body",
    title=gettext_lazy("Body"),
    icon="body",
    about=gettext_lazy("Blood values; weight and cycle only if you turn them on"),
    routes=(
        Route(path="body/", view=show),
        Route(path="body/keep/", view=keep, name="keep"),
        Route(path="body/undo/", view=undo, name="undo"),
    ),
)
