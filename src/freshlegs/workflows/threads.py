"""Keep small sums on one core: shared out, they wait for each other longer than they take."""

from __future__ import annotations

from freshlegs import settings


def keep_to_one_core() -> None:
    """Let NumPy use one core unless the environment says otherwise; before NumPy is loaded."""
    settings.one_thread()
