"""Every command helps, speaks JSON, and fails in one sentence."""

from __future__ import annotations

from collections.abc import Callable

import click
import pytest
from click.testing import CliRunner

from freshlegs.cli import ALL, freshlegs
from tests.cli.conftest import Run


def test_the_help_lists_every_command_in_the_order_a_newcomer_needs(run: Run) -> None:
    printed = run("--help").stdout
    places = [printed.index(f"\n  {command.name} ") for command in ALL]
    assert places == sorted(places)


@pytest.mark.parametrize("command", ALL, ids=lambda command: str(command.name))
def test_every_command_helps_with_examples(command: click.Command) -> None:
    result = CliRunner().invoke(freshlegs, [str(command.name), "--help"])
    assert result.exit_code == 0
    assert f"freshlegs {command.name}" in result.output.partition("Examples:")[2]


@pytest.mark.parametrize("command", ALL, ids=lambda command: str(command.name))
def test_every_command_has_json(command: click.Command) -> None:
    does = [command]
    if isinstance(command, click.Group) and not command.invoke_without_command:
        does = list(command.commands.values())
    for one in does:
        assert "--json" in {flag for option in one.params for flag in option.opts}


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version").stdout.startswith("freshlegs 0.")


def test_wrong_usage_exits_with_2(fail: Callable[..., tuple[int, str]]) -> None:
    code, said = fail("import", "/no/such/file.zip")
    assert code == 2
    assert "does not exist" in said


def test_an_expected_failure_is_one_sentence_and_exits_with_1(
    fail: Callable[..., tuple[int, str]],
) -> None:
    code, said = fail("import", "--undo", "b7")
    assert code == 1
    assert said == "There is no import b7.\n"
