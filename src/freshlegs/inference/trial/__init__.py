"""Designs and analyses trials of one change at a time."""

from __future__ import annotations

from freshlegs.inference.trial.analysis import Analysed, analyse
from freshlegs.inference.trial.balance import differs
from freshlegs.inference.trial.days import Days, day_kinds
from freshlegs.inference.trial.look import BEFORE_DAYS, look_at
from freshlegs.inference.trial.planning import least_weeks, plan
from freshlegs.inference.trial.schedule import draw_blocks, pairs_in

__all__ = [
    "BEFORE_DAYS",
    "Analysed",
    "Days",
    "analyse",
    "day_kinds",
    "differs",
    "draw_blocks",
    "least_weeks",
    "look_at",
    "pairs_in",
    "plan",
]
