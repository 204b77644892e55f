"""One run: its neighbours, its files, its curves, its kilometres, and where it faded."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from freshlegs.domain.activity import Activity, Pause, Sport
from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.run import NO_FEATURES, Features
from freshlegs.domain.streams import FloatArray, Streams
from freshlegs.physiology.features.track import Track, track
from freshlegs.store.home import Home
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.one_run import one_run
from freshlegs.workflows.run_curves import MOST_POINTS_COUNT, Quantity, curves_of
from freshlegs.workflows.run_fading import fading_of
from freshlegs.workflows.run_list import run_list
from freshlegs.workflows.run_pieces import pieces_of
from tests.workflows.made import fit_files, run

FADED = Features(late_speed_fade_percent=12.0)


def _ready(activity: Activity) -> Track:
    ready = track(activity)
    assert ready is not None
    return ready


def _with(activity: Activity, **columns: FloatArray) -> Activity:
    return replace(activity, streams=Streams({**activity.streams.columns, **columns}))


def _without(activity: Activity, *names: str) -> Activity:
    kept = {name: told for name, told in activity.streams.columns.items() if name not in names}
    return replace(activity, streams=Streams(kept))


def _faded(at_s: int) -> Activity:
    """An hour that is a tenth slower from one moment on."""
    whole = run(minutes=60)
    speed_mps = np.where(whole.streams.columns["time_s"] < at_s, 3.0, 2.7)
    distance_m = np.concatenate([[0.0], np.cumsum(speed_mps)[:-1]])
    return _with(whole, speed_mps=speed_mps, distance_m=distance_m)


def test_a_run_knows_its_files_and_its_neighbours(home: Home, tmp_path: Path) -> None:
    import_paths(home, [fit_files(tmp_path / "files", 3)], lambda _done, _all: None)
    last, middle, first = (one.key for month in run_list(home).months for one in month.runs)
    told = one_run(home, middle)
    assert (told.key_before, told.key_after) == (first, last)
    assert one_run(home, first).key_before is None
    assert one_run(home, last).key_after is None
    assert [Path(file).name for file in told.files] == ["001.fit"]
    assert told.curves is not None
    assert told.curves.values[Quantity.HEART_RATE] == pytest.approx(141.0)
    assert told.pieces[0].distance_m == pytest.approx(897.0, abs=1.0)
    assert told.fading.speed_fade_percent is None


def test_an_unknown_run_is_not_found(home: Home) -> None:
    with pytest.raises(NotFoundError, match="no run nothing"):
        one_run(home, "nothing")


def test_a_long_run_is_averaged_to_300_points() -> None:
    curves = curves_of(_ready(run(minutes=90)))
    assert curves is not None
    assert {len(values) for values in curves.values.values()} == {MOST_POINTS_COUNT}
    assert curves.values[Quantity.SPEED] == pytest.approx(3.0)
    assert curves.missing == (Quantity.CONTACT,)


def test_samples_that_are_far_apart_make_no_holes() -> None:
    whole = run(minutes=20).streams.columns
    sparse = {name: values[::9] for name, values in whole.items()}
    curves = curves_of(_ready(replace(run(), streams=Streams(sparse))))
    assert curves is not None
    assert not np.isnan(curves.values[Quantity.HEART_RATE]).any()


def test_what_is_not_known_stays_a_hole() -> None:
    rate_bpm = np.full(3600, 140.0)
    rate_bpm[1000:1500] = np.nan
    curves = curves_of(_ready(_with(run(minutes=60), heart_rate_bpm=rate_bpm)))
    assert curves is not None
    holes = np.isnan(curves.values[Quantity.HEART_RATE])
    assert 39 <= holes.sum() <= 42


def test_standing_still_is_neither_a_speed_nor_a_cadence() -> None:
    speed_mps = np.full(3600, 3.0)
    speed_mps[1200:1800] = 0.0
    distance_m = np.concatenate([[0.0], np.cumsum(speed_mps)[:-1]])
    curves = curves_of(_ready(_with(run(minutes=60), speed_mps=speed_mps, distance_m=distance_m)))
    assert curves is not None
    assert np.nanmin(curves.values[Quantity.SPEED]) > 2.0
    assert np.isnan(curves.values[Quantity.CADENCE][120])


def test_a_contact_time_that_no_foot_has_is_left_out() -> None:
    contact_s = np.full(300, 0.25)
    contact_s[:100] = 0.0
    curves = curves_of(_ready(_with(run(), ground_contact_s=contact_s)))
    assert curves is not None
    assert np.nanmean(curves.values[Quantity.CONTACT]) == pytest.approx(0.25)
    assert np.isnan(curves.values[Quantity.CONTACT][0])


def test_samples_at_one_moment_draw_nothing() -> None:
    still = {name: values[:2] * 0.0 for name, values in run().streams.columns.items()}
    assert curves_of(_ready(replace(run(), streams=Streams(still)))) is None


def test_a_run_is_cut_at_each_kilometre() -> None:
    pieces = pieces_of(_ready(run(minutes=20)))
    assert [piece.number for piece in pieces] == [1, 2, 3, 4]
    assert [piece.distance_m for piece in pieces[:3]] == [1000.0] * 3
    assert pieces[3].distance_m == pytest.approx(597.0)
    assert pieces[0].moving_s == pytest.approx(1000 / 3.0, abs=1.0)
    assert pieces[0].means[Quantity.CADENCE] == pytest.approx(170.0)
    assert Quantity.CONTACT not in pieces[0].means


def test_a_run_without_a_distance_is_cut_at_each_five_minutes() -> None:
    pieces = pieces_of(_ready(_without(run(minutes=15), "distance_m", "speed_mps")))
    assert [piece.distance_m for piece in pieces] == [None] * 3
    assert pieces[0].moving_s == pytest.approx(300.0, abs=1.0)


def test_a_pause_is_not_time_under_way() -> None:
    paused = replace(run(minutes=20), pauses=(Pause(100.0, 160.0),))
    whole_s = sum(piece.moving_s for piece in pieces_of(_ready(paused)))
    assert whole_s == pytest.approx(1139.0, abs=2.0)


def test_a_few_steps_have_no_kilometres() -> None:
    assert pieces_of(_ready(_with(run(), distance_m=np.linspace(0.0, 20.0, 300)))) == ()


@pytest.mark.parametrize("at_s", [1500, 2400, 3000])
def test_where_a_run_faded_is_found(at_s: int) -> None:
    fading = fading_of(FADED, _ready(_faded(at_s)))
    assert fading.is_faded
    assert fading.began_s == pytest.approx(at_s, abs=90.0)
    assert fading.began_m == pytest.approx(3.0 * at_s, abs=270.0)


def test_a_run_that_did_not_fade_has_no_such_place() -> None:
    steady = fading_of(Features(late_speed_fade_percent=1.0), _ready(run(minutes=60)))
    assert not steady.is_faded
    assert steady.began_s is None
    assert fading_of(NO_FEATURES, None).speed_fade_percent is None


def test_a_fade_that_the_curve_does_not_show_has_no_place() -> None:
    time_s = run(minutes=60).streams.columns["time_s"]
    speed_mps = np.where(time_s < 2400, 2.7, 3.0)
    distance_m = np.concatenate([[0.0], np.cumsum(speed_mps)[:-1]])
    faster = _with(run(minutes=60), speed_mps=speed_mps, distance_m=distance_m)
    assert fading_of(FADED, _ready(faster)).began_s is None


def test_a_ride_has_no_graded_speed_to_fade() -> None:
    ride = replace(run(minutes=60), sport=Sport.RIDE)
    assert fading_of(FADED, _ready(ride)).began_s is None


def test_a_last_piece_too_short_to_tell_is_not_shown() -> None:
    exact = _with(run(), distance_m=np.linspace(0.0, 2010.0, 300))
    assert [piece.distance_m for piece in pieces_of(_ready(exact))] == [1000.0, 1000.0]
