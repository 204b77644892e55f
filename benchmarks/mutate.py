"""Decode many damaged copies of real FIT files: nothing may raise, and nothing may take long.

Run `python benchmarks/mutate.py ../shared/data/activity_files --count 10000 --seed 1`. Each copy
is cut, or has bytes flipped, inserted or deleted, at random places.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import time
import traceback
from pathlib import Path

import numpy as np

from freshlegs.importers.fit import beat_intervals_s, decode, with_heart_rate

SLOW_S = 0.2
MOST_FLIPS = 20
MOST_BYTES = 40
ROW_MESSAGES = ("file_id", "session", "lap", "event", "device_info", "hr", "activity")


def cut(data: bytes, rng: np.random.Generator) -> bytes:
    """Cut the data off somewhere."""
    return data[: rng.integers(len(data))]


def flip(data: bytes, rng: np.random.Generator) -> bytes:
    """Replace a few bytes."""
    damaged = bytearray(data)
    for place in rng.integers(len(data), size=rng.integers(1, MOST_FLIPS)):
        damaged[place] = rng.integers(256)
    return bytes(damaged)


def insert(data: bytes, rng: np.random.Generator) -> bytes:
    """Insert some bytes somewhere."""
    place = rng.integers(len(data))
    return data[:place] + rng.bytes(int(rng.integers(1, MOST_BYTES))) + data[place:]


def delete(data: bytes, rng: np.random.Generator) -> bytes:
    """Delete some bytes somewhere."""
    place = rng.integers(len(data))
    return data[:place] + data[place + rng.integers(1, MOST_BYTES) :]


DAMAGES = (cut, flip, insert, delete)


def damaged(files: list[bytes], rng: np.random.Generator) -> bytes:
    """Give a copy of one of the files with one to three damages; half of them near its start."""
    data = files[rng.integers(len(files))]
    for _ in range(rng.integers(1, 4)):
        split = min(len(data), 600) if rng.random() < 1 / 2 else len(data)
        if split:
            data = DAMAGES[rng.integers(len(DAMAGES))](data[:split], rng) + data[split:]
    return data


def read_everything(data: bytes) -> None:
    """Decode the records and all that an import asks for."""
    fit = decode(data)
    for message in ROW_MESSAGES:
        fit.rows(message)
    with_heart_rate(fit)
    beat_intervals_s(fit)


def main(folder: Path, count: int, seed: int) -> int:
    """Print the failures and the slowest files; fail when one raised."""
    paths = sorted(folder.rglob("*.fit*"))
    files = [
        gzip.decompress(p.read_bytes()) if p.suffix == ".gz" else p.read_bytes() for p in paths
    ]
    rng = np.random.default_rng(seed)
    raised, timings = 0, []
    for number in range(count):
        data = damaged(files, rng)
        started = time.perf_counter()
        try:
            decode(data)
            decoded_s = time.perf_counter() - started
            read_everything(data)
        except Exception:  # noqa: BLE001 - any exception is what this program looks for
            raised += 1
            print(f"copy {number} ({len(data)} bytes) raised:\n{traceback.format_exc()}")
            continue
        timings.append((decoded_s, time.perf_counter() - started - decoded_s, len(data), number))
    print(f"{count} damaged copies of {len(files)} files, seed {seed}: {raised} raised")
    print(
        f"{sum(t[0] > SLOW_S for t in timings)} took more than {SLOW_S} s to decode; the slowest:"
    )
    for decoded_s, everything_s, size, number in sorted(timings, reverse=True)[:3]:
        print(
            f"  copy {number}: {size} bytes, decode {decoded_s:.3f} s, "
            f"decode with all rows {everything_s:.3f} s"
        )
    slowest = max(timings, key=lambda timing: timing[1])
    print(f"slowest with all rows: {slowest[1]:.3f} s ({slowest[2]} bytes)")
    return 1 if raised else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    sys.exit(main(arguments.folder, arguments.count, arguments.seed))
