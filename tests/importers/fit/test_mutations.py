"""Damaged copies of FIT files must give what can be read of them and never raise."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.decode import fit_files
from benchmarks.mutate import damaged, read_everything
from freshlegs.importers.fit import decode
from tests.importers.fit.building import fit_file, heart_rates

COPIES = 300
LARGEST_BYTES = 120_000


def test_damaged_real_files_never_raise(shared: Path) -> None:
    folder = shared / "data" / "activity_files"
    files = [data for _, data in fit_files(folder) if len(data) <= LARGEST_BYTES]
    rng = np.random.default_rng(3)
    for _ in range(COPIES):
        read_everything(damaged(files, rng))


@pytest.mark.parametrize("seed", range(5))
def test_damaged_small_files_never_raise(seed: int) -> None:
    rng = np.random.default_rng(seed)
    for _ in range(100):
        read_everything(damaged([fit_file(heart_rates(*range(60, 90)))], rng))


def test_a_file_cut_anywhere_keeps_the_records_before_the_cut() -> None:
    data = fit_file(heart_rates(*range(60, 90)))
    for end in range(50, len(data) - 1):
        kept = (min(end, len(data) - 2) - 26) // 6
        assert decode(data[:end]).records["heart_rate"].tolist() == list(range(60, 60 + kept))
