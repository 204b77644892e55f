"""What is read of a Strava archive, and what never is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from freshlegs import importers
from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.errors import UnknownShapeError
from freshlegs.domain.imports import Survey
from freshlegs.domain.profile import Profile, Sex
from freshlegs.importers.bundle import Bundle, open_bundle
from freshlegs.importers.strava import archive as strava
from tests.importers.strava.tables import DUTCH, ENGLISH, archive, row, table

SHOES = b"Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types\r\ndaily,Brooks,Ghost 15,Run\r\n"
PROFILE = b"ID,Mail,First,Last,Sex,About,Weight\r\n1,me@example.org,A,B,F,,68.5\r\n"
PRIVATE = (
    "contacts.csv", "messaging.json", "logins.csv", "followers.csv", "following.csv",
    "mobile_device_identifiers.csv", "media/photo.jpg", "email_preferences.csv",
)  # fmt: skip
CANARIES = dict.fromkeys(PRIVATE, b"CANARY")
ALLOWED = {"activities.csv", "shoes.csv", "bikes.csv", "profile.csv"}


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The name of every entry that is opened in any zip."""
    names: list[str] = []
    original = ZipFile.open

    def spy(self: ZipFile, name: str | ZipInfo, *rest: object, **more: object) -> object:
        names.append(name if isinstance(name, str) else name.filename)
        call: Callable[..., object] = original
        return call(self, name, *rest, **more)

    monkeypatch.setattr(ZipFile, "open", spy)
    return names


def full(folder: Path, *rows: list[str], **files: bytes) -> Bundle:
    more = {
        name.replace("__", "/").replace("_dot_", "."): content for name, content in files.items()
    }
    return archive(folder, {"activities.csv": table(ENGLISH, *rows), **CANARIES, **more})


def test_a_row_is_joined_to_its_file(tmp_path: Path) -> None:
    found = strava.survey(
        archive(
            tmp_path,
            {
                "activities.csv": table(ENGLISH, row({11: "Brooks Ghost 15 daily"})),
                "activities/1.fit.gz": b"x",
                "shoes.csv": SHOES,
                "bikes.csv": SHOES,
                "profile.csv": PROFILE,
            },
        )
    )
    (entry,) = found.entries
    assert entry.inside == ("activities/1.fit.gz",)
    assert entry.annotation is not None
    assert entry.annotation.start == datetime(2018, 9, 12, 15, 2, 23, tzinfo=UTC)
    assert entry.annotation.activity is not None
    assert entry.annotation.activity.gear == "Brooks Ghost 15 daily"
    assert found.tables.activities == ()
    assert [piece.kind for piece in found.tables.gear] == ["shoe", "bike"]
    assert found.tables.profile == Profile(sex=Sex.FEMALE, weight_kg=68.5)


def test_what_was_typed_in_by_hand_is_an_activity_without_a_file(tmp_path: Path) -> None:
    found = strava.survey(full(tmp_path, row({12: "", 3: "Weight Training", 51: "4200"})))
    (activity,) = found.tables.activities
    assert (activity.sport, activity.source) == (Sport.STRENGTH, Source.STRAVA)
    assert activity.lifted_kg == 4200.0
    assert found.failed == found.skipped == ()


def test_a_row_typed_in_without_any_duration_is_left_out(tmp_path: Path) -> None:
    cells = {12: "", 5: "0", 15: "0.0", 6: "0.00", 17: "0.0"}
    assert strava.survey(full(tmp_path, row(cells))).tables.activities == ()


def test_a_file_that_strava_has_lost_leaves_the_row(tmp_path: Path) -> None:
    found = strava.survey(full(tmp_path, row({12: "#error#"}), row()))
    assert [skip.entry for skip in found.skipped] == ["activities.csv, row 2"]
    assert found.tables.activities[0].problems == (strava.LOST,)


def test_a_file_that_is_not_there_is_reported_and_its_row_kept(tmp_path: Path) -> None:
    found = strava.survey(full(tmp_path, row()))
    assert [(skip.entry, skip.reason) for skip in found.failed] == [
        ("activities/1.fit.gz", strava.ABSENT)
    ]
    assert found.tables.activities[0].problems == (strava.ABSENT,)


def test_a_file_that_no_row_names_is_read_all_the_same(tmp_path: Path) -> None:
    found = strava.survey(full(tmp_path, row({12: ""}), activities__77_dot_gpx=b"x"))
    (entry,) = found.entries
    assert entry.inside == ("activities/77.gpx",)
    assert entry.annotation is None


def test_a_row_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    rows = [row({0: str(number), 12: ""}) for number in range(20)]
    found = strava.survey(
        full(tmp_path, *rows, row({1: "soon", 12: "activities/9.fit"}), activities__9_dot_fit=b"x")
    )
    assert len(found.tables.activities) == 20
    assert [(skip.entry, skip.reason) for skip in found.failed] == [
        ("activities/9.fit", strava.UNREADABLE_ROW)
    ]
    assert found.entries[0].annotation is not None
    assert found.entries[0].annotation.start is None


def test_descriptions_of_several_lines_keep_their_lines(tmp_path: Path) -> None:
    text = 'first line\nsecond, with a comma\u2028and "quotes"'
    found = strava.survey(full(tmp_path, row({12: "", 4: text})))
    assert found.tables.activities[0].notes == text


def test_nothing_but_the_listed_tables_is_opened(tmp_path: Path, opened: list[str]) -> None:
    bundle = full(
        tmp_path, row(), activities__1_dot_fit_dot_gz=b"x", shoes_dot_csv=SHOES,
        profile_dot_csv=PROFILE,
    )  # fmt: skip
    opened.clear()
    assert strava.recognises(bundle)
    found = strava.survey(bundle)
    assert set(opened) <= ALLOWED
    assert "CANARY" not in repr(found)
    assert "example.org" not in repr(found)
    assert not {entry.title for entry in found.entries} & set(CANARIES)


def test_bad_small_tables_are_reported_and_the_runs_are_read(tmp_path: Path) -> None:
    found = strava.survey(
        full(
            tmp_path,
            row({12: ""}),
            shoes_dot_csv=b"Name\r\ndaily\r\n",
            profile_dot_csv=b"a\r\nb\r\n",
        )
    )
    assert [skip.entry for skip in found.failed] == ["shoes.csv", "profile.csv"]
    assert len(found.tables.activities) == 1
    assert found.tables.profile is None


def test_the_weight_of_the_newest_activity_stands_in_for_the_profile(tmp_path: Path) -> None:
    older = row({12: "", 1: "Sep 12, 2017, 3:02:23 PM", 13: "80"})
    no_weight = PROFILE.replace(b"68.5", b"")
    found = strava.survey(full(tmp_path, older, row({12: ""}), profile_dot_csv=no_weight))
    assert found.tables.profile == Profile(sex=Sex.FEMALE, weight_kg=68.5)


def test_an_unknown_shape_reads_nothing_and_names_the_column(tmp_path: Path) -> None:
    found = strava.survey(full(tmp_path, row({43: "hard"}), activities__1_dot_fit_dot_gz=b"x"))
    (failed,) = found.failed
    assert "Perceived Exertion" in failed.reason
    assert found.tables.activities == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "column 1 holds 'nothing'"),
        (b"\r\n\r\n", "column 1 holds 'nothing'"),
        (b"Activity ID,Activity Date,Activity Name\r\n1,May,Run\r\n", "column 4"),
        (b"\x89PNG\x00\xff\xfe\n\x00\x01", "column 2"),
        (b'"' + b"x" * 200_000 + b'"', "it is not a table"),
    ],
)
def test_a_table_that_cannot_be_read_fails_alone_and_the_runs_come_in(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    files = {"activities.csv": content, "activities/1.fit.gz": b"x", "shoes.csv": SHOES}
    bundle = archive(tmp_path, {**files, "profile.csv": PROFILE, **CANARIES})
    assert strava.recognises(bundle)
    found = strava.survey(bundle)
    (failed,) = found.failed
    assert failed.entry == "activities.csv"
    assert reason in failed.reason
    assert failed.reason.endswith(strava.WITHOUT_ROWS)
    assert [entry.title for entry in found.entries] == ["activities/1.fit.gz"]
    assert [piece.name for piece in found.tables.gear] == ["Brooks Ghost 15 daily"]
    assert found.tables.profile == Profile(sex=Sex.FEMALE)


def test_an_unreadable_table_without_any_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownShapeError, match="column 1 holds 'nothing'"):
        strava.survey(archive(tmp_path, {"activities.csv": b""}))


def test_a_table_that_a_spreadsheet_wrote_anew_with_semicolons_is_read(tmp_path: Path) -> None:
    rows = (ENGLISH, row({4: "one; two"}))
    lines = (";".join(f'"{cell}"' for cell in cells) for cells in rows)
    content = "\r\n".join(lines).encode()
    bundle = archive(tmp_path, {"activities.csv": content, "activities/1.fit.gz": b"x"})
    (entry,) = strava.survey(bundle).entries
    assert entry.annotation is not None
    assert entry.annotation.activity is not None
    assert entry.annotation.activity.notes == "one; two"


def test_semicolons_with_other_decimal_marks_are_refused_by_the_column(tmp_path: Path) -> None:
    cells = [cell.replace(".", ",") for cell in row()]
    content = "\r\n".join(";".join(f'"{one}"' for one in line) for line in (ENGLISH, cells))
    with pytest.raises(UnknownShapeError, match="Athlete Weight"):
        strava.survey(archive(tmp_path, {"activities.csv": content.encode()}))


def test_an_unpacked_archive_in_a_folder_reads_as_the_zip_does(tmp_path: Path) -> None:
    content = table(DUTCH, row(), row({12: "", 0: "102"}))
    zipped = strava.survey(
        archive(tmp_path, {"activities.csv": content, "activities/1.fit.gz": b"x"})
    )
    folder = tmp_path / "unpacked" / "export_1"
    (folder / "activities").mkdir(parents=True)
    (folder / "activities.csv").write_bytes(content)
    (folder / "activities" / "1.fit.gz").write_bytes(b"x")
    bundle = open_bundle(tmp_path / "unpacked")
    assert strava.recognises(bundle)
    unpacked = strava.survey(bundle)
    assert unpacked.tables == zipped.tables
    assert unpacked.entries[0].path == folder / "activities" / "1.fit.gz"
    assert unpacked.entries[0].annotation == zipped.entries[0].annotation


def test_other_archives_are_not_recognised(tmp_path: Path) -> None:
    assert not strava.recognises(archive(tmp_path, {"a.txt": b"x"}))
    assert not strava.recognises(archive(tmp_path, {"activities.csv": b"a,b\n"}, "b.zip"))
    with pytest.raises(UnknownShapeError):
        strava.survey(archive(tmp_path, {"a.txt": b"x"}, "c.zip"))


def test_an_archive_deep_in_a_folder_of_other_things_is_found_with_them(tmp_path: Path) -> None:
    folder = tmp_path / "sport" / "old" / "export_1"
    (folder / "activities").mkdir(parents=True)
    (folder / "activities.csv").write_bytes(table(ENGLISH, row()))
    (folder / "activities" / "1.fit.gz").write_bytes(b"x")
    (folder / "contacts.csv").write_bytes(b"CANARY")
    (tmp_path / "sport" / "diary.csv").write_bytes(b"date,heaviness\n2026-03-01,7\n")
    assert not strava.recognises(open_bundle(tmp_path))
    found = importers.survey(tmp_path)
    assert {entry.path.name: entry.annotation is not None for entry in found.entries} == {
        "1.fit.gz": True,
        "diary.csv": False,
    }


def nameless(activity: Activity | None) -> Activity | None:
    return activity and replace(activity, name=None)


def told(survey: Survey) -> tuple[object, ...]:
    entries = [
        (entry.inside, nameless(entry.annotation.activity)) if entry.annotation else entry.inside
        for entry in survey.entries
    ]
    return entries, [nameless(a) for a in survey.tables.activities], survey.tables.gear


def test_the_english_and_the_german_archive_tell_the_same(shared: Path, opened: list[str]) -> None:
    surveys = [
        strava.survey(open_bundle(shared / "data" / "archives" / f"strava_export_{language}.zip"))
        for language in ("en", "de")
    ]
    assert told(surveys[0]) == told(surveys[1])
    assert len(surveys[0].entries) == 52
    assert len(surveys[0].tables.activities) == 3
    assert not surveys[0].failed
    assert all(entry.annotation for entry in surveys[0].entries)
    assert all(
        entry.annotation.activity.sport is not Sport.OTHER
        for entry in surveys[1].entries
        if entry.annotation and entry.annotation.activity
    )
    assert set(opened) <= ALLOWED
    assert "CANARY" not in repr(surveys)
    assert "example.org" not in repr(surveys)
