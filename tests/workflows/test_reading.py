from pathlib import Path

from freshlegs.domain.imports import Annotation, EntryRef, ReadContext
from freshlegs.store.parcels import Desk
from freshlegs.workflows.reading import Job, ReadChunk, read_chunk
from tests.workflows.made import fit_files


def read(file: Path, annotation: Annotation | None = None, desk: Desk | None = None) -> ReadChunk:
    ref = EntryRef(path=file, annotation=annotation)
    return read_chunk(Job(number=7, refs=(ref,)), ReadContext(), frozenset(), desk)


def test_bytes_and_samples_stay_where_they_were_written(tmp_path: Path) -> None:
    desk = Desk(originals=tmp_path / "b3", streams=tmp_path / "streams")
    chunk = read(fit_files(tmp_path / "runs", 1) / "000.fit", desk=desk)
    assert chunk.parcel is not None
    assert chunk.parcel.pack == desk.originals / "00007.unfinished"
    assert list(chunk.parcel.months.values()) == [desk.streams / "2026-03.00007.unfinished"]
    (item,) = [found.item for found in chunk.reads]
    assert item is not None
    assert (item.data, len(item.recordings[0].activity.streams)) == (b"", 0)
    assert item.recordings[0].features.moving_s is not None


def test_a_preview_writes_nothing(tmp_path: Path) -> None:
    file = fit_files(tmp_path, 1) / "000.fit"
    chunk = read(file)
    assert chunk.parcel is None
    assert list(tmp_path.iterdir()) == [file]


def test_what_a_table_says_of_a_file_does_not_travel_back(tmp_path: Path) -> None:
    (found,) = read(fit_files(tmp_path, 1) / "000.fit", Annotation()).reads
    assert found.ref.annotation is None
    assert found.failure is None


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "a.fit").write_bytes(b"nothing")
    chunk = read(tmp_path / "a.fit")
    assert chunk.reads[0].item is None
    assert chunk.reads[0].failure
