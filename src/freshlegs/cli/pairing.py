"""How the terminal tells a phone where to come: a picture for its camera, and the same in words."""

from __future__ import annotations

import sys

import click

from freshlegs.domain.manner import Lan


def tell_phones(lan: Lan, path: str) -> None:
    """Say on stderr how a phone gets in; the token is shown at a terminal only, so no log has it.

    `path` is "" where there is nobody yet whom it could sign in.
    """
    if path and _is_at_a_terminal():
        from freshlegs.workflows.qr_code import as_text

        link = f"{lan.address}{path}"
        _say(as_text(link))
        _say("Read this with the phone's camera, once and within 10 minutes, or type there:")
        _say(f"  {link}")
        _say("For another phone, or later: Settings, A phone.")
    else:
        _say(f"On the phone open {lan.address}phone/")
    if lan.authority:
        _say("The phone does not know this machine yet and warns; that page says how to mend it.")
        _say(f"The certificate it then shows (SHA-256): {lan.certificate}")
        _say(f"The authority it may install (SHA-256):  {lan.authority}")


def _is_at_a_terminal() -> bool:
    return sys.stderr.isatty()


def _say(line: str) -> None:
    click.echo(line, err=True)
