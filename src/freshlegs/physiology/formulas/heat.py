"""How warm a day is for a runner, and how much that slows anyone."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.plausible import within

SLOWING_PERCENT_PER_C = 0.35
"""Middle of the published 0.3-0.4 % for each degree."""
LEAST_F, MOST_F = 80.0, 122.0
"""Range of the heat index; the upper end (50 °C) is elicited."""
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


def heat_index(temperature_c: FloatArray, humidity_percent: FloatArray) -> FloatArray:
    """Heat index [°C]: how warm it feels in the shade at a temperature [°C] and humidity [percent].

    NaN below 80 °F (26.7 °C) or 40 % and above 100 %, where the regression does not hold. The
    constants are from memory, unverified.

    Source: nws1990 (Rothfusz regression, in °F)
    """
    t = within(np.asarray(temperature_c) * 1.8 + 32.0, LEAST_F, MOST_F)
    h = within(humidity_percent, 40.0, 100.0)
    felt_f = (
        (-42.379 + 2.04901523 * t - 6.83783e-3 * t**2)
        + (10.14333127 - 0.22475541 * t + 1.22874e-3 * t**2) * h
        + (-5.481717e-2 + 8.5282e-4 * t - 1.99e-6 * t**2) * h**2
    )
    return (felt_f - 32.0) / 1.8
