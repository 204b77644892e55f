"""What the project promises at its front door is what is checked behind it."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from tests.architecture.source import ROOT

COMMANDS = ("pip install uv && uv run freshlegs demo", "pip install uv && uv run pytest")


def project() -> dict[str, Any]:
    """The project's own description."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def bare(requirement: str) -> str:
    """The name of a requirement, without extras and versions."""
    return re.split(r"[\[<>=!~; ]", requirement, maxsplit=1)[0]


def test_the_readme_gives_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert set(COMMANDS) <= set(readme)


def test_every_package_we_ask_for_is_pinned() -> None:
    found = project()
    asked = list(found["project"]["dependencies"])
    for group in (
        *found["project"]["optional-dependencies"].values(),
        *found["dependency-groups"].values(),
    ):
        asked += group
    pinned = {bare(pin) for pin in found["tool"]["uv"]["constraint-dependencies"]}
    assert not {bare(requirement) for requirement in asked} - pinned


def test_what_builds_the_wheel_is_pinned() -> None:
    found = project()
    pinned = {bare(pin) for pin in found["tool"]["uv"]["build-constraint-dependencies"]}
    assert {bare(requirement) for requirement in found["build-system"]["requires"]} <= pinned
