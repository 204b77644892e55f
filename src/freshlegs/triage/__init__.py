"""The red-flag gate: runs before and apart from the statistics and can silence all else."""

from __future__ import annotations

from freshlegs.triage.gate import cleared_flags, triage
from freshlegs.triage.pages import safety_page
from freshlegs.triage.screening import with_all_clear
from freshlegs.triage.standing import flag_spells, standing_flags

__all__ = [
    "cleared_flags",
    "flag_spells",
    "safety_page",
    "standing_flags",
    "triage",
    "with_all_clear",
]
