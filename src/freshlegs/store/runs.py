"""Makes runs out of recordings: which ones are the same, and what they say together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction
from django.db.models import QuerySet

from freshlegs.domain.editing import edited
from freshlegs.domain.merging import merge
from freshlegs.domain.run import Run
from freshlegs.domain.run_edit import Said
from freshlegs.domain.sameness import groups
from freshlegs.store.decisions import Group, decided, edits, ever_edited, values_by_recording
from freshlegs.store.encoding import from_json, to_json
from freshlegs.store.home import Home
from freshlegs.store.listed_runs import columns_of
from freshlegs.store.recordings import recordings_light, with_features
from freshlegs.store.rows import RunRow

ROWS_AT_ONCE_COUNT = 500


def regroup(home: Home) -> None:
    """Make the runs that the recordings now make; those that stay as they are stay untouched.

    Runs that the runner said anything of are made again: what was said may have changed.
    """
    spoken_of = ever_edited(home)
    with transaction.atomic(using=home.database):
        there = {
            frozenset(from_json(tuple[str, ...], recordings)): number
            for number, recordings in _rows(home).values_list("pk", "recordings")
        }
        wanted = {
            frozenset(recording.key for recording in group): group
            for group in decided(home, groups(recordings_light(home))).groups
        }
        stale = [keys for keys in there if keys not in wanted or keys & spoken_of]
        _rows(home).filter(pk__in=[there.pop(keys) for keys in stale]).delete()
        values = values_by_recording(edits(home), wanted.values())
        _create(home, [group for keys, group in wanted.items() if keys not in there], values)


def forget_runs(home: Home) -> None:
    """Remove the derived runs, to be made again."""
    _rows(home).delete()


def deleted_runs(home: Home) -> tuple[Run, ...]:
    """Give the runs that the runner took out of the history, the newest first."""
    gone = decided(home, groups(recordings_light(home))).deleted
    made = _made(home, gone, values_by_recording(edits(home), gone))
    return tuple(sorted(made, key=lambda run: (run.activity.start.utc, run.key), reverse=True))


def _create(home: Home, fresh: Sequence[Group], values: Mapping[str, Mapping[str, Said]]) -> None:
    made = _made(home, fresh, values)
    RunRow.objects.using(home.database).bulk_create(
        _new_rows(home, made), batch_size=ROWS_AT_ONCE_COUNT
    )


def _made(
    home: Home, fresh: Sequence[Group], values: Mapping[str, Mapping[str, Said]]
) -> list[Run]:
    told = {
        recording.key: recording
        for recording in with_features(home, (each for group in fresh for each in group))
    }
    merged = [merge(told[recording.key] for recording in group) for group in fresh]
    return [edited(run, values[run.key]) if run.key in values else run for run in merged]


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
            **columns_of(run),
            recordings=to_json(run.recordings),
            told=to_json(run),
        )
        for run in made
    ]


def _rows(home: Home) -> QuerySet[RunRow]:
    return RunRow.objects.using(home.database).filter(runner_id=home.runner_number)
