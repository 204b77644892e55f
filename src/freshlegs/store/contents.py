"""What one import holds, counted: what taking it back would take away."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Count

from freshlegs.store.home import Home
from freshlegs.store.rows import FactRow, RecordingRow

RECORDINGS = "recording"


def contents(home: Home, batch: str) -> Mapping[str, int]:
    """Count the recordings and the rows of each kind of an import; empty if there is no such."""
    recordings = RecordingRow.objects.using(home.database).filter(
        runner_id=home.runner_number, original__batch__code=batch
    )
    rows = FactRow.objects.using(home.database).filter(
        runner_id=home.runner_number, batch__code=batch
    )
    kinds = rows.values_list("kind").annotate(Count("pk")).order_by("kind")
    counts = {RECORDINGS: recordings.count(), **dict(kinds)}
    return {kind: count for kind, count in counts.items() if count}
