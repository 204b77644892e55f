from __future__ import annotations

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.findings import Fact, Finding, FindingType, Origin
from freshlegs.domain.history import History
from freshlegs.physiology.day_table import day_table
from freshlegs.physiology.facts import facts_for
from tests.physiology.made import DAY, ago, run

STRESS = Finding(
    slug="stress", question="?", type=FindingType.NUMBER, group="life", column="stress"
)
SIDE = Finding(slug="side", question="?", type=FindingType.CHOICE, group="feeling", column="side")
RUN = Finding(
    slug="run_today_min", question="?", type=FindingType.NUMBER, group="x", column="run_min"
)
ASKED = Finding(slug="relief", question="?", type=FindingType.CHOICE, group="feeling")
ALL = (STRESS, SIDE, RUN, ASKED)
HISTORY = History(
    runs=tuple(run(ago(n)) for n in range(9, -1, -1)),
    diary=tuple(DiaryEntry(day=ago(n), stress=3.0 if n else 8.0) for n in range(9, -1, -1)),
)
TABLE = day_table(HISTORY, ago(30), DAY)


def test_data_give_a_value_and_its_usual() -> None:
    facts = facts_for(TABLE, DAY, {}, ALL)
    assert facts["stress"] == Fact(finding="stress", value=8.0, usual=3.0)
    assert facts["run_today_min"].value == 60.0


def test_what_is_not_known_is_absent() -> None:
    assert set(facts_for(TABLE, DAY, {}, ALL)) == {"stress", "run_today_min"}


def test_an_answer_goes_before_data_and_keeps_the_usual() -> None:
    facts = facts_for(TABLE, DAY, {"stress": 1.0, "relief": "nothing"}, ALL)
    assert facts["stress"] == Fact(finding="stress", value=1.0, usual=3.0, origin=Origin.ANSWER)
    assert facts["relief"].value == "nothing"


def test_not_knowing_is_an_answer_too() -> None:
    facts = facts_for(TABLE, DAY, {"stress": None}, ALL)
    assert facts["stress"].value is None
    assert facts["stress"].origin is Origin.ANSWER


def test_a_day_outside_the_table_has_answers_only() -> None:
    assert set(facts_for(TABLE, ago(400), {"side": "left"}, ALL)) == {"side"}
