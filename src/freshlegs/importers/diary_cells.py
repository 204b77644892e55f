"""What a runner may write into one cell of a diary; ValueError for anything else."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from datetime import date

from freshlegs.domain.activity import StrengthSet

_YES, _NO = {"yes", "true", "1"}, {"no", "false", "0"}
_NUMBER = r"\d+(?:\.\d+)?(?:e[-+]?\d+)?"
_SET = re.compile(
    rf"(?P<group>[^:;()]+):\s*(?P<sets>\d{{1,3}})(?:\s*x\s*(?P<effort>{_NUMBER}))?"
    rf"(?:\s*\((?:(?P<repetitions>\d+) repetitions)?(?:,\s*)?(?:(?P<load>{_NUMBER}) kg)?"
    r"(?:,\s*)?(?:of (?P<exercise>[^:;(),\s](?:[^:;(),]*[^:;(),\s])?))?\))?"
)
_HIGHEST_EFFORT = 10.0
_FIRST_YEAR, _LAST_YEAR = 1970, 2099


def number(low: float, high: float) -> Callable[[str], float]:
    """Make a reader of numbers within limits."""

    def read(cell: str) -> float:
        value = float(cell)
        if not low <= value <= high:
            raise ValueError(cell)
        return value

    return read


def one_of(choices: Sequence[str]) -> Callable[[str], str]:
    """Make a reader of words of which there are only a few."""

    def read(cell: str) -> str:
        word = cell.casefold()
        if word not in choices:
            raise ValueError(cell)
        return word

    return read


def date_of(cell: str) -> date:
    """Read a date; a year that no diary was kept in is a slip of the pen."""
    value = date.fromisoformat(cell)
    if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        raise ValueError(cell)
    return value


def yes_or_no(cell: str) -> bool:
    """Read an answer."""
    word = cell.casefold()
    if word not in _YES | _NO:
        raise ValueError(cell)
    return word in _YES


def strength_sets(cell: str) -> tuple[StrengthSet, ...]:
    """Read `legs:3 x 7 (8 repetitions, 40 kg, of lunges); core:2`; how hard they were is 0-10."""
    return tuple(_strength_set(part.strip()) for part in cell.split(";") if part.strip())


def _strength_set(text: str) -> StrengthSet:
    found = _SET.fullmatch(text)
    if found is None:
        raise ValueError(text)
    effort, load = found["effort"], found["load"]
    if effort is not None and float(effort) > _HIGHEST_EFFORT:
        raise ValueError(text)
    if load is not None and not math.isfinite(float(load)):
        raise ValueError(text)
    repetitions = found["repetitions"]
    return StrengthSet(
        group=found["group"].strip(),
        sets_count=int(found["sets"]),
        repetitions_count=None if repetitions is None else int(repetitions),
        load_kg=None if load is None else float(load),
        effort=None if effort is None else float(effort),
        exercise=found["exercise"],
    )
