"""Who may come: this machine alone without an account, or people who sign in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from freshlegs.domain.errors import BadValueError

ON, OFF = frozenset({"1", "true", "yes", "on"}), frozenset({"0", "false", "no", "off"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """Another server that says who someone is (OpenID Connect); off without an address."""

    server: str = ""
    client_id: str = ""
    secret: str = field(default="", repr=False)
    name: str = "OpenID Connect"
    origins: tuple[str, ...] = ()
    is_trusted_to_invite: bool = False

    @property
    def is_on(self) -> bool:
        """Tell whether someone may sign in there."""
        return bool(self.server and self.client_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lan:
    """How phones of the same network reach us; the fingerprints are those of the certificates.

    `authority` is "" where somebody else vouches for us.
    """

    address: str
    certificate: str
    authority: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the web app runs; `prefix` is "/" or a sub-path such as "/legs".

    `rescue` names a person who gets a code to set a new password when the server starts.
    """

    has_accounts: bool = False
    hosts: tuple[str, ...] = ()
    is_https: bool = False
    has_hsts: bool = False
    is_behind_proxy: bool = False
    is_open: bool = False
    prefix: str = "/"
    rescue: str = ""
    provider: Provider = field(default_factory=Provider)
    lan: Lan | None = None


ALONE = Manner()


def manner_in(told: Mapping[str, str]) -> Manner:
    """Read the manner from variables such as FRESHLEGS_ACCOUNTS; only it opens the others.

    Raises BadValueError for a switch that is neither on nor off.
    """
    prefix = "/" + told.get("FRESHLEGS_PREFIX", "").strip("/")
    if not _is_on(told, "FRESHLEGS_ACCOUNTS"):
        return Manner(prefix=prefix)
    is_https = _is_on(told, "FRESHLEGS_HTTPS", by_default=True)
    return Manner(
        has_accounts=True,
        hosts=_list(told, "FRESHLEGS_HOSTS"),
        is_https=is_https,
        has_hsts=is_https and _is_on(told, "FRESHLEGS_HSTS", by_default=True),
        is_behind_proxy=_is_on(told, "FRESHLEGS_PROXY"),
        is_open=_is_on(told, "FRESHLEGS_OPEN_SIGN_UP"),
        prefix=prefix,
        rescue=told.get("FRESHLEGS_RESCUE", ""),
        provider=_provider(told),
    )


def manner_for_phones(told: Mapping[str, str], names: tuple[str, ...], lan: Lan) -> Manner:
    """Give the manner of `serve --lan`: accounts and https, by these names alone.

    Browsers are not told to insist on https: they would do so for every port of this machine, and
    would leave no way past a certificate that they do not know yet.
    """
    manner = manner_in({**told, "FRESHLEGS_ACCOUNTS": "1"})
    return replace(
        manner, hosts=names, is_https=True, has_hsts=False, is_behind_proxy=False, lan=lan
    )


def _provider(told: Mapping[str, str]) -> Provider:
    return Provider(
        server=told.get("FRESHLEGS_OIDC_SERVER", ""),
        client_id=told.get("FRESHLEGS_OIDC_CLIENT_ID", ""),
        secret=told.get("FRESHLEGS_OIDC_SECRET", ""),
        name=told.get("FRESHLEGS_OIDC_NAME") or Provider().name,
        origins=_list(told, "FRESHLEGS_OIDC_ORIGINS"),
        is_trusted_to_invite=_is_on(told, "FRESHLEGS_OIDC_SIGN_UP"),
    )


def _is_on(told: Mapping[str, str], name: str, *, by_default: bool = False) -> bool:
    value = told.get(name, "").strip().lower()
    if value not in ON | OFF | {""}:
        raise BadValueError(field=name, value=value, allowed="1 or 0")
    return value in ON if value else by_default


def _list(told: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in told.get(name, "").split(",") if one.strip())
