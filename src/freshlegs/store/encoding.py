"""Writes the words of the field as JSON and reads them back, equal to what they were."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any, cast

import msgspec
import numpy as np

from freshlegs.domain.activity import Activity
from freshlegs.domain.run import Features, Recording
from freshlegs.domain.streams import NO_STREAMS


def to_json(value: object) -> str:
    """Write a value of a domain type; columns are not allowed here (they go to Parquet)."""
    return msgspec.json.encode(value, enc_hook=_plain, order="deterministic").decode()


def from_json[T](kind: type[T], text: str) -> T:
    """Read a value of a domain type that `to_json` wrote."""
    value: T = _decoder(cast("Hashable", kind)).decode(text)
    return value


def many_from_json[T](kind: type[T], texts: Sequence[str]) -> list[T]:
    """Read many values, one by one: joining ten years of them first would take longer."""
    decode = _decoder(cast("Hashable", kind)).decode
    return [decode(text) for text in texts]


def read_once[T](kind: type[T], texts: Sequence[str]) -> list[T]:
    """Read many short values as `many_from_json` does; a text read lately is not read again."""
    return [_short(cast("Hashable", kind), text) for text in texts]


def activity_to_json(activity: Activity) -> str:
    """Write an activity without its columns."""
    return to_json(replace(activity, streams=NO_STREAMS))


SHORT_TEXTS_COUNT = 30_000
"""Short texts kept in memory with what they say (1 kB each): ten years of diary, nights and
measurements. A text always says the same, so none of it is ever stale."""


@lru_cache(maxsize=SHORT_TEXTS_COUNT)
def _short(kind: Hashable, text: str) -> Any:  # noqa: ANN401 - it is of that kind
    return _decoder(kind).decode(text)


@dataclass(frozen=True, slots=True)
class Written:
    """A recording with its words as they are kept."""

    recording: Recording
    activity: str
    features: str


def written(recording: Recording) -> Written:
    """Write a recording's words, once for the check and the row."""
    return Written(recording, activity_to_json(recording.activity), to_json(recording.features))


def trouble_with(told: Written) -> str | None:
    """Say why a recording would not come back as it is (a NaN outside the columns), if so.

    JSON has no NaN; one that got in would make the whole history unreadable.
    """
    try:
        from_json(Activity, told.activity)
        from_json(Features, told.features)
    except msgspec.ValidationError as error:
        return f"what was read in it cannot be kept ({error})"
    return None


def writable(text: str) -> str:
    """Give a text without what no database takes: half characters and NULs of file names."""
    return text.encode(errors="replace").decode().replace("\0", "?")


def recordings_to_bytes(recordings: Sequence[Recording]) -> bytes:
    """Write recordings with their columns, for what came without a file of its own."""
    return msgspec.msgpack.encode(recordings, enc_hook=_plain, order="deterministic")


def recordings_from_bytes(told: bytes) -> tuple[Recording, ...]:
    """Read what `recordings_to_bytes` wrote."""
    return msgspec.msgpack.decode(told, type=tuple[Recording, ...], dec_hook=_column)


@cache
def _decoder(kind: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, np.ndarray):
        return value.astype(np.float64).tobytes()
    message = f"{type(value).__name__} is not a word of the field"
    raise NotImplementedError(message)


def _column(_kind: type, told: bytes) -> object:
    return np.frombuffer(told, dtype=np.float64)
