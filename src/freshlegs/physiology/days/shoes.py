"""Which shoes were worn on what ground, how far they had gone, and what is new about them."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

from freshlegs.domain.activity import Sport
from freshlegs.domain.earlier import Earlier
from freshlegs.domain.gear import Gear, default_shoe
from freshlegs.physiology.days.inputs import Inputs

USUAL_TIME = timedelta(days=60)
USUAL_COUNT = 5
"""The usual pair or ground is the most used of 60 days, of at least five runs; elicited."""
NEW_PAIR_DAYS = 30
"""A pair first seen this long after the first run was new then; elicited."""
METRES_PER_KM = 1000.0
KINDS = {
    "shoe": pl.String(),
    "surface": pl.String(),
    "surface_changed": pl.Boolean(),
    "shoe_distance_km": pl.Float64(),
    "shoe_runs_count": pl.Float64(),
    "shoe_mass_change_g": pl.Float64(),
    "shoe_drop_change_mm": pl.Float64(),
}


@dataclass(frozen=True, slots=True)
class Worn:
    """One run: its day, pair, ground and distance [m]."""

    day: date
    shoe: str | None
    surface: str | None
    distance_m: float | None


class Usual:
    """The most common of the last 60 days, as days go by."""

    def __init__(self) -> None:
        """Begin without any."""
        self._recent: deque[tuple[date, str]] = deque()
        self._counts: Counter[str] = Counter()

    def as_of(self, day: date) -> str | None:
        """The most common before a day (of equals, by name); None under five."""
        while self._recent and self._recent[0][0] < day - USUAL_TIME:
            self._forget(self._recent.popleft()[1])
        if not self._enough():
            return None
        return max(self._counts, key=lambda name: (self._counts[name], name))

    def add(self, day: date, name: str) -> None:
        """Take one more into account."""
        self._recent.append((day, name))
        self._counts[name] += 1

    def _forget(self, name: str) -> None:
        self._counts[name] -= 1
        if not self._counts[name]:
            del self._counts[name]

    def _enough(self) -> bool:
        return len(self._recent) >= USUAL_COUNT


def shoes(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Shoes and ground of the day's longest run, before that run."""
    rows = list(_rows(inputs))
    schema = {"day": pl.Date(), **KINDS}
    frame = pl.DataFrame(rows, schema=schema, orient="row").unique("day", keep="last")
    return table.hstack(inputs.on_calendar(frame).drop("day"))


def _rows(inputs: Inputs) -> Iterator[tuple[object, ...]]:
    gear = {pair.name: pair for pair in inputs.history.gear}
    pairs, grounds = Usual(), Usual()
    earlier = inputs.history.earlier
    gone_m: Counter[str] = Counter({n: int(pair.distance_m) for n, pair in earlier.shoes.items()})
    runs_count = Counter({name: pair.runs_count for name, pair in earlier.shoes.items()})
    worn = list(_worn(inputs))
    whole = _new_pairs(worn, gear, earlier)
    for run in worn:
        usual, ground = pairs.as_of(run.day), grounds.as_of(run.day)
        changed = None if run.surface is None or ground is None else run.surface != ground
        known = run.shoe in whole
        start_m = whole.get(run.shoe or "", 0.0)
        distance_km = (start_m + gone_m[run.shoe or ""]) / METRES_PER_KM if known else None
        count = float(runs_count[run.shoe or ""]) if known and start_m == 0.0 else None
        change = _change(gear, run.shoe, usual)
        yield (run.day, run.shoe, run.surface, changed, distance_km, count, *change)
        if run.surface is not None:
            grounds.add(run.day, run.surface)
        if run.shoe is not None:
            pairs.add(run.day, run.shoe)
            gone_m[run.shoe] += int(run.distance_m or 0.0)
            runs_count[run.shoe] += 1


def _worn(inputs: Inputs) -> Iterator[Worn]:
    """Runs in order, the day's longest last; else of the diary's pair, or the default."""
    said = inputs.diary.select("day", shoe_said="shoe", surface_said="surface")
    runs = inputs.activities.filter(pl.col("sport") == Sport.RUN.value).join(
        said, on="day", how="left", maintain_order="left"
    )
    chosen = runs.sort("day", "duration_min", maintain_order=True).select(
        "day",
        pl.coalesce("shoe", "shoe_said"),
        pl.coalesce("surface", "surface_said").alias("surface"),
        "distance_m",
    )
    gear = inputs.history.gear
    for day, shoe, surface, distance_m in chosen.iter_rows():
        yield Worn(day, shoe or default_shoe(gear, day), surface, distance_m)


def _new_pairs(
    worn: Sequence[Worn], gear: Mapping[str, Gear], earlier: Earlier
) -> dict[str, float]:
    """Distance [m] before the first run seen, of the pairs for which it is known."""
    first_seen = {run.shoe: run.day for run in reversed(worn) if run.shoe is not None}
    first_seen |= {name: pair.first_day for name, pair in earlier.shoes.items()}
    first_run = earlier.first_run or (worn[0].day if worn else None)
    begin = date.max if first_run is None else first_run + timedelta(days=NEW_PAIR_DAYS)
    starts = {name: 0.0 for name, seen in first_seen.items() if seen > begin}
    told = {
        name: pair.start_distance_m
        for name, pair in gear.items()
        if pair.start_distance_m is not None
    }
    return starts | told


def _change(
    gear: Mapping[str, Gear], shoe: str | None, usual: str | None
) -> tuple[float | None, float | None]:
    if shoe is None or usual is None:
        return None, None
    if shoe == usual:
        return 0.0, 0.0
    new, old = gear.get(shoe), gear.get(usual)
    if new is None or old is None:
        return None, None
    return _difference(new.mass_g, old.mass_g), _difference(new.drop_mm, old.drop_mm)


def _difference(new_value: float | None, old_value: float | None) -> float | None:
    return None if new_value is None or old_value is None else new_value - old_value
