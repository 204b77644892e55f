"""Where the files lie that a browser fetches beside the pages: ours, and those of htmx."""

from __future__ import annotations

from pathlib import Path

import django_htmx

STATIC_FOLDERS = (
    Path(__file__).parent / "static",
    Path(django_htmx.__file__).parent / "static",
)
