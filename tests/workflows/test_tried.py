"""A forecast's association and a trial's verdict stand side by side, and are told apart."""

from __future__ import annotations

import json
from datetime import timedelta

from freshlegs.domain.trial import TrialVerdict
from freshlegs.store.home import Home
from freshlegs.workflows.documents.outlook import document
from freshlegs.workflows.outlook import outlook
from freshlegs.workflows.tried import tried
from tests.workflows.test_trials import ratings_of, started, tell

ONE = timedelta(days=1)


def test_a_forecast_names_what_the_runners_own_trial_said(home: Home) -> None:
    kept = started(home)
    tell(home, ratings_of(kept, -2.5))
    after = kept.last_day + 3 * ONE
    assert tried(home, after) == {"more_sleep": TrialVerdict.HELPED}
    found = outlook(home, after, sleep_h=5.0)
    said = {one.slug: one.trial for one in found.changes}
    assert said["more_sleep"] is TrialVerdict.HELPED
    assert '"supported_by_trial": true' in json.dumps(document(found))


def test_a_trial_that_still_runs_says_nothing(home: Home) -> None:
    kept = started(home)
    tell(home, ratings_of(kept, -2.5))
    assert tried(home, kept.last_day) == {}
