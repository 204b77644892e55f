"""What is told is told of a day that has come: a mistyped date would hide a warning."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.imports import Outcome
from freshlegs.store.answers import answers
from freshlegs.store.diary import diary
from freshlegs.store.home import Home
from freshlegs.workflows.answers import keep_answers
from freshlegs.workflows.check_in import check_in
from freshlegs.workflows.diary import edit, keep
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.today import today


def test_a_day_to_come_is_refused_wherever_it_is_told(home: Home) -> None:
    now = today(home)
    tomorrow = now + timedelta(days=1)
    (kept,) = keep(home, [{"heaviness": 3}])
    for tell in (
        lambda: keep(home, [{"date": tomorrow.isoformat(), "heaviness": 3}]),
        lambda: edit(home, str(kept["key"]), {"date": tomorrow.isoformat()}),
        lambda: keep_answers(home, {"one_side_swelling": True}, tomorrow),
        lambda: check_in(home, tomorrow, {}, {"one_side_swelling": True}),
    ):
        with pytest.raises(BadValueError, match=f"a day up to {now}"):
            tell()
    assert [entry.day for entry in diary(home)] == [now]
    assert dict(answers(home)) == {}


def test_a_table_with_a_day_to_come_is_refused_whole(home: Home, tmp_path: Path) -> None:
    now = today(home)
    file = tmp_path / "diary.csv"
    file.write_text(f"date,heaviness\n{now},3\n{now + timedelta(days=2)},4\n")
    report = import_paths(home, [file], lambda _done, _total: None)
    (detail,) = report.details
    assert detail.outcome is Outcome.FAILED
    assert f"a day up to {now}" in str(detail.reason)
    assert list(diary(home)) == []
