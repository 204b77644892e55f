"""The schema as a plain page: every subject with its addresses, scopes and fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One thing to ask or tell: how it is addressed, what it takes and what it is for."""

    method: str
    path: str
    summary: str
    about: str
    scope: str
    parameters: tuple[tuple[str, str, str], ...]
    takes: str


type Subject = tuple[str, list[Asked]]


def rows_of(schema: Mapping[str, Any]) -> list[Subject]:
    """Give the addresses of each subject, in the order of the schema."""
    found = sorted(_asked(schema), key=lambda one: one[0])
    return [
        (subject, [asked for _, asked in rows])
        for subject, rows in groupby(found, key=lambda one: one[0])
    ]


def _asked(schema: Mapping[str, Any]) -> Iterator[tuple[str, Asked]]:
    for path, methods in schema["paths"].items():
        for method, told in methods.items():
            yield (
                told["tags"][0],
                Asked(
                    method=method.upper(),
                    path=path,
                    summary=told["summary"],
                    about=told.get("description", ""),
                    scope=told.get("x-scope", ""),
                    parameters=tuple(map(_parameter, told["parameters"])),
                    takes=", ".join(told.get("requestBody", {}).get("content", {})),
                ),
            )


def _parameter(told: Mapping[str, Any]) -> tuple[str, str, str]:
    need = "needed" if told.get("required") else "optional"
    return told["name"], f"{told['in']}, {need}", told.get("description", "")
