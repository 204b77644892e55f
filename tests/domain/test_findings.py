"""What a finding is for, who is asked about it, and how it is denied."""

from __future__ import annotations

import pytest

from freshlegs.domain.findings import (
    Fact,
    Finding,
    FindingType,
    Value,
    concerns,
    denial,
    is_one_of,
)


def finding(kind: FindingType, *allowed: str, women_only: bool = False) -> Finding:
    whom = (("sex", ("female",)),) if women_only else ()
    return Finding(slug="one", question="?", type=kind, group="body", allowed=allowed, only_if=whom)


@pytest.mark.parametrize(
    ("asked", "no"),
    [
        (finding(FindingType.BOOL), False),
        (finding(FindingType.CHOICE, "no", "sudden"), "no"),
        (finding(FindingType.MULTI, "red", "as_usual"), ("as_usual",)),
        (finding(FindingType.MULTI, "red"), ()),
        (finding(FindingType.CHOICE, "left", "right"), "no"),
    ],
)
def test_a_denial_says_no_in_the_words_of_the_finding(asked: Finding, no: Value) -> None:
    assert denial(asked) == no


def test_a_list_is_one_of_the_values_if_any_of_it_is() -> None:
    where = {"where": Fact(finding="where", value=("calf", "groin"))}
    assert is_one_of(where, (("where", ("groin",)),))
    assert not is_one_of(where, (("where", ("hip",)), ("side", ("left",))))
    assert not is_one_of({"where": Fact(finding="where", value=None)}, (("where", ("hip",)),))


def test_a_finding_for_some_concerns_those_of_whom_it_is_known() -> None:
    asked = finding(FindingType.BOOL, women_only=True)
    assert concerns(asked, {"sex": Fact(finding="sex", value="female")})
    assert not concerns(asked, {})
    assert concerns(finding(FindingType.BOOL), {})
