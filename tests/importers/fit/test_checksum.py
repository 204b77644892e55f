from __future__ import annotations

import fitdecode.utils
import numpy as np
import pytest

from freshlegs.importers.fit.checksum import checksum


def test_the_checksum_of_the_nine_digits_is_the_published_one() -> None:
    assert checksum(b"123456789") == 0xBB3D


@pytest.mark.parametrize("size", [1, 2, 63, 128, 129, 1025, 8191, 70_001])
def test_the_checksum_is_fitdecodes_at_any_length(size: int) -> None:
    data = np.random.default_rng(size).bytes(size)
    assert checksum(data) == fitdecode.utils.compute_crc(data)


def test_data_that_end_in_their_checksum_leave_nothing() -> None:
    data = b"some bytes"
    assert checksum(data + checksum(data).to_bytes(2, "little")) == 0
    assert checksum(b"") == 0
