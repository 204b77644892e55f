"""What a number of the table of days means, in which unit, and which values are plausible."""

from __future__ import annotations

from dataclasses import dataclass

MEASURED = "measured"
TOLD = "told by the runner"
ELICITED = "convention of this project, elicited"
MEMORY = "from memory, unverified"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One column: its unit ("yes/no" and "word" for what is no number) and plausible range.

    `provenance` says where the number comes from: measured, told, or by which source, with
    "from memory, unverified" where the formula's constants were not read in the source.
    """

    name: str
    unit: str
    meaning: str
    low: float | None
    high: float | None
    provenance: str


def yes_no(name: str, meaning: str, provenance: str) -> Quantity:
    """A column that is true or false."""
    return Quantity(name, "yes/no", meaning, None, None, provenance)


def word(name: str, meaning: str, provenance: str) -> Quantity:
    """A column that holds a word."""
    return Quantity(name, "word", meaning, None, None, provenance)
