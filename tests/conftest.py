"""What every test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from freshlegs.workflows.threads import keep_to_one_core
from tests.architecture.source import house

keep_to_one_core()
ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real files, beside the checkout or where FRESHLEGS_SHARED says."""
    folder = Path(os.environ.get("FRESHLEGS_SHARED", ROOT.parent / "shared"))
    if not (folder / "data").is_dir():
        pytest.skip("the real files are not on this machine (FRESHLEGS_SHARED names their folder)")
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say after each run how long files and functions are (aim: under 130 and under 10 lines)."""
    terminalreporter.write_line(house())
