"""What an answer would change is what it changes once it is given."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.causes import ALL
from freshlegs.domain.findings import Fact, Value
from freshlegs.inference.foresight import answered, foresee, look, with_answer
from freshlegs.inference.outline import leaders, outline
from freshlegs.inference.pared import is_moved, pared, touching, watched
from freshlegs.inference.rows import named_of
from freshlegs.knowledge.findings import findings_by_slug
from tests.inference.build import DAY, FINDINGS, INVENTED, facts, question

BODILY = tuple(cause for cause in ALL if not cause.data_problem)
FULL = tuple(watched(cause) for cause in BODILY)
TOUCHED = touching(BODILY)
KNOWN: dict[str, Value] = {"heaviness": 7.0, "side": "both", "onset": "first_step", "sleep_h": 5.0}
ANSWERS: tuple[tuple[str, Value], ...] = (
    ("onset", "builds_after_60_min"),
    ("fasted", True),
    ("sleep_h", 8.5),
    ("heaviness", 3.0),
    ("side", "left"),
    ("what_changed", ("sleep", "shoes")),
    ("no_warning_signs", True),
)


def test_a_pared_cause_weighs_as_the_whole_one() -> None:
    asked = question(facts(**KNOWN), findings=findings_by_slug(), heaviness=7.0)
    whole, short = look(asked, BODILY), foresee(asked, FULL)
    np.testing.assert_allclose(short.means.share, whole.means.share, rtol=1e-12)
    parts = sum(len(one.marks) + len(one.signs) for one in short.causes)
    assert parts < sum(len(one.marks) + len(one.signs) for one in BODILY) / 3


@pytest.mark.parametrize(("slug", "value"), ANSWERS, ids=str)
def test_an_answer_foreseen_is_the_answer_given(slug: str, value: Value) -> None:
    asked = question(facts(**KNOWN), findings=findings_by_slug(), heaviness=7.0)
    (then,) = answered(foresee(asked, FULL), slug, [value], TOUCHED.get(slug, ()))
    given = look(with_answer(asked, slug, value), BODILY)
    np.testing.assert_allclose(then.means.share, given.means.share, rtol=1e-9)
    assert then.means.unexplained == pytest.approx(given.means.unexplained)
    assert then.question == with_answer(asked, slug, value)


def test_the_days_before_count_as_they_do_in_the_explanation() -> None:
    yesterday = facts(heaviness=9.0)
    asked = question(facts(heaviness=7.0), heaviness=7.0, earlier=(yesterday,))
    full = tuple(watched(cause) for cause in INVENTED[:-1])
    assert foresee(asked, full).terms.carried_unexplained > 0.0
    assert foresee(asked, full, 0.0).terms.carried_unexplained == 0.0


def test_an_unknown_answer_changes_only_what_is_known_of_it() -> None:
    asked = with_answer(question(facts(comet=True)), "itch", None)
    assert asked.facts["itch"].value is None
    assert asked.heaviness is None
    assert with_answer(asked, "heaviness", 4.0).heaviness == 4.0


def test_the_outline_names_the_causes_that_the_explanation_names() -> None:
    for known in ({}, {"last_days": ("slept_badly",)}, {"fasted": True}, {"side": "left"}):
        asked = question(facts(**{**KNOWN, **known}), findings=findings_by_slug(), heaviness=7.0)
        outlook = foresee(asked, FULL)
        named = named_of(asked, BODILY, outlook.means.share)
        assert leaders(outlook) == tuple(at for at in named if outlook.means.share[at] >= 0.05)


def test_the_outline_tells_light_and_expected_legs() -> None:
    full = tuple(watched(cause) for cause in INVENTED[:-1])
    light = outline(foresee(question(facts(heaviness=1.0), heaviness=1.0), full))
    assert light.verdict == "light"
    end: dict[str, Value] = {"heaviness": 6.0, "phase": "end", "last_repetition": True}
    known = {slug: Fact(finding=slug, value=value) for slug, value in end.items()}
    told = outline(foresee(question(known, heaviness=6.0), full))
    assert (told.verdict, told.day) == ("expected", DAY)


def test_paring_keeps_the_ramps_and_what_looks_at_the_findings() -> None:
    short = pared(watched(INVENTED[2]), ("comet",))
    assert short == INVENTED[2]
    assert pared(watched(INVENTED[2]), ("itch",)).signs == ()
    assert pared(watched(INVENTED[0]), ()).ramps == INVENTED[0].ramps
    assert set(FINDINGS) >= set(touching(INVENTED))


def test_an_exception_to_what_is_not_known_moves_nothing() -> None:
    heat = next(one for one in FULL if one.cause.slug == "heat")
    short = pared(heat, ("medicines",))
    assert not is_moved(short, "medicines", {})
    assert is_moved(short, "medicines", facts(heart_rate_at_speed_above_normal_bpm=9.0))
    assert is_moved(pared(heat, ("onset",)), "onset", {})
    assert is_moved(pared(heat, ("temperature_c",)), "temperature_c", {})
