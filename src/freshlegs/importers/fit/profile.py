"""Look up what the numbers in a FIT file mean."""

from functools import cache
from typing import NamedTuple

from freshlegs.importers.fit.profile_choices import CHOICES
from freshlegs.importers.fit.profile_table import COMPONENTS, MESSAGES, VARIANTS

RECORD = 20
HEART_RATE = 132
DEVELOPER_DESCRIPTION = 206
TIMESTAMP = 253

EPOCH_S = 631_065_600
"""Unix time [s] from which FIT files count: 1989-12-31 00:00 UTC. Source: FIT protocol."""


class Component(NamedTuple):
    """A field that is packed in the bits of another one."""

    number: int
    bits: int
    first_bit_index: int
    scale: float
    offset: float
    accumulates: bool


class Field(NamedTuple):
    """What a field means: value = stored / scale - offset, where 0 stands for none.

    `choices` gives the words of a choice; `when` the (field number, stored value) pairs of which
    one must hold for a variant.
    """

    name: str
    kind: str
    scale: float
    offset: float
    unit: str
    choices: dict[int, str] | None = None
    components: tuple[Component, ...] = ()
    when: tuple[tuple[int, int], ...] = ()


MESSAGE_NUMBERS = {name: number for number, (name, _) in MESSAGES.items()}


@cache
def fields_of(message_number: int) -> dict[int, Field]:
    """Give the known fields of a message by number."""
    return {
        number: Field(
            *row, CHOICES.get(row[1]), _components(COMPONENTS.get((message_number, number), ()))
        )
        for number, row in MESSAGES[message_number][1].items()
    }


@cache
def variants_of(message_number: int, number: int) -> tuple[Field, ...]:
    """Give the meanings that a field takes when other fields have certain values."""
    return tuple(
        Field(*row[:5], CHOICES.get(row[1]), _components(row[6]), row[5])
        for row in VARIANTS.get((message_number, number), ())
    )


def _components(
    rows: tuple[tuple[int, int, int, float, float, bool], ...],
) -> tuple[Component, ...]:
    return tuple(Component(*row) for row in rows)
