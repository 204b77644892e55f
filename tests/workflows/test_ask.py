"""The dialogue: safety first, then what could change the advice, then nothing more."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from freshlegs.domain.findings import Value
from freshlegs.domain.red_flags import Tier
from freshlegs.inference.foresight import foresee, look, with_answer
from freshlegs.inference.outline import outline
from freshlegs.inference.worth import LEAST_CHANCE, Worth, is_askable, prospect_of
from freshlegs.knowledge.findings import findings
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.store.home import Home
from freshlegs.workflows.answers import keep_answers
from freshlegs.workflows.ask import (
    Sitting,
    Step,
    StepKind,
    _stand,
    _would_tell,
    ask,
    sit_down,
    step,
)
from freshlegs.workflows.inquiries import first_advice, inquiry_of, watched_causes
from freshlegs.workflows.known_days import KnownDays
from freshlegs.workflows.profile import set_profile
from freshlegs.workflows.why import question_of, why

DAY = date(2026, 3, 7)
CLEAR: dict[str, Value | None] = {"no_warning_signs": True}
HEAVY: dict[str, Value | None] = {**CLEAR, "heaviness": 7.0}
SLEPT_BADLY: Mapping[str, Value | None] = {
    "what_changed": ("sleep",), "last_days": ("slept_badly",), "side": "both", "sleep_h": 4.0,
    "onset": "all_day", "soreness": 0.0, "days_since_rest_day": 1.0, "effort_vs_usual": 0.0,
    "weeks_heavy": 0.0, "relief": "rest_days", "days_off_before": 1.0, "shoe_change": "none",
    "months_running": 60.0, "fasted": False, "leg_strength_sets_72h": 0.0, "rest_days_7d": 2.0,
}  # fmt: skip


type Talked = tuple[list[str], Step, dict[str, Value | None]]


@pytest.fixture(scope="module")
def sitting() -> Sitting:
    """A day of which nothing is known."""
    known = KnownDays(
        facts={DAY: {}}, at_rating={}, ratings=(), ending_heaviness=(), logged=(), profile_gaps=()
    )
    return Sitting(day=DAY, known=known)


@pytest.fixture(scope="module")
def talked(sitting: Sitting) -> Talked:
    """A runner who slept badly, asked until it stopped."""
    return talk(sitting, SLEPT_BADLY)


def talk(sitting: Sitting, key: Mapping[str, Value | None]) -> Talked:
    """Answer by the key, everything else with "I don't know"."""
    answers, asked = dict(HEAVY), []
    while (now := step(sitting, answers)).questions:
        (finding,) = now.questions
        asked.append(finding.slug)
        answers[finding.slug] = key.get(finding.slug)
    return asked, now, answers


def test_first_comes_the_safety_page_with_the_most_urgent_on_top(home: Home) -> None:
    now = ask(home, DAY)
    assert now.kind is StepKind.SCREENING
    assert now.questions[0].slug == "chest_pain"
    screened = {one.slug for one in findings() if one.screening}
    assert {one.slug for one in now.questions} == screened | {"signs_elsewhere"}
    assert (now.asked_count, now.advice) == (0, None)


def test_a_man_is_not_asked_whether_he_is_pregnant(home: Home) -> None:
    set_profile(home, {"sex": "male"})
    assert "pregnancy" not in {one.slug for one in ask(home, DAY).questions}


def test_none_of_these_leads_to_the_rating(sitting: Sitting) -> None:
    now = step(sitting, CLEAR)
    assert [one.slug for one in now.questions] == ["heaviness"]
    assert now.kind is StepKind.QUESTION


def page_without(sitting: Sitting, *open_slugs: str) -> dict[str, Value | None]:
    """Every safety question answered with no, but some."""
    page = step(sitting, {}).questions
    no = {one.slug: False if one.type == "bool" else "no" for one in page}
    return {slug: value for slug, value in no.items() if slug not in open_slugs}


def test_what_is_open_of_the_page_is_asked_by_itself(sitting: Sitting) -> None:
    now = step(sitting, page_without(sitting, "fainted"))
    assert [one.slug for one in now.questions] == ["fainted"]
    assert now.kind is StepKind.QUESTION


def test_a_yes_asks_for_what_it_needs_first(sitting: Sitting) -> None:
    now = step(sitting, {**page_without(sitting), "limp": True})
    assert now.why == "Your answers so far make this one matter for your safety."
    assert now.questions[0].slug not in {*page_without(sitting), "heaviness"}


def test_not_sure_about_the_page_is_not_asked_again(sitting: Sitting) -> None:
    unsure = dict.fromkeys(one.slug for one in step(sitting, {}).questions)
    assert [one.slug for one in step(sitting, unsure).questions] == ["heaviness"]


def test_a_flag_ends_it_with_its_action(sitting: Sitting) -> None:
    now = step(sitting, {"one_side_swelling": True})
    assert (now.kind, now.questions) == (StepKind.DONE, ())
    assert now.red_flags[0].flag.id == "rf_dvt"


def test_a_flag_of_an_earlier_day_still_ends_it(home: Home) -> None:
    keep_answers(home, {"chest_pain": True}, date(2026, 3, 1))
    assert ask(home, DAY, HEAVY).red_flags[0].flag.id == "rf_chest"


def test_light_and_expected_legs_need_no_question(sitting: Sitting) -> None:
    assert "light" in step(sitting, {**CLEAR, "heaviness": 1.0}).why
    end = {**HEAVY, "phase": "end", "last_repetition": True}
    assert "Anyone's legs" in step(sitting, end).why


def test_a_bad_night_is_found_soon_and_nothing_is_asked_twice(talked: Talked) -> None:
    asked, now, _ = talked
    assert now.advice is not None
    assert now.advice.intervention == "sleep_extension"
    assert len(asked) <= 15
    assert len(set(asked)) == len(asked)
    assert now.asked_count == len(asked) + 1


def test_each_question_says_what_it_would_tell_and_what_is_advised_so_far(
    sitting: Sitting,
) -> None:
    now = step(sitting, {**HEAVY, "what_changed": ("sleep",)})
    assert now.why.startswith("It would tell ")
    assert now.advice is not None
    assert now.asked_count == 2


def test_a_question_about_one_cause_says_which() -> None:
    only = Worth(finding=findings()[0], told_nats=0.1, tells=(0,))
    title = watched_causes()[0].cause.title.lower()
    assert _would_tell(only) == f"It would tell more about {title}."


def test_the_same_answers_lead_to_the_same_step(home: Home) -> None:
    given = {**HEAVY, "what_changed": ("shoes",)}
    assert ask(home, DAY, given) == step(sit_down(home, DAY), given)


def test_answers_that_were_kept_count(home: Home) -> None:
    keep_answers(home, HEAVY, DAY)
    assert ask(home, DAY) == ask(home, DAY, HEAVY)


def test_after_the_stop_no_likely_answer_changes_the_first_thing_to_do(
    sitting: Sitting, talked: Talked
) -> None:
    """By the whole way that the answer takes, for every answer to every question left."""
    _, now, answers = talked
    stand = _stand(sitting, answers)
    outlook = foresee(question_of(DAY, stand.known, stand.gate), watched_causes())
    facts = outlook.question.facts
    inquiry = inquiry_of(facts, stand.gate)
    for finding in findings():
        if not is_askable(finding, facts):
            continue
        for one in prospect_of(outlook, inquiry, finding).possible:
            if one.probability >= LEAST_CHANCE:
                given = with_answer(outlook.question, finding.slug, one.value)
                told = outline(look(given, [full.cause for full in watched_causes()]))
                advice = first_advice(told, stand.gate, given.facts)
                assert now.advice is not None
                assert advice is not None
                assert advice.intervention == now.advice.intervention, (finding.slug, one)


def test_a_warning_by_appointment_does_not_end_it(sitting: Sitting) -> None:
    (flag,) = [one for one in red_flags() if one.id == "rf_anaemia_doctor"]
    assert flag.tier is Tier.ROUTINE
    now = step(sitting, {**HEAVY, "ferritin": 10.0})
    assert [raised.flag.id for raised in now.red_flags] == ["rf_anaemia_doctor"]
    assert now.kind is StepKind.QUESTION


@pytest.mark.parametrize(
    "said",
    [
        {"what_changed": ("sleep",)}, {"drank_little": True, "relief": "fluids"},
        {"side": "left", "where": ("calf",)}, {"leg_strength_sets_72h": 20.0},
    ],
    ids="+".join,
)  # fmt: skip
def test_it_advises_what_the_answer_advises(home: Home, said: Mapping[str, Value]) -> None:
    answers = {**HEAVY, **said}
    advised = [one.intervention for one in why(home, DAY, answers).explanation.advice[:1]]
    now = ask(home, DAY, answers).advice
    assert ([] if now is None else [now.intervention]) == advised
