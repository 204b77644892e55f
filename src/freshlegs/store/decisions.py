"""What the runner decided about runs, laid over what the rules of sameness say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from freshlegs.domain.run import Recording
from freshlegs.store.encoding import from_json
from freshlegs.store.home import Home
from freshlegs.store.log import LogEntry, LogKind, entries

DECISIONS = (LogKind.RUN_DELETED, LogKind.RUNS_JOINED, LogKind.RUN_PARTED)

type Group = tuple[Recording, ...]


def decided(home: Home, groups: Iterable[Group]) -> tuple[Group, ...]:
    """Apply the runner's decisions, in the order they were made, to what the rules grouped."""
    found: tuple[Group, ...] = tuple(groups)
    return reduce(_apply, entries(home, DECISIONS), found)


def _apply(groups: tuple[Group, ...], entry: LogEntry) -> tuple[Group, ...]:
    named = frozenset(from_json(tuple[str, ...], entry.told))
    match entry.kind:
        case LogKind.RUN_DELETED:
            return _without(groups, named)
        case LogKind.RUN_PARTED:
            alone = tuple((each,) for group in groups for each in group if each.key in named)
            return (*_without(groups, named), *alone)
        case _:
            joined = [group for group in groups if named & {each.key for each in group}]
            others = tuple(group for group in groups if group not in joined)
            one = tuple(each for group in joined for each in group)
            return (*others, one) if one else others


def _without(groups: tuple[Group, ...], named: frozenset[str]) -> tuple[Group, ...]:
    left = (tuple(each for each in group if each.key not in named) for group in groups)
    return tuple(group for group in left if group)
