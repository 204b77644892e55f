"""Where the files lie that a browser fetches beside the pages: ours, htmx, what passkeys need."""

from __future__ import annotations

from pathlib import Path

import allauth
import django_htmx

STATIC_FOLDERS = (
    Path(__file__).parent / "static",
    Path(django_htmx.__file__).parent / "static",
    Path(allauth.__file__).parent / "account" / "static",
    Path(allauth.__file__).parent / "mfa" / "static",
)
