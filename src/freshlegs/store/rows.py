"""The rows of our tables, with Django started first; no other module imports `models`."""

from __future__ import annotations

from freshlegs.store.framework import start

start()

from freshlegs.store.models import (  # noqa: E402 - tables exist only once Django has started
    BatchRow,
    DirtyMonth,
    FactRow,
    LogRow,
    OriginalRow,
    RecordingRow,
    Runner,
    RunRow,
)

__all__ = [
    "BatchRow",
    "DirtyMonth",
    "FactRow",
    "LogRow",
    "OriginalRow",
    "RecordingRow",
    "RunRow",
    "Runner",
]
