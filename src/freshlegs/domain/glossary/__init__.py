"""The glossary: every column of the table of days with unit, meaning and plausible range."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from freshlegs.domain.glossary.body import BODY
from freshlegs.domain.glossary.diary import DIARY
from freshlegs.domain.glossary.load import LOAD
from freshlegs.domain.glossary.quantity import MEMORY, Quantity
from freshlegs.domain.glossary.running import RUNNING
from freshlegs.domain.glossary.surroundings import SURROUNDINGS
from freshlegs.domain.glossary.training import TRAINING

__all__ = ["GLOSSARY", "MEMORY", "Quantity"]

GLOSSARY: Mapping[str, Quantity] = MappingProxyType(
    {
        quantity.name: quantity
        for topic in (DIARY, TRAINING, LOAD, RUNNING, SURROUNDINGS, BODY)
        for quantity in topic
    }
)
"""Quantities by the name of their column."""
