"""The test vectors of the formulas, and NumPy arrays of what they hold."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from freshlegs.domain.streams import FloatArray

VECTORS: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "vectors.toml").read_text(encoding="utf-8")
)
TOLERANCE = VECTORS.pop("tolerance")


def inputs(name: str) -> dict[str, Any]:
    """What a vector puts in."""
    given: dict[str, Any] = VECTORS[name]["inputs"]
    return given


def expected(name: str) -> Any:  # noqa: ANN401 - a number, a list or a table
    """What must come out."""
    return VECTORS[name]["expected"]


def numbers(values: object) -> FloatArray:
    """One number or a list as an array."""
    return np.asarray(values, dtype=np.float64)


def close(value: object, name: str = "") -> Any:  # noqa: ANN401 - what pytest.approx gives
    """Equal within the tolerance, which a vector may have of its own."""
    return pytest.approx(value, rel=VECTORS.get(name, {}).get("tolerance", TOLERANCE))


def unknown(value: object) -> bool:
    """Whether every number is NaN."""
    return bool(np.isnan(np.asarray(value, dtype=np.float64)).all())
