"""The age factors are those of the public tables, laid out by sex and distance."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from freshlegs.domain.profile import Sex
from freshlegs.knowledge.age_factors import age_standards, parse_age_standards
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.files import read_toml
from freshlegs.knowledge.references import references

DISTANCES_M = {"5km": 5000.0, "10km": 10_000.0, "half": 21_097.5, "marathon": 42_195.0}
SEXES = {"M": Sex.MALE, "F": Sex.FEMALE}


def test_both_sexes_have_four_distances_from_12_to_90_years() -> None:
    assert set(age_standards()) == {(sex, far) for sex in Sex for far in DISTANCES_M.values()}
    for one in age_standards().values():
        assert (one.first_age_years, len(one.factor_ratio)) == (12, 79)


def test_ages_outside_the_table_have_no_factor() -> None:
    one = age_standards()[Sex.FEMALE, 5000.0]
    assert one.factor(40) == 0.9499
    assert one.factor(11) is None
    assert one.factor(91) is None


def test_where_the_factors_come_from_is_known() -> None:
    assert references()[read_toml("age_factors.toml")["source"]].provenance == "read"


def test_a_factor_above_one_is_named() -> None:
    entry: dict[str, Any] = {"sex": "male", "distance_m": 5000, "open_s": 769}
    content = {"first_age_years": 12, "standard": [{**entry, "factor_ratio": [0.9, 1.1]}]}
    with pytest.raises(FactsError, match="male, 5000 m has a factor beyond 0 to 1"):
        parse_age_standards(content)


def test_every_number_is_that_of_the_public_tables(shared: Path) -> None:
    path = shared / "knowledge" / "age_grade_2025_factors.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        for name, far in DISTANCES_M.items():
            one = age_standards()[SEXES[row["sex"]], far]
            is_open = row["age"] == "open_sec"
            assert float(row[name]) == (one.open_s if is_open else one.factor(int(row["age"])))
