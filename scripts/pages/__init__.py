"""The pages of docs/ that are written from the program; a new one needs a file and a line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from scripts.pages import (
    advice,
    causes,
    evidence,
    exercises,
    findings,
    flags,
    glossary,
    sources,
)

PAGES: Mapping[str, Callable[[], str]] = {
    "causes.md": causes.causes_page,
    "advice.md": advice.advice_page,
    "exercises.md": exercises.exercises_page,
    "red-flags.md": flags.red_flags_page,
    "glossary.md": glossary.glossary_page,
    "findings.md": findings.findings_page,
    "evidence.md": evidence.evidence_page,
    "sources.md": sources.sources_page,
}
"""Every page that is written from the program, by its name."""
