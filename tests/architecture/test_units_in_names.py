"""A number says its unit in its name, or is one of the few that have none."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from freshlegs.domain.units import DIMENSIONLESS, UNIT_SUFFIXES
from tests.architecture.source import modules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.architecture.source import Function, Module

NUMBERS = {"float", "int", "FloatArray", "np.float64"}
COLLECTIONS = {
    "tuple", "list", "set", "frozenset", "Sequence", "Iterable", "Iterator", "Final", "NDArray",
    "npt.NDArray",
}  # fmt: skip
NOT_A_QUANTITY = {"int"}
"""A collection of whole numbers is bytes, codes or positions."""
WITHOUT_MEANING = {"None", "..."}
COLUMN_FIELDS = ("FloatField", "IntegerField", "DecimalField")
SHORTEST_WORD = 4
"""A unit that is a word of its own (fraction, percent, count) may be the whole name."""
AMBIGUOUS_AS_AN_ENDING = {"weight"}
"""A statistical weight has no unit; a body weight has, so only the bare word passes."""


def is_number(annotation: ast.expr | None) -> bool:
    """A number, perhaps missing, or a column or collection of numbers."""
    match annotation:
        case ast.BinOp(op=ast.BitOr(), left=left, right=right):
            kinds = [side for side in (left, right) if ast.unparse(side) not in WITHOUT_MEANING]
            return bool(kinds) and all(is_number(kind) for kind in kinds)
        case ast.Subscript(value=owner, slice=inner) if ast.unparse(owner) in COLLECTIONS:
            parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            kinds = [part for part in parts if ast.unparse(part) not in WITHOUT_MEANING]
            return bool(kinds) and all(
                is_number(kind) and ast.unparse(kind) not in NOT_A_QUANTITY for kind in kinds
            )
        case ast.Constant(value=str() as quoted):
            return is_number(ast.parse(quoted, mode="eval").body)
        case ast.expr():
            return ast.unparse(annotation) in NUMBERS
    return False


def is_number_column(value: ast.expr | None) -> bool:
    """A field of a database row that holds a number."""
    return isinstance(value, ast.Call) and ast.unparse(value.func).endswith(COLUMN_FIELDS)


def forms(name: str) -> set[str]:
    """The name, and what it is if it is a plural."""
    return {name, name.removesuffix("s"), re.sub("ies$", "y", name)}


def has_unit(name: str) -> bool:
    """The name ends in a unit or in a word of the dimensionless list."""
    words = DIMENSIONLESS | {unit for unit in UNIT_SUFFIXES if len(unit) >= SHORTEST_WORD}
    endings = UNIT_SUFFIXES | (DIMENSIONLESS - AMBIGUOUS_AS_AN_ENDING)
    return any(
        form in words or any(form.endswith(f"_{ending}") for ending in endings)
        for form in forms(name.strip("_").lower())
    )


def fields(owner: ast.ClassDef | ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """The numbers that a class holds, or a module as its constants."""
    for node in owner.body:
        match node:
            case ast.AnnAssign(target=ast.Name(id=name), annotation=kind) if is_number(kind):
                yield node, name
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if is_number_column(value):
                yield node, name
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=float())):
                yield node, name


def parameters(function: Function) -> Iterator[tuple[ast.AST, str]]:
    """The numbers that a function is given."""
    given = function.args
    for argument in (*given.posonlyargs, *given.args, *given.kwonlyargs):
        if is_number(argument.annotation):
            yield argument, argument.arg


def numbers(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Every number that a file names for others."""
    yield from fields(module.tree)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef):
            yield from fields(node)
    for function in module.functions():
        yield from parameters(function)


def test_every_number_says_its_unit() -> None:
    unitless = [
        module.at(node, name)
        for module in modules()
        if not module.is_table
        for node, name in numbers(module)
        if not has_unit(name)
    ]
    assert not unitless, "\n".join(unitless)


def test_no_word_is_both_a_unit_and_dimensionless() -> None:
    assert not UNIT_SUFFIXES & DIMENSIONLESS
