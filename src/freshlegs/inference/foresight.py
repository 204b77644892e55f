"""What an answer would change: the shares that would follow from it, without drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.cause import Cause
from freshlegs.domain.findings import Facts, Value, known
from freshlegs.inference.dampers import DAMPERS, damping
from freshlegs.inference.exact import (
    Expected,
    Factors,
    FloatArray,
    Nodes,
    expected,
    factors_of,
    unexplained_factors,
)
from freshlegs.inference.excess import carried_unexplained
from freshlegs.inference.levels import mean_thresholds
from freshlegs.inference.nodes import nodes_of
from freshlegs.inference.own import Own
from freshlegs.inference.pared import Watched, pared
from freshlegs.inference.possible import answer_fact
from freshlegs.inference.question import Question
from freshlegs.inference.taught import own_of
from freshlegs.inference.terms import Terms, terms_of
from freshlegs.inference.verdict import is_described

_SCALING = frozenset({"heaviness"} | {ramp.finding for ramp in DAMPERS})
"""Findings that move every cause's part at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """A day as it looks with what is known: the posterior means and the parts they come from.

    `full` are the whole causes, where `causes` are pared to what is known.
    """

    question: Question
    causes: Sequence[Cause]
    terms: Terms
    nodes: Nodes
    factors: Factors
    rest_part: tuple[FloatArray, FloatArray]
    means: Expected
    full: Sequence[Watched] = ()


def look(question: Question, causes: Sequence[Cause], carried_unexplained: float = 0.0) -> Outlook:
    """Work out a day's shares in closed form; `carried_unexplained` as in `excess` [-]."""
    own = own_of(question.learnt, causes)
    elicited = terms_of(causes, (*question.earlier, question.facts))
    terms = replace(_own_terms(elicited, own), carried_unexplained=carried_unexplained)
    nodes = _nodes(question, causes, own)
    factors = factors_of(terms, nodes)
    rest_part = unexplained_factors(
        carried_unexplained, nodes, terms.unexplained_spread_ln, terms.unexplained_hazard
    )
    return Outlook(
        question=question,
        causes=causes,
        terms=terms,
        nodes=nodes,
        factors=factors,
        rest_part=rest_part,
        means=expected(factors, rest_part, terms.fit, nodes),
    )


def foresee(
    question: Question, full: Sequence[Watched], carried_hazard: float | None = None
) -> Outlook:
    """As `look`, ready to be asked what an answer would change; its causes are pared down.

    `carried_hazard` is what is left of the unexplained of the days before [-], worked out if it is
    not given.
    """
    slugs = _known_slugs(question.facts)
    causes = [pared(one, slugs) for one in full]
    return replace(look(question, causes, _carried(question, full, carried_hazard)), full=full)


def answered(
    outlook: Outlook, slug: str, values: Sequence[Value], touched: Sequence[int]
) -> list[Outlook]:
    """The day as it would look with each answer; `touched` are the causes that look at it."""
    asked = [with_answer(outlook.question, slug, value) for value in values]
    if slug in _SCALING:
        return [foresee(one, outlook.full, outlook.terms.carried_unexplained) for one in asked]
    if not touched:
        return [replace(outlook, question=one) for one in asked]
    slugs = _known_slugs(outlook.question.facts) | {slug}
    places = np.array(touched, dtype=np.int64)
    changed = [pared(outlook.full[at], slugs) for at in touched]
    causes = list(outlook.causes)
    for at, cause in zip(touched, changed, strict=True):
        causes[at] = cause
    pared_down = replace(outlook, causes=causes)
    return [_with_answer(pared_down, one, changed, places) for one in asked]


def with_answer(question: Question, slug: str, value: Value | None) -> Question:
    """The question of the day with one more answer; None is "I don't know"."""
    facts = {**question.facts, slug: answer_fact(slug, value)}
    if slug == "heaviness" and isinstance(value, int | float):
        return replace(question, facts=facts, heaviness=float(value))
    return replace(question, facts=facts)


def _with_answer(
    outlook: Outlook, question: Question, changed: Sequence[Cause], at: NDArray[np.int64]
) -> Outlook:
    part = replace(
        terms_of(changed, (*question.earlier, question.facts)),
        hazard=outlook.terms.hazard[at],
        spread_ln=_spread_at(outlook.terms, at),
    )
    terms = _put_terms(outlook.terms, part, at)
    factors = _put_factors(outlook, part, at)
    means = expected(factors, outlook.rest_part, terms.fit, outlook.nodes)
    return replace(outlook, question=question, terms=terms, factors=factors, means=means)


def _carried(question: Question, full: Sequence[Watched], carried_hazard: float | None) -> float:
    if carried_hazard is not None:
        return carried_hazard
    return carried_of(question, [one.cause for one in full])


def carried_of(question: Question, causes: Sequence[Cause]) -> float:
    """What is left today of the unexplained of the days before [hazard]; see `excess`."""
    own = own_of(question.learnt, causes)
    threshold_ratio = mean_thresholds(question.level_counts) if own is None else own.threshold_ratio
    return carried_unexplained(causes, question.earlier, threshold_ratio, own)


def _known_slugs(facts: Facts) -> frozenset[str]:
    return frozenset(slug for slug in facts if known(facts, slug) is not None)


def _own_terms(terms: Terms, own: Own | None) -> Terms:
    """The terms with what the diary taught in place of what was elicited."""
    if own is None:
        return terms
    return replace(
        terms,
        hazard=own.hazard,
        spread_ln=own.spread_ln,
        unexplained_hazard=own.unexplained_hazard,
        unexplained_spread_ln=own.unexplained_spread_ln,
    )


def _nodes(question: Question, causes: Sequence[Cause], own: Own | None) -> Nodes:
    return nodes_of(
        question.heaviness,
        question.level_counts,
        damping(question.facts, question.earlier, question.usual, own),
        described=question.heaviness is None and is_described(question, causes),
        threshold_ratio=None if own is None else own.threshold_ratio,
    )


def _put_terms(all_terms: Terms, part: Terms, at: NDArray[np.int64]) -> Terms:
    return replace(
        all_terms,
        seen_dose=_put(all_terms.seen_dose, part.seen_dose, at),
        unseen_probability=_put(all_terms.unseen_probability, part.unseen_probability, at),
        unseen_dose=_put(all_terms.unseen_dose, part.unseen_dose, at),
        fit=_put(all_terms.fit, part.fit, at),
    )


def _put_factors(outlook: Outlook, part: Terms, at: NDArray[np.int64]) -> Factors:
    """Work out anew only what moved: how it is heavy moves the fit, and no factor."""
    was = outlook.terms
    moved = (part.seen_dose != was.seen_dose[at]) | (
        part.unseen_probability != was.unseen_probability[at]
    )
    if not moved.any():
        return outlook.factors
    fresh = factors_of(_only(part, moved), outlook.nodes)
    return Factors(
        **{
            field.name: _put(
                getattr(outlook.factors, field.name), getattr(fresh, field.name), at[moved]
            )
            for field in fields(Factors)
        }
    )


def _only(terms: Terms, chosen: NDArray[np.bool_]) -> Terms:
    return Terms(
        hazard=terms.hazard[chosen],
        seen_dose=terms.seen_dose[chosen],
        unseen_probability=terms.unseen_probability[chosen],
        unseen_dose=terms.unseen_dose[chosen],
        fit=terms.fit[chosen],
        spread_ln=_spread_at(terms, np.flatnonzero(chosen)),
    )


def _spread_at(terms: Terms, at: NDArray[np.int64]) -> FloatArray | float:
    """The spreads of some of the causes, or the one of all."""
    return terms.spread_ln if isinstance(terms.spread_ln, float) else terms.spread_ln[at]


def _put(whole_part: FloatArray, part: FloatArray, at: NDArray[np.int64]) -> FloatArray:
    changed = whole_part.copy()
    changed[..., at] = part
    return changed
