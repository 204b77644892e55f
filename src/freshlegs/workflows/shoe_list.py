"""The shoes: how far each pair has gone, who said so, which is worn now and which is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from freshlegs.domain.activity import Sport
from freshlegs.domain.earlier import PlainRun, Worn, earlier_of
from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.domain.gear import Gear, default_shoe
from freshlegs.workflows.learning import refresh
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.store.home import Home

SHOE = "shoe"
NOTICE_FROM_M, NOTICE_TO_M = 500_000.0, 800_000.0
"""Where runners by custom look at a pair; no measured limit (claim S105, grade C)."""
NEW_PAIR_TIME = timedelta(days=30)
"""A pair first seen this long after the first run was new then; elicited, as in the day table."""
METRES_PER_KM = 1000.0
LONGEST_NAME_COUNT = 100
NUMBERS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {"mass_g": (50, 1000), "drop_mm": (-10, 40), "start_km": (0, 20_000), "notice_km": (50, 20_000)}
)
"""What each number may be, from and to: mass a shoe, heel to toe, before freshlegs, notice at."""
KEYS = ("label", "brand", "model", *NUMBERS, "begun", "retired", "default")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One pair with what was run in it.

    `distance_m` counts what it had gone before; `is_whole` tells that nothing before the first run
    here is missing from it. `notice_m` is where it is worth looking at.
    """

    gear: Gear
    distance_m: float
    is_whole: bool
    runs_count: int
    first_day: date | None
    last_day: date | None
    is_default: bool
    notice_m: float

    @property
    def is_due(self) -> bool:
        """Whether it has gone as far as is worth a look, and is still worn."""
        return self.gear.retired is None and self.distance_m >= self.notice_m


def pairs(home: Home) -> tuple[Pair, ...]:
    """Give every pair: those that are worn first, by the last day on which they were."""
    from freshlegs.store.diary import diary
    from freshlegs.store.gear import gear
    from freshlegs.store.listed_runs import listed_runs

    runs = [
        PlainRun(run.day, run.gear, run.distance_m)
        for run in reversed(listed_runs(home))
        if run.sport is Sport.RUN
    ]
    entries, pieces = diary(home), gear(home)
    known = {piece.name: piece for piece in pieces if piece.kind == SHOE}
    worn = earlier_of(runs, entries, pieces).shoes
    said = {entry.shoe for entry in entries if entry.shoe is not None}
    last = _last_days(runs, {one.day: one.shoe for one in entries if one.shoe}, pieces)
    told = _Told(
        worn=worn,
        last=last,
        first_run=runs[0].day if runs else None,
        default=default_shoe(pieces, today(home)),
    )
    found = [_pair(known.get(name, Gear(name=name)), told) for name in {*known, *worn, *said}]
    return tuple(sorted(sorted(found, key=_name), key=_last_worn, reverse=True))


def pair(home: Home, name: str) -> Pair:
    """Give one pair by its name or label. Raises NotFoundError."""
    every = pairs(home)
    for one in every:
        if name in {one.gear.name, one.gear.label}:
            return one
    raise NotFoundError(kind="pair of shoes", name=name, closest=_near(name, every))


def add_pair(home: Home, name: str, changes: Mapping[str, str]) -> Pair:
    """Tell of a new pair. Raises BadValueError for a name that is taken, and for bad values."""
    said = name.strip()
    if not said or len(said) > LONGEST_NAME_COUNT:
        allowed = f"a name of up to {LONGEST_NAME_COUNT} letters"
        raise BadValueError(field="name", value=name, allowed=allowed)
    if any(said.casefold() == one.gear.name.casefold() for one in pairs(home)):
        raise BadValueError(field="name", value=said, allowed="a name that no pair has yet")
    return _keep(home, Gear(name=said, begun=today(home)), changes)


def change_pair(home: Home, name: str, changes: Mapping[str, str]) -> Pair:
    """Tell or forget (empty value) what is known of a pair, by the keys of `KEYS`.

    Raises NotFoundError and BadValueError.
    """
    return _keep(home, pair(home, name).gear, changes)


def _keep(home: Home, piece: Gear, changes: Mapping[str, str]) -> Pair:
    from freshlegs.store.gear import set_gear

    read: dict[str, Any] = {}
    for key, text in changes.items():
        read |= _read(home, key, text.strip())
    set_gear(home, replace(piece, **read))
    refresh(home)
    return pair(home, piece.name)


def _read(home: Home, key: str, text: str) -> dict[str, Any]:
    reader = _READERS.get(key)
    if reader is None:
        raise BadValueError(field="shoe key", value=key, allowed=", ".join(KEYS), choices=KEYS)
    if key == "default":
        return _default(home, text)
    return {_FIELDS.get(key, key): reader(key, text) if text else None}


def _default(home: Home, text: str) -> dict[str, Any]:
    if text not in {"yes", "no", ""}:
        raise BadValueError(field="default", value=text, allowed="yes, no")
    return {"default_from": today(home) if text == "yes" else None}


def _number(key: str, text: str) -> float:
    low, high = NUMBERS[key]
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = float("nan")
    if not low <= value <= high:
        allowed = f"a number from {low:g} to {high:g}"
        raise BadValueError(field=key, value=text, allowed=allowed)
    return value * METRES_PER_KM if key in _KILOMETRES else value


def _word(key: str, text: str) -> str:
    if len(text) > LONGEST_NAME_COUNT:
        allowed = f"up to {LONGEST_NAME_COUNT} letters"
        raise BadValueError(field=key, value=text[:20], allowed=allowed)
    return text


def _day(key: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        allowed = "a day such as 2026-03-07"
        raise BadValueError(field=key, value=text, allowed=allowed) from None


_KILOMETRES = frozenset({"start_km", "notice_km"})
_FIELDS = {"start_km": "start_distance_m", "notice_km": "max_distance_m"}
_READERS: Mapping[str, Callable[[str, str], object]] = {
    **dict.fromkeys(("label", "brand", "model", "default"), _word),
    **dict.fromkeys(NUMBERS, _number),
    **dict.fromkeys(("begun", "retired"), _day),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What the runs tell of all pairs."""

    worn: Mapping[str, Worn]
    last: Mapping[str, date]
    first_run: date | None
    default: str | None


def _pair(piece: Gear, told: _Told) -> Pair:
    run = told.worn.get(piece.name)
    first = None if run is None else run.first_day
    gone_m = 0.0 if run is None else run.distance_m
    begun_m = piece.start_distance_m
    is_new = told.first_run is None or first is None or first > told.first_run + NEW_PAIR_TIME
    return Pair(
        gear=piece,
        distance_m=gone_m + (begun_m or 0.0),
        is_whole=begun_m is not None or is_new,
        runs_count=0 if run is None else run.runs_count,
        first_day=first,
        last_day=told.last.get(piece.name),
        is_default=piece.name == told.default,
        notice_m=piece.max_distance_m or NOTICE_FROM_M,
    )


def _last_days(
    runs: list[PlainRun], said: Mapping[date, str], pieces: tuple[Gear, ...]
) -> dict[str, date]:
    named = ((run.shoe or said.get(run.day) or default_shoe(pieces, run.day), run) for run in runs)
    return {name: run.day for name, run in named if name is not None}


def _last_worn(one: Pair) -> tuple[bool, date]:
    return one.gear.retired is None, one.last_day or one.gear.begun or date.min


def _name(one: Pair) -> str:
    return one.gear.shown_name.casefold()


def _near(name: str, every: tuple[Pair, ...]) -> tuple[str, ...]:
    from difflib import get_close_matches

    return tuple(get_close_matches(name, [one.gear.name for one in every], 3))
