"""Tells when two files are about one and the same run, whatever they are called.

Two recordings are one activity when an archive says so of its own table's row and its own file
(`Activity.describes`), or when any of these holds (`same`):

1. device: one watch (serial number) wrote both, in a file created at the same moment, and
   their times overlap by half of the shorter (the legs of a triathlon do not overlap);
2. content: start, elapsed time and distance are equal (to 1 s, 1 s and 1 m); even where the
   sports differ if the distance is known and equal to 0.5 %, since the sport is what sources
   get wrong most often (an exported GPX calls a ride a run) and nobody does two at once;
3. overlap: they start within five minutes, share 80 % of the longer one's time, and their
   distances are within 5 % (where one says no distance: start within a minute, 90 %);
4. shifted clock: the starts differ by a multiple of 15 minutes up to 14 hours (±2 s), the
   elapsed times by at most 2 s and the distances by at most 0.5 %, and one of the two does
   not know its clock for sure (no device, or an offset that nothing vouches for).

And never: two activities of one file; sports that do not go together; by rules 3 and 4, two
files that one watch began at different moments; by rule 3, two different watches, unless
start, time, distance and heart rate agree closely (two friends side by side have one route
but not one heart); by rule 4, two rows with rounded numbers (30:00 for 5.0 km proves
nothing). File names are never looked at, and start times alone never suffice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import chain

from freshlegs.domain.activity import Activity, Sport
from freshlegs.domain.moments import OffsetSource
from freshlegs.domain.run import Recording

ON_FOOT = frozenset({Sport.RUN, Sport.WALK, Sport.HIKE})
LIKE_START_S, LIKE_OVERLAP_FRACTION, LIKE_DISTANCE_FRACTION = 300.0, 0.8, 0.05
BARE_START_S, BARE_OVERLAP_FRACTION = 60.0, 0.9
"""What an overlap needs where one of the two does not say how far."""
LONGEST_SHIFT_S = 14 * 3600.0
SHIFT_STEP_S = 900.0
SHIFT_TOLERANCE_S = 2.0
EQUAL_DISTANCE_FRACTION = 0.005
SHIFT_SHORTEST_S = 60.0
TWO_WATCHES_START_S, TWO_WATCHES_HEART_RATE_BPM = 30.0, 5.0
TWO_WATCHES_TIME_FRACTION, TWO_WATCHES_DISTANCE_FRACTION = 0.01, 0.02
TWO = 2
SURE_OFFSETS = frozenset({OffsetSource.FILE, OffsetSource.POSITION})


def groups(recordings: Iterable[Recording]) -> tuple[tuple[Recording, ...], ...]:
    """Put recordings of one activity together; the order they come in does not matter.

    What is the same as something that is the same is the same too. Groups are ordered by
    their earliest start, and inside a group by start, then key. O(n log n) for a life's runs.
    """
    ordered = sorted(recordings, key=lambda recording: (_start(recording), recording.key))
    leader = list(range(len(ordered)))
    for first, second in chain(_near(ordered), _described(ordered)):
        if same(ordered[first], ordered[second]):
            _unite(leader, first, second)
    found: dict[int, list[Recording]] = {}
    for index, recording in enumerate(ordered):
        found.setdefault(_leader(leader, index), []).append(recording)
    return tuple(tuple(group) for group in found.values())


def same(one: Recording, other: Recording) -> bool:
    """Tell whether two recordings are of one activity; it does not matter which is `one`."""
    if one.activity.describes == other.key or other.activity.describes == one.key:
        return True
    if _file(one) == _file(other):
        return False
    a, b = one.activity, other.activity
    if not _go_together(a.sport, b.sport):
        return _same_times(a, b) and _close(a, b, fraction=EQUAL_DISTANCE_FRACTION)
    return (
        _same_device(a, b)
        or _same_content(a, b)
        or (not _one_watch_twice(a, b) and (_overlaps(a, b) or _shifted(a, b)))
    )


def _near(ordered: list[Recording]) -> Iterator[tuple[int, int]]:
    """Pairs that could be one: they start within the longest shift, or one is still going on."""
    reach_s = LONGEST_SHIFT_S + SHIFT_TOLERANCE_S
    for first, recording in enumerate(ordered):
        end = _start(recording) + timedelta(seconds=max(reach_s, recording.activity.elapsed_s))
        for second in range(first + 1, len(ordered)):
            if _start(ordered[second]) > end:
                break
            yield first, second


def _described(ordered: list[Recording]) -> Iterator[tuple[int, int]]:
    """Rows and the files they are about, however far apart their clocks are."""
    index_of = {recording.key: index for index, recording in enumerate(ordered)}
    for index, recording in enumerate(ordered):
        described = index_of.get(recording.activity.describes or "")
        if described is not None:
            yield index, described


def _same_device(a: Activity, b: Activity) -> bool:
    if a.device is None or b.device is None or None in (a.device.serial, a.device.created):
        return False
    one_file = (a.device.serial, a.device.created) == (b.device.serial, b.device.created)
    shorter_s = min(a.elapsed_s, b.elapsed_s)
    touching = abs(_apart_s(a, b)) <= 1 or _shared_s(a, b) > 0
    return one_file and touching and _shared_s(a, b) >= 0.5 * shorter_s


def _same_content(a: Activity, b: Activity) -> bool:
    return (
        _same_times(a, b)
        and (a.distance_m is None) == (b.distance_m is None)
        and abs((a.distance_m or 0) - (b.distance_m or 0)) <= 1
    )


def _same_times(a: Activity, b: Activity) -> bool:
    return abs(_apart_s(a, b)) <= 1 and abs(a.elapsed_s - b.elapsed_s) <= 1


def _overlaps(a: Activity, b: Activity) -> bool:
    if _different_watches(a, b):
        return _agree_closely(a, b)
    longer_s = max(a.elapsed_s, b.elapsed_s)
    if longer_s == 0:
        return False
    shared, apart_s = _shared_s(a, b) / longer_s, abs(_apart_s(a, b))
    if a.distance_m is None or b.distance_m is None:
        return apart_s <= BARE_START_S and shared >= BARE_OVERLAP_FRACTION
    near = apart_s <= LIKE_START_S and shared >= LIKE_OVERLAP_FRACTION
    return near and _close(a, b, fraction=LIKE_DISTANCE_FRACTION)


def _shifted(a: Activity, b: Activity) -> bool:
    apart_s = abs(_apart_s(a, b))
    steps_s = round(apart_s / SHIFT_STEP_S) * SHIFT_STEP_S
    return (
        SHIFT_STEP_S <= steps_s <= LONGEST_SHIFT_S
        and abs(apart_s - steps_s) <= SHIFT_TOLERANCE_S
        and min(a.elapsed_s, b.elapsed_s) > SHIFT_SHORTEST_S
        and abs(a.elapsed_s - b.elapsed_s) <= SHIFT_TOLERANCE_S
        and _close(a, b, fraction=EQUAL_DISTANCE_FRACTION)
        and not (_sure(a) and _sure(b))
        and not (_rounded(a) and _rounded(b))
    )


def _agree_closely(a: Activity, b: Activity) -> bool:
    """Two watches on one runner: the same minute, time, way and heart."""
    longer_s = max(a.elapsed_s, b.elapsed_s)
    one, other = a.average_heart_rate_bpm, b.average_heart_rate_bpm
    one_heart = one is None or other is None or abs(one - other) < TWO_WATCHES_HEART_RATE_BPM
    return (
        abs(_apart_s(a, b)) <= TWO_WATCHES_START_S
        and abs(a.elapsed_s - b.elapsed_s) <= TWO_WATCHES_TIME_FRACTION * longer_s
        and _close(a, b, fraction=TWO_WATCHES_DISTANCE_FRACTION)
        and one_heart
    )


def _close(a: Activity, b: Activity, *, fraction: float) -> bool:
    """Both say how far, it is somewhere, and they differ by no more than a part of the longer."""
    if not a.distance_m or not b.distance_m:
        return False
    return abs(a.distance_m - b.distance_m) <= fraction * max(a.distance_m, b.distance_m)


def _different_watches(a: Activity, b: Activity) -> bool:
    serials = {x.device.serial for x in (a, b) if x.device is not None}
    return len(serials - {None}) == TWO


def _one_watch_twice(a: Activity, b: Activity) -> bool:
    if a.device is None or b.device is None or a.device.serial is None:
        return False
    created = {a.device.created, b.device.created} - {None}
    return a.device.serial == b.device.serial and len(created) == TWO


def _sure(activity: Activity) -> bool:
    known = activity.start.offset_source in SURE_OFFSETS
    return activity.device is not None and activity.clock_is_set and known


def _rounded(activity: Activity) -> bool:
    return activity.elapsed_s % 60 == 0 and (activity.distance_m or 0) % 100 == 0


def _go_together(one: Sport, other: Sport) -> bool:
    return one == other or Sport.OTHER in {one, other} or {one, other} <= ON_FOOT


def _start(recording: Recording) -> datetime:
    return recording.activity.start.utc


def _apart_s(a: Activity, b: Activity) -> float:
    return (b.start.utc - a.start.utc).total_seconds()


def _shared_s(a: Activity, b: Activity) -> float:
    apart_s = _apart_s(a, b)
    return max(0.0, min(a.elapsed_s, apart_s + b.elapsed_s) - max(0.0, apart_s))


def _file(recording: Recording) -> str:
    return recording.key.rpartition("-")[0]


def _leader(leader: list[int], index: int) -> int:
    while leader[index] != index:
        index = leader[index]
    return index


def _unite(leader: list[int], one_index: int, other_index: int) -> None:
    low, high = sorted((_leader(leader, one_index), _leader(leader, other_index)))
    leader[high] = low
