"""Show everything at once: make a simulated runner, import the season, explain one day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.explanation import Verdict
from freshlegs.simulation.plants import Planting
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.opening import open_at
from freshlegs.workflows.simulate import simulate
from freshlegs.workflows.why import Answer, why

type OnProgress = Callable[[int, int], None]

DAYS_COUNT = 150
FIRST_DAY, LAST_DAY = date(2026, 3, 16), date(2026, 3, 20)
CAUSE = "sleep_deprivation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the demo shows: how much was imported, what was planted, and the answer."""

    answer: Answer
    planted: str
    runs_count: int
    days_count: int


def demo(seed: int, on_progress: OnProgress) -> Shown:
    """Live, import and explain a season in a temporary folder; the runner's own is not touched."""
    from freshlegs.store.history import history
    from freshlegs.store.opening import close_home

    planting = Planting(slug=CAUSE, first_day=FIRST_DAY, last_day=LAST_DAY)
    with TemporaryDirectory(prefix="freshlegs-demo-") as folder:
        season = Path(folder) / "season"
        simulate(season, DAYS_COUNT, seed, [planting])
        home = open_at(Path(folder) / "home")
        import_paths(home, [season], on_progress)
        known = history(home)
        answer = _most_telling([why(home, day) for day in _heaviest_first(known.diary)])
        close_home(home)
    return Shown(
        answer=answer,
        planted=f"{_title(CAUSE)}, from {FIRST_DAY} to {LAST_DAY}",
        runs_count=len(known.runs),
        days_count=DAYS_COUNT,
    )


def _heaviest_first(diary: Sequence[DiaryEntry]) -> list[date]:
    """The planted days, those first on which a runner would ask."""
    rated = [entry for entry in diary if FIRST_DAY <= entry.day <= LAST_DAY]
    rated.sort(key=lambda entry: -(entry.heaviness or 0.0))
    return list(dict.fromkeys(entry.day for entry in rated))


def _most_telling(answers: Sequence[Answer]) -> Answer:
    unusual = (one for one in answers if one.explanation.verdict is Verdict.UNUSUAL)
    return next(unusual, answers[0])


def _title(slug: str) -> str:
    return next(cause.title.lower() for cause in CAUSES if cause.slug == slug)
