"""All that is asked for safety can be read before the one tap, and be answered behind it."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from freshlegs.domain.safety_page import PageKind, SafetyPage
from freshlegs.triage import safety_page
from freshlegs.web.words.safety import SHORT, safety_lines
from freshlegs.workflows.findings import findings
from tests.web.conftest import TODAY


@pytest.fixture
def first_page() -> SafetyPage:
    page = safety_page({}, [one.slug for one in findings() if one.screening], [], TODAY)
    assert page is not None
    assert page.kind is PageKind.FULL
    return page


def rows(kind: PageKind, *slugs: str) -> SafetyPage:
    known = {one.slug: one for one in findings()}
    return SafetyPage(kind=kind, questions=tuple(known[one] for one in slugs), none_of_these={})


def test_each_question_of_the_first_page_stands_in_one_line(first_page: SafetyPage) -> None:
    lines = safety_lines(first_page)
    asked = [one.slug for line in lines for one in line.questions]
    assert sorted(asked) == sorted(one.slug for one in first_page.questions)
    assert all(line.head for line in lines)
    for line in (one for one in lines if one.is_folded):
        assert all(str(SHORT.get(one.slug, one.words)) in line.words for one in line.questions)


def test_all_of_it_is_read_before_the_tap_and_asked_behind_it(
    browser: Client, first_page: SafetyPage
) -> None:
    html = unescape(browser.get("/").text)
    slugs = {one.slug for one in first_page.questions}
    assert set(re.findall(r'name="safety_(\w+)"', html)) == slugs
    assert set(re.findall(r'name="asked" value="(\w+)"', html)) == slugs
    before = html[html.index('class="asked"') : html.index("None of these")]
    for line in safety_lines(first_page):
        assert f"<b>{line.head}:</b>" in before
        assert all(words in before for words in line.words.split(", "))


def test_what_stands_for_several_questions_is_read_in_full() -> None:
    leg, fever = safety_lines(rows(PageKind.SHORT, "signs_of_bone", "fever"))
    assert leg.head == "Bone or groin"
    assert leg.words.startswith("pain on one spot of a bone, ")
    assert (fever.head, fever.words) == ("", "Fever (38 °C or more) or chills?")


def test_details_are_named_in_one_line() -> None:
    (line,) = safety_lines(rows(PageKind.DETAILS, "fever", "limp"))
    assert (line.head, line.words) == ("", "fever, a limp")


def test_a_question_alone_in_its_group_is_asked_at_once() -> None:
    (line,) = safety_lines(rows(PageKind.FULL, "limp"))
    assert (line.words, line.is_folded) == ("Do you limp?", False)
