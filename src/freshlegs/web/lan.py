"""Gets ready to be reached from a phone: names, a certificate, and people who sign in."""

from __future__ import annotations

from functools import partial
from ipaddress import ip_address
from typing import override

from django.conf import settings

from freshlegs.domain.certificates import Certificate
from freshlegs.domain.errors import BadValueError, FreshlegsError
from freshlegs.domain.listening import Wish
from freshlegs.domain.manner import Lan
from freshlegs.web.our_addresses import (
    ALL_OF_IT,
    ALL_OF_IT_6,
    ALWAYS,
    addresses_at,
    as_host,
    is_name,
    names_here,
)
from freshlegs.web.place import HOST, Place
from freshlegs.workflows.certificates import fingerprint_of, given_certificate, own_certificate
from freshlegs.workflows.front_door import for_phones, take_manner

ON_EVERY_NAME = "*"


class NoNetworkError(FreshlegsError):
    """This machine has no address that a phone could reach."""

    @property
    @override
    def sentence(self) -> str:
        """What went wrong, for people."""
        return (
            "This machine is in no home network; name its address with"
            " `freshlegs serve --lan --address …`."
        )


def place_for(wish: Wish) -> Place:
    """Give where to listen, having taken the manner in which it is answered there.

    Raises BadValueError for wishes that do not go together.
    """
    if (wish.certificate is None) is not (wish.key is None):
        raise BadValueError(field="--cert", value=str(wish.certificate), allowed="one with --key")
    if wish.is_for_phones:
        return _for_phones(wish)
    if wish.name or wish.certificate:
        raise BadValueError(field="--name and --cert", value="given", allowed="those with --lan")
    return _behind_proxy(wish) if wish.address else Place(port_number=wish.port_number)


def _for_phones(wish: Wish) -> Place:
    """Raise BadValueError, NoNetworkError, UnreadableFileError."""
    host = _ip_address(wish.address) if wish.address else ALL_OF_IT
    names = _names(host, wish.name)
    if wish.certificate is None or wish.key is None:
        take = partial(own_certificate, names)
        found, likeliest = take(), addresses_at(host)
    else:
        take = partial(given_certificate, wish.certificate, wish.key)
        found = take()
        likeliest = [*_certified(found), *names]
        names = list(dict.fromkeys((*names, *_certified(found))))
    take_manner(for_phones(tuple(map(as_host, names)), _lan(found)))
    return Place(
        port_number=wish.port_number,
        host=host,
        name=as_host(wish.name or likeliest[0]),
        certificate=take,
    )


def _behind_proxy(wish: Wish) -> Place:
    """Listen for a server in front of us; refuse where others could come and nobody signs in."""
    host = _ip_address(wish.address)
    if not ip_address(host).is_loopback and not settings.MANNER.has_accounts:
        allowed = "127.0.0.1 without accounts (FRESHLEGS_ACCOUNTS=1 or --lan turns them on)"
        raise BadValueError(field="--address", value=wish.address, allowed=allowed)
    return Place(port_number=wish.port_number, host=host, name=as_host(host))


def _lan(found: Certificate) -> Lan:
    authority = "" if found.authority is None else fingerprint_of(found.authority)
    return Lan(address="", certificate=found.fingerprint, authority=authority)


def _names(host: str, name: str) -> list[str]:
    """Give all names and addresses that we go by, the likeliest first."""
    if name and not is_name(name):
        allowed = "the name of a host, such as legs.home.arpa"
        raise BadValueError(field="--name", value=name, allowed=allowed)
    addresses = addresses_at(host)
    if not addresses:
        raise NoNetworkError
    own = ALWAYS if host in {ALL_OF_IT, ALL_OF_IT_6} else ()
    return list(dict.fromkeys((*([name] if name else []), *names_here(), *addresses, *own)))


def _certified(found: Certificate) -> list[str]:
    """Give the names that a given certificate is for, but for those that are a pattern."""
    return [one.lower() for one in found.names if not one.startswith(ON_EVERY_NAME)]


def _ip_address(told: str) -> str:
    try:
        return str(ip_address(told))
    except ValueError as error:
        allowed = f"an address of this machine, such as {HOST}"
        raise BadValueError(field="--address", value=told, allowed=allowed) from error
