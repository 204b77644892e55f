"""Log what a laboratory measured, in any unit it uses; what the answer can use of it, it uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.findings import Fact, Value
from freshlegs.domain.labs import (
    DANGEROUS_FINDING,
    FAR_ABOVE_RATIO,
    LABS,
    LABS_BY_SLUG,
    KeptLab,
    LabKind,
    LabResult,
)
from freshlegs.domain.red_flags import RaisedFlag
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.triage import triage
from freshlegs.workflows.lab_facts import HELD_DAYS, lab_facts
from freshlegs.workflows.learning import refresh
from freshlegs.workflows.today import check_day_is_past, today

if TYPE_CHECKING:
    from freshlegs.store.home import Home

KEYS = ("lab", "value", "unit", "low", "high", "date")


def log_lab(home: Home, told: Mapping[str, str]) -> KeptLab:
    """Keep a value: `lab`, `value`, and if told `unit`, the lab's own `low`, `high`, and `date`.

    Raises BadValueError naming what is not allowed, in the unit that was told.
    """
    from freshlegs.store.answers import log_answers
    from freshlegs.store.labs import labs as kept

    result, day = read_lab(told), _day(home, told.get("date", ""))
    check_day_is_past(day, today(home))
    number = log_answers(home, day, dict(_answers(result)), result)
    refresh(home)
    return next(one for one in kept(home) if one.key == f"l{number}")


def labs(home: Home) -> tuple[KeptLab, ...]:
    """Give every value, the newest first."""
    from freshlegs.store.labs import labs as kept

    return kept(home)


def delete_lab(home: Home, key: str) -> None:
    """Take a value back, and what it told the answer. Raises NotFoundError."""
    from freshlegs.store.labs import delete_lab as taken_back

    taken_back(home, key)
    refresh(home)


def lab_warnings(home: Home) -> tuple[RaisedFlag, ...]:
    """Give the red flags that laboratory values which still hold raise by themselves."""
    from freshlegs.store.answers import answers
    from freshlegs.store.profile import profile

    facts = dict(lab_facts(dict(answers(home)), today(home)))
    sex = profile(home).sex
    if sex is not None:
        facts["sex"] = Fact(finding="sex", value=sex.value)
    return triage(facts, red_flags()).raised


def counts_until(kept: KeptLab) -> date | None:
    """The last day on which a value counts in the answer; None: it never did."""
    held = [HELD_DAYS[finding] for finding, _ in _answers(kept.result)]
    return kept.day + timedelta(days=max(held)) if held else None


def lab_row(kept: KeptLab) -> dict[str, object]:
    """A kept value as plain numbers and words, as it was told and in the unit it is kept in."""
    result, kind = kept.result, kept.result.kind
    return {
        "key": kept.key,
        "date": kept.day.isoformat(),
        "lab": result.lab,
        "value": result.value,
        "unit": result.unit,
        "low": result.low,
        "high": result.high,
        "value_si": round(result.value_in(kind.unit), 6),
        "unit_si": kind.unit,
    }


def read_lab(told: Mapping[str, str]) -> LabResult:
    """Read one value with its unit and limits. Raises BadValueError."""
    kind = _kind(told.get("lab", ""))
    unit = _unit(kind, told.get("unit", ""))
    value = _number(kind, "value", told.get("value", ""), unit)
    low, high = (
        _number(kind, name, text, unit) if (text := told.get(name, "").strip()) else None
        for name in ("low", "high")
    )
    if low is not None and high is not None and low >= high:
        allowed = f"a lower limit below the upper one ({high:g} {unit})"
        raise BadValueError(field="low", value=f"{low:g}", allowed=allowed)
    return LabResult(lab=kind.slug, value=value, unit=unit, low=low, high=high)


def _answers(result: LabResult) -> Iterator[tuple[str, Value]]:
    """What the answer can use of a value: the value itself, or that it is beyond a limit."""
    kind = result.kind
    if kind.finding is not None:
        yield kind.finding, round(result.value_in(kind.unit), 4)
    if kind.low_finding is not None and result.is_low:
        yield kind.low_finding, True
    if kind.far_above_finding is not None and result.high is not None:
        yield kind.far_above_finding, result.value >= FAR_ABOVE_RATIO * result.high
    if result.is_dangerous:
        yield DANGEROUS_FINDING, True


def _kind(text: str) -> LabKind:
    found = LABS_BY_SLUG.get(text.strip().lower())
    if found is None:
        known = tuple(one.slug for one in LABS)
        raise BadValueError(field="lab", value=text, allowed=", ".join(known), choices=known)
    return found


def _unit(kind: LabKind, text: str) -> str:
    """The unit that is meant, however it is spelled; it is never guessed where there are several.

    30 is a low vitamin D in one unit and a fine one in another.
    """
    if not text.strip() and len(kind.units) == 1:
        return kind.unit
    by_letters = {_letters(unit): unit for unit in kind.units}
    found = by_letters.get(_letters(text))
    if found is None:
        raise BadValueError(
            field="unit", value=text, allowed=f"for {kind.title}: {', '.join(kind.units)}"
        )
    return found


def _letters(unit: str) -> str:
    plain = unit.strip().lower().replace(" ", "").replace("\N{GREEK SMALL LETTER MU}", "u")
    return plain.replace("\N{MICRO SIGN}", "u").replace("mcg", "ug").replace("percent", "%")


def _number(kind: LabKind, field: str, text: str, unit: str) -> float:
    low, high = (limit / kind.units[unit] for limit in (kind.low, kind.high))
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        value = float("nan")
    lowest = low if field == "value" else 0.0
    if not lowest <= value <= high:
        allowed = f"for {kind.title} a number from {lowest:.3g} to {high:.3g} {unit}"
        raise BadValueError(field, text, allowed)
    return value


def _day(home: Home, text: str) -> date:
    if not text.strip():
        return today(home)
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise BadValueError(field="date", value=text, allowed="a day such as 2026-03-07") from None
