"""The checks that entries of fact files share: known keys, said texts, grades and sources."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Any

from freshlegs.domain.cause import Grade
from freshlegs.domain.claim import Basis
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.references import references


def check_keys(file: str, entry: str, table: Mapping[str, Any], known: Collection[str]) -> None:
    """Refuse a key that nothing reads."""
    for name in table:
        if name not in known:
            raise FactsError(file, entry, f"has an unknown key {name}")


def check_texts(file: str, entry: str, table: Mapping[str, Any], names: Collection[str]) -> None:
    """Refuse an entry that leaves out what it must say."""
    for name in names:
        if not table.get(name):
            raise FactsError(file, entry, f"has no {name}")


def one_of[Word: StrEnum](
    file: str, entry: str, words: type[Word], table: Mapping[str, Any], name: str
) -> Word:
    """Give one of some words; FactsError where it is none of them."""
    try:
        return words(table.get(name, ""))
    except ValueError:
        raise FactsError(file, entry, f"has no known {name} ({table.get(name)})") from None


def checked_grade(file: str, entry: str, table: Mapping[str, Any]) -> Grade:
    """Give the grade of the evidence."""
    return one_of(file, entry, Grade, table, "grade")


def checked_sources(file: str, entry: str, table: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the keys of the bibliography; FactsError where one is unknown or nothing is named."""
    sources = tuple(table.get("sources", ()))
    for key in sources:
        if key not in references():
            raise FactsError(file, entry, f"names a source that is not known ({key})")
    if not sources and table.get("basis") is None:
        raise FactsError(file, entry, "has neither a source nor a basis")
    return sources


def checked_basis(file: str, entry: str, table: Mapping[str, Any]) -> Basis | None:
    """Give what figures rest on that no source gives; None where sources give them all."""
    return None if table.get("basis") is None else one_of(file, entry, Basis, table, "basis")
