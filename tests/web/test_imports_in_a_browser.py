"""A runner drops an archive on the page, sees how far it is, sees the runs, takes it back."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from freshlegs.workflows.simulate import simulate
from tests.conftest import ROOT
from tests.web.chromium import visit
from tests.web.serving import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PATIENCE_MS = 60_000


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A real export where one is on this machine, else a simulated season."""
    folder = Path(os.environ.get("FRESHLEGS_SHARED", ROOT.parent / "shared"))
    real = folder / "data" / "archives" / "strava_export_en.zip"
    if real.is_file():
        return real
    simulate(tmp_path / "season", 20, 8, [])
    return Path(shutil.make_archive(str(tmp_path / "season"), "zip", tmp_path / "season"))


def test_an_archive_is_sent_imported_seen_and_taken_back(
    window: Browser, tmp_path: Path, archive: Path
) -> None:
    with (
        serving(tmp_path / "home") as (_, port),
        visit(window, f"http://localhost:{port}") as page,
    ):
        page.set_default_timeout(PATIENCE_MS)
        page.goto("/imports/")
        page.locator("input[type=file]").set_input_files(archive)
        page.get_by_role("button", name="Import", exact=True).click()
        page.locator("#jobs [aria-busy] progress").wait_for()
        page.get_by_role("link", name="See your runs").click()
        page.locator(".run-rows li").first.wait_for()
        page.goto("/imports/")
        page.get_by_role("link", name="Every file").click()
        page.locator(".log li").first.wait_for()
        page.get_by_role("link", name="All imports").click()
        page.get_by_text("Take it back").click()
        page.get_by_role("button", name="Take b1 back").click()
        page.get_by_text("Import b1 is taken back").wait_for()
        page.get_by_text("Nothing is imported yet.").wait_for()
        page.goto("/runs/")
        page.get_by_text("No runs yet.").wait_for()
