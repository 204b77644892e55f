"""The messages of a FIT file that an activity needs: their numbers, fields, scales and offsets.

Facts of the format; value = stored / scale - offset.
"""

from __future__ import annotations

from typing import NamedTuple


class Storage(NamedTuple):
    """How a number is kept: its code in the file, its NumPy type, and what stands for missing."""

    code: int
    numpy_code: str
    missing_value: int


ENUM = Storage(0x00, "u1", 0xFF)
SINT8 = Storage(0x01, "i1", 0x7F)
UINT8 = Storage(0x02, "u1", 0xFF)
UINT16 = Storage(0x84, "<u2", 0xFFFF)
SINT32 = Storage(0x85, "<i4", 0x7FFFFFFF)
UINT32 = Storage(0x86, "<u4", 0xFFFFFFFF)
UINT32Z = Storage(0x8C, "<u4", 0)


class Field(NamedTuple):
    """One field of a message."""

    number: int
    storage: Storage
    scale: float = 1.0
    offset: float = 0.0


class Message(NamedTuple):
    """One kind of message: its number in the profile, its local number in our files, its fields."""

    number: int
    local_number: int
    fields: dict[str, Field]


TIMESTAMP = Field(253, UINT32)
INDEX = Field(254, UINT16)
SEMICIRCLES_PER_DEG = 2**31 / 180

FILE_ID = Message(
    0,
    0,
    {
        "type": Field(0, ENUM),
        "manufacturer": Field(1, UINT16),
        "product": Field(2, UINT16),
        "serial_number": Field(3, UINT32Z),
        "time_created": Field(4, UINT32),
    },
)
DEVICE_INFO = Message(
    23,
    1,
    {
        "timestamp": TIMESTAMP,
        "device_index": Field(0, UINT8),
        "manufacturer": Field(2, UINT16),
        "serial_number": Field(3, UINT32Z),
        "product": Field(4, UINT16),
    },
)
EVENT = Message(
    21,
    2,
    {"timestamp": TIMESTAMP, "event": Field(0, ENUM), "event_type": Field(1, ENUM)},
)
RECORD = Message(
    20,
    3,
    {
        "timestamp": TIMESTAMP,
        "position_lat": Field(0, SINT32, SEMICIRCLES_PER_DEG),
        "position_long": Field(1, SINT32, SEMICIRCLES_PER_DEG),
        "heart_rate": Field(3, UINT8),
        "cadence": Field(4, UINT8),
        "distance": Field(5, UINT32, 100),
        "power": Field(7, UINT16),
        "temperature": Field(13, SINT8),
        "vertical_oscillation": Field(39, UINT16, 10),
        "stance_time": Field(41, UINT16, 10),
        "fractional_cadence": Field(53, UINT8, 128),
        "enhanced_speed": Field(73, UINT32, 1000),
        "enhanced_altitude": Field(78, UINT32, 5, 500),
        "stance_time_balance": Field(84, UINT16, 100),
        "step_length": Field(85, UINT16, 10),
    },
)
LAP = Message(
    19,
    4,
    {
        "message_index": INDEX,
        "timestamp": TIMESTAMP,
        "event": Field(0, ENUM),
        "event_type": Field(1, ENUM),
        "start_time": Field(2, UINT32),
        "total_elapsed_time": Field(7, UINT32, 1000),
        "total_timer_time": Field(8, UINT32, 1000),
        "total_distance": Field(9, UINT32, 100),
        "avg_heart_rate": Field(15, UINT8),
        "max_heart_rate": Field(16, UINT8),
        "avg_cadence": Field(17, UINT8),
        "total_ascent": Field(21, UINT16),
        "total_descent": Field(22, UINT16),
        "intensity": Field(23, ENUM),
        "sport": Field(25, ENUM),
        "avg_fractional_cadence": Field(80, UINT8, 128),
    },
)
SESSION = Message(
    18,
    5,
    {
        "message_index": INDEX,
        "timestamp": TIMESTAMP,
        "event": Field(0, ENUM),
        "event_type": Field(1, ENUM),
        "start_time": Field(2, UINT32),
        "sport": Field(5, ENUM),
        "sub_sport": Field(6, ENUM),
        "total_elapsed_time": Field(7, UINT32, 1000),
        "total_timer_time": Field(8, UINT32, 1000),
        "total_distance": Field(9, UINT32, 100),
        "total_calories": Field(11, UINT16),
        "avg_heart_rate": Field(16, UINT8),
        "max_heart_rate": Field(17, UINT8),
        "avg_cadence": Field(18, UINT8),
        "total_ascent": Field(22, UINT16),
        "total_descent": Field(23, UINT16),
        "first_lap_index": Field(25, UINT16),
        "num_laps": Field(26, UINT16),
        "avg_temperature": Field(57, SINT8),
        "total_moving_time": Field(59, UINT32, 1000),
        "avg_fractional_cadence": Field(92, UINT8, 128),
        "enhanced_avg_speed": Field(124, UINT32, 1000),
        "workout_feel": Field(192, UINT8),
        "workout_rpe": Field(193, UINT8),
    },
)
ACTIVITY = Message(
    34,
    6,
    {
        "timestamp": TIMESTAMP,
        "total_timer_time": Field(0, UINT32, 1000),
        "num_sessions": Field(1, UINT16),
        "type": Field(2, ENUM),
        "event": Field(3, ENUM),
        "event_type": Field(4, ENUM),
        "local_timestamp": Field(5, UINT32),
    },
)
WEATHER = Message(
    128,
    7,
    {
        "timestamp": TIMESTAMP,
        "weather_report": Field(0, ENUM),
        "temperature": Field(1, SINT8),
        "temperature_feels_like": Field(6, SINT8),
        "relative_humidity": Field(7, UINT8),
    },
)
