"""Trials as a runner reads them: what can be tried, the plan, the days and today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from freshlegs.cli.output import counted, heading, say, table
from freshlegs.cli.why_words import percent
from freshlegs.domain.trial import Counted, KeptTrial, Trial, TrialKind, TrialPlan

if TYPE_CHECKING:
    from freshlegs.workflows.trial_changes import Change
    from freshlegs.workflows.trial_course import Status
    from freshlegs.workflows.trials import Planned


def tell_changes(changes: Sequence[Change]) -> None:
    """List what can be tried, first what the lot can decide."""
    by_lot = [one for one in changes if not one.kind.before_after]
    heading("By lot: these can say that it helped, that it harmed, or that it does nothing")
    table([_row(one) for one in by_lot], ("change", "what it is", "blocks", "counts"))
    heading("Before and after: these can only say that something changed")
    rest = [one for one in changes if one.kind.before_after]
    table([(one.kind.slug, one.kind.title) for one in rest], ("change", "what it is"))
    say()
    say("`freshlegs trial plan CHANGE` tells how many weeks it takes.")


def tell_plan(planned: Planned) -> None:
    """Tell how long, how, and what stands in the way."""
    kind, plan = planned.change.kind, planned.plan
    heading(kind.title)
    say(f"With: {kind.change}.", indent_count=2, hanging_count=2)
    say(f"Without: {kind.instead}.", indent_count=2, hanging_count=2)
    for line in (*how_lines(kind), _basis_line(plan), *_length_lines(plan), *_mixed(planned)):
        say(line, indent_count=2, hanging_count=2)
    if planned.change.intervention.caution:
        say(planned.change.intervention.caution, indent_count=2, hanging_count=2)
    say()
    if planned.refusal is not None:
        say(f"It cannot start today. {planned.refusal.sentence}")
    elif plan.weeks is not None:
        say(f"freshlegs trial start {kind.slug} --smallest {plan.smallest_heaviness:g}")


def tell_start(kept: KeptTrial) -> None:
    """Tell the days that were drawn."""
    trial = kept.trial
    say(f"{trial.kind.title} from {trial.first_day} to {trial.last_day}, kept as {kept.key}.")
    if trial.blocks:
        table(list(_spans(trial)), ("from", "to", "the change"))
    say("Rate your legs every day: freshlegs log --heaviness 4")
    say("Each evening: freshlegs trial log --done, or --not-done. Change nothing else meanwhile.")


def tell_status(status: Status) -> None:
    """Tell what today asks for."""
    kept = status.kept
    if kept is None:
        say("No trial is running. `freshlegs trial list` says what can be tried.")
        if status.finished is not None:
            say(f"{status.finished.trial.kind.title} is over: freshlegs trial result")
        return
    trial = kept.trial
    say(f"{trial.kind.title}, {trial.first_day} to {kept.last_day}.")
    if status.refusal is not None:
        say(f"Not on {status.day}: the trial rests. {status.refusal.sentence}")
    elif status.is_with is None:
        say(f"It begins on {trial.first_day}.")
    else:
        what = trial.kind.change if status.is_with else trial.kind.instead
        say(f"{status.day} is {'WITH' if status.is_with else 'WITHOUT'}: {what}.")
    if status.day >= trial.first_day:
        say(_done_line(kept, status.day))


def tell_logged(kept: KeptTrial) -> None:
    """Say that it is kept, and how many days so far."""
    say(f"Kept. {counted(len(kept.done), 'day')} logged of {kept.trial.kind.title.lower()}.")


def tell_stop(kept: KeptTrial) -> None:
    """Say that it is over."""
    say(f"{kept.trial.kind.title} ended; its last day is {kept.last_day}.")
    say("`freshlegs trial result` tells what its days say; that may well be: cannot tell.")


def how_lines(kind: TrialKind) -> Iterator[str]:
    """How the days are chosen and which of them count."""
    if kind.before_after:
        yield f"No lot can decide the days: {kind.before_after}."
        yield (
            "So the time before is held against the time after. That can show that something"
            " changed, never why: weather, training and everything else changed as well."
        )
        yield f"The first {_days(kind.washout_days)} after the start do not count."
        return
    yield (
        f"Days come in blocks of {kind.block_days}; of every two blocks the lot makes one with"
        " the change and one without."
    )
    if kind.washout_days:
        verb = "does" if kind.washout_days == 1 else "do"
        yield f"The first {_days(kind.washout_days)} of each block {verb} not count."
    if kind.counted is not Counted.EVERY_DAY:
        yield f"Only {kind.counted.value} count."
    if kind.lag_days:
        yield "The rating of the day after counts."
    elif kind.counted in {Counted.RUN_DAYS, Counted.LONG_RUN_DAYS}:
        yield "Rate your legs in the run or after it: before it the change cannot show."


def column_words(name: str) -> str:
    """A column of the day table in words, without its unit."""
    words = name.split("_")
    units = {"au", "h", "min", "m", "c", "km", "units", "1d", "7d"}
    while len(words) > 1 and words[-1] in units:
        words.pop()
    return " ".join(words)


def _length_lines(plan: TrialPlan) -> Iterator[str]:
    smallest = f"{plan.smallest_heaviness:g}"
    chance = f"{100 * plan.power_probability:.0f} of 100"
    if plan.weeks is not None:
        yield (
            f"{plan.weeks} weeks: then {chance} such trials notice a difference of {smallest}"
            " points, if there is one."
        )
        if plan.blocks_count:
            yield f"That is {plan.blocks_count // 2} pairs of blocks, drawn when it starts."
        return
    yield (
        f"Too long: half a year would notice a difference of {smallest} points in only"
        f" {chance} trials."
    )
    if plan.least_found_heaviness is not None:
        yield f"It would notice one of {plan.least_found_heaviness:.1f} points."


def _basis_line(plan: TrialPlan) -> str:
    whose = "Your ratings" if plan.own else "Too few ratings of your own; people's usual ratings"
    return (
        f"{whose} differ by {plan.spread_heaviness:.1f} points among days alike, those of two days"
        f" in a row correlate by {plan.memory_ratio:.2f}, and {percent(plan.rated_fraction)} of the"
        " days are rated."
    )


def _mixed(planned: Planned) -> Iterator[str]:
    mixed = ", ".join(map(column_words, planned.change.kind.mixed_with))
    yield f"Keep alike on both kinds of day, as it easily changes along: {mixed}."
    if planned.change.acts_on:
        causes = ", ".join(title[0].lower() + title[1:] for title in planned.change.acts_on)
        yield f"Meant against: {causes}."


def _days(days_count: int) -> str:
    return "day" if days_count == 1 else f"{days_count} days"


def _row(change: Change) -> tuple[str, str, str, str]:
    kind = change.kind
    return kind.slug, kind.title, counted(kind.block_days, "day"), kind.counted.value


def _spans(trial: Trial) -> Iterator[tuple[date, date, str]]:
    length = timedelta(days=trial.kind.block_days)
    for index, is_with in enumerate(trial.blocks):
        first = trial.first_day + index * length
        yield first, first + length - timedelta(days=1), "with" if is_with else "without"


def _done_line(kept: KeptTrial, day: date) -> str:
    past = [one for one in kept.trial.days if one <= min(day, kept.last_day)]
    as_drawn = sum(kept.done.get(one) is kept.trial.is_with(one) for one in past)
    logged = sum(one in kept.done for one in past)
    return (
        f"Day {len(past)} of {len(kept.trial.days)}: {as_drawn} as drawn, {logged - as_drawn} not,"
        f" {len(past) - logged} not logged."
    )
