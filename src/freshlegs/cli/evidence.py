"""`freshlegs evidence`: what people say of heavy legs, what is known, and how well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from freshlegs.cli.output import as_json, print_json, printable, say, table
from freshlegs.domain.claim import ClaimVerdict, PlaceKind

if TYPE_CHECKING:
    from freshlegs.domain.reference import Reference
    from freshlegs.workflows.evidence import Evidence, Told, TopicCounts
    from freshlegs.workflows.subjects import Subject

_EPILOG = """\b
Examples:
  freshlegs evidence                       the topics
  freshlegs evidence stretching            everything on one of them
  freshlegs evidence iron_deficiency       on a cause, a piece of advice or a red flag
  freshlegs evidence lactic acid           on words
  freshlegs evidence S007 --json
"""
_VERDICTS = {
    ClaimVerdict.SUPPORTED: "supported",
    ClaimVerdict.MIXED: "partly right, or too little is known",
    ClaimVerdict.CONTRADICTED: "contradicted",
    ClaimVerdict.NOT_TESTABLE: "cannot be tested",
}
_KINDS = {
    PlaceKind.CAUSE: "causes",
    PlaceKind.INTERVENTION: "advice",
    PlaceKind.RED_FLAG: "red flags",
    PlaceKind.FINDING: "questions",
    PlaceKind.FORMULA: "formulas",
    PlaceKind.COLUMN: "the day table",
    PlaceKind.COMMAND: "commands",
    PlaceKind.EXERCISE: "exercises",
    PlaceKind.ROUTINE: "routines",
}
_COLUMNS = ("supported", "mixed", "contradicted", "not testable")


@click.command("evidence", epilog=_EPILOG)
@click.argument("topic", nargs=-1)
@as_json
def command(*, topic: tuple[str, ...], as_json: bool) -> None:
    """Show what is said about heavy legs, and what the evidence says of it.

    TOPIC is a topic, a cause, a piece of advice, a red flag, a claim's id or some words.
    """
    from freshlegs.workflows.documents.evidence import document, topics_document
    from freshlegs.workflows.evidence import evidence, topics

    asked = printable(" ".join(topic)).strip()
    if not asked:
        counted = topics()
        print_json(topics_document(counted)) if as_json else _list(counted)
    elif as_json:
        print_json(document(evidence(asked)))
    else:
        _tell(evidence(asked))


def _list(counted: tuple[TopicCounts, ...]) -> None:
    rows = [(one.topic, one.claims_count, *(n for _, n in one.by_verdict)) for one in counted]
    table(rows, ("topic", "claims", *_COLUMNS))
    say()
    say("`freshlegs evidence TOPIC` shows the claims of one.")


def _tell(found: Evidence) -> None:
    if found.subject is not None:
        _subject(found.subject)
    for told in found.told:
        _claim(told)
    if not found.told:
        say("No claim of the sources is about it.")
        say()
    say("Supports your decision; it is not a diagnosis.")


def _subject(subject: Subject) -> None:
    click.echo(click.style(f"{subject.title}  ({subject.slug})", bold=True))
    say(subject.text, indent_count=2)
    say(f"As freshlegs holds it: {subject.standing}.", indent_count=2)
    say(f"Source: {_reference_line(subject.reference)}", indent_count=2)
    say()


def _claim(told: Told) -> None:
    claim = told.claim
    click.echo(click.style(f"{claim.id}  {claim.topic}", bold=True))
    say(f"“{claim.claim}”", indent_count=2)
    say(f"{_VERDICTS[claim.verdict].capitalize()} (grade {claim.grade}).", indent_count=2)
    say(claim.answer, indent_count=2)
    for reference in told.references:
        say(f"Source: {_reference_line(reference)}", indent_count=2, hanging_count=2)
    if claim.basis is not None:
        say(_basis_line(told), indent_count=2)
    say(_acts_line(told), indent_count=2, hanging_count=2)
    say()


def _reference_line(reference: Reference) -> str:
    if reference.provenance == "read":
        return f"{reference.citation} (read: {reference.read})."
    memory = " (from memory, unverified)" if reference.provenance == "memory" else ""
    return f"{reference.citation}{memory}."


def _basis_line(told: Told) -> str:
    what = "Some of this is" if told.references else "This is"
    return f"{what} {told.claim.basis}."


def _acts_line(told: Told) -> str:
    kinds = dict.fromkeys(kind for kind, _ in told.places if kind is not PlaceKind.NONE)
    acted = [f"Acted on in {'; '.join(_places(told, kind) for kind in kinds)}."] if kinds else []
    reasons = [f"Not acted on: {why}." for kind, why in told.places if kind is PlaceKind.NONE]
    return " ".join(acted + reasons)


def _places(told: Told, kind: PlaceKind) -> str:
    named = [name for one, name in told.places if one is kind]
    return f"{_KINDS[kind]}: {', '.join(f'“{name}”' for name in named)}"


COMMAND = command
