"""The days to come as a runner reads them: warnings first, then what is likely."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from freshlegs.cli.output import counted, heading, print_json, say, table
from freshlegs.cli.why_words import advice_word, percent
from freshlegs.domain.explanation import Basis, Interval
from freshlegs.domain.heaviness import NOTICEABLE_LEVEL
from freshlegs.domain.outlook import Change, DayKind, DayOutlook, Outlook, PlannedDay
from freshlegs.domain.red_flags import TIER_TEXT, Tier
from freshlegs.domain.trial import TrialVerdict

if TYPE_CHECKING:
    from freshlegs.domain.red_flags import RaisedFlag

_SHOWN_CHANGES = 3
_RUNS = frozenset({DayKind.EASY, DayKind.LONG, DayKind.HARD})


def show(day: date | None, planned: str | None, sleep_h: float | None, *, as_json: bool) -> None:
    """Print the outlook of the week after a day (today if not given)."""
    from freshlegs.workflows.documents.outlook import document
    from freshlegs.workflows.opening import open_default_to_read
    from freshlegs.workflows.outlook import outlook

    found = outlook(open_default_to_read(), day, planned, sleep_h)
    if as_json:
        print_json(document(found))
    else:
        tell(found)


def tell(found: Outlook) -> None:
    """Print warnings, tomorrow, the days after, and what goes with lighter legs."""
    for raised in found.red_flags:
        _red_flag(raised)
    _tomorrow(found)
    for note in found.notes:
        say(note)
    _week(found)
    _changes(found)
    say()
    say("Supports your decision; it is not a diagnosis.")


def _red_flag(raised: RaisedFlag) -> None:
    urgent = raised.flag.tier is not Tier.ROUTINE
    text = f"■ {TIER_TEXT[raised.flag.tier]}"
    click.echo(click.style(text, fg="red" if urgent else None, bold=True))
    say(f"{raised.flag.title}. {raised.flag.action}", indent_count=2)
    if raised.forbids:
        kinds = ", ".join(sorted(advice_word(kind) for kind in raised.forbids))
        say(f"Until this is cleared, nothing is proposed of: {kinds}.", indent_count=2)
    say()


def _tomorrow(found: Outlook) -> None:
    first = found.days[0]
    planned = first.planned
    usual = (
        f"people's usual is {found.people_usual:g} (yours is not known yet)"
        if found.usual is None
        else f"your usual is {found.usual:g}"
    )
    say(
        f"Tomorrow, {planned.day:%A} {planned.day}: heaviness about {first.middle:.1f} of 10"
        f" (8 in 10 such days: {_range(first)}); {usual}."
    )
    say(
        f"Noticeably heavy ({NOTICEABLE_LEVEL} or more): {percent(_noticed(first))}."
        f" Assumed: {_session(planned)}, {planned.assumed}."
    )


def _week(found: Outlook) -> None:
    heading("The days after, if they go as usual")
    rows = [
        (
            f"{one.planned.day:%a} {one.planned.day}",
            _session(one.planned),
            f"{one.middle:.1f}",
            _range(one),
            percent(_noticed(one)),
            one.planned.assumed,
        )
        for one in found.days[1:]
    ]
    table(rows, ("day", "assumed", "about", "8 in 10", f"{NOTICEABLE_LEVEL}+", "because"))


def _changes(found: Outlook) -> None:
    heading("What goes with lighter legs tomorrow")
    if not found.changes:
        say("Nothing that you could still change tells by much.", indent_count=2)
        return
    for one in found.changes[:_SHOWN_CHANGES]:
        say(
            f"{one.text}: {_points(one.points_lower)} ({_basis(one)}{_tried(one)})",
            indent_count=2,
            hanging_count=2,
        )
    say(
        "These go together; that is no proof that one brings the other. `freshlegs trial` can"
        " find out.",
        indent_count=2,
    )


def _points(lower: Interval) -> str:
    return f"{lower.middle:.1f} lower [{lower.low:.1f}, {lower.high:.1f}]"


def _basis(one: Change) -> str:
    if one.basis is Basis.LEARNT:
        return f"learnt from {counted(one.exposures, 'day')} of yours"
    return "by what is believed of people at large, not learnt from you"


def _tried(one: Change) -> str:
    return "" if one.trial is None else f"; your own trial {_TRIAL_SAID[one.trial]}"


_TRIAL_SAID = {
    TrialVerdict.HELPED: "says that it helped",
    TrialVerdict.HARMED: "says that it harmed",
    TrialVerdict.NO_EFFECT: "found no effect worth having",
    TrialVerdict.CANNOT_TELL: "could not tell",
    TrialVerdict.CHANGED: "says that something changed",
}


def _range(one: DayOutlook) -> str:
    return f"{one.low}" if one.low == one.high else f"{one.low}–{one.high}"


def _noticed(one: DayOutlook) -> float:
    return sum(one.chances[NOTICEABLE_LEVEL:])


def _session(planned: PlannedDay) -> str:
    if planned.kind in _RUNS:
        return f"{planned.kind} run, {planned.run_min:.0f} min"
    return "rest" if planned.kind is DayKind.REST else "strength work"
