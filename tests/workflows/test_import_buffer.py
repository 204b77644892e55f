from pathlib import Path

import pytest

from freshlegs.domain.imports import Kept
from freshlegs.store import batches
from freshlegs.store.home import Home
from freshlegs.workflows import import_buffer
from freshlegs.workflows.import_buffer import Buffer
from freshlegs.workflows.reading import recordings_of
from tests.workflows.made import run

SAMPLES_A_RUN = 300


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The titles of every write, in place of the writing."""
    calls: list[list[str]] = []

    def keep(_home: Home, _batch: str, items: list[Kept]) -> tuple[()]:
        calls.append([item.title for item in items])
        return ()

    monkeypatch.setattr(batches, "keep", keep)
    monkeypatch.setattr(import_buffer, "MOST_SAMPLES_COUNT", 3 * SAMPLES_A_RUN)
    return calls


@pytest.fixture
def buffer(written: list[list[str]]) -> Buffer:
    assert not written
    home = Home(path=Path(), streams_path=Path(), database="", runner="me", runner_number=1)
    return Buffer(home, "b1")


def item(day_number: int) -> Kept:
    title = f"day {day_number}"
    return Kept(title=title, digest=title, recordings=recordings_of((run(day_number),), "a", title))


def test_a_month_that_more_may_come_of_waits(buffer: Buffer, written: list[list[str]]) -> None:
    buffer.add([item(0), item(1), item(40)])
    assert written == [["day 0", "day 1"]]
    buffer.add([item(41)])
    buffer.flush()
    assert written == [["day 0", "day 1"], ["day 40", "day 41"]]


def test_a_month_that_is_too_much_is_written_in_parts(
    buffer: Buffer, written: list[list[str]]
) -> None:
    buffer.add([item(0), item(1), item(2)])
    buffer.flush()
    assert written == [["day 0", "day 1", "day 2"]]


def test_what_has_no_recording_is_written_too(buffer: Buffer, written: list[list[str]]) -> None:
    buffer.add([Kept(title="a night", digest="n")])
    buffer.flush()
    assert written == [["a night"]]
