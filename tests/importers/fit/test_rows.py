from __future__ import annotations

import math

import pytest

from freshlegs.importers.fit import decode
from tests.importers.fit.building import (
    BYTE,
    ENUM,
    EVENT,
    FLOAT32,
    LAP,
    NOON,
    NOON_UNIX,
    SESSION,
    SINT32,
    STRING,
    UINT8,
    UINT16,
    UINT32,
    UINT32Z,
    definition,
    fit_file,
    message,
)


def test_a_session_names_its_sport_and_scales_its_totals() -> None:
    fields = ((253, 4, UINT32), (5, 1, ENUM), (9, 4, UINT32), (3, 4, SINT32))
    body = message(0, "<IBIi", NOON, 1, 1_234_500, 2**30)
    session = decode(fit_file(definition(0, SESSION, fields), body)).rows("session")[0]
    assert session.text("sport") == "running"
    assert session.number("total_distance") == 12345.0
    assert session.number("timestamp") == NOON_UNIX
    assert session.number("start_position_lat") == 90.0


def test_a_runners_cycles_are_strides_and_a_riders_are_not() -> None:
    fields = ((5, 1, ENUM), (10, 4, UINT32), (18, 1, UINT8))
    rows = message(0, "<BIB", 1, 900, 88), message(0, "<BIB", 0, 900, 88)
    run, other = decode(fit_file(definition(0, SESSION, fields), *rows)).rows("session")
    assert run.number("total_strides") == 900
    assert run.number("avg_running_cadence") == 88
    assert other.number("total_cycles") == 900
    assert "total_strides" not in other.values


def test_rows_of_several_layouts_come_in_file_order() -> None:
    first = definition(0, LAP, ((9, 4, UINT32),)) + message(0, "<I", 100_000)
    second = definition(0, LAP, ((9, 4, UINT32), (15, 1, UINT8))) + message(0, "<IB", 200_000, 150)
    third = definition(0, LAP, ((9, 4, UINT32),)) + message(0, "<I", 300_000)
    laps = decode(fit_file(first, second, third)).rows("lap")
    assert [lap.number("total_distance") for lap in laps] == [1000, 2000, 3000]
    assert laps[1].number("avg_heart_rate") == 150
    assert [lap.offset for lap in laps] == sorted(lap.offset for lap in laps)


def test_missing_numbers_texts_and_bytes_are_none() -> None:
    fields = ((9, 4, UINT32), (29, 4, STRING), (8, 4, FLOAT32), (11, 2, BYTE), (12, 4, UINT16))
    body = message(0, "<I4sf2s2H", 0xFFFFFFFF, b"\0abc", math.nan, b"\xff\xff", 0xFFFF, 0xFFFF)
    lap = decode(fit_file(definition(0, LAP, fields), body)).rows("lap")[0]
    assert set(lap.values.values()) == {None}
    assert lap.number("total_distance") is None
    assert lap.text("total_distance") is None
    assert lap.number("not_there") is None


def test_an_older_speed_fills_the_newer_name_only_where_that_is_missing() -> None:
    fields = ((13, 2, UINT16), (110, 4, UINT32))
    rows = message(0, "<HI", 3000, 3001), message(0, "<HI", 3000, 0xFFFFFFFF)
    laps = decode(fit_file(definition(0, LAP, fields), *rows)).rows("lap")
    assert [lap.number("enhanced_avg_speed") for lap in laps] == [3.001, 3.0]


def test_the_timer_event_tells_its_trigger() -> None:
    fields = ((0, 1, ENUM), (1, 1, ENUM), (3, 4, UINT32))
    body = message(0, "<BBI", 0, 4, 0)
    event = decode(fit_file(definition(0, EVENT, fields), body)).rows("event")[0]
    assert event.values == {"event": "timer", "event_type": "stop_all", "timer_trigger": "manual"}


def test_short_event_data_are_unpacked_and_given_their_meaning() -> None:
    fields = ((0, 1, ENUM), (2, 2, UINT16))
    body = message(0, "<BH", 0, 1)
    event = decode(fit_file(definition(0, EVENT, fields), body)).rows("event")[0]
    assert event.text("timer_trigger") == "auto"


def test_a_gear_change_is_unpacked_into_its_four_numbers() -> None:
    fields = ((0, 1, ENUM), (3, 4, UINT32))
    body = message(0, "<BI", 42, 0x22_02_0F_05)
    event = decode(fit_file(definition(0, EVENT, fields), body)).rows("event")[0]
    gears = ("rear_gear_num", "rear_gear", "front_gear_num", "front_gear")
    assert [event.number(name) for name in gears] == [5, 15, 2, 34]


def test_event_data_declared_with_one_byte_still_tell_the_trigger() -> None:
    fields = ((0, 1, ENUM), (3, 1, UINT32))
    event = decode(fit_file(definition(0, EVENT, fields), message(0, "<BB", 0, 0))).rows("event")[0]
    assert event.text("timer_trigger") == "manual"


def test_packed_bytes_are_unpacked_in_rows_too() -> None:
    head = definition(0, 55, ((24, 1, BYTE), (255, 1, UINT8)))
    row = decode(fit_file(head, message(0, "<BB", 0b01000110, 0))).rows("monitoring")[0]
    assert row.text("activity_type") == "walking"
    assert row.number("intensity") == 2


def test_packed_values_of_several_bytes_are_joined_lowest_first() -> None:
    head = definition(0, 20, ((8, 3, BYTE),))
    row = decode(fit_file(head, message(0, "<3s", b"\x38\x01\xfa"))).rows("record")[0]
    assert row.number("speed") == 3.12
    assert row.number("distance") is None


def test_texts_that_are_not_utf8_are_kept_as_far_as_they_go() -> None:
    head = definition(0, 12, ((3, 8, STRING),))
    row = decode(fit_file(head, message(0, "<8s", b"L\xe4uf\0rest"))).rows("sport")[0]
    assert row.text("name") == "L\ufffduf"


def test_a_text_without_an_end_is_read_whole() -> None:
    head = definition(0, 12, ((3, 3, STRING),))
    assert decode(fit_file(head, message(0, "<3s", b"Run"))).rows("sport")[0].text("name") == "Run"


def test_the_serial_number_zero_is_missing() -> None:
    head = definition(0, 0, ((3, 4, UINT32Z), (1, 2, UINT16)))
    rows = decode(fit_file(head, message(0, "<IH", 0, 1), message(0, "<IH", 39, 9999)))
    first, second = rows.rows("file_id")
    assert first.number("serial_number") is None
    assert first.text("manufacturer") == "garmin"
    assert second.number("serial_number") == 39
    assert second.number("manufacturer") == 9999


def test_several_choices_in_one_field_are_words() -> None:
    head = definition(0, 225, ((7, 4, UINT16),))
    row = decode(fit_file(head, message(0, "<HH", 28, 0xFFFF))).rows("set")[0]
    assert row.values["category"] == ("squat", None)


def test_fields_of_no_known_meaning_are_left_out_of_rows() -> None:
    head = definition(0, LAP, ((199, 2, UINT16), (9, 4, UINT32)))
    lap = decode(fit_file(head, message(0, "<HI", 7, 100))).rows("lap")[0]
    assert lap.values == {"total_distance": 1.0}


def test_a_local_time_that_is_no_date_stays_a_small_number() -> None:
    head = definition(0, 34, ((253, 4, UINT32), (5, 4, UINT32)))
    fit = decode(fit_file(head, message(0, "<II", NOON, 1746), message(0, "<II", NOON, NOON + 60)))
    bogus, true = fit.rows("activity")
    assert bogus.number("local_timestamp") == 1746
    assert true.number("local_timestamp") == NOON_UNIX + 60


def test_whole_numbers_keep_all_their_digits() -> None:
    head = definition(0, LAP, ((7, 4, UINT32),))
    lap = decode(fit_file(head, message(0, "<I", 4_294_967_294))).rows("lap")[0]
    assert lap.number("total_elapsed_time") == pytest.approx(4_294_967.294, abs=0)


def test_only_the_fields_asked_for_need_be_read() -> None:
    fields = ((253, 4, UINT32), (5, 1, ENUM), (9, 4, UINT32), (18, 1, UINT8), (14, 2, UINT16))
    body = message(0, "<IBIBH", NOON, 1, 1_234_500, 88, 3_300)
    fit = decode(fit_file(definition(0, SESSION, fields), body))
    (row,) = fit.rows("session", frozenset({"avg_running_cadence", "enhanced_avg_speed"}))
    assert row.number("avg_running_cadence") == 88
    assert row.number("enhanced_avg_speed") == pytest.approx(3.3)
    assert {"timestamp", "total_distance"}.isdisjoint(row.values)


def test_of_a_field_that_is_there_twice_the_last_value_counts() -> None:
    fields = ((15, 1, UINT8), (16, 1, UINT8), (16, 1, UINT8))
    (lap,) = decode(fit_file(definition(0, LAP, fields), message(0, "<BBB", 80, 1, 99))).rows("lap")
    assert lap.values == {"avg_heart_rate": 80.0, "max_heart_rate": 99.0}
