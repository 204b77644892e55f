"""What templates may say: files that are new when their content is, and icons drawn in place."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from django import template
from django.templatetags.static import static
from django.utils.safestring import SafeString

from freshlegs.domain.findings import Finding
from freshlegs.domain.safety_page import SafetyPage
from freshlegs.web.figures import figure_of
from freshlegs.web.files import STATIC_FOLDERS
from freshlegs.web.words.language import in_language
from freshlegs.web.words.safety import SafetyLine, safety_lines
from freshlegs.web.words.units import (
    body_height_text,
    climb_text,
    distance_text,
    speed_text,
    temperature_text,
    weight_text,
)
from freshlegs.web.words.values import choices
from freshlegs.workflows.guide import POSITIONS

ICONS = Path(__file__).parent / "templates" / "web" / "icons"
register = template.Library()
register.filter("distance", distance_text)
register.filter("climb", climb_text)
register.filter("pace", speed_text)
register.filter("weight", weight_text)
register.filter("temperature", temperature_text)
register.filter("body_height", body_height_text)


@register.simple_tag
def file(path: str) -> str:
    """Give the address of one of our files; it changes with the content, so caches may keep it."""
    return f"{static(quote(path))}?v={_digest(path)}"


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """Draw an icon of templates/web/icons where it stands, in the colour of the text."""
    return SafeString((ICONS / f"{name}.svg").read_text(encoding="utf-8").strip())


@register.simple_tag
def figure(name: str) -> SafeString:
    """Draw an exercise where it stands; nothing where we have no drawing."""
    return SafeString(figure_of(name))  # made of numbers of our own tables alone


@register.simple_tag
def figures(slug: str) -> list[SafeString]:
    """Draw an exercise, or each way to hold it where it has several."""
    drawn = (figure(name) for name in POSITIONS.get(slug, (slug,)))
    return list(dict.fromkeys(one for one in drawn if one))


@cache
def _digest(path: str) -> str:
    found = next(one / path for one in STATIC_FOLDERS if (one / path).is_file())
    return sha256(found.read_bytes()).hexdigest()[:12]


@register.filter
def in_words(text: str) -> str:
    """Put a sentence of the program's knowledge into the runner's language."""
    return in_language(text)


@register.filter
def named(page: SafetyPage) -> list[SafetyLine]:
    """Name all that a safety page asks about, in a few lines."""
    return safety_lines(page)


@register.filter
def choices_of(finding: Finding) -> list[tuple[str, str]]:
    """Give the values that a finding allows, each with the words for it."""
    return choices(finding)
