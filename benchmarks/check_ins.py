"""50 runners who check in at once, as the server's threads do: nothing lost, and how long it took.

Each of 50 threads is one runner on one SQLite database, each with its own connection. A runner
opens the home, checks in and rests a second, for a minute: fifty check-ins a second, every one on
disk (synchronous=FULL) before it is acknowledged.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter, process_time, sleep

import numpy as np

RUNNERS_COUNT = 50
REST_S = 1.0
AIM_MS = 500.0


@dataclass(slots=True)
class Sat:
    """What one runner did: times [ms] of the check-ins that were acknowledged, and what failed."""

    name: str
    took_ms: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def check_in_at_once(folder: Path, lasts_s: float) -> int:
    """Let them check in for so long, then count what is there; gives an exit code."""
    import django

    django.setup(set_prefix=False)
    from freshlegs.store.opening import open_home

    names = [f"runner {index}" for index in range(RUNNERS_COUNT)]
    for name in names:
        open_home(folder, runner=name)
    until_s, cpu_s = perf_counter() + lasts_s, process_time()
    with ThreadPoolExecutor(RUNNERS_COUNT) as threads:
        sat = list(threads.map(lambda name: _sit(folder, name, until_s), names))
    cpu_s = process_time() - cpu_s
    lost_count = sum(_kept_count(folder, one.name) != len(one.took_ms) for one in sat)
    return _told(sat, lost_count, cpu_s)


def _sit(folder: Path, name: str, until_s: float) -> Sat:
    from freshlegs.domain.errors import FreshlegsError
    from freshlegs.store.opening import open_home
    from freshlegs.workflows.check_in import check_in

    told, rng, day = Sat(name), np.random.default_rng(len(name)), datetime.now(UTC).date()
    sleep(float(np.random.default_rng(abs(hash(name))).uniform(0.0, REST_S)))
    while perf_counter() < until_s:
        begun_s = perf_counter()
        try:
            home = open_home(folder, runner=name)
            check_in(home, day, {"heaviness": int(rng.integers(0, 10))}, {"onset": "first_step"})
        except FreshlegsError as error:
            told.errors.append(error.sentence)
        else:
            told.took_ms.append(1000.0 * (perf_counter() - begun_s))
        sleep(REST_S)
    return told


def _kept_count(folder: Path, name: str) -> int:
    """Count a runner's entries, and that as many answers were kept."""
    from freshlegs.store.diary import diary
    from freshlegs.store.log import LogKind, entries
    from freshlegs.store.opening_to_read import open_to_read

    home = open_to_read(folder, runner=name)
    kept_count = len(diary(home, date.min, date.max))
    answers_count = len(entries(home, [LogKind.ANSWERS_GIVEN]))
    return kept_count if kept_count == answers_count else -1


def _told(sat: list[Sat], lost_count: int, cpu_s: float) -> int:
    took_ms = [one for each in sat for one in each.took_ms]
    errors = [error for each in sat for error in each.errors]
    p50_ms, p95_ms, p99_ms = np.percentile(took_ms, [50, 95, 99])
    print(
        f"{len(took_ms)} check-ins of {RUNNERS_COUNT} runners: p50 {p50_ms:.0f} ms,"
        f" p95 {p95_ms:.0f} ms, p99 {p99_ms:.0f} ms (aim {AIM_MS:.0f} ms),"
        f" CPU {1000.0 * cpu_s / max(len(took_ms), 1):.1f} ms each"
    )
    print(
        f"errors: {len(errors)} {sorted(set(errors))[:3]}; runners with a lost entry: {lost_count}"
    )
    return 0 if not errors and not lost_count and p99_ms <= AIM_MS else 1
