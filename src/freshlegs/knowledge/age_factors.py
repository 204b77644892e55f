"""How fast the best of each age run a distance, so that races compare across ages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from freshlegs.domain.profile import Sex
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.files import read_toml

_FILE = "age_factors.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeStandard:
    """One distance [m] of one sex: open standard [s] and the factor [0-1] of each year of age."""

    sex: Sex
    distance_m: float
    open_s: float
    first_age_years: int
    factor_ratio: tuple[float, ...]

    def factor(self, age_years: int) -> float | None:
        """Give the factor [0-1] of an age [years]; None outside the table."""
        place = age_years - self.first_age_years
        return self.factor_ratio[place] if 0 <= place < len(self.factor_ratio) else None


@cache
def age_standards() -> Mapping[tuple[Sex, float], AgeStandard]:
    """Every standard by sex and distance [m]; FactsError where the file is malformed."""
    return parse_age_standards(read_toml(_FILE))


def parse_age_standards(content: Mapping[str, Any]) -> Mapping[tuple[Sex, float], AgeStandard]:
    """Build standards from a fact file; FactsError names the entry that cannot be."""
    first_age_years = content["first_age_years"]
    standards = [_standard(entry, first_age_years) for entry in content["standard"]]
    return {(one.sex, one.distance_m): one for one in standards}


def _standard(entry: Mapping[str, Any], first_age_years: int) -> AgeStandard:
    factors = tuple(map(float, entry["factor_ratio"]))
    name = f"{entry['sex']}, {entry['distance_m']} m"
    if not all(0.0 < factor <= 1.0 for factor in factors):
        raise FactsError(_FILE, name, "has a factor beyond 0 to 1")
    return AgeStandard(
        sex=Sex(entry["sex"]),
        distance_m=float(entry["distance_m"]),
        open_s=float(entry["open_s"]),
        first_age_years=first_age_years,
        factor_ratio=factors,
    )
