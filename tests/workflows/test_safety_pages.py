"""The short safety page loses nothing: what the long one finds, a tap and its details find too."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import chain, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Not, Rule
from freshlegs.domain.findings import Fact, Facts, Finding, FindingType, Value, denial
from freshlegs.domain.red_flags import RedFlag, Tier
from freshlegs.domain.safety_page import PageKind, SafetyPage
from freshlegs.inference.possible import answer_fact
from freshlegs.knowledge.findings import check_answers, findings, findings_by_slug
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.triage import triage, with_all_clear
from freshlegs.triage.pages import SHORT_DAYS, is_of_safety
from freshlegs.triage.screening import safety_groups
from freshlegs.workflows.ask import Sitting, Step, StepKind, step
from freshlegs.workflows.known_days import KnownDays

DAY = date(2026, 3, 7)
BY_SLUG = findings_by_slug()
SCREENED = {one.slug for one in findings() if one.screening}

type Answers = dict[str, Value | None]


def told(answers: Answers) -> Facts:
    return {slug: answer_fact(slug, value) for slug, value in answers.items()}


def sitting(known: Facts | None = None, earlier: Mapping[int, Answers] | None = None) -> Sitting:
    """A day with what is known of it, and what was answered so many days before."""
    facts = known or {}
    said = (earlier or {}).items()
    logged = tuple((DAY - timedelta(days=back), told(answers)) for back, answers in said)
    days = KnownDays(
        facts={DAY: facts}, at_rating=facts, ratings=(), ending_heaviness=(), logged=logged,
        profile_gaps=(),
    )  # fmt: skip
    return Sitting(day=DAY, known=days)


def page_of(now: Step) -> SafetyPage:
    assert now.page is not None
    assert now.kind is StepKind.SCREENING
    assert now.questions == now.page.questions
    return now.page


FULL = page_of(step(sitting(), {}))
DENIED: Answers = {**FULL.none_of_these}
LATER = sitting(earlier={3: DENIED})
SHORT = page_of(step(LATER, {}))


def slugs(page: SafetyPage) -> set[str]:
    return {one.slug for one in page.questions}


def but(page: SafetyPage, **said: Value | None) -> Answers:
    """The whole page denied row by row, but some."""
    rows = {slug: value for slug, value in page.none_of_these.items() if slug != "no_warning_signs"}
    return {**rows, **said}


def test_the_first_day_shows_the_whole_page_and_a_row_for_all_else() -> None:
    assert FULL.kind is PageKind.FULL
    assert slugs(FULL) == SCREENED | {"signs_elsewhere"}
    assert FULL.since is None


def test_later_days_show_a_short_page_with_the_gravest_in_full() -> None:
    assert SHORT.kind is PageKind.SHORT
    assert SHORT.since == DAY - timedelta(days=3)
    assert len(SHORT.questions) < len(FULL.questions) / 2
    assert {"self_harm_thoughts", "fever"} < slugs(SHORT)


def test_four_weeks_later_the_whole_page_comes_again() -> None:
    assert page_of(step(sitting(earlier={SHORT_DAYS: DENIED}), {})).kind is PageKind.SHORT
    assert page_of(step(sitting(earlier={SHORT_DAYS + 1: DENIED}), {})).kind is PageKind.FULL


def test_short_pages_do_not_put_the_whole_one_off() -> None:
    earlier = {SHORT_DAYS + 1: DENIED, 5: but(SHORT)}
    assert page_of(step(sitting(earlier=earlier), {})).kind is PageKind.FULL


def test_all_clear_alone_was_never_a_whole_page() -> None:
    once: Answers = {"no_warning_signs": True}
    assert page_of(step(sitting(earlier={1: once}), {})).kind is PageKind.FULL


def test_a_question_that_is_new_is_asked_by_itself() -> None:
    """As after a new batch of rules: the last whole page did not hold it."""
    without = {slug: value for slug, value in DENIED.items() if slug != "limp"}
    page = page_of(step(sitting(earlier={3: without}), {}))
    assert page.kind is PageKind.SHORT
    assert slugs(page) == slugs(SHORT) | {"limp"}


@pytest.mark.parametrize(("slug", "value"), [("limp", True), ("limp", None), ("cold_foot", True)])
def test_what_was_so_or_unsure_the_last_time_is_asked_by_itself(
    slug: str, value: Value | None
) -> None:
    page = page_of(step(sitting(earlier={3: {**DENIED, slug: value}}), {}))
    assert slugs(page) == slugs(SHORT) | {slug}


def test_no_detail_comes_back_that_was_denied_or_unsure() -> None:
    said: Answers = {**DENIED, "cold_foot": False, "numb_foot": None}
    assert slugs(page_of(step(sitting(earlier={3: said}), {}))) == slugs(SHORT)


def test_one_tap_leads_on_to_the_rating() -> None:
    one_tap: tuple[Answers, ...] = (
        {"no_warning_signs": True}, {**SHORT.none_of_these}, but(SHORT),
    )  # fmt: skip
    for said in one_tap:
        assert [one.slug for one in step(LATER, said).questions] == ["heaviness"]


def open_after(said: Answers) -> tuple[str, ...]:
    return triage(with_all_clear(told(said)), red_flags()).unanswered


def test_none_of_these_says_the_same_on_either_page() -> None:
    once = with_all_clear(told({"no_warning_signs": True}))
    for said in (but(SHORT), but(FULL)):
        cleared = with_all_clear(told(said))
        assert [cleared[slug].value for slug in SCREENED] == [once[slug].value for slug in SCREENED]
        assert open_after(said) == open_after({"no_warning_signs": True}) == ()


def test_not_sure_on_the_short_page_stays_open_and_is_not_asked_again() -> None:
    unsure: Answers = dict.fromkeys(slugs(SHORT))
    assert set(open_after(unsure)) == SCREENED
    assert [one.slug for one in step(LATER, unsure).questions] == ["heaviness"]


def test_a_yes_opens_its_details_whatever_else_was_said() -> None:
    for said in (but(SHORT), {"no_warning_signs": True}):
        answers = {**said, "signs_of_nerves": True}
        details = page_of(step(LATER, answers))
        assert details.kind is PageKind.DETAILS
        assert slugs(details) == set(BY_SLUG["signs_of_nerves"].opens)
        assert "saddle_numbness" in open_after(answers)
        then = step(LATER, {**answers, **details.none_of_these})
        assert [one.slug for one in then.questions] == ["heaviness"]


def test_a_detail_with_kinds_that_was_named_is_asked_next() -> None:
    answers = but(SHORT, signs_of_nerves=True)
    rows = {**page_of(step(LATER, answers)).none_of_these}
    del rows["weakness_speed"]
    now = step(LATER, {**answers, **rows})
    assert [one.slug for one in now.questions] == ["weakness_speed"]
    assert (now.kind, now.page) == (StepKind.QUESTION, None)


@pytest.mark.parametrize("day", [sitting(), LATER], ids=["first day", "later"])
def test_one_heavy_leg_opens_what_is_vital_after_none_of_these(day: Sitting) -> None:
    said: Answers = {**page_of(step(day, {})).none_of_these, "heaviness": 7.0, "side": "left"}
    details = page_of(step(day, said))
    assert details.kind is PageKind.DETAILS
    assert {"calf_pain_unexplained", "clot_risk", "cold_foot", "leg_colour"} < slugs(details)
    assert step(day, {**said, **details.none_of_these}).page is None
    assert step(day, {**said, "side": "both"}).page is None


def test_a_warning_waits_for_what_may_be_graver_but_an_emergency_does_not() -> None:
    feverish = but(SHORT, fever=True, signs_of_nerves=True)
    now = step(LATER, feverish)
    assert page_of(now).kind is PageKind.DETAILS
    assert [one.flag.id for one in now.red_flags] == ["rf_fever"]
    then = step(LATER, {**feverish, **page_of(now).none_of_these})
    assert then.kind is StepKind.DONE
    harm = but(SHORT, self_harm_thoughts=True, signs_of_nerves=True)
    assert step(LATER, harm).kind is StepKind.DONE


def test_a_sore_groin_asks_about_hopping() -> None:
    said: Answers = {**DENIED, "heaviness": 7.0, "where": ("groin", "front_thigh")}
    assert [one.slug for one in step(sitting(), said).questions] == ["hop_pain"]


def test_in_a_pregnancy_its_signs_are_asked_once_a_day() -> None:
    known = {"pregnancy": Fact(finding="pregnancy", value="pregnant")}
    first = page_of(step(sitting(known), {}))
    details = page_of(step(sitting(known), {**first.none_of_these}))
    assert {"pregnancy_bleeding", "headache", "vision_change"} < slugs(details)
    later = sitting(known, {3: DENIED})
    short = page_of(step(later, {}))
    assert "signs_of_pregnancy_or_operation" in slugs(short)
    assert [one.slug for one in step(later, {**short.none_of_these}).questions] == ["heaviness"]


def test_a_man_who_says_so_still_gets_the_page() -> None:
    page = page_of(step(sitting(), {"sex": "male"}))
    assert slugs(page) == slugs(FULL) - {"pregnancy"}


def test_the_pages_are_not_counted_as_questions() -> None:
    said: Answers = {**DENIED, "heaviness": 7.0, "side": "left"}
    details = page_of(step(sitting(), said))
    assert step(sitting(), {**said, **details.none_of_these}).asked_count == 2


def test_each_safety_question_stands_in_one_row_and_can_be_denied() -> None:
    opened = [slug for group in safety_groups() for slug in group.opens]
    assert [slug for slug in SCREENED if opened.count(slug) > 1] == []
    assert SCREENED - set(opened) == {"fever", "self_harm_thoughts"}
    assert all(is_of_safety(BY_SLUG[slug]) for slug in opened)
    denied = {slug: denial(BY_SLUG[slug]) for slug in opened}
    assert check_answers(denied) == denied


# Every rule can be reached.


def ways(rule: Rule) -> Iterator[Answers]:
    """Answers that make a rule hold."""
    match rule:
        case Condition():
            yield {rule.finding: _value(rule)}
        case AnyOf(parts):
            yield from chain.from_iterable(ways(part) for part in parts)
        case AllOf(parts):
            for some in product(*(list(ways(part)) for part in parts)):
                yield dict(ChainMap(*some))
        case Not(Condition(finding=slug) as part):
            yield {slug: not _value(part)}
        case _:
            yield {}


def _value(condition: Condition) -> Value:
    if condition.equals is not None:
        return condition.equals
    if condition.one_of:
        is_list = BY_SLUG[condition.finding].type is FindingType.MULTI
        return (condition.one_of[0],) if is_list else condition.one_of[0]
    bound = condition.at_least if condition.at_most is None else condition.at_most
    assert bound is not None
    return bound


def is_ordinary(slug: str) -> bool:
    """Told by data, or asked beyond the safety pages."""
    return not is_of_safety(BY_SLUG[slug])


def found(wanted: str, key: Answers, earlier: Mapping[int, Answers]) -> bool:
    """Answer the safety pages by the key, all else with no, and see whether the flag is raised."""
    day = sitting(
        {slug: Fact(finding=slug, value=value) for slug, value in key.items() if is_ordinary(slug)},
        earlier,
    )
    answers: Answers = {}
    while (now := step(day, answers)).questions:
        if not is_of_safety(now.questions[0]):
            break
        answers |= {one.slug: _said(one, key) for one in now.questions}
    return wanted in {raised.flag.id for raised in now.red_flags}


def _said(finding: Finding, key: Answers) -> Value | None:
    if finding.opens:
        return any(slug in key for slug in finding.opens)
    if finding.slug in key:
        return key[finding.slug]
    return denial(finding) if is_of_safety(finding) else None


@pytest.mark.parametrize("flag", red_flags(), ids=lambda flag: flag.id)
@pytest.mark.parametrize("earlier", [{}, {3: DENIED}], ids=["first day", "later"])
def test_every_rule_is_raised_by_a_path_of_answers(
    flag: RedFlag, earlier: Mapping[int, Answers]
) -> None:
    assert any(found(flag.id, key, earlier) for key in ways(flag.trigger))


@settings(max_examples=60, deadline=None)
@given(st.sets(st.sampled_from(sorted(SCREENED)), max_size=4))
def test_the_short_page_and_its_details_find_what_the_whole_page_finds(named: set[str]) -> None:
    """All of it, but that an emergency ends the short page at once."""
    key: Answers = {slug: _yes(BY_SLUG[slug]) for slug in named}
    whole, short = raised(key, {}), raised(key, {3: DENIED})
    assert [one.tier for one in whole[:1]] == [one.tier for one in short[:1]]
    assert {one.id for one in whole} == {one.id for one in short} or whole[0].tier is Tier.EMERGENCY


def _yes(finding: Finding) -> Value:
    return True if finding.type is FindingType.BOOL else finding.allowed[1]


def raised(key: Answers, earlier: Mapping[int, Answers]) -> list[RedFlag]:
    day = sitting(earlier=earlier)
    answers: Answers = {}
    while (now := step(day, answers)).page is not None:
        answers |= {one.slug: _said(one, key) for one in now.questions}
    return [one.flag for one in now.red_flags]
