"""Make the samples of a TCX or GPX file into columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import msgspec
import numpy as np

from freshlegs.domain.activity import CadenceSource, Sport
from freshlegs.domain.streams import FloatArray, Streams
from freshlegs.importers.alike import Alike, AlikePoints, Texts, points_in
from freshlegs.importers.cadence import as_cadence
from freshlegs.importers.columns import DAY_S, Table, clean, in_order, streams, within
from freshlegs.importers.motion import speed_mps
from freshlegs.importers.plain_numbers import LARGEST_VALUE, number
from freshlegs.importers.positions import along_m
from freshlegs.importers.times import parse_times

if TYPE_CHECKING:
    from lxml.etree import _Element


NUMBERS = msgspec.json.Decoder(list[float])


@dataclass(frozen=True, slots=True)
class Points:
    """The samples of one outing: the elements that hold them and, for each, its segment."""

    parts: tuple[_Element, ...]
    elements: tuple[_Element, ...]
    segment_index: FloatArray

    def texts(self, name: str) -> Texts | None:
        """Give one text a sample; None where no sample has any of that name."""
        found: Texts = [leaf.text for part in self.parts for leaf in part.iter(f"{{*}}{name}")]
        if len(found) == len(self.elements) or not found:
            return found or None
        leaves = (next(element.iter(f"{{*}}{name}"), None) for element in self.elements)
        return [None if leaf is None else leaf.text for leaf in leaves]

    def attributes(self, name: str) -> Texts | None:
        """Give one attribute a sample; None where no sample has it."""
        found: Texts = [element.get(name) for element in self.elements]
        return None if found.count(None) == len(found) else found


def points_of(parts: list[_Element], name: str, file: Alike | None = None) -> Points | AlikePoints:
    """Collect the samples, called `name`, of an outing's segments; `file` has them if all alike."""
    if file is not None:
        return points_in(file, parts)
    held = [tuple(part.iterchildren(f"{{*}}{name}")) for part in parts]
    segment_index = np.repeat(np.arange(len(held), dtype=np.float64), [len(one) for one in held])
    return Points(tuple(parts), tuple(element for one in held for element in one), segment_index)


def numbers(texts: Texts) -> FloatArray:
    """Read texts as numbers; NaN for what is none."""
    values = _plain_numbers(texts)
    if values is None:
        values = np.array([number(text) for text in texts], dtype=np.float64)
    return within(values, -LARGEST_VALUE, LARGEST_VALUE)


def _plain_numbers(texts: Texts) -> FloatArray | None:
    """Read texts that are all numbers as JSON writes them, which is quick; None for others."""
    if None in texts:
        return None
    joined = ",".join(cast("list[str]", texts))
    try:
        values = np.array(NUMBERS.decode(f"[{joined}]"))
    except msgspec.DecodeError:
        return None
    is_exact = len(values) == len(texts) and not ("-0" in joined and (values == 0).any())
    return values if is_exact else None


def table_of(points: Points | AlikePoints, fields: dict[str, tuple[str, ...]]) -> Table:
    """Give the columns that some sample has, by the names under which writers put them."""
    table: Table = {}
    for column, names in fields.items():
        for texts in (points.texts(name) for name in names):
            if texts is not None:
                values = numbers(texts)
                better = table.get(column, values)
                table[column] = np.where(np.isnan(better), values, better)
    return table


@dataclass(frozen=True, slots=True)
class Track:
    """Samples in order: when the activity began [Unix s], columns, what was counted and wrong."""

    start_s: float
    streams: Streams
    cadence_source: CadenceSource | None
    offset_s: int | None
    problems: tuple[str, ...]


def track(
    times: Texts,
    table: Table,
    segment_index: FloatArray,
    sport: Sport,
    said_start_s: float | None = None,
) -> Track | None:
    """Put samples in order by their ISO times; `segment_index` numbers the stretch each lies in.

    `said_start_s` [Unix s] counts as the start when it precedes the samples by less than a day.
    None where no sample has a time.
    """
    times_s, offset_s = parse_times(times)
    if np.isnan(times_s).all():
        return None
    times_s, table, problems = in_order(times_s, clean(table) | {"segment": segment_index})
    derive(times_s, table)
    cadence_spm, source = as_cadence(table.pop("cadence_spm", None), sport)
    if cadence_spm is not None:
        table["cadence_spm"] = cadence_spm
    start_s = float(times_s[0])
    if said_start_s is not None and start_s - DAY_S < said_start_s < start_s:
        start_s = said_start_s
    return Track(start_s, streams(start_s, times_s, table), source, offset_s, tuple(problems))


def derive(times_s: FloatArray, table: Table) -> None:
    """Fill in distance from positions and speed from distance where the file gives none."""
    segment_index = table.pop("segment")
    if "distance_m" not in table and "latitude_deg" in table and "longitude_deg" in table:
        table["distance_m"] = along_m(table["latitude_deg"], table["longitude_deg"], segment_index)
    if "speed_mps" not in table and "distance_m" in table:
        table["speed_mps"] = speed_mps(times_s, table["distance_m"])
