"""The runner's shoes and bikes, weight and sex, from Strava's small tables."""

from __future__ import annotations

from collections.abc import Iterable

from freshlegs.domain.errors import UnknownShapeError
from freshlegs.domain.gear import Gear
from freshlegs.domain.profile import Profile, Sex
from freshlegs.importers.plain_numbers import number
from freshlegs.importers.strava.table import read_rows

_GEAR_COLUMNS = ("name", "brand", "model")
_EMAIL, _SEX, _WEIGHT = 1, 4, 6
_SEXES = {"m": Sex.MALE, "male": Sex.MALE, "f": Sex.FEMALE, "female": Sex.FEMALE}
_LB_PER_KG = 2.20462
_LOWEST_KG, _HIGHEST_KG = 20.0, 350.0


def read_gear(file: str, content: bytes, kind: str) -> tuple[Gear, ...]:
    """Read shoes or bikes, named as the table of activities names them: brand, model, name."""
    rows = read_rows(file, content)[1:]
    for row in rows:
        if len(row) < len(_GEAR_COLUMNS):
            raise UnknownShapeError(
                file, f"{len(row) + 1}", found="no cell", expected="name, brand and model"
            )
    return tuple(_gear(row, kind) for row in rows)


def _gear(row: tuple[str, ...], kind: str) -> Gear:
    name, brand, model = (cell.strip() for cell in row[: len(_GEAR_COLUMNS)])
    return Gear(
        name=" ".join(f"{brand} {model} {name}".split()),
        kind=kind,
        brand=brand or None,
        model=model or None,
    )


def match_gear(text: str | None, gear: Iterable[Gear]) -> str | None:
    """Give the name of the gear that an activity's words mean; the words themselves if none."""
    if text is None:
        return None
    wanted = " ".join(text.split())
    names = [piece.name for piece in gear]
    if wanted not in names:
        endings = [name for name in names if name.endswith(f" {wanted}")]
        return endings[0] if len(endings) == 1 else wanted
    return wanted


def read_profile(file: str, content: bytes, weight_kg: float | None) -> Profile | None:
    """Read weight and sex and nothing else; `weight_kg` from the activities tells kg from lb."""
    rows = read_rows(file, content)
    if len(rows) < len(("titles", "runner")):
        return None
    titles, row = rows[0], rows[1]
    if len(row) <= _WEIGHT or "@" not in row[_EMAIL]:
        raise UnknownShapeError(
            file, f"{_EMAIL + 1}", found="another kind of text", expected="an e-mail address"
        )
    told = number(row[_WEIGHT].strip())
    if told is None and row[_WEIGHT].strip():
        column = f"{_WEIGHT + 1} ({titles[_WEIGHT]})"
        raise UnknownShapeError(file, column, found="words", expected="a weight")
    return Profile(
        sex=_SEXES.get(row[_SEX].strip().casefold()), weight_kg=_weight_kg(told, weight_kg)
    )


def _weight_kg(told_number: float | None, activities_kg: float | None) -> float | None:
    if told_number is None:
        return activities_kg
    in_kg = told_number
    if activities_kg is not None:
        in_kg = min((told_number, told_number / _LB_PER_KG), key=lambda kg: abs(kg - activities_kg))
    return in_kg if _LOWEST_KG <= in_kg <= _HIGHEST_KG else None
