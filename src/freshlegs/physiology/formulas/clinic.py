"""What is measured in a clinic: for doctors, never for an answer to a runner.

Nothing here may be shown as a probability or clear a red flag, and no other package uses it.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass

LIKELY_POINTS_COUNT = 2
ARTERY_RATIO = 0.90
"""An ankle-brachial index up to this speaks for narrowed arteries."""
FALL_RATIO = 0.4
"""A fall of the index after effort by this much asks for images (a case in the evidence)."""
REST_MM_HG, AFTER_1_MIN_MM_HG, AFTER_5_MIN_MM_HG = 15.0, 30.0, 20.0
"""Compartment pressures from which they are raised (pedowitz1990, from memory, unverified)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClotSigns:
    """The nine signs of a clot in a leg that count a point each."""

    active_cancer: bool = False
    paralysis_or_cast: bool = False
    in_bed_or_surgery: bool = False
    deep_vein_tenderness: bool = False
    whole_leg_swollen: bool = False
    calf_3_cm_thicker: bool = False
    pitting_swelling: bool = False
    new_surface_veins: bool = False
    clot_before: bool = False


def wells_score(signs: ClotSigns, *, alternative_as_likely: bool) -> int:
    """Clinical score [points, -2 to 9] for a clot in a leg, for clinicians only.

    It must never be shown as a probability nor clear a flag: runners' clots are missed because
    "strain" takes two points off. One swollen, aching leg needs care the same day at any score.

    Source: wells2003 (two-level score; criteria read in a summary)
    """
    return sum(map(bool, astuple(signs))) - 2 * alternative_as_likely


def wells_likely(points_count: int) -> bool:
    """Whether a clot counts as likely [yes/no] by the score; "no" does not mean safe.

    Never a probability, never a reason to clear a flag.

    Source: wells2003 (likely from 2 points on)
    """
    return points_count >= LIKELY_POINTS_COUNT


def ankle_brachial_index(ankle_mm_hg: float, arm_mm_hg: float) -> float:
    """Upper blood pressure at the ankle over that at the arm [-], both [mmHg]; NaN for an arm of 0.

    Source: mousigian2021 (definition)
    """
    return ankle_mm_hg / arm_mm_hg if arm_mm_hg > 0.0 and ankle_mm_hg >= 0.0 else float("nan")


def narrowed_at_rest(rest_ratio: float) -> bool | None:
    """Whether an ankle-brachial index at rest [-] is abnormal; None where unknown.

    A normal one clears nothing: in young athletes it is often normal at rest.

    Source: mousigian2021 (0.90 and below)
    """
    return rest_ratio <= ARTERY_RATIO if rest_ratio >= 0.0 else None


def index_fall(rest_ratio: float, after_ratio: float) -> float:
    """Fall of the ankle-brachial index [-] from rest to after hard effort; 0.4 asks for images.

    Source: mousigian2021 (after effort; the limit is of a case)
    """
    return rest_ratio - after_ratio


def pressure_raised(rest_mm_hg: float, after_1_min_mm_hg: float, after_5_min_mm_hg: float) -> bool:
    """Whether compartment pressures [mmHg] are raised at rest, 1 or 5 minutes after effort.

    An unknown pressure (NaN) raises nothing. The criteria are criticised; numbers from memory,
    unverified.

    Source: pedowitz1990 (any of three)
    """
    return (
        rest_mm_hg >= REST_MM_HG
        or after_1_min_mm_hg >= AFTER_1_MIN_MM_HG
        or after_5_min_mm_hg >= AFTER_5_MIN_MM_HG
    )
