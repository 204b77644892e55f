"""Starts Django for our tables alone, as fast as it can be."""

from __future__ import annotations

from django.apps import apps
from django.conf import settings

import freshlegs.settings


def start() -> None:
    """Load our tables, unless a web server or a test already has.

    `django.setup()` would also load the URL and logging machinery, which doubles the time.
    """
    if not apps.ready:
        apps.populate(settings.STORE_APPS)


SETTINGS = freshlegs.settings
