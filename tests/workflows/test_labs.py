"""Blood values are read in any unit, reach the answer, and hold as long as the evidence says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.conditions import findings_of
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.findings import Origin, Value
from freshlegs.domain.red_flags import Tier
from freshlegs.store.home import Home
from freshlegs.workflows import labs as logging
from freshlegs.workflows.answers import keep_answers
from freshlegs.workflows.lab_facts import HELD_DAYS, IRON_TESTED, lab_facts
from freshlegs.workflows.labs import counts_until, delete_lab, lab_row, lab_warnings, labs, log_lab
from freshlegs.workflows.profile import set_profile
from freshlegs.workflows.why import why

TODAY = date(2026, 3, 20)
LOW = {"lab": "ferritin", "value": "18", "unit": "ng/ml", "low": "30", "high": "300"}
FLAG = "rf_anaemia_doctor"


@pytest.fixture(autouse=True)
def _a_friday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging, "today", lambda _: TODAY)


def on(day: date, **told: str) -> dict[str, str]:
    return {**LOW, **told, "date": day.isoformat()}


def test_a_value_is_kept_as_told_and_in_the_unit_of_the_answer(home: Home) -> None:
    kept = log_lab(home, {"lab": "Haemoglobin", "value": "13,1", "unit": " G/dl ", "low": "12"})
    assert lab_row(kept) == {
        "key": kept.key,
        "date": "2026-03-20",
        "lab": "haemoglobin",
        "value": 13.1,
        "unit": "g/dL",
        "low": 12.0,
        "high": None,
        "value_si": 131.0,
        "unit_si": "g/L",
    }
    assert why(home, TODAY).facts["haemoglobin"].value == 131.0


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"value": "-3"}, "value cannot be '-3'; allowed: for Ferritin a number from 0 to 1e+04"),
        ({"value": "much"}, "value cannot be 'much'"),
        ({"value": "nan"}, "value cannot be 'nan'"),
        ({"unit": "stone"}, "unit cannot be 'stone'; allowed: for Ferritin: µg/L, ng/mL, pmol/L"),
        ({"unit": ""}, "unit cannot be ''"),
        ({"lab": "feritin"}, "did you mean ferritin?"),
        ({"low": "400"}, "low cannot be '400'; allowed: a lower limit below the upper one"),
        ({"high": "-1"}, "high cannot be '-1'"),
        ({"date": "yesterday"}, "date cannot be 'yesterday'; allowed: a day such as 2026-03-07"),
        ({"date": "2026-03-21"}, "allowed: a day up to 2026-03-20"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    home: Home, told: dict[str, str], sentence: str
) -> None:
    with pytest.raises(BadValueError) as caught:
        log_lab(home, LOW | told)
    assert sentence in str(caught.value)
    assert labs(home) == ()


def test_a_unit_may_be_left_out_only_where_there_is_one() -> None:
    assert logging.read_lab({"lab": "transferrin_saturation", "value": "20"}).unit == "%"


def test_micrograms_are_understood_however_they_are_spelled() -> None:
    for unit in ("ug/L", "µg/l", "mcg/L", "\N{GREEK SMALL LETTER MU}g/L"):
        assert logging.read_lab(LOW | {"unit": unit}).unit == "µg/L"


def test_a_low_ferritin_speaks_for_low_iron_for_twelve_weeks(home: Home) -> None:
    taken = TODAY - timedelta(days=84)
    log_lab(home, on(taken))
    before, first, last = (why(home, day).facts for day in (taken - timedelta(1), taken, TODAY))
    assert "ferritin" not in before
    assert first["ferritin"].value == last["ferritin"].value == 18.0
    assert last["ferritin"].origin is Origin.LAB
    assert IRON_TESTED not in last
    assert counts_until(labs(home)[0]) == TODAY


@pytest.mark.parametrize(("value", "tested"), [("18", "low"), ("32", None), ("60", "fine")])
def test_an_older_ferritin_tells_for_a_year_how_iron_was(value: str, tested: str | None) -> None:
    taken = TODAY - timedelta(days=85)
    facts = lab_facts({taken: {"ferritin": float(value)}}, TODAY)
    assert "ferritin" not in facts
    assert (facts[IRON_TESTED].value if IRON_TESTED in facts else None) == tested
    assert lab_facts({taken: {"ferritin": 18.0}}, taken + timedelta(days=366)) == {}


def test_what_is_said_of_iron_today_goes_before_an_old_value() -> None:
    said: dict[date, dict[str, Value | None]] = {
        TODAY - timedelta(days=100): {"ferritin": 18.0},
        TODAY: {IRON_TESTED: "fine"},
    }
    assert lab_facts(said, TODAY) == {}


def test_not_knowing_does_not_take_a_value_away(home: Home) -> None:
    log_lab(home, on(TODAY - timedelta(days=3)))
    keep_answers(home, {"ferritin": None}, TODAY)
    assert why(home, TODAY).facts["ferritin"].value == 18.0


def test_the_newest_value_counts_and_one_taken_back_does_not(home: Home) -> None:
    log_lab(home, on(TODAY - timedelta(days=40)))
    kept = log_lab(home, on(TODAY - timedelta(days=2), value="55"))
    assert why(home, TODAY).facts["ferritin"].value == 55.0
    delete_lab(home, kept.key)
    assert why(home, TODAY).facts["ferritin"].value == 18.0


def test_a_vitamin_counts_only_below_the_labs_own_limit(home: Home) -> None:
    log_lab(home, {"lab": "vitamin_d", "value": "17", "unit": "ng/mL"})
    assert "vitamin_low" not in why(home, TODAY).facts
    kept = log_lab(home, {"lab": "vitamin_d", "value": "17", "unit": "ng/mL", "low": "20"})
    assert why(home, TODAY).facts["vitamin_low"].value is True
    assert counts_until(kept) == TODAY + timedelta(days=84)


def test_creatine_kinase_is_far_above_from_five_times_the_limit(home: Home) -> None:
    told = {"lab": "creatine_kinase", "unit": "U/L", "high": "190"}
    log_lab(home, {**told, "value": "310"})
    assert why(home, TODAY).facts["creatine_kinase_high"].value is False
    log_lab(home, {**told, "value": "950"})
    assert why(home, TODAY).facts["creatine_kinase_high"].value is True


def test_a_value_that_the_answer_does_not_use_never_counts(home: Home) -> None:
    assert counts_until(log_lab(home, {"lab": "tsh", "value": "2", "unit": "mIU/L"})) is None


def test_a_warning_of_a_value_stands_until_it_is_cleared_and_comes_with_the_next(
    home: Home,
) -> None:
    log_lab(home, on(TODAY - timedelta(days=5)))
    assert [one.flag.id for one in lab_warnings(home)] == [FLAG]
    assert FLAG in [one.flag.id for one in why(home, TODAY).triage.raised]
    keep_answers(home, {"cleared_flags": (FLAG,)}, TODAY - timedelta(days=1))
    assert lab_warnings(home) == ()
    assert FLAG not in [one.flag.id for one in why(home, TODAY).triage.raised]
    assert why(home, TODAY).facts["ferritin"].value == 18.0
    log_lab(home, on(TODAY, value="17"))
    assert [one.flag.id for one in lab_warnings(home)] == [FLAG]


def test_a_mans_blood_is_measured_by_a_mans_limit(home: Home) -> None:
    log_lab(home, {"lab": "haemoglobin", "value": "125", "unit": "g/L"})
    assert lab_warnings(home) == ()
    set_profile(home, {"sex": "male"})
    assert [one.flag.id for one in lab_warnings(home)] == [FLAG]


def test_no_dose_rests_on_a_laboratory_so_nothing_is_learnt_from_it() -> None:
    ramps = [ramp for cause in CAUSES for ramp in cause.ramps]
    rules = [ramp.unless for ramp in ramps if ramp.unless is not None]
    used = {ramp.finding for ramp in ramps}.union(*map(findings_of, rules))
    assert used.isdisjoint({*HELD_DAYS, IRON_TESTED})


def test_a_dangerous_value_warns_at_once_and_a_common_one_does_not(home: Home) -> None:
    log_lab(home, {"lab": "potassium", "value": "4.4", "unit": "mmol/L"})
    assert lab_warnings(home) == ()
    log_lab(home, {"lab": "potassium", "value": "6.9", "unit": "mmol/L"})
    (raised,) = lab_warnings(home)
    assert raised.flag.id == "rf_blood_value"
    assert raised.flag.tier is Tier.SAME_DAY
