"""A fresh home for every test, on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from freshlegs.store.home import Home
from freshlegs.store.opening import close_home, open_home

SERVER = "FRESHLEGS_TEST_DATABASE_URL"


@pytest.fixture(scope="session")
def empty_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated home that tests copy, since migrating takes longer than most tests."""
    path = tmp_path_factory.mktemp("homes") / "empty"
    close_home(open_home(path))
    return path


@pytest.fixture
def sqlite_home(tmp_path: Path, empty_home: Path) -> Iterator[Home]:
    path = tmp_path / "home"
    shutil.copytree(empty_home, path)
    home = open_home(path)
    yield home
    close_home(home)


@pytest.fixture
def postgres_home(tmp_path: Path) -> Iterator[Home]:
    url = os.environ.get(SERVER)
    if url is None and os.environ.get("CI") == "true":
        pytest.fail(f"{SERVER} has to name a PostgreSQL server in CI")
    if url is None:
        pytest.skip(f"no PostgreSQL server ({SERVER} names one)")
    home = open_home(tmp_path / "home", runner=uuid4().hex, database_url=url)
    yield home
    close_home(home)


@pytest.fixture(params=["sqlite", "postgres"])
def home(request: pytest.FixtureRequest) -> Home:
    found: Home = request.getfixturevalue(f"{request.param}_home")
    return found
