"""The page of the sources."""

from __future__ import annotations

from freshlegs.knowledge.references import references
from scripts.pages.layout import page, table

SOURCES_LEAD = """
What formulas, causes, rules and advice cite, by the key that `source` holds in the JSON. "Read"
says how much of it was read for this project. "memory" means that what we use of it was **not
verified** against the source. "elicited" is our own judgement.
"""


def sources_page() -> str:
    """Every reference."""
    lead = SOURCES_LEAD
    rows = (
        (f"`{one.key}`", one.citation, one.read, one.provenance) for one in references().values()
    )
    return page("The sources", lead, (table(("key", "source", "read", "provenance"), rows),))
