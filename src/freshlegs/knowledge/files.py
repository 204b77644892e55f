"""Reads the fact files that lie beside this one."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def read_toml(name: str) -> dict[str, Any]:
    """Give the content of one fact file of this package."""
    return tomllib.loads(files("freshlegs.knowledge").joinpath(name).read_text(encoding="utf-8"))
