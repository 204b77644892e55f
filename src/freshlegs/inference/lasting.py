"""What of an earlier day is still felt today, and stays with the cause that it came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from freshlegs.domain.cause import Cause
from freshlegs.domain.dosing import carried_dose, dose, ramp_dose
from freshlegs.domain.explanation import Evidence
from freshlegs.domain.findings import Facts, Finding

LEAST_LEFT_DOSE = 0.5
"""Less than half a dose left of the days before is not worth a word."""


def lasts(cause: Cause, earlier: Sequence[Facts]) -> bool:
    """Tell whether enough is left of the days before (oldest first) to name the cause today."""
    if not cause.carry_over or not cause.ramps or not earlier:
        return False
    return carried_dose(cause, earlier) * cause.carry_over >= LEAST_LEFT_DOSE


def lasting_evidence(
    cause: Cause, earlier: Sequence[Facts], findings: Mapping[str, Finding]
) -> tuple[Evidence, ...]:
    """The finding of the day before whose dose is felt most today, where enough is left."""
    if not lasts(cause, earlier):
        return ()
    left = [(dose(cause, facts) or 0.0) * cause.carry_over**back for back, facts in _back(earlier)]
    at = max(range(len(left)), key=left.__getitem__)
    back, facts = _back(earlier)[at]
    ramp = max(cause.ramps, key=lambda one: ramp_dose(one, facts) or 0.0)
    finding, fact = findings.get(ramp.finding), facts[ramp.finding]
    when = "yesterday" if back == 1 else f"{back} days ago"
    return (
        Evidence(
            finding=ramp.finding,
            value=fact.value,
            unit=None if finding is None else finding.unit,
            usual=fact.usual,
            meaning=f"{ramp.high} That was {when}, and part of it is still felt.",
            source=ramp.source,
        ),
    )


def _back(earlier: Sequence[Facts]) -> list[tuple[int, Facts]]:
    """The days before with how many days ago they were, the latest first."""
    return list(enumerate(reversed(earlier), start=1))
