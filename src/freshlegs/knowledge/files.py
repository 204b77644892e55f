"""Reads the fact files that lie beside this one."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
"""Not asked of `importlib.resources`, which takes longer to import than a file to read."""


def read_toml(name: str) -> dict[str, Any]:
    """Give the content of one fact file of this package."""
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
