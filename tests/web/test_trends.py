"""Trends says in a table what each chart draws, and hides what was not turned on."""

from __future__ import annotations

import json
import re
from datetime import timedelta

import pytest
from django.test import Client

from freshlegs.domain.change import ChangePoint, Changes, Quantity
from freshlegs.domain.explanation import Interval
from freshlegs.domain.preferences import Topic
from freshlegs.domain.trends import Period, Split, Step
from freshlegs.store.home import Home
from freshlegs.web.charts import ALL
from freshlegs.web.pages import trends as page
from freshlegs.web.trends_card import period_text, sides
from freshlegs.workflows.diary import keep
from freshlegs.workflows.preferences import set_preferences
from tests.web.conftest import TODAY, Live


def data_of(html: str) -> dict[str, list[dict[str, float]]]:
    """What the charts of a page are drawn from."""
    found = re.search(r'<script id="charts-data" type="application/json">(.*?)</script>', html)
    assert found is not None
    told: dict[str, list[dict[str, float]]] = json.loads(found[1])
    return told


def test_a_new_runner_learns_what_will_stand_here(browser: Client) -> None:
    html = browser.get("/trends/").text
    assert "Nothing is known of this time yet" in html
    assert "vega" not in html


def test_each_chart_has_its_table_and_its_data(browser: Client, live: Live) -> None:
    live([3, 8, 3], heaviness=5, sleep_h=7)
    html = browser.get("/trends/").text
    for slug in ("heaviness", "sleep"):
        assert f'data-chart="{slug}"' in html
    assert html.count("The same as a table") == html.count("data-chart=")
    assert '<th scope="row">Thu 19 Mar 2026</th><td>7.5 h</td><td>3 of 10</td>' in html
    rows = data_of(html)["periods"]
    assert [row.get("heaviness") for row in rows] == [3.0, 8.0, 3.0, 5.0]
    assert rows[0]["after"] - rows[0]["day"] == 86_400_000


def test_an_unknown_day_is_a_gap(browser: Client, home: Home) -> None:
    for back in (0, 2):
        keep(home, [{"date": (TODAY - timedelta(days=back)).isoformat(), "heaviness": 4}])
    html = browser.get("/trends/").text
    assert ["heaviness" in row for row in data_of(html)["periods"]] == [True, False, True]
    assert '<th scope="row">Thu 19 Mar 2026</th><td>–</td>' in html
    assert "Not known in this time, so not drawn:" in html


def test_weight_is_hidden_until_it_is_turned_on(browser: Client, home: Home) -> None:
    keep(home, [{"date": TODAY.isoformat(), "heaviness": 4, "weight_kg": 70}])
    assert "Weight" not in browser.get("/trends/").text
    set_preferences(home, {"shown": (Topic.WEIGHT,)})
    html = browser.get("/trends/").text
    assert 'data-chart="weight"' in html
    assert "70.0 kg" in html or "70 kg" in html


@pytest.mark.parametrize("span", ["90-days", "year", "all"])
def test_the_span_that_is_shown_is_marked(browser: Client, live: Live, span: str) -> None:
    live([3] * 8)
    html = browser.get(f"/trends/?span={span}").text
    assert f'href="?span={span}" aria-current="true"' in html
    assert html.count('aria-current="true"') == 1


def test_a_span_or_a_step_that_is_not_there_is_not_found(browser: Client) -> None:
    assert browser.get("/trends/?span=century").status_code == 404
    assert browser.get("/trends/charts/year/").status_code == 404


def test_what_draws_the_charts_comes_without_data(browser: Client) -> None:
    told = browser.get("/trends/charts/week/").json()
    assert set(told["charts"]) == {one.slug for one in ALL}


def test_days_are_compared_in_words(browser: Client, home: Home) -> None:
    days = [(TODAY - timedelta(days=back), back % 2) for back in range(60)]
    keep(
        home,
        [
            {"date": day.isoformat(), "heaviness": 2 + 4 * odd, "sleep_h": 8 - 2 * odd}
            for day, odd in days
        ],
    )
    html = browser.get("/trends/").text
    assert "at most 6 h <small>30 days</small>" in html
    assert "<td>6.0 of 10</td>" in html


def test_nothing_of_it_is_said_as_none() -> None:
    told = Split(
        low_value=0.0, high_value=6.0, low_heaviness=3.0, high_heaviness=4.0, low_days_count=40,
        high_days_count=20,
    )  # fmt: skip
    strength = next(one for one in ALL if one.slug == "strength")
    low, high = sides(told, strength)
    assert (low.edge, high.edge) == ("none", "at least 6 leg sets")
    assert (low.width_percent, high.heaviness) == ("30%", "4.0 of 10")


def test_periods_are_named_as_people_do() -> None:
    week = Period(first_day=TODAY - timedelta(days=4), last_day=TODAY)
    assert period_text(week, Step.DAY) == "Mon 16 Mar 2026"
    assert period_text(week, Step.WEEK) == "16 Mar to 20 Mar 2026"
    assert period_text(week, Step.MONTH) == "March 2026"


def test_what_shifted_is_told_and_handed_to_the_charts(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    point = ChangePoint(
        quantity=Quantity.LOAD, unit="au a week", day=TODAY, first_day=TODAY, last_day=TODAY,
        size=Interval(100.0, 200.0, 300.0), before_level=900.0, after_level=1100.0, question="",
    )  # fmt: skip
    found = Changes(points=(point,), watched=(), needed_weeks_count=16)
    monkeypatch.setattr(page, "changes_today", lambda _: found)
    html = browser.get("/trends/learnt/").text
    assert 'data-shifts="1773964800000"' in html
    assert "Training load: up by 200 au a week" in html
    assert "rated days to learn from" in html
