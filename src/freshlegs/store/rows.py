"""The rows of our tables, with Django started first; no other module imports `models`."""

from __future__ import annotations

from freshlegs.store.framework import start

start()

from freshlegs.store.models import (  # noqa: E402 - tables exist only once Django has started
    AccessRow,
    ApiToken,
    BatchRow,
    DirtyMonth,
    FactRow,
    InvitationRow,
    LogRow,
    OriginalRow,
    RecordingRow,
    Rescue,
    Runner,
    RunRow,
    SentOnce,
    ShareRow,
    User,
)

__all__ = [
    "AccessRow",
    "ApiToken",
    "BatchRow",
    "DirtyMonth",
    "FactRow",
    "InvitationRow",
    "LogRow",
    "OriginalRow",
    "RecordingRow",
    "Rescue",
    "RunRow",
    "Runner",
    "SentOnce",
    "ShareRow",
    "User",
]
