"""The names and addresses by which other devices of the network find this machine."""

from __future__ import annotations

import re
import socket
import sys
from collections.abc import Iterator
from contextlib import suppress
from ipaddress import ip_address

ALWAYS = ("localhost", "127.0.0.1")
ALL_OF_IT = "0.0.0.0"  # noqa: S104 - what --lan is asked for; other names than ours are refused
ALL_OF_IT_6 = "::"
FAR_AWAY = (
    (socket.AF_INET, "198.51.100.1"),
    (socket.AF_INET, "10.255.255.255"),
    (socket.AF_INET, "172.31.255.255"),
    (socket.AF_INET, "192.168.255.255"),
    (socket.AF_INET, "100.100.100.100"),
)
"""To learn which of our addresses leads there; nothing is sent (RFC 5737, 1918, 6598)."""
FAR_AWAY_6 = ((socket.AF_INET6, "2001:db8::1"), (socket.AF_INET6, "fd00::1"))
DISCARD_PORT_NUMBER = 9
_NAME = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
_LINUX_ADDRESS_OF = 0x8915  # SIOCGIFADDR of <linux/sockios.h>
_NAME_BYTES, _ADDRESS_BYTES, _ASKED_BYTES = 15, slice(20, 24), 256


def names_here() -> list[str]:
    """Give the host's name, alone and as home networks look it up (RFC 6762)."""
    full = socket.gethostname().lower().rstrip(".")
    if not is_name(full) or full == "localhost":
        return []
    short = full.partition(".")[0]
    return list(dict.fromkeys((short, f"{short}.local", full)))


def is_name(name: str) -> bool:
    """Tell whether a name can be the name of a host."""
    return _NAME.fullmatch(name) is not None


def addresses_at(host: str) -> list[str]:
    """Give the addresses that a server which listens there is reached by, the likeliest first."""
    if host not in {ALL_OF_IT, ALL_OF_IT_6}:
        return [host]
    asked = FAR_AWAY if host == ALL_OF_IT else (*FAR_AWAY, *FAR_AWAY_6)
    found = [*_leading_to(asked), *_of_interfaces()]
    return [one for one in dict.fromkeys(found) if _is_within_reach(one)]


def as_host(address: str) -> str:
    """Write a name or an address as it stands in a link."""
    return f"[{address}]" if ":" in address else address


def _is_within_reach(address: str) -> bool:
    """Leave out this machine's own, and what the whole internet reaches unless it is asked for."""
    found = ip_address(address)
    return not (found.is_global or found.is_loopback or found.is_link_local or found.is_unspecified)


def _leading_to(places: tuple[tuple[socket.AddressFamily, str], ...]) -> Iterator[str]:
    for family, place in places:
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as asked:
            asked.connect((place, DISCARD_PORT_NUMBER))
            yield asked.getsockname()[0]


def _of_interfaces() -> Iterator[str]:
    """Ask each interface where the system tells, for networks that no route above leads to."""
    if sys.platform != "linux":
        return
    from fcntl import ioctl

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        for _, name in socket.if_nameindex():
            question = name.encode()[:_NAME_BYTES].ljust(_ASKED_BYTES, b"\0")
            with suppress(OSError):
                answer = ioctl(asked.fileno(), _LINUX_ADDRESS_OF, question)
                yield socket.inet_ntoa(answer[_ADDRESS_BYTES])
