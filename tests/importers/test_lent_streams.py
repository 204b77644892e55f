"""Columns kept apart from a run's file are put beside its samples."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import NO_STREAMS, Streams
from freshlegs.importers.lent_streams import lend


def streams(**columns: list[float]) -> Streams:
    return Streams({name: np.array(values, dtype=float) for name, values in columns.items()})


OWN = streams(time_s=[0, 1, 2, 30], speed_mps=[3, 3, 3, 3])


def test_each_sample_takes_the_nearest_lent_one_if_it_is_near() -> None:
    lent = streams(time_s=[2, 4, 9], heart_rate_bpm=[140, np.nan, 150])
    found = lend(OWN, lent, late_s=1.0).columns["heart_rate_bpm"]
    np.testing.assert_array_equal(found, [140, 140, 140, np.nan])


def test_one_lent_sample_is_enough() -> None:
    found = lend(OWN, streams(time_s=[1], ground_contact_s=[0.24]), late_s=0.0)
    np.testing.assert_array_equal(found.columns["ground_contact_s"], [0.24, 0.24, 0.24, np.nan])


def test_what_the_file_measured_itself_stays() -> None:
    lent = streams(time_s=[0], speed_mps=[9], cadence_spm=[np.nan])
    assert lend(OWN, lent, late_s=0.0).columns.keys() == OWN.columns.keys()
    assert lend(OWN, lent, late_s=0.0).columns["speed_mps"][0] == 3


def test_nothing_lent_or_nothing_to_lend_to_changes_nothing() -> None:
    assert lend(OWN, NO_STREAMS, late_s=0.0) is OWN
    assert lend(NO_STREAMS, OWN, late_s=0.0) is NO_STREAMS
