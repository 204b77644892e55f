"""A rule over findings as a runner reads it: "ferritin at most 35 µg/L"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from django.utils.translation import gettext as _

from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Not, Rule, Unless, UnlessKnown
from freshlegs.domain.findings import Finding, FindingType
from freshlegs.web.words.scales import is_difference
from freshlegs.web.words.values import choices, value_text
from freshlegs.workflows.findings import findings

_SIMPLE = (Condition, Not, UnlessKnown)


def rule_words(rule: Rule) -> str:
    """Write a rule; brackets stand where a part has parts itself."""
    match rule:
        case Condition():
            return _condition(rule)
        case Not(part=part):
            return _("not (%(rule)s)") % {"rule": rule_words(part)}
        case UnlessKnown(part=part):
            return _("not known that %(rule)s") % {"rule": rule_words(part)}
        case Unless(part=part, exception=exception):
            words = {"rule": rule_words(part), "exception": rule_words(exception)}
            return _("%(rule)s (says nothing where %(exception)s)") % words
    between = _(" and ") if isinstance(rule, AllOf) else _(" or ")
    return between.join(map(_part, rule.parts))


def otherwise_words(rule: Rule) -> str:
    """Write that a rule does not hold."""
    if isinstance(rule, Not):
        return rule_words(rule.part)
    if isinstance(rule, AnyOf):
        return _("none of these: %(rule)s") % {"rule": rule_words(rule)}
    if isinstance(rule, Condition) and not isinstance(rule.equals, bool):
        return _otherwise(rule)
    return _("not: %(what)s") % {"what": rule_words(rule)}


def is_plain(rule: Rule) -> bool:
    """Tell whether a rule is a yes or a no, so that a sentence on it says all."""
    part = rule.part if isinstance(rule, Not) else rule
    return isinstance(part, Condition) and isinstance(part.equals, bool)


def is_yes_or_no(slug: str) -> bool:
    """Tell whether a finding is a yes or a no."""
    return _known()[slug].type is FindingType.BOOL


def finding_words(slug: str) -> str:
    """Name a finding as evidence does."""
    return _(_known()[slug].words)


def amount_words(slug: str, value: float) -> str:
    """Write a number of a finding with its unit."""
    return value_text(value, _known()[slug].unit, is_difference=is_difference(slug))


def _part(rule: Rule) -> str:
    words = rule_words(rule)
    is_simple = isinstance(rule, _SIMPLE)
    return words if is_simple else f"({words})"


def _condition(one: Condition) -> str:
    finding = _known()[one.finding]
    name = _(finding.words)
    if isinstance(one.equals, bool):
        return name if one.equals else _("not: %(what)s") % {"what": name}
    if one.equals is not None or one.one_of:
        return f"{name}: {_values(one)}"
    return f"{name} {_bounds(one)}"


def _values(one: Condition) -> str:
    wanted = (str(one.equals),) if one.equals is not None else one.one_of
    finding = _known()[one.finding]
    return _(" or ").join(_chosen(finding, value) for value in wanted)


def _bounds(one: Condition) -> str:
    said = []
    if one.at_least is not None:
        said.append(_("at least %(limit)s") % {"limit": amount_words(one.finding, one.at_least)})
    if one.at_most is not None:
        said.append(_("at most %(limit)s") % {"limit": amount_words(one.finding, one.at_most)})
    return _(" and ").join(said)


def _otherwise(one: Condition) -> str:
    name = finding_words(one.finding)
    if one.at_least is not None and one.at_most is None:
        below = amount_words(one.finding, one.at_least)
        return _("%(name)s below %(limit)s") % {"name": name, "limit": below}
    if one.at_most is not None and one.at_least is None:
        above = amount_words(one.finding, one.at_most)
        return _("%(name)s above %(limit)s") % {"name": name, "limit": above}
    if one.one_of:
        chosen = {"name": name, "values": _values(one)}
        return _("%(name)s: not %(values)s") % chosen
    return _("not: %(what)s") % {"what": _condition(one)}


def _chosen(finding: Finding, value: str) -> str:
    return dict(choices(finding)).get(value, _(value.replace("_", " ")))


@cache
def _known() -> Mapping[str, Finding]:
    return {one.slug: one for one in findings()}
