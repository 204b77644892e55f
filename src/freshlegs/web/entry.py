"""Let in whoever signed in: with accounts, a page is closed unless it says that it is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, override

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _

type View = Callable[..., HttpResponseBase]

SIGNED_OUT = 401


class SignedIn(LoginRequiredMiddleware):
    """Send whoever is not signed in to the door; a view opens itself with `login_not_required`.

    Without accounts all pages are the runner's own, and those about accounts do not exist.
    """

    @override
    def process_view(
        self,
        request: HttpRequest,
        view_func: View,
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        """Look at each request once it is known which view would answer."""
        if settings.MANNER.has_accounts:
            door: HttpResponseBase | None = super().process_view(
                request, view_func, view_args, view_kwargs
            )
            return _told() if door is not None and _is_of_a_script(request) else door
        if is_about_accounts(view_func):
            raise Http404
        return None


def _told() -> HttpResponse:
    """Tell a script, which would take the door for an answer."""
    return HttpResponse(_("You are signed out."), "text/plain", SIGNED_OUT)


def _is_of_a_script(request: HttpRequest) -> bool:
    mode = request.headers.get("Sec-Fetch-Mode", "navigate")
    return mode != "navigate" and "HX-Request" not in request.headers


def is_about_accounts(view: View) -> bool:
    """Tell the pages that make sense for people with accounts alone."""
    module = getattr(view, "__module__", "")
    return module.startswith("allauth.") or getattr(view, "is_for_accounts", False)


def for_accounts(view: View) -> View:
    """Mark a view of ours that makes sense with accounts alone."""
    view.is_for_accounts = True  # type: ignore[attr-defined]  # read by is_about_accounts
    return view
