"""Strengths as a runner reads them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from freshlegs.cli.output import counted, heading, say, table
from freshlegs.cli.why_words import interval_text, percent
from freshlegs.domain.explanation import Interval
from freshlegs.domain.reading import is_next_to_nothing

if TYPE_CHECKING:
    from freshlegs.workflows.strengths import CauseStrength, RunnerStrengths

_DAMPERS = {
    "load_7d_z": "a week lighter than usual by one of your own spreads",
    "sleep_h": "a night an hour and a half longer than usual",
    "fresher_last_rating": "a last rating two points fresher than usual",
}
_SHOWN_LEVELS = (3, 5, 7)


def tell(found: RunnerStrengths) -> None:
    """Print what was learnt, then what was not and why."""
    if not found.is_learnt:
        say(
            f"Nothing is learnt yet: before {found.until} there are"
            f" {counted(found.ratings_count, 'rated day')}, and it takes"
            f" {found.needed_ratings_count}. Until then people's strengths stand in, set by"
            " judgement from the literature."
        )
        return
    say(f"Learnt from {counted(found.ratings_count, 'rated day')} before {found.until}.")
    _learnt([row for row in found.causes if row.own is not None])
    _few(found, [row for row in found.causes if row.own is None and row.is_measured])
    _dampers(found)
    _levels(found)


def _learnt(rows: Sequence[CauseStrength]) -> None:
    heading("How likely one dose alone makes your legs noticeably heavy")
    if not rows:
        say("No cause was met often enough yet.", indent_count=2)
        return
    cells = [
        (row.title, _text(row.own), _text(row.people), counted(row.exposures_count, "exposure"))
        for row in rows
    ]
    table(cells, ("cause", "yours (90 %)", "people's (90 %)", "rests on"))
    say(
        "One dose is the threshold on the page of causes. Where yours and people's hardly differ,"
        " the diary has not told much yet: look at how wide yours is."
    )


def _few(found: RunnerStrengths, rows: Sequence[CauseStrength]) -> None:
    met = [row for row in rows if row.exposures_count]
    if met:
        named = ", ".join(f"{row.title.lower()} ({row.exposures_count})" for row in met)
        say()
        say(
            f"Met fewer than {found.needed_exposures_count} times, so people's strength stands"
            f" in: {named}.",
            hanging_count=2,
        )
    never = [row.title.lower() for row in rows if not row.exposures_count]
    if never:
        say()
        say(f"Not met on a rated day: {', '.join(never)}.", hanging_count=2)


def _dampers(found: RunnerStrengths) -> None:
    heading("How much lighter a good sign makes the day")
    rows = [(_DAMPERS[row.finding], _text(row.own), _text(row.people)) for row in found.dampers]
    table(rows, ("sign", "for you (90 %)", "for people (90 %)"))


def _levels(found: RunnerStrengths) -> None:
    heading("A day on which none of the known causes acts")
    shown = [row for row in found.levels if row.heaviness in _SHOWN_LEVELS]
    rows = [
        (f"{row.heaviness} or more", _chance(row.own_chance), _chance(row.people_chance))
        for row in shown
    ]
    table(rows, ("rated", "by you", "by people"))


def _text(interval: Interval | None) -> str | None:
    if interval is None:
        return None
    return "under 1 %" if is_next_to_nothing(interval) else interval_text(interval)


def _chance(chance: float | None) -> str | None:
    return None if chance is None else percent(chance)
