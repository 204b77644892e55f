"""What has to be there before the web app answers: a key that signs, and a first way in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from freshlegs import settings
from freshlegs.domain.manner import Lan, Manner


def take_manner(manner: Manner) -> None:
    """Run in another manner than the environment says; before the web app is made."""
    from django.conf import settings as standing

    for name, value in settings.of_manner(manner).items():
        setattr(standing, name, value)


def take_key() -> None:
    """Sign sessions with the folder's key, made now if there is none; one may also be given."""
    from django.conf import settings as standing

    from freshlegs.store.secret import secret_key
    from freshlegs.workflows.opening import open_default

    standing.SECRET_KEY = settings.SECRET_KEY or secret_key(open_default().path)


def for_phones(names: tuple[str, ...], lan: Lan) -> Manner:
    """Give the manner of `serve --lan`, whatever else the environment says."""
    return settings.for_phones(names, lan)


def reached_at(address: str) -> None:
    """Keep the address for phones, which is known once the port is."""
    from django.conf import settings as standing

    manner: Manner = standing.MANNER
    if manner.lan is not None:
        standing.MANNER = replace(manner, lan=replace(manner.lan, address=address))


def phones() -> Lan | None:
    """Tell how phones of the same network reach us, if they do."""
    from django.conf import settings as standing

    manner: Manner = standing.MANNER
    return manner.lan


@dataclass(frozen=True, slots=True, kw_only=True)
class WayIn:
    """The codes that whoever starts the server has to know, if there are any today."""

    first_code: str | None = None
    rescued: str = ""
    rescue_code: str = ""

    def said(self, address: str) -> list[str]:
        """Write them with what they are for; nothing on the usual day."""
        said = []
        if self.first_code is not None:
            said.append(f"Nobody has an account yet. Make the first at {address}account/signup/")
            said.append(f"with this code, which works once: {self.first_code}")
        if self.rescued:
            said.append(f"{self.rescued} sets a new password at {address}account/password/reset/")
            said.append(f"with this code, which works once: {self.rescue_code}")
        return said


def way_in() -> WayIn:
    """Make the codes that are needed; none without accounts.

    Raises NotFoundError for a rescue of somebody who has no account.
    """
    from django.conf import settings as standing

    from freshlegs.workflows.people import first_code, new_rescue, user_named

    manner: Manner = standing.MANNER
    if not manner.has_accounts:
        return WayIn()
    code = new_rescue(user_named(manner.rescue)) if manner.rescue else ""
    return WayIn(first_code=first_code(), rescued=manner.rescue, rescue_code=code)


def greetings(address: str) -> list[str]:
    """Say what whoever starts the server has to know. Raises NotFoundError as `way_in` does."""
    return way_in().said(address)


def path_of_pairing(way: WayIn) -> str:
    """Give the path that pairs the first phone; "" where nobody may be signed in by it."""
    from freshlegs.workflows import pairing

    number = pairing.owner_number()
    if way.first_code is None and number is None:
        return ""
    return f"pair/{pairing.offer(number, way.first_code or '')}/"
