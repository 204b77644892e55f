"""Answers to findings: checked, for one question or kept for a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.findings import Finding, FindingType, Value
from freshlegs.knowledge.findings import allowed_words, check_answers, findings_by_slug
from freshlegs.workflows.learning import refresh
from freshlegs.workflows.today import check_day_is_past, today

if TYPE_CHECKING:
    from freshlegs.store.home import Home

_YES = frozenset({"yes", "y", "true", "1"})
_NO = frozenset({"no", "n", "false", "0"})
_UNKNOWN = frozenset({"?", "unknown", "null"})


def read_answers(given: Mapping[str, object]) -> Mapping[str, Value | None]:
    """Check answers, as JSON values or as typed words, against the list of findings.

    Raises BadValueError naming the finding, the value and what is allowed.
    """
    findings = findings_by_slug()
    typed = {
        slug: _from_text(findings[slug], value)
        if isinstance(value, str) and slug in findings
        else value
        for slug, value in given.items()
    }
    return check_answers(typed)


def keep_answers(
    home: Home, given: Mapping[str, object], day: date | None = None
) -> Mapping[str, Value | None]:
    """Keep answers for a day (today if not given); a warning they raise stands until cleared."""
    from freshlegs.store.answers import log_answers

    answers, on = read_answers(given), day or today(home)
    check_day_is_past(on, today(home))
    log_answers(home, on, answers)
    refresh(home)
    return answers


def _from_text(finding: Finding, text: str) -> object:
    word = text.strip().lower()
    if word in _UNKNOWN:
        return None
    match finding.type:
        case FindingType.BOOL:
            return _yes_or_no(word, text)
        case FindingType.NUMBER:
            return _number(finding, text)
        case FindingType.NUMBERS:
            return [_number(finding, part) for part in text.split(",")]
        case FindingType.MULTI:
            return [part.strip() for part in text.split(",")]
        case FindingType.CHOICE:
            return text.strip()


def _yes_or_no(word: str, text: str) -> object:
    if word in _YES:
        return True
    return False if word in _NO else text


def _number(finding: Finding, text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise BadValueError(finding.slug, text, allowed_words(finding)) from None
