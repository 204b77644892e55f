"""The closed form is exact: it agrees with pyAgrum on random small networks.

Strengths are known exactly and heaviness is yes or no, so that a day is a noisy-OR: what is
unexplained and what was measured is its leak, each cause that nobody measured a node. Signs and
links come in as virtual evidence by their likelihood ratios, of a group the strongest alone; marks
as a node that depends on all causes together.
"""

from __future__ import annotations

import math
import warnings
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

import numpy as np
import pytest

from freshlegs.domain.cause import Cause, Link
from freshlegs.domain.conditions import Condition
from freshlegs.domain.dosing import hazard_of
from freshlegs.domain.findings import Facts
from freshlegs.domain.heaviness import UNEXPLAINED_HAZARD
from freshlegs.inference.exact import (
    FloatArray,
    Nodes,
    expected,
    factors_of,
    nodes_beyond,
    unexplained_factors,
)
from freshlegs.inference.nodes import nodes_of
from freshlegs.inference.terms import Terms, terms_of
from tests.inference.build import cause, facts, mark, ramp, sign

with warnings.catch_warnings():
    # Its wrapper is of an old make, and crashes where Python's warning about that is an error.
    warnings.simplefilter("ignore", DeprecationWarning)
    import pyagrum

AGRUM: Any = pyagrum
"""It brings no types."""

NETWORKS_COUNT = 30
NOTICED = nodes_of(None, (), 1.0, described=True)
"""Noticeably heavy: with the chance 1 - exp(-hazard) where the runner has no history."""
UNNOTICED = nodes_beyond(np.ones(1))
"""Not noticeably heavy: exp(-hazard), the integral from 1 without an end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Some causes, what is known of the day, and the likelihood ratios that each ought to meet."""

    causes: tuple[Cause, ...]
    known: Facts
    ratios: tuple[tuple[float, ...], ...]

    @property
    def terms(self) -> Terms:
        return terms_of(self.causes, (self.known,))


def drawn(seed: int, *, marked: bool) -> Network:
    """Three to eight causes with random priors, strengths, signs and links; some are measured."""
    rng = np.random.default_rng(seed)
    told = [_cause(f"c{at}", rng, marked=marked) for at in range(int(rng.integers(3, 9)))]
    known = {slug: value for _, values, _ in told for slug, value in values.items()}
    return Network(
        causes=tuple(one for one, _, _ in told),
        known=facts(**known),
        ratios=tuple(ratios for _, _, ratios in told),
    )


def _cause(
    name: str, rng: np.random.Generator, *, marked: bool
) -> tuple[Cause, dict[str, float | bool | None], tuple[float, ...]]:
    strong, weak, alone = (float(ratio) for ratio in np.exp(rng.uniform(0.2, 2.5, 3)))
    told = [bool(one) for one in rng.integers(2, size=4)]
    single = replace(sign(f"{name}_single", alone, 1.0 / weak), group="")
    group = tuple(
        replace(sign(f"{name}_{kind}", ratio), group="same")
        for kind, ratio in (("strong", strong * weak), ("weak", weak))
    )
    link = Link(
        by="other", rule=Condition(finding=f"{name}_link", equals=True), odds_ratio=strong,
        group="linked", meaning="-", source="elicited",
    )  # fmt: skip
    values: dict[str, float | bool | None] = dict(
        zip((f"{name}_{kind}" for kind in ("single", "strong", "weak", "link")), told, strict=True)
    )
    values[f"{name}_single"] = told[0] if rng.random() < 0.7 else None
    found = cause(
        name,
        prior=float(rng.uniform(0.001, 0.6)),
        strength=float(rng.uniform(0.05, 0.8)),
        signs=(single, *group),
        links=(link,),
        marks=(mark(f"{name}_mark", float(rng.uniform(0.1, 8.0))),) if marked else (),
    )
    if rng.random() < 0.3:
        values[f"{name}_dose"] = float(rng.uniform(0.1, 0.9))
        found = replace(found, prior=1.0, unmeasured_prior=0.3, ramps=(ramp(f"{name}_dose"),))
    if marked:
        values[f"{name}_mark"] = True
    grouped = strong * weak if told[1] else (weak if told[2] else 1.0)
    lone = {True: alone, False: 1.0 / weak, None: 1.0}[values[f"{name}_single"]]  # type: ignore[index]  # a truth or nothing
    return found, values, (lone, grouped, strong if told[3] else 1.0)


def ours(network: Network, nodes: Nodes) -> FloatArray:
    """The chance [0-1] that what was not seen of each cause is there, in closed form."""
    terms = network.terms
    rest = unexplained_factors(0.0, nodes, 0.0)
    return expected(factors_of(terms, nodes, 0.0), rest, terms.fit, nodes).presence


def theirs(network: Network, *, heavy: bool) -> list[float]:
    """The same by pyAgrum's exact inference on the network as a whole."""
    net, names = _noisy_or(network)
    evidence: dict[str, object] = {"heavy": int(heavy)}
    if any(network.terms.fit != 1.0):
        _add_marks(net, network.terms, names)
        evidence["marks"] = 1
    for name, ratios in zip(names, network.ratios, strict=True):
        for at, ratio in enumerate(ratios):
            net.add(AGRUM.LabelizedVariable(f"{name}_{at}", "", 2))
            net.addArc(name, f"{name}_{at}")
            share = ratio / (1.0 + ratio)
            net.cpt(f"{name}_{at}")[:] = [[1.0, 0.0], [0.0, 1.0]]
            evidence[f"{name}_{at}"] = [1.0 - share, share]
    inference = AGRUM.LazyPropagation(net)
    inference.setEvidence(evidence)
    inference.makeInference()
    return [float(inference.posterior(name)[1]) for name in names]


def _noisy_or(network: Network) -> tuple[Any, list[str]]:
    terms = network.terms
    leak = UNEXPLAINED_HAZARD + float((terms.hazard * terms.seen_dose).sum())
    net = AGRUM.BayesNet()
    net.addNoisyORNet(AGRUM.LabelizedVariable("heavy", "", 2), 1.0 - math.exp(-leak))
    names = [one.slug for one in network.causes]
    unseen = terms.hazard * terms.unseen_dose
    for one, hazard in zip(network.causes, unseen, strict=True):
        net.add(AGRUM.LabelizedVariable(one.slug, "", 2))
        prior = 0.3 * 0.1 if one.ramps else one.prior
        net.cpt(one.slug).fillWith([1.0 - prior, prior])
        net.addWeightedArc(one.slug, "heavy", 1.0 - math.exp(-float(hazard)))
    return net, names


def _add_marks(net: Any, terms: Terms, names: list[str]) -> None:  # noqa: ANN401 - it brings no types
    """Marks are met as often as the fitted part of the hazard is of the whole."""
    net.add(AGRUM.LabelizedVariable("marks", "", 2))
    for name in names:
        net.addArc(name, "marks")
    for there in product((0, 1), repeat=len(names)):
        added = terms.hazard * (terms.seen_dose + np.array(there) * terms.unseen_dose)
        fitted = UNEXPLAINED_HAZARD + float(added @ terms.fit)
        chance = fitted / (UNEXPLAINED_HAZARD + float(added.sum())) / 10.0
        net.cpt("marks")[dict(zip(names, there, strict=True))] = [1.0 - chance, chance]


@pytest.mark.parametrize("seed", range(NETWORKS_COUNT))
def test_heavy_legs_make_each_cause_as_likely_as_exact_inference_does(seed: int) -> None:
    network = drawn(seed, marked=False)
    assert ours(network, NOTICED) == pytest.approx(theirs(network, heavy=True), abs=1e-6)


@pytest.mark.parametrize("seed", range(10))
def test_light_legs_make_each_cause_as_unlikely_as_exact_inference_does(seed: int) -> None:
    network = drawn(100 + seed, marked=False)
    assert ours(network, UNNOTICED) == pytest.approx(theirs(network, heavy=False), abs=1e-6)


@pytest.mark.parametrize("seed", range(10))
def test_the_way_in_which_legs_are_heavy_counts_as_exact_inference_has_it(seed: int) -> None:
    network = drawn(200 + seed, marked=True)
    assert ours(network, NOTICED) == pytest.approx(theirs(network, heavy=True), abs=1e-6)


def test_a_strength_is_the_chance_that_the_noisy_or_gives_it() -> None:
    assert 1.0 - math.exp(-hazard_of(0.35)) == pytest.approx(0.35)
