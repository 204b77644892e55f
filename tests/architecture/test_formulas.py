"""Every published formula gives its units and says where it is from."""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from tests.architecture.source import SOURCE, modules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.architecture.source import Function, Module

BIBLIOGRAPHY = SOURCE / "freshlegs" / "knowledge" / "bibliography.toml"
UNITS = re.compile(r"\[[^\[\]]+\]")
SOURCE_LINE = re.compile(r"\bSource:\s+([\w-]+)")


@cache
def references() -> frozenset[str]:
    """The keys of the bibliography."""
    content = tomllib.loads(BIBLIOGRAPHY.read_text(encoding="utf-8"))
    tables = [entry for entry in content.values() if isinstance(entry, dict)]
    rows = [row for entry in content.values() if isinstance(entry, list) for row in entry]
    nested = {key for table in tables for key, entry in table.items() if isinstance(entry, dict)}
    return frozenset(set(content) | nested | {row["key"] for row in rows})


def formulas() -> Iterator[tuple[Module, Function]]:
    """Every public function of the formula modules."""
    for module in modules():
        if module.name.startswith("freshlegs.physiology.formulas"):
            for node in module.tree.body:
                if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                    yield module, node


def cited(function: Function) -> list[str]:
    """The reference keys that a formula gives, one after each `Source:`."""
    return SOURCE_LINE.findall(ast.get_docstring(function) or "")


def test_every_formula_gives_units_in_brackets() -> None:
    silent = [
        module.at(function, function.name)
        for module, function in formulas()
        if not UNITS.search(ast.get_docstring(function) or "")
    ]
    assert not silent, "\n".join(silent)


def test_every_formula_names_its_source() -> None:
    silent = [
        module.at(function, function.name) for module, function in formulas() if not cited(function)
    ]
    assert not silent, "\n".join(silent)


def test_every_cited_source_is_in_the_bibliography() -> None:
    unknown = [
        module.at(function, f"{function.name} cites {key}")
        for module, function in formulas()
        for key in cited(function)
        if key not in references()
    ]
    assert not unknown, "\n".join(unknown)
