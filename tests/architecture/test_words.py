"""The repository holds nothing that belongs to one machine or was left lying about."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, texts

UNWANTED = {
    "a path of one machine": re.compile(r"(?<![\w.*)])/(?:root|home|Users|work|mnt)/[\w.]"),
    "a package host": re.compile(r"\bpypi\.(?:org)|pythonhosted\.(?:org)|\b(?:index-url)\b"),
    "work left undone": re.compile(r"\b(?:TO(?:DO)|FIX(?:ME)|XX(?:X))\b"),
    "a check switched off without saying which": re.compile(
        r"#\s*(?:type: (?:ignore)|no(?:qa)|pragma: no (?:cover))\s*$", re.MULTILINE
    ),
    "a test that asserts nothing": re.compile(r"\bassert (?:True)\b"),
    "somebody's mark": re.compile(
        r"\b(?:TSS|VDOT|Body (?:Battery)|Training (?:Readiness)|Training Stress (?:Score))\b"
    ),
}


@pytest.mark.parametrize("what", UNWANTED)
def test_no_text_holds(what: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{text.count('\n', 0, hit.start()) + 1} {hit.group()}"
        for path, text in texts()
        if path != Path(__file__).resolve()
        for hit in UNWANTED[what].finditer(text)
    ]
    assert not found, "\n".join(found)
