"""Sentences of the core in the runner's language, those with numbers and names in them too.

The core writes for nobody's language: a sentence arrives as it reads in English. Where it is a
text as it stands, gettext has it. Else its fixed words are looked for among the sentences that
the core puts together, and what stands between them is put into the language in turn.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from django.utils.formats import date_format, number_format
from django.utils.translation import get_language, gettext, pgettext

SENTENCES = Path(__file__).parent / "made_sentences.json"
_PLACE = re.compile(r"\\\{(\w+)\\\}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DECIMAL = re.compile(r"\d+\.(\d+)")
_SENTENCE_ENDS = re.compile(r"(?<=[.?:]) ")
_KEPT_COUNT = 2000


def in_language(sentence: str) -> str:
    """Put a sentence of the core into the runner's language."""
    if not sentence:
        return ""
    language = get_language() or "en"
    return sentence if language.startswith("en") else _told(sentence, language)


def within(title: str) -> str:
    """Write a title as it stands within a sentence; some languages keep its capital."""
    first = pgettext("the first letter of a title within a sentence: small or kept", "small")
    if first != "small" or title[1:2].isupper():
        return title
    return title[:1].lower() + title[1:]


@lru_cache(maxsize=_KEPT_COUNT)
def _told(sentence: str, language: str) -> str:
    """Put a sentence into the language, which is the active one; it is part of the key."""
    known = _as_it_stands(sentence)
    if known is not None:
        return known
    made = next(_made(sentence, language), None)
    return made or _sentence_by_sentence(sentence, language) or sentence


def _as_it_stands(sentence: str) -> str | None:
    for title in (sentence, f"{sentence[:1].upper()}{sentence[1:]}"):
        found = gettext(title)
        if found != title:
            return found
    if _DAY.fullmatch(sentence):
        return date_format(date.fromisoformat(sentence))
    if decimal := _DECIMAL.fullmatch(sentence):
        return number_format(sentence, len(decimal.group(1)))
    return None


def _made(sentence: str, language: str) -> Iterator[str]:
    for pattern, words in _patterns():
        found = pattern.fullmatch(sentence)
        if found is not None and (translated := gettext(words)) != words:
            parts = {name: _told(part, language) for name, part in found.groupdict().items()}
            yield translated.format(**parts)


def _sentence_by_sentence(sentence: str, language: str) -> str:
    """Put the longest beginning that is known, and then the rest, into the language."""
    for end in reversed([found.start() for found in _SENTENCE_ENDS.finditer(sentence)]):
        first, rest = sentence[:end], sentence[end + 1 :]
        begun = _as_it_stands(first) or next(_made(first, language), None)
        if begun is not None:
            return f"{begun} {_told(rest, language)}"
    return ""


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    return [(_pattern(words), words) for words in json.loads(SENTENCES.read_text("utf-8"))]


def _pattern(words: str) -> re.Pattern[str]:
    """A place holds anything, but only the last part of a sentence may be missing."""
    return re.compile(_PLACE.sub(r"(?P<\1>.*?)", re.escape(words)), re.DOTALL)
