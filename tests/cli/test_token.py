"""Tokens are made, listed and taken back in the terminal; each is shown once."""

from __future__ import annotations

from collections.abc import Callable

from tests.cli.conftest import Run, RunJson

type Fail = Callable[..., tuple[int, str]]


def test_a_token_is_shown_once_and_listed_without_it(run: Run, run_json: RunJson) -> None:
    made = run("token", "new", "phone", "--scope", "write:diary", "--days", "30")
    secret = made.stdout.splitlines()[-1]
    assert secret.startswith("legs_")
    listed = run("token", "list").stdout
    assert "phone" in listed
    assert "write:diary" in listed
    assert secret not in listed
    (row,) = run_json("token", "list")
    assert (row["name"], row["scopes"], row["used_day"]) == ("phone", ["write:diary"], None)
    assert row["expires_at"] is not None


def test_a_program_makes_and_revokes_a_token(run: Run, run_json: RunJson, fail: Fail) -> None:
    made = run_json("token", "new", "watch", "--scope", "import")
    assert made["token"].startswith("legs_")
    assert run_json("token", "revoke", str(made["number"])) == {"revoked": made["number"]}
    assert "No tokens" in run("token", "list").stdout
    code, said = fail("token", "revoke", str(made["number"]))
    assert (code, said) == (1, f"There is no token {made['number']}.\n")


def test_a_revoked_token_holds_no_more(run: Run) -> None:
    run("token", "new", "phone", "--scope", "import")
    assert "holds no more" in run("token", "revoke", "1").stdout


def test_a_scope_that_there_is_not_is_refused(fail: Fail) -> None:
    code, said = fail("token", "new", "phone", "--scope", "read:dairy")
    assert code == 1
    assert "did you mean read:diary" in said
