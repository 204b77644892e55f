"""What a run costs in sweat and salt, and what to drink after it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.plausible import above_zero, not_negative

KG_PER_L = 1.0
SODIUM_MG_PER_MMOL_RATIO = 22.99
REHYDRATION_L_PER_KG = np.array([1.25, 1.5])


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighIn:
    """Weights [kg] before and after a run, without clothes and dry, and what came and went [l]."""

    before_kg: FloatArray
    after_kg: FloatArray
    drunk_l: FloatArray
    urine_l: FloatArray


def weight_change_in_run_percent(before_kg: FloatArray, after_kg: FloatArray) -> FloatArray:
    """Weight change over a run [percent] of the weight before [kg]; minus is loss.

    Breath and burnt stores are in it (about 0.1 to 0.2 kg an hour).

    Source: sawka2007 (dehydration by weight)
    """
    return 100.0 * (above_zero(after_kg) / above_zero(before_kg) - 1.0)


def sweat_rate(weighed: WeighIn, duration_h: FloatArray) -> FloatArray:
    """Sweat lost an hour [l/h]: weight lost and what was drunk, less urine, over the time [h].

    NaN for what cannot be, and where more came than went: then the weighing is wrong.

    Source: sawka2007 (sweat rate)
    """
    lost_l = (above_zero(weighed.before_kg) - above_zero(weighed.after_kg)) / KG_PER_L
    kept_l = not_negative(weighed.drunk_l) - not_negative(weighed.urine_l)
    return not_negative((lost_l + kept_l) / above_zero(duration_h))


def sodium_loss(sweat_l: FloatArray, sodium_mmol_per_l: FloatArray) -> FloatArray:
    """Sodium lost [mg] with sweat [l] of a sodium content [mmol/l, about 20 to 80].

    Source: sawka2007 (sweat sodium)
    """
    return not_negative(sweat_l) * not_negative(sodium_mmol_per_l) * SODIUM_MG_PER_MMOL_RATIO


def rehydration(weight_loss_kg: FloatArray) -> FloatArray:
    """What to drink [l], from and to, for a weight lost [kg]: shape (...) in, (..., 2) out.

    Only where the next session comes within 12 to 24 h; else thirst is enough. A gain gives NaN:
    who gained weight drinks nothing more.

    Source: sawka2007 (1.25 to 1.5 l for each kilogram)
    """
    drink_l = not_negative(weight_loss_kg)[..., np.newaxis] * REHYDRATION_L_PER_KG
    return np.asarray(drink_l, dtype=np.float64)


def gained_weight_in_run(before_kg: float, after_kg: float) -> bool | None:
    """Whether a runner weighs more after a run [kg] than before [kg]: drunk too much.

    None where a weight is unknown. With nausea, headache or confusion it is an emergency; a loss
    clears nothing.

    Source: hewbutler2015, rosner2019 (over-drinking)
    """
    if not (before_kg > 0.0 and after_kg > 0.0):
        return None
    return after_kg > before_kg
