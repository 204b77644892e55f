"""Settings change what is shown, keep places private, and give or delete all of one's data."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.http import StreamingHttpResponse
from django.test import Client

from freshlegs.domain.preferences import Topic
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.web.settings_sections import ALL
from freshlegs.workflows.backup import backup
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.preferences import preferences, set_preferences
from freshlegs.workflows.profile import profile
from freshlegs.workflows.restore import restore_at
from freshlegs.workflows.simulate import simulate
from tests.web.conftest import Live


def _whole(sent: object) -> bytes:
    """Read a streamed answer to its end."""
    assert isinstance(sent, StreamingHttpResponse)
    return b"".join(sent)


def _kept(browser: Client, section: str, **fields: object) -> str:
    sent = browser.post("/settings/keep/", {"section": section, **fields}, follow=True)
    assert sent.status_code == 200
    assert sent.redirect_chain == [(f"/settings/?kept={section}#{section}", 302)]
    return sent.text


def test_each_section_stands_on_the_page_once(browser: Client) -> None:
    page = browser.get("/settings/").text
    assert [page.count(f'<section class="card settings" id="{one.slug}"') for one in ALL] == (
        [1] * len(ALL)
    )


def test_units_are_kept_and_taken_back(browser: Client, home: Home) -> None:
    page = _kept(browser, "units", distance="mi", weight="", temperature="degF", height="ft_in")
    assert '<option value="mi" selected>' in page
    assert "Radius (mi)" in page
    assert preferences(home).weight is None
    assert "Radius (km)" in _kept(browser, "units", distance="")


def test_the_language_and_the_week_are_kept(browser: Client, home: Home) -> None:
    page = _kept(browser, "language", language="de", first_weekday="6")
    assert '<html lang="de"' in page
    assert (preferences(home).language, preferences(home).first_weekday) == ("de", 6)
    page = _kept(browser, "language", language="", first_weekday="")
    assert '<html lang="en"' in page


def test_the_home_zone_is_kept(browser: Client, home: Home) -> None:
    assert 'value="Europe/Zurich"' in _kept(browser, "zone", home_zone=" Europe/Zurich ")
    assert profile(home)["home_zone"] == "Europe/Zurich"


def test_what_is_not_ticked_is_hidden(browser: Client, home: Home) -> None:
    assert preferences(home).shown == ()
    _kept(browser, "shown", shown=["weight", "cycle", "nonsense"])
    assert preferences(home).shown == (Topic.WEIGHT, Topic.CYCLE)
    _kept(browser, "shown")
    assert preferences(home).shown == ()


def test_a_private_place_is_told_by_its_numbers(browser: Client, home: Home) -> None:
    page = _kept(browser, "places", name="Work", latitude="−47,37", longitude="8.54", radius="1")
    assert "1.00 km around -47.37000, 8.54000" in page
    _kept(browser, "places", name="Work", latitude="1", longitude="2")
    (zone,) = preferences(home).privacy_zones
    assert (zone.latitude_deg, zone.radius_m) == (1.0, 500.0)
    assert "Remove Work" not in _kept(browser, "places", gone="0")


def test_a_private_place_is_taken_from_the_last_run(
    browser: Client, home: Home, tmp_path: Path
) -> None:
    refused = browser.post("/settings/keep/", {"section": "places", "from_last_run": "yes"})
    assert (refused.status_code, "recorded with places" in refused.text) == (400, True)
    (tmp_path / "run.gpx").write_text(GPX, encoding="utf-8")
    import_paths(home, [tmp_path / "run.gpx"], lambda _done, _total: None)
    _kept(browser, "places", from_last_run="yes")
    (zone,) = preferences(home).privacy_zones
    assert (zone.name, zone.latitude_deg, zone.longitude_deg) == ("Home", 47.1, 8.2)


@pytest.mark.parametrize(
    "fields",
    [
        {"section": "units", "distance": "furlong"},
        {"section": "language", "language": "tlh"},
        {"section": "language", "first_weekday": "7"},
        {"section": "zone", "home_zone": "Moon/Base"},
        {"section": "places", "latitude": "91", "longitude": "0"},
        {"section": "places", "latitude": "far", "longitude": "0"},
        {"section": "places", "latitude": "1", "longitude": "0", "radius": "0.01"},
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(browser: Client, fields: dict[str, str]) -> None:
    response = browser.post("/settings/keep/", fields)
    assert response.status_code == 400
    assert "allowed:" in response.text


def test_what_is_no_section_or_file_is_not_there(browser: Client) -> None:
    assert browser.post("/settings/keep/", {"section": "moon"}).status_code == 404
    assert browser.post("/settings/send/", {"what": "moon"}).status_code == 404


def test_the_reminder_is_an_event_of_every_day(browser: Client) -> None:
    told = browser.post("/settings/send/", {"what": "reminder", "time": "06:45"})
    assert told["Content-Type"] == "text/calendar"
    lines = told.content.decode().split("\r\n")
    assert {"DTSTART:20260320T064500", "RRULE:FREQ=DAILY"} <= set(lines)
    assert browser.post("/settings/send/", {"what": "reminder", "time": "x"}).status_code == 400


def test_everything_is_exported_as_a_stream(browser: Client, live: Live) -> None:
    live([3, 4, 5])
    sent = browser.post("/settings/send/", {"what": "export"})
    assert sent.streaming
    assert sent["Content-Disposition"] == 'attachment; filename="freshlegs-2026-03-20.zip"'
    told = _whole(sent)
    with ZipFile(io.BytesIO(told)) as archive:
        assert len(archive.read("diary.csv").splitlines()) == 4


def test_a_backup_from_the_page_can_be_restored(
    browser: Client, live: Live, tmp_path: Path
) -> None:
    live([3, 4, 5])
    sent = browser.post("/settings/send/", {"what": "backup"})
    file, there = tmp_path / "legs.backup", tmp_path / "there"
    file.write_bytes(_whole(sent))
    done = restore_at(file, there, there / "streams", None, is_replacing=False)
    assert done.kept_beside is None
    assert (there / "freshlegs.sqlite3").is_file()


def test_everything_is_deleted_only_for_the_word(
    browser: Client, home: Home, live: Live, tmp_path: Path
) -> None:
    live([3, 4, 5])
    simulate(tmp_path / "season", 14, 3)
    import_paths(home, [tmp_path / "season"], lambda _done, _total: None)
    set_preferences(home, {"distance": "mi"})
    assert "Export everything first" in browser.get("/settings/delete/").text
    assert browser.post("/settings/forget/", {"word": "yes"}).status_code == 400
    assert history(home).runs
    gone = browser.post("/settings/forget/", {"word": " Delete"}, follow=True)
    assert "Nothing of you is left" in gone.text
    assert history(home).runs == ()
    assert "Radius (km)" in gone.text
    assert backup(home, tmp_path / "legs.backup").files_count <= 2


GPX = """<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" creator="x"><trk>
<trkseg>
<trkpt lat="47.1" lon="8.2"><time>2026-03-01T07:00:00Z</time></trkpt>
<trkpt lat="47.101" lon="8.2"><time>2026-03-01T07:01:00Z</time></trkpt>
<trkpt lat="47.102" lon="8.2"><time>2026-03-01T07:02:00Z</time></trkpt>
</trkseg></trk></gpx>"""
