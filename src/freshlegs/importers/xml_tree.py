"""Read the XML of watches and platforms as forgivingly as it is written."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, cast

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.importers.plain_numbers import number as plain_number

if TYPE_CHECKING:
    from lxml.etree import XMLParser, _Element

UNDEFINED_PREFIX = re.compile(r"Namespace prefix (\S+) (?:on|for)")
type Leaves = dict[str, str]

WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def parse_tree(raw: bytes, title: str) -> _Element:
    """Read a tree: any depth, leading blanks, undefined prefixes, a cut-off end; no entities.

    Nothing is fetched and nothing is expanded. Raises UnreadableFileError where no tree is left.
    """
    root, undefined = _parse(stripped(raw), title)
    if undefined:
        prefixes = b"|".join(re.escape(prefix.encode()) for prefix in sorted(undefined))
        without = re.sub(rb"(</?)(?:" + prefixes + rb"):", rb"\1", stripped(raw))
        root, _ = _parse(without, title)
    return root


def parse_strictly(content: bytes) -> _Element | None:
    """Read a tree as `parse_tree` does, but only one without a fault; None for any other."""
    from lxml import etree

    try:
        return etree.fromstring(content, _parser(recover=False))
    except etree.XMLSyntaxError:
        return None


def _parser(*, recover: bool) -> XMLParser:
    from lxml import etree

    return etree.XMLParser(
        recover=recover, huge_tree=True, resolve_entities=False, no_network=True, load_dtd=False,
        remove_comments=True, remove_pis=True, collect_ids=False,
    )  # fmt: skip


def _parse(content: bytes, title: str) -> tuple[_Element, set[str]]:
    """Give the tree and the prefixes that the file uses but does not define."""
    from lxml import etree

    parser = _parser(recover=True)
    try:
        root = cast("_Element | None", etree.fromstring(content, parser))
    except etree.XMLSyntaxError as error:
        raise UnreadableFileError(title, f"its XML cannot be read ({error.msg})") from error
    if root is None:
        raise UnreadableFileError(title, "its XML holds nothing")
    said = (UNDEFINED_PREFIX.search(entry.message) for entry in parser.error_log)
    return root, {found.group(1) for found in said if found}


def stripped(raw: bytes) -> bytes:
    """Leave out a UTF-8 byte order mark and leading blanks."""
    if raw.startswith(WIDE_MARKS):
        return raw
    return raw.removeprefix(codecs.BOM_UTF8).lstrip()


def local(element: _Element) -> str:
    """Give an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def children(element: _Element, name: str) -> list[_Element]:
    """Give the direct children of one name."""
    return list(element.iterchildren(f"{{*}}{name}"))


def descendants(element: _Element, name: str) -> list[_Element]:
    """Give all elements of one name below an element, in order."""
    return list(element.iter(f"{{*}}{name}"))


def leaves(element: _Element) -> Leaves:
    """Give the texts below an element by local name, in lower case; the first of a name counts.

    `<HeartRateBpm><Value>140</Value></HeartRateBpm>` is `heartratebpm`.
    """
    found: Leaves = {}
    for leaf in element.iter("*"):
        text = leaf.text
        if text is None or not (text := text.strip()):
            continue
        name = local(leaf).lower()
        if name == "value" and (parent := leaf.getparent()) is not None:
            name = local(parent).lower()
        found.setdefault(name, text)
    return found


def number(texts: Leaves, *names: str) -> float:
    """Give the first of several names that holds a number; NaN when none does."""
    for name in names:
        value = plain_number(texts.get(name))
        if value is not None:
            return value
    return float("nan")


def maybe(value: float) -> float | None:
    """Give None for NaN: a number that the file does not say."""
    return value if value == value else None  # noqa: PLR0124 - NaN alone differs from itself
