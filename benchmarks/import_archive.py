"""Import ten years of running from one Strava-like archive: how long it takes, and how much memory.

Run `python benchmarks/import_archive.py --activities 3000`. The archive (strava_archive.py makes
it) stays in the temporary folder. Each figure comes from a fresh process; memory has a run of its
own, since looking at it costs time.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WALL_TARGET_S = 15.0
MEMORY_TARGET_MB = 600.0
SAMPLE_EVERY_S = 0.05
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
"""Installed programs keep their compiled modules, so the measured one may as well."""


def inflate(archive: Path) -> None:
    """Do the least that any import must do: take every file out of the zip and undo gzip."""
    started = time.perf_counter()
    with zipfile.ZipFile(archive) as opened:
        for name in opened.namelist():
            content = opened.read(name)
            if name.endswith(".gz"):
                gzip.decompress(content)
    print(time.perf_counter() - started)


def import_archive(archive: Path, home: Path) -> None:
    """Import as `freshlegs import` does and read the history."""
    from freshlegs.store.history import history
    from freshlegs.workflows.import_files import import_paths
    from freshlegs.workflows.opening import open_at

    opened = open_at(home)
    report = import_paths(opened, [archive], lambda _done, _total: None)
    outcomes = Counter(detail.outcome.value for detail in report.details)
    runs_count = len(history(opened).runs)
    cpu_s = round(sum(map(_busy_s, _family(os.getpid()))), 1)
    print(json.dumps({"cpu_s": cpu_s, "runs": runs_count, **outcomes}))


def _busy_s(number: int) -> float:
    """Processor time [s] of a process and of those that it has seen end."""
    told = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, told[11:15])) / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Measured:
    """One fresh process: how long it ran [s], the most it held [MB], and what it printed."""

    wall_s: float
    pss_mb: float
    rss_mb: float
    printed: str


def measure(*arguments: str | Path, sampled: bool = False) -> Measured:
    """Run this program anew and watch it."""
    started = time.perf_counter()
    command = [sys.executable, __file__, *map(str, arguments)]
    compiled = {name: value for name, value in os.environ.items() if name != NO_BYTECODE}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=compiled) as process:
        peaks = _peaks_mb(process) if sampled else (0.0, 0.0)
        printed, _ = process.communicate()
    if process.returncode:
        sys.exit(f"{arguments[0]} failed")
    return Measured(time.perf_counter() - started, *peaks, printed.strip())


def _peaks_mb(process: subprocess.Popen[str]) -> tuple[float, float]:
    pss_mb = rss_mb = 0.0
    while process.poll() is None:
        held = [_held_mb(number) for number in _family(process.pid)]
        pss_mb = max(pss_mb, sum(pss for pss, _ in held))
        rss_mb = max(rss_mb, sum(rss for _, rss in held))
        time.sleep(SAMPLE_EVERY_S)
    return pss_mb, rss_mb


def _family(number: int) -> Iterator[int]:
    yield number
    for children in Path(f"/proc/{number}/task").glob("*/children"):
        try:
            found = children.read_text().split()
        except OSError:
            continue
        for child in found:
            yield from _family(int(child))


def _held_mb(number: int) -> tuple[float, float]:
    try:
        lines = Path(f"/proc/{number}/smaps_rollup").read_text().splitlines()[1:]
    except OSError:
        return 0.0, 0.0
    told = {line.split()[0]: int(line.split()[1]) / 1000 for line in lines}
    return told.get("Pss:", 0.0), told.get("Rss:", 0.0)


def main(count: int) -> int:
    """Print the table; fail when a target is missed."""
    folder = Path(tempfile.gettempdir()) / "freshlegs-benchmark"
    folder.mkdir(exist_ok=True)
    archive = folder / f"strava-{count}.zip"
    if not archive.exists():
        builder = Path(__file__).with_name("strava_archive.py")
        command = [sys.executable, str(builder), str(archive), "--activities", str(count)]
        subprocess.run(command, check=True)
    home, watched_home = folder / "home", folder / "watched-home"
    for used in (home, watched_home):
        shutil.rmtree(used, ignore_errors=True)
    inflated_s = float(measure("--inflate", archive).printed)
    first = measure("--import", archive, home)
    again = measure("--import", archive, home)
    watched = measure("--import", archive, watched_home, sampled=True)
    cores_count = len(os.sched_getaffinity(0))
    print(f"{archive}: {archive.stat().st_size / 1e6:.0f} MB, {count} files, {cores_count} cores")
    print(f"inflate only        {inflated_s:8.1f} s")
    print(f"import              {first.wall_s:8.1f} s   (at most {WALL_TARGET_S:.0f})")
    print(f"  times inflating   {first.wall_s / inflated_s:8.1f}")
    print(f"  peak PSS          {watched.pss_mb:8.0f} MB  (at most {MEMORY_TARGET_MB:.0f})")
    print(f"  sum of RSS        {watched.rss_mb:8.0f} MB")
    print(f"  told              {first.printed}")
    print(f"import again        {again.wall_s:8.1f} s   {again.printed}")
    shutil.rmtree(watched_home)
    return int(first.wall_s > WALL_TARGET_S or watched.pss_mb > MEMORY_TARGET_MB)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--activities", type=int, default=3000)
    parser.add_argument("--inflate", type=Path, metavar="ZIP", help=argparse.SUPPRESS)
    parser.add_argument("--import", type=Path, nargs=2, dest="imported", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.inflate:
        inflate(arguments.inflate)
    elif arguments.imported:
        import_archive(*arguments.imported)
    else:
        sys.exit(main(arguments.activities))
