"""Keep what a program sends as a whole, and once, however often it is sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from freshlegs.store.sent_once import Answered, Sent, answer_once, answered, note
from freshlegs.store.together import together

if TYPE_CHECKING:
    from freshlegs.store.home import Home

__all__ = ["Answered", "Sent", "answered", "kept_once", "kept_together", "note"]


def kept_together[Answer](home: Home, act: Callable[[], Answer]) -> Answer:
    """Do something whose writes are kept together: all of them or none."""
    with together(home):
        return act()


def kept_once(home: Home, sent: Sent, act: Callable[[], str]) -> Answered:
    """Do what was sent, unless it was done before: then give the answer that it had."""
    return answer_once(home, sent, act)
