"""What to do when the legs go heavy in the middle of a run: signs that end it, then feelings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from freshlegs.domain.now import Feeling, Now, StopSign
from freshlegs.domain.red_flags import RedFlag, Tier
from freshlegs.knowledge.checking import check_keys, check_texts
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.files import read_toml
from freshlegs.knowledge.red_flags import red_flags

_FILE = "now.toml"
_STOP_KEYS = frozenset(one.name for one in fields(StopSign)) - {"tier"}
_FEELING_KEYS = frozenset(one.name for one in fields(Feeling))


@cache
def now() -> Now:
    """Give what is said in the middle of a run; FactsError where it is malformed."""
    return parse_now(read_toml(_FILE), {flag.id: flag for flag in red_flags()})


def parse_now(content: Mapping[str, Any], flags: Mapping[str, RedFlag]) -> Now:
    """Build it from a fact file; FactsError says what is wrong."""
    stops = tuple(_stop(entry, flags) for entry in content["stop"])
    order = [list(Tier).index(one.tier) for one in stops]
    if order != sorted(order):
        raise FactsError(_FILE, "stop", "has a less urgent sign before a more urgent one")
    return Now(stops=stops, feelings=tuple(_feeling(entry) for entry in content["feeling"]))


def _stop(entry: Mapping[str, Any], flags: Mapping[str, RedFlag]) -> StopSign:
    slug = str(entry.get("slug", "a stop sign"))
    check_keys(_FILE, slug, entry, _STOP_KEYS)
    check_texts(_FILE, slug, entry, sorted(_STOP_KEYS))
    tiers = {flags[flag].tier if flag in flags else None for flag in entry["flags"]}
    tier = tiers.pop()
    if tier is None or tiers:
        raise FactsError(_FILE, slug, "names a red flag that there is not, or flags of two tiers")
    return StopSign(**{**entry, "flags": tuple(entry["flags"])}, tier=tier)


def _feeling(entry: Mapping[str, Any]) -> Feeling:
    name = str(entry.get("do", "a feeling"))
    check_keys(_FILE, name, entry, _FEELING_KEYS)
    check_texts(_FILE, name, entry, sorted(_FEELING_KEYS - {"caution"}))
    return Feeling(**entry)
