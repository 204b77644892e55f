"""What templates may say: files that are new when their content is, and icons drawn in place."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from django import template
from django.templatetags.static import static
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from freshlegs.domain.findings import Finding
from freshlegs.domain.safety_page import SafetyPage
from freshlegs.web.files import STATIC_FOLDERS
from freshlegs.web.words.safety import safety_words
from freshlegs.web.words.values import choices

ICONS = Path(__file__).parent / "templates" / "web" / "icons"
register = template.Library()


@register.simple_tag
def file(path: str) -> str:
    """Give the address of one of our files; it changes with the content, so caches may keep it."""
    return f"{static(quote(path))}?v={_digest(path)}"


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """Draw an icon of templates/web/icons where it stands, in the colour of the text."""
    return SafeString((ICONS / f"{name}.svg").read_text(encoding="utf-8").strip())


@cache
def _digest(path: str) -> str:
    found = next(one / path for one in STATIC_FOLDERS if (one / path).is_file())
    return sha256(found.read_bytes()).hexdigest()[:12]


@register.filter
def in_words(text: str) -> str:
    """Put a sentence of the program's knowledge into the runner's language."""
    return gettext(text)


@register.filter
def named(page: SafetyPage) -> list[str]:
    """Name all that a safety page asks about, in a few lines."""
    return safety_words(page)


@register.filter
def choices_of(finding: Finding) -> list[tuple[str, str]]:
    """Give the values that a finding allows, each with the words for it."""
    return choices(finding)
