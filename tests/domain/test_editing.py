"""What the runner says of a run goes before its files, and nonsense is refused."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from freshlegs.domain.activity import Activity, Lap, Source, Sport
from freshlegs.domain.editing import distance_ratio, edited
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.moments import Moment
from freshlegs.domain.run import NO_FEATURES, BestEffort, Features, Run
from freshlegs.domain.run_edit import Edit, RunField, checked

MEASURED = Features(
    running_speed_mps=2.5,
    graded_speed_s=(0.0, 10.0, 20.0),
    best_efforts=(BestEffort(1000.0, 400.0),),
    running_cadence_spm=170.0,
)


def _run(distance_m: float | None = 5000.0, features: Features = MEASURED) -> Run:
    activity = Activity(
        sport=Sport.RUN,
        source=Source.FIT,
        start=Moment(datetime(2026, 3, 1, 7, tzinfo=UTC)),
        elapsed_s=2000.0,
        distance_m=distance_m,
        rpe=7.0,
        laps=(Lap(start_s=0.0, elapsed_s=500.0, distance_m=1000.0), Lap(start_s=500, elapsed_s=1)),
    )
    return Run(key="a-0", activity=activity, features=features, recordings=("a-0",))


def test_own_words_stand_and_the_files_words_are_kept_beside() -> None:
    run = edited(_run(), {"rpe": 4.0, "sport": "walk", "name": "home", "gear": None})
    assert (run.activity.rpe, run.activity.sport, run.activity.name) == (4.0, Sport.WALK, "home")
    assert run.edits == (
        Edit(RunField.NAME, "home", None),
        Edit(RunField.SPORT, "walk", "run"),
        Edit(RunField.RPE, 4.0, 7.0),
    )


def test_what_the_files_say_too_is_no_edit() -> None:
    assert edited(_run(), {"rpe": 7.0, "sport": "run"}) == _run()


def test_an_own_distance_corrects_what_was_measured_with_it() -> None:
    run = edited(_run(), {"distance_m": 6000.0})
    assert run.activity.distance_m == 6000.0
    assert [lap.distance_m for lap in run.activity.laps] == [1200.0, None]
    assert run.features.running_speed_mps == pytest.approx(3.0)
    assert run.features.running_cadence_spm == 170.0
    assert run.features.best_efforts[0].duration_s == pytest.approx(333.3, abs=0.1)
    assert sum(run.features.graded_speed_s) == 30.0
    assert distance_ratio(run.edits) == pytest.approx(1.2)


def test_a_distance_where_the_files_tell_none_corrects_nothing() -> None:
    run = edited(_run(None, NO_FEATURES), {"distance_m": 6000.0})
    assert run.features == NO_FEATURES
    assert edited(_run(0.0), {"distance_m": 6000.0}).features == MEASURED
    assert edited(_run(5000.0, NO_FEATURES), {"distance_m": 6000.0}).features == NO_FEATURES


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("rpe", 14.0),
        ("rpe", -1),
        ("rpe", float("nan")),
        ("rpe", True),
        ("rpe", "hard"),
        ("sport", "chess"),
        ("surface", "ice"),
        ("distance_m", 0.0),
        ("distance_m", 2_000_000.0),
        ("name", "x" * 201),
        ("name", "\0"),
        ("gear", 3),
        ("start", "yesterday"),
    ],
)
def test_what_cannot_be_is_refused(name: str, value: object) -> None:
    with pytest.raises(BadValueError, match="allowed"):
        checked({name: value})


def test_what_can_be_is_kept_as_it_is_meant() -> None:
    told = {
        "rpe": 6,
        "sport": "run",
        "surface": "trail",
        "notes": " wind ",
        "name": "",
        "gear": None,
    }
    assert checked({**told, "distance_m": 5000}) == {
        "rpe": 6.0,
        "sport": "run",
        "surface": "trail",
        "notes": "wind",
        "name": None,
        "gear": None,
        "distance_m": 5000.0,
    }
