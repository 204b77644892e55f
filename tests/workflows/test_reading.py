from pathlib import Path

import numpy as np

from freshlegs.domain.imports import Annotation, EntryRef, ReadContext
from freshlegs.workflows.reading import ReadFile, read_chunk
from tests.workflows.made import fit_files


def read(file: Path, annotation: Annotation | None = None) -> ReadFile:
    ref = EntryRef(path=file, annotation=annotation)
    (found,) = read_chunk([ref], ReadContext(), frozenset())
    return found


def test_samples_travel_as_exactly_as_they_are_kept(tmp_path: Path) -> None:
    (recording,) = read(fit_files(tmp_path, 1) / "000.fit").recordings
    columns = recording.activity.streams.columns
    assert columns["time_s"].dtype == np.float64
    assert columns["heart_rate_bpm"].dtype == np.float32


def test_what_a_table_says_of_a_file_does_not_travel_back(tmp_path: Path) -> None:
    found = read(fit_files(tmp_path, 1) / "000.fit", Annotation())
    assert found.ref.annotation is None
    assert found.failure is None
