"""Imports: bring runs in, see what became of every file, take an import back."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_POST

from freshlegs.domain.uploads import size_text
from freshlegs.web import upload_form
from freshlegs.web.import_card import batch_card, job_card, waiting_card
from freshlegs.web.import_log import log_page
from freshlegs.web.page import Group, Page, Route
from freshlegs.web.runner_of import home_to_write
from freshlegs.workflows import uploads
from freshlegs.workflows.batches import take_back
from freshlegs.workflows.import_files import list_batches
from freshlegs.workflows.import_jobs import begin, job, jobs, taken

SHOWN_JOBS_COUNT = 5
FORBIDDEN = 403


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show what goes on, what waits, what is kept, and how to bring more."""
    home = home_to_write(request)
    found = jobs(home)
    waiting = uploads.waiting(home, taken(found))
    here = {one.key for one in waiting if one.is_whole}
    context = {
        "jobs": [job_card(one, here) for one in found[:SHOWN_JOBS_COUNT]],
        "is_busy": any(not one.is_over for one in found),
        "waiting": [waiting_card(one) for one in waiting],
        "batches": [batch_card(one) for one in reversed(list_batches(home))],
        "undone": _undone(request),
        "most": size_text(uploads.most_bytes()),
    }
    return render(request, "web/imports/page.html", context)


@require_GET
def one(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show what became of every file of one import."""
    found = job(home_to_write(request), str(key))
    context = {"job": job_card(found), "log": log_page(found.note, request.GET)}
    return render(request, "web/imports/one.html", context)


@csrf_exempt
@require_POST
def send(request: HttpRequest) -> HttpResponse:
    """Take the files of a form in and import them; the token is looked at once they can be read.

    Reading the token reads the form, so where its files go has to be said before.
    """
    with upload_form.receiving(request, home_to_write(request)) as files:
        response = _send(request)
        if response.status_code == FORBIDDEN:
            files.forget()
    return response


@csrf_protect
def _send(request: HttpRequest) -> HttpResponse:
    home = home_to_write(request)
    files = upload_form.files_in(request, home)
    if files:
        begin(home, files, is_preview="look" in request.POST)
    return redirect("imports")


@csrf_exempt
@require_POST
def share(request: HttpRequest) -> HttpResponse:
    """Hold files that another program of this device shares, until the runner says to import them.

    What shares cannot know a token. Another site's page is refused before it gets here.
    """
    home = home_to_write(request)
    with upload_form.receiving(request, home):
        upload_form.files_in(request, home)
    return redirect("imports")


@require_POST
@upload_form.in_json
def announce(request: HttpRequest) -> HttpResponse:
    """Say how much of a file is here, before a script sends the rest."""
    announced = upload_form.announced_in(request)
    return upload_form.told(uploads.announce(home_to_write(request), announced))


@require_POST
@upload_form.in_json
def piece(request: HttpRequest, key: str) -> HttpResponse:
    """Take one piece of a file."""
    return upload_form.told(upload_form.take_piece(request, home_to_write(request), key))


@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Import files that wait, look into them, or remove them."""
    home = home_to_write(request)
    keys = request.POST.getlist("key")
    if "remove" in request.POST:
        uploads.remove(home, set(keys) - taken(jobs(home)))
        return redirect("imports")
    there = [one for one in uploads.waiting(home, taken(jobs(home))) if one.key in keys]
    files = [one for one in there if one.is_whole]
    if files:
        begin(home, files, is_preview="look" in request.POST)
    return redirect("imports")


@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    """Take an import back exactly."""
    batch = request.POST.get("batch", "")
    held = take_back(home_to_write(request), batch)
    return redirect(f"{reverse('imports')}?undone={batch}.{held.get('recording', 0)}")


def _undone(request: HttpRequest) -> tuple[str, int] | None:
    batch, _dot, runs = request.GET.get("undone", "").partition(".")
    is_told = batch[:1] == "b" and batch[1:].isdecimal() and runs.isdecimal()
    return (batch, int(runs)) if is_told else None


PAGE = Page(
    slug="imports",
    title=gettext_lazy("Imports"),
    icon="import",
    group=Group.MORE,
    about=gettext_lazy("Bring runs in, see what became of every file, take an import back."),
    routes=(
        Route(path="imports/", view=show),
        Route(path="imports/<uuid:key>/", view=one, name="one"),
        Route(path="imports/send/", view=send, name="send"),
        Route(path="imports/share/", view=share, name="share"),
        Route(path="imports/uploads/", view=announce, name="announce"),
        Route(path="imports/uploads/<slug:key>/", view=piece, name="piece"),
        Route(path="imports/start/", view=start, name="start"),
        Route(path="imports/undo/", view=undo, name="undo"),
    ),
)
