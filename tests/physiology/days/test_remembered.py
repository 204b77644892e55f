"""What is made of the same is made once."""

from __future__ import annotations

from operator import eq

from freshlegs.physiology.days.remembered import Few


def test_what_is_asked_again_is_not_made_again() -> None:
    few: Few[str, object] = Few(2, eq)
    first = few.get("a", object)
    assert few.get("a", object) is first
    assert few.get("b", object) is not first


def test_the_oldest_goes_when_there_are_too_many() -> None:
    few: Few[str, object] = Few(2, eq)
    first, second = few.get("a", object), few.get("b", object)
    few.get("c", object)
    assert few.get("b", object) is second
    assert few.get("a", object) is not first
