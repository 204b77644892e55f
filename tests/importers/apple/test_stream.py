"""The long file is walked through piece by piece, and entities are refused."""

from __future__ import annotations

import tracemalloc
from datetime import UTC, datetime
from pathlib import Path

import pytest

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.importers.apple.stream import elements, moment
from tests.importers.apple.exports import DOCTYPE, NAME, document, export, record


def tags(folder: Path, content: bytes) -> list[str]:
    return [str(element.tag) for element in elements(export(folder, {NAME: content}), NAME)]


def test_the_documents_own_doctype_is_accepted(tmp_path: Path) -> None:
    assert tags(tmp_path, document(record("BodyMass", "68", "kg"))) == ["ExportDate", "Record"]


@pytest.mark.parametrize(
    "entity",
    [
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "http://example.org/a.dtd"> %a;',
    ],
)
def test_entities_are_refused(tmp_path: Path, entity: str) -> None:
    content = document(record("BodyMass", "68", "kg"), doctype=DOCTYPE.replace("]>", f"{entity}]>"))
    with pytest.raises(UnreadableFileError, match="entities"):
        tags(tmp_path, content)


def test_an_entity_that_lies_across_two_pieces_is_refused_too(tmp_path: Path) -> None:
    for padding in range(32_768 - 60, 32_768 + 10):
        comment = f"<!-- {'x' * padding} -->"
        doctype = DOCTYPE.replace("]>", f'{comment}<!ENTITY a "b">]>')
        with pytest.raises(UnreadableFileError, match="entities"):
            tags(tmp_path, document(doctype=doctype))


def test_what_precedes_the_place_where_a_file_breaks_off_is_kept(tmp_path: Path) -> None:
    content = document(*[record("BodyMass", "68", "kg")] * 20)
    assert tags(tmp_path, content[: len(content) // 2]).count("Record") > 5


def test_what_is_no_xml_is_reported(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="XML cannot be read"):
        tags(tmp_path, b"")


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    content = document(*[record("StepCount", "20", "count")] * 20_000)
    bundle = export(tmp_path, {NAME: content})
    tracemalloc.start()
    count = sum(1 for _ in elements(bundle, NAME))
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 20_001
    assert peak_bytes < 2_000_000


def test_times_keep_their_offset() -> None:
    assert moment("2016-11-14 07:25:44 -0700") == datetime(2016, 11, 14, 14, 25, 44, tzinfo=UTC)
    assert moment("2016-11-14T07:25:44Z") == datetime(2016, 11, 14, 7, 25, 44, tzinfo=UTC)
    assert moment("2016-11-14 07:25:44") == datetime(2016, 11, 14, 7, 25, 44, tzinfo=UTC)
    assert moment("soon") is moment(None) is None
