"""Files come in through the page, are imported behind it, and can be taken back."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from freshlegs.domain.uploads import Announced, ImportNote
from freshlegs.store import import_notes, locks
from freshlegs.store.home import Home
from freshlegs.web import import_log, worker
from freshlegs.workflows import import_jobs as jobs
from freshlegs.workflows import import_progress, uploads
from freshlegs.workflows.import_files import list_batches
from freshlegs.workflows.simulate import simulate
from tests.web.conftest import HOST

DAYS_COUNT = 6


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """The files of a few simulated runs."""
    folder = tmp_path_factory.mktemp("season")
    simulate(folder, DAYS_COUNT, 8, [])
    return tuple(sorted(folder.rglob("*.fit")))


def handed(files: tuple[Path, ...]) -> list[SimpleUploadedFile]:
    """The files as a form sends them."""
    return [SimpleUploadedFile(file.name, file.read_bytes()) for file in files]


def announce(browser: Client, file: Path) -> dict[str, object]:
    """Say that a file will come, as the script does."""
    told = {"name": file.name, "size": file.stat().st_size, "modified": "1"}
    found: dict[str, object] = browser.post("/imports/uploads/", told).json()
    return found


def piece(
    browser: Client, key: object, offset_bytes: int, content: bytes
) -> tuple[int, dict[str, object]]:
    """Send one piece, as the script does."""
    response = browser.post(
        f"/imports/uploads/{key}/",
        content,
        content_type="application/octet-stream",
        headers={"Upload-Offset": str(offset_bytes)},
    )
    return response.status_code, response.json()


def test_the_page_teaches_before_anything_is_imported(browser: Client) -> None:
    html = browser.get("/imports/").text
    assert "Nothing is imported yet." in html
    assert "Request your archive" in html
    assert "freshlegs watch" in html
    assert 'hx-trigger="every 1s"' not in html


def test_files_of_a_form_are_imported_logged_and_taken_back(
    browser: Client, home: Home, season: tuple[Path, ...]
) -> None:
    sent = {"file": [*handed(season), SimpleUploadedFile("broken.fit", b"nonsense" * 9)]}
    assert browser.post("/imports/send/", sent).status_code == 302
    waiting = browser.get("/imports/").text
    assert "Looking into it." in waiting
    assert 'hx-trigger="every 1s"' in waiting
    assert "waiting for you" not in waiting
    worker.do_tasks()
    html = browser.get("/imports/").text
    assert 'hx-trigger="every 1s"' not in html
    assert f"<b>{len(season)}</b> new" in html
    (job,) = jobs.jobs(home)
    log = browser.get(f"/imports/{job.key}/").text.partition('id="log"')[2]
    assert log.index("broken.fit") < log.index(season[0].name)
    (run,) = set(re.findall(r'href="(/runs/[^"/]+/)"', log)[:1])
    assert browser.get(run).status_code == 200
    shown = [browser.get(f"/imports/{job.key}/?show={one}").text for one in ("failed", "skipped")]
    (narrowed,) = [html for html in shown if "broken.fit" in html]
    assert season[0].name not in narrowed.partition('id="log"')[2]
    assert uploads.waiting(home) == ()
    undone = browser.post("/imports/undo/", {"batch": "b1"}, follow=True).text
    assert f"Import b1 is taken back, with {len(season)} recordings." in undone
    assert list_batches(home) == ()


def test_a_look_keeps_nothing_and_can_be_followed_by_an_import(
    browser: Client, home: Home, season: tuple[Path, ...]
) -> None:
    browser.post("/imports/send/", {"file": handed(season), "look": ""})
    worker.do_tasks()
    html = browser.get("/imports/").text
    assert "A look only: nothing is kept yet." in html
    assert list_batches(home) == ()
    keys = re.findall(r'name="key" value="(\w+)"', html)
    browser.post("/imports/start/", {"key": keys, "import": ""})
    worker.do_tasks()
    assert len(list_batches(home)) == 1
    assert "Import it now" not in browser.get("/imports/").text


def test_a_script_sends_a_file_in_pieces_and_goes_on_after_a_cut(
    browser: Client, home: Home, season: tuple[Path, ...]
) -> None:
    content = season[0].read_bytes()
    here = announce(browser, season[0])
    assert piece(browser, here["key"], 0, content[:100])[1]["received_bytes"] == 100
    assert announce(browser, season[0])["received_bytes"] == 100
    page = browser.get("/imports/").text
    assert "Choose the same file again and it goes on from there." in page
    status, told = piece(browser, here["key"], 7, content[7:])
    assert status == 409
    assert "out of turn" in str(told["sentence"])
    assert piece(browser, here["key"], 100, content[100:])[1]["is_whole"] is True
    (one,) = uploads.waiting(home)
    assert one.path.read_bytes() == content
    browser.post("/imports/start/", {"key": [one.key], "remove": ""})
    assert uploads.waiting(home) == ()


def test_what_cannot_be_taken_is_said_in_a_sentence(
    browser: Client, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = [
        browser.post("/imports/uploads/", {"name": "a.fit", "size": "many"}),
        browser.post("/imports/uploads/", {"name": "a.fit", "size": "0"}),
        browser.post("/imports/uploads/", {"name": "a.zip", "size": str(30 * 10**9)}),
    ]
    assert [one.status_code for one in said] == [400, 400, 413]
    assert all(one.json()["sentence"].endswith(".") for one in said)
    assert piece(browser, "0" * 24, 0, b"x")[0] == 404
    monkeypatch.setenv("FRESHLEGS_UPLOAD_GB", "0.000001")
    sent = {"file": SimpleUploadedFile("a.fit", b"x" * 5_000)}
    response = browser.post("/imports/send/", sent)
    assert response.status_code == 400
    assert "is the most that is taken here" in response.text
    assert uploads.waiting(home) == ()


def test_an_empty_form_and_an_empty_file_import_nothing(browser: Client, home: Home) -> None:
    assert browser.post("/imports/send/", {}).status_code == 302
    sent = {"file": SimpleUploadedFile("a.fit", b"")}
    assert browser.post("/imports/send/", sent).status_code == 302
    assert browser.post("/imports/start/", {"key": "0" * 24}).status_code == 302
    assert jobs.jobs(home) == ()
    assert uploads.waiting(home) == ()


def test_what_another_program_shares_waits_for_a_tap(
    browser: Client, home: Home, season: tuple[Path, ...]
) -> None:
    guarded = Client(enforce_csrf_checks=True, headers={"host": HOST})
    shared = {"title": "run", "file": handed(season[:1])}
    assert guarded.post("/imports/share/", shared).status_code == 302
    assert jobs.jobs(home) == ()
    assert "waiting for you" in browser.get("/imports/").text
    evil = {"origin": "https://evil.example", "sec-fetch-site": "cross-site"}
    assert guarded.post("/imports/share/", shared, headers=evil).status_code == 403
    assert len(uploads.waiting(home)) == 1


def test_a_form_without_its_token_keeps_nothing(home: Home, season: tuple[Path, ...]) -> None:
    guarded = Client(enforce_csrf_checks=True, headers={"host": HOST})
    guarded.get("/imports/")
    for token in ({}, {"csrfmiddlewaretoken": "wrong"}):
        sent = {"file": handed(season[:1]), **token}
        assert guarded.post("/imports/send/", sent).status_code == 403
    assert uploads.waiting(home) == ()
    assert jobs.jobs(home) == ()


def test_an_import_waits_while_another_freshlegs_writes(
    home: Home, season: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = uploads.announce(home, Announced(name="a.fit", size_bytes=season[0].stat().st_size))
    uploads.append(home, one.key, 0, [season[0].read_bytes()])
    locks.acquire(home.lock, "test")
    seen = []

    def free(_wait_s: float) -> None:
        seen.append(import_progress.note_of(home, "a0").is_waiting)
        locks.release(home.lock)

    monkeypatch.setattr(time, "sleep", free)
    import_progress.import_uploads(home, "a0", [one.key], is_preview=False)
    assert seen == [True]
    assert import_progress.note_of(home, "a0").report is not None


def test_what_a_kill_left_running_is_begun_again_but_not_for_ever(
    browser: Client, home: Home, season: tuple[Path, ...]
) -> None:
    browser.post("/imports/send/", {"file": handed(season[:1])})
    (row,) = jobs._rows(home)
    row.claim("killed")
    worker.do_tasks()
    (job,) = jobs.jobs(home)
    assert (job.is_over, job.is_failed, job.attempts_count) == (True, False, 2)
    assert "It was cut short and begun again" in browser.get("/imports/").text
    browser.post("/imports/send/", {"file": handed(season[:1])})
    row = jobs._rows(home)[0]
    for _ in range(worker.MOST_ATTEMPTS_COUNT):
        row.claim("killed")
    assert worker.is_work_left()
    worker.do_tasks()
    assert not worker.is_work_left()
    assert "freshlegs made a mistake." in browser.get("/imports/").text


def test_a_mistake_in_an_import_is_kept_for_whoever_mends_it(
    browser: Client, home: Home, season: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistaken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(import_progress, "import_paths", mistaken)
    browser.post("/imports/send/", {"file": handed(season[:1])})
    worker.do_tasks()
    assert "the files are still here" in browser.get("/imports/").text
    assert len(uploads.waiting(home)) == 1
    assert any((home.path / "mistakes").iterdir())


def test_old_imports_are_forgotten(
    browser: Client, home: Home, season: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "MOST_REMEMBERED_COUNT", 1)
    keys = []
    for file in season[:3]:
        browser.post("/imports/send/", {"file": handed((file,))})
        worker.do_tasks()
        keys.append(jobs.jobs(home)[0].key)
    assert browser.get(f"/imports/{keys[0]}/").status_code == 404
    assert browser.get(f"/imports/{keys[-1]}/").status_code == 200


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (ImportNote(done_count=3, total_count=9), "3 of 9 files are read."),
        (ImportNote(done_count=9, total_count=9), "the runs are put together"),
        (ImportNote(is_waiting=True), "Another freshlegs is writing"),
    ],
)
def test_the_page_says_how_far_it_is(
    browser: Client, home: Home, season: tuple[Path, ...], note: ImportNote, said: str
) -> None:
    browser.post("/imports/send/", {"file": handed(season[:1])})
    import_notes.keep_note(home, jobs.jobs(home)[0].key, note)
    assert said in browser.get("/imports/").text


def test_a_long_log_is_shown_in_parts(
    browser: Client, home: Home, season: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_log, "ROWS_COUNT", 1)
    browser.post("/imports/send/", {"file": handed(season[:2])})
    worker.do_tasks()
    address = f"/imports/{jobs.job(home, jobs.jobs(home)[0].key).key}/"
    first = browser.get(f"{address}?show=imported").text
    assert 'href="?show=imported&amp;from=1"' in first
    second = browser.get(f"{address}?show=imported&from=1").text
    assert "from=2" not in second
    assert browser.get("/imports/00000000-0000-0000-0000-000000000000/").status_code == 404
