"""What a reader of one platform's export declares: how to know it, and what lies in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from freshlegs.domain.imports import Survey
from freshlegs.importers.bundle import Bundle


@dataclass(frozen=True, slots=True)
class Archive:
    """One kind of export, zipped or unpacked.

    `recognises` looks at the names (and a head or two); `survey` reads the tables and lists the
    files to read with what the tables say of each.
    """

    kind: str
    recognises: Callable[[Bundle], bool]
    survey: Callable[[Bundle], Survey]
