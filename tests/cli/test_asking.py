"""What is asked is answered for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run, RunJson

CONTRACT = {
    "day", "heaviness", "usual", "verdict", "red_flags", "causes", "unexplained", "data_gaps",
    "data_problems", "next_question", "advice",
}  # fmt: skip


def test_answers_alone_give_causes_that_add_up(run_json: RunJson, tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps({"heaviness": 7, "sleep_h": 4, "side": "both", "fever": None}))
    answer = run_json("why", "--answers", str(file), "--day", "2026-03-07")
    assert answer.keys() >= CONTRACT
    assert answer["day"] == "2026-03-07"
    assert answer["causes"][0]["slug"] == "sleep_deprivation"
    total = sum(cause["share"]["middle"] for cause in answer["causes"])
    assert total + answer["unexplained"]["middle"] == pytest.approx(1)


def test_a_red_flag_comes_first_and_silences_advice_on_running(run: Run, run_json: RunJson) -> None:
    words = ("why", "--answer", "chest_pain=yes", "--answer", "heaviness=7")
    answer = run_json(*words)
    flag = answer["red_flags"][0]
    assert (flag["id"], flag["tier"]) == ("rf_chest", "E")
    assert "running" in flag["forbids"]
    assert [advice["because"] for advice in answer["advice"]] == [["rf_chest"]]
    printed = run(*words).stdout
    assert printed.startswith("■ Emergency: call the emergency number now")
    assert "Not yet reviewed by a physician" in printed


def test_nothing_known_is_said_plainly(run: Run) -> None:
    assert "I cannot tell why" in run("why", "--day", "2026-03-07").stdout


def test_light_legs_get_no_advice(run: Run) -> None:
    printed = run("why", "--answer", "heaviness=1").stdout
    assert "the legs are light" in printed
    assert "\nDo\n" not in printed


def test_the_last_repetition_is_as_anyones_would_be(run: Run) -> None:
    words = ("--answer", "heaviness=8", "--answer", "phase=end", "--answer", "last_repetition=yes")
    assert "heavy as anyone's would be" in run("why", *words).stdout


def test_everything_can_be_shown(run: Run) -> None:
    words = ("why", "--answer", "heaviness=7", "--answer", "sleep_h=4")
    assert len(run(*words, "--all").stdout) > len(run(*words).stdout)


def test_the_long_answer_names_its_sources_and_the_short_one_does_not(run: Run) -> None:
    words = ("why", "--answer", "heaviness=7", "--answer", "sleep_h=4")
    short, long = run(*words).stdout, run(*words, "--all").stdout
    assert "[craven2022]" in long
    assert "craven2022: Craven 2022" in long
    assert "craven2022" not in short


def test_a_flag_alone_can_be_the_only_source(run: Run) -> None:
    assert "niosh: " in run("why", "--all", "--answer", "dark_urine=yes").stdout


def test_broken_answers_are_refused(fail: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    file.write_text("[1, 2]")
    code, said = fail("why", "--answers", str(file))
    assert code == 1
    assert "one JSON object of finding slugs and values" in said


def test_an_unknown_finding_is_named(fail: Callable[..., tuple[int, str]]) -> None:
    code, said = fail("why", "--answer", "mojo=yes")
    assert code == 1
    assert "'mojo'" in said


def test_the_profile_is_told_and_forgotten(run: Run, run_json: RunJson) -> None:
    run("profile", "--set", "birth_year=1984", "--set", "sex=female", "--set", "pregnancy=no")
    run("profile", "--set", "conditions=asthma,diabetes", "--set", "home_zone=Europe/Berlin")
    told = run_json("profile")
    assert (told["birth_year"], told["sex"], told["pregnancy"]) == (1984, "female", False)
    assert told["conditions"] == ["asthma", "diabetes"]
    run("profile", "--set", "birth_year=")
    assert run_json("profile")["birth_year"] is None
    assert "for maximal heart rate" in run("profile").stdout


@pytest.mark.parametrize(
    "change",
    [
        "height_m=9", "sex=other", "home_zone=Mars/Base", "shoe_size=44", "birth_year=old",
        "birth_year=1984.7", "conditions=foo", "medicines=statin,foo", "pregnancy=maybe",
    ],
)  # fmt: skip
def test_a_profile_cannot_hold_what_is_not_allowed_and_keeps_nothing_of_it(
    fail: Callable[..., tuple[int, str]], run_json: RunJson, change: str
) -> None:
    code, said = fail("profile", "--set", "weight_kg=70", "--set", change)
    assert code == 1
    assert "allowed: " in said
    assert not any(run_json("profile").values())


@pytest.mark.parametrize(
    ("change", "meant"),
    [
        ("conditions=asthma,diabetis", "diabetes"), ("diet=vegn", "vegan"),
        ("hight_m=1.7", "height_m"), ("home_zone=Europe/Berlim", "Europe/Berlin"),
    ],
)  # fmt: skip
def test_a_slip_in_the_profile_is_met_with_what_is_near(
    fail: Callable[..., tuple[int, str]], change: str, meant: str
) -> None:
    assert f"(did you mean {meant}?)" in fail("profile", "--set", change)[1]


def test_what_the_profile_does_not_say_is_told_with_the_command_that_says_it(
    run: Run, run_json: RunJson
) -> None:
    run("profile", "--set", "pregnancy=no", "--set", "conditions=asthma,asthma")
    printed = run("profile").stdout
    assert "  height_m: body mass index (left out)" in printed
    assert "  freshlegs profile --set birth_year=…" in printed
    assert run_json("profile")["conditions"] == ["asthma"]
    words = ("why", "--answer", "heaviness=7", "--answer", "sleep_h=4")
    (gap,) = [one for one in run_json(*words)["profile_gaps"] if one["key"] == "height_m"]
    assert (gap["quantities"], gap["instead"]) == (["body_mass_index"], None)
    assert "Left out, because your profile does not say birth_year" in run(*words).stdout
    told = run(*words, "--answer", "body_mass_index=21", "--answer", "age_years=40").stdout
    assert "height_m" not in told
    everything = ("birth_year=1984", "sex=male", "height_m=1.8", "weight_kg=70", "experience=new")
    run("profile", *(word for one in everything for word in ("--set", one)))
    assert "Not told" not in run("profile").stdout
    assert "your profile" not in run(*words).stdout


def test_a_rating_alone_cannot_tell_and_says_what_to_log(run: Run, run_json: RunJson) -> None:
    run("log", "--heaviness", "7")
    answer = run_json("why")
    assert (answer["verdict"], answer["advice"]) == ("cannot_tell", [])
    assert answer["data_gaps"][0]["why"].startswith("No runs are known, so")
    printed = run("why").stdout
    assert "I cannot tell why. Besides the rating, nothing is known of this day." in printed
    assert "freshlegs log --sleep-h 7 --stress 3" in printed
    assert "\nWhy\n" not in printed


def test_a_distance_from_the_usual_is_said_in_words(run: Run) -> None:
    words = ("--answer", "heaviness=7", "--answer", "sleep_debt_7d_h=12")
    for z, said in (
        (0.9, "a little above your usual"),
        (1.8, "above your usual"),
        (3, "far above"),
    ):
        printed = " ".join(run("why", "--all", *words, "--answer", f"load_7d_z={z}").stdout.split())
        assert f"load of the last 7 days: {said}" in printed


def test_no_more_than_three_unknown_things_are_named(run: Run) -> None:
    printed = run("why", "--answer", "heaviness=7", "--answer", "sleep_h=4").stdout
    (asked,) = [
        part.partition("  Not")[0]
        for part in " ".join(printed.split("\n")).split("? not known: ")[1:2]
    ]
    assert asked.count(";") == 2


def test_every_finding_is_listed_with_its_contract(run: Run, run_json: RunJson) -> None:
    findings = {finding["slug"]: finding for finding in run_json("findings")}
    assert findings["sleep_h"] == {
        "slug": "sleep_h",
        "question": "How many hours did you sleep last night?",
        "type": "number",
        "unit": "h",
        "allowed": [0, 18],
        "from_data": True,
        "group": "life",
    }
    assert findings["side"]["allowed"] == ["both", "left", "right", "alternating"]
    assert findings["fever"]["allowed"] is None
    assert "How many hours did you sleep last night?" in run("findings").stdout


def test_days_show_what_was_logged_and_leave_the_rest_empty(run: Run, run_json: RunJson) -> None:
    run("log", "--day", "2026-03-01", "--heaviness", "7", "--sleep-h", "5.5")
    span = ("--from", "2026-02-28", "--to", "2026-03-01")
    before, day = run_json("days", *span)
    assert (day["day"], day["heaviness"], day["sleep_h"]) == ("2026-03-01", 7.0, 5.5)
    assert before["sleep_h"] is None
    (short, _) = run_json("days", *span, "--column", "sleep_h")
    assert short == {"day": "2026-02-28", "sleep_h": None}
    assert "2026-03-01" in run("days", *span).stdout


def test_the_glossary_explains_every_column(run: Run, run_json: RunJson) -> None:
    columns = {row["column"]: row for row in run_json("days", "--glossary")}
    assert columns["sleep_debt_7d_h"]["unit"] == "h"
    assert "sleep_debt_7d_h" in run("days", "--glossary").stdout


def test_an_unknown_column_is_refused(fail: Callable[..., tuple[int, str]]) -> None:
    code, said = fail("days", "--column", "mojo")
    assert code == 1
    assert "freshlegs days --glossary" in said


@pytest.mark.parametrize(
    "said", [b"\xff\xfe\xff", b"", b"[]", b"null", b'{"fever":' * 50_000, b"NaN"]
)
def test_answers_that_are_no_json_object_are_refused(
    fail: Callable[..., tuple[int, str]], tmp_path: Path, said: bytes
) -> None:
    (tmp_path / "answers.json").write_bytes(said)
    code, sentence = fail("why", "--json", "--answers", str(tmp_path / "answers.json"))
    assert (code, sentence.count("\n")) == (1, 1)
    assert "one JSON object of finding slugs and values" in sentence


def test_the_first_day_comes_before_the_last(fail: Callable[..., tuple[int, str]]) -> None:
    code, said = fail("days", "--from", "2026-03-02", "--to", "2026-03-01")
    assert (code, said) == (1, "--from cannot be '2026-03-02'; allowed: a day up to 2026-03-01.\n")


def test_a_column_asked_for_twice_is_shown_once(run_json: RunJson) -> None:
    words = ("--column", "sleep_h", "--column", "day", "--column", "sleep_h")
    (row,) = run_json("days", "--from", "2026-03-01", "--to", "2026-03-01", *words)
    assert row == {"day": "2026-03-01", "sleep_h": None}


@pytest.mark.parametrize("unknown", [False, True])
def test_every_finding_can_be_answered_at_once(
    run: Run, run_json: RunJson, tmp_path: Path, *, unknown: bool
) -> None:
    answers = {
        finding["slug"]: None if unknown else _some_answer(finding)
        for finding in run_json("findings")
    }
    (tmp_path / "answers.json").write_text(json.dumps(answers))
    told = run_json("why", "--answers", str(tmp_path / "answers.json"))
    shares = sum(cause["share"]["middle"] for cause in told["causes"])
    assert shares + told["unexplained"]["middle"] == pytest.approx(1)
    assert run("why", "--all", "--answers", str(tmp_path / "answers.json")).stdout


def _some_answer(finding: dict[str, Any]) -> object:
    allowed = finding["allowed"]
    match finding["type"]:
        case "bool":
            return True
        case "choice":
            return allowed[-1]
        case "multi":
            return allowed or ["something"]
        case "numbers":
            return [allowed[1]] * 3
        case _:
            return allowed[1]
