"""Questions as JSON, and in plain words what may be answered."""

from __future__ import annotations

from freshlegs.domain.findings import Finding, FindingType

_UNITS = {
    "h": "hours",
    "min": "minutes",
    "s": "seconds",
    "m": "metres",
    "degC": "°C",
    "0-10": "",
    "percent": "%",
    "bpm": "beats a minute",
    "CR10 points": "points",
}


def document(finding: Finding) -> dict[str, object]:
    """Shape a finding as the contract has it."""
    return {
        "slug": finding.slug,
        "question": finding.question,
        "type": str(finding.type),
        "unit": finding.unit,
        "allowed": _allowed(finding),
        "from_data": finding.column is not None,
        "group": finding.group,
    }


def _allowed(finding: Finding) -> list[object] | None:
    if finding.allowed:
        return list(finding.allowed)
    return None if finding.low is None else [finding.low, finding.high]


def allowed_line(finding: Finding) -> str:
    """Say in plain words what an answer may be."""
    match finding.type:
        case FindingType.BOOL:
            return "y (yes) or n (no)"
        case FindingType.CHOICE:
            return "one of the numbers"
        case FindingType.MULTI:
            return "the numbers of all that apply, such as 1 3"
        case _:
            unit = finding.unit or ""
            words = f"{finding.low:g} to {finding.high:g} {_UNITS.get(unit, unit)}"
            return f"a number, {words}".rstrip()
