"""What a runner's diary taught is used in the explanation, and what it did not teach is not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.domain.explanation import Basis, CauseShare, Explanation
from freshlegs.domain.findings import Facts
from freshlegs.inference import Question, explain
from freshlegs.inference.dampers import damping
from freshlegs.inference.exact import expected, factors_of, unexplained_factors
from freshlegs.inference.excess import carried_unexplained
from freshlegs.inference.fit import Learnt, Panel, elicited_prior, fit
from freshlegs.inference.foresight import answered, carried_of, foresee, look
from freshlegs.inference.levels import mean_thresholds
from freshlegs.inference.pared import watched
from freshlegs.inference.posterior import draws_of
from freshlegs.inference.taught import basis_of, own_of
from tests.inference.build import INVENTED, facts, question

BODILY = tuple(one for one in INVENTED if not one.data_problem)
PRIOR = elicited_prior(BODILY, 3)
TODAY = facts(sunspots=1.0, moon=1.0, comet=False)


def nothing_learnt() -> Learnt:
    """What a diary without ratings teaches."""
    plain = Panel(
        level=np.full(30, np.nan),
        levels_count=11,
        dose=np.zeros((30, len(BODILY))),
        damper=np.zeros((30, 3)),
    )
    return fit(plain, PRIOR)


def learnt(exposures: int = 5, **changes: object) -> Learnt:
    """Sunspots, the first, are three times as strong as people say, and well known."""
    base = nothing_learnt()
    first = np.arange(len(BODILY)) == 0
    given: dict[str, object] = {
        "hazard": np.where(first, 3.0, 1.0) * base.hazard,
        "hazard_spread_ln": np.where(first, 0.1, 0.7),
        "exposures_count": np.where(first, exposures, 0),
        "threshold_ratio": mean_thresholds(()),
        **changes,
    }
    return replace(base, **given)  # type: ignore[arg-type]  # a test gives only what matters


def asked(known: Facts = TODAY, **changes: object) -> Question:
    return question(known, heaviness=6.0, usual=3.0, **changes)


def told(given: Question) -> Explanation:
    return explain(given, INVENTED, np.random.default_rng(3))


def row(found: Explanation, slug: str) -> CauseShare:
    return next(one for one in found.causes if one.slug == slug)


def test_a_learnt_strength_moves_the_share_and_says_so() -> None:
    plain, own = told(asked()), told(asked(learnt=learnt()))
    before, after = (row(one, "sunspots_cause") for one in (plain, own))
    assert after.share.middle > before.share.middle + 0.1
    assert (before.basis, before.exposures) == (Basis.ELICITED, 0)
    assert (after.basis, after.exposures) == (Basis.LEARNT, 5)
    assert row(own, "moon_cause").basis is Basis.ELICITED
    total = own.unexplained.middle + sum(one.share.middle for one in own.causes)
    assert total == pytest.approx(1.0, abs=1e-12)


def test_with_fewer_than_three_exposures_people_stand_in() -> None:
    few = told(asked(learnt=learnt(exposures=2)))
    none = told(asked(learnt=learnt(exposures=0)))
    assert row(few, "sunspots_cause").share == row(none, "sunspots_cause").share
    assert row(few, "sunspots_cause").basis is Basis.ELICITED
    assert row(few, "sunspots_cause").exposures == 2


def test_what_is_better_known_has_a_narrower_interval() -> None:
    wide = told(asked(learnt=learnt(hazard_spread_ln=np.full(5, 0.7))))
    narrow = told(asked(learnt=learnt()))
    shares = [row(one, "sunspots_cause").share for one in (wide, narrow)]
    assert shares[1].high - shares[1].low < shares[0].high - shares[0].low


def test_a_diary_that_taught_nothing_leaves_every_share_nearly_as_it_was() -> None:
    same = replace(nothing_learnt(), threshold_ratio=mean_thresholds(()))
    plain, own = told(asked()), told(asked(learnt=same))
    for one, two in zip(plain.causes, own.causes, strict=True):
        assert two.share.middle == pytest.approx(one.share.middle, abs=0.002)


def test_a_stronger_unexplained_takes_from_every_cause() -> None:
    more = told(asked(learnt=learnt(unexplained_hazard=0.6)))
    assert more.unexplained.middle > told(asked(learnt=learnt())).unexplained.middle + 0.1


def test_the_draws_lie_about_the_closed_form_with_learnt_spreads() -> None:
    outlook = look(asked(learnt=learnt()), BODILY)
    drawn = draws_of(
        outlook.terms, outlook.nodes, outlook.factors, outlook.rest_part, np.random.default_rng(5)
    )
    assert drawn.share.mean(axis=0) == pytest.approx(outlook.means.share, abs=0.02)


def test_a_six_of_a_runner_who_never_gives_less_tells_of_little() -> None:
    heavy = mean_thresholds((0, 0, 0, 0, 0, 0, 50, 50, 50))
    plain = look(asked(learnt=learnt()), BODILY).means
    used = look(asked(learnt=learnt(threshold_ratio=heavy)), BODILY).means
    assert used.presence[3] < 0.6 * plain.presence[3]


def test_an_answer_is_foreseen_with_learnt_strengths() -> None:
    given = asked(facts(sunspots=0.0, moon=1.0), learnt=learnt())
    full = [watched(one) for one in BODILY]
    after = answered(foresee(given, full), "sunspots", [1.0], (0,))[0]
    whole = look(asked(facts(sunspots=1.0, moon=1.0), learnt=learnt()), BODILY)
    assert after.means.share == pytest.approx(whole.means.share)
    assert after.terms.spread_ln == pytest.approx(whole.terms.spread_ln)


def test_what_is_left_of_yesterday_is_weighed_with_own_strengths() -> None:
    yesterday = {**facts(sunspots=2.0, moon=0.0), **facts(heaviness=9.0)}
    given = asked(earlier=(yesterday,))
    own = carried_of(replace(given, learnt=learnt()), BODILY)
    assert 0.0 < own < carried_of(given, BODILY)
    strong = own_of(learnt(unexplained_hazard=0.6), BODILY)
    assert carried_unexplained(BODILY, (yesterday,), mean_thresholds(()), strong) > own


def test_own_dampings_are_used_by_damper() -> None:
    own = own_of(learnt(damping=np.array([0.0, 0.5, 0.2])), BODILY)
    assert damping(facts(sleep_h=9.0), own=own) == pytest.approx(np.exp(-0.5))
    assert damping(facts(load_7d_z=-2.0), own=own) == 1.0
    fresh = (facts(heaviness=1.0),)
    assert damping({}, fresh, 5.0, own) == pytest.approx(np.exp(-0.4))


def test_one_spread_for_all_is_that_spread_for_each() -> None:
    outlook = look(asked(), BODILY)
    each = replace(outlook.terms, spread_ln=np.full(len(BODILY), 0.7))
    rest = unexplained_factors(0.0, outlook.nodes)
    means = expected(factors_of(each, outlook.nodes), rest, each.fit, outlook.nodes)
    assert means.share == pytest.approx(outlook.means.share)


def test_a_fit_of_other_causes_is_refused() -> None:
    with pytest.raises(ValueError, match="5 causes were learnt, 4 are asked about"):
        own_of(learnt(), BODILY[:4])
    assert own_of(None, BODILY) is None
    assert basis_of(None, 0) == (Basis.ELICITED, 0)
