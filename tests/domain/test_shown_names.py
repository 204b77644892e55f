"""File names as they may be shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import EntryRef
from freshlegs.domain.shown_names import without_email


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("runner@example.org_70.fit", "70.fit"),
        ("first.last_name+x@mail.example.org_70.fit", "70.fit"),
        ("DI-Connect-Fitness/runner@example.org_gear.json", "DI-Connect-Fitness/gear.json"),
        ("runner@example.org.fit", "file"),
        ("runner@example.org_", "file"),
        ("run@noon is no address", "file is no address"),
        ("2024-05-10 run.fit", "2024-05-10 run.fit"),
    ],
)
def test_an_address_is_left_out_of_a_name(name: str, shown: str) -> None:
    assert without_email(name) == shown


def test_titles_and_errors_hold_no_address() -> None:
    entry = EntryRef(path=Path("a.zip"), inside=("runner@example.org_70.fit",))
    assert entry.title == "70.fit"
    assert "@" not in str(UnreadableFileError("runner@example.org_70.fit", "it is damaged"))
