"""Words find the causes and the claims that they are about."""

from __future__ import annotations

from freshlegs.workflows.evidence_search import search


def test_words_find_the_causes_in_whose_text_all_of_them_stand() -> None:
    slugs = [one.slug for one in search("OXYGEN muscle").causes]
    assert "iron_deficiency" in slugs
    assert "shoe_heavy" not in slugs


def test_words_find_the_claims_that_the_command_finds() -> None:
    assert [one.id for one in search("S040").claims] == ["S040"]
    assert any("lactic" in one.claim for one in search("lactic acid").claims)


def test_what_comes_near_is_named_only_where_nothing_was_found() -> None:
    assert "stretching" in search("stretchign").closest
    assert search("iron_deficiency").closest == ()
    assert search("overstretches muscle fibres").closest == ()


def test_nothing_is_found_by_nothing() -> None:
    found = search(" ")
    assert (found.causes, found.claims) == ((), ())
