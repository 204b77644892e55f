"""The evidence is found by topic, by place and by words, and every place that acts exists."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from freshlegs.cli import ALL as COMMANDS
from freshlegs.domain.claim import Place, PlaceKind, Topic
from freshlegs.domain.errors import NotFoundError
from freshlegs.knowledge.claims import claims
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.workflows.evidence import Evidence, evidence, topics
from freshlegs.workflows.places import PLACES, title
from freshlegs.workflows.subjects import subjects


def names(kind: PlaceKind) -> set[str]:
    """Every name that a place of this kind may have."""
    if kind is PlaceKind.COMMAND:
        return {str(command.name) for command in COMMANDS}
    return set(PLACES[kind]())


def ids(found: Evidence) -> list[str]:
    return [told.claim.id for told in found.told]


@pytest.mark.parametrize("kind", [kind for kind in PlaceKind if kind is not PlaceKind.NONE])
def test_every_place_that_acts_on_a_claim_exists(kind: PlaceKind) -> None:
    acting = {(place.name, one.id) for one in claims() for place in one.acts if place.kind is kind}
    known = names(kind)
    assert {(name, claim) for name, claim in acting if name not in known} == set()
    assert acting


def test_the_topics_count_every_claim_once() -> None:
    counted = topics()
    assert sum(one.claims_count for one in counted) == len(claims())
    assert all(one.claims_count == sum(n for _, n in one.by_verdict) for one in counted)


@pytest.mark.parametrize("topic", [one.topic for one in topics()])
def test_a_topic_gives_its_claims(topic: Topic) -> None:
    found = evidence(topic)
    assert found.told
    assert {told.claim.topic for told in found.told} == {topic}


def test_a_claim_is_found_by_its_id_however_it_is_written() -> None:
    assert ids(evidence("s007")) == ids(evidence(" S007 ")) == ["S007"]


def test_a_cause_gives_what_is_held_of_it_and_the_claims_that_it_acts_on() -> None:
    found = evidence("iron_deficiency")
    assert found.subject is not None
    assert found.subject.title == "Low iron"
    assert ids(found) == ids(evidence("Low Iron"))
    assert {"S040", "S045", "S128"} <= set(ids(found))


def test_a_cause_that_no_source_names_still_has_its_own_evidence() -> None:
    found = evidence("altitude")
    assert found.subject is not None
    assert found.subject.reference.key == "wehrlin2006"
    assert found.told == ()


def test_advice_and_a_rule_are_subjects_too() -> None:
    advice, rule = evidence("static_stretch").subject, evidence("rf_dvt").subject
    assert advice is not None
    assert rule is not None
    assert "grade D for performance and D for heaviness" in advice.standing
    assert "not yet reviewed by a physician" in rule.standing
    reviewed = [one for one in red_flags() if one.reviewed]
    assert len([one for one in subjects() if one.standing == "a red flag"]) == len(reviewed)


def test_a_finding_gives_the_claims_that_it_acts_on() -> None:
    assert "S038" in ids(evidence("posture slumps"))


def test_words_find_the_claims_that_hold_all_of_them() -> None:
    found = evidence("Lactic acid")
    assert {"S092", "S168"} <= set(ids(found))
    assert found.subject is None
    assert all("lactic" in one.claim.claim or "acid" in one.claim.answer for one in found.told)


def test_a_claim_comes_with_its_sources_in_full_and_its_places_by_their_titles() -> None:
    (told,) = evidence("S007").told
    assert [one.citation for one in told.references] == ["Herbert 2011 Cochrane"]
    assert (PlaceKind.CAUSE, "No stretching after runs") in told.places
    assert (PlaceKind.ROUTINE, "Ten minutes of stretching") in told.places


def test_a_slip_names_what_comes_near() -> None:
    with pytest.raises(NotFoundError) as caught:
        evidence("slep")
    assert caught.value.closest[0] == "sleep"
    assert caught.value.sentence.startswith("There is no evidence on slep; did you mean sleep")


def test_nonsense_has_no_evidence_and_no_neighbour() -> None:
    with pytest.raises(NotFoundError, match=r"There is no evidence on zzzzqq\.$"):
        evidence("zzzzqq")


@pytest.mark.parametrize(
    ("kind", "name", "called"),
    [
        (PlaceKind.COMMAND, "log", "freshlegs log"),
        (PlaceKind.NONE, "a reason_why", "a reason_why"),
        (PlaceKind.COLUMN, "strain", "strain"),
        (PlaceKind.FORMULA, "minetti_cost", "minetti cost"),
        (PlaceKind.CAUSE, "no_such_cause", "no such cause"),
    ],
)
def test_a_place_is_called_as_a_runner_would(kind: PlaceKind, name: str, called: str) -> None:
    assert title(Place(kind, name)) == called


def test_every_cause_that_the_dossier_names_for_a_claim_is_where_it_is_acted_on(
    shared: Path,
) -> None:
    named = json.loads((shared / "knowledge" / "source_claims.json").read_text(encoding="utf-8"))
    causes = PLACES[PlaceKind.CAUSE]()
    expected = {(one["id"], slug) for one in named for slug in one["maps_to"] if slug in causes}
    acting = {(one.id, place.name) for one in claims() for place in one.acts}
    assert expected - acting == set()
