from __future__ import annotations

import gzip

import pytest

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.importers import gzipped
from freshlegs.importers.gzipped import inflate, inflate_head

TEXT = bytes(range(256)) * 200


def test_gzip_is_undone_however_often_and_other_bytes_pass() -> None:
    assert inflate(TEXT) == TEXT
    assert inflate(gzip.compress(TEXT)) == TEXT
    assert inflate(gzip.compress(gzip.compress(TEXT))) == TEXT


def test_several_packs_in_a_row_are_one_file() -> None:
    assert inflate(gzip.compress(b"ab") + gzip.compress(b"cd") + b"junk") == b"abcd"


def test_only_three_layers_are_undone() -> None:
    raw = TEXT
    for _ in range(4):
        raw = gzip.compress(raw)
    assert inflate(raw) == gzip.compress(TEXT)
    assert inflate_head(raw, 4) == gzip.compress(TEXT)[:4]


def test_of_a_file_cut_off_what_is_there_is_kept() -> None:
    raw = gzip.compress(TEXT)
    assert TEXT.startswith(inflate(raw[: len(raw) // 2]))
    assert inflate(raw[: len(raw) // 2])


def test_of_a_damaged_file_what_precedes_the_damage_is_kept() -> None:
    noise = b"".join(bytes([i * i % 251, i % 253, i * 7 % 241]) for i in range(20_000))
    raw = bytearray(gzip.compress(noise))
    raw[-8:-4] = b"\0\0\0\0"
    assert noise.startswith(inflate(bytes(raw)))
    assert len(inflate(bytes(raw))) > len(noise) // 2
    assert inflate_head(bytes(raw), 100) == noise[:100]
    assert gzipped._piece_by_piece(bytes(raw), 100) == noise[:100]
    assert gzipped._piece_by_piece(gzip.compress(noise), 2**20) == noise


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gzipped, "MAX_INFLATED_BYTES", 2**20)
    with pytest.raises(UnreadableFileError, match=r"run\.fit\.gz: it inflates to more than 1 MiB"):
        inflate(gzip.compress(bytes(2**21)), "run.fit.gz")


def test_a_head_needs_only_the_first_bytes() -> None:
    assert inflate_head(gzip.compress(TEXT)[:120], 16) == TEXT[:16]
    assert inflate_head(gzip.compress(gzip.compress(TEXT)), 16) == TEXT[:16]
    assert inflate_head(TEXT, 16) == TEXT[:16]
