"""Makes runs out of recordings: which ones are the same, and what they say together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import QuerySet

from freshlegs.domain.merging import merge
from freshlegs.domain.run import Recording, Run
from freshlegs.domain.sameness import groups
from freshlegs.store.decisions import decided
from freshlegs.store.encoding import from_json, to_json
from freshlegs.store.home import Home
from freshlegs.store.recordings import recordings_light, with_features
from freshlegs.store.rows import RunRow

ROWS_AT_ONCE_COUNT = 500


def regroup(home: Home) -> None:
    """Make the runs that the recordings now make; those that stay as they are stay untouched."""
    with transaction.atomic(using=home.database):
        there = {
            frozenset(from_json(tuple[str, ...], recordings)): number
            for number, recordings in _rows(home).values_list("pk", "recordings")
        }
        wanted = {
            frozenset(recording.key for recording in group): group
            for group in decided(home, groups(recordings_light(home)))
        }
        _rows(home).filter(
            pk__in=[number for keys, number in there.items() if keys not in wanted]
        ).delete()
        _create(home, [group for keys, group in wanted.items() if keys not in there])


def forget_runs(home: Home) -> None:
    """Remove the derived runs, to be made again."""
    _rows(home).delete()


def _create(home: Home, fresh: Sequence[tuple[Recording, ...]]) -> None:
    told = {
        recording.key: recording
        for recording in with_features(home, (each for group in fresh for each in group))
    }
    made = [merge(told[recording.key] for recording in group) for group in fresh]
    RunRow.objects.using(home.database).bulk_create(
        _new_rows(home, made), batch_size=ROWS_AT_ONCE_COUNT
    )


def _new_rows(home: Home, made: Iterable[Run]) -> list[RunRow]:
    return [
        RunRow(
            runner_id=home.runner_number,
            key=run.key,
            start=run.activity.start.utc,
            day=run.day,
            sport=run.activity.sport.value,
            gear=run.activity.gear,
            distance_m=run.activity.distance_m,
            recordings=to_json(run.recordings),
            told=to_json(run),
        )
        for run in made
    ]


def _rows(home: Home) -> QuerySet[RunRow]:
    return RunRow.objects.using(home.database).filter(runner_id=home.runner_number)
