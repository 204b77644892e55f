"""Trials as JSON, for programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import timedelta
from typing import TYPE_CHECKING

from freshlegs.domain.trial import KeptTrial, TrialEffect, TrialKind, TrialResult

if TYPE_CHECKING:
    from freshlegs.workflows.trial_changes import Change
    from freshlegs.workflows.trial_course import Status
    from freshlegs.workflows.trials import Planned


def change_document(change: Change) -> dict[str, object]:
    """Shape a change that can be tried."""
    return {
        **kind_document(change.kind),
        "intervention": change.intervention.slug,
        "grade_heaviness": change.intervention.grade_heaviness,
        "caution": change.intervention.caution or None,
        "acts_on": list(change.acts_on),
    }


def kind_document(kind: TrialKind) -> dict[str, object]:
    """Shape how a change is tried."""
    return {
        "slug": kind.slug,
        "title": kind.title,
        "change": kind.change,
        "instead": kind.instead,
        "randomised": not kind.before_after,
        "why_not_randomised": kind.before_after or None,
        "block_days": None if kind.before_after else kind.block_days,
        "washout_days": kind.washout_days,
        "lag_days": kind.lag_days,
        "counted": str(kind.counted),
        "mixed_with": list(kind.mixed_with),
    }


def plan_document(planned: Planned) -> dict[str, object]:
    """Shape what is told before a trial starts."""
    plan = planned.plan
    return {
        "change": change_document(planned.change),
        "smallest_heaviness": plan.smallest_heaviness,
        "weeks": plan.weeks,
        "blocks": plan.blocks_count,
        "power": plan.power_probability,
        "least_found_heaviness": plan.least_found_heaviness,
        "own_ratings": plan.own,
        "spread_heaviness": plan.spread_heaviness,
        "next_day_correlation": plan.memory_ratio,
        "rated_fraction": plan.rated_fraction,
        "refusal": _refusal(planned),
    }


def trial_document(kept: KeptTrial) -> dict[str, object]:
    """Shape a trial with its days."""
    trial = kept.trial
    return {
        "trial": kept.key,
        **kind_document(trial.kind),
        "first_day": trial.first_day.isoformat(),
        "last_day": kept.last_day.isoformat(),
        "stopped": kept.ended_day is not None,
        "smallest_heaviness": trial.smallest_heaviness,
        "seed": trial.seed,
        "blocks": list(_blocks(kept)),
        "done": {day.isoformat(): done for day, done in sorted(kept.done.items())},
    }


def status_document(status: Status) -> dict[str, object]:
    """Shape where a trial stands on a day."""
    return {
        "day": status.day.isoformat(),
        "trial": None if status.kept is None else trial_document(status.kept),
        "with": status.is_with,
        "refusal": _refusal(status),
        "finished": None if status.finished is None else status.finished.key,
    }


def result_document(result: TrialResult) -> dict[str, object]:
    """Shape what a trial says."""
    return {
        "trial": trial_document(result.kept),
        "verdict": str(result.verdict),
        "reason": result.reason,
        "effect": _effect(result.effect),
        "as_done": _effect(result.as_done),
        "also_differed": [asdict(one) for one in result.also_differed],
        "before_heaviness": result.before_heaviness,
        "usual_heaviness": result.usual_heaviness,
        "left_out_days": result.left_out_count,
    }


def _effect(effect: TrialEffect | None) -> dict[str, object] | None:
    if effect is None:
        return None
    return {
        **asdict(effect.heaviness),
        "with_days": effect.with_count,
        "without_days": effect.without_count,
        "lighter_by_lot": effect.lighter_by_lot_probability,
        "heavier_by_lot": effect.heavier_by_lot_probability,
    }


def _refusal(said: Planned | Status) -> dict[str, object] | None:
    if said.refusal is None:
        return None
    return {
        "obstacle": str(said.refusal.obstacle),
        "sentence": said.refusal.sentence,
        "because": list(said.refusal.because),
    }


def _blocks(kept: KeptTrial) -> Iterator[dict[str, object]]:
    length = timedelta(days=kept.trial.kind.block_days)
    for index, is_with in enumerate(kept.trial.blocks):
        first = kept.trial.first_day + index * length
        last = first + length - timedelta(days=1)
        yield {"first_day": first.isoformat(), "last_day": last.isoformat(), "with": is_with}
