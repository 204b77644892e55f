"""What became of every file of an import."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from freshlegs.domain.activity import Activity
from freshlegs.domain.imports import FileOutcome, ImportReport, Kept, Outcome, Skip, Survey
from freshlegs.domain.run import recording_key
from freshlegs.workflows.import_fate import Runs, fate
from freshlegs.workflows.import_plan import told
from freshlegs.workflows.reading import ReadFile

SAME_CONTENT = "the same content is already there"


@dataclass(slots=True)
class Ledger:
    """Decides file by file what to keep and remembers why; `known` are digests already there.

    `described` are the platforms' own ids of activities whose rows were read before; `starts` the
    keys of recordings and when they begin.
    """

    known: set[str]
    described: set[str]
    starts: dict[str, datetime]
    details: list[FileOutcome] = field(default_factory=list)
    kept: list[tuple[str, Kept]] = field(default_factory=list)

    def open_with(self, surveys: Sequence[Survey]) -> None:
        """Note what the surveys themselves left alone or could not read."""
        for survey in surveys:
            for skip in survey.skipped:
                self._say(survey.kind, skip.entry, Outcome.SKIPPED, skip.reason)
            for fail in survey.failed:
                self._say(survey.kind, fail.entry, Outcome.FAILED, fail.reason)

    def take(self, read: ReadFile) -> list[Kept]:
        """Decide what of a file is new; gives what is to be kept of it."""
        file, entry = read.ref.path.name, read.ref.title
        if read.failure is not None:
            outcome = Outcome.FAILED if read.is_activity else Outcome.SKIPPED
            self._say(file, entry, outcome, read.failure)
            return []
        if read.item is None or read.digest in self.known:
            self._say(file, entry, Outcome.DUPLICATE, SAME_CONTENT)
            return self._description(read)
        self._describe(read)
        return self._keep(file, replace(read.item, annotation=read.ref.annotation))

    def take_told(self, file: str, item: Kept) -> list[Kept]:
        """Decide whether an activity that only a table tells of is new."""
        if item.digest in self.known:
            self._say(file, item.title, Outcome.DUPLICATE, SAME_CONTENT)
            return []
        return self._keep(file, item)

    def refuse(self, refused: Sequence[Skip]) -> None:
        """Note what the store could not keep."""
        reasons = {skip.entry: skip.reason for skip in refused}
        for file, item in self.kept:
            if item.title in reasons:
                self._say(file, item.title, Outcome.FAILED, reasons[item.title])
        self.kept = [one for one in self.kept if one[1].title not in reasons]

    def report(self, batch: str | None, runs: Runs) -> ImportReport:
        """Close the ledger: where every kept file ended up."""
        later = {one.key for _, item in self.kept for one in item.recordings}
        ended = []
        for file, item in self.kept:
            ended.append(fate(file, item, runs, later))
            later -= {one.key for one in item.recordings}
        return ImportReport(batch=batch, details=(*self.details, *ended))

    def _keep(self, file: str, item: Kept) -> list[Kept]:
        self.known.add(item.digest)
        self.starts |= {one.key: one.activity.start.utc for one in item.recordings}
        self.kept.append((file, item))
        return [item]

    def _description(self, read: ReadFile) -> list[Kept]:
        annotation = read.ref.annotation
        if annotation is None or annotation.activity is None:
            return []
        if annotation.activity.external_id in self.described:
            return []
        self._describe(read)
        item = told(replace(annotation.activity, describes=self._meant(read, annotation.activity)))
        return [] if item.digest in self.known else self._keep(read.ref.path.name, item)

    def _meant(self, read: ReadFile, row: Activity) -> str | None:
        """Name the recording of a known file that a row is about: the one that begins nearest."""
        ours = recording_key(read.digest, 0).removesuffix("0")
        keys = [key for key in self.starts if key.startswith(ours)]
        return min(keys, key=lambda key: abs(self.starts[key] - row.start.utc), default=None)

    def _describe(self, read: ReadFile) -> None:
        annotation = read.ref.annotation
        if annotation is not None and annotation.activity is not None:
            self.described.add(annotation.activity.external_id or "")

    def _say(self, file: str, entry: str, outcome: Outcome, reason: str) -> None:
        self.details.append(FileOutcome(file=file, entry=entry, outcome=outcome, reason=reason))
