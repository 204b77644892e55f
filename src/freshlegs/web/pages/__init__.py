"""Every page of the web app, in the order in which the bar and More show them."""

from __future__ import annotations

from freshlegs.web.page import Page
from freshlegs.web.pages import ask, evidence, exercises, more, runs, strengths, today, why

ALL: tuple[Page, ...] = (
    today.PAGE,
    runs.PAGE,
    why.PAGE,
    ask.PAGE,
    strengths.PAGE,
    exercises.PAGE,
    evidence.PAGE,
    more.PAGE,
)
