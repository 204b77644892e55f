"""The web app as one function, with its own files beside it: styles, scripts, no other host."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import django
from django.apps import apps
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from whitenoise import WhiteNoise

from freshlegs.web.files import STATIC_FOLDERS
from freshlegs.workflows.front_door import take_key
from freshlegs.workflows.serving import prepare

YEAR_S = 365 * 24 * 3600

type App = Callable[[dict[str, Any], Any], Any]


def start() -> None:
    """Start Django with all its apps, also where a command has started it with ours alone."""
    django.setup(set_prefix=False)
    if not all(map(apps.is_installed, settings.INSTALLED_APPS)):
        apps.set_installed_apps(settings.INSTALLED_APPS)


def web_app() -> WhiteNoise:
    """Start Django, unless it is, and give the app; a browser may keep its files for a year."""
    start()
    prepare()
    take_key()
    prefix = settings.MANNER.prefix.rstrip("/")
    app = WhiteNoise(
        _below(prefix, WSGIHandler()), max_age=YEAR_S, add_headers_function=_add_headers
    )
    for folder, place in product(STATIC_FOLDERS, {"", prefix}):
        app.add_files(str(folder), prefix=f"{place}/static/")
    return app


def _below(prefix: str, app: WSGIHandler) -> App:
    """Answer at a sub-path, whether or not the server in front of us takes it off."""

    def answer(environ: dict[str, Any], start_response: Any) -> Any:  # noqa: ANN401 - WSGI's own
        path = environ.get("PATH_INFO", "")
        if prefix and f"{path}/".startswith(f"{prefix}/"):
            environ = {**environ, "PATH_INFO": path.removeprefix(prefix) or "/"}
        return app(environ, start_response)

    return answer


def _add_headers(headers: dict[str, str], path: str, url: str) -> None:
    """Keep other sites from taking our files, so that none can tell that freshlegs runs here."""
    del path, url
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    headers["X-Content-Type-Options"] = "nosniff"
