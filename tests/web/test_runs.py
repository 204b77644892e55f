"""Runs lists what was done and finds it again; one run shows all that is known of it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from django.test import Client

from freshlegs.domain.activity import Activity, Lap, Pause, Sport
from freshlegs.domain.streams import NO_STREAMS, Streams
from freshlegs.exporters.fit import write_activity
from freshlegs.store.home import Home
from freshlegs.workflows import run_list
from freshlegs.workflows.import_files import import_paths
from tests.workflows.made import run


def _bring(home: Home, folder: Path, *activities: Activity) -> None:
    folder.mkdir()
    for number, activity in enumerate(activities):
        (folder / f"{number}.fit").write_bytes(write_activity(activity))
    import_paths(home, [folder], lambda _done, _all: None)


def _faded() -> Activity:
    """An hour at 3 m/s of which the last quarter is a tenth slower, with a pause and laps."""
    whole = run(5, minutes=60)
    columns = whole.streams.columns
    speed_mps = np.where(columns["time_s"] < 2720.0, 3.0, 2.7)
    rate_bpm = np.full(len(speed_mps), 150.0)
    rate_bpm[600:1200] = np.nan
    changed = {
        "speed_mps": speed_mps,
        "distance_m": np.concatenate([[0.0], np.cumsum(speed_mps)[:-1]]),
        "heart_rate_bpm": rate_bpm,
        "ground_contact_s": np.full(len(speed_mps), 0.25),
    }
    return replace(
        whole,
        distance_m=float(changed["distance_m"][-1]),
        laps=(
            Lap(start_s=0.0, elapsed_s=1800.0, distance_m=5400.0),
            Lap(start_s=1800.0, elapsed_s=1799.0, distance_m=5157.0),
        ),
        pauses=(Pause(300.0, 340.0),),
        streams=Streams({**columns, **changed}),
    )


def _keys(html: str) -> list[str]:
    return re.findall(r'href="/runs/([0-9a-f]+-\d+)/"', html)


def test_the_empty_list_teaches(browser: Client) -> None:
    html = browser.get("/runs/").text
    assert "No runs yet." in html
    assert "Strava or Garmin" in html
    assert "freshlegs import" in html or "/imports/" in html


def test_each_line_says_what_is_known_with_its_unit(
    browser: Client, home: Home, tmp_path: Path
) -> None:
    _bring(home, tmp_path / "files", run(0, minutes=60), replace(run(40), sport=Sport.RIDE))
    html = browser.get("/runs/").text
    assert html.index("April 2026") < html.index("March 2026")
    assert "1 activity · 10.8 km · 1 h 0 min" in html
    assert "5:33 /km" in html
    assert "10.8 km/h" in html
    assert "140 bpm" in html
    assert 'title="not recorded">–' in html
    assert "2 activities" in html


def test_a_search_and_filters_narrow_the_list(browser: Client, home: Home, tmp_path: Path) -> None:
    _bring(home, tmp_path / "files", run(0), run(40), replace(run(1), sport=Sport.RIDE))
    ride = browser.get("/runs/", {"sport": "ride"}).text
    assert "1 of 3 activities" in ride
    assert '<option value="ride" selected>' in ride
    assert len(_keys(browser.get("/runs/", {"from_day": "2026-04-01"}).text)) == 1
    assert len(_keys(browser.get("/runs/", {"to_day": "2026-03-31"}).text)) == 2
    assert len(_keys(browser.get("/runs/", {"from_distance": "0,5", "to_distance": "2"}).text)) == 3
    nothing = browser.get("/runs/", {"words": "sunrise"}).text
    assert "No activity fits" in nothing
    assert 'value="sunrise"' in nothing


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("from_distance", "far"),
        ("to_distance", "nan"),
        ("to_distance", "-3"),
        ("sport", "chess"),
        ("to_day", "3"),
    ],
)
def test_what_cannot_be_asked_is_said(browser: Client, field: str, told: str) -> None:
    response = browser.get("/runs/", {field: told})
    assert response.status_code == 400
    assert "allowed:" in response.text


def test_the_list_goes_on_a_page_at_a_time(
    browser: Client, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_list, "RUNS_A_PAGE_COUNT", 2)
    _bring(home, tmp_path / "files", run(0), run(1), run(2))
    first = browser.get("/runs/", {"sport": "run"}).text
    assert 'hx-get="?sport=run&amp;page=2"' in first
    second = browser.get("/runs/?sport=run&page=2").text
    assert "(continued)" in second
    assert 'id="more"' not in second
    assert sorted(_keys(first + second)) == sorted({*_keys(first), *_keys(second)})
    assert len(_keys(first + second)) == 3
    assert "The list ends before this page." in browser.get("/runs/?page=9").text
    assert _keys(browser.get("/runs/?page=x").text) == _keys(browser.get("/runs/").text)


def test_one_run_shows_its_facts_its_end_and_its_curves(
    browser: Client, home: Home, tmp_path: Path
) -> None:
    _bring(home, tmp_path / "files", _faded())
    (key,) = _keys(browser.get("/runs/").text)
    html = browser.get(f"/runs/{key}/").text
    assert "10.5 km" in html
    assert "Not recorded: Effort (RPE), Gear." in html
    assert "It faded: the last quarter was 9.9\u00a0% slower" in html
    assert "That began at about " in html
    assert "slower from here on" in html
    assert html.count("<polyline") >= 6
    assert 'aria-label="Ground contact over time' in html
    assert "The same as a table, by kilometre" in html
    assert "2 laps" in html
    assert "0.fit" in html
    assert 'href="/why/2026-03-06/"' in html
    assert not re.search(r"\sstyle=|\son\w+=|nan\b", html)


def test_a_run_leads_to_the_ones_beside_it(browser: Client, home: Home, tmp_path: Path) -> None:
    _bring(home, tmp_path / "files", run(0), run(1), run(2))
    last, middle, first = _keys(browser.get("/runs/").text)
    html = browser.get(f"/runs/{middle}/").text
    assert f'href="/runs/{first}/" rel="prev"' in html
    assert f'href="/runs/{last}/" rel="next"' in html
    assert 'rel="next"' not in browser.get(f"/runs/{last}/").text
    assert 'rel="prev"' not in browser.get(f"/runs/{first}/").text


def test_a_run_without_streams_says_so(browser: Client, home: Home, tmp_path: Path) -> None:
    bare = replace(run(), sport=Sport.STRENGTH, distance_m=None, streams=NO_STREAMS)
    _bring(home, tmp_path / "files", bare)
    (key,) = _keys(browser.get("/runs/").text)
    html = browser.get(f"/runs/{key}/").text
    assert "came as a summary" in html
    assert "Not recorded: Distance, Pace, Heart rate" in html
    assert "Cadence" not in html


def test_a_run_that_is_not_there_is_not_found(browser: Client) -> None:
    response = browser.get("/runs/nothing-0/")
    assert response.status_code == 404
    assert "There is no run nothing-0." in response.text


def test_a_summary_from_a_table_keeps_its_words(
    browser: Client, home: Home, tmp_path: Path
) -> None:
    hour = replace(run(2, minutes=60), rpe=6.5, temperature_c=21.0, race=True)
    _bring(home, tmp_path / "files", hour)
    (key,) = _keys(browser.get("/runs/").text)
    html = browser.get(f"/runs/{key}/").text
    assert "It did not fade: the last quarter was within 3\u00a0%" in html
    assert "170 steps/min" in html
    assert "Ground contact" in html.partition("legend")[2]


def test_a_ride_is_told_in_km_an_hour_and_without_steps(
    browser: Client, home: Home, tmp_path: Path
) -> None:
    _bring(home, tmp_path / "files", replace(run(2, minutes=150), sport=Sport.RIDE))
    (key,) = _keys(browser.get("/runs/").text)
    html = browser.get(f"/runs/{key}/").text
    assert "Speed <span" in html
    assert "10.8 km/h" in html
    assert ">1 h</text>" in html
    assert "Cadence" not in html
    assert "faded" not in html
