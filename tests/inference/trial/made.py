"""Trials and days made up for the tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.domain.trial import Trial, TrialKind
from freshlegs.inference.trial import Days, draw_blocks

FIRST = date(2026, 3, 2)
KIND = TrialKind(slug="made_up", title="Made up", change="do it", instead="leave it", block_days=2)
LOOK = replace(KIND, before_after="it takes weeks", washout_days=14)


def trial(
    pairs_count: int = 20, kind: TrialKind = KIND, seed: int = 1, smallest_heaviness: float = 1.0
) -> Trial:
    blocks = draw_blocks(pairs_count, np.random.default_rng(seed))
    return Trial(
        kind=kind,
        first_day=FIRST,
        last_day=FIRST + timedelta(days=len(blocks) * kind.block_days - 1),
        blocks=blocks,
        smallest_heaviness=smallest_heaviness,
        seed=seed,
    )


def arm_of(one: Trial) -> FloatArray:
    return np.array([float(one.is_with(day) is True) for day in one.days])


def days(heaviness: FloatArray, done: FloatArray | None = None) -> Days:
    return Days(
        heaviness=heaviness,
        counted=np.ones(len(heaviness), dtype=bool),
        kinds=np.zeros((len(heaviness), 6)),
        done=np.full(len(heaviness), np.nan) if done is None else done,
    )


def lived(
    one: Trial, effect: float, seed: int = 5, spread: float = 1.0, done: FloatArray | None = None
) -> Days:
    noise = np.random.default_rng(seed).normal(5.0, spread, len(one.days))
    acted = arm_of(one) if done is None else done
    return days(np.clip(np.round(noise + effect * acted), 0, 10), done)
