"""The form to make an account: a name, a password, and the code that lets one in."""

from __future__ import annotations

from typing import Any, override

from allauth.account.forms import SignupForm
from allauth.core import context
from django import forms
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.workflows.people import has_people, is_invitation, use_invitation

CODE_LETTERS_COUNT = 60


class SignUpForm(SignupForm):  # type: ignore[misc]  # allauth has no types
    """Ask for a code unless the owner opened the door."""

    field_order = ("code", "username", "password1", "password2")
    code = forms.CharField(
        label=gettext_lazy("Code"), max_length=CODE_LETTERS_COUNT, required=False, strip=True
    )

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - allauth's own
        """Take the code from the link, if it is in there."""
        super().__init__(*given, **named)
        field = self.fields["code"]
        field.widget.attrs["autocomplete"] = "off"
        field.initial = context.request.GET.get("code", "")
        field.required = not _is_open()
        field.help_text = (
            _("The owner of this server gave you one.")
            if has_people()
            else _("It stands in the terminal in which freshlegs was started.")
        )

    def clean_code(self) -> str:
        """Let in whoever has a code, and others where the door is open."""
        code = str(self.cleaned_data["code"])
        if code and not is_invitation(code):
            raise ValidationError(_("This code is not valid, or it was used already."))
        return code

    @override
    def save(self, request: HttpRequest) -> AbstractBaseUser:
        """Make the account and use the code up, both or neither."""
        with transaction.atomic():
            user: AbstractBaseUser = super().save(request)
            if self.cleaned_data["code"]:
                use_invitation(user.pk, self.cleaned_data["code"])
        return user


def _is_open() -> bool:
    return settings.MANNER.is_open and has_people()
