"""What the red-flag gate says of a day, and on which days of a trial it forbade to go on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from freshlegs.domain.findings import Facts
from freshlegs.domain.red_flags import TriageResult
from freshlegs.interventions.trying import flagged
from freshlegs.knowledge.findings import findings
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.triage import standing_flags, triage, with_all_clear
from freshlegs.triage.gate import raised_flags
from freshlegs.workflows.known_days import answered, known_days, told_once

if TYPE_CHECKING:
    from freshlegs.physiology.day_table import DayTable
    from freshlegs.store.home import Home

type Logged = Sequence[tuple[date, Facts]]


def gate_of(home: Home, day: date) -> tuple[TriageResult, Facts]:
    """What the gate says of a day, and what is known of it."""
    known = known_days(home, day, {})
    facts = with_all_clear(known.facts[day])
    return triage(facts, red_flags(), standing_flags(known.logged, red_flags())), facts


def forbidden_days(home: Home, table: DayTable) -> frozenset[date]:
    """The days of a table on which a red flag forbade running, and every trial with it."""
    from freshlegs.store import answers as logged_answers

    logged = [(day, answered(given)) for day, given in logged_answers.answers(home)]
    facts = dict(_facts(home, table, dict(logged)))
    since = _since_first_warning(logged)
    return frozenset(day for day in facts if _is_forbidden(day, facts[day], since))


def _since_first_warning(logged: Logged) -> Logged:
    """The answers from the first day on that raised a flag: nothing stands of the days before."""
    warned = (index for index, one in enumerate(logged) if any(raised_flags(one[1], red_flags())))
    return logged[next(warned, len(logged)) :]


def _is_forbidden(day: date, facts: Facts, logged: Logged) -> bool:
    earlier = [one for one in logged if one[0] < day]
    return flagged(triage(facts, red_flags(), standing_flags(earlier, red_flags()))) is not None


def _facts(
    home: Home, table: DayTable, logged: Mapping[date, Facts]
) -> Iterator[tuple[date, Facts]]:
    from freshlegs.physiology.day_table import usuals_by_day
    from freshlegs.physiology.facts import facts_for
    from freshlegs.store.profile import profile

    once, usual = told_once(profile(home)), usuals_by_day(table)
    for day in table["day"].to_list():
        told = facts_for(table, day, {}, findings(), usual[day])
        yield day, with_all_clear({**once, **told, **logged.get(day, {})})
