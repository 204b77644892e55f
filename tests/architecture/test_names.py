"""Names are words that a runner knows, written out."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tests.architecture.source import modules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.architecture.source import Module

BOXES_OF_ODDS_AND_ENDS = {
    "common", "core", "helper", "helpers", "manager", "misc", "service", "services",
    "util", "utils",
}  # fmt: skip
CUT_SHORT = {
    "btn", "calc", "cfg", "dist", "elev", "mgr", "pwr", "spd", "tmp", "util", "utils", "val",
    "vals",
}  # fmt: skip


def own_names(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Every name that a file gives: functions, classes, arguments, variables."""
    for node in ast.walk(module.tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield node, name
            case ast.ClassDef(name=name) | ast.arg(arg=name):
                yield node, name
            case ast.Name(id=name, ctx=ast.Store()):
                yield node, name


def test_no_file_is_a_box_of_odds_and_ends() -> None:
    boxes = [
        module.at(module.tree, module.name)
        for module in modules()
        if BOXES_OF_ODDS_AND_ENDS.intersection(module.name.split("."))
    ]
    assert not boxes, "\n".join(boxes)


def test_names_are_written_out() -> None:
    short = [
        module.at(node, name)
        for module in modules()
        for node, name in own_names(module)
        if CUT_SHORT.intersection(name.lower().split("_"))
    ]
    assert not short, "\n".join(short)
