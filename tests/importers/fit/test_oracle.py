"""Our decoder against fitdecode, cell by cell, on the real files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.decode import compare_records, compare_rows, fit_files, read_with_oracle
from freshlegs.importers.fit import decode

LARGEST_BYTES = 280_000
"""Larger files take fitdecode most of a minute together; benchmarks/decode.py compares them."""

SLICES = 8


def slices(shared: Path, number: int) -> Iterator[tuple[Path, bytes]]:
    files = [
        (path, data)
        for path, data in fit_files(shared / "data" / "activity_files")
        if len(data) <= LARGEST_BYTES
    ]
    assert len(files) > 40
    yield from files[number::SLICES]


@pytest.mark.parametrize("number", range(SLICES))
@pytest.mark.filterwarnings("ignore")
def test_no_cell_differs_from_fitdecode(shared: Path, number: int) -> None:
    for path, data in slices(shared, number):
        fit, oracle = decode(data), read_with_oracle(data)
        assert compare_records(fit, oracle).unexplained(path.name) == []
        assert compare_rows(fit, oracle).unexplained(path.name) == []
