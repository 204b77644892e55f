"""The dialogue in the terminal: safety pages, one question at a time, then the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click

from freshlegs.cli.ask_words import choices, in_columns, read_line, read_page
from freshlegs.cli.output import heading, say
from freshlegs.cli.why_text import tell
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.findings import Finding, Value
from freshlegs.domain.red_flags import TIER_TEXT
from freshlegs.domain.safety_page import PageKind, SafetyPage
from freshlegs.workflows.documents.findings import allowed_line

if TYPE_CHECKING:
    from freshlegs.workflows.ask import Sitting, Step

type Answers = Mapping[str, Value | None]

BACK, QUIT = "b", "q"
_PAGE = (
    "Enter: none of these. Or the numbers of those that apply, such as 2 5; ? if you are not sure."
)
_HOW = 'Enter is "I don\'t know", b goes back, q stops.'


def talk(day: date | None, given: Answers, *, is_kept: bool) -> None:
    """Hold the dialogue about a day, then print the answer; kept answers survive an interruption.

    `given` are answers to begin with.
    """
    from freshlegs.workflows.answers import keep_answers
    from freshlegs.workflows.ask import sit_down
    from freshlegs.workflows.opening import open_default, open_default_to_read
    from freshlegs.workflows.why import why

    home = open_default() if is_kept else open_default_to_read()
    sitting = sit_down(home, day)

    def keep(told: Answers) -> None:
        if is_kept and told:
            keep_answers(home, told, sitting.day)

    answers, is_done = _exchange(sitting, given, keep)
    answer = why(home, day, answers)
    told = replace(answer.explanation, next_question=None) if is_done else answer.explanation
    heading("The answer")
    tell(replace(answer, explanation=told), everything=False)


def _exchange(
    sitting: Sitting, given: Answers, keep: Callable[[Answers], None]
) -> tuple[Answers, bool]:
    """Ask until it is done or the runner stops; gives all answers, and whether it is done."""
    from freshlegs.workflows.ask import step

    trail = [dict(given)]
    advised = ""
    say(_HOW)
    while True:
        now = step(sitting, trail[-1])
        advised = _say_advice(now, advised)
        if not now.questions:
            _say_end(now)
            return trail[-1], True
        said = _ask(now)
        if said is None:
            return trail[-1], False
        keep(said or _taken_back(trail))
        trail = [*trail, {**trail[-1], **said}] if said else (trail[:-1] or trail)


def _taken_back(trail: list[dict[str, Value | None]]) -> Answers:
    """What the last exchange had said, now not known; the question comes again."""
    before = trail[-2] if len(trail) > 1 else trail[-1]
    return dict.fromkeys(slug for slug in trail[-1] if slug not in before)


def _ask(step: Step) -> Answers | None:
    """Ask one page or question; nothing said means back, None means stop."""
    if step.page is not None:
        _show_page(step.page)
        return _reply(lambda line: read_page(step.questions, line))
    (finding,) = step.questions
    _show_question(finding, step)
    return _reply(lambda line: {finding.slug: read_line(finding, line)})


def _reply(read: Callable[[str], Answers]) -> Answers | None:
    """Read a line until it is one that is allowed."""
    while True:
        line = click.prompt("", prompt_suffix="> ", default="", show_default=False).strip()
        if line in {BACK, QUIT}:
            return {} if line == BACK else None
        try:
            return read(line)
        except BadValueError as error:
            say(error.sentence)


def _show_page(page: SafetyPage) -> None:
    heading(_page_heading(page))
    for row, finding in enumerate(page.questions, start=1):
        say(f"{row:>2}  {finding.question}", indent_count=2, hanging_count=4)
    say(_PAGE)


def _page_heading(page: SafetyPage) -> str:
    if page.kind is PageKind.DETAILS:
        return "More exactly: which of these are so?"
    if page.kind is PageKind.SHORT:
        return f"First: is any of these so today, or new since {page.since}?"
    return "First: is any of these so, today or in the last days?"


def _show_question(finding: Finding, step: Step) -> None:
    heading(f"{step.asked_count + 1}. {finding.question}")
    say(step.why, indent_count=2)
    for line in in_columns(choices(finding) if finding.allowed else ()):
        click.echo(f"  {line}")
    say(f"Answer: {allowed_line(finding)}.", indent_count=2)


def _say_advice(step: Step, before: str) -> str:
    """Say the first thing to do when it has changed."""
    now = "" if step.advice is None else f"{step.advice.when}: {step.advice.text}"
    if now and now != before:
        say()
        say(f"So far I would say, {now}")
    return now


def _say_end(step: Step) -> None:
    say()
    if step.red_flags:
        say(f"{TIER_TEXT[step.red_flags[0].flag.tier]}. {step.why}")
    else:
        say(step.why)
