"""The list of runs: what is found, how it is cut into pages, and what a month comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from freshlegs.domain.activity import Activity, Sport
from freshlegs.domain.listed_run import ListedRun
from freshlegs.domain.streams import NO_STREAMS
from freshlegs.exporters.fit import write_activity
from freshlegs.store.home import Home
from freshlegs.workflows import run_list as module
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.run_list import ALL_RUNS, RunList, Wanted, run_list
from tests.workflows.made import fit_files, run

FIRST_DAY = date(2026, 3, 1)


@pytest.fixture
def shown(home: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A history of five listed activities over two months, made without files."""
    lines = [
        _line(3, "Tempo along the river", Sport.RUN, 12_000.0, "Blue"),
        _line(20, "Long run", Sport.RUN, 21_500.0, "Red"),
        _line(25, None, Sport.RIDE, 40_000.0, None),
        _line(33, "river again", Sport.RUN, 8_000.0, "Blue"),
        _line(34, None, Sport.STRENGTH, None, None),
    ]
    monkeypatch.setattr(module, "_listed", lambda _: tuple(reversed(lines)))
    return home


def _line(
    number: int, name: str | None, sport: Sport, distance_m: float | None, gear: str | None
) -> ListedRun:
    return ListedRun(
        key=str(number),
        day=FIRST_DAY + timedelta(days=number),
        sport=sport,
        moving_s=3600.0,
        name=name,
        distance_m=distance_m,
        ascent_m=None if distance_m is None else 100.0,
        gear=gear,
    )


def _keys(found: RunList) -> Sequence[str]:
    return [one.key for month in found.months for one in month.runs]


@pytest.mark.parametrize(
    ("wanted", "keys"),
    [
        (ALL_RUNS, ["34", "33", "25", "20", "3"]),
        (Wanted(words="RIVER"), ["33", "3"]),
        (Wanted(words="tempo river"), ["3"]),
        (Wanted(sport=Sport.RIDE), ["25"]),
        (Wanted(gear="Blue"), ["33", "3"]),
        (Wanted(least_distance_m=12_000.0), ["25", "20", "3"]),
        (Wanted(most_distance_m=12_000.0), ["33", "3"]),
        (Wanted(least_distance_m=9_000.0, most_distance_m=22_000.0), ["20", "3"]),
        (Wanted(first_day=FIRST_DAY + timedelta(days=33)), ["34", "33"]),
        (Wanted(last_day=FIRST_DAY + timedelta(days=3)), ["3"]),
        (Wanted(words="swim"), []),
    ],
)
def test_what_is_asked_for_is_found_newest_first(
    shown: Home, wanted: Wanted, keys: list[str]
) -> None:
    assert _keys(run_list(shown, wanted)) == keys


def test_a_month_comes_to_its_sums_sport_by_sport(shown: Home) -> None:
    april, march = run_list(shown).months
    assert march.first_day == FIRST_DAY
    assert march.sums.runs_count == 3
    assert march.sums.distances_m == {Sport.RIDE: 40_000.0, Sport.RUN: 33_500.0}
    assert march.sums.moving_s == 3 * 3600.0
    assert march.sums.ascent_m == 300.0
    assert march.sums.without_distance_count == 0
    assert april.sums.without_distance_count == 1


def test_climb_that_no_run_tells_is_unknown_and_not_nothing(shown: Home) -> None:
    (month,) = run_list(shown, Wanted(sport=Sport.STRENGTH)).months
    assert month.sums.ascent_m is None


def test_the_list_names_all_there_is_to_ask_for(shown: Home) -> None:
    found = run_list(shown, Wanted(sport=Sport.RIDE))
    assert found.sports == (Sport.RUN, Sport.STRENGTH, Sport.RIDE)
    assert found.gears == ("Blue", "Red")
    assert (found.found_count, found.whole_count) == (1, 5)


def test_a_page_ends_within_a_month_whose_sums_stay_whole(
    shown: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "RUNS_A_PAGE_COUNT", 3)
    first, second = run_list(shown), run_list(shown, page_number=2)
    assert _keys(first) == ["34", "33", "25"]
    assert first.has_more
    assert _keys(second) == ["20", "3"]
    assert not second.has_more
    assert [month.is_continued for month in first.months] == [False, False]
    assert [month.is_continued for month in second.months] == [True]
    assert second.months[0].sums == first.months[1].sums
    assert run_list(shown, page_number=3).months == ()


def test_imported_runs_are_listed_as_their_files_tell_them(home: Home, tmp_path: Path) -> None:
    assert run_list(home).whole_count == 0
    folder = fit_files(tmp_path / "files", 1)
    (folder / "bare.fit").write_bytes(write_activity(_bare()))
    import_paths(home, [folder], lambda _done, _all: None)
    listed = [one for month in run_list(home).months for one in month.runs]
    assert [one.day for one in listed] == [date(2026, 3, 9), date(2026, 3, 1)]
    bare, whole = listed
    assert whole.sport is Sport.RUN
    assert whole.distance_m == pytest.approx(897.0, abs=1.0)
    assert whole.moving_s == pytest.approx(299.0, abs=2.0)
    assert whole.name is None
    assert bare.distance_m is None
    assert bare.ascent_m is None


def _bare() -> Activity:
    return replace(run(8), distance_m=None, sport=Sport.STRENGTH, streams=NO_STREAMS)
