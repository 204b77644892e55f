"""The places in the product that can act on a claim, by kind, each with what a runner calls it."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from inspect import getmembers, isfunction
from types import MappingProxyType

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.claim import Place, PlaceKind
from freshlegs.domain.glossary import GLOSSARY
from freshlegs.interventions import ALL as INTERVENTIONS
from freshlegs.knowledge.exercises import exercises
from freshlegs.knowledge.findings import findings
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.knowledge.routines import routines

type Titles = Mapping[str, str]
"""What the places of one kind are called, by their names."""


def title(place: Place) -> str:
    """Say what a runner calls a place; its name in words where it has no other."""
    if place.kind is PlaceKind.COMMAND:
        return f"freshlegs {place.name}"
    if place.kind is PlaceKind.NONE:
        return place.name
    titles = PLACES[place.kind]() if place.kind in PLACES else {}
    return titles.get(place.name, _words(place.name))


def _causes() -> Titles:
    return {one.slug: one.title for one in CAUSES}


def _interventions() -> Titles:
    return {one.slug: one.title for one in INTERVENTIONS}


def _red_flags() -> Titles:
    return {one.id: one.title for one in red_flags()}


def _findings() -> Titles:
    return {one.slug: one.words for one in findings()}


def _columns() -> Titles:
    return {name: _words(name) for name in GLOSSARY}


def _exercises() -> Titles:
    return {one.slug: one.title for one in exercises()}


def _routines() -> Titles:
    return {one.slug: one.title for one in routines()}


def _formulas() -> Titles:
    formulas = import_module("freshlegs.physiology.formulas")
    modules = pkgutil.iter_modules(formulas.__path__, f"{formulas.__name__}.")
    return {name: _words(name) for entry in modules for name in _functions(entry.name)}


def _functions(module: str) -> Iterator[str]:
    for name, function in getmembers(import_module(module), isfunction):
        if function.__module__ == module and not name.startswith("_"):
            yield name


def _words(name: str) -> str:
    return name.replace("_", " ")


PLACES: Mapping[PlaceKind, Callable[[], Titles]] = MappingProxyType(
    {
        PlaceKind.CAUSE: _causes,
        PlaceKind.INTERVENTION: _interventions,
        PlaceKind.RED_FLAG: _red_flags,
        PlaceKind.FINDING: _findings,
        PlaceKind.FORMULA: _formulas,
        PlaceKind.COLUMN: _columns,
        PlaceKind.EXERCISE: _exercises,
        PlaceKind.ROUTINE: _routines,
    }
)
"""Every place of a kind; commands belong to the terminal door and are looked up there."""
