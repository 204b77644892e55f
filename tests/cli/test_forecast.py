"""`freshlegs forecast DIARY`: a table in, a table out, notes beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run, RunJson


@pytest.fixture
def tables(tmp_path: Path) -> tuple[str, str]:
    """A diary of 20 days and one of 60 to learn from."""
    paths = tmp_path / "diary.csv", tmp_path / "train.csv"
    for path, days_count in zip(paths, (20, 60), strict=True):
        lines = [
            f"{path.stem},2025-0{1 + at // 28}-{1 + at % 28:02},{at * 77 % 500},{1 + at * at % 5}"
            for at in range(days_count)
        ]
        path.write_text("\n".join(["athlete,date,load_au,soreness", *lines]), encoding="utf-8")
    return str(paths[0]), str(paths[1])


def test_a_table_is_written(run: Run, tables: tuple[str, str], tmp_path: Path) -> None:
    out = tmp_path / "forecast.csv"
    result = run(
        "forecast", tables[0], "--target", "soreness", "--prior", tables[1], "--out", str(out)
    )
    assert result.stdout == ""
    assert "learning from 1 people" in result.stderr
    assert f"Wrote 20 forecasts to {out}." in result.stderr
    assert len(out.read_text(encoding="utf-8").splitlines()) == 21


def test_without_a_file_the_table_goes_to_stdout(run: Run, tables: tuple[str, str]) -> None:
    words = ("forecast", tables[0], "--target", "soreness", "--prior", tables[1])
    fresher = run(*words, "--quiet")
    heavier = run(*words, "--quiet", "--higher", "heavier")
    assert fresher.stdout.startswith("athlete,date,mean,low80,high80\ndiary,2025-01-01,")
    assert fresher.stderr == ""
    assert heavier.stdout != fresher.stdout


def test_json_counts_and_names(run_json: RunJson, tables: tuple[str, str], tmp_path: Path) -> None:
    words = ("forecast", tables[0], "--target", "soreness", "--prior", tables[1])
    told = run_json(*words)
    assert (told["forecasts_count"], told["people_count"], told["learnt_from_count"]) == (20, 1, 1)
    assert set(told["forecasts"][0]) == {"athlete", "date", "mean", "low80", "high80"}
    assert told["notes"] == []
    out = str(tmp_path / "forecast.csv")
    assert run_json(*words, "--out", out) == {**told, "forecasts": None, "out": out}


def test_a_diary_needs_a_target_and_a_prior(
    fail: Callable[..., tuple[int, str]], tables: tuple[str, str]
) -> None:
    code, said = fail("forecast", tables[0], "--target", "soreness")
    assert code == 2
    assert "--prior" in said


def test_options_of_the_own_tomorrow_do_not_go_with_a_table(
    fail: Callable[..., tuple[int, str]], tables: tuple[str, str]
) -> None:
    code, said = fail("forecast", tables[0], "--planned", "rest")
    assert code == 2
    assert "without a table" in said


@pytest.mark.parametrize(
    "words",
    [("--target", "x"), ("--prior", __file__), ("--higher", "fresher"), ("--out", "new.csv")],
)
def test_options_of_a_table_do_not_go_without_one(
    fail: Callable[..., tuple[int, str]], words: tuple[str, str]
) -> None:
    code, said = fail("forecast", *words)
    assert code == 2
    assert "name the DIARY" in said


@pytest.mark.parametrize("hours", ["nan", "inf", "-inf", "24.5", "-1"])
def test_a_night_has_0_to_24_hours(fail: Callable[..., tuple[int, str]], hours: str) -> None:
    code, said = fail("forecast", f"--sleep={hours}")
    assert code == 2
    assert "0<=x<=24" in said


@pytest.mark.parametrize(("which", "name"), [(0, "DIARY"), (1, "--prior")])
@pytest.mark.parametrize("link", ["", "symbolic", "hard"])
def test_what_is_read_is_never_written_over(
    fail: Callable[..., tuple[int, str]],
    tables: tuple[str, str],
    tmp_path: Path,
    which: int,
    name: str,
    link: str,
) -> None:
    read = out = Path(tables[which])
    before = read.read_bytes()
    if link:
        out = tmp_path / "link.csv"
        (out.symlink_to if link == "symbolic" else out.hardlink_to)(read)
    words = ("--target", "soreness", "--prior", tables[1], "--out", str(out))
    code, said = fail("forecast", tables[0], *words)
    assert code == 2
    assert f"--out is the same file as {name}" in said
    assert read.read_bytes() == before


def test_a_forecast_written_before_is_written_over(
    run: Run, tables: tuple[str, str], tmp_path: Path
) -> None:
    out = tmp_path / "forecast.csv"
    out.write_text("old", encoding="utf-8")
    words = ("--target", "soreness", "--prior", tables[1], "--out", str(out))
    run("forecast", tables[0], *words)
    assert out.read_text(encoding="utf-8").startswith("athlete,date,")


def test_a_refusal_is_one_sentence(
    fail: Callable[..., tuple[int, str]], tables: tuple[str, str]
) -> None:
    code, said = fail("forecast", tables[0], "--target", "joy", "--prior", tables[1])
    assert code == 1
    assert "target cannot be 'joy'" in said


def test_an_odd_diary_is_noted_on_stderr(run: Run, tables: tuple[str, str], tmp_path: Path) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_text("athlete,date,load_au,soreness\na,2025-01-01,3,4\n", encoding="utf-8")
    result = run("forecast", str(odd), "--target", "soreness", "--prior", tables[1])
    assert "a has 1 ratings" in result.stderr
