"""What to do when the legs go heavy in the middle of a run."""

from __future__ import annotations

from dataclasses import dataclass

from freshlegs.domain.red_flags import Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class StopSign:
    """A sign that ends the run, in three words and in full; what to do, and how.

    `flags` are the red flags that it stands for, `tier` how soon help is needed.
    """

    slug: str
    short: str
    sign: str
    do: str
    how: str
    flags: tuple[str, ...]
    tier: Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeling:
    """A way of being heavy without a warning; what to do, how, and what says it at length."""

    sign: str
    do: str
    how: str
    intervention: str
    caution: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """Everything that is said in the middle of a run, the most urgent first."""

    stops: tuple[StopSign, ...]
    feelings: tuple[Feeling, ...]
