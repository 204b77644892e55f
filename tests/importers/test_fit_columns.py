from __future__ import annotations

import numpy as np
import pytest

from freshlegs.domain.activity import CadenceSource
from tests.importers.fit.building import (
    NOON,
    UINT8,
    UINT16,
    UINT32,
    definition,
    described,
    message,
)
from tests.importers.reading import one_in
from tests.importers.watch import (
    CYCLING,
    records,
    session,
    steady,
)


def test_running_cadence_is_steps_of_both_feet() -> None:
    activity = one_in(steady(cadence=85), session())
    assert activity.average_cadence_spm == 170.0
    assert activity.cadence_source is CadenceSource.STRIDES


def test_fractional_cadence_counts_twice_too() -> None:
    rows = [(NOON + i, 85, 64) for i in range(3)]
    activity = one_in(records(((4, UINT8), (53, UINT8)), *rows), session())
    assert activity.streams.columns["cadence_spm"][0] == 171.0


def test_a_file_that_already_counts_steps_is_not_doubled() -> None:
    activity = one_in(steady(cadence=172), session())
    assert activity.average_cadence_spm == 172.0
    assert activity.cadence_source is CadenceSource.STEPS


def test_a_ride_keeps_its_revolutions() -> None:
    activity = one_in(steady(cadence=90), session(sport=CYCLING))
    assert activity.average_cadence_spm == 90.0
    assert activity.cadence_source is CadenceSource.REVOLUTIONS


def test_a_session_says_the_cadence_where_no_sample_does() -> None:
    rows = [(NOON, 140, 0), (NOON + 60, 150, 0)]
    activity = one_in(
        records(((3, UINT8), (4, UINT8)), *rows),
        session(extra=[(18, UINT8, 80), (92, UINT8, 64)]),
    )
    assert activity.average_cadence_spm == 161.0


def test_the_enhanced_field_is_preferred_and_its_gaps_are_filled() -> None:
    fields = ((6, UINT16), (73, UINT32), (2, UINT16))
    activity = one_in(
        records(fields, (NOON, 2000, 2500, 3000), (NOON + 1, 2600, None, 3000)), session()
    )
    assert activity.streams.columns["speed_mps"].tolist() == [2.5, 2.6]
    assert activity.streams.columns["altitude_m"].tolist() == [100.0, 100.0]


def test_running_form_is_in_seconds_and_metres_and_never_zero() -> None:
    fields = ((41, UINT16), (39, UINT16), (85, UINT16), (84, UINT16))
    activity = one_in(
        records(fields, (NOON, 2500, 800, 11_000, 5020), (NOON + 1, 0, 0, 0, 5020)), session()
    )
    columns = activity.streams.columns
    assert columns["ground_contact_s"][0] == pytest.approx(0.25)
    assert columns["vertical_oscillation_m"][0] == pytest.approx(0.08)
    assert columns["step_length_m"][0] == pytest.approx(1.1)
    assert columns["ground_contact_left_percent"][0] == pytest.approx(50.2)
    assert np.isnan(columns["ground_contact_s"][1])


def test_speed_is_derived_where_the_file_has_only_distance() -> None:
    rows = [(NOON + i, 300 * i) for i in range(30)]
    activity = one_in(records(((5, UINT32),), *rows), session(elapsed_s=30))
    assert activity.streams.columns["speed_mps"][15] == pytest.approx(3.0)


def foot_pod(*, own_power: bool) -> bytes:
    """Two samples with an app's power [W] and ground time [ms]."""
    native = ((7, 2, UINT16),) if own_power else ()
    head = definition(
        1, 20, ((253, 4, UINT32), *native), developer=((0, 2, 0), (1, 2, 0), (2, 1, 0))
    )
    own = (220,) if own_power else ()
    layout = "<I" + "H" * (len(own) + 2) + "B"
    samples = [message(1, layout, NOON + i, *own, 250, 240, 86) for i in range(2)]
    told = (
        described(0, 0, UINT16, b"Power", b"W", 7),
        described(0, 1, UINT16, b"GT", b"ms", 41),
        described(0, 2, UINT8, b"Cadence", b"RPM", 4),
    )
    return b"".join((*told, head, *samples))


def test_an_apps_power_is_kept_apart_from_the_watchs_own() -> None:
    columns = one_in(foot_pod(own_power=True), session()).streams.columns
    assert columns["power_w"].tolist() == [220.0, 220.0]
    assert columns["developer_power_w"].tolist() == [250.0, 250.0]


def test_an_apps_column_stands_in_whole_where_the_watch_has_none() -> None:
    activity = one_in(foot_pod(own_power=False), session())
    columns = activity.streams.columns
    assert columns["power_w"].tolist() == [250.0, 250.0]
    assert columns["ground_contact_s"].tolist() == pytest.approx([0.24, 0.24])
    assert columns["cadence_spm"].tolist() == [172.0, 172.0]
    assert activity.cadence_source is CadenceSource.STRIDES
