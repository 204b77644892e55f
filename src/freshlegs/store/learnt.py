"""What was learnt of the runner, kept so that an answer need not wait for it; derived.

One small file for each Monday that was asked about lies in the folder, beside the streams. It is
no truth: whoever finds it stale learns anew from the truth, and gets the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from freshlegs.store.asking import ask
from freshlegs.store.diary import Heading
from freshlegs.store.encoding import from_json, to_json
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind
from freshlegs.store.originals import written_whole
from freshlegs.store.remembered_rows import while_rows_stand

KEPT_COUNT = 4
"""Mondays that are kept: this week's, and those of a few days that were asked about."""
RUNS = """
SELECT count(*), coalesce(sum(id), 0) FROM store_runrow WHERE runner_id = %s AND day < %s
"""
FACTS = """
SELECT count(*), coalesce(sum(id), 0) FROM store_factrow
WHERE runner_id = %s AND (day IS NULL OR day < %s)
"""
LAST_LINE = "SELECT coalesce(max(id), 0) FROM store_logrow WHERE runner_id = %s"
LATER_LINES = """
SELECT kind, told FROM store_logrow WHERE runner_id = %s AND id > %s ORDER BY id
"""
DIARY_ROWS = """
SELECT count(*) FROM store_factrow WHERE runner_id = %s AND kind = 'diary' AND day < %s
"""
SAID_LINES = "SELECT count(*) FROM store_logrow WHERE runner_id = %s AND kind IN (%s, %s)"
OF_ONE_DAY = frozenset({LogKind.DIARY_ADDED, LogKind.ANSWERS_GIVEN})
SEEN_IN_ROWS = frozenset({LogKind.BATCH_KEPT, LogKind.BATCH_UNDONE})
OF_NO_DAY = frozenset({LogKind.SENT_KEPT})


@dataclass(frozen=True, slots=True)
class Grid:
    """Numbers in a shape: of a kind as NumPy names it, in the order of C, as bytes."""

    shape: tuple[int, ...]
    kind: str
    told: bytes


@dataclass(frozen=True, slots=True)
class Standing:
    """How the truth before a day stood: counts and sums of row numbers, the log's last number."""

    runs: tuple[int, int]
    facts: tuple[int, int]
    log_number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LearntModel:
    """What the days before `day` taught: numbers by name, by whom, from how many ratings."""

    day: date
    maker: str
    ratings_count: int
    grids: Mapping[str, Grid]
    standing: Standing


def standing(home: Home, before: date) -> Standing:
    """Tell how the truth of the days before one stands."""
    rows = ("standing", before)
    runs, facts = while_rows_stand(
        home, rows, lambda: (_pair(home, RUNS, before), _pair(home, FACTS, before))
    )
    return Standing(
        runs=runs,
        facts=facts,
        log_number=int(ask(home, LAST_LINE, home.runner_number)[0][0]),
    )


def entries_at_most(home: Home, before: date) -> int:
    """Count what was said, at most: there are no more rated days than that before a day."""
    told = ask(home, DIARY_ROWS, home.runner_number, before.isoformat())[0][0]
    kinds = sorted(kind.value for kind in OF_ONE_DAY)
    return int(told) + int(ask(home, SAID_LINES, home.runner_number, *kinds)[0][0])


def learnt(home: Home, day: date, maker: str) -> LearntModel | None:
    """Give what this maker learnt from the days before one; None if nothing, or if it is stale."""
    found = _read(_file(home, day))
    if found is None or found.maker != maker:
        return None
    return found if still_stands(home, found.standing, found.day) else None


def standing_models(home: Home) -> tuple[LearntModel, ...]:
    """Give the models that are kept and not stale, oldest first."""
    found = [_read(_file(home, day)) for day in learnt_days(home)]
    there = (model for model in found if model is not None)
    return tuple(one for one in there if still_stands(home, one.standing, one.day))


def _read(file: Path) -> LearntModel | None:
    """Read a model; what is not there or not whole is learnt again."""
    try:
        return from_json(LearntModel, file.read_text(encoding="utf-8"))
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def keep_learnt(home: Home, model: LearntModel) -> bool:
    """Keep a model where the folder lets us, and forget the oldest; tells whether it was kept."""
    try:
        with written_whole(_file(home, model.day)) as file:
            file.write_text(to_json(model), encoding="utf-8")
        others = [day for day in learnt_days(home) if day != model.day]
        for day in others[: 1 - KEPT_COUNT]:
            _file(home, day).unlink(missing_ok=True)
    except OSError:
        return False
    return True


def learnt_days(home: Home) -> tuple[date, ...]:
    """Give the days of the models that are kept, oldest first."""
    return tuple(sorted(date.fromisoformat(file.stem) for file in home.learnt.glob("*.json")))


def forget_learnt(home: Home) -> None:
    """Remove every model, to be learnt again."""
    for file in home.learnt.glob("*.json"):
        file.unlink(missing_ok=True)


def still_stands(home: Home, then: Standing, day: date) -> bool:
    """Tell whether nothing before a day was added, changed or taken back since."""
    now = standing(home, day)
    if (then.runs, then.facts) != (now.runs, now.facts) or now.log_number < then.log_number:
        return False
    lines = ask(home, LATER_LINES, home.runner_number, then.log_number)
    return all(_is_later(LogKind(kind), told, day) for kind, told in lines)


def _is_later(kind: LogKind, told: str, day: date) -> bool:
    """Tell whether a line of the log says nothing of the days before this one."""
    if kind in SEEN_IN_ROWS | OF_NO_DAY:
        return True
    return kind in OF_ONE_DAY and from_json(Heading, told).day >= day


def _pair(home: Home, sql: str, before: date) -> tuple[int, int]:
    ((count, total),) = ask(home, sql, home.runner_number, before.isoformat())
    return int(count), int(total)


def _file(home: Home, day: date) -> Path:
    return home.learnt / f"{day.isoformat()}.json"
