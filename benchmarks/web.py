"""How long the server takes for each page over ten years of history, and 50 runners at once.

Run `python -m benchmarks.web`: it builds the ten years of `benchmarks.why` (or takes a copy of
`--home FOLDER`) and asks for the pages in this process, without a network. "First" is a page of
which nothing is remembered. `--concurrent` lets 50 runners check in at once for a minute instead.
Times are those of the clock, with the CPU's beside: on a busy machine the clock tells of others.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING

import numpy as np

from freshlegs import settings

if TYPE_CHECKING:
    from django.test import Client

LAST_DAY = date(2025, 12, 28)
TODAY_AIM_BYTES = 150_000
RANDOM_DAYS_COUNT, CHECK_INS_COUNT, VISITS_COUNT, RANDOM_PAGES_COUNT = 40, 20, 40, 200


@dataclass(frozen=True, slots=True)
class Measured:
    """Times of one kind of request [ms], by the clock and of the CPU."""

    name: str
    clock_ms: list[float] = field(default_factory=list)
    cpu_ms: list[float] = field(default_factory=list)

    def time(self, client: Client, path: str, told: Mapping[str, str] | None = None) -> None:
        """Ask for a page once, or send what is told to it, and keep how long it took."""
        clock_s, cpu_s = perf_counter(), process_time()
        answer = client.get(path) if told is None else client.post(path, dict(told))
        self.cpu_ms.append(1000.0 * (process_time() - cpu_s))
        self.clock_ms.append(1000.0 * (perf_counter() - clock_s))
        if answer.status_code not in {200, 302}:
            message = f"{self.name}: status {answer.status_code}"
            raise RuntimeError(message)

    def line(self) -> str:
        """The figures in one line."""
        clock, cpu = (np.percentile(ms, [50, 95, 99]) for ms in (self.clock_ms, self.cpu_ms))
        told = "  ".join(f"{one:7.1f}" for one in (*clock, *cpu))
        return f"{self.name:44} {len(self.clock_ms):4}  {told}"


def main() -> int:
    """Build or copy a home, then measure what is asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--home", type=Path, help="a ten-year home; it is copied")
    asked.add_argument("--concurrent", action="store_true", help="50 runners check in at once")
    asked.add_argument("--seconds", type=float, default=60.0, help="how long they do")
    told = asked.parse_args()
    settings.one_thread()
    with TemporaryDirectory(prefix="freshlegs-web-") as place:
        folder = Path(place) / "home"
        os.environ["FRESHLEGS_HOME"] = str(folder)
        if told.concurrent:
            from benchmarks.check_ins import check_in_at_once

            return check_in_at_once(folder, told.seconds)
        _make(folder, told.home)
        return _pages()


def _make(folder: Path, home: Path | None) -> None:
    if home is not None:
        shutil.copytree(home, folder)
        return
    from benchmarks.day_table import synthetic
    from benchmarks.why import build

    build(folder, synthetic(np.random.default_rng(1)))


def _pages() -> int:
    client = _client()
    _stop_the_clock()
    client.get("/")  # what is imported with the first page
    heads = "  ".join(f"{one:>7}" for one in ("p50", "p95", "p99", "CPU p50", "p95", "p99"))
    print(f"{'[ms]':44} {'':4}  {heads}")
    for measured in _measured(client):
        print(measured.line(), flush=True)
    answer = client.get("/")
    coding = answer.headers.get("Content-Encoding", "not compressed")
    print(f"Today: {len(answer.content)} bytes, {coding} (aim {TODAY_AIM_BYTES})")
    _visit_random(client)
    print(f"memory after {RANDOM_PAGES_COUNT} random pages: {_memory_mb():.0f} MB")
    return 0


def _client() -> Client:
    import django
    from django.test import Client

    from freshlegs.workflows.opening import open_default

    django.setup(set_prefix=False)
    open_default()
    return Client(headers={"host": "localhost"})


def _stop_the_clock() -> None:
    """Let it be the evening of the last day of the history."""
    from freshlegs.workflows import check_in, today

    evening = datetime(LAST_DAY.year, LAST_DAY.month, LAST_DAY.day, 20, tzinfo=UTC)
    for module in (today, check_in):
        setattr(module, "now", lambda *_: evening)  # noqa: B010 - one of them only borrows it


def _measured(client: Client) -> Iterator[Measured]:
    yield from _after_check_ins(client)
    yield from _why(client)
    yield from (_again(client, name, path) for name, path in _slow_pages().items())


def _after_check_ins(client: Client) -> Iterator[Measured]:
    """Each check-in changes the history, so that each page after it is made anew."""
    paths = {"Today": "/", "Runs": "/runs/", "Why of today": "/why/", **_slow_pages()}
    keeping = Measured("check-in, POST")
    pages = {name: Measured(f"{name}, first after a check-in") for name in paths}
    for at in range(CHECK_INS_COUNT):
        for name, path in paths.items():
            told = {"day": LAST_DAY.isoformat(), "heaviness": str(at % 10), "side": "both"}
            keeping.time(client, "/check-in/", told)
            pages[name].time(client, path)
    yield keeping
    yield from pages.values()
    yield _again(client, "Today, again", "/")
    yield _again(client, "Runs, again", "/runs/")


def _slow_pages() -> dict[str, str]:
    from freshlegs.web.pages import ALL

    return {"Trends": "/trends/"} if any(page.slug == "trends" for page in ALL) else {}


def _why(client: Client) -> Iterator[Measured]:
    """Random days of ten years: their week not learnt yet, then learnt, then told before."""
    rng = np.random.default_rng(1)
    backs = rng.choice(3200, RANDOM_DAYS_COUNT, replace=False).tolist()
    days = [LAST_DAY - timedelta(days=7 + back) for back in backs]
    first = Measured("Why, random day, its week not learnt")
    second = Measured("Why, another day of that week, first")
    again = Measured("Why, told before")
    for day in days:
        beside = day + timedelta(days=1 if day.weekday() < 6 else -1)
        first.time(client, f"/why/{day}/")
        second.time(client, f"/why/{beside}/")
        again.time(client, f"/why/{day}/")
    yield from (first, second, again)


def _again(client: Client, name: str, path: str) -> Measured:
    measured = Measured(name)
    for _ in range(VISITS_COUNT):
        measured.time(client, path)
    return measured


def _visit_random(client: Client) -> None:
    rng = np.random.default_rng(2)
    for back in rng.integers(1, 200, RANDOM_PAGES_COUNT).tolist():
        path = ("/", "/runs/", f"/why/{LAST_DAY - timedelta(days=back)}/")[back % 3]
        client.get(path)


def _memory_mb() -> float:
    """What this process holds now [MB], as Linux tells it."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    (line,) = (one for one in told.splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) / 1024.0


if __name__ == "__main__":
    sys.exit(main())
