"""A flag stands until its release is recorded; silence never clears it."""

from __future__ import annotations

from datetime import date, timedelta

from freshlegs.domain.findings import Fact, Facts
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.triage import flag_spells, standing_flags, triage

FIRST = date(2026, 3, 1)


def day(offset_days: int, **values: bool | str | tuple[str, ...]) -> tuple[date, Facts]:
    facts = {slug: Fact(finding=slug, value=value) for slug, value in values.items()}
    return FIRST + timedelta(days=offset_days), facts


def standing(*days: tuple[date, Facts]) -> list[str]:
    return [raised.flag.id for raised in standing_flags(days, red_flags())]


def test_silence_never_clears_a_flag() -> None:
    assert standing(day(0, groin_pain=True), day(1), day(9, illness=False)) == ["rf_bsi"]


def test_a_no_does_not_clear_what_a_doctor_must_clear() -> None:
    assert standing(day(0, groin_pain=True), day(5, groin_pain=False)) == ["rf_bsi"]


def test_a_recorded_release_clears_it() -> None:
    assert standing(day(0, groin_pain=True), day(5, cleared_flags=("rf_bsi",))) == []


def test_a_flag_raised_after_its_release_stands_again() -> None:
    days = (day(9, groin_pain=True), day(5, cleared_flags=("rf_bsi",)), day(0, groin_pain=True))
    assert standing(*days) == ["rf_bsi"]


def test_a_fever_ends_with_a_no() -> None:
    assert standing(day(0, fever=True), day(2, fever=False, illness=False)) == []
    assert standing(day(0, fever=True), day(2, illness=False)) == ["rf_fever"]


def test_a_standing_flag_still_forbids_today() -> None:
    old = standing_flags([day(0, groin_pain=True)], red_flags())
    assert [raised.flag.id for raised in triage({}, red_flags(), old).raised] == ["rf_bsi"]
    cleared = dict([day(1, cleared_flags=("rf_bsi",))]).popitem()[1]
    assert triage(cleared, red_flags(), old).raised == ()


def test_a_flag_that_stands_and_is_raised_again_is_named_once() -> None:
    old = standing_flags([day(0, groin_pain=True)], red_flags())
    today = day(3, groin_pain=True)[1]
    assert [raised.flag.id for raised in triage(today, red_flags(), old).raised] == ["rf_bsi"]


def test_a_spell_tells_its_first_day_its_last_and_what_released_it() -> None:
    days = (
        day(0, fever=True, groin_pain=True),
        day(2, fever=True),
        day(4, fever=False, illness=False),
        day(5, cleared_flags=("rf_bsi",)),
        day(6, cleared_flags=("rf_dvt",)),
        day(9, fever=True),
    )
    fever, bone, again = flag_spells(days, red_flags())
    assert (fever.first_day, fever.last_day) == (FIRST, FIRST + timedelta(days=2))
    assert (fever.released_day, fever.is_cleared) == (FIRST + timedelta(days=4), False)
    assert (bone.raised.flag.id, bone.is_cleared) == ("rf_bsi", True)
    assert (again.raised.flag.id, again.released_day) == ("rf_fever", None)
