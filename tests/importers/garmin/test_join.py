"""Files and summaries find each other by when they began."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from freshlegs.domain.activity import Activity
from freshlegs.domain.imports import EntryRef
from freshlegs.importers.garmin.join import Joined, join
from freshlegs.importers.garmin.summaries import read_summaries
from freshlegs.importers.garmin.uploads import Upload
from tests.importers.garmin.exports import START, page, summary


def upload(name: str, *late_s: float) -> Upload:
    entry = EntryRef(path=Path("a.zip"), inside=(name,))
    return Upload(entry, tuple(START + timedelta(seconds=each) for each in late_s))


def summaries(*late_s: float) -> list[Activity]:
    found = [summary(i, START + timedelta(seconds=each)) for i, each in enumerate(late_s)]
    return read_summaries(page(*found), {})


def pairs(joined: Joined) -> dict[str, str | None]:
    return {
        entry.title: entry.annotation.activity.external_id
        if entry.annotation and entry.annotation.activity
        else None
        for entry in joined.entries
    }


def test_the_nearest_within_five_minutes_belongs_to_the_file() -> None:
    joined = join([upload("a", 0), upload("b", 10_000)], summaries(10_250, 290, 5_000))
    assert pairs(joined) == {"a": "1", "b": "0"}
    assert [alone.external_id for alone in joined.alone] == ["2"]


def test_farther_than_five_minutes_is_another_activity() -> None:
    joined = join([upload("a", 0)], summaries(301))
    assert pairs(joined) == {"a": None}
    assert len(joined.alone) == 1


def test_of_two_files_the_nearer_gets_the_summary() -> None:
    assert pairs(join([upload("a", 0), upload("b", 100)], summaries(90))) == {"a": None, "b": "0"}


def test_several_activities_that_began_at_once_get_one_summary_each() -> None:
    joined = join([upload("a", 0), upload("b", 0)], summaries(0, 0))
    assert pairs(joined) == {"a": "0", "b": "1"}
    assert joined.alone == ()


def test_any_of_the_moments_that_a_file_tells_may_fit() -> None:
    assert pairs(join([upload("a", 4_000, 0), upload("b")], summaries(5))) == {"a": "0", "b": None}
