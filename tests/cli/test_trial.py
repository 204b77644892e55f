"""`freshlegs trial`: what can be tried, the plan, today, and a result that may be "cannot tell"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from freshlegs.cli.trial_result_text import tell_result
from freshlegs.cli.trial_text import column_words, tell_plan, tell_status
from freshlegs.domain.explanation import Interval
from freshlegs.domain.trial import (
    AlsoDiffered,
    KeptTrial,
    Trial,
    TrialEffect,
    TrialPlan,
    TrialResult,
    TrialVerdict,
)
from freshlegs.interventions.trying import Obstacle, Refusal
from freshlegs.workflows import trial_course, trial_results, trials
from freshlegs.workflows.trial_changes import change_of
from freshlegs.workflows.trial_course import Status
from freshlegs.workflows.trials import Planned
from tests.cli.conftest import Run, RunJson

DAY = date(2026, 3, 1)
ONE = timedelta(days=1)
CLEAR = ("log", "--day", str(DAY), "--answer", "no_warning_signs=yes", "--answer", "pregnancy=no")
START = ("trial", "start", "more_sleep", "--weeks", "6", "--seed", "1", "--smallest", "1.5")


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    def set_day(day: date) -> None:
        for module in (trials, trial_course, trial_results):
            monkeypatch.setattr(module, "today", lambda _home: day)

    set_day(DAY)
    return set_day


def words(text: str) -> str:
    return " ".join(text.split())


def test_what_can_be_tried_is_listed_apart_by_what_it_can_say(run: Run, run_json: RunJson) -> None:
    printed = words(run("trial", "list").stdout)
    by_lot, _, rest = printed.partition("Before and after")
    assert "more_sleep An hour more sleep 4 days every day" in by_lot
    assert "calf_raises" in rest
    listed = {one["slug"]: one for one in run_json("trial", "list")}
    assert listed["more_sleep"]["randomised"] is True
    assert listed["calf_raises"]["block_days"] is None
    assert "weeks" in listed["calf_raises"]["why_not_randomised"]


def test_without_a_trial_it_says_what_can_be_done(
    run: Run, run_json: RunJson, on: Callable[[date], None]
) -> None:
    on(DAY)
    printed = run("trial").stdout
    assert printed.startswith("No trial is running. `freshlegs trial list`")
    told = run_json("trial")
    assert told == {
        "day": "2026-03-01", "trial": None, "with": None, "refusal": None, "finished": None,
    }  # fmt: skip


def test_a_plan_tells_weeks_and_what_stands_in_the_way(
    run: Run, run_json: RunJson, on: Callable[[date], None]
) -> None:
    on(DAY)
    refused = run_json("trial", "plan", "more_sleep", "--smallest", "2")
    assert refused["refusal"]["obstacle"] == "safety"
    printed = words(run("trial", "plan", "slow_start", "--smallest", "2").stdout)
    assert "It cannot start today. Safety first" in printed
    assert "Rate your legs in the run or after it" in printed
    run(*CLEAR)
    told = run_json("trial", "plan", "more_sleep", "--smallest", "2")
    assert told["refusal"] is None
    assert told["weeks"] >= 6
    assert told["power"] >= 0.85
    assert told["own_ratings"] is False


def test_a_trial_is_lived_and_ends(run: Run, run_json: RunJson, on: Callable[[date], None]) -> None:
    run(*CLEAR)
    printed = words(run(*START).stdout)
    assert "An hour more sleep from 2026-03-02 to 2026-04-18, kept as t" in printed
    assert "2026-03-02 2026-03-05 with" in printed or "2026-03-02 2026-03-05 without" in printed
    on(DAY + ONE)
    today = words(run("trial", "status").stdout)
    assert "2026-03-02 is WITH" in today
    assert "Day 1 of 48: 0 as drawn, 0 not, 1 not logged." in today
    assert "1 day logged of an hour more sleep" in run("trial", "log", "--done").stdout
    assert run_json("trial", "log", "--not-done")["done"] == {"2026-03-02": False}
    status = run_json("trial", "status", "--day", "2026-03-06")
    assert status["with"] is not run_json("trial")["with"]
    assert len(status["trial"]["blocks"]) == 12
    assert "looking early" in run("trial", "result").stdout
    on(DAY + 9 * ONE)
    assert "its last day is 2026-03-09" in run("trial", "stop").stdout
    assert "An hour more sleep is over: freshlegs trial result" in run("trial").stdout
    result = run_json("trial", "result")
    assert (result["verdict"], result["effect"]) == ("cannot_tell", None)
    assert "0 rated days with" in result["reason"]


def test_json_tells_the_trial_that_starts_and_stops(
    run: Run, run_json: RunJson, on: Callable[[date], None]
) -> None:
    run(*CLEAR)
    begun = run_json(*START)
    assert (begun["first_day"], begun["seed"], begun["stopped"]) == ("2026-03-02", 1, False)
    on(DAY + 3 * ONE)
    assert run_json("trial", "stop")["stopped"] is True


def test_slips_are_one_sentence(
    fail: Callable[..., tuple[int, str]], on: Callable[[date], None]
) -> None:
    on(DAY)
    assert fail("trial", "plan", "mor_sleep")[0] == 1
    code, said = fail("trial", "start", "more_sleep")
    assert (code, said.startswith("No trial now. Safety first")) == (1, True)
    assert fail("trial", "log") == (2, fail("trial", "log")[1])
    assert fail("trial", "result") == (1, "There is no trial yet.\n")


def kept(name: str = "more_sleep") -> KeptTrial:
    kind = change_of(name).kind
    blocks = () if kind.before_after else (True, False) * 6
    last = DAY + 47 * ONE
    made = Trial(
        kind=kind, first_day=DAY, last_day=last, blocks=blocks, smallest_heaviness=1.0, seed=1
    )
    return KeptTrial(key="t1", trial=made)


EFFECT = TrialEffect(
    heaviness=Interval(-2.0, -1.2, -0.4),
    with_count=20,
    without_count=18,
    lighter_by_lot_probability=0.012,
    heavier_by_lot_probability=0.99,
)


def test_a_result_tells_both_sides_and_what_else_may_be_behind_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    result = TrialResult(
        kept=kept(),
        verdict=TrialVerdict.HELPED,
        reason="the legs were lighter with it",
        effect=EFFECT,
        as_done=replace(EFFECT, lighter_by_lot_probability=None, heavier_by_lot_probability=None),
        also_differed=(AlsoDiffered(column="stress", unit="0-10", with_value=3, without_value=6),),
        before_heaviness=7.0,
        usual_heaviness=4.0,
        left_out_count=3,
    )
    tell_result(result)
    printed = words(capsys.readouterr().out)
    assert printed.startswith("An hour more sleep: It helped The legs were lighter with it.")
    assert "1.2 points lighter [-2.0, -0.4], from 20 rated days with and 18 without." in printed
    assert "The lot alone makes a difference so great to that side in 1.2% of cases." in printed
    assert "no longer protected by the lot" in printed
    assert "3 days under a warning sign did not count." in printed
    assert "stress 3 with and 6 without" in printed
    assert "regression to the mean" in printed


def test_a_look_says_that_anything_else_may_be_behind_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    plain = replace(EFFECT, lighter_by_lot_probability=None, heavier_by_lot_probability=None)
    result = TrialResult(
        kept=kept("calf_raises"),
        verdict=TrialVerdict.CHANGED,
        reason="the legs were lighter after than before",
        effect=plain,
    )
    tell_result(result)
    printed = words(capsys.readouterr().out)
    assert "Calf raises: Something changed" in printed
    assert "After less before: 1.2 points lighter" in printed
    assert "this is no proof of a cause" in printed


def test_a_resting_trial_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    refusal = Refusal(obstacle=Obstacle.RED_FLAG, sentence="Chest pain. Call now.")
    tell_status(Status(day=DAY, kept=kept(), refusal=refusal))
    printed = words(capsys.readouterr().out)
    assert "Not on 2026-03-01: the trial rests. Chest pain. Call now." in printed
    tell_status(Status(day=DAY - ONE, kept=kept()))
    assert "It begins on 2026-03-01." in capsys.readouterr().out


PLAN = TrialPlan(
    kind=change_of("more_sleep").kind,
    smallest_heaviness=1.0,
    weeks=None,
    power_probability=0.4,
    own=True,
    spread_heaviness=2.0,
    memory_ratio=0.2,
    rated_fraction=0.9,
    least_found_heaviness=1.5,
)


def test_a_plan_that_is_too_long_says_what_could_be_found(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tell_plan(Planned(change=change_of("more_sleep"), plan=PLAN, refusal=None))
    printed = words(capsys.readouterr().out)
    assert "half a year would notice a difference of 1 points in only 40 of 100 trials" in printed
    assert "It would notice one of 1.5 points." in printed
    assert "trial start" not in printed
    nothing = replace(PLAN, least_found_heaviness=None)
    tell_plan(Planned(change=change_of("more_sleep"), plan=nothing, refusal=None))
    assert "It would notice" not in capsys.readouterr().out


def test_a_plan_in_time_tells_how_to_start(capsys: pytest.CaptureFixture[str]) -> None:
    change = change_of("cold_water")
    plan = replace(PLAN, weeks=12, blocks_count=42, power_probability=0.9)
    tell_plan(Planned(change=change, plan=replace(plan, kind=change.kind), refusal=None))
    printed = words(capsys.readouterr().out)
    assert "12 weeks: then 90 of 100 such trials notice" in printed
    assert "That is 21 pairs of blocks" in printed
    assert "Only days with a run count. The rating of the day after counts." in printed
    assert change.intervention.caution in printed
    assert printed.endswith("freshlegs trial start cold_water --smallest 1")


def test_a_look_says_that_no_lot_decides(capsys: pytest.CaptureFixture[str]) -> None:
    change = change_of("vary_days")
    plan = replace(PLAN, kind=change.kind, weeks=12, power_probability=0.9)
    tell_plan(Planned(change=change, plan=plan, refusal=None))
    printed = words(capsys.readouterr().out)
    assert "No lot can decide the days: it is whole weeks that change" in printed
    assert "The first 7 days after the start do not count." in printed
    assert "pairs of blocks" not in printed


def test_the_help_lists_the_steps_in_their_order(run: Run) -> None:
    printed = run("trial", "--help").stdout
    places = [printed.index(f"\n  {step} ") for step in ("list", "plan", "start", "log", "stop")]
    assert places == sorted(places)


def test_a_plan_and_a_look_are_told_on_paper(
    run: Run, run_json: RunJson, on: Callable[[date], None]
) -> None:
    run(*CLEAR)
    assert "It cannot start today" not in run("trial", "plan", "more_sleep").stdout
    asked = ("sudden_onset", "one_side_swelling", "calf_pain_unexplained")
    answers = [word for slug in asked for word in ("--answer", f"{slug}=no")]
    run("log", "--day", str(DAY), *answers)
    on(DAY)
    printed = words(run("trial", "start", "calf_raises", "--weeks", "12").stdout)
    assert "the change" not in printed.partition("Rate your legs")[0]
    assert run_json("trial")["trial"]["blocks"] == []


def test_a_change_for_every_day_that_shows_at_once_is_told_shortly(
    capsys: pytest.CaptureFixture[str],
) -> None:
    change = change_of("more_sleep")
    plain = replace(change.kind, washout_days=0, lag_days=0)
    shown = Planned(change=replace(change, kind=plain, acts_on=()), plan=PLAN, refusal=None)
    tell_plan(shown)
    printed = capsys.readouterr().out
    assert "not count" not in printed
    assert "day after" not in printed
    assert "Meant against" not in printed
    twice = replace(change.kind, washout_days=2)
    tell_plan(replace(shown, change=replace(change, kind=twice)))
    assert "The first 2 days of each block do not count." in words(capsys.readouterr().out)


def test_columns_are_told_in_words() -> None:
    assert [column_words(one) for one in ("training_load_au", "sleep_h", "load_7d_au", "h")] == [
        "training load", "sleep", "load", "h",
    ]  # fmt: skip
