"""What became of every file of an import, and all imports, as JSON."""

from __future__ import annotations

from freshlegs.domain.imports import Batch, ImportReport, Outcome


def document(report: ImportReport) -> dict[str, object]:
    """Shape a report as the contract has it."""
    counts = {str(outcome): report.count(outcome) for outcome in Outcome}
    details = [
        {
            "file": detail.file,
            "entry": detail.entry,
            "outcome": str(detail.outcome),
            "reason": detail.reason,
            "activity": detail.activity,
        }
        for detail in report.details
    ]
    counts["duplicates"] = counts[str(Outcome.DUPLICATE)]  # the contract's name; the other is older
    return {"batch": report.batch, "files": len(details), **counts, "details": details}


def batch_document(one: Batch) -> dict[str, object]:
    """Shape one import that can be taken back."""
    return {"batch": one.code, "at": one.begun_at.isoformat(), "paths": list(one.paths)}
