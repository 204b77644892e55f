"""A default pair is worn from a day on, until another takes its place or it is retired."""

from __future__ import annotations

from datetime import date

from freshlegs.domain.gear import Gear, default_shoe

GREY = Gear(name="Grey", label="My grey ones", default_from=date(2026, 3, 1))
BLUE = Gear(name="Blue", default_from=date(2026, 4, 1), retired=date(2026, 5, 1))


def test_the_latest_default_that_is_still_worn_counts() -> None:
    pieces = (GREY, BLUE, Gear(name="Old"))
    assert default_shoe(pieces, date(2026, 2, 28)) is None
    assert default_shoe(pieces, date(2026, 3, 1)) == "Grey"
    assert default_shoe(pieces, date(2026, 4, 30)) == "Blue"
    assert default_shoe(pieces, date(2026, 5, 1)) == "Grey"


def test_a_label_is_read_in_place_of_the_name() -> None:
    assert GREY.shown_name == "My grey ones"
    assert BLUE.shown_name == "Blue"
