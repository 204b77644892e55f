"""The shape of a page: where it lies, what it is called, where it is found, what answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from django.http import HttpResponseBase
from django.utils.functional import Promise

type View = Callable[..., HttpResponseBase]


class Group(StrEnum):
    """Where a page is found: in the bar, on More, or only from other pages."""

    BAR = "bar"
    MORE = "more"
    LINKED = "linked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One address: `path` as Django writes it, without a slash in front, and what answers there.

    The name to link to it is the page's slug, with a hyphen and `name` where it has one.
    """

    path: str
    view: View
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page with all its addresses, the page's own first.

    `title` is what the bar and More call it, `icon` names a file in templates/web/icons, `about`
    says on More what it is for.
    """

    slug: str
    title: str | Promise
    routes: tuple[Route, ...]
    icon: str = "dot"
    group: Group = Group.MORE
    about: str | Promise = ""

    def name_of(self, route: Route) -> str:
        """Give the name that templates link an address by."""
        return f"{self.slug}-{route.name}" if route.name else self.slug
