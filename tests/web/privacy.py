"""Walks every address as everybody who might ask, and tells who saw or changed what is not theirs.

A page that is added is walked without a word from its author, unless its address needs a kind of
argument that is not in ARGUMENTS yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from freshlegs.store.dump import dump
from freshlegs.store.home import Home
from freshlegs.store.rows import AccessRow, ApiToken, InvitationRow, LogRow, Rescue, ShareRow, User

RUN_NAME, NOTE, GEAR, PLACE = "Schleichweg-7351", "Kiesel-7352", "Pantoffel-7353", "Zuhause-7354"
MARKERS = (RUN_NAME, NOTE, GEAR, PLACE)
OPEN = frozenset(
    {
        "healthz", "account_login", "account_logout", "account_signup", "account_reset_password",
        "account_inactive", "mfa_authenticate", "mfa_login_webauthn", "sharing-seen",
        "socialaccount_login_cancelled", "socialaccount_login_error", "socialaccount_signup",
        "openid_connect_login", "openid_connect_callback",
        "phone", "phone-authority", "phone-pair",
        "api:docs", "api:openapi", "api:nothing",
        "now", "offline", "offline-token", "offline-worker", "offline-manifest",
    }
)  # fmt: skip
"""What answers whoever is not signed in; nothing of anybody's history may be in the answer."""
NOT_WALKED_BY_ALL = frozenset({"account_logout"})
"""It ends the walk."""
DEEDS = (
    "", "end_link", "change", "end_coach", "withdraw", "link", "coach", "invite", "make", "revoke",
)  # fmt: skip
WITH_DEEDS = frozenset({"sharing-keep", "account-keep", "settings-token"})
SIGNED_OUT = frozenset({401, 403, 405})
"""Not signed in, not allowed, or nothing that answers this method at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Who asks, whose history it is, and what addresses and forms are filled with."""

    home: Home
    owner: Client
    other: Client
    anonymous: Client
    arguments: Mapping[str, object]
    form: Mapping[str, str]
    seen_by_owner: set[str] = field(default_factory=set)


def wrongs(cast: Cast, only: str = "") -> Iterator[str]:
    """Tell every address where somebody saw or changed what is not theirs.

    `only` keeps to the addresses that begin so.
    """
    before = everything(cast.home)
    for name, path in addresses(cast.arguments):
        if name in NOT_WALKED_BY_ALL or not path.startswith(f"/{only}"):
            continue
        yield from _seen_at(cast, name, path, "get")
        cast.seen_by_owner.update(_markers(_ask(cast.owner, path, "get", cast, "")))
        for deed in DEEDS if name in WITH_DEEDS else ("",):
            yield from _seen_at(cast, name, path, "post", deed)
        after = everything(cast.home)
        if after != before:
            yield f"POST {path} lets others change the owner's history"
        before = after


def addresses(arguments: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Give every address of the app by its name, its arguments filled."""
    for name, wanted in _patterns(get_resolver()):
        given = {one: _argument(name, one, arguments) for one in wanted}
        yield name, reverse(name, kwargs=given)


def everything(home: Home) -> list[object]:
    """Give all that somebody else could have changed: history, settings, links, people."""
    tables = (LogRow, ShareRow, AccessRow, ApiToken, InvitationRow, Rescue)
    rows = [
        row
        for table in tables
        for row in table.objects.using(home.database).order_by("pk").values_list()
        if table is not LogRow or row[1] == home.runner_number
        if table not in {ShareRow, AccessRow, ApiToken} or row[1] == home.runner_number
    ]
    password = User.objects.filter(pk=1).values_list("username", "password")
    return [dump(home), *rows, *password]


def _seen_at(cast: Cast, name: str, path: str, method: str, deed: str = "") -> Iterator[str]:
    said = f"{method.upper()} {path} {deed}".strip()
    refused = _ask(cast.anonymous, path, method, cast, deed)
    if name not in OPEN and not _is_refused(refused):
        yield f"{said} answers whoever is not signed in"
    for who, response in (
        ("whoever is not signed in", refused),
        ("another runner", _ask(cast.other, path, method, cast, deed)),
    ):
        seen = _markers(response)
        if seen:
            yield f"{said} shows {who} {', '.join(seen)}"


def _ask(browser: Client, path: str, method: str, cast: Cast, deed: str) -> HttpResponse:
    data = {**cast.form, "what": deed} if method == "post" else None
    browser.raise_request_exception = False
    response: HttpResponse = getattr(browser, method)(path, data)
    return response


def _is_refused(response: HttpResponse) -> bool:
    is_led_to_the_door = response.headers.get("Location", "").startswith("/account/login/")
    return is_led_to_the_door or response.status_code in SIGNED_OUT


def _markers(response: HttpResponse) -> list[str]:
    content = b"".join(iter(response))
    told = content.decode(errors="replace") + str(response.headers)
    return [one for one in MARKERS if one in told]


def _patterns(
    resolver: URLResolver, spaces: tuple[str, ...] = (), wanted: tuple[str, ...] = ()
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for one in resolver.url_patterns:
        asked = (*wanted, *_named(one))
        if isinstance(one, URLResolver):
            inner = (*spaces, one.namespace) if one.namespace else spaces
            yield from _patterns(one, inner, asked)
        elif isinstance(one, URLPattern):
            assert one.name, f"{one} has no name, so nobody can walk there"
            yield ":".join((*spaces, one.name)), asked


def _named(one: URLPattern | URLResolver) -> list[str]:
    return re.findall(r"<(?:\w+:)?(\w+)>", str(one.pattern))


def _argument(name: str, wanted: str, arguments: Mapping[str, object]) -> object:
    for known in (f"{name} {wanted}", wanted):
        if known in arguments:
            return arguments[known]
    pytest.fail(f"say in tests/web/test_privacy_walk.py what {wanted} of {name} may be")
