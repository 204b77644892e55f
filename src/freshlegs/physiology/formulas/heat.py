"""How warm a day is for a runner, and how much that slows anyone."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray

SLOWING_PERCENT_PER_C = 0.35
"""Middle of the published 0.3-0.4 % for each degree."""
BEST_LOW_C, BEST_HIGH_C = 7.5, 15.0


def vapour_pressure(temperature_c: FloatArray, humidity_percent: FloatArray) -> FloatArray:
    """Water vapour pressure [hPa] of air at a temperature [°C] and relative humidity [percent].

    Source: bom_wbgt (vapour pressure)
    """
    exponent = 17.27 * temperature_c / (237.7 + temperature_c)
    return humidity_percent / 100.0 * 6.105 * np.exp(exponent)


def wbgt_simple(temperature_c: FloatArray, humidity_percent: FloatArray) -> FloatArray:
    """Wet-bulb globe temperature [°C] in moderate sun and light wind, from [°C] and [percent].

    Too high at night and under cloud, too low in full sun without wind.

    Source: bom_wbgt (simplified WBGT; constants from memory)
    """
    pressure_hpa = vapour_pressure(temperature_c, humidity_percent)
    return 0.567 * temperature_c + 0.393 * pressure_hpa + 3.94


def heat_slowing(wbgt_c: FloatArray) -> FloatArray:
    """How much slower [percent] than in the best weather, by WBGT [°C] outside 7.5-15 °C.

    From races of good runners; slower runners lose more.

    Source: mantzios2022 (0.3-0.4 % for each degree)
    """
    outside_c = np.maximum(0.0, np.maximum(wbgt_c - BEST_HIGH_C, BEST_LOW_C - wbgt_c))
    return SLOWING_PERCENT_PER_C * outside_c
