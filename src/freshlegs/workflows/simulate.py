"""Write a simulated season to a folder, as if a runner had brought their files and diary."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.activity import Activity
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.gear import Gear
from freshlegs.domain.profile import Profile
from freshlegs.exporters.diary_csv import write_diary
from freshlegs.exporters.fit import write_activity
from freshlegs.simulation.feelings import DayTruth
from freshlegs.simulation.living import LivedSeason, live
from freshlegs.simulation.plants import Planting
from freshlegs.simulation.simulate import Season, simulate_season

SEASON_END = date(2026, 6, 30)
"""The last day of a season without planted causes."""

EARLIEST, LATEST = date(1990, 1, 1), date(2037, 12, 31)
"""Days that the FIT clock can tell, with room for a season before and after."""

LEAD_DAYS = 90
"""Days before the first planted one, so that the runner's own normals are known by then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatedSeason:
    """What was written: where, how many runs and entries, from which day to which."""

    out: str
    activities_count: int
    entries_count: int
    first_day: date
    last_day: date


def simulate(
    out: Path,
    days_count: int,
    seed: int,
    plantings: Sequence[Planting] = (),
    first_day: date | None = None,
) -> SimulatedSeason:
    """Write OUT/activities/*.fit, diary.csv, gear.csv, profile.json and truth.json.

    Without a first day the season begins some 90 days before the first planted one, or ends on
    30 June 2026 when nothing is planted. Raises BadValueError where OUT holds something already
    or a planted day lies outside the season, NotFoundError for an unknown cause.
    """
    season, rng = planned_season(days_count, seed, plantings, first_day)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise BadValueError(field="OUT", value=str(out), allowed="a new or empty folder")
    folder = out / "activities"
    folder.mkdir(parents=True, exist_ok=True)
    lived = live(season, CAUSES, rng, lambda activity: _write_run(folder, activity))
    _write_tables(out, lived)
    return SimulatedSeason(
        out=str(out),
        activities_count=len(lived.history.runs),
        entries_count=len(lived.history.diary),
        first_day=season.dates[0],
        last_day=season.dates[-1],
    )


def planned_season(
    days_count: int, seed: int, plantings: Sequence[Planting], first_day: date | None = None
) -> tuple[Season, np.random.Generator]:
    """Plan a season from a seed; give the chance that its days are then lived with."""
    first = first_day or _first_day(days_count, plantings)
    last = first + timedelta(days=days_count - 1)
    for planting in plantings:
        if planting.first_day < first or planting.last_day > last:
            raise BadValueError(
                field="A planted day",
                value=f"{planting.first_day} to {planting.last_day}",
                allowed=f"{first} to {last}",
            )
    plan_rng, life_rng = np.random.default_rng(seed).spawn(2)
    return simulate_season(first, days_count, plantings, CAUSES, plan_rng), life_rng


def plantings(words: Sequence[str]) -> tuple[Planting, ...]:
    """Read `slug:from:to` (ISO days); raises BadValueError for anything else."""
    return tuple(_planting(word) for word in words)


def _planting(word: str) -> Planting:
    try:
        slug, first, last = word.split(":")
        planting = Planting(slug, date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        planting = None
    if planting is None or not EARLIEST <= planting.first_day <= planting.last_day <= LATEST:
        allowed = "SLUG:FROM:TO, such as sleep_deprivation:2026-03-01:2026-03-10"
        raise BadValueError(field="--cause", value=word, allowed=allowed)
    return planting


def _first_day(days_count: int, plantings: Sequence[Planting]) -> date:
    if not plantings:
        return SEASON_END - timedelta(days=days_count - 1)
    begin = min(planting.first_day for planting in plantings)
    end = max(planting.last_day for planting in plantings)
    room_days = max(days_count - (end - begin).days - 1, 0)
    return begin - timedelta(days=min(LEAD_DAYS, room_days))


def _write_run(folder: Path, activity: Activity) -> None:
    name = f"{activity.start.local:%Y-%m-%d-%H%M}.fit"
    (folder / name).write_bytes(write_activity(activity))


def _write_tables(out: Path, lived: LivedSeason) -> None:
    (out / "diary.csv").write_bytes(write_diary(lived.history.diary))
    (out / "gear.csv").write_text(_gear_csv(lived.history.gear), encoding="utf-8")
    _write_json(out / "profile.json", _profile(lived.history.profile))
    _write_json(out / "truth.json", [_truth(truth) for truth in lived.truths])


def _gear_csv(gear: Sequence[Gear]) -> str:
    text = io.StringIO()
    names = [field.name for field in fields(Gear) if field.name != "activity_ids"]
    writer = csv.DictWriter(text, names, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(asdict(pair) for pair in gear)
    return text.getvalue()


def _profile(profile: Profile) -> dict[str, object]:
    told = asdict(profile)
    return {name: value for name, value in told.items() if value is not None and value != ()}


def _truth(truth: DayTruth) -> dict[str, object]:
    causes = [{"slug": slug, "share": round(share, 4)} for slug, share in truth.shares.items()]
    return {"day": truth.day.isoformat(), "causes": causes, "heaviness": truth.heaviness}


def _write_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
