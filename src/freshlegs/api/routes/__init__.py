"""What can be asked and told: one file a subject, and one line for each here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ninja import Router

from freshlegs.api.routes import (
    answers,
    ask,
    changes,
    check_ins,
    days,
    diary,
    evidence,
    exercises,
    findings,
    forecast,
    imports,
    labs,
    me,
    preferences,
    profile,
    runs,
    shoes,
    strengths,
    trials,
    why,
)

ALL: Mapping[str, Router] = MappingProxyType(
    {
        "me": me.ROUTES,
        "diary": diary.ROUTES,
        "check-ins": check_ins.ROUTES,
        "answers": answers.ROUTES,
        "why": why.ROUTES,
        "ask": ask.ROUTES,
        "findings": findings.ROUTES,
        "runs": runs.ROUTES,
        "imports": imports.ROUTES,
        "days": days.ROUTES,
        "profile": profile.ROUTES,
        "preferences": preferences.ROUTES,
        "strengths": strengths.ROUTES,
        "changes": changes.ROUTES,
        "forecast": forecast.ROUTES,
        "trials": trials.ROUTES,
        "evidence": evidence.ROUTES,
        "exercises": exercises.ROUTES,
        "shoes": shoes.ROUTES,
        "labs": labs.ROUTES,
    }
)
