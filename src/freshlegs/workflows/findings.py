"""List everything that can be asked."""

from __future__ import annotations

from freshlegs.domain.findings import Finding
from freshlegs.knowledge.findings import findings as known


def findings() -> tuple[Finding, ...]:
    """Give every finding, in the order in which it is worth asking."""
    return known()
