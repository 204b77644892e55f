"""Nobody sees or changes another's history: at every address, by every method, as anybody."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client, override_settings

from freshlegs.domain.sharing import Shown
from freshlegs.store.home import Home
from freshlegs.store.opening import open_home
from freshlegs.workflows import people, sharing
from freshlegs.workflows.diary import keep
from freshlegs.workflows.import_files import import_paths, list_batches
from freshlegs.workflows.import_jobs import jobs
from freshlegs.workflows.preferences import set_preferences
from freshlegs.workflows.run_list import run_list
from freshlegs.workflows.tokens import make_token
from tests.web import privacy
from tests.web.conftest import TODAY
from tests.web.people import Run, another, owner, stranger
from tests.web.privacy import GEAR, MARKERS, NOTE, PLACE, RUN_NAME, Cast, wrongs

OTHERS_COUNT = 12


def live(home: Home, folder: Path) -> None:
    """Give a runner a history that says MARKERS on many pages."""
    keep(home, [{"date": TODAY.isoformat(), "heaviness": 8, "note": NOTE, "shoe": GEAR}])
    folder.mkdir()
    (folder / "a.gpx").write_text(gpx(), encoding="utf-8")
    import_paths(home, [folder], lambda _done, _all: None)
    zone = {"name": PLACE, "latitude_deg": 1.0, "longitude_deg": 2.0, "radius_m": 500.0}
    set_preferences(home, {"privacy_zones": [zone]})


def gpx() -> str:
    """Write a run of five minutes with a name."""
    points = "".join(
        f'<trkpt lat="{50 + 3e-5 * at:.6f}" lon="8"><time>2026-03-18T06:{at // 60:02}:{at % 60:02}Z'
        "</time></trkpt>"
        for at in range(300)
    )
    return (
        '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk>'
        f"<name>{RUN_NAME}</name><type>running</type><trkseg>{points}</trkseg></trk></gpx>"
    )


def key_of(home: Home) -> str:
    return next(one.key for month in run_list(home).months for one in month.runs)


def upload(browser: Client) -> str:
    """Send a file to Imports; gives the name of the job that is to read it."""
    sent = {"file": SimpleUploadedFile(f"{RUN_NAME}.gpx", gpx().encode())}
    assert browser.post("/imports/send/", sent).status_code == 302
    return jobs(open_home())[0].key


@pytest.fixture
def cast(server: Run, tmp_path: Path) -> Cast:
    """An owner with a history, another runner, and somebody who is not signed in."""
    server()
    home = open_home()
    live(home, tmp_path / "files")
    mine, other = owner(), another()
    key, token = key_of(home), sharing.share_today(home, [Shown.HEAVINESS], None)
    (link,) = sharing.shares(home)
    people.invite(1)
    sharing.offer_access(home, [Shown.NOTES])
    (access,) = sharing.accesses(home)
    make_token(home, "phone", ["read:diary"])
    arguments: dict[str, Any] = {
        "key": key,
        "day": TODAY.isoformat(),
        "token": token,
        "number": access.number,
        "pk": 1,
        "provider_id": "oidc",
        "step": "1",
        "release": "0",
        "claim_id": "C1",
        "exercises-one slug": "calf_raises",
        "routines-one slug": "warm_up",
        "routines-answer slug": "warm_up",
        "routines-keep slug": "warm_up",
        "routines-undo slug": "warm_up",
        "evidence-cause slug": "iron_deficiency",
        "api:imports-one key": "00000000-0000-0000-0000-000000000000",
        "imports-one key": upload(mine),
        "imports-piece key": "0" * 32,
    }
    form = {
        "key": key,
        "number": str(link.number),
        "batch": list_batches(home)[0].code,
        "kept": "d1",
        "code": "x",
        "day": TODAY.isoformat(),
        "other": key,
    }
    return Cast(
        home=home, owner=mine, other=other, anonymous=stranger(), arguments=arguments, form=form
    )


def test_every_address_keeps_everybodys_history_to_them(cast: Cast) -> None:
    assert "\n".join(wrongs(cast)) == ""
    assert cast.seen_by_owner >= {RUN_NAME, GEAR, PLACE}


def test_the_walk_finds_a_page_that_forgot(cast: Cast) -> None:
    with override_settings(ROOT_URLCONF="tests.web.leaking_urls"):
        found = list(wrongs(cast, only="leak/"))
    assert f"GET /leak/whose/ shows another runner {NOTE}, {GEAR}" in found
    assert "GET /leak/door/ answers whoever is not signed in" in found
    assert "POST /leak/writes/ lets others change the owner's history" in found
    assert {one.split()[1] for one in found} == {"/leak/whose/", "/leak/door/", "/leak/writes/"}


def test_a_new_kind_of_argument_has_to_be_told(cast: Cast) -> None:
    told = {name: value for name, value in cast.arguments.items() if name != "token"}
    with pytest.raises(pytest.fail.Exception, match="what token of sharing-seen may be"):
        list(privacy.addresses(told))


def test_two_runners_at_once_each_see_their_own(cast: Cast) -> None:
    live_other = open_home(runner="olaf")
    keep(live_other, [{"date": TODAY.isoformat(), "heaviness": 1, "note": "Moos-99"}])

    def look(number: int) -> tuple[bool, str]:
        is_mine = number % 2 == 0
        browser = Client(headers={"host": "legs.example"})
        browser.cookies = (cast.owner if is_mine else cast.other).cookies
        try:
            told = browser.get("/").text + browser.get("/runs/").text + browser.get("/why/").text
        finally:
            connections.close_all()
        return is_mine, told

    with ThreadPoolExecutor(4) as pool:
        for is_mine, told in pool.map(look, range(OTHERS_COUNT)):
            assert (RUN_NAME in told) is is_mine
            assert any(marker in told for marker in MARKERS) is is_mine
            assert "Moos-99" not in told or not is_mine
