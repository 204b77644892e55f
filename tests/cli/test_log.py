"""A check-in takes seconds, and nothing that was logged is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from freshlegs.cli import freshlegs
from tests.cli.conftest import Run, RunJson

EVERYTHING = """
--day 2026-03-01 --time 18:30 --heaviness 6 --phase end --onset-min 20 --side left
--soreness calves=4 --soreness shins=2 --sleep-h 6.5 --sleep-quality 4 --stress 6
--motivation 5 --mood 5 --rpe 7 --headache --no-insomnia --cramps --no-illness
--cycle-day 3 --weight-kg 68.5 --resting-heart-rate-bpm 51 --shoe Ghost --surface trail
--warm-up-min 5 --stretch-min 0 --did ice --did massage --strength legs:3x8 --drink-ml
1500 --alcohol-units 1 --food-carbohydrate-g 310 --set food_iron_mg=12
"""


def test_one_number_is_a_check_in(run: Run, run_json: RunJson) -> None:
    assert run("log", "--heaviness", "7").stdout.startswith("Kept as d1 for ")
    (entry,) = run_json("diary")
    assert (entry["key"], entry["heaviness"]) == ("d1", 7.0)


def test_everything_that_a_day_holds_can_be_said(run_json: RunJson) -> None:
    words = EVERYTHING.split()
    (entry,) = run_json("log", *words, "--note", "hot, and late")
    assert entry == {
        "key": "d1", "date": "2026-03-01", "time": "18:30:00", "heaviness": 6.0, "phase": "end",
        "onset_min": 20.0, "side": "left", "soreness_calves": 4.0, "soreness_shins": 2.0,
        "sleep_h": 6.5, "sleep_quality": 4.0, "stress": 6.0, "motivation": 5.0, "mood": 5.0,
        "headache": True, "insomnia": False, "cramps": True, "illness": False,
        "weight_kg": 68.5, "resting_heart_rate_bpm": 51.0, "shoe": "Ghost", "surface": "trail",
        "warm_up_min": 5.0, "stretch_min": 0.0, "did": "ice;massage", "strength": "legs:3 x 8",
        "food_carbohydrate_g": 310.0, "food_iron_mg": 12.0, "drink_ml": 1500.0,
        "alcohol_units": 1.0, "rpe": 7.0, "cycle_day": 3.0, "note": "hot, and late",
    }  # fmt: skip


def test_json_goes_in_and_out(run_json: RunJson) -> None:
    first_said = '{"date": "2026-03-01", "heaviness": 3, "illness": true}'
    said = f'[{first_said}, {{"date": "2026-03-02", "mood": 5}}]'
    first, second = run_json("log", said=said)
    assert (first["heaviness"], first["illness"]) == (3.0, True)
    assert second == {"key": "d2", "date": "2026-03-02", "mood": 5.0}


def test_without_words_it_asks_and_enter_skips(run: Run, run_json: RunJson) -> None:
    run("log", said="6\n\n5.5\nslow today\n")
    (entry,) = run_json("diary")
    assert (entry["heaviness"], entry["sleep_h"], entry["note"]) == (6.0, 5.5, "slow today")
    assert "phase" not in entry


def test_an_edit_changes_what_is_named_and_keeps_the_rest(run: Run, run_json: RunJson) -> None:
    run("log", "--heaviness", "7", "--sleep-h", "5")
    run("log", "--edit", "d1", "--heaviness", "6")
    (entry,) = run_json("diary")
    assert (entry["heaviness"], entry["sleep_h"]) == (6.0, 5.0)


def test_a_deleted_entry_is_gone_from_the_diary(run: Run, run_json: RunJson) -> None:
    run("log", "--heaviness", "7")
    assert run("log", "--delete", "d1").stdout == "Deleted d1.\n"
    assert run_json("diary") == []


def test_answers_are_kept_for_the_day(run: Run, run_json: RunJson) -> None:
    assert (
        run("log", "--answer", "fever=yes", "--answer", "aches=yes").stdout == "Kept 2 answers.\n"
    )
    assert [flag["id"] for flag in run_json("why")["red_flags"]] == ["rf_fever"]


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["--heaviness", "77"], 1, "heaviness cannot be '77'; allowed: a number from 0 to 10."),
        (["--side", "lft"], 1, "side cannot be 'lft' (did you mean left?); allowed: both, left,"),
        (["--surface", "rod"], 1, "surface cannot be 'rod' (did you mean road?); allowed: road,"),
        (["--heaviness", "3", "--soreness", "quad=3"], 1, "'quad' (did you mean quads?); allowed"),
        (["--heaviness", "3", "--answer", "cleared_flags=rf_dvtt"], 1, "did you mean rf_dvt?"),
        (["--heaviness", "3", "--answer", "feever=no"], 1, "'feever' (did you mean fever?)"),
        (["--heaviness", "3", "--set", "mod=3"], 1, "column cannot be 'mod' (did you mean mood?)"),
        (["--side", "up"], 1, "side cannot be 'up'; allowed: both, left, right, alternating."),
        (["--edit", "d9", "--heaviness", "3"], 1, "There is no diary entry d9."),
        (["--answer", "fever=maybe"], 1, "fever cannot be 'maybe'; allowed: "),
        (["--answer", "sleep_h=long"], 1, "sleep_h cannot be 'long'; allowed: 0 to 18 h."),
        (["--soreness", "calves"], 2, "--soreness takes NAME=VALUE, not 'calves'."),
    ],
)
def test_what_is_not_allowed_is_said_and_nothing_is_kept(
    fail: Callable[..., tuple[int, str]],
    run_json: RunJson,
    words: list[str],
    code: int,
    sentence: str,
) -> None:
    ended, said = fail("log", *words)
    assert ended == code
    assert sentence in said
    assert run_json("diary") == []


def test_a_part_of_a_name_means_the_pair_and_a_slip_makes_no_new_one(
    run: Run, run_json: RunJson, fail: Callable[..., tuple[int, str]]
) -> None:
    run("log", "--heaviness", "3", "--shoe", "Brooks Ghost 15")
    run("log", "--heaviness", "4", "--shoe", "ghost")
    code, said = fail("log", "--heaviness", "5", "--shoe", "Ghots")
    assert (code, "allowed: Brooks Ghost 15, or a pair told as new_shoe" in said) == (1, True)
    run("log", "--heaviness", "6", "--new-shoe", "Brooks Ghost 16")
    code, said = fail("log", "--edit", "d1", "--shoe", "ghost")
    assert (code, "allowed: Brooks Ghost 15, Brooks Ghost 16, or" in said) == (1, True)
    assert fail("log", "--shoe", "Ghost", "--new-shoe", "Ghost 17")[0] == 1
    worn = [entry["shoe"] for entry in run_json("diary")]
    assert worn == ["Brooks Ghost 15", "Brooks Ghost 15", "Brooks Ghost 16"]


def test_broken_json_is_refused(
    fail: Callable[..., tuple[int, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("said") / "entry.json"
    file.write_text("{heaviness")
    code, said = fail("log", "--json", str(file))
    assert code == 1
    assert "one JSON object or a list of them" in said


def test_the_diary_as_csv_can_be_imported_again(
    run: Run, run_json: RunJson, tmp_path_factory: pytest.TempPathFactory
) -> None:
    run("log", "--day", "2026-03-01", "--heaviness", "7", "--note", "one, two")
    file = tmp_path_factory.mktemp("out") / "diary.csv"
    file.write_text(run("diary", "--csv").stdout, newline="")
    assert run_json("import", str(file))["imported"] == 1
    assert len(run_json("diary", "--from", "2026-01-01")) == 1


def test_feelings_and_answers_can_be_said_at_once_and_none_is_lost(
    run: Run, run_json: RunJson
) -> None:
    assert run("log", "--heaviness", "4", "--answer", "fever=no").stdout.startswith(
        "Kept as d1 for"
    )
    assert [entry["heaviness"] for entry in run_json("diary")] == [4.0]
    kept = run_json("log", "--heaviness", "5", "--answer", "fever=no")
    assert (kept["entries"][0]["heaviness"], kept["answers"]) == (5.0, {"fever": False})


@pytest.mark.parametrize(
    "words",
    [
        ["--delete", "d1", "--heaviness", "4"],
        ["--delete", "d1", "--edit", "d1"],
        ["--edit", "d1", "--answer", "fever=no"],
        ["--edit", "d1"],
        ["--heaviness", "4", "--json", "entry.json"],
    ],
)
def test_words_that_would_be_lost_are_refused(
    fail: Callable[..., tuple[int, str]], run: Run, run_json: RunJson, words: list[str]
) -> None:
    run("log", "--heaviness", "7")
    assert fail("log", *words)[0] == 2
    assert [entry["heaviness"] for entry in run_json("diary")] == [7.0]


def test_an_empty_value_takes_a_column_back(run: Run, run_json: RunJson) -> None:
    run("log", "--heaviness", "7", "--sleep-h", "5")
    run("log", "--edit", "d1", "--set", "sleep_h=")
    (entry,) = run_json("diary")
    assert entry["heaviness"] == 7.0
    assert "sleep_h" not in entry


@pytest.mark.parametrize(
    "said",
    [
        b"\xff\xfe\xff", b"", b"[" * 100_000, b"null", b'"x"', b"[[]]", b"[1]", b"NaN",
        b'{"heaviness": NaN}', b'{"heaviness": 1e999}', b'{"heaviness": [5]}', b'{"nope": 1}',
        b"{}", b'{"heaviness": null}', b'{"date": "2026-03-01", "note": ""}',
        b'[{"heaviness": 5}, {"heaviness": 50}]', b'{"date": "0001-01-01", "heaviness": 5}',
        b'{"date": "9999-12-31", "heaviness": 5}', b'{"strength": "legs:99999999999x8"}',
    ],
)  # fmt: skip
def test_json_that_is_no_entry_is_refused_whole(
    fail: Callable[..., tuple[int, str]],
    run_json: RunJson,
    tmp_path_factory: pytest.TempPathFactory,
    said: bytes,
) -> None:
    file = tmp_path_factory.mktemp("said") / "entry.json"
    file.write_bytes(said)
    code, sentence = fail("log", "--json", str(file))
    assert (code, sentence.count("\n")) == (1, 1)
    assert run_json("diary", "--from", "1970-01-01") == []


def test_json_may_be_of_any_unicode(run: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("said") / "entry.json"
    file.write_bytes('{"heaviness": 5, "note": "grün 😀"}'.encode("utf-16"))
    run("log", "--json", str(file))
    assert "grün 😀" in run("diary").stdout


def test_a_missing_file_is_a_sentence(fail: Callable[..., tuple[int, str]]) -> None:
    assert fail("log", "--json", "/no/such.json") == (
        1,
        "/no/such.json: No such file or directory.\n",
    )


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "2026-02-30", "yesterday"])
@pytest.mark.parametrize(
    "words", [["log", "--heaviness", "4", "--day"], ["why", "--day"], ["days", "--to"]]
)
def test_a_day_beyond_reason_is_wrong_usage(
    fail: Callable[..., tuple[int, str]], words: list[str], day: str
) -> None:
    code, said = fail(*words, day)
    assert code == 2
    assert day in said


def test_half_a_character_and_a_steering_code_do_no_harm(run: Run, run_json: RunJson) -> None:
    run("log", "--heaviness", "4", "--note", "a\udcffb\x1b[31mc\nd")
    (entry,) = run_json("diary")
    assert entry["note"] == "a?b\x1b[31mc\nd"
    assert "a?b [31mc d" in run("diary").stdout


def test_a_pipe_that_ends_too_early_keeps_nothing(place: Path, run_json: RunJson) -> None:
    assert place.is_dir()
    assert CliRunner().invoke(freshlegs, ["log"], input="5\n").exit_code == 1
    assert CliRunner().invoke(freshlegs, ["log"], input="\n\n\n\n").exit_code == 2
    assert run_json("diary") == []
