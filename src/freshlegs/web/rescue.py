"""A forgotten password: set a new one with the code that was written down. No mail is sent."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.core.ratelimit import consume_or_429
from django import forms
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.password_validation import password_validators_help_text_html
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from freshlegs.domain.errors import NotFoundError
from freshlegs.web.entry import for_accounts
from freshlegs.workflows.people import use_rescue


class RescueForm(forms.Form):
    """A name, the code, and the new password."""

    username = forms.CharField(
        label=gettext_lazy("Username"),
        max_length=150,
        widget=forms.TextInput({"autocomplete": "username"}),
    )
    code = forms.CharField(
        label=gettext_lazy("Rescue code"),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    password = forms.CharField(
        label=gettext_lazy("New password"),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        help_text=password_validators_help_text_html,
    )

    def clean_password(self) -> str:
        """Look at the password first, so that a poor one does not use the code up."""
        return str(get_adapter().clean_password(self.cleaned_data["password"]))


@for_accounts
@login_not_required
@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "POST"])
def rescue(request: HttpRequest) -> HttpResponseBase:
    """Ask for the code, or set the password and lead to the door."""
    form = RescueForm(request.POST or None)
    name = request.POST.get("username", "").casefold()
    limited: HttpResponse | None = consume_or_429(request, action="reset_password", key=name)
    if limited is not None:
        return limited
    if request.method == "POST" and form.is_valid():
        if _is_set(form.cleaned_data):
            messages.success(request, _("Your new password holds. Sign in with it."))
            return redirect("account_login")
        form.add_error(None, _("This name and this code do not belong together."))
    return render(request, "account/password_reset.html", {"form": form})


def _is_set(told: dict[str, Any]) -> bool:
    """Set the password if name and code fit; every session of that person ends with the old one."""
    try:
        number = use_rescue(told["username"], told["code"])
    except NotFoundError:
        return False
    user = get_user_model().objects.get(pk=number)
    user.set_password(told["password"])
    user.save(update_fields=["password"])
    return True
