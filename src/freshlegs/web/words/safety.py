"""All that a safety page asks about, in a few lines above one tap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.findings import Finding
from freshlegs.domain.safety_page import PageKind, SafetyPage
from freshlegs.workflows.findings import findings

SHORT: Mapping[str, str | Promise] = {
    "fainted": gettext_lazy("fainting"),
    "weakness_speed": gettext_lazy("a leg that became weak"),
    "pregnancy": gettext_lazy("a pregnancy or a birth of late"),
}
"""What a question with several answers is about; the label names the answer instead."""
GROUPS: Mapping[str, str | Promise] = {
    "signs_of_heart_or_breath": gettext_lazy("Heart or breath"),
    "signs_of_muscle_or_urine": gettext_lazy("In or after a run"),
    "signs_in_one_leg": gettext_lazy("One leg"),
    "signs_of_nerves": gettext_lazy("Numb or weak"),
    "signs_of_bone": gettext_lazy("Bone, groin or night"),
    "signs_of_pregnancy_or_operation": gettext_lazy("Pregnancy or operation"),
}
"""Rows of the short page that also bring order into the whole one."""
ILL_OR_LOW = gettext_lazy("Ill or very low")
"""What belongs to no such row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyLine:
    """What several questions ask about in few words, or one question in full.

    `head` says of what part of the body, and is empty where nothing can be set apart.
    """

    head: str
    words: str
    questions: tuple[Finding, ...]

    @property
    def is_folded(self) -> bool:
        """Tell whether the questions say more than the line does."""
        return len(self.questions) > 1


def safety_lines(page: SafetyPage) -> list[SafetyLine]:
    """Name all that is asked, a line for each group; what stands for several is asked in full."""
    if page.kind is PageKind.DETAILS:
        return [_line("", list(page.questions))]
    alone = [one for one in page.questions if page.kind is PageKind.FULL and not one.opens]
    return [*_grouped(alone), *(_in_full(one) for one in page.questions if one not in alone)]


def _grouped(asked: list[Finding]) -> Iterator[SafetyLine]:
    known = {one.slug: one for one in findings()}
    left = asked
    for slug, head in GROUPS.items():
        inside = [one for one in left if one.slug in known[slug].opens]
        left = [one for one in left if one not in inside]
        if inside:
            yield _line(str(head), inside)
    if left:
        yield _line(str(ILL_OR_LOW), left)


def _line(head: str, asked: list[Finding]) -> SafetyLine:
    words = _(asked[0].question) if len(asked) == 1 else ", ".join(map(_named, asked))
    return SafetyLine(head=head, words=words, questions=tuple(asked))


def _in_full(finding: Finding) -> SafetyLine:
    head, colon, words = _(finding.question).partition(": ")
    if not colon:
        head, words = "", head
    return SafetyLine(head=head, words=words, questions=(finding,))


def _named(finding: Finding) -> str:
    return str(SHORT.get(finding.slug, _(finding.words)))
