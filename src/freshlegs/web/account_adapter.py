"""How allauth does things here: nobody gets mail, and strangers sign up with a code only."""

from __future__ import annotations

from typing import Any, override

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest

from freshlegs.workflows.people import has_people


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts of our own."""

    @override
    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send nothing: freshlegs needs no mail server and uses none."""
        del template_prefix, email, context


class ProviderAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """People whom another server vouches for."""

    @override
    def is_open_for_signup(self, request: HttpRequest, sociallogin: object) -> bool:
        """Let a stranger in where the settings say so, and never as the first one."""
        del request, sociallogin  # all strangers are alike
        manner = settings.MANNER
        is_open = manner.is_open or manner.provider.is_trusted_to_invite
        return is_open and has_people()
