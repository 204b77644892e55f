"""What is wrong with a catalogue: texts that are missing, or lost a place or a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

from scripts.languages.kept import as_mo, as_po, brought_up_to_date, po_file, read
from scripts.languages.text import Text

_PLACES = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{\w*\}")
_ENDS = ".?!:…"
_EDGES = re.compile(r"^\s*|\s*$")


def faults(name: str, language: str, texts: list[Text]) -> Iterator[str]:
    """Name everything that keeps a catalogue from being complete and up to date."""
    kept = read(name, language)
    for text in texts:
        message = kept.get(text.words, text.context)
        if message is None:
            yield f"{text.words!r} is new: run `uv run scripts/catalogue.py`"
        else:
            yield from _of_text(message)
    new = brought_up_to_date(kept, texts)
    file = po_file(name, language)
    if not file.exists() or file.read_bytes() != as_po(new):
        yield f"{file.name} of {name} is old: run `uv run scripts/catalogue.py`"
    elif file.with_suffix(".mo").read_bytes() != as_mo(new):
        yield f"{file.name} of {name} is not compiled: run `uv run scripts/catalogue.py`"


def untranslated(catalog: Catalog) -> list[Message]:
    """Give the texts that are not said in the language."""
    return [one for one in catalog if one.id and not _said(one)]


def _of_text(message: Message) -> Iterator[str]:
    said = _said(message)
    if not said:
        yield f"{_one(message)!r} is not translated"
    for words in said:
        yield from (f"{words!r} {fault}" for fault in _of_words(_meant(message), words))


def _of_words(meant: tuple[str, ...], words: str) -> Iterator[str]:
    places = [sorted(set(_PLACES.findall(one))) for one in meant]
    if sorted(set(_PLACES.findall(words))) not in places:
        yield f"has other places than {meant[-1]!r}"
    if _end(words) != _end(meant[0]):
        yield f"ends otherwise than {meant[0]!r}"
    if _EDGES.findall(words) != _EDGES.findall(meant[0]):
        yield f"has other spaces at its edges than {meant[0]!r}"


def _end(words: str) -> str:
    """The sign at the end, whatever quotation marks stand around it."""
    last = words.rstrip().rstrip("”“’\"')")[-1:]
    return last if last in _ENDS else ""


def _meant(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _one(message: Message) -> str:
    return _meant(message)[0]


def _said(message: Message) -> tuple[str, ...]:
    """What is said, in each number; nothing where one is missing."""
    told = message.string or ""
    said = (told,) if isinstance(told, str) else tuple(told)
    return said if all(said) else ()
