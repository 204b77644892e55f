"""What is exported whole comes back whole: the same history from an empty folder."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import Imported
from freshlegs.domain.moments import Moment
from freshlegs.domain.profile import Profile
from freshlegs.domain.streams import Streams
from freshlegs.domain.wellness import Night
from freshlegs.store.answers import log_answers, undo_answers
from freshlegs.store.batches import begin_batch, finish_batch, keep, keep_tables
from freshlegs.store.deciding import delete_run, edit_run, undo_change
from freshlegs.store.dump import dump
from freshlegs.store.gear import gear
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.store.opening import close_home
from freshlegs.store.originals import read_pack
from freshlegs.store.rows import OriginalRow
from freshlegs.workflows.diary import delete, edit
from freshlegs.workflows.diary import keep as keep_diary
from freshlegs.workflows.export_everything import export_everything, export_to, name_of
from freshlegs.workflows.import_files import import_paths, preview_paths
from freshlegs.workflows.import_plan import told
from freshlegs.workflows.opening import open_at
from freshlegs.workflows.preferences import set_preferences
from freshlegs.workflows.profile import set_profile
from freshlegs.workflows.simulate import simulate

NUMBERED = re.compile(r'"(?:key|trial)":"[dt]\d+"|"number":\d+')

GONE = b'{"entry":"gone","title":"a","digest":"b","is_told":false,"annotation":null}'


def _quietly(_done: int, _total: int) -> None:
    """Show no progress."""


def _same(home: Home) -> list[str]:
    """The dump without what was learnt (nobody asked yet) and without row numbers."""
    lines = (NUMBERED.sub("#", line) for line in dump(home).splitlines())
    return sorted(line for line in lines if not line.startswith("learnt "))


def _by_hand() -> Activity:
    """A swim of which only a table told, with samples."""
    columns = {"time_s": np.arange(3.0), "heart_rate_bpm": np.array([np.nan, 120.0, 121.5])}
    return Activity(
        sport=Sport.SWIM,
        source=Source.APPLE,
        start=Moment(datetime(2026, 6, 1, 7, tzinfo=UTC), 7200),
        elapsed_s=1800.0,
        name="Lake",
        streams=Streams(columns),
    )


@pytest.fixture
def lived(home: Home, tmp_path: Path) -> Home:
    """A season with everything that a runner can enter or decide."""
    simulate(tmp_path / "season", 14, 3)
    import_paths(home, [tmp_path / "season"], _quietly)
    batch = begin_batch(home, [Path("table")])
    night = Night(day=date(2026, 6, 2), source=Source.APPLE, sleep_h=7.0)
    keep_tables(home, batch, Imported(nights=(night,), profile=Profile(birth_year=1980)))
    keep(home, batch, [told(_by_hand())])
    finish_batch(home, batch)
    (row,) = keep_diary(home, [{"date": "2026-06-20", "heaviness": 3}])
    edit(home, str(row["key"]), {"heaviness": 4})
    (gone,) = keep_diary(home, [{"date": "2026-06-21", "heaviness": 9, "note": "a mistake"}])
    delete(home, str(gone["key"]))
    set_profile(home, {"height_m": "1.8", "home_zone": "Europe/Berlin"})
    set_preferences(home, {"distance": "mi", "shown": ["weight"]})
    log_answers(home, date(2026, 6, 20), {"onset": "first_step"})
    undo_answers(home, log_answers(home, date(2026, 6, 20), {"onset": None}))
    runs = history(home).runs
    delete_run(home, runs[0].key)
    undo_change(home, edit_run(home, runs[1].key, {"rpe": 9}))
    edit_run(home, runs[2].key, {"name": "Hills"})
    return home


@pytest.fixture
def empty(tmp_path: Path, empty_folder: Path) -> Iterator[Home]:
    """Another folder, with nothing in it."""
    shutil.copytree(empty_folder, tmp_path / "other")
    opened = open_at(tmp_path / "other")
    yield opened
    close_home(opened)


def test_an_export_imports_again_to_the_same_history(
    lived: Home, empty: Home, tmp_path: Path
) -> None:
    file = tmp_path / "all.zip"
    size_bytes = export_to(lived, file)
    assert size_bytes == file.stat().st_size
    assert preview_paths(empty, [file], _quietly).details
    assert dump(empty).startswith("profile")
    report = import_paths(empty, [file], _quietly)
    assert not report.refused
    assert _same(empty) == _same(lived)
    (reason,) = {one.reason for one in report.details if one.reason}
    assert reason.startswith("you took this run out")


def test_importing_an_own_export_twice_or_at_home_changes_nothing(
    lived: Home, tmp_path: Path
) -> None:
    before = dump(lived)
    export_to(lived, tmp_path / "all.zip")
    import_paths(lived, [tmp_path / "all.zip"], _quietly)
    assert dump(lived) == before


def test_the_export_holds_the_originals_as_they_came_and_tables_for_people(
    lived: Home, tmp_path: Path
) -> None:
    file = tmp_path / "all.zip"
    file.write_bytes(b"".join(export_everything(lived)))
    rows = OriginalRow.objects.using(lived.database).filter(is_told=False)
    kept = {
        sha256(content).hexdigest()
        for pack in set(rows.values_list("pack", flat=True))
        for content in read_pack(lived, pack).values()
    }
    with ZipFile(file) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        there = {
            sha256(archive.read(name)).hexdigest()
            for name in names
            if name.startswith("originals/")
        }
        readme = archive.read("README.txt").decode()
        log = [json.loads(line) for line in archive.read("log.jsonl").splitlines()]
        assert json.loads(archive.read("preferences.json"))["distance"] == "mi"
        assert archive.read("diary.csv").startswith(b"date,time,heaviness")
        assert len(archive.read("gear.csv").splitlines()) == 1 + len(gear(lived))
    assert there <= kept
    assert len(there) == rows.count()
    for name in names[1:]:
        top, folder, _ = name.partition("/")
        assert f"{top}{folder}" in readme, name
    assert {"diary.edited", "run.deleted", "profile.set"} <= {line["kind"] for line in log}
    assert name_of(lived).startswith("freshlegs-20")


def _changed(file: Path, name: str, content: bytes) -> Path:
    """The same export with one file replaced."""
    other = file.with_name(f"changed-{name}.zip")
    with ZipFile(file) as archive, ZipFile(other, "w") as changed:
        for one in archive.namelist():
            changed.writestr(one, content if one == name else archive.read(one))
    return other


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("freshlegs.json", b'{"freshlegs_export": 2}', "newer freshlegs"),
        ("freshlegs.json", b"{}", "damaged"),
        ("files.jsonl", b"{}", "damaged"),
        ("files.jsonl", GONE, "gone is not in it"),
        ("tables.jsonl", b"{", "damaged"),
    ],
)  # fmt: skip
def test_a_damaged_or_newer_export_is_refused(
    lived: Home, empty: Home, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    export_to(lived, tmp_path / "all.zip")
    report = import_paths(empty, [_changed(tmp_path / "all.zip", name, content)], _quietly)
    assert words in report.refused[0]
    assert history(empty).runs == ()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b'{"number":1,"at":"2026-06-01T00:00:00Z","kind":"moon.seen","told":1}', "does not know"),
        (b'{"number":1,"at":"2026-06-01T00:00:00Z","kind":"gear.set","told":1}', "not what it"),
        (b'{"number":1,"at":"2026-06-01T00:00:00Z","kind":"answers.undone","told":7}', "not there"),
    ],
)
def test_a_log_that_makes_no_sense_is_refused_whole(
    lived: Home, empty: Home, tmp_path: Path, line: bytes, words: str
) -> None:
    export_to(lived, tmp_path / "all.zip")
    with pytest.raises(UnreadableFileError, match=words):
        import_paths(empty, [_changed(tmp_path / "all.zip", "log.jsonl", line)], _quietly)
    assert history(empty).runs == ()


def test_a_lost_original_is_told_and_leaves_no_half_file(lived: Home, tmp_path: Path) -> None:
    for pack in lived.originals.glob("*/*.zip"):
        pack.unlink()
    with pytest.raises(UnreadableFileError, match="lost or damaged"):
        export_to(lived, tmp_path / "all.zip")
    assert list(tmp_path.glob("all.zip*")) == []
