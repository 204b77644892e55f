"""The project's own source as syntax trees, for the tests that keep the house in order."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
TEXT_SUFFIXES = {".py", ".md", ".toml", ".html", ".css", ".js", ".txt", ".csv", ".json", ""}
TEXT_FOLDERS = ("src", "tests", "scripts", "benchmarks", "docs", ".ci")
type Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """One file of the program: its name as imported, its text and its tree."""

    path: Path
    name: str
    text: str
    tree: ast.Module

    @property
    def package(self) -> str:
        """The box of the house that the file stands in."""
        return self.name.split(".")[1] if "." in self.name else ""

    @property
    def is_table(self) -> bool:
        """A generated table says so in its first line and may be as long as it is."""
        first_line = (ast.get_docstring(self.tree) or "").partition("\n")[0]
        return first_line.startswith("Table:") or "generated table" in first_line

    @property
    def lines_count(self) -> int:
        """How long the file is."""
        return len(self.text.splitlines())

    def functions(self) -> Iterator[Function]:
        """Every function and method, the inner ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def at(self, node: ast.AST, what: str) -> str:
        """Where something stands, for the message of a failing test."""
        return f"{self.path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)} {what}"


def parse(path: Path, root: Path = SOURCE) -> Module:
    """Read one file of the program."""
    text = path.read_text(encoding="utf-8")
    parts = path.relative_to(root).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Module(path, name, text, ast.parse(text))


@cache
def modules() -> tuple[Module, ...]:
    """Every file of the program but the migrations, which Django writes."""
    paths = sorted((SOURCE / "freshlegs").rglob("*.py"))
    return tuple(parse(path) for path in paths if "migrations" not in path.parts)


@cache
def texts() -> tuple[tuple[Path, str], ...]:
    """Every text that a reader of the repository may open."""
    paths = [path for path in ROOT.iterdir() if path.suffix in {".md", ".toml"}]
    for folder in TEXT_FOLDERS:
        paths += [path for path in (ROOT / folder).rglob("*") if path.suffix in TEXT_SUFFIXES]
    readable = (
        path for path in sorted(paths) if path.is_file() and "__pycache__" not in path.parts
    )
    return tuple((path, path.read_text(encoding="utf-8")) for path in readable)


def length(function: Function) -> int:
    """How many lines a function takes."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def house() -> str:
    """How long files and functions are."""
    files = [module.lines_count for module in modules() if not module.is_table]
    functions = [length(function) for module in modules() for function in module.functions()]
    return (
        f"The house: {len(files)} files, median {median(files or [0]):.0f} lines;"
        f" {len(functions)} functions, median {median(functions or [0]):.0f} lines."
    )
