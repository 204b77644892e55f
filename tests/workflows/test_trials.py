"""A trial from its plan to its result, with a diary made from what the lot drew."""

from __future__ import annotations

from datetime import date, time, timedelta

import numpy as np
import pytest

from freshlegs.domain.activity import StrengthSet
from freshlegs.domain.diary import DiaryEntry, Phase
from freshlegs.domain.errors import BadValueError, NotFoundError, RefusedError
from freshlegs.domain.imports import Imported
from freshlegs.domain.trial import KeptTrial, TrialVerdict
from freshlegs.interventions.trying import Obstacle
from freshlegs.store.batches import begin_batch, finish_batch, keep, keep_tables
from freshlegs.store.home import Home
from freshlegs.workflows import trial_course, trial_results, trials
from freshlegs.workflows.answers import keep_answers
from freshlegs.workflows.trial_changes import change_of, changes
from freshlegs.workflows.trial_course import log_done, stop_trial, trial_status
from freshlegs.workflows.trial_days import days_of, table_of
from freshlegs.workflows.trial_results import trial_result, trials_of
from freshlegs.workflows.trials import Wish, plan_trial, start_trial
from tests.workflows.test_why import run_on

DAY = date(2026, 3, 1)
ONE = timedelta(days=1)
WISH = Wish(smallest_heaviness=1.5, weeks=12, seed=1)


def tell(home: Home, diary: list[DiaryEntry]) -> None:
    batch = begin_batch(home, [])
    keep_tables(home, batch, Imported(diary=tuple(diary)))
    finish_batch(home, batch)


def rated(day: date, heaviness: float, phase: Phase = Phase.REST) -> DiaryEntry:
    return DiaryEntry(day=day, at=time(21), heaviness=heaviness, phase=phase)


def clear(home: Home, day: date = DAY) -> None:
    keep_answers(home, {"no_warning_signs": True, "pregnancy": "no"}, day)


def started(home: Home, name: str = "more_sleep", wish: Wish = WISH) -> KeptTrial:
    clear(home)
    return start_trial(home, name, wish, DAY)


def ratings_of(kept: KeptTrial, effect: float, seed: int = 2) -> list[DiaryEntry]:
    """What the day after each day of the trial is rated, heavier by `effect` with the change."""
    noise = np.random.default_rng(seed).normal(5, 0.8, len(kept.trial.days))
    lag = timedelta(days=kept.trial.kind.lag_days)
    return [
        rated(
            day + lag, float(np.clip(round(base + effect * bool(kept.trial.is_with(day))), 0, 10))
        )
        for day, base in zip(kept.trial.days, noise.tolist(), strict=True)
    ]


def now(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    for module in (trials, trial_course, trial_results):
        monkeypatch.setattr(module, "today", lambda _home: day)


def test_what_can_be_tried_is_found_by_any_of_its_names() -> None:
    assert change_of("No stretching").kind.slug == "no_stretching"
    assert change_of("static-stretch").kind.slug == "no_stretching"
    assert {"too little sleep"} & {title.lower() for title in change_of("more_sleep").acts_on}
    assert len(changes()) >= 12
    with pytest.raises(NotFoundError, match="did you mean more_sleep"):
        change_of("mor_sleep")


def test_a_plan_is_told_before_anything_starts(home: Home) -> None:
    planned = plan_trial(home, "more_sleep", 2.0, DAY)
    assert planned.plan.weeks is not None
    assert not planned.plan.own
    assert planned.refusal is not None
    assert planned.refusal.obstacle is Obstacle.SAFETY
    assert trials_of(home) == ()
    clear(home)
    assert plan_trial(home, "more_sleep", 2.0, DAY).refusal is None


def test_own_ratings_make_the_plan(home: Home) -> None:
    rng = np.random.default_rng(1)
    days = [DAY - (index + 1) * ONE for index in range(150)]
    tell(home, [rated(day, float(round(rng.normal(5, 0.6)))) for day in days])
    steady, anyone = plan_trial(home, "more_sleep", 1.0, DAY).plan, change_of("more_sleep").kind
    assert steady.own
    assert steady.weeks is not None
    assert steady.weeks <= 16
    assert steady.kind == anyone


@pytest.mark.parametrize("smallest", [0.0, 9.0, float("nan")])
def test_a_difference_beyond_reason_is_refused(home: Home, smallest: float) -> None:
    with pytest.raises(BadValueError, match=r"0\.2 to 5 points"):
        plan_trial(home, "more_sleep", smallest, DAY)


def test_the_lot_is_drawn_once_and_can_be_drawn_again(home: Home) -> None:
    kept = started(home)
    assert kept.trial.first_day == DAY + ONE
    assert len(kept.trial.blocks) == 22
    assert trials_of(home) == (kept,)
    stop_trial(home, DAY)
    again = start_trial(home, "more_sleep", WISH, DAY)
    assert again.trial == kept.trial
    stop_trial(home, DAY)
    other = start_trial(home, "more_sleep", Wish(smallest_heaviness=1.5, weeks=12), DAY)
    assert other.trial.seed != kept.trial.seed


def test_one_change_at_a_time(home: Home) -> None:
    started(home)
    with pytest.raises(RefusedError, match="One change at a time: An hour more sleep runs until"):
        start_trial(home, "cadence", WISH, DAY + ONE)


def test_a_trial_that_would_show_nothing_is_not_started_unasked(home: Home) -> None:
    clear(home)
    with pytest.raises(RefusedError, match="Half a year of this would not notice"):
        start_trial(home, "rest_after_strength", Wish(seed=1), DAY)
    with pytest.raises(BadValueError, match="10 to 52 for this change"):
        start_trial(home, "rest_after_strength", Wish(weeks=2), DAY)
    planned = start_trial(home, "more_sleep", Wish(smallest_heaviness=2.0), DAY)
    assert planned.trial.blocks


def test_a_red_flag_refuses_a_trial_and_rests_a_running_one(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = started(home)
    first = kept.trial.first_day
    now(monkeypatch, first + ONE)
    keep_answers(home, {"chest_pain": True}, first)
    status = trial_status(home, first + ONE)
    assert status.is_with is None
    assert status.refusal is not None
    assert status.refusal.obstacle is Obstacle.RED_FLAG
    with pytest.raises(RefusedError, match="The trial rests on"):
        log_done(home, is_done=True)
    assert log_done(home, is_done=False).done == {first + ONE: False}
    stop_trial(home, first + ONE)
    with pytest.raises(RefusedError, match="No trial now"):
        start_trial(home, "more_sleep", WISH, first + ONE)


def test_what_speaks_against_a_change_is_said(home: Home) -> None:
    clear(home)
    keep_answers(home, {"conditions": ["diabetes"]}, DAY)
    with pytest.raises(RefusedError, match="With diabetes, settle the amounts"):
        start_trial(home, "earlier_carbohydrate", WISH, DAY)


def test_a_day_is_with_or_without_and_what_was_done_is_kept(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = started(home)
    assert trial_status(home, DAY).is_with is None
    first = kept.trial.first_day
    now(monkeypatch, DAY)
    with pytest.raises(RefusedError, match=f"it begins on {first}"):
        log_done(home, is_done=True)
    assert trial_status(home, first).is_with is kept.trial.blocks[0]
    assert trial_status(home, first + 4 * ONE).is_with is kept.trial.blocks[1]
    now(monkeypatch, first)
    assert log_done(home, is_done=True).done == {first: True}
    with pytest.raises(RefusedError, match="is not a day of the trial so far"):
        log_done(home, is_done=True, day=first + ONE)
    with pytest.raises(RefusedError, match="is not a day of the trial so far"):
        log_done(home, is_done=True, day=first - ONE)


def test_without_a_trial_there_is_nothing_to_log_or_stop(home: Home) -> None:
    assert trial_status(home, DAY).kept is None
    with pytest.raises(RefusedError, match="No trial was running"):
        log_done(home, is_done=True, day=DAY)
    with pytest.raises(RefusedError, match="none to stop"):
        stop_trial(home, DAY)
    with pytest.raises(NotFoundError):
        trial_result(home, None, DAY)


@pytest.mark.parametrize(
    ("effect", "verdict"),
    [(-2.0, TrialVerdict.HELPED), (2.0, TrialVerdict.HARMED), (0.0, TrialVerdict.NO_EFFECT)],
)
def test_a_trial_says_what_was_planted(home: Home, effect: float, verdict: TrialVerdict) -> None:
    kept = started(home)
    tell(home, ratings_of(kept, effect))
    result = trial_result(home, None, kept.last_day + ONE)
    assert result.verdict is verdict
    assert result.effect is not None
    assert result.effect.heaviness.middle == pytest.approx(effect, abs=0.5)
    assert result.kept.key == kept.key
    assert trial_status(home, kept.last_day + ONE).finished == kept


def test_a_running_trial_has_no_result(home: Home) -> None:
    kept = started(home)
    tell(home, ratings_of(kept, -3.0))
    result = trial_result(home, kept.key, kept.last_day)
    assert result.verdict is TrialVerdict.CANNOT_TELL
    assert result.effect is None
    assert "looking early" in result.reason


def test_a_stopped_trial_says_what_its_days_can_bear(home: Home) -> None:
    kept = started(home)
    tell(home, ratings_of(kept, -3.0))
    stopped = stop_trial(home, kept.trial.first_day + 60 * ONE)
    assert stopped.last_day == kept.trial.first_day + 59 * ONE
    result = trial_result(home, None, kept.last_day)
    assert result.verdict is TrialVerdict.HELPED
    assert result.effect is not None
    assert result.effect.with_count + result.effect.without_count == 45


def test_a_trial_stopped_before_its_first_day_says_so(home: Home) -> None:
    started(home)
    stop_trial(home, DAY)
    assert trial_result(home, None, DAY).reason == "it was stopped before its first day"


def test_days_under_a_red_flag_do_not_count(home: Home) -> None:
    kept = started(home)
    tell(home, ratings_of(kept, -2.0))
    ill = kept.trial.first_day + 20 * ONE
    keep_answers(home, {"chest_pain": True}, ill)
    keep_answers(home, {"cleared_flags": _raised(home, ill)}, ill + 5 * ONE)
    whole = trial_result(home, None, kept.last_day + ONE)
    assert whole.left_out_count == 5
    assert whole.effect is not None
    assert whole.effect.with_count + whole.effect.without_count < 66


def _raised(home: Home, day: date) -> list[str]:
    from freshlegs.workflows.trial_gate import gate_of

    return [one.flag.id for one in gate_of(home, day)[0].raised]


def test_a_bad_spell_before_and_what_else_differed_are_told(home: Home) -> None:
    before = [rated(DAY - index * ONE, 8.0 if index < 14 else 4.0) for index in range(60)]
    tell(home, before)
    kept = started(home)
    entries = ratings_of(kept, 0.0)
    stressed = [
        DiaryEntry(day=day, at=time(8), stress=8.0 if kept.trial.is_with(day) else 2.0 + index % 2)
        for index, day in enumerate(kept.trial.days)
    ]
    tell(home, [*entries, *stressed])
    result = trial_result(home, None, kept.last_day + ONE)
    assert result.before_heaviness == 8.0
    assert result.usual_heaviness == 4.0
    assert [one.column for one in result.also_differed] == ["stress"]
    assert result.also_differed[0].with_value == 8.0


def test_a_before_and_after_look_never_says_that_it_helped(home: Home) -> None:
    clear(home)
    keep_answers(home, dict.fromkeys(CALF, False), DAY)
    rng = np.random.default_rng(4)
    days = [DAY + index * ONE for index in range(-120, 85)]
    fell = [2.0 if day > DAY + 28 * ONE else 8.0 for day in days]
    drawn = (round(level + rng.normal(0, 0.8)) for level in fell)
    tell(home, [rated(day, float(one)) for day, one in zip(days, drawn, strict=True)])
    kept = start_trial(home, "calf_raises", WISH, DAY)
    assert kept.trial.blocks == ()
    assert trial_status(home, DAY + 9 * ONE).is_with is True
    result = trial_result(home, None, kept.last_day + ONE)
    assert result.verdict is TrialVerdict.CHANGED
    assert result.also_differed == ()


CALF = ("sudden_onset", "one_side_swelling", "calf_pain_unexplained")


def test_days_count_where_the_change_could_make_a_difference(home: Home) -> None:
    batch = begin_batch(home, [])
    keep(home, batch, [run_on(DAY, 3000.0), run_on(DAY + 2 * ONE, 9000.0)])
    lifted = DiaryEntry(day=DAY, at=time(18), strength=(StrengthSet(group="legs", sets_count=3),))
    heavy = [rated(DAY + index * ONE, float(index), Phase.END) for index in range(4)]
    keep_tables(home, batch, Imported(diary=(lifted, *heavy)))
    finish_batch(home, batch)
    table = table_of(home, DAY, DAY + 3 * ONE)

    def counted(name: str) -> list[bool]:
        seen: list[bool] = days_of(change_of(name).kind, table).counted.tolist()
        return seen

    assert counted("slow_start") == [True, False, True, False]
    assert counted("earlier_carbohydrate") == [False, False, True, False]
    assert counted("no_stretching") == [True, False, True]
    assert counted("more_sleep") == [True] * 3
    assert counted("rest_after_strength") == [False, True, True, False]
    late = days_of(change_of("no_stretching").kind, table, left_out={DAY + ONE})
    assert late.counted.tolist() == [False, False, True]
    assert late.heaviness.tolist() == [1.0, 2.0, 3.0]
    assert days_of(change_of("rest_after_strength").kind, table).kinds.shape == (4, 1)
