from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.domain.activity import Sport, StrengthSet
from freshlegs.domain.diary import DiaryEntry, Food, Phase, Side, Soreness
from freshlegs.domain.gear import Gear
from freshlegs.domain.glossary import GLOSSARY
from freshlegs.domain.history import NO_HISTORY, History
from freshlegs.domain.moments import Moment
from freshlegs.domain.profile import Profile, Sex
from freshlegs.domain.run import BestEffort, Features, Run
from freshlegs.domain.wellness import Measure, Measurement, Night
from freshlegs.knowledge.findings import findings
from freshlegs.physiology.day_table import day_table, usual
from tests.physiology.made import DAY, ago, rates, run


def row(history: History, day: date = DAY) -> dict[str, object]:
    """The row of one day."""
    return day_table(history, day, day).row(0, named=True)


def runs_on(
    *days_ago: int,
    **told: Any,  # noqa: ANN401 - any field of Activity
) -> tuple[Run, ...]:
    """A run on each of these days before DAY."""
    return tuple(run(ago(days), **told) for days in sorted(days_ago, reverse=True))


DAILY = History(runs=runs_on(*range(120)))


def test_columns_are_the_glossarys() -> None:
    assert set(day_table(NO_HISTORY, DAY, DAY).columns) == {"day", *GLOSSARY}


def test_every_column_that_a_finding_names_exists() -> None:
    assert {finding.column for finding in findings() if finding.column} <= set(GLOSSARY)


def test_there_is_one_row_a_day_even_when_clocks_change() -> None:
    table = day_table(NO_HISTORY, date(2026, 3, 27), date(2026, 3, 31))
    assert table["day"].to_list() == [date(2026, 3, 27) + timedelta(days=n) for n in range(5)]


def test_an_empty_history_says_nothing() -> None:
    table = day_table(NO_HISTORY, ago(10), DAY).drop("day")
    assert table.null_count().row(0) == (11,) * table.width


def test_days_that_run_backwards_are_refused() -> None:
    with pytest.raises(ValueError, match="before first_day"):
        day_table(NO_HISTORY, DAY, ago(1))


def test_a_window_says_what_the_whole_table_says() -> None:
    whole = day_table(DAILY, ago(119), DAY).tail(10)
    assert whole.equals(day_table(DAILY, ago(9), DAY))


def test_what_comes_later_changes_nothing() -> None:
    history = replace(DAILY, diary=(DiaryEntry(day=ago(20), heaviness=4.0),))
    assert row(history, ago(20)) == row(replace(history, runs=history.runs[:100]), ago(20))


def test_a_late_run_belongs_to_the_runners_own_day() -> None:
    late = replace(
        DAILY.runs[-1],
        activity=replace(
            DAILY.runs[-1].activity,
            start=Moment(DAILY.runs[-1].activity.start.utc.replace(hour=23), 7200),
        ),
    )
    table = day_table(History(runs=(late,)), DAY, DAY + timedelta(days=1))
    assert table["run_distance_m"].to_list() == [0.0, 10_000.0] or table[
        "run_distance_m"
    ].to_list() == [None, 10_000.0]


def test_rest_days_are_zero_between_entries_and_unknown_outside() -> None:
    history = History(runs=runs_on(20, 10))
    table = day_table(history, ago(22), ago(5))
    told = dict(zip(table["day"].to_list(), table["training_load_au"].to_list(), strict=True))
    assert told[ago(21)] is None
    assert told[ago(15)] == 0.0
    assert told[ago(7)] == 0.0
    assert told[ago(6)] is None


def test_measured_values_are_missing_on_rest_days() -> None:
    today = row(History(runs=runs_on(2, 1)))
    assert today["temperature_c"] is None
    assert today["sleep_h"] is None
    assert today["steady_heart_rate_bpm"] is None


def test_a_treadmill_run_has_no_climb_yet_counts() -> None:
    today = row(History(runs=runs_on(0, indoor=True, rpe=5.0)))
    assert today["climb_m"] == 0.0
    assert today["run_distance_m"] == 10_000.0
    assert today["session_rpe_load_au"] == 300.0
    assert today["surface"] == "treadmill"


def test_an_outdoor_run_without_altitude_has_an_unknown_climb() -> None:
    today = row(History(runs=runs_on(0)))
    assert today["climb_m"] is None
    assert row(History(runs=runs_on(0), diary=()), DAY + timedelta(days=1))["climb_3d_m"] is None


def test_the_climb_of_streams_counts_where_the_summary_has_none() -> None:
    found = Features(ascent_m=120.0, descent_m=110.0, moving_s=3400.0)
    today = row(History(runs=(run(DAY, features=found),)))
    assert (today["climb_m"], today["descent_m"]) == (120.0, 110.0)
    assert today["run_min"] == pytest.approx(3400 / 60)


def test_half_recorded_streams_do_not_shorten_a_run() -> None:
    found = Features(moving_s=300.0)
    assert row(History(runs=(run(DAY, features=found, timer_s=3500.0),)))["run_min"] == (
        pytest.approx(3500 / 60)
    )


def test_load_counts_every_sport_and_strength() -> None:
    gym = run(DAY, hour=10, sport=Sport.STRENGTH, distance_m=None, rpe=6.0)
    today = row(History(runs=(run(DAY, rpe=4.0), gym)))
    assert today["session_rpe_load_au"] == 4 * 60 + 6 * 60
    assert today["training_load_au"] == 4 * 60 + 6 * 60
    assert today["run_min"] == 60.0


def test_strength_that_only_the_diary_tells_counts_as_load() -> None:
    sets = (StrengthSet(group="legs", sets_count=8, effort=7.0),)
    entry = DiaryEntry(day=DAY, strength=sets)
    assert row(History(diary=(entry,)))["session_rpe_load_au"] == 7 * 8 * 2.5


def test_the_diarys_effort_goes_to_runs_without_one() -> None:
    entry = DiaryEntry(day=DAY, rpe=5.0)
    assert row(History(runs=runs_on(0), diary=(entry,)))["session_rpe_load_au"] == 300.0


def test_without_effort_the_load_is_estimated_and_says_so() -> None:
    today = row(History(runs=runs_on(0)))
    assert today["session_rpe_load_au"] is None
    assert today["training_load_au"] == 4 * 60
    assert today["estimated_load_fraction"] == 1.0


def test_heart_rate_gives_load_by_the_runners_own_ratio() -> None:
    found = Features(heart_rate_s=rates({150: 60.0}))
    profile = Profile(max_heart_rate_bpm=190.0, resting_heart_rate_bpm=50.0, sex=Sex.MALE)
    told = tuple(run(ago(n), features=found, rpe=5.0) for n in range(10, 0, -1))
    today = row(History(runs=(*told, run(DAY, features=found)), profile=profile))
    assert today["trimp_au"] == pytest.approx(108.2, abs=0.5)
    assert today["training_load_au"] == pytest.approx(300.0)
    assert today["estimated_load_fraction"] == pytest.approx(1 / 11)


def test_an_unknown_sex_gives_the_mean_of_both_impulses() -> None:
    history = History(runs=(run(DAY, features=Features(heart_rate_s=rates({150: 60.0}))),))
    of = {sex: row(replace(history, profile=Profile(sex=sex)))["trimp_au"] for sex in (*Sex, None)}
    assert of[None] == pytest.approx((of[Sex.MALE] + of[Sex.FEMALE]) / 2)  # type: ignore[operator] # numbers


def test_heart_rate_for_a_fraction_of_a_run_gives_no_impulse() -> None:
    found = Features(heart_rate_s=rates({150: 20.0}))
    assert row(History(runs=(run(DAY, features=found),)))["trimp_au"] is None


def test_heart_rate_that_counted_steps_gives_no_impulse() -> None:
    found = Features(heart_rate_s=rates({172: 60.0}), cadence_lock_min=50.0, moving_s=3600.0)
    today = row(History(runs=(run(DAY, features=found),)))
    assert today["trimp_au"] is None
    assert today["hard_min"] is None
    assert today["cadence_locked"] is True


def test_age_sets_the_expected_maximum_and_a_higher_one_reached_beats_it() -> None:
    found = Features(heart_rate_s=rates({150: 60.0}))
    old = row(History(runs=(run(DAY, features=found),), profile=Profile(birth_year=1956)))
    young = row(History(runs=(run(DAY, features=found),), profile=Profile(birth_year=2001)))
    assert old["hard_min"] == 60.0
    assert young["hard_min"] == 0.0
    high = Features(heart_rate_s=rates({200: 60.0}))
    both = History(
        runs=(run(ago(1), features=high), run(DAY, features=found)),
        profile=Profile(birth_year=1956),
    )
    assert row(both)["hard_min"] == 0.0


def test_loads_look_at_the_days_before_only() -> None:
    today = row(replace(DAILY, runs=(*DAILY.runs[:-1], run(DAY, rpe=10.0, timer_s=20_000.0))))
    assert today["load_7d_au"] == 7 * 240
    assert today["acute_load_au"] == pytest.approx(240.0)
    assert today["chronic_load_au"] == pytest.approx(240.0)
    assert today["acute_chronic_ratio"] == pytest.approx(1.0)
    assert today["monotony"] == 10.0
    assert today["strain"] == pytest.approx(16_800)
    assert today["load_7d_z"] == pytest.approx(0.0)
    assert today["taper"] is False


def test_acute_load_needs_a_week_and_chronic_load_four() -> None:
    assert row(DAILY, ago(114))["acute_load_au"] is None
    assert row(DAILY, ago(112))["acute_load_au"] == pytest.approx(240.0)
    assert row(DAILY, ago(92))["chronic_load_au"] is None
    assert row(DAILY, ago(91))["chronic_load_au"] == pytest.approx(240.0)


def test_an_easy_week_is_seen() -> None:
    eased = History(runs=runs_on(*range(8, 80), 5, 2))
    assert row(eased)["taper"] is True
    assert row(eased)["load_7d_z"] < -3  # type: ignore[operator] # a number


def test_rest_days_and_runs_are_counted() -> None:
    today = row(History(runs=runs_on(0, 1, 2, 4, 5, 6, 30, 60)))
    assert today["days_since_rest_day"] == 3
    assert today["rest_days_7d"] == 2
    assert today["runs_28d"] == 5


def test_a_streak_since_the_first_entry_counts_from_it() -> None:
    assert row(DAILY)["days_since_rest_day"] == 119


def test_a_spike_is_seen_for_four_days() -> None:
    history = History(runs=(*runs_on(*range(3, 40, 2)), run(ago(2), distance_m=15_000.0)))
    assert row(history, ago(2))["session_spike_percent"] == pytest.approx(50.0)
    assert row(history)["session_spike_4d_percent"] == pytest.approx(50.0)
    assert row(history)["longest_run_30d_m"] == 15_000.0
    assert row(history)["race_4d"] is True


def test_whether_there_was_a_race_is_unknown_where_nobody_tells() -> None:
    assert row(DAILY)["race_4d"] is None
    told = tuple(run(ago(n), race=n == 2) for n in range(20, -1, -1))
    assert row(History(runs=told))["race_4d"] is True
    assert row(History(runs=told), ago(10))["race_4d"] is False


def test_a_break_is_remembered_for_six_weeks() -> None:
    history = History(runs=runs_on(*range(60, 70), *range(40)))
    assert row(history)["layoff_days"] == 20
    assert row(DAILY)["layoff_days"] == 0


def test_whoever_has_not_run_since_is_not_back_from_a_break() -> None:
    history = History(runs=runs_on(*range(60, 70), *range(40)))
    table = day_table(history, ago(41), DAY)
    assert table["layoff_days"][:3].to_list() == [0, 0, 20]
    assert table["days_since_run"][:3].to_list() == [19, 20, 0]
    gone = History(runs=runs_on(*range(900, 990)), diary=(DiaryEntry(day=DAY),))
    assert row(gone)["layoff_days"] is None
    assert row(gone)["days_since_run"] == 900
    assert row(NO_HISTORY)["days_since_run"] is None


def test_a_diary_that_goes_on_does_not_make_unknown_runs_rest_days() -> None:
    diary = tuple(DiaryEntry(day=ago(n), heaviness=3.0) for n in range(40))
    names = ("run_min", "training_load_au", "rest_days_7d", "runs_28d", "run_over_4_h")
    for runs in ((), runs_on(*range(31, 60))):
        today = row(History(runs=runs, diary=diary))
        assert {name: today[name] for name in names} == dict.fromkeys(names)
    fresh = row(History(runs=runs_on(*range(28, 90)), diary=diary))
    assert (fresh["run_min"], fresh["rest_days_7d"], fresh["runs_28d"]) == (0, 7, 1)


def test_months_of_running_need_a_year_or_the_runners_word() -> None:
    assert row(DAILY)["months_running"] is None
    new = replace(DAILY, profile=Profile(experience="new"))
    assert row(new)["months_running"] == pytest.approx(3.9, abs=0.1)
    assert row(History(runs=runs_on(*range(0, 500, 3))))["months_running"] == pytest.approx(
        16.4, abs=0.1
    )


def test_after_a_long_break_nobody_has_been_running_for_months() -> None:
    history = History(runs=runs_on(*range(100, 600, 3)), diary=(DiaryEntry(day=DAY),))
    assert row(history)["months_running"] is None
    assert row(history, ago(20))["months_running"] is None


def test_a_run_of_four_hours_counts_the_day_after() -> None:
    assert row(History(runs=(run(ago(1), timer_s=15_000.0), run(DAY))))["run_over_4_h"] is True
    assert row(DAILY)["run_over_4_h"] is False


def test_hills_are_told_against_the_usual() -> None:
    flat = [run(ago(n), ascent_m=50.0, descent_m=50.0, indoor=False) for n in range(80, 3, -1)]
    hilly = [run(ago(n), ascent_m=300.0, descent_m=400.0) for n in (3, 2, 1)]
    today = row(History(runs=(*flat, *hilly)))
    assert today["climb_3d_m"] == 900.0
    assert today["climb_3d_ratio"] == pytest.approx(6.0)
    assert today["descent_4d_m"] == 400.0
    assert today["descent_4d_ratio"] == pytest.approx(8.0)


def test_hills_on_flat_land_give_no_endless_ratio() -> None:
    flat = [run(ago(n), ascent_m=0.0, descent_m=0.0) for n in range(80, 3, -1)]
    hilly = [run(ago(n), ascent_m=100.0, descent_m=100.0) for n in (3, 2, 1)]
    assert row(History(runs=(*flat, *hilly)))["climb_3d_ratio"] == pytest.approx(15.0)


def test_sprints_of_three_days_add_up() -> None:
    history = History(
        runs=tuple(run(ago(n), features=Features(sprint_s=40.0)) for n in (4, 3, 2, 1))
    )
    assert row(history)["sprint_3d_s"] == 120.0


def test_critical_speed_comes_from_earlier_efforts_only() -> None:
    efforts = tuple(BestEffort(d, (d - 200.0) / 4.0) for d in (800.0, 1000.0, 3000.0, 5000.0, 7.0))
    slower = tuple(BestEffort(d, (d - 100.0) / 3.0) for d in (800.0, 1000.0, 3000.0))
    fast = Features(best_efforts=efforts, graded_speed_s=(0.0,) * 41 + (600.0,))
    runs = (
        run(ago(3), features=fast),
        run(ago(3), hour=9, features=Features(best_efforts=slower)),
        run(DAY, features=fast),
    )
    assert row(History(runs=runs), ago(3))["critical_speed_mps"] is None
    today = row(History(runs=runs))
    assert today["critical_speed_mps"] == pytest.approx(4.0)
    assert today["above_critical_speed_min"] == pytest.approx(10.0)
    assert today["hard_min"] == pytest.approx(10.0)


def test_two_hours_above_critical_speed_mean_that_the_efforts_before_were_too_easy() -> None:
    efforts = tuple(BestEffort(d, (d - 200.0) / 2.0) for d in (800.0, 1000.0, 3000.0, 5000.0))
    easy = Features(best_efforts=efforts)
    long = Features(graded_speed_s=(0.0,) * 30 + (7200.0,))
    today = row(History(runs=(run(ago(9), features=easy), run(DAY, features=long))))
    assert today["critical_speed_mps"] == pytest.approx(2.0)
    assert today["above_critical_speed_min"] is None


def hard(day: date, hour: int = 7) -> Run:
    return run(day, hour, features=Features(heart_rate_s=rates({185: 20.0, 130: 40.0})))


def test_hours_since_a_hard_session_end_at_todays_run() -> None:
    today = row(History(runs=(hard(ago(2)), run(ago(1), rpe=2.0), run(DAY))))
    assert today["hours_since_hard_h"] == pytest.approx(47.0)


def test_a_check_in_counts_what_was_done_before_it_that_day() -> None:
    runs = (hard(ago(2)), hard(DAY))
    evening = DiaryEntry(day=DAY, at=time(20, 0), heaviness=6.0, phase=Phase.REST)
    morning = replace(evening, at=time(6, 0))
    assert row(History(runs=runs, diary=(evening,)))["hours_since_hard_h"] == pytest.approx(12.0)
    assert row(History(runs=runs, diary=(morning,)))["hours_since_hard_h"] == pytest.approx(46.0)


def test_a_feeling_in_the_run_is_asked_at_its_start() -> None:
    in_run = DiaryEntry(day=DAY, at=time(20, 0), heaviness=6.0, phase=Phase.START)
    today = row(History(runs=(hard(ago(2)), hard(DAY)), diary=(in_run,)))
    assert today["hours_since_hard_h"] == pytest.approx(47.0)


def test_hours_are_real_hours_when_clocks_change() -> None:
    before = replace(
        hard(date(2026, 3, 28)),
        activity=replace(
            hard(date(2026, 3, 28)).activity,
            start=Moment(hard(date(2026, 3, 28)).activity.start.utc, 3600),
        ),
    )
    after = run(date(2026, 3, 29))
    after = replace(
        after, activity=replace(after.activity, start=Moment(after.activity.start.utc, 7200))
    )
    entry = DiaryEntry(day=date(2026, 3, 29), at=time(20, 0))
    today = row(History(runs=(before, after), diary=(entry,)), date(2026, 3, 29))
    assert today["hours_since_hard_h"] == pytest.approx(24.0 + 18.0 - 8.0)


def test_hard_minutes_of_a_week_and_their_part() -> None:
    today = row(History(runs=(*(hard(ago(n)) for n in range(9, 0, -1)),)))
    assert today["hard_min_7d"] == pytest.approx(140.0)
    assert today["hard_fraction_7d"] == pytest.approx(1 / 3)
    assert row(History(runs=runs_on(20), diary=(DiaryEntry(day=DAY),)))["hard_fraction_7d"] is None


def gym(
    days: int,
    **told: Any,  # noqa: ANN401 - any field of Activity
) -> Run:
    return run(ago(days), hour=18, **({"sport": Sport.STRENGTH, "distance_m": None} | told))


def test_leg_strength_is_counted_back_from_the_run() -> None:
    sets = (
        StrengthSet(group="Legs", sets_count=6),
        StrengthSet(group="core", sets_count=4),
    )
    today = row(History(runs=(gym(2, strength_sets=sets), run(DAY))))
    assert today["hours_since_leg_strength_h"] == pytest.approx(36.0)
    assert today["leg_strength_sets_72h"] == 6
    assert today["leg_strength_sessions_7d"] == 1
    assert today["strength_sessions_56d"] == 1


def test_strength_for_other_muscles_is_no_leg_strength() -> None:
    core = (StrengthSet(group="core", sets_count=4),)
    today = row(History(runs=(gym(2, strength_sets=core), run(DAY))))
    assert today["hours_since_leg_strength_h"] is None
    assert today["leg_strength_sets_72h"] == 0
    assert today["strength_sessions_56d"] == 1


def test_strength_of_unknown_muscles_leaves_the_legs_unknown() -> None:
    today = row(History(runs=(gym(9, name="Leg day"), gym(2, name="Gym"), run(DAY))))
    assert today["hours_since_leg_strength_h"] is None
    assert today["leg_strength_sets_72h"] is None
    assert today["strength_sessions_56d"] == 2


def test_a_name_can_tell_that_it_was_for_the_legs() -> None:
    today = row(History(runs=(gym(1, name="Kniebeugen"), run(DAY))))
    assert today["leg_strength_sets_72h"] == 24
    assert today["hours_since_leg_strength_h"] == pytest.approx(12.0)


def test_a_runner_who_never_told_of_strength_has_not_told() -> None:
    assert row(DAILY)["strength_sessions_56d"] is None


def test_strength_in_the_diary_counts_at_its_time_and_not_twice() -> None:
    sets = (StrengthSet(group="calves", sets_count=3),)
    entries = (
        DiaryEntry(day=ago(1), strength=sets),
        DiaryEntry(day=ago(2), at=time(18, 0), strength=sets),
        DiaryEntry(day=ago(3), strength=sets),
    )
    history = History(runs=(gym(3, strength_sets=sets), run(DAY)), diary=entries)
    today = row(history)
    assert today["hours_since_leg_strength_h"] == pytest.approx(19.0)
    assert today["strength_sessions_56d"] == 3


def level(
    days: int,
    mps: float,
    bpm: float,
    **told: Any,  # noqa: ANN401 - any field of Activity
) -> Run:
    found = Features(
        steady_graded_speed_mps=mps,
        steady_heart_rate_bpm=bpm,
        running_speed_mps=mps,
        running_cadence_spm=160.0 + 5.0 * mps,
        ground_contact_s=0.25,
        heart_rate_recovery_60_bpm=30.0,
        altitude_m=100.0,
    )
    return run(ago(days), features=found, **told)


def test_heart_rate_is_compared_at_the_same_speed() -> None:
    usual_runs = [level(n, 2.6 + n % 5 * 0.2, 140.0 + n % 5 * 5.0) for n in range(60, 0, -1)]
    today = row(History(runs=(*usual_runs, level(0, 3.0, 158.0))))
    assert today["heart_rate_at_speed_above_normal_bpm"] == pytest.approx(8.0, abs=0.2)
    assert today["speed_at_heart_rate_change_percent"] == pytest.approx(-10.6, abs=0.5)
    assert today["cadence_below_normal_percent"] == pytest.approx(0.0, abs=0.3)
    assert today["ground_contact_above_normal_percent"] == pytest.approx(0.0, abs=0.5)
    assert today["heart_rate_recovery_above_normal_bpm"] == 0.0
    assert today["altitude_above_normal_m"] == 0.0
    assert today["easy_intensity"] == pytest.approx(145.0 / 185.0)


def test_too_few_runs_give_no_comparison() -> None:
    history = History(runs=tuple(level(n, 3.0, 150.0) for n in range(5, -1, -1)))
    assert row(history)["heart_rate_at_speed_above_normal_bpm"] is None


def test_heat_explains_a_slower_run() -> None:
    cool = [level(n, 3.0, 150.0, temperature_c=12.0) for n in range(60, 0, -1)]
    hot = {"temperature_c": 32.0, "humidity_percent": 60.0}
    warm_today = row(History(runs=(*cool, level(0, 2.81, 150.0, **hot))))
    cool_today = row(History(runs=(*cool, level(0, 2.81, 150.0))))
    assert warm_today["heart_rate_at_speed_above_normal_bpm"] == pytest.approx(0.5, abs=0.8)
    assert cool_today["heart_rate_at_speed_above_normal_bpm"] > 4.0  # type: ignore[operator] # a number


def test_effort_above_what_the_speed_leads_to_expect() -> None:
    easy = [level(n, 3.0, 150.0, rpe=4.0) for n in range(30, 0, -1)]
    assert row(History(runs=(*easy, level(0, 3.0, 150.0, rpe=7.0))))[
        "effort_above_normal"
    ] == pytest.approx(3.0)


def test_a_month_of_slower_runs_is_a_drop() -> None:
    before = [level(n, 3.0, 150.0) for n in range(90, 28, -1)]
    after = [level(n, 2.85, 150.0) for n in range(28, 0, -1)]
    assert row(History(runs=(*before, *after)))["efficiency_drop_4w_percent"] == pytest.approx(5.0)


def test_the_days_longest_run_stands_for_the_day() -> None:
    short = run(DAY, 6, Features(decoupling_percent=1.0), timer_s=1200.0)
    long = run(DAY, 17, Features(decoupling_percent=9.0), timer_s=5400.0)
    assert row(History(runs=(short, long)))["decoupling_percent"] == 9.0


def test_heat_is_compared_with_two_weeks() -> None:
    cool = [run(ago(n), temperature_c=15.0, humidity_percent=60.0) for n in range(10, 0, -1)]
    today = row(History(runs=(*cool, run(DAY, temperature_c=28.0, humidity_percent=60.0))))
    assert today["wbgt_c"] == pytest.approx(28.700286, rel=1e-4)
    assert today["wbgt_above_recent_c"] == pytest.approx(28.700286 - 16.457704, rel=1e-4)


def test_air_temperature_does_where_humidity_is_unknown() -> None:
    cool = [run(ago(n), features=Features(temperature_c=15.0)) for n in range(10, 0, -1)]
    today = row(History(runs=(*cool, run(DAY, temperature_c=28.0))))
    assert today["wbgt_c"] is None
    assert today["wbgt_above_recent_c"] == pytest.approx(13.0)


def test_shoes_know_how_far_they_had_gone() -> None:
    gear = (
        Gear(name="old", start_distance_m=100_000.0, mass_g=250.0, drop_mm=8.0),
        Gear(name="new", mass_g=310.0),
    )
    worn = (*(run(ago(n), gear="old") for n in range(60, 1, -1)), run(ago(1), gear="new"))
    history = History(runs=(*worn, run(DAY, gear="new")), gear=gear)
    yesterday, today = row(history, ago(1)), row(history)
    assert row(history, ago(2))["shoe_distance_km"] == pytest.approx(100 + 580)
    assert row(history, ago(2))["shoe_runs_count"] is None
    assert row(history, ago(2))["shoe_mass_change_g"] == 0.0
    assert (yesterday["shoe_distance_km"], yesterday["shoe_runs_count"]) == (0.0, 0.0)
    assert (today["shoe_distance_km"], today["shoe_runs_count"]) == (10.0, 1.0)
    assert today["shoe"] == "new"
    assert today["shoe_mass_change_g"] == 60.0
    assert today["shoe_drop_change_mm"] is None


def test_a_pair_without_history_has_an_unknown_distance() -> None:
    history = History(runs=tuple(run(ago(n), gear="pair") for n in range(10, -1, -1)))
    assert row(history)["shoe_distance_km"] is None
    other = History(runs=(*history.runs[:-1], run(DAY, gear="loaned")))
    assert row(other)["shoe_mass_change_g"] is None


def test_another_ground_than_usual_is_seen() -> None:
    road = [run(ago(n), surface="road") for n in range(100, 0, -1)]
    assert row(History(runs=(*road, run(DAY, surface="trail"))))["surface_changed"] is True
    said = (DiaryEntry(day=DAY, surface="road", shoe="pair"),)
    today = row(History(runs=(*road, run(DAY)), diary=said))
    assert (today["surface_changed"], today["shoe"]) == (False, "pair")


def test_what_is_usual_is_forgotten_after_two_months() -> None:
    road = [run(ago(n), surface="road") for n in range(100, 90, -1)]
    assert row(History(runs=(*road, run(DAY, surface="trail"))))["surface_changed"] is None


def nights(*hours: float) -> tuple[Night, ...]:
    return tuple(Night(day=ago(n), sleep_h=h) for n, h in enumerate(reversed(hours)))


def test_sleep_debt_follows_the_need() -> None:
    slept = nights(7.5, 6, 5.5, 6.5, 8.5, 6, 7)
    assert row(History(nights=slept))["sleep_debt_7d_h"] == pytest.approx(9.5)
    short = Profile(sleep_need_h=6.0)
    assert row(History(nights=slept, profile=short))["sleep_debt_7d_h"] == pytest.approx(0.5)
    assert row(History(nights=nights(*[7.0] * 40)))["sleep_debt_7d_h"] == pytest.approx(0.0)


def test_missing_sleep_stays_missing() -> None:
    today = row(History(nights=nights(5, 5, 5), runs=DAILY.runs))
    assert today["sleep_debt_7d_h"] is None
    assert row(History(nights=nights(5, 5), runs=DAILY.runs), ago(3))["sleep_h"] is None


def test_the_runners_word_on_sleep_goes_before_the_watchs() -> None:
    measured = (
        Night(day=DAY, sleep_h=5.0, source="watch"),
        Night(day=DAY, sleep_h=1.0, source="watch"),
        Night(day=DAY, sleep_h=4.0, source="phone"),
    )
    assert row(History(nights=measured))["sleep_h"] == 6.0
    said = (DiaryEntry(day=DAY, sleep_h=7.0),)
    assert row(History(nights=measured, diary=said))["sleep_h"] == 7.0


def measured(measure: Measure, **by_days: float) -> tuple[Measurement, ...]:
    return tuple(
        Measurement(day=ago(int(days[1:])), measure=measure, value=value)
        for days, value in by_days.items()
    )


def every_day(measure: Measure, values: list[float]) -> tuple[Measurement, ...]:
    return measured(measure, **{f"d{n}": value for n, value in enumerate(reversed(values))})


def test_resting_heart_rate_is_compared_with_its_usual() -> None:
    today = row(History(measurements=every_day(Measure.RESTING_HEART_RATE, [50.0] * 30 + [58.0])))
    assert today["resting_heart_rate_above_normal_bpm"] == 8.0
    assert (today["resting_heart_rate_over_100"], today["resting_heart_rate_under_40"]) == (
        False,
        False,
    )


def test_the_diarys_resting_heart_rate_goes_first() -> None:
    said = (DiaryEntry(day=DAY, resting_heart_rate_bpm=104.0),)
    told = measured(Measure.RESTING_HEART_RATE, d0=50.0)
    assert row(History(measurements=told, diary=said))["resting_heart_rate_over_100"] is True


def test_weight_trends_come_from_means_of_two_weeks() -> None:
    fell = [72.0] * 60 + [72.0 - 0.05 * n for n in range(41)]
    today = row(
        History(measurements=every_day(Measure.WEIGHT, fell), profile=Profile(height_m=1.8))
    )
    assert today["weight_kg"] == pytest.approx(70.0)
    assert today["body_mass_index"] == pytest.approx(70.0 / 1.8**2)
    assert today["weight_loss_per_week_percent"] == pytest.approx(0.49, abs=0.03)
    assert today["weight_change_90d_percent"] == pytest.approx(-2.3, abs=0.1)


def test_the_profiles_weight_stands_until_the_scale_is_used() -> None:
    told = History(profile=Profile(weight_kg=65.0))
    assert row(told)["weight_kg"] == 65.0
    assert row(replace(told, measurements=measured(Measure.WEIGHT, d40=70.0)))["weight_kg"] == 65.0
    assert row(replace(told, measurements=measured(Measure.WEIGHT, d9=70.0)))["weight_kg"] == 70.0


def test_variabilities_are_never_mixed() -> None:
    values = [60.0 + n % 5 for n in range(67)]
    rmssd = every_day(Measure.VARIABILITY_RMSSD, values)
    sdnn = every_day(Measure.VARIABILITY_SDNN, [value * 2 for value in values[:-7]] + [30.0] * 7)
    both, alone = row(History(measurements=(*rmssd, *sdnn))), row(History(measurements=sdnn))
    assert abs(both["variability_z"]) < 0.5  # type: ignore[arg-type] # a number
    assert alone["variability_z"] < -5  # type: ignore[operator] # a number
    assert (both["variability_rmssd_ms"], both["variability_sdnn_ms"]) == (61.0, 30.0)


def test_the_check_in_stands_for_the_day_else_the_worst_run() -> None:
    worst = DiaryEntry(day=DAY, at=time(8), heaviness=7.0, phase=Phase.END, side=Side.LEFT)
    mild = DiaryEntry(day=DAY, at=time(18), heaviness=3.0, phase=Phase.START, onset_min=5.0)
    check = DiaryEntry(day=DAY, at=time(21), heaviness=4.0, phase=Phase.REST)
    runs = row(History(diary=(mild, worst)))
    assert (runs["heaviness"], runs["phase"], runs["side"]) == (7.0, "end", "left")
    assert runs["onset_min"] == 5.0
    assert row(History(diary=(mild, worst, check)))["heaviness"] == 4.0


def test_heaviness_that_eases_in_the_run_is_seen() -> None:
    start = DiaryEntry(day=DAY, heaviness=6.0, phase=Phase.START)
    later = DiaryEntry(day=DAY, at=time(9), heaviness=3.0, phase=Phase.MIDDLE)
    assert row(History(diary=(start, later)))["eases_in_run"] is True
    assert row(History(diary=(start, replace(later, heaviness=5.0))))["eases_in_run"] is False
    assert row(History(diary=(start, replace(later, phase=Phase.START))))["eases_in_run"] is None


def test_several_entries_of_a_day_become_one() -> None:
    first = DiaryEntry(
        day=DAY,
        at=time(7),
        soreness=(Soreness("calves", 2.0), Soreness("quads", 5.0)),
        stress=4.0,
        illness=False,
        food=Food(drink_ml=500.0, carbohydrate_in_run_g=30.0),
    )
    second = DiaryEntry(
        day=DAY,
        at=time(20),
        stress=6.0,
        illness=True,
        food=Food(drink_ml=2000.0, carbohydrate_in_run_g=20.0),
    )
    today = row(History(runs=runs_on(0), diary=(second, first)))
    assert (today["soreness"], today["stress"], today["illness"]) == (5.0, 6.0, True)
    assert today["drink_ml"] == 2000.0
    assert today["carbohydrate_in_run_g_per_h"] == pytest.approx(50.0)


def test_illness_lasts_a_week_and_silence_is_not_health() -> None:
    entries = (DiaryEntry(day=ago(6), illness=True), DiaryEntry(day=DAY, illness=False))
    assert row(History(diary=entries))["illness"] is True
    assert row(History(diary=entries[1:]))["illness"] is False
    assert row(History(diary=(DiaryEntry(day=DAY),)))["illness"] is None


def test_the_cycle_is_counted_on() -> None:
    history = History(diary=(DiaryEntry(day=ago(9), cycle_day=3), DiaryEntry(day=DAY)))
    assert row(history)["cycle_day"] == 12
    assert row(history, DAY + timedelta(days=60))["cycle_day"] is None


def test_food_is_told_by_body_weight_for_the_day_before() -> None:
    food = Food(carbohydrate_g=350.0, protein_g=105.0, iron_mg=12.0, alcohol_units=3.0)
    entries = tuple(DiaryEntry(day=ago(n), food=food, weight_kg=70.0) for n in range(5, 0, -1))
    today = row(History(diary=(*entries, DiaryEntry(day=DAY))))
    assert today["carbohydrate_g_per_kg_1d"] == pytest.approx(5.0)
    assert today["protein_g_per_kg_7d"] == pytest.approx(1.5)
    assert today["iron_mg_7d"] == pytest.approx(12.0)
    assert today["alcohol_units_1d"] == 3.0
    assert row(History(diary=entries), ago(5))["carbohydrate_g_per_kg_1d"] is None


def test_weeks_of_heavier_legs_are_counted() -> None:
    calm = [DiaryEntry(day=ago(n), heaviness=2.0) for n in range(120, 20, -1)]
    heavy = [DiaryEntry(day=ago(n), heaviness=6.0) for n in range(20, -1, -1)]
    assert row(History(diary=(*calm, *heavy)))["weeks_heavy"] == 3
    assert row(History(diary=tuple(calm)), ago(21))["weeks_heavy"] == 0
    assert row(History(diary=tuple(calm[:5])), ago(116))["weeks_heavy"] is None


def test_the_profile_is_on_every_day() -> None:
    told = Profile(birth_year=1986, sex=Sex.FEMALE, diet="vegan", pregnancy=True)
    today = row(History(profile=told))
    assert (today["age_years"], today["sex"], today["diet"]) == (40.0, "female", "vegan")
    assert today["pregnancy"] == "pregnant"
    assert row(History(profile=replace(told, pregnancy=False)))["pregnancy"] == "no"


def test_the_usual_is_the_median_of_two_months() -> None:
    table = day_table(DAILY, ago(119), DAY)
    assert usual(table, "run_distance_m", DAY) == 10_000.0
    assert usual(table, "heaviness", DAY) is None
    assert usual(table, "shoe", DAY) is None


def plausible(rng: np.random.Generator) -> History:
    """Two months of a runner whose days are all plausible."""
    runs = [plausible_run(ago(n), rng) for n in range(50, -1, -1) if rng.random() < 0.6]
    entries = [
        DiaryEntry(
            day=ago(n),
            heaviness=rng.uniform(0.0, 10.0),
            stress=rng.uniform(0.0, 10.0),
            sleep_h=rng.uniform(3.0, 11.0),
            food=Food(drink_ml=rng.uniform(0.0, 5000.0)),
        )
        for n in range(50, -1, -1)
        if rng.random() < 0.5
    ]
    return History(runs=tuple(runs), diary=tuple(entries), profile=Profile(weight_kg=70.0))


def plausible_run(day: date, rng: np.random.Generator) -> Run:
    """One run, short or long, slow or fast, flat or steep."""
    minutes, mps = rng.uniform(10.0, 240.0), rng.uniform(1.5, 5.0)
    bpm = int(140 + 25 * (mps - 3) + rng.uniform(-8, 8))
    found = Features(
        moving_s=minutes * 60,
        steady_graded_speed_mps=mps,
        steady_heart_rate_bpm=float(bpm),
        heart_rate_s=rates({bpm: minutes}),
    )
    climb_m = rng.uniform(0.0, 1500.0) if rng.random() < 0.8 else None
    told = {"timer_s": minutes * 60, "distance_m": minutes * 60 * mps, "ascent_m": climb_m}
    return run(day, 7, found, **told)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_plausible_days_stay_within_the_glossarys_ranges(seed: int) -> None:
    table = day_table(plausible(np.random.default_rng(seed)), ago(50), DAY)
    for quantity in GLOSSARY.values():
        if quantity.low is not None and quantity.high is not None:
            values = table[quantity.name].cast(pl.Float64).drop_nulls()
            inside = values.is_between(quantity.low, quantity.high)
            assert inside.all(), f"{quantity.name}: {values.filter(~inside).to_list()}"
            assert not values.is_nan().any()
