"""How long `freshlegs why` takes with ten years of history: a cold process, and its parts.

Run `python -m benchmarks.why`. The history (some 2,850 runs, a diary entry for every day, half of
them logged by hand, nights and three measures a day) goes straight into a new store; then the
command is started anew each time. Python's bytecode is cached after the first start.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy as np

from benchmarks.day_table import DAYS_COUNT, FIRST_DAY, synthetic
from freshlegs.domain.history import History
from freshlegs.domain.imports import Imported, Kept
from freshlegs.domain.run import Recording, Run, recording_key

ASKED = FIRST_DAY + timedelta(days=DAYS_COUNT - 1)
REPEATS_COUNT = 5
AIM_S = 1.0
PARTS = """
import sys
from time import perf_counter as now
at = [("start", now())]
def done(what): at.append((what, now()))
from datetime import date
from pathlib import Path
import click, freshlegs.cli
done("import the command line")
import freshlegs.workflows.why as why, freshlegs.workflows.documents.why
from freshlegs.workflows import known_days
done("import the workflow, causes and statistics")
import freshlegs.store.history, freshlegs.store.answers
from freshlegs.store.opening_to_read import open_to_read
done("import the store")
home = open_to_read(Path(sys.argv[1]))
done("open the home")
import freshlegs.physiology.day_table, freshlegs.physiology.facts
done("import Polars and physiology")
import freshlegs.store.history as history_module
for name in ("history", "recent_history"):
    if hasattr(history_module, name):
        def told(*given, _was=getattr(history_module, name)):
            begun = now(); found = _was(*given); spans.append(("  history", now() - begun))
            return found
        setattr(history_module, name, told)
spans = []
import freshlegs.physiology.day_table as table_module
was_table = table_module.day_table
def table(*given, **named):
    begun = now(); found = was_table(*given, **named)
    spans.append(("  day table", now() - begun)); return found
table_module.day_table = table
day = date.fromisoformat(sys.argv[2])
known = known_days.known_days(home, day, {})
done("gather what is known")
why.known_days = lambda *given: known
why.why(home, day)
done("triage, statistics, advice")
for (what, then), (_, before) in zip(at[1:], at):
    print(f"  {1000 * (then - before):6.0f} ms  {what}")
for what, took in spans:
    print(f"  {1000 * took:6.0f} ms  of that{what}")
"""


def build(folder: Path, history: History) -> None:
    """Keep a history as if it had been imported, the younger half of the diary as if typed in."""
    from django.db import transaction

    from freshlegs.store.batches import begin_batch, finish_batch, keep, keep_tables
    from freshlegs.store.diary import log_diary
    from freshlegs.store.opening import close_home, open_home

    home = open_home(folder)
    half = len(history.diary) // 2
    batch = begin_batch(home, [folder])
    keep(home, batch, [_kept(run) for run in history.runs])
    imported = Imported(
        nights=history.nights,
        measurements=history.measurements,
        gear=history.gear,
        diary=history.diary[:half],
        profile=history.profile,
    )
    keep_tables(home, batch, imported)
    finish_batch(home, batch)
    with transaction.atomic(using=home.database):
        for entry in history.diary[half:]:
            log_diary(home, entry)
    close_home(home)


def _kept(run: Run) -> Kept:
    data = run.key.encode()
    digest = sha256(data).hexdigest()
    key = recording_key(digest, 0)
    recording = Recording(key=key, activity=run.activity, features=run.features)
    return Kept(title=run.key, digest=digest, data=data, recordings=(recording,))


def seconds(folder: Path, day: date) -> list[float]:
    """Start `freshlegs why --json` anew several times; the first start, which caches, is left."""
    command = [str(Path(sys.executable).with_name("freshlegs")), "why", "--day", f"{day}", "--json"]
    environment = {**os.environ, "FRESHLEGS_HOME": str(folder)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    took_s = []
    for _ in range(REPEATS_COUNT + 1):
        began_s = perf_counter()
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        took_s.append(perf_counter() - began_s)
    return took_s[1:]


def parts(folder: Path, day: date) -> str:
    """Where the time goes, in one process."""
    environment = {**os.environ, "FRESHLEGS_HOME": str(folder)}
    command = [sys.executable, "-c", PARTS, str(folder), f"{day}"]
    told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return told.stdout


def main() -> int:
    """Build, time, take apart."""
    with TemporaryDirectory(prefix="freshlegs-why-") as place:
        folder = Path(place) / "home"
        history = synthetic(np.random.default_rng(1))
        began_s = perf_counter()
        build(folder, history)
        print(
            f"built in {perf_counter() - began_s:.1f} s: {len(history.runs)} runs,"
            f" {len(history.diary)} diary entries, {len(history.nights)} nights,"
            f" {len(history.measurements)} measurements"
        )
        took_s = seconds(folder, ASKED)
        print(
            f"freshlegs why --json: median {median(took_s):.2f} s of"
            f" {', '.join(f'{one:.2f}' for one in took_s)} (aim {AIM_S:.1f} s)"
        )
        print(parts(folder, ASKED), end="")
    return 0 if median(took_s) < AIM_S else 1


if __name__ == "__main__":
    sys.exit(main())
