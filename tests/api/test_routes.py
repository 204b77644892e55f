"""Everything that the commands do, other programs can: asked, told, changed and taken back."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from freshlegs.api.routes import ALL
from freshlegs.store.home import Home
from freshlegs.web.worker import do_tasks
from freshlegs.workflows import uploads
from tests.web.conftest import TODAY, Live
from tests.web.test_privacy_walk import gpx

JSON = "application/json"
BYTES = "application/octet-stream"


def get(api: Client, path: str, **query: str | int) -> Any:  # noqa: ANN401 - as JSON has it
    answer = api.get(f"/api/v1/{path}", query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def send(api: Client, method: str, path: str, body: object = None) -> Any:  # noqa: ANN401 - likewise
    answer = getattr(api, method)(f"/api/v1/{path}", body, content_type=JSON)
    assert answer.status_code in {200, 201, 202}, answer.text
    return answer.json()


def test_a_file_of_routes_is_a_line_in_the_list() -> None:
    assert len(set(map(id, ALL.values()))) == len(ALL)


def test_the_diary_is_written_read_changed_and_deleted(api: Client) -> None:
    (kept,) = send(api, "post", "diary", {"heaviness": 7, "headache": True})["items"]
    key = kept["key"]
    assert send(api, "patch", f"diary/{key}", {"heaviness": None, "stress": 3})["stress"] == 3.0
    (row,) = get(api, "diary")["items"]
    assert row == {"key": key, "date": TODAY.isoformat(), "headache": True, "stress": 3.0}
    assert send(api, "delete", f"diary/{key}") == {"deleted": key}
    assert get(api, "diary") == {"items": [], "next": None}


def test_a_long_list_comes_in_pieces_that_new_entries_do_not_shift(api: Client, live: Live) -> None:
    live([3] * 7)
    first = get(api, "diary", limit=3)
    live([9])
    second = get(api, "diary", limit=3, cursor=first["next"])
    days = [row["date"] for row in (*first["items"], *second["items"])]
    assert days == sorted(set(days))
    assert len(days) == 6
    assert api.get("/api/v1/diary?cursor=%C3%A4").status_code == 422
    assert api.get("/api/v1/diary?cursor=_w").status_code == 422


def test_a_check_in_is_kept_and_taken_back_as_one(api: Client) -> None:
    told = {"day": TODAY.isoformat(), "entry": {"heaviness": 6}, "answers": {"fever": False}}
    kept = send(api, "post", "check-ins", told)
    assert kept["entry"] is not None
    assert send(api, "post", "check-ins/undo", kept) == kept
    assert get(api, "diary")["items"] == []


def test_an_answer_is_kept_and_the_answer_asked(api: Client, live: Live) -> None:
    live([2] * 6, heaviness=8)
    assert send(api, "post", "answers", {"answers": {"chest_pain": True}})["answers"] == {
        "chest_pain": True
    }
    answer = get(api, "why", day=TODAY.isoformat())
    assert answer["red_flags"]
    assert answer["day"] == TODAY.isoformat()
    assert send(api, "post", "ask", {})["step"]


def test_an_answer_for_one_question_only_is_not_kept(api: Client, live: Live) -> None:
    live([2] * 6, heaviness=8)
    assert send(api, "post", "why", {"answers": {"chest_pain": True}})["red_flags"]
    assert get(api, "why")["red_flags"] == []


def test_files_are_brought_in_and_taken_back(api: Client, home: Home) -> None:
    job = api.post("/api/v1/imports?name=a.gpx", gpx().encode(), content_type=BYTES).json()
    do_tasks()
    done = get(api, f"imports/{job['key']}")
    assert done["over"]
    assert done["report"]["imported"] == 1
    (run,) = get(api, "runs")["items"]
    assert get(api, f"runs/{run['key']}")["files"] == ["a.gpx"]
    assert get(api, "runs", **{"from": "2026-03-19"})["items"] == []
    (batch,) = get(api, "imports/batches")["items"]
    assert batch["paths"] == ["a.gpx"]
    assert send(api, "delete", f"imports/batches/{batch['batch']}")["removed"] == 1
    assert get(api, "runs")["items"] == []
    assert uploads.waiting(home) == ()


def test_a_form_with_files_is_looked_into(api: Client) -> None:
    form = {"file": SimpleUploadedFile("b.gpx", gpx().encode())}
    job = api.post("/api/v1/imports?preview=true", form).json()
    do_tasks()
    done = get(api, f"imports/{job['key']}")
    assert (done["preview"], done["report"]["imported"]) == (True, 1)
    assert get(api, "runs")["items"] == []
    assert api.post("/api/v1/imports", {"words": "x"}).status_code == 422


def test_a_file_that_is_sent_again_is_imported_once(api: Client, home: Home) -> None:
    for content, status_code in ((b"a", 202), (b"a", 202), (b"b", 422)):
        answer = api.post(
            "/api/v1/imports?name=a.gpx",
            content,
            content_type=BYTES,
            headers={"idempotency-key": "f"},
        )
        assert answer.status_code == status_code
    assert len(get(api, "imports")["items"]) == 1
    assert len(uploads.waiting(home)) == 1


def test_a_file_that_is_too_large_or_empty_leaves_nothing(
    api: Client, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert api.post("/api/v1/imports", b"", content_type=BYTES).status_code == 400
    monkeypatch.setenv("FRESHLEGS_UPLOAD_GB", "0.000000001")
    assert api.post("/api/v1/imports", b"ab", content_type=BYTES).status_code == 413
    assert uploads.waiting(home) == ()


def test_a_run_is_changed_deleted_and_brought_back(api: Client) -> None:
    api.post("/api/v1/imports?name=a.gpx", gpx().encode(), content_type=BYTES)
    do_tasks()
    key = get(api, "runs")["items"][0]["key"]
    change = send(api, "patch", f"runs/{key}", {"rpe": 6})["change"]
    assert get(api, f"runs/{key}")["rpe"] == 6
    assert send(api, "delete", f"runs/changes/{change}") == {"run": key}
    assert send(api, "delete", f"runs/{key}")["run"] is None
    assert get(api, "runs/deleted")["items"][0]["key"] == key
    assert send(api, "post", f"runs/{key}/restore")["run"] == key
    assert api.post("/api/v1/runs/join", {"keys": [key]}, content_type=JSON).status_code == 422
    assert api.post(f"/api/v1/runs/{key}/part", {}, content_type=JSON).status_code == 422


def test_profile_preferences_shoes_and_labs_are_told(api: Client) -> None:
    assert send(api, "patch", "profile", {"birth_year": 1984, "pregnancy": False})["birth_year"]
    assert send(api, "patch", "profile", {"birth_year": None})["birth_year"] is None
    assert send(api, "patch", "preferences", {"distance": "mi"})["distance"] == "mi"
    pair = send(api, "post", "shoes", {"name": "Grey Fly", "told": {"mass_g": 240}})
    assert pair["mass_g"] == 240
    assert send(api, "patch", "shoes/Grey Fly", {"mass_g": None})["mass_g"] is None
    assert get(api, "shoes/Grey Fly")["name"] == "Grey Fly"
    lab = send(api, "post", "labs", {"lab": "ferritin", "value": 18, "unit": "ng/mL"})
    assert get(api, "labs")["items"] == [lab]
    assert send(api, "delete", f"labs/{lab['key']}") == {"deleted": lab["key"]}


def test_a_trial_is_planned_started_and_stopped(api: Client) -> None:
    assert get(api, "trials/plan", change="more_sleep")["change"]["slug"] == "more_sleep"
    told = {"change": "more_sleep", "weeks": 12, "seed": 4}
    send(api, "post", "answers", {"answers": {"no_warning_signs": True}})
    started = send(api, "post", "trials", told)
    assert get(api, "trials/status")["trial"]["trial"] == started["trial"]
    assert api.post("/api/v1/trials", told, content_type=JSON).status_code == 409
    assert api.post("/api/v1/trials/log", {"is_done": True}, content_type=JSON).status_code == 409
    assert send(api, "post", "trials/stop")["stopped"]
    assert api.get(f"/api/v1/trials/{started['trial']}/result").status_code in {200, 404, 409}


def test_what_is_known_is_told(api: Client) -> None:
    for path in ("findings", "exercises", "evidence/topics", "trials/changes", "labs/kinds"):
        assert get(api, path, limit=1)["items"], path
    assert get(api, "evidence", topic="iron")["claims"]
    assert get(api, "exercises/warm_up")["kind"] == "routine"
    for path in ("ask", "strengths", "changes", "forecast", "profile/gaps", "preferences"):
        assert get(api, path), path
    assert get(api, "days", column="sleep_h", limit=2)["items"][0]["sleep_h"] is None
    assert api.get("/api/v1/days?from=1980-01-01").status_code == 422
    assert get(api, "days/columns", limit=1)["items"][0]["unit"]
