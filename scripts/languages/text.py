"""One text that a screen shows, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "freshlegs"
LOCALE = SOURCE / "web" / "locale"

type Key = tuple[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text as gettext knows it: its words, those for several, its context."""

    words: str
    several: str = ""
    context: str | None = None
    where: tuple[str, ...]

    @property
    def key(self) -> Key:
        """What a catalogue finds it by."""
        return self.words, self.context


def merged(texts: Iterable[Text]) -> list[Text]:
    """Give each text once, with all its places, in the order in which they were found."""
    found: dict[Key, Text] = {}
    for text in texts:
        before = found.get(text.key)
        where = text.where if before is None else (*before.where, *text.where)
        several = text.several if before is None else before.several or text.several
        found[text.key] = Text(
            words=text.words,
            several=several,
            context=text.context,
            where=tuple(dict.fromkeys(where)),
        )
    return list(found.values())
