"""What is written as JSON comes back equal."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.domain.activity import Activity
from freshlegs.domain.streams import NO_STREAMS
from freshlegs.store.encoding import (
    activity_to_json,
    from_json,
    recordings_from_bytes,
    recordings_to_bytes,
    to_json,
)
from tests.store.making import activity, kept


def test_an_activity_comes_back_without_its_columns() -> None:
    assert from_json(Activity, activity_to_json(activity(1))) == activity(1, streams=NO_STREAMS)


def test_recordings_come_back_with_their_columns() -> None:
    (told,) = kept(1).recordings
    (found,) = recordings_from_bytes(recordings_to_bytes([told]))
    for name, values in told.activity.streams.columns.items():
        assert np.array_equal(found.activity.streams.columns[name], values, equal_nan=True)
    assert found.features == told.features


def test_what_is_no_word_of_the_field_is_refused() -> None:
    with pytest.raises(NotImplementedError, match="object is not a word of the field"):
        to_json(object())
