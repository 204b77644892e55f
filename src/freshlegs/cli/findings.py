"""`freshlegs findings`: everything that can be asked, and what data can answer."""

from __future__ import annotations

import click

from freshlegs.cli.output import as_json, print_json, table
from freshlegs.domain.findings import Finding

_EPILOG = """\b
Examples:
  freshlegs findings                   every question by group
  freshlegs findings --json            for programs that fill in --answers
"""


@click.command("findings", epilog=_EPILOG)
@as_json
def command(*, as_json: bool) -> None:
    """List every finding that `why --answers` and `log --answer` take."""
    from freshlegs.workflows.documents.findings import document
    from freshlegs.workflows.findings import findings

    found = findings()
    if as_json:
        print_json([document(finding) for finding in found])
    else:
        table([_row(finding) for finding in found], ("finding", "answer", "question"))


def _row(finding: Finding) -> tuple[str, str, str]:
    answer = "|".join(finding.allowed) or finding.unit or "yes/no"
    return finding.slug, answer if len(answer) < 30 else f"{answer[:27]}…", finding.question  # noqa: PLR2004


COMMAND = command
