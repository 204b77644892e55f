"""What was learnt as plain grids of numbers, in which it is kept, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, get_type_hints

import numpy as np

from freshlegs.inference.fit.learnt import Learnt

if TYPE_CHECKING:
    from freshlegs.store.learnt import Grid


def to_grids(learnt: Learnt) -> Mapping[str, Grid]:
    """Lay a fit out, one grid for each number or array; a part's grids carry its name before."""
    return dict(_laid_out("", learnt))


def from_grids(grids: Mapping[str, Grid]) -> Learnt:
    """Read a fit that `to_grids` laid out."""
    found: Learnt = _read(Learnt, "", grids)
    return found


def shape_of_form() -> tuple[str, ...]:
    """The names of all grids: a fit that was laid out otherwise cannot be read."""
    return tuple(_names("", Learnt))


def _laid_out(before: str, part: Any) -> list[tuple[str, Grid]]:  # noqa: ANN401 - any of its parts
    if not is_dataclass(part):
        return [(before, _grid(part))]
    return [
        grid
        for field in fields(part)
        for grid in _laid_out(f"{before}.{field.name}", getattr(part, field.name))
    ]


def _read(kind: Any, before: str, grids: Mapping[str, Grid]) -> Any:  # noqa: ANN401 - as above
    if not isinstance(kind, type) or not is_dataclass(kind):
        return _value(grids[before])
    hints = get_type_hints(kind)
    told = {one.name: _read(hints[one.name], f"{before}.{one.name}", grids) for one in fields(kind)}
    return kind(**told)


def _names(before: str, kind: Any) -> list[str]:  # noqa: ANN401 - as above
    if not is_dataclass(kind):
        return [before]
    hints = get_type_hints(kind)
    return [
        name for one in fields(kind) for name in _names(f"{before}.{one.name}", hints[one.name])
    ]


def _grid(value: object) -> Grid:
    from freshlegs.store.learnt import Grid

    numbers = np.asarray(value)
    return Grid(numbers.shape, numbers.dtype.str, np.ascontiguousarray(numbers).tobytes())


def _value(grid: Grid) -> object:
    numbers = np.frombuffer(grid.told, dtype=np.dtype(grid.kind)).reshape(grid.shape)
    return numbers if grid.shape else numbers.item()
