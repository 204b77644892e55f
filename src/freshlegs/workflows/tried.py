"""What the runner's own trials said of each change that was tried."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from freshlegs.domain.trial import TrialVerdict
from freshlegs.workflows.trial_results import trial_result, trials_of

if TYPE_CHECKING:
    from freshlegs.store.home import Home


def tried(home: Home, day: date) -> Mapping[str, TrialVerdict]:
    """Give the verdict of the latest trial of each change that was over by a day, by its slug.

    A look before and after is none: it says that something changed, not that it helped.
    """
    over = [one for one in trials_of(home) if one.trial.blocks and one.last_day < day]
    latest = {one.trial.kind.slug: one.key for one in over}
    return {slug: trial_result(home, key, day).verdict for slug, key in latest.items()}
