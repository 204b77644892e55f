"""What a browser keeps to be of use without us: pages that say nothing of anybody, and files."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.urls import reverse
from django.utils.translation import get_language

from freshlegs.web.files import STATIC_FOLDERS
from freshlegs.web.tags import file

PAGES = ("offline", "now")
STYLES_AND_SCRIPTS = (
    "web/tokens.css",
    "web/app.css",
    "web/body-map.css",
    "web/now.css",
    "web/app.js",
    "web/body-map.js",
    "web/offline.js",
    "web/icon.svg",
    "django_htmx/htmx-2.min.js",
)
WORKER = "web/worker.js"


def worker_script() -> str:
    """Give the service worker: our script, told what to keep and under which version.

    A browser takes a new one as soon as a byte of it differs, so the version names the content
    of all it keeps, the language too.
    """
    keeps = [*map(reverse, PAGES), *map(file, STYLES_AND_SCRIPTS)]
    told = {
        "version": f"freshlegs-{get_language()}-{_version()}",
        "keeps": keeps,
        "offline": reverse("offline"),
        "now": reverse("now"),
    }
    return f"const TOLD = {json.dumps(told)};\n{_path(WORKER).read_text(encoding='utf-8')}"


@cache
def _version() -> str:
    """Name the content of the files and of the templates that the pages are made of."""
    templates = sorted((Path(__file__).parent / "templates" / "web").glob("*/*.html"))
    files = (*map(_path, (*STYLES_AND_SCRIPTS, WORKER)), *templates)
    return sha256(b"".join(one.read_bytes() for one in files)).hexdigest()[:12]


def _path(name: str) -> Path:
    return next(folder / name for folder in STATIC_FOLDERS if (folder / name).is_file())
