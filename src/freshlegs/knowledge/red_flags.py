"""Every red flag with its tier, its action and what it forbids."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from freshlegs.domain.findings import Finding
from freshlegs.domain.red_flags import AdviceKind, RedFlag, Tier
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.files import read_toml
from freshlegs.knowledge.findings import findings_by_slug
from freshlegs.knowledge.rules import parse_rule

_FILE = "red_flags.toml"
_TEXTS = ("title", "action", "suspect", "source")


@cache
def red_flags() -> tuple[RedFlag, ...]:
    """Every rule, most urgent first; FactsError where one is malformed."""
    return parse_red_flags(read_toml(_FILE), findings_by_slug())


def parse_red_flags(
    content: Mapping[str, Any], findings: Mapping[str, Finding]
) -> tuple[RedFlag, ...]:
    """Build the rules of a fact file; FactsError says what is wrong."""
    tiers = content["tier"]
    parsed = [_parse(entry, tiers, findings) for entry in content["flag"]]
    ids = [flag.id for flag in parsed]
    for flag_id in ids:
        if ids.count(flag_id) > 1:
            raise FactsError(_FILE, flag_id, "stands there twice")
    order = list(Tier)
    return tuple(sorted(parsed, key=lambda flag: order.index(flag.tier)))


def _parse(
    entry: Mapping[str, Any], tiers: Mapping[str, Any], findings: Mapping[str, Finding]
) -> RedFlag:
    flag_id = str(entry.get("id", "a flag"))
    tier = str(entry.get("tier"))
    if tier not in tiers:
        raise FactsError(_FILE, flag_id, f"has the unknown tier {tier}")
    for name in _TEXTS:
        if not entry.get(name):
            raise FactsError(_FILE, flag_id, f"has no {name}")
    return RedFlag(
        id=flag_id,
        title=entry["title"],
        trigger=parse_rule(_trigger(entry, flag_id), findings, file=_FILE, entry=flag_id),
        tier=Tier(tier),
        action=entry["action"],
        suspect=entry["suspect"],
        source=entry["source"],
        forbids=_kinds((*tiers[tier]["forbids"], *entry.get("forbids", ())), flag_id),
        reviewed=entry.get("reviewed", False),
        tier_text=tiers[tier]["text"],
        release=entry.get("release", tiers[tier]["release"]),
    )


def _trigger(entry: Mapping[str, Any], flag_id: str) -> Mapping[str, Any]:
    trigger = {key: entry[key] for key in ("all_of", "any_of") if key in entry}
    if len(trigger) != 1:
        raise FactsError(_FILE, flag_id, "needs either all_of or any_of")
    return trigger


def _kinds(names: tuple[str, ...], flag_id: str) -> frozenset[AdviceKind]:
    known = {str(kind) for kind in AdviceKind}
    for name in names:
        if name not in known:
            raise FactsError(_FILE, flag_id, f"forbids the unknown kind {name}")
    return frozenset(AdviceKind(name) for name in names)
