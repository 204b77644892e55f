"""A line of the list says what the whole run says."""

from __future__ import annotations

import importlib

from django.apps import apps
from django.db import connections

from freshlegs.domain.activity import Sport
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.store.listed_runs import columns_of, listed_runs
from freshlegs.store.rows import RunRow
from tests.store.making import keep_all, kept


def test_the_newest_come_first_with_what_a_line_shows(home: Home) -> None:
    keep_all(home, [kept(1), kept(2, name="hills", ascent_m=120.0, rpe=6.0, moving_s=1600.0)])
    newest, oldest = listed_runs(home)
    assert (newest.name, newest.ascent_m, newest.rpe, newest.moving_s) == ("hills", 120, 6, 1600)
    assert (oldest.name, oldest.ascent_m, oldest.moving_s) == (None, None, 1701.0)
    assert newest.sport is Sport.RUN
    assert newest.day > oldest.day


def test_an_upgrade_fills_the_columns_with_what_the_words_say(sqlite_home: Home) -> None:
    keep_all(sqlite_home, [kept(1), kept(2, name="hills", ascent_m=0.1 + 0.2, rpe=6.0)])
    before = listed_runs(sqlite_home)
    rows = RunRow.objects.using(sqlite_home.database)
    rows.update(moving_s=0.0, name="x", ascent_m=None, average_heart_rate_bpm=1.0, rpe=None)
    migration = importlib.import_module("freshlegs.store.migrations.0004_listed_runs")
    migration.fill(apps, connections[sqlite_home.database].schema_editor())
    assert listed_runs(sqlite_home) == before


def test_the_columns_are_those_of_the_row(home: Home) -> None:
    keep_all(home, [kept(1)])
    (run,) = history(home).runs
    row = RunRow.objects.using(home.database).get(runner_id=home.runner_number)
    assert {name: getattr(row, name) for name in columns_of(run)} == columns_of(run)
