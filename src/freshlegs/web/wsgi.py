"""The web app as one function, with its own files beside it: styles, scripts, no other host."""

from __future__ import annotations

import django
from django.core.handlers.wsgi import WSGIHandler
from whitenoise import WhiteNoise

from freshlegs.web.files import STATIC_FOLDERS

YEAR_S = 365 * 24 * 3600


def web_app() -> WhiteNoise:
    """Start Django, unless it is, and give the app; a browser may keep its files for a year."""
    django.setup(set_prefix=False)
    app = WhiteNoise(WSGIHandler(), max_age=YEAR_S, add_headers_function=_add_headers)
    for folder in STATIC_FOLDERS:
        app.add_files(str(folder), prefix="static/")
    return app


def _add_headers(headers: dict[str, str], path: str, url: str) -> None:
    """Keep other sites from taking our files, so that none can tell that freshlegs runs here."""
    del path, url
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    headers["X-Content-Type-Options"] = "nosniff"
