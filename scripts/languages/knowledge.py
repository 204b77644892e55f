"""The texts of the program's knowledge that pages show: causes, advice, questions, claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.cause import Cause
from freshlegs.domain.claim import Basis, PlaceKind, Topic
from freshlegs.domain.exercise import Exercise, Routine
from freshlegs.domain.findings import Finding
from freshlegs.domain.glossary import GLOSSARY
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.labs import LABS
from freshlegs.domain.reading import AGAINST, FRACTION, TIMES_USUAL
from freshlegs.domain.red_flags import TIER_TEXT, AdviceKind
from freshlegs.interventions import ALL as INTERVENTIONS
from freshlegs.knowledge.claims import claims
from freshlegs.knowledge.exercises import exercises, not_for
from freshlegs.knowledge.findings import findings
from freshlegs.knowledge.now import now
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.knowledge.references import references
from freshlegs.knowledge.routines import routines
from freshlegs.workflows.places import title
from scripts.languages.made import made_texts
from scripts.languages.screens import screen_texts
from scripts.languages.text import Text, merged

type Found = Iterator[tuple[str, str]]
"""Texts, each with the field that holds it."""


def knowledge_texts() -> list[Text]:
    """Give every text of the knowledge that no page says by itself, what is most read first."""
    own = {text.key for text in screen_texts()}
    return [text for text in merged([*_told(), *made_texts()]) if text.key not in own]


def _told() -> Iterator[Text]:
    yield from _texts(
        "red flag", ((f"tier {tier.value}", text) for tier, text in TIER_TEXT.items())
    )
    for flag in red_flags():
        fields = (("title", flag.title), ("action", flag.action), ("release", flag.release))
        yield from _texts(f"red flag {flag.id}", (*fields, ("tier", flag.tier_text)))
    for finding in findings():
        yield from _texts(f"question {finding.slug}", _finding(finding))
    for cause in CAUSES:
        yield from _texts(f"cause {cause.slug}", _cause(cause))
    for advice in INTERVENTIONS:
        yield from _texts(f"advice {advice.slug}", _advice(advice))
    yield from _exercises()
    yield from _in_a_run()
    yield from _texts("blood value", (("title", kind.title) for kind in LABS))
    yield from _texts("words", _words())
    for claim in claims():
        places = (("place", title(place)) for place in claim.acts if place.kind in _TITLED)
        said = (("what people say", claim.claim), ("what is known", claim.answer))
        yield from _texts(f"claim {claim.id}", (*said, *places))
    for key, one in references().items():
        yield from _texts(f"source {key}", [("what was read", one.read)])


_TITLED = frozenset({PlaceKind.FORMULA, PlaceKind.COLUMN, PlaceKind.NONE, PlaceKind.FINDING})
"""The kinds of places whose title is no text of its own."""


def _texts(of: str, fields: Iterable[tuple[str, str]]) -> Iterator[Text]:
    for name, words in fields:
        if any(letter.isalpha() for letter in words):
            yield Text(words=words, where=(f"{of}, {name}",))


def _finding(one: Finding) -> Found:
    yield "question", one.question
    yield "name in evidence", one.words
    yield from (("answer", words) for words in one.spoken)
    for value in one.allowed:
        yield "value", value.replace("_", " ")
    if one.unit is not None:
        yield from _unit(one.unit)


def _unit(unit: str) -> Found:
    """A unit that is a word for several has one for a single as well."""
    yield "unit", unit.removeprefix(FRACTION)
    if re.search(r"\b[a-z]{2,}[^s]s$", unit):
        yield "unit of one", unit.removesuffix("s")


def _cause(one: Cause) -> Found:
    yield "title", one.title
    yield "sentence", one.sentence
    yield "how it works", one.mechanism
    yield "when it is felt", one.lag
    for ramp in one.ramps:
        yield from (("number is high", ramp.high), ("number is not high", ramp.low))
    for sign in one.signs:
        yield from (("sign", sign.meaning), ("sign is absent", sign.otherwise))
    yield from (("another cause adds to it", link.meaning) for link in one.links)
    yield from (("how it feels", mark.meaning) for mark in one.marks)


def _advice(one: Intervention) -> Found:
    yield from (("title", one.title), ("text", one.text), ("when", one.when), ("dose", one.dose))
    yield from (("effect", one.effect), ("effect after", one.effect_after))
    yield "caution", one.caution
    if one.trial is not None:
        told = one.trial
        yield from (("trial", told.title), ("change", told.change), ("instead", told.instead))
        yield "why before and after", told.before_after


def _exercises() -> Iterator[Text]:
    for one in exercises():
        yield from _texts(f"exercise {one.slug}", _exercise(one))
    for routine in routines():
        yield from _texts(f"routine {routine.slug}", _routine(routine))
    for name, rule in not_for().items():
        yield from _texts(f"who should not: {name}", [("sentence", rule.sentence)])


def _in_a_run() -> Iterator[Text]:
    """What is said to a runner whose legs are heavy right now."""
    known = now()
    for stop in known.stops:
        told = (("short", stop.short), ("sign", stop.sign), ("do", stop.do), ("how", stop.how))
        yield from _texts(f"stop sign {stop.slug}", told)
    for felt in known.feelings:
        told = (("sign", felt.sign), ("do", felt.do), ("how", felt.how), ("caution", felt.caution))
        yield from _texts("feeling in a run", told)


def _exercise(one: Exercise) -> Found:
    yield "title", one.title
    yield from (("step", step) for step in one.steps)
    yield from (("muscle", muscle) for muscle in one.muscles)
    yield from (("needed", thing) for thing in one.equipment)
    yield from (("how it grows", one.progression), ("stop", one.stop_if))


def _routine(one: Routine) -> Found:
    yield from (("title", one.title), ("when", one.when), ("how it grows", one.progression))
    for part in one.parts:
        yield "part", part.title
        yield from (("line", step.what) for step in part.steps)


def _words() -> Found:
    yield from (("end of a name", AGAINST), ("end of a name", TIMES_USUAL))
    yield from (("topic", topic.value) for topic in Topic)
    yield from (("kind of advice", kind.value) for kind in AdviceKind)
    yield from (("basis", basis.value) for basis in Basis)
    for one in GLOSSARY.values():
        yield f"column {one.name}", one.meaning
        yield from _unit(one.unit)
