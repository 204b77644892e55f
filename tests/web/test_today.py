"""Today keeps a check-in, takes it back, and shows each state as it was drawn."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client

from freshlegs.store.answers import answers, log_answers
from freshlegs.store.home import Home
from freshlegs.workflows.day_told import day_told
from freshlegs.workflows.diary import entries
from freshlegs.workflows.findings import findings
from tests.web.conftest import TODAY, Live

NOT_A_DIAGNOSIS = "Supports your decision; it is not a diagnosis."


def check_in(browser: Client, **said: object) -> str:
    """Send the form and follow to the page."""
    sent = {"day": TODAY.isoformat(), **said}
    return browser.post("/check-in/", sent, follow=True).text


def kept_word(html: str) -> str:
    """What the page would send to take the check-in back."""
    found = re.search(r'name="kept" value="([^"]+)"', html)
    assert found is not None
    return found.group(1)


def told(home: Home) -> dict[str, object]:
    """What was answered today."""
    return dict(dict(answers(home)).get(TODAY, {}))


def test_the_first_day_teaches_and_asks_how_the_legs_feel(browser: Client) -> None:
    html = browser.get("/").text
    assert "Bring your history, or just tell me how your legs feel." in html
    assert html.count('name="heaviness"') == 11
    assert "None of these" in html


def test_a_check_in_is_kept_with_its_time_and_what_was_answered(
    browser: Client, home: Home
) -> None:
    html = check_in(browser, heaviness=7, onset="first_step", side="both", sleep_h="6,5")
    (entry,) = entries(home)
    assert entry["date"] == TODAY.isoformat()
    assert entry["time"] == "18:30:00"
    assert (entry["heaviness"], entry["side"], entry["sleep_h"]) == (7.0, "both", 6.5)
    assert told(home) == {"onset": "first_step"}
    assert "Kept." in html
    assert "From the first step, both legs." in html


def test_more_can_be_said(browser: Client, home: Home) -> None:
    check_in(browser, heaviness=4, soreness_quads=3, stress=6, cramps="yes", note="new shoes")
    (entry,) = entries(home)
    assert entry["soreness_quads"] == 3.0
    assert (entry["stress"], entry["cramps"], entry["note"]) == (6.0, True, "new shoes")


def test_a_check_in_is_kept_for_the_day_its_form_was_made_for(browser: Client, home: Home) -> None:
    yesterday = (TODAY - timedelta(days=1)).isoformat()
    check_in(browser, day=yesterday, heaviness=5)
    (entry,) = entries(home)
    assert entry["date"] == yesterday
    assert "time" not in entry


def test_a_check_in_can_be_taken_back_whole(browser: Client, home: Home) -> None:
    html = check_in(browser, heaviness=7, onset="all_day")
    back = browser.post("/undo/", {"kept": kept_word(html)}, follow=True)
    assert back.redirect_chain == [("/", 302)]
    assert entries(home) == []
    assert told(home) == {}


def test_what_was_never_kept_cannot_be_taken_back(browser: Client) -> None:
    assert browser.post("/undo/", {"kept": "d99."}).status_code == 404
    assert browser.post("/undo/", {"kept": "."}).status_code == 400
    assert "Undo" not in browser.get("/", {"kept": "<b>"}).text


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ({}, "at least one thing"),
        ({"heaviness": 11}, "heaviness cannot be"),
        ({"heaviness": 7, "day": "soon"}, "day cannot be"),
        ({"heaviness": 7, "onset": "sideways"}, "onset cannot be"),
    ],
)
def test_what_is_not_allowed_is_named_and_nothing_is_kept(
    browser: Client, home: Home, said: dict[str, object], named: str
) -> None:
    sent = {"day": TODAY.isoformat(), **said}
    response = browser.post("/check-in/", sent)
    assert response.status_code == 400
    assert named in response.text
    assert entries(home) == []
    assert told(home) == {}


def test_none_of_these_is_one_tap(browser: Client, home: Home) -> None:
    first = browser.get("/").text
    asked = re.findall(r'name="asked" value="([^"]+)"', first)
    assert "chest_pain" in asked
    html = check_in(browser, heaviness=6, safety="none", page_kind="full", asked=asked)
    assert told(home)["no_warning_signs"] is True
    assert told(home)["chest_pain"] is False
    assert "Any of these?" not in html


def test_without_an_answer_safety_is_asked_before_anything_else(browser: Client) -> None:
    html = check_in(browser, heaviness=6)
    assert html.index("Any of these?") < html.index("How heavy your legs feel")


def test_a_warning_comes_first_and_silences_the_rest(browser: Client, home: Home) -> None:
    said = {"safety": "some", "page_kind": "full", "asked": ["chest_pain", "fever", "limp"]}
    html = check_in(browser, heaviness=6, safety_chest_pain="yes", safety_limp="unsure", **said)
    assert told(home) == {"chest_pain": True, "fever": False, "limp": None}
    assert html.index("Emergency: call the emergency number now.") < html.index("/10")
    assert 'href="tel:112"' in html
    assert "Do today" not in html
    assert "One question" not in html


def test_a_warning_can_be_said_to_be_over(browser: Client, home: Home) -> None:
    log_answers(home, TODAY - timedelta(days=3), {"fever": True})
    html = browser.get("/").text
    (flag,) = re.findall(r'name="box" value="([^"]+)"', html)
    sent = {"day": TODAY.isoformat(), "finding": "cleared_flags", "box": flag}
    after = browser.post("/answer/", sent, follow=True).text
    assert 'role="alert"' not in after.split("<main")[1]
    assert told(home)["cleared_flags"] == (flag,)


def test_a_warning_by_mistake_is_denied_in_one_tap(browser: Client, home: Home) -> None:
    said = {"safety": "some", "page_kind": "full", "asked": ["fever"]}
    html = check_in(browser, safety_fever="yes", **said)
    assert "That was a mistake" in html
    assert 'name="asked" value="fever"' in html
    after = check_in(browser, safety="none", page_kind="details", asked=["fever"])
    assert told(home)["fever"] is False
    assert 'role="alert"' not in after.split("<main")[1]


def test_a_mistake_that_was_denied_does_not_stand_the_day_after(
    browser: Client, home: Home
) -> None:
    yesterday = TODAY - timedelta(days=1)
    log_answers(home, yesterday, {"chest_pain": True})
    assert "That was a mistake" not in browser.get("/").text
    log_answers(home, yesterday, {"chest_pain": False})
    assert 'role="alert"' not in browser.get("/").text.split("<main")[1]


def test_a_warning_says_its_advice_once_and_asks_for_no_second_change(
    browser: Client, live: Live
) -> None:
    live([2, 3, 3, 4, 3, 2, 3, 3], heaviness=8, sleep_h=3.5)
    clear = {"safety": "none", "page_kind": "full", "asked": ["fever"]}
    assert "Do today" in check_in(browser, **clear)
    check_in(browser, safety="some", page_kind="full", asked=["fever"], safety_fever="yes")
    html = browser.get("/").text
    assert "Stop running until this has passed." in html
    assert "Do today" not in html


def test_details_of_a_yes_are_asked_with_their_choices(browser: Client, home: Home) -> None:
    said = {"safety": "some", "page_kind": "short", "asked": ["signs_in_one_leg"]}
    html = check_in(browser, heaviness=6, safety_signs_in_one_leg="yes", **said)
    assert "A little more, for your safety" in html
    asked = re.findall(r'name="asked" value="([^"]+)"', html)
    assert "clot_risk" in asked
    details = {"safety": "some", "page_kind": "details", "asked": asked}
    check_in(browser, safety_clot_risk=["cancer", "clot_before"], **details)
    assert told(home)["clot_risk"] == ("cancer", "clot_before")
    assert "no_warning_signs" not in told(home)


def test_heavy_legs_get_a_sentence_a_bar_and_rows(browser: Client, live: Live) -> None:
    live([2, 3, 3, 4, 3, 2, 3, 3], heaviness=8, sleep_h=3.5, stress=8)
    browser.post("/answer/", {"day": TODAY, "finding": "no_warning_signs", "tap": "yes"})
    html = browser.get("/").text
    assert "Too little sleep" in html
    assert 'class="stack"' in html
    assert "Not explained" in html
    assert "Your usual is 3." in html
    assert re.search(r"<b>(?:un)?(?:likely|possible)</b> <small>\d+ % · \d+–\d+</small>", html)
    assert html.count(NOT_A_DIAGNOSIS) == 1
    assert "Do today" in html


def test_light_legs_are_left_alone(browser: Client, live: Live) -> None:
    live([3] * 8, heaviness=1)
    html = browser.get("/").text
    assert "Your legs are light." in html
    assert "One question" not in html
    assert 'class="stack"' not in html


def test_not_knowing_says_what_would_tell(browser: Client) -> None:
    html = check_in(browser, heaviness=7, safety="none", page_kind="full", asked=["fever"])
    assert "I cannot tell yet." in html
    assert "What would tell" in html
    told_first, question = html.split("One question that would tell more")
    assert 'aria-label="Nothing is explained yet"' in told_first
    found = re.search(r"<legend>([^<]+)</legend>", question)
    assert found is not None
    assert found.group(1) not in told_first


@pytest.mark.parametrize("heaviness", [1, 3])
def test_on_usual_days_nothing_is_asked_and_nothing_has_to_change(
    browser: Client, live: Live, heaviness: int
) -> None:
    live([3] * 20, heaviness=heaviness)
    html = check_in(browser, safety="none", page_kind="full", asked=["fever"])
    assert "One question" not in html
    assert "Do today" not in html


def test_what_the_check_in_said_is_not_asked_again(browser: Client, live: Live, home: Home) -> None:
    live([2, 3, 3, 4, 3, 2, 3, 3])
    row = {
        "stress": 8,
        "mood": 2,
        "motivation": 3,
        "sleep_quality": 2,
        "sleep_h": 4,
        "side": "both",
    }
    body = {"soreness_quads": 6, "cramps": "yes", "illness": "yes", "insomnia": "yes"}
    clear = {"safety": "none", "page_kind": "full", "asked": ["fever"]}
    check_in(browser, heaviness=8, onset="all_day", **row, **body, **clear)
    explanation = day_told(home, TODAY).answer.explanation
    said = {"heaviness", "onset", "soreness", "fever", *row, *body}
    columns = {one.slug: one.column for one in findings()}
    asked = [gap.finding for gap in explanation.data_gaps]
    assert explanation.next_question is not None
    assert explanation.next_question.finding in asked
    assert said.isdisjoint([*asked, *(columns[slug] for slug in asked)])


def test_one_question_a_day_is_enough(browser: Client, home: Home) -> None:
    html = check_in(browser, heaviness=7, safety="none", page_kind="full", asked=["fever"])
    (finding,) = re.findall(r'name="finding" value="([^"]+)"', html)
    sent = {"day": TODAY.isoformat(), "finding": finding, "tap": "?"}
    after = browser.post("/answer/", sent, follow=True).text
    assert told(home)[finding] is None
    assert "One question" not in after


def test_before_the_check_in_the_last_weeks_are_shown(browser: Client, live: Live) -> None:
    live([3, 4, 5, 3, 3, 2])
    html = browser.get("/").text
    assert "The last two weeks" in html
    assert html.count('<rect class="w3"') == 6
    assert "How heavy do your legs feel?" in html


def test_tomorrow_is_fetched_later_or_opened_as_a_page(browser: Client, live: Live) -> None:
    live([3] * 15, heaviness=4)
    assert 'hx-get="/tomorrow/"' in browser.get("/").text
    html = browser.get("/tomorrow/").text
    assert re.search(r"likely \d+, mostly \d+–\d+", html)
    assert html.count("<tr>") == 7


def test_sleep_may_be_told_in_hours_and_minutes(browser: Client, home: Home) -> None:
    browser.post("/check-in/", {"day": TODAY.isoformat(), "heaviness": "3", "sleep_h": "7:30"})
    (entry,) = entries(home, TODAY, TODAY)
    assert entry["sleep_h"] == 7.5
