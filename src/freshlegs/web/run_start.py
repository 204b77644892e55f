"""The first ten minutes against the runner's own: a table of what moved and how the heart beat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from freshlegs.web.words.scales import distance_unit_m
from freshlegs.web.words.units import distance_unit
from freshlegs.workflows.run_start import KM_M, LEAST_COUNT, RunStart, StartQuantity, StartValue

NAMES: Mapping[StartQuantity, str | Promise] = {
    StartQuantity.CADENCE: gettext_lazy("Cadence"),
    StartQuantity.CONTACT: gettext_lazy("Ground contact"),
    StartQuantity.OSCILLATION: gettext_lazy("Bounce"),
    StartQuantity.HEART_RATE: gettext_lazy("Heart rate"),
    StartQuantity.BEATS: gettext_lazy("Heartbeats on the way"),
}
UNITS: Mapping[StartQuantity, str | Promise] = {
    StartQuantity.CADENCE: gettext_lazy("steps/min"),
    StartQuantity.CONTACT: gettext_lazy("ms"),
    StartQuantity.OSCILLATION: gettext_lazy("cm"),
    StartQuantity.HEART_RATE: gettext_lazy("bpm"),
}
SCALES: Mapping[StartQuantity, float] = {
    StartQuantity.CONTACT: 1000.0,
    StartQuantity.OSCILLATION: 100.0,
}
SIDES: Mapping[int, str | Promise] = {
    -1: gettext_lazy("lower than usual"),
    0: gettext_lazy("as usual"),
    1: gettext_lazy("higher than usual"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StartRow:
    """One quantity in words; `usual` and `side` are empty where nothing is known of the usual."""

    name: str
    own: str
    usual: str
    side: str
    is_unusual: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StartCard:
    """What the first ten minutes were like, and what they are compared with."""

    rows: list[StartRow]
    compared: str


def start_card(start: RunStart) -> StartCard:
    """Put the first ten minutes into words."""
    return StartCard(
        rows=[_row(name, value) for name, value in start.values.items()],
        compared=_compared(start.compared_count),
    )


def _compared(count: int) -> str:
    if count < LEAST_COUNT:
        return ngettext(
            "Only %(count)s earlier run began at a like speed; what is usual takes %(need)s.",
            "Only %(count)s earlier runs began at a like speed; what is usual takes %(need)s.",
            count,
        ) % {"count": count, "need": LEAST_COUNT}
    return _(
        "Usual: the middle of your last %(count)s runs that began within 10 %% of this speed, and"
        " the span that all but the lowest and highest tenth of them lie in."
    ) % {"count": count}


def _row(name: StartQuantity, value: StartValue) -> StartRow:
    low, median, high = value.low, value.median_value, value.high
    own = f"{_number(name, value.own_value)}\u00a0{_unit(name)}"
    if low is None or median is None or high is None:
        return StartRow(name=str(NAMES[name]), own=own, usual="", side="", is_unusual=False)
    numbers = {
        "middle": _number(name, median),
        "low": _number(name, low),
        "high": _number(name, high),
    }
    return StartRow(
        name=str(NAMES[name]),
        own=own,
        usual=_("usually %(middle)s, mostly %(low)s to %(high)s") % numbers,
        side=str(SIDES[value.side]),
        is_unusual=value.side != 0,
    )


def _number(name: StartQuantity, value: float) -> str:
    is_small = name is StartQuantity.OSCILLATION
    scale = distance_unit_m() / KM_M if name is StartQuantity.BEATS else SCALES.get(name, 1.0)
    return number_format(round(value * scale, int(is_small)), int(is_small), use_l10n=True)


def _unit(name: StartQuantity) -> str:
    if name is StartQuantity.BEATS:
        return _("per %(unit)s") % {"unit": distance_unit()}
    return str(UNITS[name])
