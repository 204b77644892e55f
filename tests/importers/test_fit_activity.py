from __future__ import annotations

from freshlegs.domain.activity import Source, Sport, StrengthSet
from tests.importers.fit.building import (
    ENUM,
    NOON,
    SINT8,
    UINT8,
    UINT16,
    UINT32,
    fit_file,
)
from tests.importers.reading import START, all_in, one_in
from tests.importers.watch import (
    SET,
    TIME,
    TRAINING,
    USER_PROFILE,
    session,
    steady,
    table,
)


def test_a_run_keeps_its_time_distance_and_heart_rate() -> None:
    activity = one_in(steady(), session(extra=[(9, UINT32, 18_000), (8, UINT32, 58_000)]))
    assert (activity.sport, activity.source, activity.start.utc) == (Sport.RUN, Source.FIT, START)
    assert (activity.elapsed_s, activity.timer_s, activity.distance_m) == (60.0, 58.0, 180.0)
    assert activity.average_heart_rate_bpm == activity.max_heart_rate_bpm == 140.0
    assert activity.streams.columns["time_s"].tolist() == list(range(60))
    assert activity.streams.columns["speed_mps"][10] == 3.0


def test_the_runners_own_effort_and_feel_are_kept() -> None:
    activity = one_in(steady(), session(extra=[(192, UINT8, 0), (193, UINT8, 70)]))
    assert (activity.rpe, activity.feel) == (7.0, 0.0)


def test_climb_temperature_and_energy_come_from_the_watch() -> None:
    extra = [(22, UINT16, 12), (23, UINT16, 0), (57, SINT8, -3), (11, UINT16, 300)]
    activity = one_in(steady(), session(extra=extra))
    assert (activity.ascent_m, activity.descent_m) == (12.0, 0.0)
    assert (activity.temperature_c, activity.energy_kcal) == (-3.0, 300.0)


def test_a_treadmill_run_is_indoors_and_keeps_its_heart_rate() -> None:
    activity = one_in(steady(), session(sub_sport=1))
    assert (activity.indoor, activity.surface) == (True, "treadmill")
    assert activity.average_heart_rate_bpm == 140.0


def test_a_run_without_positions_may_be_anywhere() -> None:
    assert one_in(steady(), session()).indoor is None


def test_strength_sets_are_counted_by_group() -> None:
    fields = (TIME, (6, UINT32), (5, UINT8), (3, UINT16), (4, UINT16), (7, UINT16))
    rows: list[tuple[int | None, ...]] = [(NOON, NOON + i, 1, 8, 60 * 16, 28) for i in range(3)]
    rows += [(NOON, NOON + 9, 0, None, None, None), (NOON, NOON + 10, 1, None, None, 60)]
    activity = one_in(steady(), table(SET, fields, *rows), session(sport=TRAINING, sub_sport=20))
    assert activity.sport is Sport.STRENGTH
    assert activity.strength_sets == (
        StrengthSet(group="legs", sets_count=3, repetitions_count=8, load_kg=60.0),
        StrengthSet(group="other", sets_count=1),
    )
    assert activity.lifted_kg == 1440.0


def test_the_watch_and_the_body_weight_set_in_it_are_kept() -> None:
    activity = one_in(table(USER_PROFILE, ((4, UINT16),), (685,)), steady(), session())
    assert activity.body_weight_kg == 68.5
    assert activity.device is not None
    assert (activity.device.manufacturer, activity.device.serial) == ("garmin", 4711)
    assert activity.device.created == START


def test_a_watch_of_another_make_is_named_by_its_number() -> None:
    head = table(0, ((0, ENUM), (1, UINT16), (2, UINT16)), (4, 32, 28))
    (activity,) = all_in(fit_file(head, steady(), session()))
    assert activity.device is not None
    assert (activity.device.product, activity.device.serial) == ("28", None)


def test_a_watch_that_does_not_name_itself_is_unknown() -> None:
    (activity,) = all_in(fit_file(steady(), session()))
    assert activity.device is not None
    assert activity.device.product is None
    assert activity.device.created is None
