"""How German writes days: with a full stop after the number."""

from __future__ import annotations

WRITTEN = {
    "l j F": "l, j. F",
    "l j F Y": "l, j. F Y",
    "j F": "j. F",
    "j F Y": "j. F Y",
    "j F, H:i": "j. F, H:i",
    "j M": "j. M",
    "j M Y": "j. M Y",
    "D j": "D, j.",
    "D j M": "D, j. M",
    "D j M Y": "D, j. M Y",
}
"""The forms that screens ask for, each as German has it."""

globals().update(WRITTEN)  # Django looks a form up by its name in this module
