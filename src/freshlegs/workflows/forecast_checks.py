"""What is odd about a table of diaries: another scale, one value only, too short, known before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

import numpy as np

from freshlegs.domain.cohort import CohortDiary, PersonDays
from freshlegs.domain.errors import BadValueError
from freshlegs.inference.fit.panel import FloatArray
from freshlegs.inference.forecast.signs import is_load

BEYOND_RATIO = 0.5
"""A rating farther beyond the prior's scale than this part of its width is of another scale."""
NARROW_RATIO = 0.25
EACH_SIDE_COUNT = 10
"""Ratings before and after a day on which a scale is said to have changed."""
SHORT_COUNT = 14
MOST_LINES_COUNT = 5
"""Notes of one kind beyond so many become a single one, which names so many people."""


class _Kind(Enum):
    """What is odd about a person, as it is said of many at once."""

    SHORT = (
        f"{{who}} have fewer than {SHORT_COUNT} ratings each:"
        " these forecasts are those of other people."
    )
    ONE_VALUE = "{who} each always rated the same: there is nothing to learn from."
    CHANGED = (
        "From some day on all ratings of {who} lie on one side of all before:"
        " has the scale changed?"
    )
    KNOWN = "Days of {who} are in the prior too: these forecasts knew them beforehand."


@dataclass(frozen=True, slots=True)
class _Odd:
    """What is odd about one person, in a sentence."""

    kind: _Kind
    athlete: str
    sentence: str


def refuse_another_scale(prior: CohortDiary, diary: CohortDiary, target: str) -> None:
    """Raise BadValueError at the first rating that cannot be of the prior's scale."""
    low, high = _ends(prior, target)
    room = BEYOND_RATIO * (high - low)
    for person in diary.people:
        rating = diary.column(person, target)
        off = np.flatnonzero((rating < low - room) | (rating > high + room))
        if len(off):
            where = f"{target} of {person.athlete} on {person.day_at(int(off[0]))}"
            allowed = f"{low:g} to {high:g}, the scale of the prior"
            raise BadValueError(where, float(rating[off[0]]), allowed)


def notes_on(prior: CohortDiary, diary: CohortDiary, target: str) -> tuple[str, ...]:
    """Say what should make a reader wary of the forecasts, one sentence each."""
    return (
        *_on_columns(prior, diary),
        *_on_scale(prior, diary, target),
        *_bundled(_on_people(prior, diary, target)),
    )


def _on_columns(prior: CohortDiary, diary: CohortDiary) -> Iterator[str]:
    unused = [name for name in diary.columns if name not in prior.columns]
    if unused:
        yield f"The prior has no {', '.join(unused)}, so nothing is made of it."
    missing = [name for name in prior.columns if name not in diary.columns]
    if missing:
        yield (
            f"The diary says nothing of {', '.join(missing)}."
            " If that was not kept, leave the column out: the ranges are then learnt without it."
        )
    zero = [name for name in diary.columns if is_load(name) and _is_zero(diary, name)]
    if zero:
        yield (
            f"{', '.join(zero)} is 0 throughout, which counts as days without training."
            " If that was not kept, leave the column out: the ranges are then learnt without it."
        )


def _is_zero(diary: CohortDiary, column: str) -> bool:
    return not _ratings(diary, column).any()


def _on_scale(prior: CohortDiary, diary: CohortDiary, target: str) -> Iterator[str]:
    low, high = _ends(prior, target)
    rating = _ratings(diary, target)
    off_count = int(((rating < low) | (rating > high)).sum())
    if off_count:
        yield (
            f"{off_count} of {len(rating)} ratings lie off the prior's scale of {low:g} to {high:g}"
            " and count as its ends."
        )
    if len(rating) and np.ptp(rating) < NARROW_RATIO * (high - low):
        yield (
            f"The diary's ratings run from {rating.min():g} to {rating.max():g}, the prior's from"
            f" {low:g} to {high:g}: is it the same scale?"
        )


def _bundled(found: Iterable[_Odd]) -> Iterator[str]:
    """Say each on a line of its own, and many of a kind on one line."""
    by_kind: dict[_Kind, list[_Odd]] = defaultdict(list)
    for one in found:
        by_kind[one.kind].append(one)
    for kind, same in by_kind.items():
        more_count = len(same) - MOST_LINES_COUNT
        if more_count <= 0:
            yield from (one.sentence for one in same)
            continue
        named = ", ".join(one.athlete for one in same[:MOST_LINES_COUNT])
        yield kind.value.format(who=f"{named} and {more_count} more")


def _on_people(prior: CohortDiary, diary: CohortDiary, target: str) -> Iterator[_Odd]:
    known = {person.athlete: person for person in prior.people}
    for person in diary.people:
        name = person.athlete
        yield from _on_ratings(person, diary.column(person, target))
        if name in known and _same_days(known[name], person):
            yield _Odd(_Kind.KNOWN, name, _Kind.KNOWN.value.format(who=name))


def _on_ratings(person: PersonDays, ratings: FloatArray) -> Iterator[_Odd]:
    name, told = person.athlete, ratings[~np.isnan(ratings)]
    if len(told) < SHORT_COUNT:
        said = f"{name} has {len(told)} ratings: these forecasts are those of other people."
        yield _Odd(_Kind.SHORT, name, said)
    elif np.ptp(told) == 0.0:
        said = f"{name} always rated {told[0]:g}: there is nothing to learn from."
        yield _Odd(_Kind.ONE_VALUE, name, said)
    elif (at := _change_at(ratings)) is not None:
        said = (
            f"All ratings of {name} from {person.day_at(at)} on lie on one side of all"
            " before: has the scale changed?"
        )
        yield _Odd(_Kind.CHANGED, name, said)


def _change_at(ratings: FloatArray) -> int | None:
    """The day from which all ratings lie above, or below, all before; None where there is none."""
    days = np.flatnonzero(~np.isnan(ratings))
    told = ratings[days]
    most, least = np.maximum.accumulate(told), np.minimum.accumulate(told)
    most_after = np.maximum.accumulate(told[::-1])[::-1]
    least_after = np.minimum.accumulate(told[::-1])[::-1]
    apart = (most[:-1] < least_after[1:]) | (least[:-1] > most_after[1:])
    apart[: EACH_SIDE_COUNT - 1] = False
    apart[len(apart) - EACH_SIDE_COUNT + 1 :] = False
    found = np.flatnonzero(apart)
    return int(days[found[0] + 1]) if len(found) else None


def _same_days(one: PersonDays, other: PersonDays) -> bool:
    first = max(one.first_day, other.first_day)
    last = min(one.day_at(one.days_count - 1), other.day_at(other.days_count - 1))
    if last < first:
        return False
    parts = [
        person.written[(first - person.first_day).days : (last - person.first_day).days + 1]
        for person in (one, other)
    ]
    return bool((parts[0] & parts[1]).any())


def _ends(diary: CohortDiary, target: str) -> tuple[float, float]:
    rating = _ratings(diary, target)
    return float(rating.min()), float(rating.max())


def _ratings(diary: CohortDiary, target: str) -> FloatArray:
    rating = np.concatenate([diary.column(one, target) for one in diary.people])
    told: FloatArray = rating[~np.isnan(rating)]
    return told
