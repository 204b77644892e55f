"""The app speaks German: every text, with its numbers and days, and nothing half and half."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils import translation
from django.utils.translation import trans_real

from freshlegs.web.words import language
from freshlegs.web.words.language import in_language, within
from freshlegs.web.words.values import day_text, percent, value_text
from scripts.languages import CATALOGUES
from scripts.languages.faults import faults
from scripts.languages.kept import languages
from tests.web.conftest import TODAY, Live
from tests.web.test_every_page import ADDRESSES

IS_COMPLETE = True
"""Turned on when the last text is translated; from then on a new text needs its German at once."""
complete = pytest.mark.skipif(not IS_COMPLETE, reason="the German texts are being written")
GERMAN = {"accept-language": "de"}
_NUMBERS = re.compile(r'\b(?:x|y|x1|x2|y1|y2|width|height|min|max|step)="[^"]*\d,\d[^" ]*"')
_NUMBER_FIELDS = re.compile(r'<input[^>]*type="number"[^>]*>')


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """Django leaves the language of the last request active."""
    with translation.override("en"):
        yield


@pytest.fixture
def german() -> Iterator[None]:
    with translation.override("de"):
        yield


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_translation_keeps_the_places_and_the_end_of_its_text(name: str) -> None:
    new = ("is not translated", "is new:", "is old:", "is not compiled:")
    found = [
        fault
        for one in languages()
        for fault in faults(name, one, CATALOGUES[name]())
        if not any(word in fault for word in new)
    ]
    assert not found, "\n".join(found)


@complete
@pytest.mark.parametrize("name", CATALOGUES)
def test_every_text_is_said_in_every_language(name: str) -> None:
    texts = CATALOGUES[name]()
    found = [fault for one in languages() for fault in faults(name, one, texts)]
    assert not found, "\n".join(found)


def has(text: str) -> bool:
    """Tell whether a catalogue of the active language has a text; signs alone need none."""
    return text in vars(trans_real.catalog())["_catalog"] or not re.search(r"[a-z]{2}", text)


@pytest.fixture
def unsaid(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Every text that a German screen asked for, and that no catalogue has."""
    missed: set[str] = set()
    spoken, put = translation.gettext, language._told

    def spy(text: str) -> str:
        if not has(text):
            missed.add(text)
        return trans_real.gettext(text)

    def sentence_spy(sentence: str, spoken_language: str) -> str:
        said = put(sentence, spoken_language)
        if said == sentence and not has(sentence):
            missed.add(sentence)
        return said

    spoken("yes")  # Django sets its functions up with the first text
    monkeypatch.setattr("django.utils.translation._trans.gettext", spy)
    monkeypatch.setattr(language, "gettext", trans_real.gettext)
    monkeypatch.setattr(language, "_told", sentence_spy)
    return missed


@complete
def test_no_page_asks_for_a_text_that_has_no_german(
    browser: Client, live: Live, unsaid: set[str]
) -> None:
    for address in ADDRESSES:
        browser.get(address, headers=GERMAN)
    live([3] * 8, heaviness=8, sleep_h=4)
    for address in ADDRESSES:
        browser.get(address, headers=GERMAN)
    assert not unsaid, "\n".join(sorted(unsaid))


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_german_page_says_so_and_keeps_its_drawings(
    browser: Client, live: Live, address: str
) -> None:
    live([3] * 8, heaviness=8, sleep_h=4.5)
    response = browser.get(address, headers=GERMAN)
    if not response.headers["Content-Type"].startswith("text/html"):
        pytest.skip("no page to be read")
    html = response.text
    assert '<html lang="de">' in html
    assert not _NUMBERS.findall(html)
    assert not [field for field in _NUMBER_FIELDS.findall(html) if re.search(r'="\d+,\d', field)]


def test_a_page_is_english_where_no_language_is_asked_for(browser: Client) -> None:
    assert '<html lang="en">' in browser.get("/").text


def test_the_answer_of_a_day_is_german(browser: Client, live: Live) -> None:
    live([3] * 8, heaviness=8, sleep_h=4.5)
    html = browser.get("/", headers=GERMAN).text
    assert "Freitag, 20. März" in html
    assert "Wie schwer fühlen sich deine Beine an?" in html


@pytest.mark.usefixtures("german")
def test_numbers_and_days_are_written_as_german_writes_them() -> None:
    assert value_text(31.24, "h") == "31,2 h"
    assert value_text(1.0, "days") == "1 Tag"
    assert value_text(3.0, "days") == "3 Tage"
    assert percent(0.35) == "35\u202f%"
    assert day_text(TODAY) == "Freitag, 20. März"


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Your legs are no heavier than usual today.", None),
        ("Not enough runs: 2 there, 5 needed.", "2"),
        ("It would tell altitude from the heart.", "Höhe"),
        ("Safety comes before any advice. Safety comes before any advice.", None),
        ("2026-03-20: you noted an illness", "20. März 2026"),
    ],
)
def test_a_sentence_of_the_core_is_found_again_by_its_fixed_words(
    sentence: str, part: str | None
) -> None:
    said = in_language(sentence)
    assert said != sentence
    assert part is None or part in said


@pytest.mark.usefixtures("german")
def test_what_nobody_translated_stays_as_it_is() -> None:
    assert in_language("Gibberish by a watch") == "Gibberish by a watch"
    assert in_language("") == ""


def test_english_is_said_as_the_core_says_it() -> None:
    sentence = "Not enough runs: 2 there, 5 needed."
    assert in_language(sentence) == sentence


def test_a_title_within_a_sentence_has_a_small_letter_in_english_only() -> None:
    assert within("Too little sleep") == "too little sleep"
    assert within("RED-S") == "RED-S"
    with translation.override("de"):
        assert within("Zu wenig Schlaf") == "Zu wenig Schlaf"
