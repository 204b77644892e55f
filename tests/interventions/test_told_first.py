"""A doctor's word, a race, a cold and a pregnancy change what is proposed."""

from __future__ import annotations

import pytest

from freshlegs.domain.findings import Value
from freshlegs.interventions.choosing import allowed
from tests.interventions.test_safe_advice import BY_SLUG, CLEAR, FAST, as_facts, fine_for


@pytest.mark.parametrize("slug", FAST)
@pytest.mark.parametrize(
    ("finding", "value"), [("conditions", ("hypertension",)), ("age_years", 70.0)]
)
def test_a_doctor_can_speak_for_fast_running(slug: str, finding: str, value: Value) -> None:
    known = {**fine_for(BY_SLUG[slug]), finding: value}
    silent = {name: said for name, said in known.items() if name != "cleared_for_fast_running"}
    assert not allowed(BY_SLUG[slug], CLEAR, as_facts(silent))
    assert not allowed(BY_SLUG[slug], CLEAR, as_facts(known))
    assert allowed(BY_SLUG[slug], CLEAR, as_facts({**known, "cleared_for_fast_running": True}))


@pytest.mark.parametrize("slug", FAST)
@pytest.mark.parametrize(
    ("finding", "value"), [("chest_pain", True), ("illness", True), ("pregnancy", "pregnant")]
)
def test_no_word_of_a_doctor_lifts_a_sign_of_today(slug: str, finding: str, value: Value) -> None:
    cleared = {**fine_for(BY_SLUG[slug]), "cleared_for_fast_running": True, finding: value}
    assert not allowed(BY_SLUG[slug], CLEAR, as_facts(cleared))


@pytest.mark.parametrize("slug", ["strength_2x", "strength_timing", "plyometrics", "calf_raises"])
@pytest.mark.parametrize(("days", "may"), [(5.0, False), (8.0, True)])
def test_the_week_of_a_race_has_no_strength_work(slug: str, days: float, *, may: bool) -> None:
    known = as_facts({**fine_for(BY_SLUG[slug]), "race_in_days": days})
    assert allowed(BY_SLUG[slug], CLEAR, known) is may


@pytest.mark.parametrize(
    ("told", "may"),
    [
        ({"only_runny_nose": True}, True),
        ({"only_runny_nose": True, "cough": True}, False),
        ({"only_runny_nose": True, "fever": True}, False),
        ({"only_runny_nose": False}, False),
    ],
)
def test_only_a_runny_nose_lets_one_run_with_a_cold(told: dict[str, bool], *, may: bool) -> None:
    known = as_facts({"fever": False, "aches": False, "cough": False, **told})
    assert allowed(BY_SLUG["easy_with_a_cold"], CLEAR, known) is may
    unasked = as_facts({"only_runny_nose": True})
    assert not allowed(BY_SLUG["easy_with_a_cold"], CLEAR, unasked)


@pytest.mark.parametrize(("week", "may"), [(12.0, True), (20.0, False), (None, False)])
def test_trunk_exercises_on_the_back_end_with_week_15(week: float | None, *, may: bool) -> None:
    fine = {**fine_for(BY_SLUG["core"]), "pregnancy": "pregnant"}
    known = {slug: value for slug, value in fine.items() if slug != "week_of_pregnancy"}
    told = {} if week is None else {"week_of_pregnancy": week}
    assert allowed(BY_SLUG["core"], CLEAR, as_facts({**known, **told})) is may
