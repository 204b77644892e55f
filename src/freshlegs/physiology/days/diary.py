"""The diary as one row a day, however often the runner wrote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, time
from operator import attrgetter
from typing import Any, NamedTuple

import polars as pl

from freshlegs.domain.diary import DiaryEntry, Phase

IN_RUN = frozenset({Phase.START, Phase.MIDDLE, Phase.END})
EASED_BY_POINTS_COUNT = 2.0
"""Heaviness that falls by this much within a run has eased; elicited."""

type Entries = Sequence[DiaryEntry]
type Several = Callable[[Entries], Any]


class Column(NamedTuple):
    """How a column is read from a day's only entry, and from several."""

    one: Callable[[DiaryEntry], Any]
    many: Several
    kind: pl.DataType


def diary_table(entries: Iterable[DiaryEntry]) -> pl.DataFrame:
    """One row a day with an entry.

    Of several entries of one day the greatest rating or amount counts (totals grow over the
    day), carbohydrate taken in runs is added up, a yes beats a no, and of words the last.
    """
    days: dict[date, list[DiaryEntry]] = defaultdict(list)
    for entry in entries:
        days[entry.day].append(entry)
    alone = [said[0] for said in days.values() if len(said) == 1]
    several = [sorted(said, key=_time) for said in days.values() if len(said) > 1]
    columns = {
        name: pl.Series(name, [*map(one, alone), *map(many, several)], kind, strict=False)
        for name, (one, many, kind) in COLUMNS.items()
    }
    on = pl.Series("day", [e.day for e in alone] + [said[0].day for said in several], pl.Date)
    return pl.DataFrame([on, *columns.values()]).sort("day")


def the_rating(entries: Entries) -> DiaryEntry | None:
    """The entry whose heaviness stands for the day: the check-in, else the worst of its runs."""
    rated = [entry for entry in entries if entry.heaviness is not None]
    checks = [entry for entry in rated if entry.phase not in IN_RUN]
    if checks:
        return checks[0]
    return max(rated, key=lambda entry: entry.heaviness or 0.0, default=None)


def eases(entries: Entries) -> bool | None:
    """Whether heaviness at a run's start was clearly less later on; None without both ratings."""
    starts = [e.heaviness for e in entries if e.phase is Phase.START and e.heaviness is not None]
    laters = [
        e.heaviness
        for e in entries
        if e.phase in {Phase.MIDDLE, Phase.END} and e.heaviness is not None
    ]
    return max(starts) - min(laters) >= EASED_BY_POINTS_COUNT if starts and laters else None


def _time(entry: DiaryEntry) -> time:
    return entry.at or time.max


def _seconds(entries: Entries) -> float | None:
    rating = the_rating(entries)
    stated = [rating] if rating is not None else list(entries)
    at = next((entry.at for entry in stated if entry.at is not None), None)
    return None if at is None else at.hour * 3600.0 + at.minute * 60.0 + at.second


def _marked(name: str) -> Several:
    """What the rating entry says, else the first that says anything."""

    def take(entries: Entries) -> object:
        rating = the_rating(entries)
        first = entries if rating is None else (rating, *entries)
        return next((value for value in _said(first, name)), None)

    return take


def _said(entries: Entries, name: str) -> list[Any]:
    values = (attrgetter(name)(entry) for entry in entries)
    return [value for value in values if value is not None]


def _last(name: str) -> Several:
    return lambda entries: next(iter(_said(entries[::-1], name)), None)


def _greatest(name: str) -> Several:
    return lambda entries: max(_said(entries, name), default=None)


def _in_run(entries: Entries) -> float | None:
    amounts = _said(entries, "food.carbohydrate_in_run_g")
    return sum(amounts) if amounts else None


def _soreness(entries: Entries) -> float | None:
    return max((site.soreness for entry in entries for site in entry.soreness), default=None)


RATINGS = ("sleep_quality", "stress", "motivation", "mood", "rpe", "warm_up_min", "stretch_min")
WORDS = ("shoe", "surface")
NUMBERS = ("sleep_h", "weight_kg", "resting_heart_rate_bpm", "cycle_day")
ANSWERS = ("headache", "insomnia", "cramps", "illness")
FOODS = ("energy_kcal", "carbohydrate_g", "protein_g", "iron_mg", "drink_ml", "alcohol_units")


def _columns() -> Iterator[tuple[str, Column]]:
    number, text, answer = pl.Float64(), pl.String(), pl.Boolean()
    yield "at_s", Column(lambda entry: _seconds((entry,)), _seconds, number)
    yield "eases_in_run", Column(lambda _: None, eases, answer)
    yield "soreness", Column(lambda entry: _soreness((entry,)), _soreness, number)
    in_run = "food.carbohydrate_in_run_g"
    yield "carbohydrate_in_run_g", Column(attrgetter(in_run), _in_run, number)
    for name in ("heaviness", "onset_min"):
        yield name, Column(attrgetter(name), _marked(name), number)
    for name in ("phase", "side"):
        yield name, Column(attrgetter(name), _marked(name), text)
    for name in RATINGS:
        yield name, Column(attrgetter(name), _greatest(name), number)
    for name in NUMBERS:
        yield name, Column(attrgetter(name), _last(name), number)
    for name in WORDS:
        yield name, Column(attrgetter(name), _last(name), text)
    for name in ANSWERS:
        yield name, Column(attrgetter(name), _greatest(name), answer)
    for name in FOODS:
        yield name, Column(attrgetter(f"food.{name}"), _greatest(f"food.{name}"), number)


COLUMNS: dict[str, Column] = dict(_columns())
