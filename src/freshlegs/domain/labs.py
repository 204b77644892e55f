"""Laboratory values: what can be logged, in which units, and what of it the answer can use."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class LabKind:
    """One value that a laboratory gives, kept in `unit`.

    `units` gives for every unit that laboratories use what to multiply by to come to `unit`.
    `low` and `high` bound what a living body can have: beyond them it is a slip of the pen.
    `finding` is the finding that the value itself answers; `low_finding` the yes-or-no one that a
    value below the laboratory's own lower limit answers with yes, `far_above_finding` likewise for
    one `FAR_ABOVE_RATIO` times the upper limit. `us_unit` is usual in the United States.
    `danger_low` and `danger_high`, in `unit`, are where a value is far outside what is safe.
    """

    slug: str
    title: str
    unit: str
    low: float
    high: float
    units: Mapping[str, float]
    finding: str | None = None
    low_finding: str | None = None
    far_above_finding: str | None = None
    us_unit: str | None = None
    danger_low: float = -math.inf
    danger_high: float = math.inf


DANGEROUS_FINDING = "blood_value_dangerous"
"""What any value beyond `danger_low` or `danger_high` answers with yes.

The limits are near those at which laboratories telephone; from memory, unverified.
"""
FAR_ABOVE_RATIO = 5.0
"""Creatine kinase of so many times the upper limit is far above normal; from memory, unverified."""
_HAEMOGLOBIN_RATIO = 16.1145
_GLUCOSE_RATIO = 180.156
_MAGNESIUM_RATIO = 24.305
"""Grams, or milligrams, a mmol."""
_FERRITIN_RATIO = 2.247
_VITAMIN_D_RATIO = 2.496
_VITAMIN_B12_RATIO = 0.7378
"""Ferritin in pmol a microgram (445 kDa), vitamin D in nmol a microgram, B12 in pmol a nanogram.

All six are by molar mass, haemoglobin by its subunit; in common use, from memory, unverified.
"""

LABS: tuple[LabKind, ...] = (
    LabKind(
        slug="ferritin", title="Ferritin", unit="µg/L", low=0, high=10_000, finding="ferritin",
        units={"µg/L": 1.0, "ng/mL": 1.0, "pmol/L": 1.0 / _FERRITIN_RATIO}, us_unit="ng/mL",
    ),
    LabKind(
        slug="haemoglobin", title="Haemoglobin", unit="g/L", low=30, high=220,
        finding="haemoglobin", us_unit="g/dL",
        units={"g/L": 1.0, "g/dL": 10.0, "mmol/L": _HAEMOGLOBIN_RATIO},
    ),
    LabKind(
        slug="transferrin_saturation", title="Transferrin saturation", unit="%", low=0, high=100,
        units={"%": 1.0},
    ),
    LabKind(
        slug="vitamin_d", title="Vitamin D (25-OH)", unit="nmol/L", low=1, high=1_000,
        units={"nmol/L": 1.0, "ng/mL": _VITAMIN_D_RATIO, "µg/L": _VITAMIN_D_RATIO},
        low_finding="vitamin_low", us_unit="ng/mL",
    ),
    LabKind(
        slug="vitamin_b12", title="Vitamin B12", unit="pmol/L", low=10, high=5_000,
        units={
            "pmol/L": 1.0, "pg/mL": _VITAMIN_B12_RATIO, "ng/L": _VITAMIN_B12_RATIO,
        },
        low_finding="vitamin_low", us_unit="pg/mL",
    ),
    LabKind(
        slug="crp", title="CRP", unit="mg/L", low=0, high=700, us_unit="mg/dL",
        units={"mg/L": 1.0, "mg/dL": 10.0},
    ),
    LabKind(
        slug="creatine_kinase", title="Creatine kinase (CK)", unit="U/L", low=1, high=1_000_000,
        units={"U/L": 1.0, "µkat/L": 60.0}, far_above_finding="creatine_kinase_high",
        danger_high=10_000,
    ),
    LabKind(
        slug="tsh", title="TSH", unit="mIU/L", low=0, high=500, us_unit="µIU/mL",
        units={"mIU/L": 1.0, "µIU/mL": 1.0, "mU/L": 1.0},
    ),
    LabKind(
        slug="potassium", title="Potassium", unit="mmol/L", low=1, high=9, us_unit="mEq/L",
        units={"mmol/L": 1.0, "mEq/L": 1.0}, finding="potassium_mmol_per_l",
        danger_low=2.8, danger_high=6.2,
    ),
    LabKind(
        slug="magnesium", title="Magnesium", unit="mmol/L", low=0.1, high=3, us_unit="mg/dL",
        units={"mmol/L": 1.0, "mg/dL": 10.0 / _MAGNESIUM_RATIO, "mEq/L": 0.5},
        finding="magnesium_mmol_per_l", danger_low=0.4, danger_high=2.0,
    ),
    LabKind(
        slug="sodium", title="Sodium", unit="mmol/L", low=90, high=200, us_unit="mEq/L",
        units={"mmol/L": 1.0, "mEq/L": 1.0}, danger_low=125, danger_high=155,
    ),
    LabKind(
        slug="glucose", title="Glucose", unit="mmol/L", low=0.5, high=60, us_unit="mg/dL",
        units={"mmol/L": 1.0, "mg/dL": 10.0 / _GLUCOSE_RATIO}, danger_low=3.0, danger_high=20,
    ),
)  # fmt: skip
"""Every value that can be logged, in the order in which pages list them."""
LABS_BY_SLUG: Mapping[str, LabKind] = MappingProxyType({one.slug: one for one in LABS})


@dataclass(frozen=True, slots=True, kw_only=True)
class LabResult:
    """One value as it was told: `value` and the laboratory's own limits, all in `unit`."""

    lab: str
    value: float
    unit: str
    low: float | None = None
    high: float | None = None

    @property
    def kind(self) -> LabKind:
        """What was measured."""
        return LABS_BY_SLUG[self.lab]

    def value_in(self, unit: str) -> float:
        """Give the value in one of its units. Raises KeyError for another."""
        return self.value * self.ratio_to(unit)

    def ratio_to(self, unit: str) -> float:
        """What to multiply a number of this result by to come to a unit."""
        units = self.kind.units
        return units[self.unit] / units[unit]

    @property
    def is_low(self) -> bool:
        """Whether it lies below the laboratory's own lower limit."""
        return self.low is not None and self.value < self.low

    @property
    def is_high(self) -> bool:
        """Whether it lies above the laboratory's own upper limit."""
        return self.high is not None and self.value > self.high

    @property
    def is_dangerous(self) -> bool:
        """Whether it is far outside what is safe."""
        value = self.value_in(self.kind.unit)
        return not self.kind.danger_low <= value <= self.kind.danger_high


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLab:
    """A value with its day and the key by which it can be taken back."""

    key: str
    day: date
    result: LabResult
