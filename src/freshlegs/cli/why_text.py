"""The answer as a runner reads it: warnings first, a sentence, then reasons with both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from freshlegs.cli.gap_words import guessed_line
from freshlegs.cli.output import heading, say
from freshlegs.cli.why_words import (
    CLEARED,
    advice_word,
    answer_text,
    basis_words,
    chance_word,
    evidence_line,
    finding_line,
    headline,
    interval_text,
    percent,
    shares_words,
    verdict_line,
)
from freshlegs.domain.explanation import Advice, CauseShare, Explanation, Verdict
from freshlegs.domain.red_flags import TIER_TEXT, RaisedFlag, Tier
from freshlegs.workflows.sources import sources

if TYPE_CHECKING:
    from freshlegs.workflows.why import Answer

__all__ = ["headline", "tell"]
_SHOWN_COUNT = 3
_SMALLEST_SHARE = 0.05
_RUNS = "runs_28d"
_FEW_COUNT = 5


def tell(answer: Answer, *, everything: bool) -> None:
    """Print the whole answer; `everything` shows small causes and all evidence too."""
    told = answer.explanation
    _red_flags(answer)
    say(headline(answer))
    say(verdict_line(told), indent_count=0)
    _data_problems(told)
    if told.verdict in {Verdict.UNUSUAL, Verdict.CANNOT_TELL}:
        _no_runs(told)
    if told.verdict in {Verdict.UNUSUAL, Verdict.LIGHT} or everything:
        _causes(answer, everything=everything)
        _profile_gaps(told)
    if told.verdict is Verdict.CANNOT_TELL and told.heaviness is not None:
        _what_would_tell(answer)
    _advice(told, everything=everything)
    _next(answer)
    if everything:
        _sources(told)
    say()
    say("Supports your decision; it is not a diagnosis.")


def _red_flags(answer: Answer) -> None:
    for raised in answer.explanation.red_flags:
        _red_flag(answer, raised)


def _red_flag(answer: Answer, raised: RaisedFlag) -> None:
    flag = raised.flag
    urgent = flag.tier is not Tier.ROUTINE
    click.echo(click.style(f"■ {TIER_TEXT[flag.tier]}", fg="red" if urgent else None, bold=True))
    say(f"{flag.title}. {flag.action}", indent_count=2)
    if raised.forbids:
        kinds = ", ".join(sorted(advice_word(kind) for kind in raised.forbids))
        say(f"Until this is cleared, no advice on: {kinds}.", indent_count=2)
    say(f"{CLEARED[flag.tier]}: freshlegs log --answer cleared_flags={flag.id}", indent_count=2)
    reviewed = "" if flag.reviewed else " Not yet reviewed by a physician."
    because = ", ".join(finding_line(answer, slug) for slug in raised.because)
    say(f"Because of: {because}. Source: {flag.source}.{reviewed}", indent_count=2)
    say()


def _data_problems(told: Explanation) -> None:
    for problem in told.data_problems:
        say(f"Check the data first: {problem.what} ({problem.where}).", hanging_count=2)


def _no_runs(told: Explanation) -> None:
    """Say it where there are no runs of late: no line about load rests on anything then."""
    for gap in told.data_gaps[:1]:
        if gap.finding == _RUNS:
            say(f"{gap.why} `freshlegs import FILE` brings them.")


def _profile_gaps(told: Explanation) -> None:
    if told.profile_gaps:
        say()
        say(guessed_line(told.profile_gaps))


def _what_would_tell(answer: Answer) -> None:
    """Name the few things whose saying would turn "I cannot tell" into an answer."""
    gaps = [gap for gap in answer.explanation.data_gaps if gap.finding != _RUNS]
    heading("What would tell")
    say(
        "How you slept and felt: freshlegs log --sleep-h 7 --stress 3 --soreness quads=2",
        indent_count=2,
        hanging_count=2,
    )
    for gap in gaps[:_SHOWN_COUNT]:
        finding = answer.findings[gap.finding]
        values = answer_text(finding) if len(finding.allowed) <= _FEW_COUNT else "…"
        say(
            f"{finding.question} freshlegs log --answer {finding.slug}={values}",
            indent_count=2,
            hanging_count=2,
        )
    say("`freshlegs findings` lists what an answer may be.", indent_count=2)


def _causes(answer: Answer, *, everything: bool) -> None:
    told = answer.explanation
    shown = [cause for cause in told.causes if cause.slug != "other"]
    if not everything:
        shown = [one for one in shown if one.share.middle >= _SMALLEST_SHARE][:_SHOWN_COUNT]
    heading("Why")
    for cause in shown:
        _cause(answer, cause, everything=everything)
    rest = 1 - sum(cause.share.middle for cause in shown) - told.unexplained.middle
    say(f"Not explained  {interval_text(told.unexplained)}", indent_count=2)
    say(f"Everything else together  {percent(max(rest, 0.0))}", indent_count=2)
    say(shares_words(told), indent_count=2)


def _cause(answer: Answer, cause: CauseShare, *, everything: bool) -> None:
    line = f"{cause.title}  {interval_text(cause.share)}  {chance_word(cause.share.middle)}"
    click.echo("  " + click.style(line, bold=True))
    if answer.explanation.learnt_from_count:
        say(basis_words(cause), indent_count=4)
    limit_count = 99 if everything else 3
    for sign, lines in (("+", cause.evidence_for), ("−", cause.evidence_against)):
        for evidence in lines[:limit_count]:
            source = f" [{evidence.source}]" if everything else ""
            told = f"{sign} {evidence_line(answer, evidence)}{source}"
            say(told, indent_count=4, hanging_count=2)
    if cause.missing:
        asked = "; ".join(finding_line(answer, slug) for slug in cause.missing[:limit_count])
        say(f"? not known: {asked}", indent_count=4, hanging_count=2)


def _sources(told: Explanation) -> None:
    """Say once what stands behind the keys in brackets."""
    found = sources(told)
    if found:
        heading("Sources")
    for one in found:
        unread = "" if one.provenance != "memory" else " (from memory, unverified)"
        say(f"{one.key}: {one.citation}{unread}", indent_count=2, hanging_count=2)


def _advice(told: Explanation, *, everything: bool) -> None:
    if told.advice:
        heading("Do")
    for advice in told.advice[:1]:
        say(f"{advice.when}: {advice.text}{_expected(advice)}", indent_count=2)
    for advice in told.advice[1:] if everything else ():
        say(f"also {advice.when}: {advice.text}{_expected(advice)}", indent_count=2)


def _expected(advice: Advice) -> str:
    """Say when something can be noticed, so that nobody gives up too soon."""
    return f" Effect: {advice.effect_after}." if advice.effect_after else ""


def _next(answer: Answer) -> None:
    question = answer.explanation.next_question
    if question is None:
        return
    heading("Next")
    say(f"{question.question} {question.why}", indent_count=2)
    values = answer_text(answer.findings[question.finding])
    say(f"freshlegs log --answer {question.finding}={values}", indent_count=2)
