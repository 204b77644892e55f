"""Texts handed to a translator as JSON, and taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from babel.messages.catalog import Catalog, Message

from scripts.languages.faults import untranslated

PART_WORDS_COUNT = 8000

type Entry = dict[str, object]
"""A text (`id`, for several `ids`), its `context` and places (`where`), and its translation."""


def parts(catalog: Catalog, language: str) -> Iterator[list[Entry]]:
    """Give what is not translated, some thousand words at a time."""
    part: list[Entry] = []
    words_count = 0
    for message in untranslated(catalog):
        part.append(_entry(message, catalog, language))
        words_count += len(str(part[-1]["id"]).split())
        if words_count >= PART_WORDS_COUNT:
            yield part
            part, words_count = [], 0
    if part:
        yield part


def taken(catalog: Catalog, entries: Iterable[Mapping[str, object]], language: str) -> None:
    """Put translations into a catalogue; texts that it does not hold are passed over."""
    for entry in entries:
        context = entry.get("context")
        message = catalog.get(str(entry["id"]), None if context is None else str(context))
        said = entry.get(language)
        if message is None or not said:
            continue
        several = isinstance(said, list)
        if several is isinstance(message.id, str):
            continue
        message.string = tuple(map(str, said)) if isinstance(said, list) else str(said)


def _entry(message: Message, catalog: Catalog, language: str) -> Entry:
    where = [*message.auto_comments, *(place for place, _line in message.locations)]
    entry: Entry = {"id": message.id, "where": "; ".join(where[:3]), language: ""}
    if not isinstance(message.id, str):
        entry |= {"id": message.id[0], "ids": list(message.id)}
        entry[language] = [""] * catalog.num_plurals
    if message.context is not None:
        entry["context"] = message.context
    return entry
