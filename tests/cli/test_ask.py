"""`freshlegs ask` talks with people, and tells programs the next step."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from freshlegs.cli import ask as ask_command
from freshlegs.cli import freshlegs
from freshlegs.cli.ask_words import choices, in_columns, read_line, read_page
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.findings import Value
from freshlegs.knowledge.findings import findings, findings_by_slug
from freshlegs.store.answers import answers
from freshlegs.workflows.documents.findings import allowed_line
from freshlegs.workflows.opening import open_at
from tests.cli.conftest import RunJson

DAY = ("--day", "2026-03-07")
FINDINGS = findings_by_slug()
PAGE = [one for one in findings() if one.screening]

NEARLY_DONE = {
    "no_warning_signs": True, "heaviness": 6, "what_changed": ["sleep"], "side": "both",
    "last_days": ["slept_badly"], "sleep_h": 3, "onset": "all_day", "soreness": 0,
    "effort_vs_usual": 0, "days_since_rest_day": 1, "leg_strength_sets_72h": 0, "stress": 2,
    "relief": "rest_days", "weeks_heavy": 0, "illness": False, "mood": 8, "motivation": 8,
    "shoe_change": "none",
}  # fmt: skip


type Talk = Callable[..., Result]


@pytest.fixture
def talk(place: Path, monkeypatch: pytest.MonkeyPatch) -> Talk:
    """Type lines at a terminal."""
    assert place.is_dir()
    monkeypatch.setattr(ask_command, "is_terminal", lambda: True)

    def start(*lines: str, words: tuple[str, ...] = DAY) -> Result:
        typed = "".join(f"{line}\n" for line in lines)
        return CliRunner().invoke(freshlegs, ["ask", *words], input=typed, catch_exceptions=False)

    return start


def kept(place: Path) -> dict[str, object]:
    return {slug: value for _, said in answers(open_at(place)) for slug, value in said.items()}


def test_one_tap_closes_the_page_and_each_answer_is_kept(talk: Talk, place: Path) -> None:
    result = talk("", "7", "q")
    assert result.exit_code == 0
    assert "Chest pain, pressure or tightness when you run?" in result.output
    said = kept(place)
    assert said["heaviness"] == 7.0
    assert (said["chest_pain"], said["fainted"]) == (False, "no")
    assert "Heaviness 7 of 10" in result.output.partition("The answer")[2]
    assert "Next" in result.output


def test_a_warning_ends_it_at_once_with_what_to_do(talk: Talk) -> None:
    row = [one.slug for one in PAGE].index("one_side_swelling")
    shown = talk("q").output.splitlines()
    number = next(line.split()[0] for line in shown if PAGE[row].question in line)
    result = talk(number)
    assert "See a doctor today; do not run. This comes before any training question." in (
        result.output
    )
    assert "How heavy do your legs feel" not in result.output


def test_the_next_day_the_page_is_short_and_a_yes_opens_the_rest(
    talk: Talk, run_json: RunJson
) -> None:
    talk("", "q")
    tomorrow = ("--day", "2026-03-08")
    page = run_json("ask", *tomorrow)
    assert (page["page"], page["since"]) == ("short", "2026-03-07")
    slugs = [one["slug"] for one in page["questions"]]
    number = str(slugs.index("signs_of_bone") + 1)
    output = talk(number, "", "6", "q", words=tomorrow).output
    assert "is any of these so today, or new since 2026-03-07?" in output
    assert "More exactly: which of these are so?" in output
    assert output.count("Does hopping on that leg hurt?") == 1
    assert "Heaviness 6 of 10" in output.partition("The answer")[2]


def test_what_is_named_and_has_kinds_is_asked_next(talk: Talk, place: Path) -> None:
    shown = talk("q").output.splitlines()
    number = next(line.split()[0] for line in shown if "fainted or nearly" in line)
    result = talk(number, "4", "q")
    assert "at another time" in result.output
    assert kept(place)["fainted"] == "other"


def test_back_takes_the_last_answer_back(talk: Talk, place: Path) -> None:
    result = talk("", "9", "b", "6", "q")
    assert result.output.count("How heavy do your legs feel") == 2
    assert kept(place)["heaviness"] == 6.0
    assert "Heaviness 6 of 10" in result.output


def test_back_at_the_beginning_stays_there(talk: Talk, place: Path) -> None:
    assert talk("b", "q").exit_code == 0
    assert kept(place) == {}


def test_back_and_then_stopping_leaves_nothing_of_the_answer(talk: Talk, place: Path) -> None:
    talk("", "9", "b", "q")
    assert kept(place)["heaviness"] is None


def test_enter_is_i_do_not_know_and_is_not_asked_again(talk: Talk, place: Path) -> None:
    result = talk("", "", "q")
    assert kept(place)["heaviness"] is None
    talked, _, _ = result.output.partition("The answer")
    assert talked.count("How heavy do your legs feel") == 1


def test_a_slip_is_met_with_what_is_allowed(talk: Talk) -> None:
    result = talk("99", "", "heavy", "12", "q")
    assert "Enter, ? or numbers from 1 to" in result.output
    assert "heaviness cannot be 'heavy'; allowed: a number, 0 to 10." in result.output
    assert "heaviness cannot be '12'" in result.output


def test_an_interruption_keeps_what_was_said(talk: Talk, place: Path) -> None:
    result = talk("", "8")
    assert isinstance(result.exception, SystemExit)
    assert result.exit_code == 1
    assert kept(place)["heaviness"] == 8.0


def test_the_advice_so_far_is_told_once_and_the_end_says_why_it_ends(
    talk: Talk, tmp_path: Path
) -> None:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(NEARLY_DONE))
    result = talk(*["1"] * 20, words=(*DAY, "--answers", str(file)))
    assert result.output.count("So far I would say, tonight: Go to bed an hour earlier") == 1
    assert "No likely answer would change the first thing to do." in result.output
    assert "\nNext\n" not in result.output


def test_light_legs_are_soon_done(talk: Talk) -> None:
    assert "Your legs are light today; nothing needs to change." in talk("", "1").output


def test_answers_of_a_file_are_not_kept(talk: Talk, place: Path, tmp_path: Path) -> None:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps({"no_warning_signs": True}))
    result = talk("7", "q", words=(*DAY, "--answers", str(file)))
    assert "Heaviness 7 of 10" in result.output
    assert kept(place) == {}


def test_programs_get_the_next_step(run_json: RunJson, tmp_path: Path) -> None:
    page = run_json("ask", *DAY)
    assert (page["step"], page["asked"], page["advice"]) == ("screening", 0, None)
    assert page["none_of_these"]["no_warning_signs"] is True
    rows = {one["slug"]: one["opens"] for one in page["questions"]}
    assert set(rows) == {one.slug for one in PAGE} | {"signs_elsewhere"}
    assert set(page["none_of_these"]) == {*rows, "no_warning_signs"}
    assert "lump" in rows["signs_elsewhere"]
    assert rows["limp"] is None
    assert (page["page"], page["since"]) == ("full", None)
    file = tmp_path / "answers.json"
    file.write_text(
        json.dumps({**page["none_of_these"], "heaviness": 7, "what_changed": ["sleep"]})
    )
    step = run_json("ask", *DAY, "--answers", str(file))
    assert (step["step"], step["asked"], len(step["questions"])) == ("question", 2, 1)
    assert step["advice"]["intervention"] == "sleep_extension"
    assert step["why"].startswith("It would tell ")
    assert (step["none_of_these"], step["page"], step["since"]) == (None, None, None)
    file.write_text(json.dumps({"chest_pain": True}))
    done = run_json("ask", *DAY, "--answers", str(file))
    assert (done["step"], done["questions"]) == ("done", [])
    assert done["red_flags"][0]["id"] == "rf_chest"


def test_without_a_terminal_it_says_what_programs_do(
    fail: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask_command, "is_terminal", lambda: False)
    code, said = fail("ask")
    assert code == 2
    assert "--json is for programs" in said


def test_whether_a_person_can_answer_is_what_stdin_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert ask_command.is_terminal()


@pytest.mark.parametrize(
    ("slug", "line", "value"),
    [
        ("fever", "y", True), ("fever", "No", False), ("fever", "?", None), ("fever", " ", None),
        ("side", "2", "left"), ("side", "right", "right"), ("sleep_h", "4,5", 4.5),
        ("where", "1 3, 1", ("calf", "foot")),
    ],
)  # fmt: skip
def test_a_typed_line_is_an_answer(slug: str, line: str, value: Value | None) -> None:
    assert read_line(FINDINGS[slug], line) == value


@pytest.mark.parametrize(
    ("slug", "line"),
    [("fever", "x"), ("side", "5"), ("side", "0"), ("sleep_h", "nan"), ("where", "1 x")],
)
def test_a_line_that_is_none_is_refused(slug: str, line: str) -> None:
    with pytest.raises(BadValueError):
        read_line(FINDINGS[slug], line)


def test_every_question_that_is_asked_can_be_answered_and_says_how() -> None:
    for finding in findings():
        assert allowed_line(finding)
        assert len(choices(finding)) == len(finding.allowed)


def test_the_page_knows_some_none_and_not_sure() -> None:
    page = [FINDINGS[slug] for slug in ("chest_pain", "fainted", "limp")]
    assert read_page(page, "") == {"chest_pain": False, "fainted": "no", "limp": False}
    assert read_page(page, "2 3") == {"chest_pain": False, "limp": True}
    assert read_page(page, "1?,3") == {"chest_pain": None, "fainted": "no", "limp": True}
    assert set(read_page(page, "?").values()) == {None}


def test_a_long_list_stands_in_two_columns() -> None:
    assert in_columns(["a", "b"]) == [" 1  a", " 2  b"]
    assert in_columns(list("abcdefghi"))[0] == " 1  a    6  f"
