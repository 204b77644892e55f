"""A link and a coach see what was ticked and nothing else, until it is taken back."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.test import Client

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.sharing import Shown
from freshlegs.store.home import Home
from freshlegs.store.opening import open_home
from freshlegs.store.rows import AccessRow, ShareRow
from freshlegs.workflows import people, sharing
from freshlegs.workflows.answers import keep_answers
from freshlegs.workflows.diary import keep
from freshlegs.workflows.labs import log_lab
from tests.web.conftest import TODAY
from tests.web.people import Run, another, owner, stranger
from tests.web.privacy import MARKERS, NOTE, RUN_NAME
from tests.web.test_privacy_walk import key_of, live

SLEEP, WEIGHT, LAB = "6.25 h", "61.7 kg", "23.4 µg/L"


@pytest.fixture
def shown(server: Run, tmp_path: Path) -> Home:
    """A history with something in every field that can be shown."""
    server()
    home = open_home()
    live(home, tmp_path / "files")
    keep(home, [{"date": TODAY.isoformat(), "sleep_h": 6.25, "weight_kg": 61.7}])
    log_lab(home, {"lab": "ferritin", "value": "23.4", "unit": "µg/L", "date": TODAY.isoformat()})
    keep_answers(home, {"chest_pain": True}, TODAY)
    return home


def path_in(text: str) -> str:
    found = re.search(r'<code class="secret">https?://[^/]+([^<]+)</code>', text)
    assert found is not None
    return found.group(1)


def code_in(text: str) -> str:
    found = re.search(r'<code class="secret">([^<]+)</code>', text)
    assert found is not None
    return found.group(1)


def share(browser: Client, **told: object) -> str:
    return path_in(browser.post("/sharing/keep/", {"what": "link", **told}).text)


def coached(browser: Client, coach: Client, *fields: str) -> str:
    """Grant fields to a coach; gives the address of what the coach sees."""
    told = {"what": "coach", "shown": fields}
    code = code_in(browser.post("/sharing/keep/", told).text)
    assert coach.post("/coach/keep/", {"code": code}).status_code == 302
    found = re.findall(r'href="(/coach/\d+/)"', coach.get("/coach/").text)
    return str(found[-1])


@pytest.mark.usefixtures("shown")
def test_a_link_shows_today_to_whoever_has_it() -> None:
    path = share(owner(), shown=["heaviness"])
    response = stranger().get(path)
    assert "Heaviness 8 of 10." in response.text
    for hidden in (*MARKERS, SLEEP, WEIGHT, LAB, "Chest pain", "What explains it", 'class="bar"'):
        assert hidden not in response.text
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Cache-Control"] == "no-store"


def test_a_link_shows_a_run_without_heart_rate_and_hour(shown: Home) -> None:
    browser = owner()
    path = share(browser, key=key_of(shown), shown=["notes"], days="7")
    text = stranger().get(path).text
    assert RUN_NAME in text
    assert NOTE not in text
    assert "bpm" not in text
    assert "polyline" not in text
    drawn = stranger().get(share(browser, key=key_of(shown), shown=["map"])).text
    assert "<polyline" in drawn


def test_a_link_can_be_taken_back_and_ends_by_itself(shown: Home) -> None:
    browser = owner()
    path = share(browser, days="1")
    (link,) = sharing.shares(shown)
    assert stranger().get(path).status_code == 200
    ShareRow.objects.update(expires_at=datetime.now(UTC) - timedelta(seconds=1))
    assert stranger().get(path).status_code == 404
    ShareRow.objects.update(expires_at=None)
    another().post("/sharing/keep/", {"what": "end_link", "number": link.number})
    assert stranger().get(path).status_code == 200
    browser.post("/sharing/keep/", {"what": "end_link", "number": link.number})
    assert stranger().get(path).status_code == 404


def test_nothing_that_opens_a_door_is_kept_as_it_is(shown: Home) -> None:
    browser = owner()
    token = share(browser).removeprefix("/shared/").rstrip("/")
    code = code_in(browser.post("/sharing/keep/", {"what": "coach"}).text)
    kept = (shown.path / "freshlegs.sqlite3").read_bytes()
    kept += (shown.path / "freshlegs.sqlite3-wal").read_bytes()
    assert token.encode() not in kept
    assert code.encode() not in kept
    assert code.replace("-", "").encode() not in kept


def test_a_run_of_another_cannot_be_shared(shown: Home) -> None:
    owner()
    told = {"what": "link", "key": key_of(shown)}
    assert another().post("/sharing/keep/", told).status_code == 404


@pytest.mark.parametrize("told", [{"days": "0"}, {"days": "x"}, {"shown": "everything"}])
def test_a_link_of_no_sense_is_refused(shown: Home, told: dict[str, str]) -> None:
    assert owner().post("/sharing/keep/", {"what": "link", **told}).status_code == 400
    assert sharing.shares(shown) == []


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("heaviness", "Heaviness 8 of 10."),
        ("causes", "What explains it"),
        ("warnings", 'class="card wide alarm"'),
        ("runs", RUN_NAME),
        ("sleep", SLEEP),
        ("weight", WEIGHT),
        ("labs", LAB),
        ("notes", NOTE),
    ],
)
@pytest.mark.usefixtures("shown")
def test_a_coach_sees_the_field_that_was_granted_and_no_other(field: str, words: str) -> None:
    coach = coached(browser := owner(), other := another(), field)
    text = other.get(coach).text
    assert words in text
    every = ("Heaviness 8 of 10.", "What explains it", 'class="card wide alarm"', RUN_NAME)
    for hidden in {*every, SLEEP, WEIGHT, LAB, NOTE} - {words}:
        assert hidden not in text
    assert browser.get(coach).status_code == 404


def test_a_coach_sees_nothing_by_default_and_nothing_once_it_is_taken_back(shown: Home) -> None:
    browser, coach = owner(), another()
    path = coached(browser, coach)
    assert "lets you see nothing" in coach.get(path).text
    (access,) = sharing.accesses(shown)
    told = {"what": "change", "number": access.number, "shown": ["runs", "map"]}
    browser.post("/sharing/keep/", told)
    assert RUN_NAME in coach.get(path).text
    assert "<polyline" in coach.get(path).text
    assert "sees: Runs, The line on the map" in browser.get("/sharing/").text
    browser.post("/sharing/keep/", {"what": "end_coach", "number": access.number})
    assert coach.get(path).status_code == 404
    assert RUN_NAME not in coach.get("/coach/").text


@pytest.mark.usefixtures("shown")
def test_a_code_makes_one_coach_and_never_oneself() -> None:
    browser, coach = owner(), another()
    code = code_in(browser.post("/sharing/keep/", {"what": "coach", "shown": ["runs"]}).text)
    assert browser.post("/coach/keep/", {"code": code}).status_code == 404
    assert coach.post("/coach/keep/", {"code": code.upper()}).status_code == 302
    assert another("eva").post("/coach/keep/", {"code": code}).status_code == 404
    assert AccessRow.objects.get().coach_id == 2


def test_a_coach_cannot_write_in_a_runners_history(shown: Home) -> None:
    browser, coach = owner(), another()
    coached(browser, coach, *(one.value for one in Shown))
    (access,) = sharing.accesses(shown)
    for what in ("change", "end_coach"):
        told = {"what": what, "number": access.number, "shown": ["notes"]}
        assert coach.post("/sharing/keep/", told).status_code == 404
    assert sharing.accesses(shown) == [access]


def test_a_link_lasts_ten_years_at_most(shown: Home) -> None:
    with pytest.raises(BadValueError):
        sharing.share_today(shown, [], 4000)


@pytest.mark.usefixtures("server")
def test_a_new_runner_of_a_taken_name_gets_another() -> None:
    owner("ida")
    open_home(runner="olaf")
    another("olaf")
    assert people.runner_of(2) == "olaf 2"
