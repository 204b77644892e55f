"""Every finding, and the check that an answer is one it allows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from typing import Any

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.findings import Choices, Finding, FindingType, Value
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.files import read_toml

_FILE = "findings.toml"
_FLAGS_FILE = "red_flags.toml"
CLEARED = "cleared_flags"
"""The finding that names the warnings that a doctor has cleared."""
_NAMES = frozenset(field.name for field in fields(Finding))


@cache
def findings() -> tuple[Finding, ...]:
    """Every finding in the order of the file; FactsError where one is malformed or named twice."""
    return parse_findings([_with_flags(entry) for entry in read_toml(_FILE)["finding"]])


@cache
def findings_by_slug() -> Mapping[str, Finding]:
    """Every finding by its slug."""
    return {finding.slug: finding for finding in findings()}


def parse_findings(entries: Sequence[Mapping[str, Any]]) -> tuple[Finding, ...]:
    """Build findings from the entries of a fact file; FactsError says what is wrong."""
    parsed = tuple(_parse(entry) for entry in entries)
    _check_whom(parsed)
    slugs = [finding.slug for finding in parsed]
    for slug in slugs:
        if slugs.count(slug) > 1:
            raise FactsError(_FILE, slug, "stands there twice")
    return parsed


def check_answers(answers: Mapping[str, object]) -> Mapping[str, Value | None]:
    """Give the answers as values; None stays "I don't know".

    Raises BadValueError naming the finding, the value and what is allowed.
    """
    known = findings_by_slug()
    return {slug: _checked(known.get(slug), slug, value) for slug, value in answers.items()}


def _parse(entry: Mapping[str, Any]) -> Finding:
    slug = str(entry.get("slug", "an entry"))
    for name in entry:
        if name not in _NAMES:
            raise FactsError(_FILE, slug, f"has an unknown key {name}")
    try:
        kind = FindingType(entry.get("type", ""))
    except ValueError:
        raise FactsError(_FILE, slug, f"has no known type ({entry.get('type')})") from None
    allowed = tuple(entry.get("allowed", ()))
    if kind is FindingType.CHOICE and not allowed:
        raise FactsError(_FILE, slug, "is a choice without allowed values")
    spoken = tuple(entry.get("spoken", ()))
    if spoken and len(spoken) != len(allowed):
        raise FactsError(_FILE, slug, "speaks other values than it allows")
    if not entry.get("question"):
        raise FactsError(_FILE, slug, "asks no question")
    told = {
        "type": kind,
        "allowed": allowed,
        "spoken": spoken,
        "only_if": _choices(entry.get("only_if", {})),
        "opens": tuple(entry.get("opens", ())),
        "opened_by": _choices(entry.get("opened_by", {})),
    }
    return Finding(**{**entry, **told})


def _choices(told: Mapping[str, Any]) -> Choices:
    """The values of other findings, any of which will do."""
    return tuple((slug, tuple(values)) for slug, values in told.items())


def _check_whom(parsed: Sequence[Finding]) -> None:
    """A finding can only depend on others, and on values that those allow."""
    known = {finding.slug: finding for finding in parsed}
    for finding in parsed:
        for slug in finding.opens:
            if slug not in known:
                raise FactsError(_FILE, finding.slug, f"opens {slug}, which is no finding")
        for slug, values in (*finding.only_if, *finding.opened_by):
            allowed = known[slug].allowed or (True, False) if slug in known else ()
            if not set(values) <= set(allowed):
                raise FactsError(_FILE, finding.slug, f"depends on what {slug} does not allow")


def _checked(finding: Finding | None, slug: str, value: object) -> Value | None:
    if finding is None:
        allowed = "a finding that `freshlegs findings` lists"
        choices = tuple(findings_by_slug())
        raise BadValueError(field="answers", value=slug, allowed=allowed, choices=choices)
    if value is None:
        return None
    checked = _CHECKS[finding.type](finding, value)
    if checked is None:
        wrong = _wrong_item(finding, value)
        raise BadValueError(slug, wrong, allowed_words(finding), finding.allowed)
    return checked


def _bool(_finding: Finding, value: object) -> Value | None:
    return value if isinstance(value, bool) else None


def _choice(finding: Finding, value: object) -> Value | None:
    return value if isinstance(value, str) and value in finding.allowed else None


def _multi(finding: Finding, value: object) -> Value | None:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list | tuple):
        return None
    known = [item for item in items if isinstance(item, str)]
    fine = [item for item in known if not finding.allowed or item in finding.allowed]
    return tuple(fine) if len(fine) == len(items) else None


def _number(finding: Finding, value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    low = finding.low if finding.low is not None else value
    high = finding.high if finding.high is not None else value
    return float(value) if low <= value <= high else None


def _numbers(finding: Finding, value: object) -> Value | None:
    if not isinstance(value, list | tuple):
        return None
    fine = [number for item in value if (number := _number(finding, item)) is not None]
    return tuple(fine) if len(fine) == len(value) else None


_CHECKS: Mapping[FindingType, Callable[[Finding, object], Value | None]] = {
    FindingType.BOOL: _bool,
    FindingType.CHOICE: _choice,
    FindingType.MULTI: _multi,
    FindingType.NUMBER: _number,
    FindingType.NUMBERS: _numbers,
}


def allowed_words(finding: Finding) -> str:
    """Say what an answer to a finding may be."""
    if finding.type is FindingType.BOOL:
        return "yes, no or ? (in JSON true, false or null)"
    if finding.allowed:
        several = "one or more of " if finding.type is FindingType.MULTI else ""
        return f"{several}{', '.join(finding.allowed)}"
    if finding.low is None:
        return "a list of words" if finding.type is FindingType.MULTI else "a number"
    unit = "" if finding.unit is None or finding.unit[0].isdigit() else f" {finding.unit}"
    return f"{finding.low:g} to {finding.high:g}{unit}"


def _wrong_item(finding: Finding, value: object) -> object:
    """What of several words is not allowed: the first that is none of them."""
    if finding.type is not FindingType.MULTI or not isinstance(value, list | tuple):
        return value
    return next((item for item in value if item not in finding.allowed), value)


def _with_flags(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """The warnings that can be cleared are those that there are."""
    if entry["slug"] != CLEARED:
        return entry
    return {**entry, "allowed": [flag["id"] for flag in read_toml(_FLAGS_FILE)["flag"]]}
