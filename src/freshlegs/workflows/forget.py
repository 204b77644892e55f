"""Delete everything that is kept of the runner, once they typed the word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from freshlegs.domain.errors import BadValueError

if TYPE_CHECKING:
    from freshlegs.store.home import Home

WORD = "delete"


def forget_everything(home: Home, typed: str, word: str = WORD) -> None:
    """Remove every row and file of the runner. Raises BadValueError unless the word was typed."""
    if typed.strip().casefold() != word.casefold():
        raise BadValueError(field="What was typed", value=typed, allowed=word)
    from freshlegs.store.forgetting import forget_everything as forget

    forget(home)
