"""Whose history a request is about: the only place that maps one to a runner's home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest

from freshlegs.workflows.opening import open_default, open_default_to_read

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home


def home_to_read(request: HttpRequest) -> Home:
    """Open the runner's home for questions; it belongs to the thread that asks."""
    del request  # one runner lives on this machine
    return open_default_to_read()


def home_to_write(request: HttpRequest) -> Home:
    """Open the runner's home to read and write."""
    del request
    return open_default()
