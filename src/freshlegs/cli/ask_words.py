"""What may be answered to a question, in words, and what a typed line means."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.findings import Finding, FindingType, Value, denial
from freshlegs.workflows.documents.findings import allowed_line

LONG_COUNT = 9
_PAGE = "The page"
DONT_KNOW = frozenset({"", "?"})
_YES, _NO = frozenset({"y", "yes"}), frozenset({"n", "no"})


def choices(finding: Finding) -> tuple[str, ...]:
    """The allowed values in a runner's words."""
    return finding.spoken or tuple(value.replace("_", " ") for value in finding.allowed)


def in_columns(words: Sequence[str]) -> list[str]:
    """Number the words and put a long list into two columns."""
    numbered = [f"{row:>2}  {word}" for row, word in enumerate(words, start=1)]
    if len(numbered) < LONG_COUNT:
        return numbered
    half = (len(numbered) + 1) // 2
    width = max(map(len, numbered)) + 3
    pairs = zip_longest(numbered[:half], numbered[half:], fillvalue="")
    return [f"{left.ljust(width)}{right}".rstrip() for left, right in pairs]


def read_line(finding: Finding, line: str) -> Value | None:
    """Read an answer as typed; None is "I don't know". Raises BadValueError."""
    text = line.strip().lower()
    if text in DONT_KNOW:
        return None
    match finding.type:
        case FindingType.BOOL:
            return _yes_or_no(finding, text)
        case FindingType.CHOICE:
            return finding.allowed[_place(finding, text)]
        case FindingType.MULTI:
            parts = text.replace(",", " ").split()
            return tuple(dict.fromkeys(finding.allowed[_place(finding, part)] for part in parts))
        case _:
            return _number(finding, text)


def read_page(questions: Sequence[Finding], line: str) -> dict[str, Value | None]:
    """Read a safety page: Enter none, numbers those that apply, 3? one not sure of, ? all.

    What is named and asks for a choice is left out, so that it is asked next. Raises
    BadValueError.
    """
    text = line.strip()
    if text == "?":
        return {finding.slug: None for finding in questions}
    parts = text.replace(",", " ").split()
    unsure = {_row(questions, part[:-1]) for part in parts if part.endswith("?")}
    named = {_row(questions, part) for part in parts if not part.endswith("?")}
    return {
        finding.slug: None if row in unsure else row in named or denial(finding)
        for row, finding in enumerate(questions)
        if row not in named or finding.type is FindingType.BOOL
    }


def _row(questions: Sequence[Finding], text: str) -> int:
    if text.isdigit() and 1 <= int(text) <= len(questions):
        return int(text) - 1
    raise BadValueError(_PAGE, text, f"Enter, ? or numbers from 1 to {len(questions)}")


def _yes_or_no(finding: Finding, text: str) -> bool:
    if text not in _YES | _NO:
        raise BadValueError(finding.slug, text, allowed_line(finding))
    return text in _YES


def _place(finding: Finding, text: str) -> int:
    if text.isdigit() and 1 <= int(text) <= len(finding.allowed):
        return int(text) - 1
    if text in finding.allowed:
        return finding.allowed.index(text)
    raise BadValueError(finding.slug, text, f"numbers from 1 to {len(finding.allowed)}")


def _number(finding: Finding, text: str) -> float:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        raise BadValueError(finding.slug, text, allowed_line(finding)) from None
    low = value if finding.low is None else finding.low
    high = value if finding.high is None else finding.high
    if not low <= value <= high:
        raise BadValueError(finding.slug, text, allowed_line(finding))
    return value
