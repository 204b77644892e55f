"""Shoes in a Garmin export."""

from __future__ import annotations

from datetime import date

from freshlegs.domain.gear import Gear
from freshlegs.importers.garmin.gear import read_gear

SHOE = {
    "gearPk": 11,
    "gearTypeName": "Shoes",
    "displayName": "daily",
    "customMakeModel": "Brooks Ghost 15",
    "dateBegin": "2019-01-01T00:00:00.0",
    "dateEnd": "2020-01-01T00:00:00.0",
    "maximumMeters": 700000.0,
}


def test_a_shoe_knows_its_life_and_its_runs() -> None:
    links = {"11": [{"activityId": 5, "gearPk": 11}, {"gearPk": 11}]}
    assert read_gear([{"gearDTOS": [SHOE], "gearActivityDTOs": links}]) == [
        Gear(
            name="daily",
            model="Brooks Ghost 15",
            begun=date(2019, 1, 1),
            retired=date(2020, 1, 1),
            max_distance_m=700000.0,
            activity_ids=("5",),
        )
    ]


def test_a_bike_is_no_shoe_and_what_has_no_name_is_left_out() -> None:
    bike = {"customMakeModel": "Trek", "gearTypeName": "Bike", "maximumMeters": 0}
    other = {"customMakeModel": "Oar"}
    found = read_gear([{"gearDTOS": [bike, other, {"gearPk": 1}]}])
    assert found == [
        Gear(name="Trek", model="Trek", kind="bike"),
        Gear(name="Oar", model="Oar", kind="other"),
    ]
