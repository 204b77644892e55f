"""Reads to its end, and forgets, what a request sends on after it was answered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from typing import Any

BLOCK_BYTES = 2**16

type App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def drained(app: App) -> App:
    """Wrap an app so that a refused upload is neither kept in memory nor cut off.

    Cheroot would read what is left in one piece, however large. A browser that is answered before
    it has sent everything shows a broken connection in place of the answer.
    """

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        found = app(environ, start_response)
        with ExitStack() as on_failure:
            on_failure.callback(getattr(found, "close", _nothing))
            body = environ["wsgi.input"]
            while body.read(BLOCK_BYTES):
                pass
            on_failure.pop_all()
        return found

    return answer


def _nothing() -> None:
    return
