from __future__ import annotations

import io
import os
import stat
import struct
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import EntryRef
from freshlegs.importers import addresses, bundle, zip_entries
from freshlegs.importers.addresses import read_bytes
from freshlegs.importers.bundle import open_bundle


def zipped(entries: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return stream.getvalue()


def on_disk(folder: Path, entries: dict[str, bytes]) -> Path:
    path = folder / "export.zip"
    path.write_bytes(zipped(entries))
    return path


def refused(path: Path) -> dict[str, str]:
    return {skip.entry: skip.reason for skip in open_bundle(path).refused}


def test_a_zip_and_a_folder_look_alike(tmp_path: Path) -> None:
    (tmp_path / "folder" / "activities").mkdir(parents=True)
    (tmp_path / "folder" / "activities" / "1.fit").write_bytes(b"run")
    zip_path = on_disk(tmp_path, {"activities/": b"", "activities/1.fit": b"run"})
    for path in (tmp_path / "folder", zip_path):
        found = open_bundle(path)
        assert found.names == ("activities/1.fit",)
        assert found.size_bytes("activities/1.fit") == 3
        assert found.read("activities/1.fit") == b"run"
        assert found.head("activities/1.fit", 2) == b"ru"
        assert read_bytes(found.ref("activities/1.fit")) == b"run"
        below = found.under("activities")
        assert below.names == ("1.fit",)
        assert read_bytes(below.ref("1.fit")) == b"run"


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
def test_a_zip_inside_a_zip_is_read_in_place(tmp_path: Path, method: int) -> None:
    path = tmp_path / "outer.zip"
    path.write_bytes(zipped({"parts/inner.zip": zipped({"a/1.fit": b"run"})}, method))
    inner = open_bundle(path).nested("parts/inner.zip")
    assert inner.read("a/1.fit") == b"run"
    ref = inner.ref("a/1.fit")
    assert (ref.path, ref.inside, ref.title) == (path, ("parts/inner.zip", "a/1.fit"), "a/1.fit")
    assert read_bytes(ref) == read_bytes(ref) == b"run"
    assert sorted(tmp_path.iterdir()) == [path]


def test_a_zip_in_a_folder_is_a_path_of_its_own(tmp_path: Path) -> None:
    path = on_disk(tmp_path, {"1.fit": b"run"})
    assert open_bundle(tmp_path).nested("export.zip").ref("1.fit").path == path


def test_zips_are_not_followed_down_for_ever(tmp_path: Path) -> None:
    raw = zipped({"1.fit": b"run"})
    for _ in range(3):
        raw = zipped({"next.zip": raw})
    path = tmp_path / "deep.zip"
    path.write_bytes(raw)
    third = open_bundle(path).nested("next.zip").nested("next.zip")
    with pytest.raises(UnreadableFileError, match="nested more than 3 deep"):
        third.nested("next.zip")


@pytest.mark.parametrize(
    "name", ["../evil.fit", "/evil.fit", "a/../../evil.fit", "C:/evil.fit", ".", "./."]
)
def test_a_name_that_leads_outside_is_refused_and_the_rest_is_read(
    tmp_path: Path, name: str
) -> None:
    path = on_disk(tmp_path, {name: b"x", "good.fit": b"y"})
    assert open_bundle(path).names == ("good.fit",)
    assert refused(path) == {name: "its name leads outside the archive"}


def test_backslashes_are_folders_too(tmp_path: Path) -> None:
    path = on_disk(tmp_path, {"..\\evil.fit": b"x", "activities\\1.fit": b"y"})
    assert open_bundle(path).names == ("activities/1.fit",)
    assert open_bundle(path).read("activities/1.fit") == b"y"


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    link = ZipInfo("link.fit")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = tmp_path / "links.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert refused(path) == {"link.fit": "it is a link, not a file"}


def test_a_link_in_a_folder_is_refused_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"x")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "file.fit").symlink_to(tmp_path / "secret")
    (folder / "loop").symlink_to(tmp_path)
    assert open_bundle(folder).names == ()
    assert sorted(refused(folder)) == ["file.fit", "loop"]


def flag(path: Path, offset_in_entry: int, value: int) -> None:
    """Overwrite two bytes of the first entry of the list at a zip's end."""
    raw = bytearray(path.read_bytes())
    entry = raw.index(b"PK\x01\x02")
    struct.pack_into("<H", raw, entry + offset_in_entry, value)
    path.write_bytes(raw)


def test_an_encrypted_entry_is_refused(tmp_path: Path) -> None:
    path = on_disk(tmp_path, {"1.fit": b"x"})
    flag(path, 8, 1)
    assert refused(path) == {"1.fit": "it is encrypted"}


def test_an_unknown_way_of_packing_is_refused(tmp_path: Path) -> None:
    path = on_disk(tmp_path, {"1.fit": b"x"})
    flag(path, 10, 97)
    assert refused(path) == {"1.fit": "it is packed by a method that freshlegs does not know"}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_entries_of_one_name_the_second_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "twice.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("1.fit", "a")
        archive.writestr("1.fit", "b")
    assert refused(path) == {"1.fit": "its name occurs twice in the archive"}
    assert open_bundle(path).read("1.fit") == b"a"


def test_a_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    path = on_disk(tmp_path, {"bomb.fit": bytes(40 * 2**20), "1.fit": b"x"})
    assert open_bundle(path).names == ("1.fit",)
    assert "zip bomb" in refused(path)["bomb.fit"]


def test_many_small_bombs_are_refused_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zip_entries, "ALWAYS_ALLOWED_BYTES", 2**20)
    monkeypatch.setattr(zip_entries, "MAX_RATIO", 2000.0)
    monkeypatch.setattr(zip_entries, "MAX_TOTAL_BYTES", 2**21)
    path = on_disk(tmp_path, {f"{number}.fit": bytes(2**20) for number in range(4)})
    assert open_bundle(path).names == ("0.fit", "1.fit")
    assert "far more than its size" in refused(path)["3.fit"]


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = on_disk(tmp_path, {"1.fit": bytes(3 * 2**20)})
    with pytest.raises(UnreadableFileError, match=r"1\.fit: it is larger than 1 MiB"):
        open_bundle(path).read("1.fit", limit_bytes=2**20)


def test_a_large_file_can_be_streamed(tmp_path: Path) -> None:
    path = on_disk(tmp_path, {"export.xml": b"<a/>" * 1000})
    with open_bundle(path).open("export.xml") as stream:
        assert stream.read(4) == b"<a/>"


def test_one_damaged_entry_does_not_stop_the_others(tmp_path: Path) -> None:
    path = tmp_path / "damaged.zip"
    path.write_bytes(zipped({"1.fit": b"runrunrun", "2.fit": b"other"}, ZIP_STORED))
    path.write_bytes(path.read_bytes().replace(b"runrunrun", b"runrunruX"))
    found = open_bundle(path)
    with pytest.raises(UnreadableFileError, match=r"1\.fit: it is damaged"):
        found.read("1.fit")
    assert found.read("2.fit") == b"other"


def test_what_is_no_zip_is_refused_by_name(tmp_path: Path) -> None:
    path = on_disk(tmp_path, {"inner.zip": b"PK\x03\x04 nothing"})
    with pytest.raises(UnreadableFileError, match=r"inner\.zip: it is not a readable zip"):
        open_bundle(path).nested("inner.zip")
    path.write_bytes(path.read_bytes()[:50])
    with pytest.raises(UnreadableFileError, match=r"export\.zip: it is not a readable zip"):
        open_bundle(path)


def test_a_file_that_has_gone_is_an_answer_and_not_a_crash(tmp_path: Path) -> None:
    for ref in (EntryRef(path=tmp_path / "gone.fit"), EntryRef(path=tmp_path / "z", inside=("a",))):
        with pytest.raises(UnreadableFileError, match="cannot be read"):
            read_bytes(ref)


def test_a_loose_file_may_not_be_endless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "MAX_FILE_BYTES", 2**20)
    (tmp_path / "big.fit").write_bytes(bytes(2**20 + 1))
    with pytest.raises(UnreadableFileError, match=r"big\.fit: it is larger than 1 MiB"):
        read_bytes(EntryRef(path=tmp_path / "big.fit"))


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path) == {"pipe": "it is a link, not a file"}


def test_the_depth_is_a_constant() -> None:
    assert bundle.MAX_NESTING == 3
