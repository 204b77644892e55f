"""The picture of the house, the contracts that guard it and the folders say the same."""

from __future__ import annotations

import ast
import re
import tomllib
from typing import TYPE_CHECKING, Any

from tests.architecture.source import ROOT, modules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.architecture.source import Function, Module

DOORS = {"web", "cli", "api"}
RIM = DOORS | {"store", "workflows", "settings", "__main__"}
HOMES_OF_POLARS = {"store", "physiology"}


def packages() -> set[str]:
    """The boxes that are built."""
    return {module.package for module in modules()} - {""}


def contract(key: str) -> dict[str, Any]:
    """One contract of import-linter."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    return next(entry for entry in contracts if entry["id"] == key)


def sources(key: str) -> set[str]:
    """The boxes that a contract binds."""
    return {name.removeprefix("freshlegs.") for name in contract(key)["source_modules"]}


def store_functions() -> dict[str, tuple[Module, Function]]:
    """The functions of the store, by full name."""
    return {
        f"{module.name}.{node.name}": (module, node)
        for module in modules()
        if module.package == "store"
        for node in module.tree.body
        if isinstance(node, ast.FunctionDef)
    }


def rows() -> set[str]:
    """The names of our database rows."""
    return {
        node.name
        for module in modules()
        if module.name.startswith("freshlegs.store.models")
        for node in module.tree.body
        if isinstance(node, ast.ClassDef)
    }


def asked_of_the_store() -> Iterator[str]:
    """The names that other boxes import from the store."""
    for module in modules():
        if module.package == "store":
            continue
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
                "freshlegs.store"
            ):
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def signature(function: Function) -> str:
    """What a function takes and gives, as written."""
    taken = [argument.annotation for argument in (*function.args.args, *function.args.kwonlyargs)]
    return " ".join(ast.unparse(kind) for kind in (*taken, function.returns) if kind is not None)


def test_the_picture_names_every_package() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    first_cells = " ".join(re.findall(r"^\| (`[^|]*) \|", page, re.MULTILINE))
    described = set(re.findall(r"`(\w+)(?:\.py)?`", first_cells))
    undescribed = packages() - {"__main__"} - described
    assert not undescribed


def test_the_core_contract_binds_every_core_package() -> None:
    """A new package of the core is added to the contract in the same change."""
    assert sources("core") == packages() - RIM


def test_the_doors_contract_binds_every_door_to_workflows_and_domain() -> None:
    hidden = {name.removeprefix("freshlegs.") for name in contract("doors")["forbidden_modules"]}
    assert sources("doors") == packages() & DOORS
    assert hidden == packages() - DOORS - {"workflows", "domain", "__main__"}


def test_the_polars_contract_binds_every_package_but_its_homes() -> None:
    assert sources("polars") == packages() - HOMES_OF_POLARS - {"settings", "__main__"}


def test_what_others_ask_of_the_store_speaks_no_database() -> None:
    known = store_functions()
    words = rows() | {"QuerySet", "Model", "Manager"}
    leaks = [
        module.at(function, f"{function.name}: {signature(function)}")
        for name in asked_of_the_store()
        if name in known
        for module, function in [known[name]]
        if words.intersection(re.findall(r"\w+", signature(function)))
    ]
    assert not leaks, "\n".join(leaks)
