"""Skill and coverage of forecasts as a drawing: model and ridge, each rating a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

WIDTH, ROW, LEFT, TOP = 640, 56, 110, 60
COLOURS = {"model": "#1f5fa8", "ridge": "#c2571a"}
STYLE = 'font-family="sans-serif" font-size="12" fill="#222"'
MOST_SKILL = 0.6


def drawing_of(scores: Mapping[tuple[str, str], Mapping[str, Any]]) -> str:
    """Draw r2_own with its 95 % interval, and say how many ratings the 80 % ranges held."""
    targets = list(dict.fromkeys(target for target, _ in scores))
    height = TOP + ROW * len(targets) + 40
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" {STYLE}>',
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        _text(WIDTH / 2, 24, "Skill over the own past mean (r2_own, 95 %), 9 folds by athlete"),
        *_grid(height - 40),
    ]
    for row, target in enumerate(targets):
        middle = TOP + ROW * (row + 0.5)
        parts.append(_text(LEFT / 2, middle + 4, target))
        for step, name in enumerate(COLOURS):
            scored = scores[target, name]
            parts += _bar(scored, middle + 16 * (step - 0.5), name)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _bar(scored: Mapping[str, Any], height: float, name: str) -> Iterator[str]:
    low, high = scored["r2_own_ci"]
    colour = COLOURS[name]
    yield (
        f'<path d="M{_x(low):.1f} {height:.1f}H{_x(high):.1f}" stroke="{colour}" stroke-width="2"/>'
    )
    yield f'<circle cx="{_x(scored["r2_own"]):.1f}" cy="{height:.1f}" r="5" fill="{colour}"/>'
    said = f"{name} {scored['r2_own']:.3f}, holds {100 * scored['coverage80']:.0f} %"
    yield f'<text x="{_x(high) + 8:.1f}" y="{height + 4:.1f}">{escape(said)}</text>'


def _grid(bottom: float) -> Iterator[str]:
    for tenth in range(7):
        x = _x(tenth / 10)
        yield f'<path d="M{x:.1f} {TOP}V{bottom}" stroke="#ddd"/>'
        yield _text(x, bottom + 18, f"{tenth / 10:.1f}")


def _text(x: float, y: float, told: str) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="middle">{escape(told)}</text>'


def _x(skill: float) -> float:
    return LEFT + (WIDTH - LEFT - 150) * min(max(skill, 0.0), MOST_SKILL) / MOST_SKILL
