"""Debian's Chromium, driven by Playwright, on an app that is served from this process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from cheroot.wsgi import Server
from django.db import connections

from freshlegs.web.tls import Https, connection_to
from freshlegs.web.wsgi import web_app

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1200, "height": 900}


def absent(what: str) -> NoReturn:
    """Skip where a tool is not on this machine; in CI it has to be there."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} has to be there in CI")
    pytest.skip(f"{what} is not on this machine")


@contextmanager
def started() -> Iterator[Browser]:
    """Start Chromium once for many tests.

    Playwright leaves an event loop running in this thread, which Django takes for a mistake.
    """
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        absent("playwright")
    if not CHROMIUM.exists():
        absent("chromium")
    with sync_playwright() as playwright, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        yield browser
        browser.close()


@contextmanager
def served(https: Https | None = None) -> Iterator[str]:
    """Serve the app in threads of this process, by https where it is given; gives its address."""
    app = web_app()

    def answer(environ: dict[str, object], start: object) -> object:
        """Let go of the database after each answer, since threads end with the test."""
        try:
            return app(environ, start)
        finally:
            connections.close_all()

    server = Server(("127.0.0.1", 0), answer, numthreads=8)
    server.shutdown_timeout = 5
    server.ssl_adapter = https
    if https is not None:
        server.ConnectionClass = connection_to("https://localhost/")
    server.prepare()
    thread = Thread(target=server.serve)
    thread.start()
    yield f"{'http' if https is None else 'https'}://localhost:{server.bind_addr[1]}"
    server.stop()
    thread.join()


@contextmanager
def visit(
    browser: Browser,
    base: str,
    forgiven: tuple[str, ...] = (),
    **wishes: Any,  # noqa: ANN401 - as given
) -> Iterator[Page]:
    """Open a window that must neither complain nor ask another host for anything.

    A complaint that says what is `forgiven` does not count. Nothing is kept for offline use unless
    the wishes say `service_workers="allow"`.
    """
    usual = {"viewport": PHONE, "service_workers": "block"}
    context = browser.new_context(base_url=base, **{**usual, **wishes})
    page = context.new_page()
    page.set_default_timeout(25_000)
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda one: None if one.url.startswith(base) else wrong.append(one.url))
    yield page
    context.close()
    excused = (*forgiven, "Service Worker registration blocked by Playwright")
    assert [one for one in wrong if not any(words in one for words in excused)] == []


def barriers(page: Page) -> list[str]:
    """Name what axe finds to shut somebody out of a page, seriously or altogether."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {node['html'][:200]}"
        for one in found
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"]
    ]
