"""The page for a doctor: what is on it is chosen in the address, and no warning goes unseen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from django.test import Client

from freshlegs.domain.explanation import Interval
from freshlegs.domain.trial import KeptTrial, Trial, TrialEffect, TrialResult, TrialVerdict
from freshlegs.store.home import Home
from freshlegs.web.doctor_drawing import timeline
from freshlegs.web.trial_words import trial_words
from freshlegs.workflows import labs as logging
from freshlegs.workflows.answers import keep_answers
from freshlegs.workflows.diary import keep
from freshlegs.workflows.doctor_page import Tried
from freshlegs.workflows.labs import log_lab
from freshlegs.workflows.preferences import set_preferences
from freshlegs.workflows.profile import set_profile
from freshlegs.workflows.trial_changes import change_of
from tests.web.conftest import TODAY, Live


@pytest.fixture(autouse=True)
def _a_friday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging, "today", lambda _: TODAY)


def back(days_count: int) -> date:
    return TODAY - timedelta(days=days_count)


def test_an_empty_page_says_what_is_not_recorded(browser: Client) -> None:
    html = browser.get("/doctor/").text
    for words in (
        "not a diagnosis",
        "None stands.",
        "No day of this time was rated.",
        "None entered.",
        "No trial of a change fell into this time.",
        "not told",
    ):
        assert words in html


def test_records_stand_on_it_with_days_and_units(browser: Client, home: Home, live: Live) -> None:
    live([3] * 8, heaviness=8, sleep_h=4, side="left")
    profile = {"birth_year": "1988", "sex": "female", "height_m": "1.7", "diet": "vegan"}
    set_profile(home, {**profile, "medicines": "statin", "resting_heart_rate_bpm": "50"})
    set_profile(home, {"pregnancy": "no"})
    log_lab(home, {"lab": "haemoglobin", "value": "13.1", "unit": "g/dL", "high": "12.5"})
    log_lab(home, {"lab": "ferritin", "value": "18", "unit": "ng/mL", "low": "30"})
    keep_answers(home, {"onset": "first_step"}, back(1))
    html = browser.get("/doctor/?span=4w").text
    for words in (
        "female, born 1988 (turns 38 this year), 170 cm",
        "Rated on 9 of 28 days from 0 (light) to 10; median 3; 5 or more on 1 days.",
        "Which leg, by days: left 1.",
        "when it begins: from the first step (19 Mar)",
        "<td>131 g/L</td><td>13.1 g/dL</td><td>up to 125</td><td>above</td>",
        "<td>18 µg/L</td><td>18 ng/mL</td><td>from 30</td><td>below</td>",
        "statin",
        "vegan",
        "50 bpm",
        "Low blood or iron values",
        "since 20 Mar 2026",
    ):
        assert words in html
    assert "<h3>Weight</h3>" not in html


def test_a_warning_that_is_left_off_is_said_to_be_left_off(browser: Client, home: Home) -> None:
    keep_answers(home, {"one_side_swelling": True}, back(200))
    html = browser.get("/doctor/?chosen=yes&span=4w&part=labs").text
    assert "1 warning stands and was left off this page by the runner." in html
    assert "Heavy legs</h3>" not in html
    assert "left off" not in browser.get("/doctor/").text


def test_a_release_is_told_with_who_said_so(browser: Client, home: Home) -> None:
    keep_answers(home, {"one_side_swelling": True, "fever": True}, back(30))
    keep_answers(home, {"cleared_flags": ("rf_dvt",), "fever": False, "illness": False}, back(20))
    keep_answers(home, {"fever": True}, back(10))
    keep_answers(home, {"cleared_flags": ("rf_fever",)}, back(5))
    html = browser.get("/doctor/").text
    assert "the runner then said that a doctor cleared it" in html
    assert "then every question was answered with no" in html
    assert "the runner then said that it was over or looked at" in html


def test_weight_is_on_it_only_if_it_was_turned_on_or_ticked(browser: Client, home: Home) -> None:
    assert "No weight is recorded" in browser.get("/doctor/?part=weight").text
    keep(home, [{"date": f"{back(at)}", "weight_kg": 70 + at} for at in (5, 1)])
    set_preferences(home, {"shown": ["weight"]})
    words = "75.0 kg on 15 Mar 2026, 71.0 kg on 19 Mar 2026 (2 weights)."
    assert words in browser.get("/doctor/").text
    set_profile(home, {"conditions": "eating_disorder"})
    assert words not in browser.get("/doctor/").text
    assert words in browser.get("/doctor/?part=weight").text


@pytest.mark.parametrize("query", ["span=5y", "part=secrets"])
def test_what_there_is_not_is_refused_in_a_sentence(browser: Client, query: str) -> None:
    sent = browser.get(f"/doctor/?{query}")
    assert sent.status_code == 400
    assert "cannot be" in sent.text


def test_a_year_is_drawn_by_weeks_and_a_month_by_days() -> None:
    ratings: Mapping[date, float] = {back(0): 8.0, back(1): 4.0, back(300): 0.0}
    year = timeline(ratings, back(363), TODAY)
    month = timeline(ratings, back(27), TODAY)
    assert year is not None
    assert month is not None
    assert (year.is_weekly, len(year.bars)) == (True, 2)
    assert (year.bars[-1].y, year.bars[0].height) == ("40.00%", "2.00%")
    assert (month.is_weekly, [bar.y for bar in month.bars]) == (False, ["60.00%", "20.00%"])
    assert month.days[0] == ("0.00%", "21 Feb", "start")
    assert timeline({}, back(27), TODAY) is None


def test_a_trial_is_one_line_with_its_verdict_and_interval() -> None:
    trial = Trial(
        kind=change_of("sleep_extension").kind,
        first_day=back(40),
        last_day=back(13),
        blocks=(),
        smallest_heaviness=1.0,
        seed=1,
    )
    kept = KeptTrial(key="t1", trial=trial)
    effect = TrialEffect(
        heaviness=Interval(low=-2.1, middle=-1.2, high=-0.3), with_count=10, without_count=9
    )
    helped = TrialResult(kept=kept, verdict=TrialVerdict.HELPED, reason="", effect=effect)
    line = trial_words(Tried(kept=kept, result=helped))
    assert line.startswith("An hour more sleep, 8 Feb 2026 to 7 Mar 2026: it helped")
    assert line.endswith("(heaviness −1.2 points, 90 % interval −2.1 to −0.3)")
    assert trial_words(Tried(kept=kept, result=None)).endswith("no result yet")
    unclear = TrialResult(kept=kept, verdict=TrialVerdict.CANNOT_TELL, reason="")
    assert trial_words(Tried(kept=kept, result=unclear)).endswith(": cannot be told")
