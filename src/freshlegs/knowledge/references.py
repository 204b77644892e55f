"""The bibliography: every source that a fact, a formula, a rule or a cause names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from freshlegs.domain.reference import Reference
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.files import read_toml

_FILE = "bibliography.toml"
_KEYS = ("citation", "read", "provenance")


@cache
def references() -> Mapping[str, Reference]:
    """Every reference by its key; FactsError where one is incomplete."""
    return parse_references(read_toml(_FILE))


def parse_references(content: Mapping[str, Any]) -> Mapping[str, Reference]:
    """Build references from a fact file; FactsError says what is wrong."""
    for key, entry in content.items():
        for name in _KEYS:
            if not entry.get(name):
                raise FactsError(_FILE, key, f"has no {name}")
    return {
        key: Reference(key=key, **{name: entry[name] for name in _KEYS})
        for key, entry in content.items()
    }
