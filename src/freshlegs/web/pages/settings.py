"""Settings: how things are shown, what stays private, and all of one's data to take or delete."""

from __future__ import annotations

from django.conf import settings
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from freshlegs.web.page import Page, Route
from freshlegs.web.runner_of import home_to_read, home_to_write
from freshlegs.web.settings_form import KEEPERS, time_in
from freshlegs.web.settings_sections import shown_sections
from freshlegs.web.token_form import keep_token
from freshlegs.workflows.backup import backup_to_send
from freshlegs.workflows.export_everything import export_everything, name_of
from freshlegs.workflows.forget import forget_everything
from freshlegs.workflows.reminder import reminder
from freshlegs.workflows.today import today


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show every section; the one that was just kept says so."""
    sections = list(shown_sections(request, home_to_read(request)))
    context = {"sections": sections, "kept": request.GET.get("kept", "")}
    return render(request, "web/settings/page.html", context)


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep one section."""
    section = request.POST.get("section", "")
    if section not in KEEPERS:
        raise Http404
    KEEPERS[section](home_to_write(request), request.POST)
    return HttpResponseRedirect(f"{reverse('settings', query={'kept': section})}#{section}")


@require_POST
def token(request: HttpRequest) -> HttpResponse:
    """Make a token for another program and show it once, or take one back."""
    home = home_to_write(request)
    made = keep_token(home, request.POST)
    if made is None:
        return HttpResponseRedirect(f"{reverse('settings', query={'kept': 'tokens'})}#tokens")
    context = {"sections": list(shown_sections(request, home)), "kept": "tokens", "token": made}
    return render(request, "web/settings/page.html", context)


@require_POST
def send(request: HttpRequest) -> HttpResponseBase:
    """Send a file: everything, a backup, or the reminder."""
    home = home_to_write(request)
    match request.POST.get("what"):
        case "export":
            answer = StreamingHttpResponse(export_everything(home), content_type="application/zip")
            return _saved_as(answer, name_of(home))
        case "backup" if not settings.MANNER.has_accounts:
            name = f"freshlegs-{today(home).isoformat()}.backup"
            return FileResponse(backup_to_send(home), as_attachment=True, filename=name)
        case "reminder":
            told = reminder(home, time_in(request.POST), _("How do your legs feel?"))
            return _saved_as(HttpResponse(told, "text/calendar"), "freshlegs.ics")
        case _:
            raise Http404


@require_GET
def deletion(request: HttpRequest) -> HttpResponse:
    """Ask for the word, and offer the export first."""
    return render(request, "web/settings/delete.html", {"word": _("delete")})


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Delete everything, if the word was typed."""
    forget_everything(home_to_write(request), request.POST.get("word", ""), _("delete"))
    return HttpResponseRedirect(reverse("settings", query={"kept": "forgotten"}))


def _saved_as[Answer: HttpResponseBase](answer: Answer, name: str) -> Answer:
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


PAGE = Page(
    slug="settings",
    title=gettext_lazy("Settings"),
    icon="settings",
    about=gettext_lazy("Units, language, what is shown, private places, and all of your data."),
    routes=(
        Route(path="settings/", view=show),
        Route(path="settings/keep/", view=keep, name="keep"),
        Route(path="settings/token/", view=token, name="token"),
        Route(path="settings/send/", view=send, name="send"),
        Route(path="settings/delete/", view=deletion, name="delete"),
        Route(path="settings/forget/", view=forget, name="forget"),
    ),
)
