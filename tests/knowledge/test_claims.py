"""Every claim of the sources is answered once, kindly and with its evidence."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from freshlegs.domain.cause import Grade
from freshlegs.domain.claim import Basis, ClaimVerdict, Place, PlaceKind
from freshlegs.knowledge.claims import CLAIM_IDS, claims, parse_claims
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.references import references

LONGEST_ANSWER = 400
GOOD: dict[str, Any] = {
    "topic": "sleep",
    "claim": "Short nights make legs heavy.",
    "verdict": "supported",
    "answer": "Yes: the same pace feels harder. Sleep an hour more.",
    "grade": "A",
    "sources": ["craven2022"],
    "acts": ["cause:sleep_deprivation"],
}


def parse(change: dict[str, Any]) -> object:
    return parse_claims({"S001": {**GOOD, **change}}, ids=("S001",))


def words(text: str) -> str:
    return f" {' '.join(re.findall(r'[a-z0-9]+', text.lower()))} "


def test_all_197_claims_are_answered_once() -> None:
    assert [claim.id for claim in claims()] == [f"S{number:03}" for number in range(1, 198)]


def test_the_claims_are_those_of_the_dossier(shared: Path) -> None:
    named = json.loads((shared / "knowledge" / "source_claims.json").read_text(encoding="utf-8"))
    assert {claim["id"] for claim in named} == set(CLAIM_IDS)


def test_a_claim_is_told_in_our_own_words(shared: Path) -> None:
    """No eight words in a row are those of the dossier's summary."""
    named = json.loads((shared / "knowledge" / "source_claims.json").read_text(encoding="utf-8"))
    theirs = {claim["id"]: words(claim["text"]).split() for claim in named}
    copied = [
        claim.id
        for claim in claims()
        for start in range(len(theirs[claim.id]) - 7)
        if f" {' '.join(theirs[claim.id][start : start + 8])} " in words(claim.claim)
    ]
    assert copied == []


def test_an_answer_is_short_enough_to_be_read() -> None:
    assert [one.id for one in claims() if len(one.answer) > LONGEST_ANSWER] == []
    endings = {claim.answer[-1] for claim in claims()} | {claim.claim[-1] for claim in claims()}
    assert endings <= set(".!)”")


def test_a_contradiction_names_who_contradicts() -> None:
    contradicted = [one for one in claims() if one.verdict is ClaimVerdict.CONTRADICTED]
    assert contradicted
    assert [one.id for one in contradicted if not one.sources] == []


def test_what_only_unread_sources_say_is_marked() -> None:
    unread = [
        one.id
        for one in claims()
        if one.basis is None and all(references()[key].provenance != "read" for key in one.sources)
    ]
    assert unread == []


def test_no_answer_gives_a_dose_of_iron() -> None:
    assert [
        one.id for one in claims() if re.search(r"\d mg\b.*iron|iron.*\d mg\b", one.answer)
    ] == []


def test_a_claim_is_read_whole() -> None:
    (claim,) = parse_claims(
        {"S001": {**GOOD, "sources": [], "basis": "elicited", "acts": ["none: not: yet"]}},
        ids=("S001",),
    )
    assert (claim.grade, claim.basis) == (Grade.A, Basis.ELICITED)
    assert claim.acts == (Place(PlaceKind.NONE, "not: yet"),)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"colour": "red"}, "S001 has an unknown key colour"),
        ({"answer": ""}, "S001 has no answer"),
        ({"acts": []}, "S001 has no acts"),
        ({"topic": "weather"}, r"S001 has no known topic \(weather\)"),
        ({"verdict": "wrong"}, r"S001 has no known verdict \(wrong\)"),
        ({"grade": "X"}, r"S001 has no known grade \(X\)"),
        ({"basis": "a hunch"}, r"S001 has no known basis \(a hunch\)"),
        ({"sources": ["nobody1999"]}, r"S001 names a source that is not known \(nobody1999\)"),
        ({"sources": []}, "S001 has neither a source nor a basis"),
        ({"acts": ["wall:north"]}, r"S001 acts in no known kind of place \(wall:north\)"),
        ({"acts": ["cause:"]}, r"S001 acts in no known kind of place \(cause:\)"),
    ],
)
def test_a_malformed_claim_is_named(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(FactsError, match=reason):
        parse(change)


def test_an_unanswered_claim_is_named() -> None:
    with pytest.raises(FactsError, match="S002, S003 must be answered"):
        parse_claims({"S001": GOOD}, ids=("S001", "S002", "S003"))
    with pytest.raises(FactsError, match="S010, S011 and 186 more must be answered"):
        parse_claims({"S001": GOOD})


def test_a_claim_that_nobody_made_is_named() -> None:
    with pytest.raises(FactsError, match="S198 is no claim of the sources"):
        parse_claims({"S198": GOOD})
