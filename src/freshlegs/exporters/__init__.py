"""Domain types in, file bytes out, one file per format."""

from __future__ import annotations

from collections.abc import Iterable

from freshlegs.domain.activity import Activity
from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.exports import Exporter
from freshlegs.exporters import diary_csv
from freshlegs.exporters.fit import activity as fit_activity

ALL: tuple[Exporter[Activity] | Exporter[Iterable[DiaryEntry]], ...] = (
    fit_activity.EXPORTER,
    diary_csv.EXPORTER,
)
"""Every file that can be written; a new exporter adds its line here."""
