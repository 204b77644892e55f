"""The web app as a runner's browser meets it, on a history of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client

from freshlegs.store import framework_tables
from freshlegs.store.home import Home
from freshlegs.store.opening import close_home
from freshlegs.web.charts import bundle
from freshlegs.web.wsgi import start
from freshlegs.workflows import check_in, today
from freshlegs.workflows.diary import keep
from freshlegs.workflows.opening import open_at
from tests.web import chromium
from tests.web.people import Run, with_accounts

if TYPE_CHECKING:
    from playwright.sync_api import Browser

start()
settings.SECRET_KEY = " of tests alone".join(map(str, range(6)))

TODAY = date(2026, 3, 20)
HOST = "localhost:8421"

type Live = Callable[..., None]


@contextmanager
def default_in(folder: Path) -> Iterator[None]:
    """Have the tables of the frameworks in a folder, as a server has, and not in one's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(connections.databases["default"], "NAME", str(folder / "freshlegs.sqlite3"))
        connections.close_all()
        yield
        connections.close_all()


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty history on disk, to be copied: making one anew takes a second."""
    folder = tmp_path_factory.mktemp("template") / "home"
    with default_in(folder):
        opened = open_at(folder)
        framework_tables.prepare(opened)
        close_home(opened)
    return folder


@pytest.fixture(scope="session")
def vega() -> bytes:
    """The program that draws charts, made once: each new history would make its own."""
    return bundle.made()


@pytest.fixture
def vega_at_hand(vega: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test in a browser waits for it."""
    monkeypatch.setattr(bundle, "_elsewhere", lambda: vega)


@pytest.fixture
def home(tmp_path: Path, empty_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    """The history that FRESHLEGS_HOME names, on a Friday in March."""
    folder = tmp_path / "home"
    shutil.copytree(empty_folder, folder)
    monkeypatch.setenv("FRESHLEGS_HOME", str(folder))
    for module in (today, check_in):
        monkeypatch.setattr(module, "now", lambda _: datetime(2026, 3, 20, 18, 30, tzinfo=UTC))
    with default_in(folder):
        opened = open_at(folder)
        yield opened
        close_home(opened)


@pytest.fixture
def server(tmp_path: Path, empty_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """A server with accounts, on a Friday in March; call it to run in another manner."""
    folder = tmp_path / "home"
    shutil.copytree(empty_folder, folder)
    monkeypatch.setenv("FRESHLEGS_HOME", str(folder))
    for module in (today, check_in):
        monkeypatch.setattr(module, "now", lambda _: datetime(2026, 3, 20, 18, 30, tzinfo=UTC))
    with default_in(folder), with_accounts() as run:
        yield run


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


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    """Chromium, started once for the tests of a file."""
    with chromium.started() as browser:
        yield browser


@pytest.fixture
def address(home: Home) -> Iterator[str]:
    """Where the app of this test's history is."""
    assert home.path.is_dir()
    with chromium.served() as found:
        yield found
