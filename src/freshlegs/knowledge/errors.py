"""What is wrong with a fact file, in one sentence."""

from __future__ import annotations

from typing import override

from freshlegs.domain.errors import FreshlegsError


class FactsError(FreshlegsError):
    """A fact file says something that does not fit together."""

    def __init__(self, file: str, entry: str, reason: str) -> None:
        """Keep the file, the entry that is wrong and why."""
        self.file, self.entry, self.reason = file, entry, reason
        super().__init__(file, entry, reason)

    @property
    @override
    def sentence(self) -> str:
        return f"{self.file}: {self.entry} {self.reason}."
