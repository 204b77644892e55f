"""What a trial says, in plain words: with both sides, and with what it cannot say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import click

from freshlegs.cli.output import counted, say
from freshlegs.cli.trial_text import column_words
from freshlegs.domain.trial import (
    AlsoDiffered,
    TrialEffect,
    TrialResult,
    TrialVerdict,
)

TITLES: Mapping[TrialVerdict, str] = {
    TrialVerdict.HELPED: "It helped",
    TrialVerdict.HARMED: "It harmed",
    TrialVerdict.NO_EFFECT: "No effect worth having",
    TrialVerdict.CANNOT_TELL: "Cannot tell",
    TrialVerdict.CHANGED: "Something changed",
}
RUN_UP_HEAVINESS = 0.7
"""Two weeks so much above the usual pass by themselves; elicited."""


def tell_result(result: TrialResult) -> None:
    """Tell the verdict, the numbers behind it, and what else may be behind them."""
    trial = result.kept.trial
    click.echo(click.style(f"{trial.kind.title}: {TITLES[result.verdict]}", bold=True))
    say(f"{result.reason[0].upper()}{result.reason[1:]}.", indent_count=2)
    for line in _lines(result):
        say(line, indent_count=2, hanging_count=2)
    say()
    say("One runner's trial: it says what happened to these legs, not to anyone else's.")


def _lines(result: TrialResult) -> Iterator[str]:
    by_lot = bool(result.kept.trial.blocks)
    if result.effect is not None:
        yield f"{'As drawn' if by_lot else 'After less before'}: {effect_words(result.effect)}"
        yield from _lot_lines(result.effect)
    if result.as_done is not None:
        yield (
            "Only days on which you did what was drawn (no longer protected by the lot):"
            f" {effect_words(result.as_done)}"
        )
    if result.effect is not None and not by_lot:
        yield "Whatever else changed at that time may be behind it: this is no proof of a cause."
    yield from _left_out(result)
    yield from map(_differed, result.also_differed)
    yield from _regression(result)


def effect_words(effect: TrialEffect) -> str:
    """An effect in words, with its interval."""
    ends = effect.heaviness
    direction = "lighter" if ends.middle < 0 else "heavier"
    return (
        f"{abs(ends.middle):.1f} points {direction} [{ends.low:+.1f}, {ends.high:+.1f}], from"
        f" {counted(effect.with_count, 'rated day')} with and {effect.without_count} without."
    )


def _lot_lines(effect: TrialEffect) -> Iterator[str]:
    chances = (effect.lighter_by_lot_probability, effect.heavier_by_lot_probability)
    known = [one for one in chances if one is not None]
    if known:
        chance = f"{min(known):.1%}"
        yield f"The lot alone makes a difference so great to that side in {chance} of cases."


def _left_out(result: TrialResult) -> Iterator[str]:
    if result.left_out_count:
        days = counted(result.left_out_count, "day")
        yield f"{days} under a warning sign did not count."


def _differed(one: AlsoDiffered) -> str:
    name = column_words(one.column)
    return (
        f"Not alike either: {name} {one.with_value:.3g} with and {one.without_value:.3g} without"
        f" ({one.unit}); that may be behind a difference."
    )


def _regression(result: TrialResult) -> Iterator[str]:
    """Name it where the trial began in a bad spell: that passes by itself."""
    before, usual = result.before_heaviness, result.usual_heaviness
    if before is None or usual is None or before - usual < RUN_UP_HEAVINESS:
        return
    yield (
        f"You began when your legs were heavier than usual ({before:.1f} against {usual:.1f})."
        " Such a spell passes by itself (regression to the mean), so being lighter than then"
        " proves nothing; only with against without does."
    )
