"""The web app as a runner's browser meets it, on a history of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import django
import pytest
from django.test import Client

from freshlegs.store.home import Home
from freshlegs.store.opening import close_home
from freshlegs.workflows import check_in, today
from freshlegs.workflows.diary import keep
from freshlegs.workflows.opening import open_at

django.setup(set_prefix=False)

TODAY = date(2026, 3, 20)
HOST = "localhost:8421"

type Live = Callable[..., None]


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty history on disk, to be copied: making one anew takes a second."""
    folder = tmp_path_factory.mktemp("template") / "home"
    close_home(open_at(folder))
    return folder


@pytest.fixture
def home(tmp_path: Path, empty_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    """The history that FRESHLEGS_HOME names, on a Friday in March."""
    folder = tmp_path / "home"
    shutil.copytree(empty_folder, folder)
    monkeypatch.setenv("FRESHLEGS_HOME", str(folder))
    for module in (today, check_in):
        monkeypatch.setattr(module, "now", lambda _: datetime(2026, 3, 20, 18, 30, tzinfo=UTC))
    opened = open_at(folder)
    yield opened
    close_home(opened)


@pytest.fixture
def browser(home: Home) -> Client:
    """A browser on this machine that allows no mistake."""
    assert home.path.is_dir()
    return Client(headers={"host": HOST})


@pytest.fixture
def live(home: Home) -> Live:
    """Log one rating a day, the last one yesterday; `today` is logged as well if it is given."""

    def days(ratings: list[int], **said: object) -> None:
        first = TODAY - timedelta(days=len(ratings))
        rows = [
            {"date": (first + timedelta(days=at)).isoformat(), "heaviness": rating, "sleep_h": 7.5}
            for at, rating in enumerate(ratings)
        ]
        keep(home, [*rows, *([{"date": TODAY.isoformat(), **said}] if said else [])])

    return days
