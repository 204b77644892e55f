"""One file, one line, one page: listed, linked, private, and without a word to another host."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from freshlegs.web import pages
from freshlegs.web.page import Group, Page
from tests.architecture.source import SOURCE, modules
from tests.web.conftest import TODAY, Live

WEB = SOURCE / "freshlegs" / "web"
FOLLOWED = r'<a href="https://(?:doi\.org|pmc\.ncbi\.nlm\.nih\.gov)/[^"]+" rel="noreferrer">'
"""A source that a reader may follow; nothing is loaded from there."""
FILES = sorted(path for path in (WEB / "pages").glob("*.py") if path.name != "__init__.py")
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
SENT_TO = {"forget", "keep", "answer", "undo", "send", "share", "announce", "start", "token"}
"""Views that are only sent to."""
ADDRESSES = [
    reverse(page.name_of(route), kwargs={"day": TODAY} if "<" in route.path else None)
    for page in pages.ALL
    for route in page.routes
    if set(re.findall(r"<\w+:(\w+)>", route.path)) <= {"day"}
    if getattr(route.view, "__name__", "") not in SENT_TO
]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_page_ends_in_its_declaration_and_is_listed_once(file: Path) -> None:
    page = import_module(f"freshlegs.web.pages.{file.stem}").PAGE
    assert file.read_text(encoding="utf-8").rstrip().rpartition("\nPAGE = Page(")[1]
    assert [id(one) for one in pages.ALL].count(id(page)) == 1
    assert page.slug == file.stem


def test_no_page_is_listed_that_no_file_declares() -> None:
    assert {page.slug for page in pages.ALL} == {file.stem for file in FILES}


def test_the_bar_has_room_for_five() -> None:
    assert len([page for page in pages.ALL if page.group is Group.BAR]) <= 5


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_opens_without_a_history(browser: Client, address: str) -> None:
    response = browser.get(address)
    assert response.status_code == 200
    assert "</html>" in response.text


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_with_a_history_names_no_other_host(
    browser: Client, live: Live, address: str
) -> None:
    live([3] * 8, heaviness=8, sleep_h=4)
    html = re.sub(FOLLOWED, "", browser.get(address).text)
    assert not re.search(r"(?:src|href|action|hx-get|hx-post)=[\"'](?:https?:)?//", html)
    assert not re.search(r"\sstyle=|<style|\son\w+=|<script>|javascript:", html)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_kept_by_no_cache_and_shown_in_no_frame(browser: Client, address: str) -> None:
    headers = browser.get(address).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Content-Encoding" not in headers


def test_no_template_holds_style_or_script_in_place() -> None:
    for file in TEMPLATES:
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"\sstyle=|<style|\son\w+=|<script>|javascript:", text), file.name


def test_every_page_of_the_bar_is_linked_and_lit(browser: Client) -> None:
    for page in pages.ALL:
        if page.group is Group.BAR:
            html = browser.get(reverse(page.slug)).text
            assert f'href="{reverse(page.slug)}" aria-current="page"' in html


def test_more_lists_what_is_not_in_the_bar(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    extra = Page(slug="why", title="Extra", about="for the test", routes=pages.ALL[0].routes)
    monkeypatch.setattr(pages, "ALL", (*pages.ALL, extra))
    html = browser.get("/more/").text
    assert "Extra" in html
    assert "for the test" in html


def test_every_icon_is_there() -> None:
    icons = WEB / "templates" / "web" / "icons"
    assert {page.icon for page in pages.ALL} <= {file.stem for file in icons.glob("*.svg")}


def test_no_module_but_one_maps_a_request_to_a_home() -> None:
    openers = [
        module.name
        for module in modules()
        if module.package == "web" and re.search(r"\bopen_(?:default|at)", module.text)
    ]
    assert openers == ["freshlegs.web.runner_of"]


def test_the_server_says_that_it_is_well(browser: Client) -> None:
    response = browser.get("/healthz")
    assert (response.status_code, response.text) == (200, "ok\n")
