"""The question that answers all safety questions at once names what it answers."""

from __future__ import annotations

import pytest

from freshlegs.knowledge.findings import findings_by_slug

NAMED = (
    "chest pain", "fainting", "breathlessness", "confusion", "dark urine", "swelling", "saddle",
    "bladder", "foot", "weakness", "at night", "bone", "limp", "groin", "fever", "pregnancy",
    "operation", "harming yourself",
)  # fmt: skip


@pytest.mark.parametrize("sign", NAMED)
def test_the_all_clear_names_every_sign_that_it_denies(sign: str) -> None:
    question = findings_by_slug()["no_warning_signs"].question
    assert question.startswith("None of these: ")
    assert sign in question
