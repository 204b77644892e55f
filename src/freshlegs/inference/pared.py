"""A cause pared down to what looks at the few findings that are known: equal, and quicker to weigh.

A sign, a link or a mark of which nothing is known says nothing, so leaving it out changes no
number. A cause has dozens of them, and of a day without history little is known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from freshlegs.domain.cause import Cause
from freshlegs.domain.conditions import Rule, Unless, findings_of, holds
from freshlegs.domain.dosing import looked_at
from freshlegs.domain.findings import Facts


@dataclass(frozen=True, slots=True)
class Watched:
    """A cause, and what each of its parts looks at, in the order in which they stand."""

    cause: Cause
    signs: tuple[frozenset[str], ...]
    links: tuple[frozenset[str], ...]
    marks: tuple[frozenset[str], ...]


def watched(cause: Cause) -> Watched:
    """Name what the parts of a cause look at, once for all that follows."""
    return Watched(
        cause=cause,
        signs=tuple(findings_of(sign.rule) for sign in cause.signs),
        links=tuple(findings_of(link.rule) for link in cause.links),
        marks=tuple(findings_of(mark.rule) for mark in cause.marks),
    )


def pared(full: Watched, slugs: Collection[str]) -> Cause:
    """The cause with the signs, links and marks that look at any of these findings."""
    cause = full.cause
    return replace(
        cause,
        signs=_kept(cause.signs, full.signs, slugs),
        links=_kept(cause.links, full.links, slugs),
        marks=_kept(cause.marks, full.marks, slugs),
    )


def is_moved(cause: Cause, slug: str, facts: Facts) -> bool:
    """Tell whether an answer to a finding can move a cause that is `pared` to it.

    An exception to something of which nothing is known moves nothing.
    """
    ramps = any(
        ramp.finding == slug or (ramp.unless is not None and slug in findings_of(ramp.unless))
        for ramp in cause.ramps
    )
    rules = [sign.rule for sign in cause.signs]
    rules += [link.rule for link in cause.links]
    rules += [mark.rule for mark in cause.marks]
    return ramps or not all(_is_idle(rule, slug, facts) for rule in rules)


def _is_idle(rule: Rule, slug: str, facts: Facts) -> bool:
    if not isinstance(rule, Unless) or slug in findings_of(rule.part):
        return False
    return holds(rule.part, facts) is None


def touching(causes: Sequence[Cause]) -> Mapping[str, tuple[int, ...]]:
    """The places of the causes that look at each finding."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, cause in enumerate(causes):
        for slug in sorted(looked_at(cause)):
            places[slug].append(at)
    return {slug: tuple(found) for slug, found in places.items()}


def _kept[Part](
    parts: Sequence[Part], looks: Sequence[frozenset[str]], slugs: Collection[str]
) -> tuple[Part, ...]:
    return tuple(
        part for part, seen in zip(parts, looks, strict=True) if not seen.isdisjoint(slugs)
    )
