"""Compare our FIT decoder with fitdecode: every cell of a folder of files, and the speed.

Run `python benchmarks/decode.py ../shared/data/activity_files`. fitdecode reads each file once,
without checksums and without its unit processor (its fastest way); ours takes the median.
"""

from __future__ import annotations

import gzip
import math
import statistics
import sys
import time
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import fitdecode

from freshlegs.importers.fit import FitFile, Row, Value, decode

REPEATS = 7
UNIX_EPOCH_OF_FIT_S = 631_065_600
DEVICE_TIME_BELOW_S = 0x10000000
DEGREES_PER_SEMICIRCLE = 180.0 / 2**31
ROW_MESSAGES = (
    "file_id",
    "session",
    "lap",
    "event",
    "device_info",
    "activity",
    "length",
    "sport",
    "workout",
    "workout_step",
    "user_profile",
    "device_settings",
    "set",
    "split",
)

FITDECODE_IS_WRONG = {
    ("coros-pace-2-cycling-misaligned-fields.fit", "timer_trigger"): (
        "the uint32 event data are declared with one byte; fitdecode reads a tuple of bytes and "
        "then finds no word for it"
    ),
}
"""Why a difference is ours by right: (file name, field) to reason."""

type Frame = fitdecode.FitDataMessage
type Cell = fitdecode.types.FieldData
type Stored = float | str | None
type Expected = dict[str, Value]


@dataclass(slots=True)
class OracleFile:
    """What fitdecode made of a file: messages by kind, how long it took [s], and why it stopped."""

    messages: dict[str, list[Frame]] = field(default_factory=dict)
    duration_s: float = 0.0
    stopped_by: str = ""


@dataclass(slots=True)
class Comparison:
    """How many cells were compared, and the ones that differ: (field, what differs)."""

    cells: int = 0
    differences: list[tuple[str, str]] = field(default_factory=list)

    def unexplained(self, file_name: str) -> list[str]:
        """Give the differences in which fitdecode is not known to be wrong."""
        return [
            what for name, what in self.differences if (file_name, name) not in FITDECODE_IS_WRONG
        ]


def fit_files(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Give all FIT files below a folder, unpacked, in the order of their names."""
    for path in sorted(folder.rglob("*.fit*")):
        data = path.read_bytes()
        yield path, gzip.decompress(data) if path.suffix == ".gz" else data


def read_with_oracle(data: bytes) -> OracleFile:
    """Read a file with fitdecode, as leniently and as fast as it can."""
    result = OracleFile()
    frames: list[Frame] = []
    started = time.perf_counter()
    try:
        with fitdecode.FitReader(
            data,
            processor=None,
            check_crc=fitdecode.CrcCheck.DISABLED,
            error_handling=fitdecode.ErrorHandling.IGNORE,
        ) as reader:
            frames.extend(frame for frame in reader if isinstance(frame, fitdecode.FitDataMessage))
    except (fitdecode.FitError, ValueError, AssertionError, KeyError, TypeError) as error:
        result.stopped_by = repr(error)
    result.duration_s = time.perf_counter() - started
    for frame in frames:
        result.messages.setdefault(frame.name, []).append(frame)
    return result


def expected_values(frame: Frame) -> Expected:
    """Give a fitdecode message's known fields in our units; stored ones go before unpacked ones."""
    values: Expected = {}
    for stored in (True, False):
        for cell in frame.fields:
            if cell.field is None or cell.field_type == "devfield" or cell.is_expanded is stored:
                continue
            if values.get(cell.name) is None:
                values[cell.name] = _in_our_units(cell)
    return values


def _in_our_units(cell: Cell) -> Value:
    kind = cell.type.name
    value = cell.raw_value if isinstance(cell.value, str) and kind != "string" else cell.value
    if isinstance(value, tuple):
        return None if all(v is None for v in value) else tuple(_number(cell, v) for v in value)
    return _number(cell, value)


def _number(cell: Cell, value: Stored) -> Stored:
    if value is None or isinstance(value, str):
        return value
    if cell.type.name in {"date_time", "local_date_time"}:
        return float(value + UNIX_EPOCH_OF_FIT_S if value >= DEVICE_TIME_BELOW_S else value)
    if cell.units == "semicircles":
        return value * DEGREES_PER_SEMICIRCLE
    return float(value)


def compare_records(fit: FitFile, oracle: OracleFile) -> Comparison:
    """Compare all record cells; where fitdecode stopped early, those that it gave."""
    result = Comparison()
    frames = oracle.messages.get("record", [])
    if len(frames) != len(fit.record_offsets) and not oracle.stopped_by:
        result.differences.append(("", f"{len(fit.record_offsets)} records, not {len(frames)}"))
    numbers = {name: column.tolist() for name, column in fit.records.items()}
    arrays = {name: column.tolist() for name, column in fit.record_arrays.items()}
    for place, frame in enumerate(frames[: len(fit.record_offsets)]):
        ours: Expected = {name: _known(row[place]) for name, row in arrays.items()}
        for name, column in numbers.items():
            value = _known(column[place])
            if value is not None or name not in ours:
                ours[name] = value
        _compare_message(f"record {place}", ours, expected_values(frame), result)
    return result


def _known(value: float | list[float]) -> Value:
    if isinstance(value, list):
        known = [None if math.isnan(v) else v for v in value]
        return None if all(v is None for v in known) else tuple(known)
    return None if math.isnan(value) else value


def _compare_message(
    where: str, ours: Mapping[str, Value], theirs: Expected, result: Comparison
) -> None:
    for name in {*ours, *theirs}:
        result.cells += 1
        if not _same(ours.get(name), theirs.get(name)) and not _is_second_name(name, ours, theirs):
            what = f"{where}: {name} is {ours.get(name)}, not {theirs.get(name)}"
            result.differences.append((name, what))


def _is_second_name(name: str, ours: Mapping[str, Value], theirs: Expected) -> bool:
    """We also give an unpacked speed its newer name, which fitdecode does not."""
    older = name.replace("enhanced_", "")
    return name != older and name not in theirs and _same(ours[name], theirs.get(older))


def _same(ours: Value, theirs: Value) -> bool:
    if isinstance(ours, tuple):
        theirs = theirs if isinstance(theirs, tuple) else (theirs,)
        padding = (None,) * (len(ours) - len(theirs))
        return ours == theirs + padding
    if isinstance(theirs, tuple) and len(theirs) == 1:
        theirs = theirs[0]
    return ours == theirs


def compare_rows(fit: FitFile, oracle: OracleFile) -> Comparison:
    """Compare all cells of sessions, laps, events and the like, choices as stored numbers."""
    result = Comparison()
    for message in ROW_MESSAGES:
        frames = oracle.messages.get(message, [])
        rows = fit.rows(message)
        if len(frames) != len(rows) and not oracle.stopped_by:
            result.differences.append(("", f"{len(rows)} rows of {message}, not {len(frames)}"))
        for place, (row, frame) in enumerate(zip(rows, frames, strict=False)):
            _compare_row(f"{message} {place}", row, frame, result)
    return result


def _compare_row(where: str, row: Row, frame: Frame, result: Comparison) -> None:
    theirs = expected_values(frame)
    words = {cell.name: cell.value for cell in frame.fields if isinstance(cell.value, str)}
    ours = {
        name: theirs.get(name) if value is not None and words.get(name) == value else value
        for name, value in row.values.items()
    }
    _compare_message(where, ours, theirs, result)


def median_duration_s(data: bytes) -> float:
    """Time our decoder [s]."""
    durations = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        decode(data)
        durations.append(time.perf_counter() - started)
    return statistics.median(durations)


def main(folder: Path) -> int:
    """Print a line per file and the totals; fail when a cell differs."""
    warnings.simplefilter("ignore")
    ours_s = oracle_s = 0.0
    cells = differing = explained = 0
    print(f"{'ours ms':>9}{'fitdecode ms':>14}{'ratio':>7}{'cells':>10}{'differ':>8}  file")
    for path, data in fit_files(folder):
        oracle, duration_s = read_with_oracle(data), median_duration_s(data)
        fit = decode(data)
        records, rows = compare_records(fit, oracle), compare_rows(fit, oracle)
        differences = records.unexplained(path.name) + rows.unexplained(path.name)
        explained += len(records.differences + rows.differences) - len(differences)
        ours_s, oracle_s = ours_s + duration_s, oracle_s + oracle.duration_s
        cells, differing = cells + records.cells + rows.cells, differing + len(differences)
        print(
            f"{1e3 * duration_s:9.2f}{1e3 * oracle.duration_s:14.1f}"
            f"{oracle.duration_s / duration_s:7.0f}{records.cells + rows.cells:10}"
            f"{len(differences):8}  {path.name} {oracle.stopped_by}"
        )
        for difference in differences[:5]:
            print(f"{'':10}{difference}")
    print(f"ours {ours_s:.3f} s, fitdecode {oracle_s:.2f} s: {oracle_s / ours_s:.0f} times as fast")
    print(f"{differing} of {cells} cells differ, and {explained} in which fitdecode is wrong:")
    for (name, field_name), reason in FITDECODE_IS_WRONG.items():
        print(f"{'':10}{name}, {field_name}: {reason}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
