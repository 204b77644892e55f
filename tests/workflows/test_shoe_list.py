"""Shoes: how far each has gone, and what the runner says of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from freshlegs.domain.activity import Sport
from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.domain.moments import Moment
from freshlegs.store.home import Home
from freshlegs.workflows import shoe_list
from freshlegs.workflows.diary import keep
from freshlegs.workflows.shoe_list import Pair, add_pair, change_pair, pair, pairs
from freshlegs.workflows.shoes import with_shoe
from tests.store.making import keep_all, kept

FIRST = datetime(2026, 3, 1, 7, 0, tzinfo=UTC)
TODAY = date(2026, 3, 20)


@pytest.fixture(autouse=True)
def _a_friday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shoe_list, "today", lambda _: TODAY)


def wear(home: Home, number: int, gear: str | None, sport: Sport = Sport.RUN) -> None:
    """A run of 1 km on a day of its own."""
    day = FIRST + timedelta(days=number)
    start = Moment(day, 3600)
    keep_all(home, [kept(number, gear=gear, sport=sport, start=start, distance_m=1000.0)])


def named(home: Home) -> dict[str, Pair]:
    return {one.gear.name: one for one in pairs(home)}


def test_a_pair_has_what_was_run_in_it_and_what_came_before(home: Home) -> None:
    for number, gear in ((0, "Grey"), (1, "Grey"), (2, None)):
        wear(home, number, gear)
    wear(home, 3, "Grey", Sport.WALK)
    keep(home, [{"date": "2026-03-03", "shoe": "Grey"}])
    grey = named(home)["Grey"]
    assert (grey.runs_count, grey.distance_m) == (3, 3000.0)
    assert (grey.first_day, grey.last_day) == (FIRST.date(), FIRST.date() + timedelta(days=2))
    assert not grey.is_whole
    told = change_pair(home, "Grey", {"start_km": "498,5", "mass_g": "240", "label": "Old grey"})
    assert told.is_whole
    assert told.distance_m == 498_500.0 + 3000.0
    assert told.is_due
    assert not change_pair(home, "Grey", {"notice_km": "800"}).is_due
    assert not change_pair(home, "Grey", {"notice_km": "", "retired": "2026-03-19"}).is_due


def test_a_default_pair_is_worn_on_runs_that_name_none_from_today_on(home: Home) -> None:
    add_pair(home, "Blue", {"default": "yes"})
    wear(home, 2, None)
    wear(home, 25, None)
    wear(home, 26, "Grey")
    found = named(home)
    assert found["Blue"].is_default
    assert found["Blue"].runs_count == 1
    assert found["Blue"].first_day == FIRST.date() + timedelta(days=25)
    assert not change_pair(home, "Blue", {"default": "no"}).is_default
    assert named(home)["Blue"].runs_count == 0


def test_retired_pairs_come_last_and_a_label_names_a_pair(home: Home) -> None:
    add_pair(home, "Blue", {"retired": "2026-03-01"})
    add_pair(home, "Grey", {"label": "Sunday"})
    assert [one.gear.name for one in pairs(home)] == ["Grey", "Blue"]
    assert pair(home, "Sunday").gear.name == "Grey"
    assert with_shoe(home, {"shoe": "Sunday"})["shoe"] == "Grey"
    assert change_pair(home, "Blue", {"retired": ""}).gear.retired is None
    with pytest.raises(NotFoundError, match="no pair of shoes Gray; did you mean Grey"):
        pair(home, "Gray")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"mass_g": "3"}, "mass_g cannot be '3'; allowed: a number from 50 to 1000"),
        ({"mass_g": "light"}, "mass_g cannot be 'light'"),
        ({"colour": "red"}, "shoe key cannot be 'colour'"),
        ({"retired": "soon"}, "retired cannot be 'soon'; allowed: a day such as 2026-03-07"),
        ({"default": "perhaps"}, "default cannot be 'perhaps'; allowed: yes, no"),
        ({"brand": "x" * 101}, "allowed: up to 100 letters"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    home: Home, changes: dict[str, str], sentence: str
) -> None:
    add_pair(home, "Grey", {})
    with pytest.raises(BadValueError) as caught:
        change_pair(home, "Grey", changes)
    assert sentence in str(caught.value)


@pytest.mark.parametrize("name", ["", "x" * 101, "grey"])
def test_a_new_pair_has_a_name_of_its_own(home: Home, name: str) -> None:
    add_pair(home, "Grey", {})
    with pytest.raises(BadValueError, match="name cannot be"):
        add_pair(home, name, {})
