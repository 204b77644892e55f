"""A runner's own folder for every test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from freshlegs.store.home import Home
from freshlegs.store.opening import close_home
from freshlegs.workflows.opening import open_at


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty history on disk, to be copied: making one anew takes a second."""
    folder = tmp_path_factory.mktemp("template") / "home"
    close_home(open_at(folder))
    return folder


@pytest.fixture
def home(tmp_path: Path, empty_folder: Path) -> Iterator[Home]:
    """A new, empty history."""
    shutil.copytree(empty_folder, tmp_path / "home")
    opened = open_at(tmp_path / "home")
    yield opened
    close_home(opened)
