"""Each intervention of the dossier is whole: how much, how long until it shows, how good, for whom.

What the reviewers corrected is listed here; they stand over the dossier.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.claim import Basis
from freshlegs.domain.intervention import Intervention
from freshlegs.interventions import ALL
from freshlegs.knowledge.exercises import exercises_by_slug
from freshlegs.knowledge.references import references
from freshlegs.knowledge.routines import routines_by_slug

BY_SLUG = {one.slug: one for one in ALL}
SAID = {
    "2.5": "two and a half", "0.25": "a quarter", "10": "ten", "4": "four", "3": "three",
    "2": "two|twice", "1": "one|once|an hour",
}  # fmt: skip
NOT_SAID = {
    "iron_test_treat": {"30", "35", "60", "100", "8", "12"},  # never a dose
    "icing": {"7"},  # unproven
    "weight_plan": {"45"},  # plans use 35; nothing is proposed at or below it
}
DAYS = {"d": 1.0, "wk": 7.0, "h": 1 / 24, "min": 0.0}
SOON = {"immediate", "minutes", "hours", "1 h", "24 h", "5-15 min"}
WHERE = {"months", "weeks", "-"}
FLOORLESS = {"none", "-"}
NO_CURE = {"long_contact"}
"""The dossier gives nothing to do about it."""


def numbers(text: str) -> list[str]:
    return re.findall(r"\d+(?:\.\d+)?", text)


def dossier(shared: Path) -> list[dict[str, str]]:
    return json.loads(  # type: ignore[no-any-return]  # a list of flat objects, by its own schema
        (shared / "knowledge" / "interventions.json").read_text(encoding="utf-8")
    )


def test_every_number_of_a_dose_is_told(shared: Path) -> None:
    for entry in dossier(shared):
        one = BY_SLUG[entry["id"]]
        told = f"{one.dose} {one.text} {one.effect}"
        missing = {
            number
            for number in numbers(entry["dose"])
            if number not in numbers(told)
            and not re.search(rf"\b(?:{SAID.get(number, 'never said')})\b", told)
        }
        assert missing == NOT_SAID.get(entry["id"], set()), entry["id"]


def test_the_time_to_an_effect_is_that_of_the_dossier(shared: Path) -> None:
    for entry in dossier(shared):
        days, told = BY_SLUG[entry["id"]].effect_days, entry["time_to_effect"]
        if told in WHERE:
            continue
        assert days is not None, entry["id"]
        if told in SOON:
            assert days[1] <= 1, entry["id"]
        else:
            low, high, unit = re.split(r"[- ]", told)
            assert days == (float(low) * DAYS[unit], float(high) * DAYS[unit]), entry["id"]


def test_the_grade_of_the_dossier_is_one_of_the_two(shared: Path) -> None:
    for entry in dossier(shared):
        one = BY_SLUG[entry["id"]]
        grades = {one.grade_performance, one.grade_heaviness}
        assert set(re.findall(r"\b[A-D]\b", entry["grade"])) & grades, entry["id"]


def test_what_the_dossier_warns_of_is_warned_of(shared: Path) -> None:
    in_words = {"rest_days", "iron_test_treat", "carb_in_run", "warmup", "strength_2x"}
    for entry in dossier(shared):
        one = BY_SLUG[entry["id"]]
        if entry["contraindication"] not in FLOORLESS and one.slug not in in_words:
            assert one.contraindications is not None, one.slug
            assert one.caution, one.slug


@pytest.mark.parametrize("advice", ALL, ids=lambda one: one.slug)
def test_every_piece_of_advice_is_whole(advice: Intervention) -> None:
    assert all((advice.dose, advice.effect, advice.effect_after, advice.when, advice.text))
    if advice.effect_days is not None:
        assert 0 <= advice.effect_days[0] <= advice.effect_days[1]
    assert {advice.source, *advice.references} <= set(references())
    assert set(advice.exercises) <= set(exercises_by_slug())
    assert set(advice.routines) <= set(routines_by_slug())


def test_who_should_not_is_said_in_words_too() -> None:
    """Alcohol decides which of two pieces of advice fits; it is no danger of either."""
    silent = [one.slug for one in ALL if one.contraindications is not None and not one.caution]
    assert silent == ["ask_prescriber"]


def test_what_no_source_that_was_read_says_is_marked() -> None:
    read = {key for key, one in references().items() if one.provenance == "read"}
    unread = [one for one in ALL if not read & {one.source, *one.references}]
    assert unread
    assert [one.slug for one in unread if one.basis is None] == []
    assert BY_SLUG["caffeine"].basis is Basis.MEMORY


def test_every_cause_has_something_to_do_about_it() -> None:
    assert {one.slug for one in CAUSES if not one.interventions} == NO_CURE
    named = {slug for one in CAUSES for slug in one.interventions}
    assert named <= set(BY_SLUG)
