"""The draws agree with the noisy-OR worked out by hand."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest

from freshlegs.domain.dosing import hazard_of
from freshlegs.inference import posterior
from freshlegs.inference.posterior import Posterior, posterior_of
from freshlegs.inference.terms import Terms

LEAK, SLEEP, STRENGTH = 0.05, 0.35, 0.6


def terms(
    hazard: list[float], probability: list[float], seen: list[float], fit: list[float] | None = None
) -> Terms:
    doses = np.array(seen)
    return Terms(
        hazard=np.array(hazard),
        seen_dose=doses,
        unseen_probability=np.array(probability),
        unseen_dose=np.maximum(1.0 - doses, 0.0),
        fit=np.array(fit or [1.0] * len(hazard)),
    )


def noticed(hazard: posterior.FloatArray) -> posterior.FloatArray:
    return 1.0 - np.exp(-hazard)


@pytest.fixture
def sure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Strengths known exactly, as in the textbook."""
    monkeypatch.setattr(posterior, "STRENGTH_SPREAD_LN_RATIO", 0.0)
    monkeypatch.setattr(posterior, "UNEXPLAINED_SPREAD_LN_RATIO", 0.0)
    monkeypatch.setattr(posterior, "UNEXPLAINED_HAZARD", hazard_of(LEAK))
    monkeypatch.setattr(posterior, "DRAWS_COUNT", 60_000)


def present(found: Posterior) -> list[float]:
    return [float(value) for value in found.presence.mean(axis=0)]


@pytest.mark.usefixtures("sure")
def test_the_textbook_posterior_and_explaining_away() -> None:
    hazards = [hazard_of(SLEEP), hazard_of(STRENGTH)]
    rng = np.random.default_rng(5)
    free = present(posterior_of(terms(hazards, [0.2, 0.15], [0, 0]), noticed, rng))
    away = present(posterior_of(terms(hazards, [0.2, 0.0], [0, 1]), noticed, rng))
    alone = present(posterior_of(terms(hazards, [0.2, 0.0], [0, 0]), noticed, rng))
    assert free == pytest.approx([0.446981, 0.494809], abs=0.01)
    assert away[0] == pytest.approx(0.232911, abs=0.01)
    assert alone[0] == pytest.approx(0.656652, abs=0.01)


def test_the_vectors_are_those_of_the_dossier(shared: Path) -> None:
    text = (shared / "knowledge" / "formula_vectors.json").read_text(encoding="utf-8")
    vectors = {entry["id"]: entry for entry in json.loads(text)}
    expected = vectors["noisy_or_posterior"]["expected"]
    assert expected["p_sleep_given_strength"] == 0.232911
    assert expected["p_sleep_given_no_strength"] == 0.656652
    assert vectors["noisy_or"]["expected"] == 0.753


def test_hazards_add_up_to_the_noisy_or() -> None:
    hazard = hazard_of(LEAK) + hazard_of(SLEEP) + hazard_of(STRENGTH)
    assert 1 - math.exp(-hazard) == pytest.approx(0.753, rel=1e-4)


@pytest.mark.usefixtures("sure")
def test_a_rare_cause_is_weighed_exactly_and_not_drawn_by_luck() -> None:
    rare, strength, fit = 0.0005, 0.7, 20.0
    found = posterior_of(terms([strength], [rare], [0], [fit]), noticed, np.random.default_rng(3))
    leak = hazard_of(LEAK)
    without = (1 - math.exp(-leak)) * (1 - rare)
    both = leak + strength
    within = (1 - math.exp(-both)) * (leak + strength * fit) / both * rare
    assert present(found)[0] == pytest.approx(within / (within + without), abs=0.01)


@pytest.mark.usefixtures("sure")
def test_a_share_is_the_marked_part_of_the_hazard() -> None:
    found = posterior_of(
        terms([0.3, 0.1], [0, 0], [1, 2], [2.0, 1.0]), noticed, np.random.default_rng(3)
    )
    total = hazard_of(LEAK) + 0.6 + 0.2
    assert found.share.mean(axis=0) == pytest.approx([0.6 / total, 0.2 / total])
    assert float(found.unexplained.mean()) == pytest.approx(hazard_of(LEAK) / total)


def test_shares_and_the_unexplained_are_one_in_every_draw() -> None:
    found = posterior_of(
        terms([0.3, 0.1, 0.5], [0.2, 0.001, 0.9], [0, 2, 0.5]), noticed, np.random.default_rng(1)
    )
    assert found.share.sum(axis=1) + found.unexplained == pytest.approx(1.0)


def test_the_same_seed_gives_the_same_draws() -> None:
    given = terms([0.3], [0.5], [0.0])
    one, two = (posterior_of(given, noticed, np.random.default_rng(9)) for _ in range(2))
    assert np.array_equal(one.share, two.share)
