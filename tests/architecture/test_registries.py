"""One file, one line: a package lists what its files declare, and nothing else."""

from __future__ import annotations

import ast
from importlib import import_module

import pytest

from tests.architecture.source import SOURCE, Module, modules

DECLARATIONS = {
    "causes": {"CAUSE"},
    "cli": {"COMMAND"},
    "exporters": {"EXPORTER"},
    "importers": {"IMPORTER", "FORMAT", "ARCHIVE"},
    "interventions": {"INTERVENTION"},
}
BUILT = sorted(
    name for name in DECLARATIONS if (SOURCE / "freshlegs" / name / "__init__.py").is_file()
)


def assigned(node: ast.stmt) -> str:
    """The name that a statement gives a value to."""
    match node:
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
    return ""


def declaring(package: str) -> list[Module]:
    """The files of a package that declare one entry."""
    return [
        module
        for module in modules()
        if module.package == package
        if DECLARATIONS[package].intersection(assigned(node) for node in module.tree.body)
    ]


def declared(package: str) -> list[object]:
    """What those files declare."""
    return [
        getattr(import_module(module.name), assigned(node))
        for module in declaring(package)
        for node in module.tree.body
        if assigned(node) in DECLARATIONS[package]
    ]


@pytest.mark.parametrize("package", BUILT)
def test_all_is_a_tuple_of_at_least_one_entry(package: str) -> None:
    listed = import_module(f"freshlegs.{package}").ALL
    assert isinstance(listed, tuple)
    assert listed


@pytest.mark.parametrize("package", BUILT)
def test_every_declaration_is_listed_once(package: str) -> None:
    listed = [id(entry) for entry in import_module(f"freshlegs.{package}").ALL]
    forgotten = [repr(entry) for entry in declared(package) if listed.count(id(entry)) != 1]
    assert not forgotten, "\n".join(forgotten)


@pytest.mark.parametrize("package", BUILT)
def test_nothing_is_listed_that_no_file_declares(package: str) -> None:
    ours = {id(entry) for entry in declared(package)}
    strangers = [
        entry for entry in import_module(f"freshlegs.{package}").ALL if id(entry) not in ours
    ]
    assert not strangers


@pytest.mark.parametrize("package", BUILT)
def test_a_file_ends_in_its_declaration(package: str) -> None:
    """What a file adds is found at its foot."""
    elsewhere = [
        module.name
        for module in declaring(package)
        if assigned(module.tree.body[-1]) not in DECLARATIONS[package]
    ]
    assert not elsewhere, "\n".join(elsewhere)
