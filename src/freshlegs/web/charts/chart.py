"""The shape of a chart: what it shows, how each of its numbers is drawn and told, and its marks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise

from freshlegs.domain.preferences import Topic
from freshlegs.domain.trends import Period, Step

if TYPE_CHECKING:
    import altair as alt

type Drawn = float | bool | None
"""A number in the runner's own units as the drawing takes it; None is a gap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One number of each period: its name in the drawing, its heading and words in the table."""

    key: str
    heading: str | Promise
    drawn: Callable[[Period], Drawn]
    told: Callable[[Period], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One chart with its table twin.

    `unit` names what stands at the axis, `marks` draws the series for an axis that is titled so.
    `split_by` names the column of the day table that says how heavy the legs were on days with
    little and with much of it, `split_name` what that is, and `edge` writes a value of it. `topic`
    hides the chart until the runner turns it on; with `by_weeks` it never shows single days.
    """

    slug: str
    title: str | Promise
    unit: Callable[[Step], str]
    series: tuple[Series, ...]
    marks: Callable[[str], alt.LayerChart]
    about: str | Promise = ""
    split_by: str | None = None
    edge: Callable[[float], str] = str
    split_name: str | Promise = ""
    topic: Topic | None = None
    by_weeks: bool = False
