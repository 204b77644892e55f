"""Nothing is so long that it cannot be read in one go."""

from __future__ import annotations

import ast

from tests.architecture.source import Function, modules

MOST_LINES = 300
MOST_STATEMENTS = 30
MOST_ARGUMENTS = 5


def statements(function: Function) -> int:
    """How many statements a function has, those of its inner blocks included."""
    return sum(isinstance(node, ast.stmt) for node in ast.walk(function)) - 1


def arguments(function: Function) -> int:
    """How many arguments a caller gives."""
    names = [
        argument.arg
        for argument in (
            *function.args.posonlyargs,
            *function.args.args,
            *function.args.kwonlyargs,
        )
    ]
    return len([name for name in names if name not in {"self", "cls"}])


def test_no_file_is_longer_than_300_lines() -> None:
    """Generated tables may be: they are looked up, not read."""
    long = [
        module.at(module.tree, f"{module.lines_count} lines")
        for module in modules()
        if module.lines_count > MOST_LINES and not module.is_table
    ]
    assert not long, "\n".join(long)


def test_no_function_has_more_than_30_statements() -> None:
    long = [
        module.at(function, f"{function.name}: {statements(function)} statements")
        for module in modules()
        for function in module.functions()
        if statements(function) > MOST_STATEMENTS
    ]
    assert not long, "\n".join(long)


def test_no_function_takes_more_than_5_arguments() -> None:
    many = [
        module.at(function, f"{function.name}: {arguments(function)} arguments")
        for module in modules()
        for function in module.functions()
        if arguments(function) > MOST_ARGUMENTS
    ]
    assert not many, "\n".join(many)


def test_every_file_opens_with_one_sentence() -> None:
    silent = [
        module.at(module.tree, "has no docstring")
        for module in modules()
        if not (ast.get_docstring(module.tree) or "").strip()
    ]
    assert not silent, "\n".join(silent)
