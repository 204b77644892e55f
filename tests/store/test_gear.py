"""Shoes are known by name, whoever told of them."""

from __future__ import annotations

from freshlegs.domain.gear import Gear
from freshlegs.domain.imports import Imported
from freshlegs.store.gear import gear, set_gear
from freshlegs.store.home import Home
from tests.store.making import keep_all


def test_two_archives_tell_of_one_shoe(home: Home) -> None:
    first = Gear(name="Grey", brand="Acme", start_distance_m=1000.0, activity_ids=("1", "2"))
    second = Gear(name="Grey", model="Fly", start_distance_m=2000.0, activity_ids=("2", "3"))
    keep_all(home, [], tables=Imported(gear=(first,)))
    keep_all(home, [], tables=Imported(gear=(second, Gear(name="Blue"))))
    blue, grey = gear(home)
    assert blue == Gear(name="Blue")
    assert grey == Gear(
        name="Grey",
        brand="Acme",
        model="Fly",
        start_distance_m=2000.0,
        activity_ids=("1", "2", "3"),
    )


def test_the_runners_words_come_before_the_archives(home: Home) -> None:
    set_gear(home, Gear(name="Grey", drop_mm=4.0))
    keep_all(home, [], tables=Imported(gear=(Gear(name="Grey", drop_mm=8.0),)))
    assert gear(home) == (Gear(name="Grey", drop_mm=4.0),)
