"""What was read, written down by whoever read it, so that only few words of it travel on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path

from freshlegs.domain.imports import Kept
from freshlegs.domain.run import Recording
from freshlegs.domain.streams import NO_STREAMS
from freshlegs.store import originals, streams
from freshlegs.store.home import Home


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The folders that the parcels of one import are written to."""

    originals: Path
    streams: Path


@dataclass(frozen=True, slots=True)
class Parcel:
    """Files that are complete but for their names; what nobody takes in is wiped by `settle`.

    `pack` holds the originals of `digests`, `months` the streams of the recordings of `keys`.
    """

    pack: Path
    digests: AbstractSet[str]
    months: Mapping[str, Path]
    keys: AbstractSet[str]


def desk_of(home: Home, batch: str) -> Desk:
    """Name the folders where a batch's files will lie."""
    return Desk(originals=home.originals / batch, streams=home.streams)


def write_parcel(desk: Desk, name: str, items: Sequence[Kept]) -> Parcel:
    """Write originals and streams beside where they will lie; needs no database.

    `name` is one that nobody else uses at this desk. Of the same content only the first counts.
    """
    once = {item.digest: item for item in reversed(items)}
    pack = desk.originals / f"{name}.unfinished"
    originals.write_pack(pack, [item for item in items if once[item.digest] is item])
    recordings = streams.by_month(each for item in once.values() for each in item.recordings)
    months = {month: desk.streams / f"{month}.{name}.unfinished" for month in recordings}
    for month, file in months.items():
        streams.write(file, recordings[month])
    keys = frozenset(each.key for those in recordings.values() for each in those)
    return Parcel(pack, frozenset(once), months, keys)


def without_contents(item: Kept) -> Kept:
    """Give an item whose bytes and samples lie in a parcel."""
    return replace(
        item,
        data=None if item.data is None else b"",
        recordings=tuple(map(_light, item.recordings)),
    )


def narrowed(parcel: Parcel, items: Sequence[Kept]) -> Parcel:
    """Take out of a parcel what does not belong to these items."""
    digests = frozenset(item.digest for item in items)
    if digests == parcel.digests:
        return parcel
    originals.retain(parcel.pack, digests)
    keys = parcel.keys & {each.key for item in items for each in item.recordings}
    for file in parcel.months.values():
        streams.keep_only(file, keys)
    left = {month: file for month, file in parcel.months.items() if file.exists()}
    return Parcel(parcel.pack, digests, left, keys)


def _light(recording: Recording) -> Recording:
    return replace(recording, activity=replace(recording.activity, streams=NO_STREAMS))
