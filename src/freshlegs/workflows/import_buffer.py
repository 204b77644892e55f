"""Gather what is read until it is worth a write: one chunk of the store, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from freshlegs.domain.imports import Kept, Skip

if TYPE_CHECKING:
    from freshlegs.store.home import Home

MOST_SAMPLES_COUNT = 250_000
MOST_BYTES = 32 * 2**20


@dataclass(slots=True)
class Buffer:
    """Items on their way into one batch of the store; `refused` are those it cannot keep."""

    home: Home
    batch: str
    items: list[Kept] = field(default_factory=list)
    samples_count: int = 0
    held_bytes: int = 0
    refused: list[Skip] = field(default_factory=list)

    def add(self, items: Iterable[Kept]) -> None:
        """Take items in; writes when there are enough, but for a month that more may come of."""
        self._hold(items)
        if self.samples_count >= MOST_SAMPLES_COUNT or self.held_bytes >= MOST_BYTES:
            months = [_month(item) for item in self.items]
            self._write(months.index(months[-1]) or len(months))

    def flush(self) -> None:
        """Write what is held."""
        self._write(len(self.items))

    def _hold(self, items: Iterable[Kept]) -> None:
        for item in items:
            self.items.append(item)
            self.samples_count += sum(len(one.activity.streams) for one in item.recordings)
            self.held_bytes += len(item.data or b"")

    def _write(self, count: int) -> None:
        from freshlegs.store.batches import keep

        ready, rest = self.items[:count], self.items[count:]
        if ready:
            self.refused += keep(self.home, self.batch, ready)
        self.items, self.samples_count, self.held_bytes = [], 0, 0
        self._hold(rest)


def _month(item: Kept) -> str:
    starts = [one.activity.start.utc for one in item.recordings]
    return f"{max(starts):%Y-%m}" if starts else ""
