"""Every formula of the reference is here, tested on its vector, and says how sure it is."""

from __future__ import annotations

import importlib
import inspect
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from freshlegs.knowledge.references import references
from tests.physiology.vectors import VECTORS

TESTS = Path(__file__).parents[1]
VECTORS_COUNT = 68
FORMULAS = "freshlegs.physiology.formulas"
CITED = re.compile(r"\bSource:\s+([\w-]+)(?:,\s+([\w-]+))?")
UNSURE = ("memory", "elicited")
UNSURE_WORDS = ("memory", "elicited", "convention")
AT_HOME_IN_INFERENCE = {"noisy_or", "noisy_or_posterior"}
"""Definitions of probability, without a constant that anybody could have read."""


def formulas(name: str) -> list[Callable[..., Any]]:
    """The functions that a vector tests; those of inference stand in their own package."""
    found = []
    for path in VECTORS[name]["formulas"]:
        module, _, function = path.rpartition(".")
        home = f"freshlegs.{module}" if module.startswith("inference.") else f"{FORMULAS}.{module}"
        found.append(getattr(importlib.import_module(home), function))
    return found


def numbers_in(value: object) -> Iterator[float]:
    """Every number of a nested value; a yes and a word count as 1."""
    if isinstance(value, dict):
        for each in value.values():
            yield from numbers_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from numbers_in(each)
    else:
        yield float(value) if isinstance(value, int | float) else 1.0


def near(number: float, reference: list[float]) -> bool:
    """Whether a number stands in the reference; signs are ours (a loss, what is left)."""
    return any(number == pytest.approx(one, abs=1e-9) for one in reference)


def test_all_formulas_of_the_reference_are_here() -> None:
    assert len(VECTORS) == VECTORS_COUNT


@pytest.mark.parametrize("name", VECTORS)
def test_every_vector_names_public_formulas_that_exist(name: str) -> None:
    assert VECTORS[name]["formulas"]
    assert all(inspect.getdoc(formula) for formula in formulas(name))
    assert not any(formula.__name__.startswith("_") for formula in formulas(name))


def test_every_vector_is_put_to_a_test() -> None:
    told = "".join(path.read_text(encoding="utf-8") for path in TESTS.glob("*/**/test_*.py"))
    assert [name for name in VECTORS if f'"{name}"' not in told] == []


@pytest.mark.parametrize(
    "name",
    [n for n, v in VECTORS.items() if v["provenance"] in UNSURE and n not in AT_HOME_IN_INFERENCE],
)
def test_a_formula_that_was_not_read_in_its_source_says_so(name: str) -> None:
    for formula in formulas(name):
        text = inspect.getdoc(formula) or ""
        cited = [key for match in CITED.findall(text) for key in match if key]
        unread = any(references()[key].provenance != "read" for key in cited)
        beside = Path(inspect.getfile(formula)).read_text(encoding="utf-8")
        assert unread or any(word in text + beside for word in UNSURE_WORDS), formula.__name__


def test_no_formula_bears_a_traders_name() -> None:
    names = " ".join(path for vector in VECTORS.values() for path in vector["formulas"])
    assert not re.search(r"tss|ctl|atl|tsb|vdot|dot_", names)


def test_the_vectors_are_those_of_the_reference(shared: Path) -> None:
    path = shared / "knowledge" / "formula_vectors.json"
    told = {one["id"]: one for one in json.loads(path.read_text(encoding="utf-8"))}
    assert set(told) == set(VECTORS)
    for name, vector in VECTORS.items():
        reference = [abs(number) for number in numbers_in(told[name]["expected"])]
        ours = [abs(number) for number in numbers_in(vector["expected"])]
        assert [one for one in ours if not near(one, reference)] == [], name
