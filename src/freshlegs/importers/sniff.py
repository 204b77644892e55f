"""What kind of file it is, told by its first bytes and never by its name."""

from __future__ import annotations

import codecs
import re

ZIP_MAGICS = (b"PK\x03\x04", b"PK\x05\x06")
FIT_SIGNATURE = b".FIT"
ROOT_TAG = re.compile(r"<(?![?!])(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")
COMMENTS = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def is_zip(head: bytes) -> bool:
    """Tell whether a file is a zip."""
    return head.startswith(ZIP_MAGICS)


def is_fit(head: bytes) -> bool:
    """Tell whether a file is one that a watch wrote in FIT."""
    return head[8:12] == FIT_SIGNATURE


def root_element(head: bytes) -> str | None:
    """Give the local name of an XML file's first element, or None for what is not XML."""
    text = _text(head).lstrip("\ufeff \t\r\n")
    if not text.startswith("<"):
        return None
    found = ROOT_TAG.search(COMMENTS.sub("", text))
    return found.group(1) if found else None


def _text(head: bytes) -> str:
    wide = head.startswith(WIDE_MARKS)
    return head.decode("utf-16" if wide else "utf-8", errors="replace")
