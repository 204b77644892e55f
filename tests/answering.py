"""Any answer to a finding, for tests that hold for every one of them."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

from freshlegs.domain.findings import Finding, FindingType, Value


def answers_of(finding: Finding, numbers: Iterable[float]) -> st.SearchStrategy[Value | None]:
    """Any answer that the finding allows, one of these `numbers` [its unit], or "I don't know"."""
    match finding.type:
        case FindingType.BOOL:
            return st.sampled_from((True, False, None))
        case FindingType.CHOICE:
            return st.sampled_from((*finding.allowed, None))
        case FindingType.MULTI:
            return st.lists(st.sampled_from(finding.allowed), max_size=3).map(tuple)
        case _:
            return st.sampled_from((*numbers, None))
