"""A server that is killed loses nothing that it said it kept, and goes on by itself."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.store.opening import close_home
from freshlegs.store.recordings import recordings_light
from freshlegs.workflows.diary import entries
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.opening import open_at
from freshlegs.workflows.simulate import simulate
from tests.web.serving import Visitor, serving

DAYS_COUNT = 70
LOOKS_COUNT, PAUSE_S = 600, 0.05


@pytest.fixture
def season(tmp_path: Path) -> Path:
    """An archive of simulated runs."""
    folder = tmp_path / "season"
    simulate(folder, DAYS_COUNT, 8, [])
    return Path(shutil.make_archive(str(tmp_path / "season"), "zip", folder))


def kept(home: Home) -> tuple[set[str], list[str]]:
    """What an import brought: the runs, and every recording as often as it is there."""
    runs = {run.key for run in history(home).runs}
    return runs, sorted(one.key for one in recordings_light(home))


def imported_undisturbed(folder: Path, season: Path) -> tuple[set[str], list[str]]:
    """What there is to be when nothing is killed."""
    home = open_at(folder)
    import_paths(home, [season], lambda _done, _total: None)
    found = kept(home)
    close_home(home)
    return found


def check_in(visitor: Visitor, heaviness: int) -> None:
    """Tell how the legs feel; it is acknowledged when this comes back."""
    day = datetime.now(UTC).date().isoformat()
    told = {"day": day, "heaviness": str(heaviness), "note": f"number {heaviness}"}
    visitor.post("/check-in/", told)


def wait_until(is_so: Callable[[], bool]) -> None:
    """Look again and again."""
    for _ in range(LOOKS_COUNT):
        if is_so():
            return
        time.sleep(PAUSE_S)
    pytest.fail("it never came to that")


def test_a_killed_import_completes_by_itself_and_no_check_in_is_lost(
    tmp_path: Path, season: Path
) -> None:
    folder = tmp_path / "home"

    with serving(folder) as (server, port):
        visitor = Visitor(port)
        check_in(visitor, 3)
        visitor.send("/imports/send/", season)
        server.kill()

    with serving(folder) as (server, port):
        check_in(Visitor(port), 5)
        wait_until(lambda: any(folder.glob("originals/*/*/*.zip")))
        server.kill()

    with serving(folder) as (_, port):
        visitor = Visitor(port)
        check_in(visitor, 7)
        wait_until(lambda: "aria-busy" not in visitor.get("/imports/"))
        assert "season.zip" in visitor.get("/imports/")

    home = open_at(folder)
    assert kept(home) == imported_undisturbed(tmp_path / "other", season)
    notes = [one.get("note") for one in entries(home)]
    assert [notes.count(f"number {heaviness}") for heaviness in (3, 5, 7)] == [1, 1, 1]
    assert list(home.incoming.glob("files/*")) == []
    close_home(home)
