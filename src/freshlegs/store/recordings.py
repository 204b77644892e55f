"""What each file says of each activity, as rows; their streams lie in Parquet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from django.db.models import QuerySet

from freshlegs.domain.activity import Activity
from freshlegs.domain.run import Features, Recording
from freshlegs.store.encoding import Written, from_json, many_from_json
from freshlegs.store.home import Home
from freshlegs.store.rows import OriginalRow, RecordingRow, RunRow
from freshlegs.store.streams import month_of

MOST_NAMED_COUNT = 500
"""One query for all is faster than one that names more than this."""


def known_digests(home: Home) -> frozenset[str]:
    """Give the SHA-256 [hex] of every original that is kept."""
    return frozenset(_originals(home).values_list("digest", flat=True))


def known_among(home: Home, digests: Collection[str]) -> frozenset[str]:
    """Give those of some digests whose originals are kept."""
    if len(digests) > MOST_NAMED_COUNT:
        return known_digests(home) & frozenset(digests)
    rows = _originals(home).filter(digest__in=list(digests))
    return frozenset(rows.values_list("digest", flat=True))


def recordings_light(home: Home) -> tuple[Recording, ...]:
    """Give every recording without its streams and features, by start."""
    rows = _rows(home).order_by("start", "key")
    found = list(rows.values_list("key", "original__title", "told"))
    activities = many_from_json(Activity, [told for _, _, told in found])
    return tuple(
        Recording(key=key, activity=activity, file=title)
        for (key, title, _), activity in zip(found, activities, strict=True)
    )


def with_features(home: Home, recordings: Iterable[Recording]) -> tuple[Recording, ...]:
    """Give light recordings the features that were computed when they were imported."""
    wanted = tuple(recordings)
    rows = _rows(home)
    if len(wanted) <= MOST_NAMED_COUNT:
        rows = rows.filter(key__in=[recording.key for recording in wanted])
    told: dict[str, str] = dict(rows.values_list("key", "features"))
    return tuple(
        replace(recording, features=from_json(Features, told[recording.key]))
        for recording in wanted
    )


def whereabouts(home: Home) -> Mapping[str, tuple[str, ...]]:
    """Tell, for the digest of each original, the keys of the runs that it is part of."""
    runs = run_of(home)
    found: dict[str, tuple[str, ...]] = {}
    for key, digest in _rows(home).order_by("key").values_list("key", "original__digest"):
        if key in runs:
            found[digest] = (*found.get(digest, ()), runs[key])
    return found


def run_of(home: Home) -> Mapping[str, str]:
    """Tell, for the key of each recording, the key of the run that it is part of."""
    rows = RunRow.objects.using(home.database).filter(runner_id=home.runner_number)
    return {
        recording: run
        for run, recordings in rows.values_list("key", "recordings")
        for recording in from_json(tuple[str, ...], recordings)
    }


def months_of(home: Home, keys: Collection[str] | None = None) -> Mapping[str, str]:
    """Tell, for recordings that have streams (all of them by default), the month they lie in."""
    rows = _rows(home).filter(has_streams=True)
    chosen = rows if keys is None else rows.filter(key__in=list(keys))
    return dict(chosen.values_list("key", "month"))


def keys_with_streams(home: Home, month: str) -> frozenset[str]:
    """Name the recordings whose streams a month's file must hold."""
    rows = _rows(home).filter(month=month, has_streams=True)
    return frozenset(rows.values_list("key", flat=True))


def row_of(
    home: Home, original: OriginalRow, written: Written, *, has_streams: bool
) -> RecordingRow:
    """Make the row of one recording."""
    recording = written.recording
    activity = recording.activity
    return RecordingRow(
        runner_id=home.runner_number,
        original=original,
        key=recording.key,
        start=activity.start.utc,
        month=month_of(recording),
        has_streams=has_streams,
        told=written.activity,
        features=written.features,
    )


def _originals(home: Home) -> QuerySet[OriginalRow]:
    return OriginalRow.objects.using(home.database).filter(runner_id=home.runner_number)


def _rows(home: Home) -> QuerySet[RecordingRow]:
    return RecordingRow.objects.using(home.database).filter(runner_id=home.runner_number)
