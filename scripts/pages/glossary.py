"""The page of the day table."""

from __future__ import annotations

from freshlegs.domain.glossary import GLOSSARY
from scripts.pages.layout import between, page, table

GLOSSARY_LEAD = """
{count} columns, one row a local calendar day. `freshlegs days --column NAME` shows one. What was
not measured is empty, never 0. The range is what is plausible. Where the last column says "from
memory, unverified", constants of the formula were not read in the source; "elicited" is a
convention of this project. A first word such as `foster1998` is a key of [sources.md](sources.md).
"""


def glossary_page() -> str:
    """Every column of the day table."""
    rows = (
        (f"`{one.name}`", one.unit, one.meaning, between(one.low, one.high), one.provenance)
        for one in GLOSSARY.values()
    )
    lead = GLOSSARY_LEAD.format(count=len(GLOSSARY))
    return page(
        "The day table",
        lead,
        (table(("column", "unit", "meaning", "range", "where it comes from"), rows),),
    )
