"""How heavy a body is for its height."""

from __future__ import annotations

from freshlegs.domain.streams import FloatArray


def body_mass_index(weight_kg: FloatArray, height_m: float) -> FloatArray:
    """Body mass index [kg/m2] of a weight [kg] at a height [m]; adults only.

    Raises ZeroDivisionError for a height of 0 with plain numbers.

    Source: who_bmi (definition)
    """
    return weight_kg / height_m**2
