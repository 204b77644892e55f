from __future__ import annotations

from collections import defaultdict
from itertools import chain

import pytest

from freshlegs.importers.fit import Row, decode
from freshlegs.importers.fit_needs import FIELDS, rows_in
from tests.importers.fit.building import NOON, UINT16, UINT32, fit_file
from tests.importers.reading import one_in
from tests.importers.watch import SET, TRAINING, USER_PROFILE, identity, session, steady, table

SETS = table(SET, ((6, UINT32), (5, UINT16), (3, UINT16)), (NOON, 1, 8))
WEIGHT = table(USER_PROFILE, ((4, UINT16),), (685,))


def test_every_field_that_an_import_looks_up_is_one_that_it_reads(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: dict[str, set[str]] = defaultdict(set)
    number, text = Row.number, Row.text

    def asked_number(row: Row, name: str) -> float | None:
        asked["number"].add(name)
        return number(row, name)

    def asked_text(row: Row, name: str) -> str | None:
        asked["text"].add(name)
        return text(row, name)

    monkeypatch.setattr(Row, "number", asked_number)
    monkeypatch.setattr(Row, "text", asked_text)
    one_in(WEIGHT, SETS, steady(), session(sport=TRAINING))
    looked_up = asked["number"] | asked["text"]
    assert {"start_time", "sport", "weight", "total_ascent", "set_type"} <= looked_up
    assert looked_up <= {*chain.from_iterable(FIELDS.values())}


def test_the_rows_hold_what_is_asked_for_and_say_where_it_was() -> None:
    rows = rows_in(decode(fit_file(identity(), steady(), session(extra=[(9, UINT32, 18_000)]))))
    assert rows.keys() == FIELDS.keys()
    assert [row.number("total_distance") for row in rows["session"]] == [180.0]
    assert rows["file_id"][0].offset < rows["session"][0].offset
    assert rows["lap"] == ()
