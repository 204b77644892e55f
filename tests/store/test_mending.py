"""A kill at any moment leaves a store that is whole, and importing again completes it."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from freshlegs.store import mending, streams
from freshlegs.store.batches import begin_batch, finish_batch, keep
from freshlegs.store.dump import dump
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.store.locks import is_held, release
from freshlegs.store.opening import close_home, open_home
from freshlegs.store.recordings import months_of, recordings_light
from freshlegs.store.rows import OriginalRow
from tests.conftest import ROOT
from tests.store.dying import complete
from tests.store.making import files, keep_all, kept

KILLS = [(2, "after"), (4, "before"), (5, "after"), (8, "before"), (11, "after"), (14, "before")]


@pytest.fixture(scope="module")
def whole(
    tmp_path_factory: pytest.TempPathFactory, empty_home: Path
) -> tuple[str, dict[str, bytes]]:
    """What an import that nothing disturbs leaves behind."""
    path = tmp_path_factory.mktemp("whole") / "home"
    shutil.copytree(empty_home, path)
    complete(path)
    home = open_home(path)
    left = dump(home), files(home.streams)
    close_home(home)
    return left


def importing(home: Home, step: int = 10**9, when: str = "before") -> subprocess.Popen[bytes]:
    cache = f"pycache_prefix={home.path.parent.parent / 'compiled'}"
    command = [sys.executable, "-X", cache, "-m", "tests.store.dying"]
    told = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.Popen([*command, str(home.path), str(step), when], cwd=ROOT, env=told)


def assert_whole(home: Home) -> None:
    """Rows, streams, packs and runs agree, and nothing unfinished lies about."""
    months = months_of(home)
    for file in home.streams.glob("*"):
        month = file.stem
        assert streams.keys_in(home.streams, month) == {
            key for key in months if months[key] == month
        }
    assert {streams.month_file(home.streams, month).exists() for month in months.values()} <= {True}
    rows = OriginalRow.objects.using(home.database).filter(runner_id=home.runner_number)
    assert set(files(home.originals)) == set(rows.values_list("pack", flat=True))
    assert len(history(home).runs) == len(recordings_light(home))


@pytest.mark.parametrize(("step", "when"), KILLS)
def test_a_kill_at_any_step_is_mended(
    sqlite_home: Home, whole: tuple[str, dict[str, bytes]], step: int, when: str
) -> None:
    close_home(sqlite_home)
    child = importing(sqlite_home, step, when)
    child.communicate()
    assert child.returncode == -signal.SIGKILL
    home = open_home(sqlite_home.path)
    assert_whole(home)
    complete(home.path)
    assert (dump(home), files(home.streams)) == whole


@pytest.mark.parametrize("seed", range(2))
def test_a_kill_at_a_random_moment_is_mended(
    sqlite_home: Home, whole: tuple[str, dict[str, bytes]], seed: int
) -> None:
    close_home(sqlite_home)
    child = importing(sqlite_home)
    while child.poll() is None and not list(sqlite_home.originals.glob("*")):
        time.sleep(0.002)
    time.sleep(random.Random(seed).uniform(0, 0.2))  # noqa: S311 - no secret is made of it
    child.kill()
    child.communicate()
    home = open_home(sqlite_home.path)
    assert_whole(home)
    complete(home.path)
    assert (dump(home), files(home.streams)) == whole


def test_an_import_that_was_killed_has_its_runs_and_can_be_undone(home: Home) -> None:
    batch = begin_batch(home, [])
    keep(home, batch, [kept(1)])
    release(home.lock)
    mending.mend(home)
    assert len(history(home).runs) == 1
    assert not is_held(home.lock)


def test_nobody_mends_what_another_is_writing(home: Home) -> None:
    batch = begin_batch(home, [])
    keep(home, batch, [kept(1)])
    mending.mend(home)
    assert history(home).runs == ()
    finish_batch(home, batch)
    assert len(history(home).runs) == 1


def test_an_unfinished_file_is_swept_away(home: Home) -> None:
    keep_all(home, [kept(1)])
    unfinished = home.streams / "2024-01.parquet.unfinished"
    unfinished.write_bytes(b"half")
    finish_batch(home, begin_batch(home, []))
    assert not unfinished.exists()


def test_a_rebuild_that_was_killed_before_it_counted_is_forgotten(home: Home) -> None:
    keep_all(home, [kept(1)])
    before = files(home.streams)
    mending.rebuilt(home).mkdir()
    mending.settle(home)
    assert not mending.rebuilt(home).exists()
    assert files(home.streams) == before


@pytest.mark.parametrize("half_done", [False, True])
def test_a_rebuild_that_was_killed_while_it_took_over_takes_over(
    home: Home, *, half_done: bool
) -> None:
    keep_all(home, [kept(1)])
    shutil.copytree(home.streams, mending.rebuilt(home))
    before = files(home.streams)
    if half_done:
        home.streams.rename(home.streams.with_name(f"{home.streams.name}.old"))
    mending.mark(home, frozenset({mending.SWAP}))
    mending.mend(home)
    mending.swap(home)
    assert files(home.streams) == before
    assert [path.name for path in home.streams_path.iterdir()] == [home.streams.name]
