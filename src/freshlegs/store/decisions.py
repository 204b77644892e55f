"""What the runner decided about runs, laid over what the rules of sameness say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import reduce

from freshlegs.domain.run import Recording
from freshlegs.domain.run_edit import Said
from freshlegs.store.encoding import from_json
from freshlegs.store.home import Home
from freshlegs.store.log import LogEntry, LogKind, entries

DECISIONS = (
    LogKind.RUN_DELETED,
    LogKind.RUN_RESTORED,
    LogKind.RUNS_JOINED,
    LogKind.RUN_PARTED,
)
CHANGES = (*DECISIONS, LogKind.RUN_EDITED)
"""Everything about a run that can be undone."""

type Group = tuple[Recording, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """The recordings of each run, and of each one that the runner took out of the history."""

    groups: tuple[Group, ...]
    deleted: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Edited:
    """What the runner said of a run: its recordings, the first of all first, and the values."""

    recordings: tuple[str, ...]
    values: Mapping[str, Said]


@dataclass(frozen=True, slots=True)
class _State:
    groups: tuple[Group, ...]
    gone: frozenset[str] = frozenset()


def decided(home: Home, groups: Iterable[Group]) -> Decided:
    """Apply the runner's decisions, in the order they were made, to what the rules grouped.

    A deleted run stays so when another file of it comes: the rules put that into its group.
    """
    state = reduce(_apply, standing(home, DECISIONS), _State(tuple(groups)))
    return Decided(*_split(state.groups, state.gone))


def edits(home: Home) -> tuple[Edited, ...]:
    """Give what the runner said of runs, oldest first."""
    lines = standing(home, [LogKind.RUN_EDITED])
    return tuple(from_json(Edited, line.told) for line in lines)


def ever_edited(home: Home) -> frozenset[str]:
    """Name the recordings of runs that anything was ever said of, also if that was undone."""
    lines = entries(home, [LogKind.RUN_EDITED])
    return frozenset(key for line in lines for key in from_json(Edited, line.told).recordings)


def values_by_recording(
    said: Iterable[Edited], groups: Iterable[Group]
) -> dict[str, dict[str, Said]]:
    """Give what was said of each run, by every key of its recordings.

    Words belong to the run with the first recording of those they were said of; where that was
    taken back, to the one with the next. What was said later goes before.
    """
    owner = {each.key: group for group in groups for each in group}
    found: dict[str, dict[str, Said]] = {}
    for edit in said:
        group = next((owner[key] for key in edit.recordings if key in owner), ())
        values = {name: told for each in group for name, told in found.get(each.key, {}).items()}
        values |= edit.values
        found |= {each.key: values for each in group}
    return found


def standing(home: Home, kinds: Collection[LogKind]) -> tuple[LogEntry, ...]:
    """Give the lines of some kinds that were not undone, oldest first."""
    lines = entries(home, [*kinds, LogKind.RUN_CHANGE_UNDONE])
    undone = {from_json(int, line.told) for line in lines if line.kind is LogKind.RUN_CHANGE_UNDONE}
    return tuple(line for line in lines if line.kind in kinds and line.number not in undone)


def _apply(state: _State, entry: LogEntry) -> _State:
    named = frozenset(from_json(tuple[str, ...], entry.told))
    match entry.kind:
        case LogKind.RUN_DELETED:
            return replace(state, gone=state.gone | named)
        case LogKind.RUN_RESTORED:
            return replace(state, gone=state.gone - named)
        case LogKind.RUN_PARTED:
            return replace(state, groups=_parted(state.groups, named))
        case _:
            return replace(state, groups=_joined(state.groups, named))


def _parted(groups: tuple[Group, ...], named: frozenset[str]) -> tuple[Group, ...]:
    alone = tuple((each,) for group in groups for each in group if each.key in named)
    left = (tuple(each for each in group if each.key not in named) for group in groups)
    return (*(group for group in left if group), *alone)


def _joined(groups: tuple[Group, ...], named: frozenset[str]) -> tuple[Group, ...]:
    others, joined = _split(groups, named)
    one = tuple(each for group in joined for each in group)
    return (*others, one) if one else others


def _split(
    groups: tuple[Group, ...], named: frozenset[str]
) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    """Give the groups without and those with any of the named recordings."""
    found: tuple[list[Group], list[Group]] = [], []
    for group in groups:
        found[any(each.key in named for each in group)].append(group)
    return tuple(found[0]), tuple(found[1])
