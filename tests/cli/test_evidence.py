"""`freshlegs evidence` shows claims, answers, grades and sources in full."""

from __future__ import annotations

from collections.abc import Callable

from tests.cli.conftest import Run, RunJson


def test_without_a_topic_the_topics_are_counted(run: Run, run_json: RunJson) -> None:
    printed = run("evidence").stdout
    assert printed.startswith("topic ")
    counted = {one["topic"]: one for one in run_json("evidence")}
    assert sum(one["claims"] for one in counted.values()) == 197
    assert counted["stretching"]["contradicted"] >= 1
    assert all(topic in printed for topic in counted)


def test_a_claim_is_shown_with_verdict_grade_sources_and_places(run: Run) -> None:
    printed = " ".join(run("evidence", "S007").stdout.split())
    assert "Contradicted (grade D)." in printed
    assert "Source: Herbert 2011 Cochrane (read: abstract or excerpt)." in printed
    assert "causes: “No stretching after runs”" in printed
    assert printed.endswith("Supports your decision; it is not a diagnosis.")


def test_a_source_and_a_figure_from_memory_are_marked(run: Run) -> None:
    printed = " ".join(run("evidence", "S063").stdout.split())
    assert "Seiler 2010 (from memory, unverified)." in printed
    assert "Some of this is from memory, unverified." in printed
    assert "This is elicited." in run("evidence", "S061").stdout


def test_a_claim_that_nothing_acts_on_says_why(run: Run) -> None:
    assert "Not acted on: a benefit of running" in run("evidence", "S076").stdout


def test_a_cause_without_claims_is_shown_with_its_own_evidence(run: Run, run_json: RunJson) -> None:
    printed = run("evidence", "altitude").stdout
    assert "a cause, grade A; its strength is elicited." in printed
    assert "No claim of the sources is about it." in printed
    assert run_json("evidence", "altitude")["claims"] == []


def test_several_words_are_one_question(run_json: RunJson) -> None:
    found = run_json("evidence", "lactic", "acid")
    assert found["asked"] == "lactic acid"
    assert found["subject"] is None
    claim = next(one for one in found["claims"] if one["id"] == "S092")
    assert claim["verdict"] == "contradicted"
    assert claim["basis"] is None
    assert claim["sources"][0]["key"] == "westerblad2002"
    assert "cause:acute_high_intensity" in claim["acts"]


def test_a_slip_is_one_sentence_that_says_what_was_meant(
    fail: Callable[..., tuple[int, str]],
) -> None:
    code, said = fail("evidence", "slep")
    assert code == 1
    assert said.startswith("There is no evidence on slep; did you mean sleep")
