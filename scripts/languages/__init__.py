"""The texts of the web app in other languages: found, kept, checked and compiled."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from scripts.languages.knowledge import knowledge_texts
from scripts.languages.screens import screen_texts
from scripts.languages.text import Text

CATALOGUES: Mapping[str, Callable[[], list[Text]]] = {
    "screens": screen_texts,
    "knowledge": knowledge_texts,
}
"""The catalogues by their folder in src/freshlegs/web/locale, each with what finds its texts."""

__all__ = ["CATALOGUES"]
