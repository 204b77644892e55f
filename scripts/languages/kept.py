"""Catalogues on disk: read, brought up to date with the texts, written, compiled."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from scripts.languages.text import LOCALE, Text

DAY = datetime(2026, 1, 1, tzinfo=UTC)
"""Files say the same whenever they are written."""
HEADER = "# Texts of freshlegs. `uv run scripts/catalogue.py` keeps this file up to date.\n"


def languages() -> list[str]:
    """Give the languages that have a folder."""
    return sorted({file.parent.name for file in LOCALE.glob("*/*/LC_MESSAGES")})


def po_file(name: str, language: str) -> Path:
    """Where the texts of a catalogue in a language are."""
    return LOCALE / name / language / "LC_MESSAGES" / "django.po"


def read(name: str, language: str) -> Catalog:
    """Give what is translated so far."""
    file = po_file(name, language)
    if not file.exists():
        return Catalog(locale=language)
    with file.open("rb") as opened:
        return read_po(opened, locale=language)


def brought_up_to_date(before: Catalog, texts: Iterable[Text]) -> Catalog:
    """Give a catalogue of exactly these texts, with the translations that are there."""
    catalog = Catalog(
        locale=before.locale,
        domain="django",
        header_comment=HEADER,
        project="freshlegs",
        version="",
        creation_date=DAY,
        revision_date=DAY,
        fuzzy=False,
    )
    for text in texts:
        known = before.get(text.words, text.context)
        words = (text.words, text.several) if text.several else text.words
        said = known.string if known is not None else ""
        if isinstance(said, str) == bool(text.several):
            said = tuple([""] * catalog.num_plurals) if text.several else ""
        places = [where for where in text.where if where.startswith("src/")]
        notes = [where for where in text.where if not where.startswith("src/")]
        catalog.add(
            words,
            said,
            locations=[(place, 0) for place in places],
            auto_comments=notes[:3],
            context=text.context,
        )
    return catalog


def as_po(catalog: Catalog) -> bytes:
    """Write a catalogue as people edit it."""
    written = BytesIO()
    write_po(written, catalog, width=100, include_lineno=False, ignore_obsolete=True)
    return written.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    """Write a catalogue as gettext reads it."""
    written = BytesIO()
    write_mo(written, catalog)
    return written.getvalue()


def keep(name: str, language: str, catalog: Catalog) -> None:
    """Write both."""
    file = po_file(name, language)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(as_po(catalog))
    file.with_suffix(".mo").write_bytes(as_mo(catalog))
