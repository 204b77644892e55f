"""Front and back of the legs as areas to tap, each the shape of a place that may be sore."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_FRONT = ("", "matrix(-1 0 0 1 120 0)")
_BACK = ("", "matrix(-1 0 0 1 360 0)")
"""Each shape is drawn for one leg, and mirrored about the middle of its view for the other."""
_ALL_LEGS = (*_FRONT, "translate(120 0)", "matrix(-1 0 0 1 240 0)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A line around a part of one leg, and the transforms by which it is drawn for each leg."""

    line: str
    drawn: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place that may be sore: its column in the diary without `soreness_`, name and shapes.

    Both legs are one site, as in the diary.
    """

    slug: str
    words: str | Promise
    shapes: tuple[Shape, ...]


def _front(*lines: str) -> Shape:
    return Shape(line=" ".join(lines), drawn=_FRONT)


def _back(*lines: str) -> Shape:
    return Shape(line=" ".join(lines), drawn=_BACK)


def _site(slug: str, words: str | Promise, *shapes: Shape) -> Site:
    return Site(slug=slug, words=words, shapes=shapes)


OUTLINE = Shape(
    line=(
        "M60 8L31 8C27 26 18 42 17 64C17 98 25 138 29 162C30 170 28 178 27 188"
        "C25 208 30 238 35 262C35 270 29 278 27 285C25 291 31 294 37 294L46 294"
        "C50 294 51 289 50 282C49 276 47 270 48 262C50 240 56 216 56 196"
        "C56 184 53 176 54 164C57 142 60 112 60 86"
    ),
    drawn=_ALL_LEGS,
)
"""The body from the waist down, 240 wide and 300 high: the front on the left, then the back."""

SITES = (
    _site(
        "quads",
        _("Front of the thighs"),
        _front(
            "M20 72C27 71 33 68 37 62C43 72 46 82 46 94C47 116 47 138 46 156",
            "C43 160 36 160 32 157C27 136 20 104 20 72Z",
        ),
    ),
    _site(
        "hamstrings",
        _("Back of the thighs"),
        _back(
            "M141 88C150 94 168 95 177 91C177 112 175 138 172 158",
            "C166 161 156 161 152 158C147 136 142 112 141 88Z",
        ),
    ),
    _site(
        "calves",
        _("Calves"),
        _back(
            "M151 178C147 198 150 220 154 236C159 239 165 239 168 236",
            "C171 220 174 198 172 178C166 172 157 172 151 178Z",
        ),
    ),
    _site(
        "shins",
        _("Shins"),
        _front("M31 188C28 206 34 236 38 256L45 256C48 236 53 210 51 190C46 185 36 184 31 188Z"),
    ),
    _site(
        "glutes",
        _("Buttocks"),
        _back("M146 41C140 52 138 66 140 82C150 90 169 91 178 85L178 45C166 47 155 45 146 41Z"),
    ),
    _site(
        "feet",
        _("Feet"),
        _front(
            "M36 275L47 275C48 280 49 284 48 287C47 291 45 291 44 291L36 291",
            "C33 291 30 290 31 286C32 282 35 280 36 275Z",
        ),
        _back(
            "M156 275L167 275C168 280 169 284 168 287C167 291 165 291 164 291L156 291",
            "C153 291 150 290 151 286C152 282 155 280 156 275Z",
        ),
    ),
    _site(
        "knees",
        _("Knees"),
        _front(
            "M33 162C38 165 45 165 50 162C51 169 51 177 50 183C45 180 36 179 31 183",
            "C30 177 32 169 33 162Z",
        ),
    ),
    _site(
        "achilles",
        _("Achilles tendons"),
        _back(
            "M156 242C160 244 163 244 167 242C166 252 166 262 166 271L156 271",
            "C157 262 157 252 156 242Z",
        ),
    ),
    _site("ankles", _("Ankles"), _front("M38 260L46 260L46 271L37 271Z")),
    _site(
        "hips",
        _("Hips"),
        _front("M30 24C27 38 20 50 20 67C27 66 33 62 37 55C39 44 36 32 30 24Z"),
    ),
    _site("groin", _("Groin"), _front("M42 44C46 58 52 67 58 71L58 85C50 79 43 70 40 58Z")),
    _site(
        "adductors",
        _("Inside of the thighs"),
        _front("M49 84C52 88 55 90 58 91C57 112 54 134 50 152C51 130 50 108 49 84Z"),
    ),
    _site(
        "back",
        _("Lower back"),
        _back("M154 13L180 13L180 38C168 41 156 39 149 35C152 28 153 20 154 13Z"),
    ),
)
