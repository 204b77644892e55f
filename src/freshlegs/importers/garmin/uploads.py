"""The uploaded files of a Garmin export: which of them are activities, and when each began."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import numpy as np

from freshlegs.domain.errors import FreshlegsError
from freshlegs.domain.imports import EntryRef, Skip
from freshlegs.domain.shown_names import without_email
from freshlegs.importers.bundle import Bundle
from freshlegs.importers.fit import DEVICE_TIME_BELOW_S, decode
from freshlegs.importers.fit_head import created_s
from freshlegs.importers.garmin.file_id import ACTIVITY, file_kind
from freshlegs.importers.sniff import is_fit, root_element

HEAD_BYTES = 4096
_TRACKS = {"gpx", "TrainingCenterDatabase"}
_GZIP = b"\x1f\x8b"
_KINDS = {32: "all-day monitoring", 41: "stub", 44: "metrics", 49: "sleep"}


@dataclass(frozen=True, slots=True)
class Upload:
    """One activity file and when it began, as far as its first bytes tell."""

    entry: EntryRef
    began: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class Uploads:
    """What lies in a zip of uploads: the activities, and how many files of other kinds."""

    uploads: list[Upload] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)
    failed: list[Skip] = field(default_factory=list)

    def skipped(self, title: str) -> Iterator[Skip]:
        """Say in one line what was left alone."""
        if self.others:
            kinds = ", ".join(f"{count} {kind}" for kind, count in self.others.most_common())
            yield Skip(
                entry=title, reason=f"{self.others.total()} files are no activities: {kinds}"
            )


def sort_out(bundle: Bundle, names: tuple[str, ...]) -> Uploads:
    """Look at the first bytes of every file; only activities are read any further."""
    found = Uploads()
    for name in names:
        try:
            head = bundle.head(name, HEAD_BYTES)
        except FreshlegsError as error:
            found.failed.append(Skip(entry=without_email(name), reason=error.sentence))
            continue
        kind = other_kind(head)
        if kind is None:
            found.uploads.append(Upload(bundle.ref(name), tuple(began(head))))
        else:
            found.others[kind] += 1
    return found


def other_kind(head: bytes) -> str | None:
    """Name the kind of a file that is no activity; None for what may be one."""
    if is_fit(head):
        kind = file_kind(head)
        return None if kind in {None, ACTIVITY} else _KINDS.get(kind or 0, f"of kind {kind}")
    if head.startswith(_GZIP) or root_element(head) in _TRACKS:
        return None
    return "of an unknown format" if head else "empty"


def began(head: bytes) -> Iterator[datetime]:
    """Give the moments near the start that a file's first bytes name: first sample, creation."""
    if not is_fit(head):
        return
    times_s = decode(head).records.get("timestamp", np.empty(0))
    times_s = times_s[times_s > DEVICE_TIME_BELOW_S]
    if times_s.size:
        yield datetime.fromtimestamp(float(times_s[0]), UTC)
    made_s = created_s(head)
    if made_s is not None:
        yield datetime.fromtimestamp(made_s, UTC)
