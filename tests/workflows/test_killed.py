"""Whatever kills an import, the history is whole, and importing again completes it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from freshlegs.store.dump import dump
from freshlegs.store.history import history
from freshlegs.store.opening import close_home
from freshlegs.store.reading import streams
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.opening import open_at
from tests.workflows.made import fit_files

FILES_COUNT = 48
IMPORT = """
import sys
from pathlib import Path
from freshlegs.workflows import import_plan
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.opening import open_at

if __name__ == "__main__":
    import_plan.CHUNK_COUNT = import_plan.MOST_COUNT = 4
    home = open_at(Path(sys.argv[1]))
    print("ready", flush=True)
    import_paths(home, [Path(sys.argv[2])], lambda done, total: None)
    print("done", flush=True)
"""


def quietly(_done: int, _total: int) -> None:
    return


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fit_files(tmp_path_factory.mktemp("killed") / "runs", FILES_COUNT, minutes=1)


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    home = open_at(tmp_path_factory.mktemp("killed") / "whole")
    import_paths(home, [folder], quietly)
    whole = dump(home)
    close_home(home)
    return whole


def killed_import(script: Path, place: Path, folder: Path, after_s: float) -> None:
    """Start an import in a process group of its own and kill all of it after a while."""
    process = subprocess.Popen(
        [sys.executable, str(script), str(place), str(folder)],
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    with process.stdout:
        process.stdout.readline()
        time.sleep(after_s)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.mark.parametrize("seed", range(3))
def test_a_killed_import_is_whole_and_a_second_one_completes_it(
    seed: int, tmp_path: Path, empty_folder: Path, folder: Path, undisturbed: str
) -> None:
    script, place = tmp_path / "import.py", tmp_path / "home"
    shutil.copytree(empty_folder, place)
    script.write_text(IMPORT)
    after_s = float(np.random.default_rng(seed).uniform(0.0, 2.5))
    killed_import(script, place, folder, after_s)
    home = open_at(place)
    for run in history(home).runs:
        assert len(streams(home, run.key)) > 0
    import_paths(home, [folder], quietly)
    assert dump(home) == undisturbed
    close_home(home)
