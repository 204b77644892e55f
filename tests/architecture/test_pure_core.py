"""The core answers from its arguments alone: no clock, no environment, no network, no chance."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tests.architecture.source import modules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.architecture.source import Module

DOORS = {"web", "cli", "api"}
RIM = DOORS | {"store", "workflows", "settings", "__main__"}
READS_FILES = {"importers", "knowledge"}
CLOCKS = ("now", "utcnow", "today", "localtime", "gmtime", "perf_counter", "monotonic")
CLOCK_OWNERS = {"datetime", "date", "time", "dt"}
NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "ssl",
    "urllib", "websockets",
}  # fmt: skip
FILE_METHODS = {"read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "touch"}


def core() -> list[Module]:
    """The files that must be pure: all but the rim."""
    return [module for module in modules() if module.package not in RIM]


def dotted(node: ast.AST) -> str:
    """Give `a.b.c` for a chain of names, and nothing for the rest."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def imported(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Every imported name in full, wherever the import stands."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def names(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Every imported and every dotted name."""
    yield from imported(module)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute):
            yield node, dotted(node)


def is_clock(name: str) -> bool:
    """`datetime.now`, `date.today`, `time.time` and their like."""
    *owners, last = name.split(".")
    if owners[-1:] == ["time"] and last == "time":
        return True
    return last in CLOCKS and bool(CLOCK_OWNERS.intersection(owners[-1:]))


def is_chance(name: str) -> bool:
    """A random number that does not come from a Generator handed in."""
    first, *rest = name.split(".")
    if first in {"random", "secrets"}:
        return bool(rest) or name == first
    return (
        rest[:1] == ["random"] and first in {"np", "numpy"} and rest[1:] not in ([], ["Generator"])
    )


def test_only_settings_reads_the_environment() -> None:
    readers = [
        module.at(node, name)
        for module in modules()
        if module.package != "settings"
        for node, name in names(module)
        if name in {"os.environ", "os.getenv", "os.environb", "os.putenv"}
    ]
    assert not readers, "\n".join(readers)


def test_the_core_reads_no_clock() -> None:
    readers = [
        module.at(node, name) for module in core() for node, name in names(module) if is_clock(name)
    ]
    assert not readers, "\n".join(readers)


def test_the_core_has_no_chance_of_its_own() -> None:
    """A function that needs chance is handed a Generator."""
    rollers = [
        module.at(node, name)
        for module in core()
        for node, name in names(module)
        if is_chance(name)
    ]
    assert not rollers, "\n".join(rollers)


def test_nothing_but_the_web_opens_a_connection() -> None:
    callers = [
        module.at(node, name)
        for module in modules()
        if module.package not in {"web", "api"}
        for node, name in imported(module)
        if name.split(".")[0] in NETWORK and not name.startswith("urllib.parse")
    ]
    assert not callers, "\n".join(callers)


def test_only_importers_and_knowledge_open_files_in_the_core() -> None:
    openers = [
        module.at(node, dotted(node.func))
        for module in core()
        if module.package not in READS_FILES
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        if dotted(node.func) == "open" or dotted(node.func).split(".")[-1] in FILE_METHODS
    ]
    assert not openers, "\n".join(openers)


def test_only_a_door_catches_every_error() -> None:
    """Elsewhere one catches what one can handle."""
    catchers = [
        module.at(node, "catches everything")
        for module in modules()
        if module.package not in DOORS
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler)
        if node.type is None or dotted(node.type) in {"Exception", "BaseException"}
    ]
    assert not catchers, "\n".join(catchers)
