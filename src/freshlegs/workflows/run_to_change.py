"""What a runner needs to see of a run before changing it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from freshlegs.domain.run import Run
from freshlegs.workflows.run_changes import Twin, joined_by, twins_of
from freshlegs.workflows.run_list import run_list
from freshlegs.workflows.shoes import known_shoes

if TYPE_CHECKING:
    from freshlegs.store.home import Home


@dataclass(frozen=True, slots=True, kw_only=True)
class RunToChange:
    """A run, its files, what it may be the same as, and the gear there is by name and label.

    `joined_number` undoes the decision that made it of several, if the runner made that.
    """

    run: Run
    files: tuple[str, ...]
    twins: tuple[Twin, ...]
    gears: Mapping[str, str]
    joined_number: int | None


def run_to_change(home: Home, key: str) -> RunToChange:
    """Give all that a page shows which changes a run. Raises NotFoundError."""
    from freshlegs.store.one_run import files_of, one_run

    run = one_run(home, key)
    return RunToChange(
        run=run,
        files=files_of(home, run),
        twins=twins_of(home, run),
        gears=_gears(home),
        joined_number=joined_by(home, run),
    )


def _gears(home: Home) -> dict[str, str]:
    from freshlegs.store.gear import gear

    used = run_list(home).gears
    named = dict.fromkeys((*used, *known_shoes(home)))
    shown = {piece.name: piece.shown_name for piece in gear(home)}
    return {name: shown.get(name, name) for name in named}
