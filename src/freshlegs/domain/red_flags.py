"""Signs that need a doctor before they need a training plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from freshlegs.domain.conditions import Rule


class Tier(StrEnum):
    """How soon help is needed; the order is the rank, most urgent first."""

    EMERGENCY = "E"
    SAME_DAY = "S"
    DOCTOR_SOON = "D"
    HOME = "H"
    ROUTINE = "R"
    NONE = "none"


TIER_TEXT: Mapping[Tier, str] = MappingProxyType(
    {
        Tier.EMERGENCY: "Emergency: call the emergency number now",
        Tier.SAME_DAY: "See a doctor today; do not run",
        Tier.DOCTOR_SOON: "Stop running; see a doctor within two weeks",
        Tier.HOME: "Stop running until this has passed",
        Tier.ROUTINE: "Make an appointment with a doctor; easy running if it does not hurt",
        Tier.NONE: "No warning sign",
    }
)
"""What each tier asks for, in words; gettext's keys on screens."""


class AdviceKind(StrEnum):
    """Kinds of advice that a red flag can forbid."""

    RUNNING = "running"
    HARD_RUNNING = "hard running"
    STRENGTH = "strength"
    MASSAGE = "massage"
    STRETCHING = "stretching"
    COMPRESSION = "compression"
    HEAT = "heat"
    ICE = "ice"
    ELEVATION = "elevation"
    FLUIDS = "fluids"
    PAINKILLERS = "painkillers"
    DEFICIT = "deficit"
    SUPPLEMENTS = "supplements"


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlag:
    """One triage rule: what raises it, how urgent it is, what to do, what it forbids.

    `suspect` is for clinicians; `source` its reference; `reviewed` False until a physician
    has read the rule. The flag stands until its `release`: the finding `cleared_flags` names its
    id, or, for the two mildest tiers, its rule is answered with no. `tier_text` says in words how
    soon help is needed.
    """

    id: str
    title: str
    trigger: Rule
    tier: Tier
    action: str
    suspect: str
    source: str
    forbids: frozenset[AdviceKind] = frozenset()
    reviewed: bool = False
    tier_text: str = ""
    release: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RaisedFlag:
    """A rule that holds today (or still stands), with the findings that made it so."""

    flag: RedFlag
    because: tuple[str, ...]
    forbids: frozenset[AdviceKind]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagSpell:
    """How long a flag stood: from `first_day`, last raised on `last_day`, until `released_day`.

    `released_day` is None while it stands; `is_cleared` tells that the runner said that it was
    looked at or is over, and not that every question of it was answered with no.
    """

    raised: RaisedFlag
    first_day: date
    last_day: date
    released_day: date | None = None
    is_cleared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TriageResult:
    """What the gate says: raised flags, most urgent first; what is forbidden; what to ask."""

    tier: Tier = Tier.NONE
    raised: tuple[RaisedFlag, ...] = ()
    forbids: frozenset[AdviceKind] = frozenset()
    unanswered: tuple[str, ...] = ()
