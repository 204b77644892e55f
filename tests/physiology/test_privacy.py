"""Nothing that is drawn lies in a private place, and no border leads to its middle."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.domain.preferences import PrivacyZone
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology import map_line as drawing
from freshlegs.physiology.ground_plane import metres_from, places_of
from freshlegs.physiology.map_line import MOST_CORNERS_COUNT, MapLine, map_line, simplified
from freshlegs.physiology.privacy import (
    FARTHEST_SHIFT_RATIO,
    crosses_zones,
    hidden_circle,
    outside_zones,
)

HOME_DEG = (47.37, 8.54)
HOME = PrivacyZone(name="home", latitude_deg=HOME_DEG[0], longitude_deg=HOME_DEG[1])


def _at(east_m: FloatArray, north_m: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Places east and north of home."""
    pairs = [places_of(float(e), float(n), HOME_DEG) for e, n in zip(east_m, north_m, strict=True)]
    latitude_deg, longitude_deg = np.array(pairs, dtype=np.float64).T
    return latitude_deg, longitude_deg


def _wander(seed: int, samples_count: int = 4000) -> tuple[FloatArray, FloatArray]:
    """A run from home and back past it: a random walk that is pulled home now and then."""
    generator = np.random.default_rng(seed)
    heading = np.cumsum(generator.normal(0.0, 0.08, samples_count))
    east_m = np.cumsum(3.0 * np.cos(heading))
    north_m = np.cumsum(3.0 * np.sin(heading))
    back = np.linspace(0.0, 1.0, samples_count)
    return _at(east_m - back * east_m[-1], north_m - back * north_m[-1])


def _drawn(
    line: MapLine, latitude_deg: FloatArray, longitude_deg: FloatArray
) -> list[tuple[FloatArray, FloatArray]]:
    """Every metre or so of each drawn piece, as metres east and north of home."""
    found = []
    for places in line.places:
        east_m, north_m = metres_from(latitude_deg[places], longitude_deg[places], HOME_DEG)
        steps = np.linspace(0.0, len(places) - 1, 50 * len(places))
        order = np.arange(len(places))
        found.append((np.interp(steps, order, east_m), np.interp(steps, order, north_m)))
    return found


@pytest.mark.parametrize("seed", range(12))
def test_no_point_that_is_drawn_lies_within_a_zone(seed: int) -> None:
    places = _wander(seed)
    line = map_line(*places, [HOME])
    assert line is not None
    assert sum(len(part) for part in line.places) <= MOST_CORNERS_COUNT
    for east_m, north_m in _drawn(line, *places):
        assert np.hypot(east_m, north_m).min() > HOME.radius_m
    assert not line.starts_here
    assert not line.ends_here
    assert line.is_trimmed


def test_a_way_past_a_zone_is_cut_even_where_no_sample_fell_into_it() -> None:
    places = _at(np.array([-3000.0, -2000.0, 2000.0, 3000.0]), np.zeros(4))
    assert outside_zones(*places, [HOME]).all()
    assert crosses_zones(*places, [HOME]).tolist() == [False, True, False]
    line = map_line(*places, [HOME])
    assert line is not None
    assert [len(part) for part in line.places] == [2, 2]
    assert (line.starts_here, line.ends_here, line.is_trimmed) == (True, True, True)


def test_the_hidden_circle_holds_the_zone_and_its_middle_is_elsewhere() -> None:
    shifts_m = []
    for number in range(300):
        zone = PrivacyZone(name=f"place {number}", latitude_deg=60.0, longitude_deg=10.0)
        centre_deg, radius_m = hidden_circle(zone)
        east_m, north_m = metres_from(
            np.array([centre_deg[0]]), np.array([centre_deg[1]]), (60.0, 10.0)
        )
        shift_m = float(np.hypot(east_m, north_m)[0])
        assert shift_m + zone.radius_m <= radius_m
        shifts_m.append(shift_m)
    most_m = FARTHEST_SHIFT_RATIO * 500.0
    assert max(shifts_m) <= most_m * 1.001
    assert np.median(shifts_m) == pytest.approx(most_m * np.sqrt(0.5), rel=0.15)


def test_borders_of_many_runs_lead_to_the_wrong_middle() -> None:
    """A circle fitted to where lines from all sides end does not have the home in its middle."""
    ends = []
    for turn in np.linspace(0.0, 2 * np.pi, 24, endpoint=False):
        away_m = np.arange(0.0, 3000.0, 3.0)
        places = _at(away_m * np.cos(turn), away_m * np.sin(turn))
        line = map_line(*places, [HOME])
        assert line is not None
        first = line.places[0][0]
        ends.append((away_m[first] * np.cos(turn), away_m[first] * np.sin(turn)))
    east_m, north_m = np.array(ends).T
    columns = np.column_stack([2 * east_m, 2 * north_m, np.ones(len(east_m))])
    middle_east_m, middle_north_m, _rest = np.linalg.lstsq(columns, east_m**2 + north_m**2)[0]
    centre_deg, _radius_m = hidden_circle(HOME)
    shift_m = np.hypot(
        *metres_from(np.array([centre_deg[0]]), np.array([centre_deg[1]]), HOME_DEG)
    )[0]
    assert np.hypot(middle_east_m, middle_north_m) == pytest.approx(shift_m, abs=10.0)
    assert shift_m > 50.0


def test_a_zone_is_hidden_in_the_same_way_on_every_run() -> None:
    assert hidden_circle(HOME) == hidden_circle(HOME)


def test_a_tiny_zone_is_widened() -> None:
    tiny = PrivacyZone(name="x", latitude_deg=0.0, longitude_deg=0.0, radius_m=1.0)
    assert hidden_circle(tiny)[1] > 100.0


def test_what_is_not_known_may_not_be_drawn() -> None:
    may = outside_zones(np.array([47.0, np.nan]), np.array([8.0, 8.0]), [])
    assert may.tolist() == [True, False]


def test_a_run_across_180_degrees_stays_in_one_piece() -> None:
    latitude_deg = np.full(50, -17.0)
    longitude_deg = np.mod(np.linspace(179.99, 180.01, 50) + 180.0, 360.0) - 180.0
    line = map_line(latitude_deg, longitude_deg)
    assert line is not None
    assert line.width_m == pytest.approx(2127.0, abs=5.0)
    assert line.starts_here
    assert line.ends_here
    assert not line.is_trimmed


def test_a_line_without_zones_keeps_its_shape_with_few_corners() -> None:
    turn = np.linspace(0.0, 2 * np.pi, 5000)
    places = _at(1000.0 * np.cos(turn), 1000.0 * np.sin(turn))
    line = map_line(*places)
    assert line is not None
    assert 20 < len(line.places[0]) < 100
    (east_m, north_m), *_none = line.pieces_m
    assert (east_m.min(), north_m.min()) == (0.0, 0.0)
    assert np.hypot(east_m - 1000.0, north_m - 1000.0) == pytest.approx(1000.0, abs=5.0)


def test_a_way_with_too_many_corners_is_drawn_coarser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "MOST_CORNERS_COUNT", 12)
    line = map_line(*_wander(3))
    assert line is not None
    assert 2 <= len(line.places[0]) <= 12


def test_somebody_standing_has_no_way() -> None:
    assert map_line(np.full(10, 47.0), np.full(10, 8.0)) is None
    assert map_line(np.array([47.0]), np.array([8.0])) is None
    assert map_line(*_at(np.arange(100.0), np.zeros(100)), [HOME]) is None


def test_points_on_one_spot_need_no_corners() -> None:
    east_m = np.array([0.0, 50.0, 0.0, 0.0])
    assert simplified(east_m, np.zeros(4), 1.0).tolist() == [0, 1, 3]
    assert simplified(np.zeros(4), np.zeros(4), 1.0).tolist() == [0, 3]
