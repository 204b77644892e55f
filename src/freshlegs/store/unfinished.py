"""What a killed freshlegs left unfinished, if anything: asked at every start, so it is quick."""

from __future__ import annotations

from freshlegs.store.home import Home
from freshlegs.store.rows import BatchRow, DirtyMonth


def is_broken(home: Home) -> bool:
    """Tell whether there is something to mend (or another freshlegs at work on it right now)."""
    return bool(dirty(home)) or bool(open_batches(home))


def dirty(home: Home) -> frozenset[str]:
    """Name the months whose files may not agree with the database."""
    rows = DirtyMonth.objects.using(home.database).filter(runner_id=home.runner_number)
    return frozenset(rows.values_list("month", flat=True))


def open_batches(home: Home) -> list[BatchRow]:
    """Give the imports that have begun and not ended."""
    return list(
        BatchRow.objects.using(home.database).filter(runner_id=home.runner_number, is_open=True)
    )
