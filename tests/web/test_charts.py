"""Each chart is a valid specification that holds no data, and Vega is made once and kept."""

from __future__ import annotations

import gzip
import json
from concurrent.futures import Future, ProcessPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils.translation import override

from freshlegs.domain.preferences import IMPERIAL
from freshlegs.domain.trends import Period, Step
from freshlegs.web.charts import ALL, bundle
from freshlegs.web.charts.chart import Chart
from freshlegs.web.charts.specifications import specifications
from freshlegs.web.words.scales import shown_in
from tests.architecture.source import SOURCE
from tests.web.conftest import Live

FILES = {"__init__", "bundle", "chart", "pieces", "specifications", "theme", "told"}
KNOWN = Period(
    first_day=date(2026, 3, 2),
    last_day=date(2026, 3, 8),
    ratings_count=7,
    heaviness=4.0,
    load_au=1500.0,
    run_distance_m=40_000.0,
    sleep_h=7.25,
    leg_sessions_count=2.0,
    weight_kg=70.0,
    temperature_c=10.0,
    shoe="pair",
    shoe_distance_km=321.0,
    longest_run_m=16_093.44,
    guard_m=15_000.0,
    fitness_au=200.0,
    fatigue_au=250.0,
)
UNKNOWN = Period(first_day=KNOWN.first_day, last_day=KNOWN.first_day + timedelta(days=6))


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: chart.slug)
def test_a_chart_is_valid_and_titles_its_axis(chart: Chart) -> None:
    told = chart.marks("own title").to_dict(validate=True)
    assert "own title" in json.dumps(told)
    assert "#" not in json.dumps(told).replace("$schema", "")  # colours are the page's own names


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: chart.slug)
@pytest.mark.parametrize("step", Step)
def test_the_unknown_is_a_gap_in_the_drawing_and_a_dash_in_the_table(
    chart: Chart, step: Step
) -> None:
    assert chart.unit(step)
    for series in chart.series:
        assert series.drawn(UNKNOWN) in {None, False}
        assert series.told(UNKNOWN) == "–"
        assert series.told(KNOWN) != "–"


def test_every_file_of_a_chart_is_listed_once() -> None:
    files = {path.stem for path in (SOURCE / "freshlegs" / "web" / "charts").glob("*.py")}
    assert [one.slug for one in ALL] == list(dict.fromkeys(one.slug for one in ALL))
    assert {one.slug for one in ALL} == files - FILES


def test_a_runner_who_thinks_in_miles_sees_miles() -> None:
    guard = next(one for one in ALL if one.slug == "guard")
    with shown_in(IMPERIAL):
        assert guard.series[0].drawn(KNOWN) == pytest.approx(10.0)
        assert guard.series[0].told(KNOWN) == "10.0 mi"
        assert "mi" in str(specifications(Step.DAY)["charts"])
    assert guard.series[2].told(KNOWN) == "beyond it"


def test_specifications_hold_no_data_and_speak_the_language() -> None:
    with override("en"):
        told = specifications(Step.MONTH)
    charts = told["charts"]
    assert isinstance(charts, dict)
    assert set(charts) == {one.slug for one in ALL}
    assert all(
        one["datasets"] == {"points": [], "shifts": [], "cursor": []} for one in charts.values()
    )
    times = told["times"]
    assert isinstance(times, dict)
    assert (times["days"][0], times["months"][0]) == ("Sunday", "January")
    assert told["numbers"] == {
        "decimal": ".", "thousands": ",", "grouping": [3], "currency": ["", ""]
    }  # fmt: skip


def test_vega_is_made_once_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = iter([b"content"])
    monkeypatch.setattr(bundle, "_elsewhere", lambda: next(made))
    assert bundle.bundle(tmp_path / "charts") == b"content"
    assert bundle.bundle(tmp_path / "charts") == b"content"
    assert [path.name for path in (tmp_path / "charts").iterdir()] == [
        f"vega-{bundle.digest()}.js.gz"
    ]


def test_vega_is_put_together_by_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    done: Future[bytes] = Future()
    done.set_result(b"done")
    work = {bundle.made: done}
    monkeypatch.setattr(ProcessPoolExecutor, "submit", lambda _, asked: work[asked])
    assert bundle._elsewhere() == b"done"


def test_vega_says_whose_it_is_and_under_which_licence() -> None:
    text = gzip.decompress(bundle.made()).decode()
    assert text.startswith("/* Vega, Vega-Lite and Vega-Embed (c)")
    assert "BSD 3-Clause" in text.partition("\n")[0]
    assert "window.vegaEmbed" in text


def test_the_program_is_compressed_and_kept_by_the_browser(
    browser: Client, live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    live([3] * 8)
    monkeypatch.setattr(bundle, "_elsewhere", lambda: gzip.compress(b"drawing"))
    address = f"/trends/vega-{bundle.digest()}.js"
    assert f'data-program="{address}"' in browser.get("/trends/").text
    response = browser.get(address)
    assert gzip.decompress(response.content) == b"drawing"
    assert response.headers["Content-Encoding"] == "gzip"
    assert "immutable" in response.headers["Cache-Control"]
    assert browser.get("/trends/vega-000000000000.js").status_code == 404
