"""Everything that is known, as sorted lines: two stores with the same lines know the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from freshlegs.domain.trial import KeptTrial
from freshlegs.store.answers import answers
from freshlegs.store.decisions import DECISIONS
from freshlegs.store.diary import diary
from freshlegs.store.encoding import to_json
from freshlegs.store.gear import gear
from freshlegs.store.home import Home
from freshlegs.store.learnt import LearntModel, standing_models
from freshlegs.store.log import entries
from freshlegs.store.profile import profile
from freshlegs.store.rows import FactRow, OriginalRow, RecordingRow, RunRow
from freshlegs.store.trials import trials

TABLES = (OriginalRow, FactRow, RecordingRow, RunRow)
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "OriginalRow": ("digest", "title", "is_told", "annotation", "outcome", "reason"),
    "FactRow": ("kind", "told"),
    "RecordingRow": ("key", "original__digest", "month", "has_streams", "told", "features"),
    "RunRow": ("key", "start", "day", "recordings", "told"),
}
"""What a row says. Names of batches and row numbers depend on how often one tried: left out."""


def dump(home: Home) -> str:
    """Write the store as sorted lines of JSON; imports' names, numbers and moments are left out."""
    return "\n".join(sorted((*_rows(home), *_said(home))))


def _rows(home: Home) -> Iterator[str]:
    for table in TABLES:
        rows = table.objects.using(home.database).filter(runner_id=home.runner_number)
        yield from (
            f"{table.__name__} {to_json(row)}" for row in rows.values_list(*COLUMNS[table.__name__])
        )


def _trial(kept: KeptTrial) -> str:
    return to_json((kept.trial, sorted(kept.done.items()), kept.ended_day))


def _said(home: Home) -> Iterator[str]:
    yield f"profile {to_json(profile(home))}"
    yield from (f"gear {to_json(piece)}" for piece in gear(home))
    yield from (f"diary {to_json(entry)}" for entry in diary(home))
    yield from (f"answers {to_json((day, dict(given)))}" for day, given in answers(home))
    yield from (f"trial {_trial(one)}" for one in trials(home))
    yield from (f"{line.kind} {line.told}" for line in entries(home, DECISIONS))
    yield from map(_learnt, standing_models(home))


def _learnt(model: LearntModel) -> str:
    """What was learnt, its numbers by their digest: they are many."""
    numbers = sha256(to_json(model.grids).encode()).hexdigest()
    return f"learnt {to_json((model.day, model.maker, model.ratings_count))} {numbers}"
