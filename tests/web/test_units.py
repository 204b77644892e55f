"""Numbers are shown in the units that the runner chose, and read back in them."""

from __future__ import annotations

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.domain.activity import Sport
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.preferences import IMPERIAL, METRIC, Distance, Preferences, Units, units_of
from freshlegs.store.home import Home
from freshlegs.web.words import units as words
from freshlegs.web.words.running import pace_text, speed_text
from freshlegs.web.words.scales import choose, inside, is_difference, shown, shown_in, units
from freshlegs.web.words.values import unit_text, value_text
from freshlegs.workflows import preferences as kept
from freshlegs.workflows.profile import set_profile

FIVE_TEN = 5 * 0.3048 + 10 * 0.0254


def test_miles_feet_pounds_and_degrees_are_exact() -> None:
    assert words.distance_text(42_195.0) == "42.2 km"
    assert words.distance_text(9_870.0) == "9.87 km"
    assert words.climb_text(312.4) == "312 m"
    assert words.speed_text(1000 / 298) == "4:58 /km"
    assert words.weight_text(70.34) == "70.3 kg"
    assert words.temperature_text(21.0) == "21 °C"
    assert words.body_height_text(1.78) == "178 cm"
    with shown_in(IMPERIAL):
        assert words.distance_text(42_195.0) == "26.2 mi"
        assert words.distance_text(1609.344) == "1.00 mi"
        assert words.climb_text(304.8) == "1000 ft"
        assert words.speed_text(1609.344 / 480) == "8:00 /mi"
        assert words.weight_text(0.45359237 * 155) == "155.0 lb"
        assert words.temperature_text(-40.0) == "−40 °F"
        assert words.temperature_text(37.0) == "98.6 °F"
        assert words.body_height_text(FIVE_TEN) == "5 ft 10 in"
        assert words.body_height_text(1.8288) == "6 ft 0 in"


def test_what_is_not_known_is_an_empty_text() -> None:
    told = (words.distance_text, words.climb_text, words.speed_text, words.weight_text,
            words.temperature_text, words.body_height_text, words.distance_number,
            words.weight_number, words.temperature_number, words.body_height_number,
            words.climb_number)  # fmt: skip
    assert {write(None) for write in told} == {""}
    assert words.speed_text(0.0) == ""
    assert words.speed_text(0.1) == "–"


def test_units_have_the_names_that_labels_show() -> None:
    named = (words.distance_unit, words.climb_unit, words.weight_unit, words.temperature_unit,
             words.body_height_unit)  # fmt: skip
    assert [name() for name in named] == ["km", "m", "kg", "°C", "cm"]
    with shown_in(IMPERIAL):
        assert [name() for name in named] == ["mi", "ft", "lb", "°F", "ft'in"]
        assert unit_text("min/km") == "min/mi"
        assert unit_text("bpm") == "bpm"


@pytest.mark.parametrize(
    "text", ["5'10", "5'10\"", "5 ft 10 in", "5ft10", "5’10”", "5 10", "5′ 10″"]
)
def test_feet_and_inches_are_read_however_they_are_written(text: str) -> None:
    with shown_in(IMPERIAL):
        assert words.body_height_m_in(text) == pytest.approx(FIVE_TEN)
    assert words.body_height_m_in(text) == pytest.approx(FIVE_TEN)


def test_a_height_is_read_in_feet_alone_or_in_centimetres_or_metres() -> None:
    assert words.body_height_m_in("178") == pytest.approx(1.78)
    assert words.body_height_m_in("1,78") == pytest.approx(1.78)
    assert words.body_height_m_in("178 cm") == pytest.approx(1.78)
    assert words.body_height_m_in(" ") is None
    with shown_in(IMPERIAL):
        assert words.body_height_m_in("6") == pytest.approx(1.8288)


@pytest.mark.parametrize("text", ["5.11", "tall", "5'12", "178"])
def test_a_height_that_could_be_two_is_refused(text: str) -> None:
    with shown_in(IMPERIAL):
        if text == "178":
            text = "178 cm"
        with pytest.raises(BadValueError, match="feet and inches"):
            words.body_height_m_in(text)


def test_a_comma_is_a_decimal_too_and_a_unit_may_stand_behind() -> None:
    assert words.distance_m_in("12,5") == 12_500.0
    assert words.distance_m_in("12.5 km") == 12_500.0
    assert words.weight_kg_in("70,3") == 70.3
    assert words.temperature_c_in("−4") == -4.0
    assert (words.distance_m_in(""), words.weight_kg_in(" "), words.temperature_c_in("")) == (
        None, None, None,
    )  # fmt: skip
    with shown_in(IMPERIAL):
        assert words.distance_m_in("26.2 mi") == pytest.approx(42_164.8128)
        assert words.weight_kg_in("155 lb") == pytest.approx(70.306817)
        assert words.temperature_c_in("98.6") == pytest.approx(37.0)


@pytest.mark.parametrize("text", ["far", "nan", "inf", "-1", "1.2.3"])
def test_what_is_no_way_is_refused(text: str) -> None:
    with pytest.raises(BadValueError, match="allowed: a number in km"):
        words.distance_m_in(text)


@given(st.floats(0, 1e6), st.sampled_from([METRIC, IMPERIAL]))
def test_what_a_form_shows_comes_back_the_same(value: float, chosen: Units) -> None:
    with shown_in(chosen):
        way = words.distance_number(value)
        assert words.distance_number(words.distance_m_in(way)) == way
        weight = words.weight_number(value / 1000)
        assert words.weight_number(words.weight_kg_in(weight)) == weight
        heat = words.temperature_number(value / 20_000 - 20)
        assert words.temperature_number(words.temperature_c_in(heat)) == heat
        height = words.body_height_number(1.0 + value / 1e6)
        assert words.body_height_number(words.body_height_m_in(height)) == height


@given(st.floats(-1e5, 1e5), st.sampled_from(["km", "m", "kg", "degC", "min/km", "km/h", "bpm"]))
def test_to_the_screen_and_back_is_the_same_value(value: float, unit: str) -> None:
    with shown_in(IMPERIAL):
        assert inside(shown(value, unit), unit) == pytest.approx(value, abs=1e-9)


def test_a_difference_of_temperatures_has_no_zero() -> None:
    assert is_difference("heat_above_recent_c")
    assert is_difference("skin_temperature_rise_c")
    assert not is_difference("temperature_c")
    with shown_in(IMPERIAL):
        assert value_text(5.0, "degC", is_difference=True) == "9 °F"
        assert value_text(5.0, "degC") == "41 °F"
        assert value_text(5.0, "degC", is_signed=True) == "+9 °F"
        assert value_text(5.5, "min/km") == "8.85 min/mi"
        assert value_text(100.0, "km") == "62.1 mi"
        assert value_text(70.0, "kg") == "154 lb"


def test_speeds_follow_the_distance_but_water_is_measured_in_metres() -> None:
    with shown_in(IMPERIAL):
        assert pace_text(Sport.RUN, 1609.344, 480.0) == "8:00 /mi"
        assert pace_text(Sport.SWIM, 1000.0, 1200.0) == "2:00 /100 m"
        assert speed_text(Sport.RIDE, 1609.344 / 120) == "30.0 mph"


def test_a_unit_that_was_chosen_comes_before_those_of_the_system() -> None:
    chosen = Preferences(distance=Distance.KILOMETRES)
    assert units_of(chosen, "imperial").distance is Distance.KILOMETRES
    assert units_of(chosen, "imperial").weight is IMPERIAL.weight
    assert units_of(Preferences(), None) == METRIC


def test_a_choice_ends_with_its_request() -> None:
    with shown_in(METRIC):
        choose(IMPERIAL)
        assert units() == IMPERIAL
    assert units() == METRIC


def test_pages_follow_the_profile_until_a_unit_is_chosen(browser: Client, home: Home) -> None:
    assert "Radius (km)" in browser.get("/settings/").text
    set_profile(home, {"units": "imperial"})
    assert "Radius (mi)" in browser.get("/settings/").text
    kept.set_preferences(home, {"distance": "km"})
    assert "Radius (km)" in browser.get("/settings/").text


def test_a_question_is_asked_and_answered_in_the_runners_unit(browser: Client, home: Home) -> None:
    kept.set_preferences(home, {"distance": "mi"})
    browser.post("/answer/", {"day": "2026-03-20", "finding": "longest_run_30d_km", "number": "10"})
    from freshlegs.store.answers import answers

    ((_day, given),) = answers(home)
    assert given["longest_run_30d_km"] == pytest.approx(16.0934)
