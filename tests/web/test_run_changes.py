"""A run is said anew, made one with another, parted, deleted and brought back in the browser."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from django.test import Client

from freshlegs.domain.activity import Activity
from freshlegs.domain.streams import Streams
from freshlegs.exporters.fit import write_activity
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.preferences import set_preferences
from freshlegs.workflows.run_map import safe_line
from tests.web.chromium import PHONE, visit
from tests.workflows.made import run

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ZONE = {"name": "home", "latitude_deg": 47.37, "longitude_deg": 8.54, "radius_m": 300.0}


def _bring(home: Home, folder: Path, *activities: Activity) -> list[str]:
    folder.mkdir()
    for number, activity in enumerate(activities):
        (folder / f"{number}.fit").write_bytes(write_activity(activity))
    import_paths(home, [folder], lambda _done, _all: None)
    return [one.key for one in history(home).runs]


def _north(number: int = 0, minutes: int = 40) -> Activity:
    """A run straight north from the zone's middle, with a heart that beats faster and faster."""
    whole = run(number, minutes=minutes)
    time_s = whole.streams.columns["time_s"]
    columns = {
        **whole.streams.columns,
        "latitude_deg": 47.37 + time_s * 3.0 / 111_195.0,
        "longitude_deg": np.full(len(time_s), 8.54),
        "heart_rate_bpm": 120.0 + time_s / 60.0,
    }
    return replace(whole, streams=Streams(columns))


def _follow(browser: Client, address: str, **said: object) -> str:
    response = browser.post(address, said, follow=True)
    assert response.status_code == 200, response.text
    return response.text


def _undo_number(html: str) -> str:
    found = re.search(r'name="kept" value="(\d+)"', html)
    assert found is not None
    return found[1]


def test_an_edit_is_kept_says_what_the_file_said_and_is_undone(
    browser: Client, home: Home, tmp_path: Path
) -> None:
    (key,) = _bring(home, tmp_path / "files", replace(run(), rpe=7.0))
    form = browser.get(f"/runs/{key}/change/").text
    assert 'name="rpe" value="7"' in form
    said = {"name": "Into the wind", "rpe": "4,5", "surface": "trail", "new_gear": "Old shoes"}
    html = _follow(browser, f"/runs/{key}/edit/", **said)
    assert "Effort (RPE): 4.5 of 10 is what you say; the files say 7 of 10." in html
    assert "Name: Into the wind is what you say; the files say nothing." in html
    assert "Old shoes" in html
    assert "Kept." in html
    assert "Into the wind" in browser.get("/runs/").text
    back = _follow(browser, "/runs/undo/", kept=_undo_number(html))
    assert "is what you say" not in back
    assert "7 of 10" in back


def test_one_value_goes_back_to_the_files(browser: Client, home: Home, tmp_path: Path) -> None:
    (key,) = _bring(home, tmp_path / "files", replace(run(), rpe=7.0))
    _follow(browser, f"/runs/{key}/edit/", rpe="4", notes="warm")
    assert "The files say: 7 of 10" in browser.get(f"/runs/{key}/change/").text
    html = _follow(browser, f"/runs/{key}/edit/", clear="rpe")
    assert "Note: warm is what you say" in html
    assert "Effort (RPE): 4" not in html
    _follow(browser, f"/runs/{key}/edit/", notes="")
    assert history(home).runs[0].edits == ()
    _follow(browser, f"/runs/{key}/edit/", rpe="7")
    assert history(home).runs[0].edits == ()


def test_an_own_distance_makes_another_pace(browser: Client, home: Home, tmp_path: Path) -> None:
    (key,) = _bring(home, tmp_path / "files", run(minutes=50))
    html = _follow(browser, f"/runs/{key}/edit/", distance="10")
    assert "5:00 /km" in html
    assert "Distance: 10.0 km is what you say; the files say" in html
    curve = re.search(r'data-name="Pace"[^>]*data-values="([^"]*)"', html)
    assert curve is not None
    speeds = [float(value) for value in curve[1].split(",")]
    assert np.mean(speeds) == pytest.approx(10_000 / 2999, abs=0.01)


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("rpe", "14"),
        ("rpe", "hard"),
        ("rpe", "nan"),
        ("sport", "chess"),
        ("surface", "ice"),
        ("distance", "far"),
        ("distance", "0"),
        ("name", "x" * 300),
        ("clear", "start"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    browser: Client, home: Home, tmp_path: Path, field: str, told: str
) -> None:
    (key,) = _bring(home, tmp_path / "files", run())
    response = browser.post(f"/runs/{key}/edit/", {"notes": "kept?", field: told})
    assert response.status_code == 400
    assert "allowed:" in response.text
    assert history(home).runs[0].edits == ()


def test_two_runs_of_a_day_are_made_one_and_parted_again(
    browser: Client, home: Home, tmp_path: Path
) -> None:
    later = replace(run(), device=None, start=run(0).start, elapsed_s=100.0, distance_m=900.0)
    keys = _bring(home, tmp_path / "files", run(minutes=30), later, run(9))
    form = browser.get(f"/runs/{keys[0]}/change/").text
    assert "at the same time" in form
    assert keys[2] not in form
    html = _follow(browser, f"/runs/{keys[0]}/join/", other=keys[1])
    assert "Made one." in html
    assert len(history(home).runs) == 2
    joined = next(one for one in history(home).runs if len(one.recordings) == 2)
    assert "Part again what I made one" in browser.get(f"/runs/{joined.key}/change/").text
    gone = joined.recordings[1]
    assert "Parted." in _follow(browser, f"/runs/{joined.key}/part/", recording=gone)
    assert len(history(home).runs) == 3
    assert browser.post(f"/runs/{keys[0]}/join/").status_code == 400
    alone = browser.post(f"/runs/{keys[2]}/part/", {"recording": keys[2]})
    assert alone.status_code == 400


def test_a_change_of_nothing_leads_back(browser: Client, home: Home, tmp_path: Path) -> None:
    (key,) = _bring(home, tmp_path / "files", run())
    assert "Kept." not in _follow(browser, f"/runs/{key}/edit/", name="")
    assert browser.post("/runs/undo/", {"kept": "x"}).status_code == 400
    assert browser.post("/runs/undo/", {"kept": "99"}).status_code == 404
    assert browser.post("/runs/no-0/delete/").status_code == 404
    assert browser.get("/runs/no-0/change/").status_code == 404
    assert "Undo" not in browser.get("/runs/?kept=5&did=nothing").text


def test_a_way_is_drawn_without_private_places(browser: Client, home: Home, tmp_path: Path) -> None:
    (key,) = _bring(home, tmp_path / "files", _north())
    whole = browser.get(f"/runs/{key}/").text
    assert 'class="start"' in whole
    assert "2\u00a0km" in whole
    set_preferences(home, {"privacy_zones": [ZONE]})
    html = browser.get(f"/runs/{key}/").text
    assert 'class="start"' not in html
    assert 'class="end"' in html
    assert "near your private places are not drawn" in html
    line = safe_line(home, key)
    assert line is not None
    assert line.height_m < 7200.0 - 300.0
    assert safe_line(home, _bring(home, tmp_path / "more", run(5))[-1]) is None


def test_a_run_whose_month_is_damaged_says_so_and_shows_the_rest(
    browser: Client, home: Home, tmp_path: Path
) -> None:
    (key,) = _bring(home, tmp_path / "files", _north())
    (month,) = home.streams.glob("*.parquet")
    month.write_bytes(b"PAR1 nonsense")
    html = browser.get(f"/runs/{key}/").text
    assert "cannot be read just now: a month is lost or damaged" in html
    assert "7.20 km" in html
    month.unlink()
    assert "cannot be read just now" in browser.get(f"/runs/{key}/").text


def test_the_first_ten_minutes_stand_beside_the_usual(
    browser: Client, home: Home, tmp_path: Path
) -> None:
    usual = [_north(number, 15) for number in range(8)]
    columns = usual[-1].streams.columns
    fast = Streams({**columns, "heart_rate_bpm": columns["heart_rate_bpm"] + 20.0})
    keys = _bring(home, tmp_path / "files", *usual[:-1], replace(usual[-1], streams=fast))
    html = browser.get(f"/runs/{keys[-1]}/").text
    assert "your last 7 runs that began within 10 % of this speed" in html
    assert html.count("<b>higher than usual</b>") == 2
    assert "as usual" in html
    first = browser.get(f"/runs/{keys[0]}/").text
    assert "Only 0 earlier runs" in first
    assert "The first ten minutes" in first


def test_a_deleted_run_is_undone_listed_and_brought_back(
    window: Browser, address: str, home: Home, tmp_path: Path
) -> None:
    keys = _bring(home, tmp_path / "files", replace(run(), name="Sunrise"), run(1))
    with visit(window, address) as page:
        for _ in range(2):
            page.goto(f"/runs/{keys[0]}/change/")
            page.get_by_role("button", name="Delete this activity").click()
            page.get_by_text("Deleted.", exact=True).wait_for()
            assert len(history(home).runs) == 1
            if _ == 0:
                page.get_by_role("button", name="Undo").click()
                page.locator(".run-title").wait_for()
                assert len(history(home).runs) == 2
        page.get_by_role("link", name="Deleted runs").click()
        page.get_by_role("button", name="Bring back").click()
        page.get_by_text("Back among your runs.").wait_for()
        page.goto("/runs/deleted/")
        assert page.get_by_text("Nothing is deleted.").count() == 1
    assert [one.key for one in history(home).runs] == keys


def test_drawing_over_the_curves_tells_means_and_looks_closer(
    window: Browser, address: str, home: Home, tmp_path: Path
) -> None:
    (key,) = _bring(home, tmp_path / "files", _north())
    with visit(window, address, viewport=PHONE) as page:
        page.goto(f"/runs/{key}/")
        plot = page.locator("[data-values] .plot").first
        plot.scroll_into_view_if_needed()
        box = plot.bounding_box()
        assert box is not None
        middle = box["y"] + box["height"] / 2
        page.mouse.move(box["x"] + box["width"] / 4, middle)
        reading = page.locator(".read-at")
        assert "Heart rate 130 bpm" in (reading.text_content() or "")
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] / 2, middle, steps=4)
        page.mouse.up()
        means = page.locator(".read-mean")
        assert "10:00 to 20:07, on average" in (means.text_content() or "")
        assert "Heart rate 135 bpm" in (means.text_content() or "")
        assert (plot.get_attribute("viewBox") or "").startswith("250 0 253.3")
        page.get_by_role("button", name="The whole again").click()
        assert plot.get_attribute("viewBox") == "0 0 1000 100"


def test_the_arrow_keys_read_the_curves_and_nothing_is_lost_without_scripts(
    window: Browser, address: str, home: Home, tmp_path: Path
) -> None:
    (key,) = _bring(home, tmp_path / "files", _north())
    with visit(window, address) as page:
        page.goto(f"/runs/{key}/")
        plot = page.locator("[data-values] .plot").first
        slider = page.get_by_role("slider", name="Place in the activity")
        slider.press("Home")
        slider.press("ArrowRight")
        assert "At 0:28:" in (slider.get_attribute("aria-valuetext") or "")
        for _ in range(3):
            slider.press("Shift+ArrowRight")
        slider.press("Enter")
        assert page.get_by_role("button", name="The whole again").is_visible()
        slider.press("Escape")
        assert plot.get_attribute("viewBox") == "0 0 1000 100"
    with visit(window, address, java_script_enabled=False) as page:
        page.goto(f"/runs/{key}/")
        assert page.locator(".readout").is_hidden()
        assert page.locator("[data-values] .plot").count() == 4
