"""The test vectors of the formulas, and NumPy arrays of what they hold."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from freshlegs.domain.streams import FloatArray

REL_TOL = 1e-4
VECTORS: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "vectors.toml").read_text(encoding="utf-8")
)


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


def close(value: object) -> Any:  # noqa: ANN401 - what pytest.approx gives
    """Equal within the vector's tolerance."""
    return pytest.approx(value, rel=REL_TOL)
