"""Hand-made FIT files, one for each trap that real files have set."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.importers.fit import Problem, decode
from tests.importers.fit.building import (
    BYTE,
    ENUM,
    FLOAT32,
    HRV,
    LAP,
    NOON,
    NOON_UNIX,
    RECORD,
    SINT8,
    SINT16,
    SINT32,
    STRING,
    TIME_AND_HEART_RATE,
    UINT8,
    UINT16,
    UINT32,
    UNKNOWN_MESSAGE,
    definition,
    fit_file,
    heart_rates,
    message,
    packed,
)


def heart_rate_of(data: bytes) -> list[float]:
    return [float(rate) for rate in decode(data).records["heart_rate"]]


def problems_of(data: bytes) -> str:
    return "; ".join(str(problem) for problem in decode(data).problems)


def test_records_become_columns_in_file_order() -> None:
    fit = decode(fit_file(heart_rates(120, 121, 122)))
    assert fit.records["heart_rate"].tolist() == [120, 121, 122]
    assert fit.records["timestamp"].tolist() == [NOON_UNIX, NOON_UNIX + 1, NOON_UNIX + 2]
    assert fit.record_offsets.tolist() == [26, 32, 38]
    assert fit.problems == ()
    assert fit.parts == 1


def test_the_short_header_of_12_bytes_is_read() -> None:
    data = fit_file(heart_rates(120), header_size=12)
    assert heart_rate_of(data) == [120]
    assert problems_of(data) == ""


def test_what_the_file_marks_as_missing_is_nan_and_never_zero() -> None:
    assert np.isnan(heart_rate_of(fit_file(heart_rates(0xFF)))).all()
    assert heart_rate_of(fit_file(heart_rates(0))) == [0]


def test_values_are_scaled_to_si_units_and_degrees() -> None:
    fields = ((0, 4, SINT32), (2, 2, UINT16), (5, 4, UINT32), (13, 1, SINT8), (41, 2, UINT16))
    row = message(0, "<iHIbH", -(2**30), 2600, 123456, -5, 2205)
    records = decode(fit_file(definition(0, RECORD, fields), row)).records
    assert records["position_lat"].tolist() == [-90.0]
    assert records["altitude"].tolist() == [20.0]
    assert records["distance"].tolist() == [1234.56]
    assert records["temperature"].tolist() == [-5]
    assert records["stance_time"].tolist() == [220.5]


def test_altitude_and_speed_are_also_found_under_their_newer_names() -> None:
    fields = ((6, 2, UINT16), (2, 2, UINT16))
    records = decode(fit_file(definition(0, RECORD, fields), message(0, "<HH", 3120, 2600))).records
    assert records["enhanced_speed"].tolist() == [3.12]
    assert records["enhanced_altitude"].tolist() == [20.0]


def test_a_newer_speed_of_its_own_wins_and_gaps_are_filled_from_the_older() -> None:
    head = definition(0, RECORD, ((6, 2, UINT16), (73, 4, UINT32)))
    rows = message(0, "<HI", 3000, 3001), message(0, "<HI", 3000, 0xFFFFFFFF)
    assert decode(fit_file(head, *rows)).records["enhanced_speed"].tolist() == [3.001, 3.0]


def test_columns_cannot_be_written_to() -> None:
    column = decode(fit_file(heart_rates(120))).records["heart_rate"]
    with pytest.raises(ValueError, match="read-only"):
        column[0] = 1.0


def test_a_local_kind_may_be_redefined() -> None:
    again = definition(0, RECORD, ((3, 1, UINT8), (4, 1, UINT8))) + message(0, "<BB", 130, 88)
    fit = decode(fit_file(heart_rates(120), again, heart_rates(140, start=NOON + 9)))
    assert fit.records["heart_rate"].tolist() == [120, 130, 140]
    np.testing.assert_equal(fit.records["cadence"], [np.nan, 88, np.nan])
    np.testing.assert_equal(fit.records["timestamp"], [NOON_UNIX, np.nan, NOON_UNIX + 9])


def test_two_local_kinds_of_records_may_alternate() -> None:
    head = definition(0, RECORD, ((3, 1, UINT8),)) + definition(1, RECORD, ((4, 1, UINT8),))
    rows = [message(i % 2, "<B", 100 + i) for i in range(6)]
    records = decode(fit_file(head, *rows)).records
    np.testing.assert_equal(records["heart_rate"], [100, np.nan, 102, np.nan, 104, np.nan])
    np.testing.assert_equal(records["cadence"], [np.nan, 101, np.nan, 103, np.nan, 105])


def test_long_runs_are_read_whole_even_when_broken_by_other_messages() -> None:
    rates = [40 + i % 200 for i in range(700)]
    rows = [message(0, "<IB", NOON + i, rate) for i, rate in enumerate(rates)]
    other = definition(1, UNKNOWN_MESSAGE, ((0, 1, UINT8),))
    rows[300] += message(1, "<B", 7)
    rows[301] += message(1, "<B", 7)
    body = definition(0, RECORD, TIME_AND_HEART_RATE) + other + b"".join(rows)
    assert heart_rate_of(fit_file(body)) == rates


@pytest.mark.parametrize("broken_at", [None, 0, 3, 40, 41, 399])
def test_records_that_take_turns_with_messages_of_another_kind_are_read_whole(
    broken_at: int | None,
) -> None:
    rates = [40 + i % 200 for i in range(400)]
    rows = [message(0, "<IB", NOON + i, rate) + message(1, "<B", 7) for i, rate in enumerate(rates)]
    if broken_at is not None:
        rows[broken_at] += message(1, "<B", 7)
    other = definition(1, UNKNOWN_MESSAGE, ((0, 1, UINT8),))
    fit = decode(fit_file(definition(0, RECORD, TIME_AND_HEART_RATE), other, *rows))
    assert fit.records["heart_rate"].tolist() == rates
    assert fit.records["timestamp"].tolist() == [NOON_UNIX + i for i in range(400)]
    assert fit.problems == ()


def test_laps_that_take_turns_with_records_are_rows_of_their_own() -> None:
    head = definition(0, RECORD, TIME_AND_HEART_RATE) + definition(1, LAP, ((15, 1, UINT8),))
    turns = [message(0, "<IB", NOON + i, 120) + message(1, "<B", 100 + i) for i in range(50)]
    fit = decode(fit_file(head, *turns))
    assert [lap.number("avg_heart_rate") for lap in fit.rows("lap")] == [*range(100, 150)]
    assert len(fit.record_offsets) == 50


def test_only_byte_order_1_means_big_endian() -> None:
    big = definition(0, RECORD, ((7, 2, UINT16),), byte_order=1) + message(0, ">H", 259)
    odd = definition(0, RECORD, ((7, 2, UINT16),), byte_order=2) + message(0, "<H", 259)
    assert decode(fit_file(big)).records["power"].tolist() == [259]
    assert decode(fit_file(odd)).records["power"].tolist() == [259]
    assert "byte order 2" in problems_of(fit_file(odd))


def test_chained_files_are_read_one_after_the_other() -> None:
    fit = decode(fit_file(heart_rates(120, 121)) + fit_file(heart_rates(150), header_size=12))
    assert fit.records["heart_rate"].tolist() == [120, 121, 150]
    assert fit.record_parts.tolist() == [0, 0, 1]
    assert fit.parts == 2
    assert fit.problems == ()


def test_a_definition_of_one_chained_file_does_not_hold_in_the_next() -> None:
    data = fit_file(heart_rates(120)) + fit_file(message(0, "<IB", NOON, 99))
    assert heart_rate_of(data) == [120]
    assert "without its definition" in problems_of(data)


def test_compressed_times_count_on_and_run_over() -> None:
    start = NOON - NOON % 32 + 30
    full = definition(0, RECORD, TIME_AND_HEART_RATE) + message(0, "<IB", start, 100)
    head = definition(1, RECORD, ((3, 1, UINT8),))
    rows = [packed(1, (start + 1 + 17 * i) % 32, "<B", 101 + i) for i in range(4)]
    fit = decode(fit_file(full, head, *rows))
    assert fit.records["heart_rate"].tolist() == [100, 101, 102, 103, 104]
    steps = fit.records["timestamp"] - fit.records["timestamp"][0]
    assert steps.tolist() == [0, 1, 18, 35, 52]


def test_a_long_run_of_compressed_times_is_read() -> None:
    full = definition(0, RECORD, TIME_AND_HEART_RATE) + message(0, "<IB", NOON, 99)
    rows = [packed(1, (NOON + i) % 32, "<B", 100 + i) for i in range(1, 80)]
    fit = decode(fit_file(full, definition(1, RECORD, ((3, 1, UINT8),)), *rows))
    assert fit.records["timestamp"].tolist() == [NOON_UNIX + i for i in range(80)]


def test_compressed_times_without_any_full_time_count_from_zero() -> None:
    rows = packed(1, 5, "<B", 100), packed(1, 2, "<B", 101)
    fit = decode(fit_file(definition(1, RECORD, ((3, 1, UINT8),)), *rows))
    assert fit.records["timestamp"].tolist() == [5, 34]


def test_messages_without_a_time_do_not_disturb_compressed_times() -> None:
    timeless = definition(2, 78, ((0, 2, UINT16),)) + message(2, "<H", 800)
    short = definition(3, 21, ((0, 1, ENUM), (253, 2, UINT16))) + message(3, "<BH", 0, 9)
    rows = packed(1, (NOON + 1) % 32, "<B", 101), message(2, "<H", 801)
    head = definition(1, RECORD, ((3, 1, UINT8),))
    fit = decode(fit_file(heart_rates(100), timeless, short, head, *rows))
    assert fit.records["timestamp"].tolist() == [NOON_UNIX, NOON_UNIX + 1]


def test_events_may_have_compressed_times_too() -> None:
    full = definition(0, RECORD, TIME_AND_HEART_RATE) + message(0, "<IB", NOON, 99)
    event = definition(1, 21, ((0, 1, ENUM),)) + packed(1, (NOON + 3) % 32, "<B", 0)
    fit = decode(fit_file(full, event))
    assert fit.rows("event")[0].number("timestamp") == NOON_UNIX + 3
    assert fit.records["timestamp"].tolist() == [NOON_UNIX]


def test_compressed_speed_and_distance_are_unpacked_and_counted_on() -> None:
    def speed_and_distance(speed: int, distance: int) -> bytes:
        return (speed | distance << 12).to_bytes(3, "little")

    head = definition(0, RECORD, ((8, 3, BYTE),))
    cells = [speed_and_distance(312, 4000), b"\xff\xff\xff", speed_and_distance(300, 10)]
    fit = decode(fit_file(head, *(message(0, "<3s", cell) for cell in cells)))
    np.testing.assert_equal(fit.records["speed"], [3.12, np.nan, 3.0])
    np.testing.assert_equal(fit.records["distance"], [250.0, np.nan, 4106 / 16])
    np.testing.assert_equal(fit.records["enhanced_speed"], [3.12, np.nan, 3.0])
    assert fit.record_arrays["compressed_speed_distance"].shape == (3, 3)


def test_each_chained_file_counts_from_zero() -> None:
    part = fit_file(definition(0, RECORD, ((18, 1, UINT8),)), message(0, "<B", 200))
    assert decode(part + part).records["total_cycles"].tolist() == [200, 200]


def test_a_counter_of_cycles_runs_over_at_256() -> None:
    rows = [message(0, "<B", cycles) for cycles in (250, 4, 4, 3)]
    fit = decode(fit_file(definition(0, RECORD, ((18, 1, UINT8),)), *rows))
    assert fit.records["total_cycles"].tolist() == [250, 260, 260, 515]


def test_a_packing_field_stored_as_a_fraction_is_not_unpacked() -> None:
    fit = decode(fit_file(definition(0, RECORD, ((18, 4, FLOAT32),)), message(0, "<f", 2.5)))
    assert fit.records["cycles"].tolist() == [2.5]
    assert "total_cycles" not in fit.records


def test_a_field_with_several_values_has_a_column_for_each() -> None:
    head = definition(0, HRV, ((0, 6, UINT16),))
    hrv = decode(fit_file(head, message(0, "<3H", 801, 799, 0xFFFF))).columns("hrv")
    np.testing.assert_equal(hrv.arrays["time"], [[0.801, 0.799, np.nan]])


def test_a_uint32_declared_with_one_byte_is_read_as_a_byte() -> None:
    data = fit_file(definition(0, RECORD, ((7, 1, UINT32),)), message(0, "<B", 250))
    assert decode(data).records["power"].tolist() == [250]
    assert "field 7 of message 20 has 1 bytes" in problems_of(data)
    empty = fit_file(definition(0, RECORD, ((7, 1, UINT32),)), message(0, "<B", 0xFF))
    assert np.isnan(decode(empty).records["power"]).all()


def test_fields_of_no_size_unknown_types_and_texts_do_not_harm_the_records() -> None:
    fields = ((3, 1, UINT8), (4, 0, UINT8), (7, 1, 0x55), (13, 2, STRING), (200, 1, UINT8))
    fit = decode(fit_file(definition(0, RECORD, fields), message(0, "<BB2sB", 120, 9, b"a", 1)))
    assert fit.records["heart_rate"].tolist() == [120]
    assert fit.records["power"].tolist() == [9]
    assert "temperature" not in fit.records
    assert "cadence" not in fit.records


def test_a_field_announced_twice_keeps_its_first_value() -> None:
    head = definition(0, RECORD, ((3, 1, UINT8), (3, 1, UINT8)))
    assert heart_rate_of(fit_file(head, message(0, "<BB", 120, 60))) == [120]


def test_records_without_any_known_field_are_left_out() -> None:
    odd = definition(1, RECORD, ((200, 1, UINT8),)) + message(1, "<B", 1)
    assert heart_rate_of(fit_file(heart_rates(120), odd)) == [120]


def test_a_record_of_a_compressed_time_alone_is_kept() -> None:
    alone = definition(1, RECORD, ()) + packed(1, (NOON + 2) % 32, "")
    fit = decode(fit_file(heart_rates(120), alone))
    assert fit.records["timestamp"].tolist() == [NOON_UNIX, NOON_UNIX + 2]


def test_a_data_size_of_zero_is_read_to_the_end() -> None:
    data = fit_file(heart_rates(120, 121), data_size=0)
    assert heart_rate_of(data) == [120, 121]
    assert "announces 0 bytes" in problems_of(data)


def test_a_data_size_beyond_the_file_is_read_to_the_end() -> None:
    data = fit_file(heart_rates(120, 121), data_size=10_000)
    assert heart_rate_of(data) == [120, 121]
    assert "announces 10000 bytes" in problems_of(data)


def test_a_file_cut_within_a_message_keeps_the_messages_before() -> None:
    data = fit_file(heart_rates(120, 121, 122))[:-5]
    assert heart_rate_of(data) == [120, 121]
    assert "in the middle of a message" in problems_of(data)


@pytest.mark.parametrize("left", [3, 7, 10])
def test_a_file_cut_within_a_definition_keeps_the_messages_before(left: int) -> None:
    head = definition(1, RECORD, ((3, 1, UINT8),), developer=((0, 1, 0),))
    data = fit_file(heart_rates(120), head[:left], data_size=0)[:-2]
    assert heart_rate_of(data) == [120]
    assert "in the middle of a definition" in problems_of(data)


def test_trailing_bytes_after_the_checksum_are_reported_and_ignored() -> None:
    data = fit_file(heart_rates(120)) + b"junk after the end"
    assert heart_rate_of(data) == [120]
    assert problems_of(data) == "18 bytes cannot be read as messages (at byte 34)"


def test_an_undefined_local_message_keeps_what_precedes_and_the_next_chained_file() -> None:
    data = fit_file(heart_rates(120), b"\x05junk") + fit_file(heart_rates(130))
    assert heart_rate_of(data) == [120, 130]
    assert "local kind 5 comes without its definition" in problems_of(data)
    stray = fit_file(heart_rates(120), b"\xe0")
    assert "local kind 3 comes without its definition" in problems_of(stray)


def test_a_wrong_checksum_is_reported_and_the_data_kept() -> None:
    data = bytearray(fit_file(heart_rates(120)))
    data[-1] ^= 1
    assert heart_rate_of(bytes(data)) == [120]
    assert "do not match their checksum" in problems_of(bytes(data))


def test_a_missing_checksum_is_reported() -> None:
    data = fit_file(heart_rates(120))[:-2]
    assert heart_rate_of(data) == [120]
    assert "checksum at the end is missing" in problems_of(data)


def test_a_wrong_header_checksum_is_reported_and_an_absent_one_is_not() -> None:
    data = bytearray(fit_file(heart_rates(120)))
    data[12] ^= 1
    assert "header does not match its checksum" in problems_of(bytes(data))
    data[12:14] = b"\0\0"
    assert "header" not in problems_of(bytes(data))


@pytest.mark.parametrize("size", [0, 11, 200])
def test_an_impossible_header_size_is_reported(size: int) -> None:
    data = bytearray(fit_file(heart_rates(120), header_size=12))
    data[0] = size
    assert heart_rate_of(bytes(data)) == [120]
    assert f"claims to be {size} bytes long" in problems_of(bytes(data))


def test_bytes_before_the_header_are_skipped() -> None:
    data = b"prefix" + fit_file(heart_rates(120))
    assert heart_rate_of(data) == [120]
    assert "6 bytes cannot be read" in problems_of(data)


@pytest.mark.parametrize("data", [b"", b".FIT", b"<?xml version='1.0'?><gpx/>", bytes(500)])
def test_what_is_no_fit_file_gives_nothing_but_a_problem(data: bytes) -> None:
    fit = decode(data)
    assert fit.problems == (Problem(0, "this is not a FIT file: its signature is missing"),)
    assert fit.records == {}
    assert fit.rows("session") == ()
    assert fit.parts == 0


def test_a_header_alone_gives_no_records() -> None:
    fit = decode(fit_file())
    assert fit.records == {}
    assert fit.rows("record") == ()


def test_an_unset_clock_stays_relative_and_is_never_placed_in_1989() -> None:
    fit = decode(fit_file(heart_rates(120, 121, start=5)))
    assert fit.records["timestamp"].tolist() == [5, 6]
    assert "2 records count their time from when the device was switched on" in problems_of(
        fit_file(heart_rates(120, 121, start=5))
    )


def test_unknown_messages_and_unknown_names_are_no_trouble() -> None:
    odd = definition(1, UNKNOWN_MESSAGE, ((0, 4, UINT32),)) + message(1, "<I", 7)
    fit = decode(fit_file(odd, heart_rates(120)))
    assert fit.records["heart_rate"].tolist() == [120]
    assert fit.rows("no_such_message") == ()
    assert fit.columns("no_such_message").numbers == {}


def test_columns_of_other_messages_are_scaled_as_well() -> None:
    head = definition(0, 101, ((3, 4, UINT32), (5, 2, UINT16)))
    length = decode(fit_file(head, message(0, "<IH", 24_500, 18))).columns("length")
    assert length.numbers["total_elapsed_time"].tolist() == [24.5]
    assert length.numbers["total_strokes"].tolist() == [18]


def test_packed_bits_of_monitoring_are_unpacked() -> None:
    head = definition(0, 55, ((24, 1, BYTE),))
    columns = decode(fit_file(head, message(0, "<B", 0b01000110))).columns("monitoring")
    assert columns.numbers["activity_type"].tolist() == [6]
    assert columns.numbers["intensity"].tolist() == [2]


def test_a_hostile_file_cannot_fill_the_memory() -> None:
    known = [n for n in range(140) if n not in {8, 18, 28}]
    wide = definition(0, RECORD, [(n, 1, UINT8) for n in known]) + bytes(1 + len(known))
    narrow = definition(1, RECORD, ((54, 1, UINT8),)) + message(1, "<B", 1) * 110_000
    fit = decode(fit_file(wide, narrow))
    assert sum(column.size for column in fit.records.values()) < 4_000_000
    assert any("too sparse" in problem.what for problem in fit.problems)


def test_garbage_read_as_definitions_is_reported_a_few_times_only() -> None:
    garbage = [definition(0, number, ((3, 1, UINT32),)) for number in range(300)]
    assert 0 < len(decode(fit_file(*garbage)).problems) < 100


def test_fractions_that_are_no_numbers_or_endless_are_no_trouble() -> None:
    head = definition(0, RECORD, ((114, 4, FLOAT32), (253, 4, FLOAT32)))
    signalling = b"\x01\x00\xa0\x7f"
    fit = decode(fit_file(head, message(0, "<4sf", signalling, float("inf"))))
    assert np.isnan(fit.records["grit"]).all()
    assert np.isinf(fit.records["timestamp"]).all()


def test_negative_grades_keep_their_sign() -> None:
    fit = decode(fit_file(definition(0, RECORD, ((9, 2, SINT16),)), message(0, "<h", -512)))
    assert fit.records["grade"].tolist() == [-5.12]
