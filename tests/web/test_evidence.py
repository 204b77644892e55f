"""The evidence as a runner reads it who may disagree."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from freshlegs.web.cause_page import cause_page
from freshlegs.web.words.claims import source, source_words
from freshlegs.workflows.cause_pages import all_causes, all_claims, all_references, cause_told


def test_the_index_lists_every_cause_and_every_claim(browser: Client) -> None:
    html = browser.get("/evidence/").text
    assert html.count('href="/evidence/causes/') == len(all_causes())
    assert html.count('href="/evidence/claims/') == len(all_claims())
    for verdict in ("Supported", "Mixed", "Contradicted", "Not testable"):
        assert f"<b>{verdict}</b>" in html


def test_a_search_needs_no_script_and_finds_causes_and_claims(browser: Client) -> None:
    html = browser.get("/evidence/", {"q": "lactic acid"}).text
    assert "0 causes and" in html
    assert "lactic acid builds up" in html
    html = browser.get("/evidence/", {"q": "iron deficiency"}).text
    assert 'href="/evidence/causes/iron_deficiency/"' in html


def test_a_slip_of_the_pen_is_answered_with_what_comes_near(browser: Client) -> None:
    html = browser.get("/evidence/", {"q": "stretchign"}).text
    assert 'href="/evidence/?q=stretching"' in html
    assert "may be a gap of ours" in html


def test_what_was_searched_for_is_shown_as_text(browser: Client) -> None:
    assert "<b>x</b>" not in browser.get("/evidence/", {"q": '"><b>x</b>'}).text


def test_every_cause_has_a_page_on_which_every_number_has_its_origin(browser: Client) -> None:
    for cause in all_causes():
        html = browser.get(f"/evidence/causes/{cause.slug}/").text
        factors = re.findall(r'<small class="factor">(.*?)</small>', html, re.DOTALL)
        assert all(re.search(r"elicited|\d{4}|from memory", one) for one in factors), cause.slug
        assert "it is not a diagnosis" in html
        assert "How it works." in html


def test_a_cause_says_what_speaks_for_and_against_it_the_strongest_first(browser: Client) -> None:
    html = browser.get("/evidence/causes/iron_deficiency/").text
    assert "Ferritin at most 15 µg/L. <small" in html
    assert "Ferritin above 35 µg/L. <small" in html
    assert html.index("odds × 20") < html.index("odds × 12") < html.index("odds ÷ 12.5")
    assert "One dose of it alone is felt as noticeably heavy 12 % of the time (elicited)" in html


def test_what_a_doctor_must_see_says_so_before_any_number(browser: Client) -> None:
    html = browser.get("/evidence/causes/dvt/").text
    assert html.index("how soon to see a doctor") < html.index("Speaks for it")


def test_a_fault_of_the_data_is_no_cause_in_the_legs(browser: Client) -> None:
    html = browser.get("/evidence/causes/sensor_artifact/").text
    assert "Not a cause in the legs" in html
    assert "In your legs" not in html


def test_a_cause_names_others_that_make_it_likelier() -> None:
    linked = [one for one in all_causes() if one.links]
    page = cause_page(cause_told(linked[0].slug))
    assert [one.slug for one in page.links] == [link.by for link in linked[0].links]


def test_an_unknown_cause_names_what_comes_near(browser: Client) -> None:
    response = browser.get("/evidence/causes/iron_deficency/")
    assert response.status_code == 404
    assert "iron_deficiency" in response.text


def test_every_claim_has_a_page_that_says_where_it_is_acted_on_or_why_not(
    browser: Client,
) -> None:
    for claim in all_claims():
        html = browser.get(f"/evidence/claims/{claim.id}/").text
        assert re.search(r"Grade [ABCD]:", html), claim.id
        assert 'class="plain-list"' in html or "Not acted on:" in html, claim.id


@pytest.mark.parametrize("claim_id", ["S999", "stretching", "iron_deficiency"])
def test_only_a_claim_has_a_page_of_a_claim(browser: Client, claim_id: str) -> None:
    assert browser.get(f"/evidence/claims/{claim_id}/").status_code == 404


def test_every_source_is_listed_with_how_much_of_it_was_read(browser: Client) -> None:
    html = browser.get("/evidence/sources/").text
    assert html.count('<li id="source-') == len(all_references())
    assert "from memory, unverified" in html
    assert "elicited" not in {one.provenance for one in all_references()}


def test_a_link_to_another_host_is_followed_by_hand_only(browser: Client) -> None:
    html = browser.get("/evidence/sources/").text
    away = re.findall(r"<[^>]*https?://[^>]*>", html)
    assert away
    assert all(re.fullmatch(r'<a href="https://[^"]+" rel="noreferrer">', one) for one in away)


def test_a_citation_keeps_its_words_around_the_link() -> None:
    known = {one.key: one for one in all_references()}
    shown = source(known["wells2003"])
    assert shown.before + shown.linked + shown.after == known["wells2003"].citation
    assert shown.link == "https://doi.org/10.1056/NEJMoa023153"
    assert source(known["burden2015"]).link == ""
    assert source_words(None) == "elicited"
    assert source_words(known["allen2008"]) == "Allen 2008, from memory"
