"""The page for a doctor gathers what was recorded, and never loses a warning that stands."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from freshlegs.domain.trial import Trial
from freshlegs.store.home import Home
from freshlegs.store.trials import log_trial
from freshlegs.workflows import doctor_page as gathering
from freshlegs.workflows import labs as logging
from freshlegs.workflows.answers import keep_answers
from freshlegs.workflows.diary import keep
from freshlegs.workflows.doctor_page import DAYS, DoctorPage, Span, doctor_page
from freshlegs.workflows.labs import log_lab
from freshlegs.workflows.profile import set_profile
from freshlegs.workflows.trial_changes import change_of

TODAY = date(2026, 3, 20)


@pytest.fixture(autouse=True)
def _a_friday(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (gathering, logging):
        monkeypatch.setattr(module, "today", lambda _: TODAY)


def back(days_count: int) -> date:
    return TODAY - timedelta(days=days_count)


def standing(page: DoctorPage) -> list[tuple[str, date]]:
    return [(one.raised.flag.id, one.first_day) for one in page.warnings.standing]


def test_an_empty_history_makes_an_empty_page(home: Home) -> None:
    page = doctor_page(home)
    assert (page.first_day, page.last_day) == (back(90), TODAY)
    assert page.heaviness.middle is None
    assert not (*page.warnings.standing, *page.warnings.released, *page.tried, *page.labs)
    assert [one.heaviness for one in page.stretches] == [None] * 13


def test_days_are_summed_by_week_and_a_year_by_four_weeks(home: Home) -> None:
    rows = [
        {"date": back(count).isoformat(), "heaviness": 2 + count, "side": "left", "sleep_h": 7}
        for count in range(5)
    ]
    keep(home, rows)
    page = doctor_page(home, Span.FOUR_WEEKS)
    assert len(page.stretches) == 4
    assert (page.stretches[-1].heaviness, page.stretches[-1].rated_count) == (4.0, 5)
    assert (page.stretches[-1].sleep_h, page.stretches[-1].runs_count) == (7.0, 0)
    assert (page.heaviness.middle, page.heaviness.heavy_count) == (4.0, 2)
    assert page.heaviness.sides == {"left": 5}
    assert len(doctor_page(home, Span.YEAR).stretches) == DAYS[Span.YEAR] // 28


def test_a_warning_stands_from_its_first_day_however_long_ago(home: Home) -> None:
    keep_answers(home, {"one_side_swelling": True}, back(300))
    page = doctor_page(home, Span.FOUR_WEEKS)
    assert standing(page) == [("rf_dvt", back(300))]


def test_a_released_warning_is_told_with_what_released_it(home: Home) -> None:
    keep_answers(home, {"one_side_swelling": True}, back(30))
    keep_answers(home, {"cleared_flags": ("rf_dvt",)}, back(20))
    keep_answers(home, {"fever": True}, back(12))
    keep_answers(home, {"fever": False, "illness": False}, back(3))
    page = doctor_page(home, Span.FOUR_WEEKS)
    cleared = next(one for one in page.warnings.released if one.raised.flag.id == "rf_dvt")
    assert (cleared.first_day, cleared.released_day, cleared.is_cleared) == (
        back(30),
        back(20),
        True,
    )
    denied = next(one for one in page.warnings.released if one.raised.flag.id == "rf_fever")
    assert (denied.released_day, denied.is_cleared) == (back(3), False)


def test_a_low_blood_value_stands_with_its_day_and_is_listed(home: Home) -> None:
    set_profile(home, {"sex": "male"})
    log_lab(home, {"lab": "haemoglobin", "value": "125", "unit": "g/L", "date": str(back(9))})
    log_lab(home, {"lab": "tsh", "value": "2", "unit": "mIU/L", "date": str(back(800))})
    page = doctor_page(home)
    assert standing(page) == [("rf_anaemia_doctor", back(9))]
    assert [one.result.lab for one in page.labs] == ["haemoglobin"]


def test_the_last_answers_say_what_is_there_and_not_what_was_denied(home: Home) -> None:
    keep_answers(home, {"onset": "first_step", "cold_intolerance": True}, back(8))
    said = {"onset": "all_day", "dark_urine": False, "eases_after_warming_up": None}
    keep_answers(home, said, back(4))
    keep_answers(home, {"onset": "all_day"}, back(2))
    page = doctor_page(home)
    told = [(one.finding.slug, one.value) for one in page.answers if one.day <= TODAY]
    assert ("onset", "all_day") in told
    assert len(told) == 1


def test_trials_of_the_span_are_told_and_a_running_one_has_no_result(home: Home) -> None:
    kind = change_of("sleep_extension").kind
    blocks = (True, False, False, True)
    for first in (back(400), back(60), back(5)):
        log_trial(
            home,
            Trial(
                kind=kind,
                first_day=first,
                last_day=first + timedelta(days=len(blocks) * kind.block_days - 1),
                blocks=blocks,
                smallest_heaviness=1.0,
                seed=1,
            ),
        )
    over, running = doctor_page(home).tried
    assert over.result is not None
    assert running.result is None
