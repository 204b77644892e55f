"""Blood values in the terminal."""

from __future__ import annotations

from collections.abc import Callable

from tests.cli.conftest import Run, RunJson


def test_a_value_is_logged_listed_and_deleted(run: Run, run_json: RunJson) -> None:
    assert "No blood values yet" in run("labs").output
    words = ("labs", "ferritin", "18", "ng/mL", "--low", "30", "--day", "2026-03-07")
    assert "for 2026-03-07. `freshlegs why` has the answer." in run(*words).output
    assert "ferritin  18     ng/mL  30" in run("labs").output
    (row,) = run_json("labs")
    assert (row["lab"], row["value_si"], row["unit_si"]) == ("ferritin", 18.0, "µg/L")
    assert "Deleted" in run("labs", "--delete", row["key"]).output
    assert run_json("labs") == []


def test_programs_get_json_for_everything(run_json: RunJson) -> None:
    kept = run_json("labs", "tsh", "2", "mIU/L")
    assert kept["lab"] == "tsh"
    assert run_json("labs", "--delete", kept["key"]) == {"deleted": kept["key"]}
    kinds = {one["lab"]: one["units"] for one in run_json("labs", "--kinds")}
    assert kinds["haemoglobin"] == ["g/L", "g/dL", "mmol/L"]


def test_the_kinds_are_listed(run: Run) -> None:
    assert "magnesium" in run("labs", "--kinds").output


def test_four_words_are_one_too_many(fail: Callable[..., tuple[int, str]]) -> None:
    code, told = fail("labs", "ferritin", "18", "ng/mL", "low")
    assert code == 2
    assert "are three words, not 4" in told
