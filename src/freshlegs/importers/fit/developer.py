"""Fields that apps and foreign sensors add to a file, and what the file says about them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from freshlegs.importers.fit.base_types import BASE_TYPES, BaseType, base_type
from freshlegs.importers.fit.model import DeveloperKey, Row
from freshlegs.importers.fit.profile import RECORD, fields_of


class Description(NamedTuple):
    """What a file says about one developer field."""

    name: str
    unit: str
    type_code: int
    scale: float
    offset: float
    native_field: str | None

    def base(self, size: int) -> BaseType:
        """Give the base type for a field of `size` [bytes]."""
        return base_type(self.type_code, size)


type Descriptions = Mapping[tuple[int, DeveloperKey], Description]
"""By part of the file and (developer data index, field number)."""


def descriptions_of(rows: Sequence[Row]) -> Descriptions:
    """Collect the descriptions; the last one of a part counts, incomplete ones are left out."""
    found: dict[tuple[int, DeveloperKey], Description] = {}
    for row in rows:
        index = row.number("developer_data_index")
        number = row.number("field_definition_number")
        code = row.number("fit_base_type_id")
        if index is not None and number is not None and code is not None and code in BASE_TYPES:
            found[row.part, (int(index), int(number))] = _description(row, int(code))
    return found


def _description(row: Row, code: int) -> Description:
    native = row.number("native_field_num")
    is_record = row.number("native_mesg_num") in {None, float(RECORD)}
    field = fields_of(RECORD).get(int(native)) if native is not None and is_record else None
    return Description(
        name=row.text("field_name") or "",
        unit=row.text("units") or "",
        type_code=code,
        scale=row.number("scale") or 0.0,
        offset=row.number("offset") or 0.0,
        native_field=field.name if field else None,
    )
