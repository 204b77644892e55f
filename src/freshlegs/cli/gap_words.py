"""Words for what is guessed or left out because the profile does not tell it."""

from __future__ import annotations

from collections.abc import Sequence

from freshlegs.domain.profile import ProfileGap


def guessed_line(gaps: Sequence[ProfileGap]) -> str:
    """Say what rests on a guess and what is left out, for want of which keys, and what tells."""
    guessed = [gap for gap in gaps if gap.instead is not None]
    left_out = [gap for gap in gaps if gap.instead is None]
    lines = [
        f"{how}, because your profile does not say {_keys(some)}: {_quantities(some)}."
        for how, some in (("Guessed", guessed), ("Left out", left_out))
        if some
    ]
    return " ".join((*lines, f"To tell: {command_for(gaps)}"))


def command_for(gaps: Sequence[ProfileGap]) -> str:
    """The one command that tells all of it."""
    words = (f"--set {key}=…" for key in dict.fromkeys(gap.key for gap in gaps))
    return " ".join(("freshlegs profile", *words))


def _keys(gaps: Sequence[ProfileGap]) -> str:
    return " or ".join(", ".join(dict.fromkeys(gap.key for gap in gaps)).rsplit(", ", 1))


def _quantities(gaps: Sequence[ProfileGap]) -> str:
    return ", ".join(dict.fromkeys(word for gap in gaps for word in gap.words))
