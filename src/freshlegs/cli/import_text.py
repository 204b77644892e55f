"""What became of every file of an import, for people."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from freshlegs.cli.output import counted, say
from freshlegs.domain.errors import RefusedError
from freshlegs.domain.imports import FileOutcome, ImportReport, Outcome

_SHOWN_COUNT = 20
_KINDS: Mapping[str, tuple[str, ...]] = {
    "diary": ("diary entry", "diary entries"),
    "gear": ("piece of gear", "pieces of gear"),
}
"""What is kept in an import, for people, where the word alone will not do."""


def tell(report: ImportReport, *, preview: bool) -> None:
    """Say in a few lines what an import did, failures with their reasons."""
    counts = {outcome: report.count(outcome) for outcome in Outcome}
    parts = ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
    start = "Would be: " if preview else ""
    say(f"{start}{counted(len(report.details), 'file')}: {parts}.")
    failed = [one for one in report.details if one.outcome is Outcome.FAILED]
    for detail in failed[:_SHOWN_COUNT]:
        say(f"failed: {_named(detail)}", indent_count=2, hanging_count=2)
    if len(failed) > _SHOWN_COUNT:
        say(f"failed: {len(failed) - _SHOWN_COUNT} more; --json names them all", indent_count=2)
    for reason, count in _skip_reasons(report).items():
        say(f"skipped: {count} × {reason}", indent_count=2, hanging_count=2)
    if report.batch and not preview:
        say(f"Batch {report.batch}; `freshlegs import --undo {report.batch}` takes it back.")


def removed_words(held: Mapping[str, int]) -> str:
    """Say what an import that was taken back had held."""
    words = [counted(count, *_KINDS.get(kind, (kind,))) for kind, count in held.items()]
    return " and ".join(", ".join(words).rsplit(", ", 1)) or "nothing"


def _named(detail: FileOutcome) -> str:
    """The file and what is wrong with it, its name once."""
    name, reason = PurePosixPath(detail.entry).name, detail.reason or ""
    told = reason.removeprefix(name)
    return f"{detail.entry}: {reason}" if told == reason else f"{detail.entry}{told}"


def complain(report: ImportReport) -> None:
    """Raise RefusedError where a whole path was refused, or where no file could be read."""
    if report.refused:
        raise RefusedError(*report.refused)
    good = (Outcome.IMPORTED, Outcome.DUPLICATE, Outcome.MERGED)
    if report.count(Outcome.FAILED) and not any(map(report.count, good)):
        sentence = "Nothing could be imported."
        raise RefusedError(sentence)


def _skip_reasons(report: ImportReport) -> dict[str, int]:
    reasons: dict[str, int] = {}
    for detail in report.details:
        if detail.outcome is Outcome.SKIPPED:
            reason = detail.reason or "left alone"
            reasons[reason] = reasons.get(reason, 0) + 1
    return reasons
