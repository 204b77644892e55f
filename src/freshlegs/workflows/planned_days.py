"""What the next days are taken to hold: what is planned, else what the weekday usually brings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from freshlegs.domain.errors import BadValueError, NotEnoughDataError
from freshlegs.domain.outlook import DayKind, PlannedDay
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.workflows.day_kinds import KINDS_DAYS, PastDay

WEEKS_COUNT = 4
"""Weeks back that tell what a weekday usually brings; elicited."""
WEEK_DAYS = 7
MOST_MIN = 24 * 60.0
MOST_LENGTH_RATIO = 2.0
RUNNING_KINDS = frozenset({DayKind.EASY, DayKind.LONG, DayKind.HARD})
_ALLOWED = f"{', '.join(DayKind)}, and for a run its minutes, such as long:90"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the runner says they will do, and how long, if said [min]."""

    kind: DayKind
    run_min: float | None = None


def read_wish(text: str) -> Wish:
    """Read KIND or KIND:MINUTES. Raises BadValueError for anything else."""
    word, _, minutes = text.strip().lower().partition(":")
    if word not in set(DayKind):
        raise BadValueError(field="--planned", value=text, allowed=_ALLOWED, choices=tuple(DayKind))
    kind = DayKind(word)
    if not minutes:
        return Wish(kind)
    try:
        run_min = float(minutes)
    except ValueError:
        run_min = 0.0
    if kind in {DayKind.REST, DayKind.STRENGTH} or not 0.0 < run_min <= MOST_MIN:
        raise BadValueError(field="--planned", value=text, allowed=_ALLOWED)
    return Wish(kind, run_min)


def as_wished(wish: Wish, day: date, past: Mapping[date, PastDay]) -> PlannedDay:
    """A day as the runner wants it, like the latest of its kind (or the one as long as wished).

    Raises NotEnoughDataError where nothing of the kind was done of late, BadValueError for a run
    more than `MOST_LENGTH_RATIO` times as long as any of late: nothing tells what that does.
    """
    planned = PlannedDay(day=day, kind=wish.kind, like=None, run_min=0.0, assumed="as you say")
    if wish.kind is DayKind.REST:
        return planned
    alike = [one for one in sorted(past) if past[one].kind is wish.kind]
    if not alike:
        what = f"{wish.kind} days in the last {KINDS_DAYS}, to know what one is like for you"
        raise NotEnoughDataError(what, have=0, need=1)
    wanted_min = past[alike[-1]].run_min if wish.run_min is None else wish.run_min
    _check_it_is_known_ground(wish.kind, wanted_min, past)
    like = min(reversed(alike), key=lambda one: abs(past[one].run_min - wanted_min))
    assumed = f"as you say, taken to be like {like}"
    return replace(planned, like=like, run_min=wanted_min, assumed=assumed)


def _check_it_is_known_ground(
    kind: DayKind, wanted_min: float, past: Mapping[date, PastDay]
) -> None:
    most_min = MOST_LENGTH_RATIO * max(one.run_min for one in past.values())
    if wanted_min > most_min:
        reason = f"{MOST_LENGTH_RATIO:g} times your longest run of the last {KINDS_DAYS} days"
        allowed = f"a run of at most {most_min:.0f} min, {reason}: of longer ones nothing is known"
        raise BadValueError(field="--planned", value=f"{kind}:{wanted_min:g}", allowed=allowed)


def as_usual(day: date, today: date, past: Mapping[date, PastDay]) -> PlannedDay:
    """A day as its weekday mostly was in the last weeks; rest where nothing is known of it."""
    before = [day - timedelta(days=WEEK_DAYS * back) for back in range(1, WEEKS_COUNT + 2)]
    told = [one for one in before if one <= today and one in past][:WEEKS_COUNT]
    if not told:
        assumed = f"nothing is known of your {day:%A}s"
        return PlannedDay(day=day, kind=DayKind.REST, like=None, run_min=0.0, assumed=assumed)
    kinds = Counter(past[one].kind for one in told)
    kind, count = kinds.most_common(1)[0]
    like = next(one for one in told if past[one].kind is kind)
    return PlannedDay(
        day=day,
        kind=kind,
        like=None if kind is DayKind.REST else like,
        run_min=past[like].run_min,
        assumed=_as_before(count, len(told), day),
    )


def _as_before(count: int, of_count: int, day: date) -> str:
    if of_count == 1:
        return f"as on your last {day:%A}"
    return f"as on {count} of your last {of_count} {day:%A}s"


def allowed(
    planned: PlannedDay, forbids: frozenset[AdviceKind], past: Mapping[date, PastDay]
) -> PlannedDay:
    """The day as it may be while a warning stands: without what it forbids."""
    if AdviceKind.RUNNING in forbids and planned.kind in RUNNING_KINDS:
        return _at_rest(planned, "no running while the warning above stands")
    if AdviceKind.STRENGTH in forbids and planned.kind is DayKind.STRENGTH:
        return _at_rest(planned, "no strength work while the warning above stands")
    if AdviceKind.HARD_RUNNING not in forbids or planned.kind is not DayKind.HARD:
        return planned
    assumed = "nothing hard while the warning above stands"
    if any(one.kind is DayKind.EASY for one in past.values()):
        return replace(as_wished(Wish(DayKind.EASY), planned.day, past), assumed=assumed)
    return _at_rest(planned, assumed)


def _at_rest(planned: PlannedDay, assumed: str) -> PlannedDay:
    return replace(planned, kind=DayKind.REST, like=None, run_min=0.0, assumed=assumed)
