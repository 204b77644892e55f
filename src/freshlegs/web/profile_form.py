"""The profile as a form: what each field is for, what is told, and what is told not yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.profile import CHOICES, NUMBERS, SEVERAL, WHOLE_NUMBERS, Profile
from freshlegs.web.words.units import (
    body_height_m_in,
    body_height_number,
    body_height_unit,
    weight_kg_in,
    weight_number,
    weight_unit,
)
from freshlegs.workflows.profile import FIELDS

LABELS: Mapping[str, str | Promise] = {
    "birth_year": gettext_lazy("Year of birth"),
    "sex": gettext_lazy("Sex"),
    "height_m": gettext_lazy("Height"),
    "weight_kg": gettext_lazy("Weight"),
    "max_heart_rate_bpm": gettext_lazy("Highest heart rate"),
    "resting_heart_rate_bpm": gettext_lazy("Resting heart rate"),
    "sleep_need_h": gettext_lazy("Sleep you need"),
    "diet": gettext_lazy("How you eat"),
    "experience": gettext_lazy("Running experience"),
    "pregnancy": gettext_lazy("Pregnant"),
    "conditions": gettext_lazy("Conditions a doctor has told you of"),
    "medicines": gettext_lazy("Medicines you take"),
}
"""The fields of this page in their order; zone and units are settings."""
UNITS: Mapping[str, str | Promise] = {
    "max_heart_rate_bpm": gettext_lazy("bpm"),
    "resting_heart_rate_bpm": gettext_lazy("bpm"),
    "sleep_need_h": gettext_lazy("h"),
}
WORDS: Mapping[str, str | Promise] = {
    "female": gettext_lazy("female"),
    "male": gettext_lazy("male"),
    "new": gettext_lazy("new to running"),
    "some": gettext_lazy("some years"),
    "long": gettext_lazy("many years"),
    "painkillers_nsaid": gettext_lazy("painkillers such as ibuprofen"),
    "hormonal_contraception_or_hrt": gettext_lazy("hormonal contraception or replacement"),
    "beta_blocker": gettext_lazy("beta blocker"),
    "proton_pump_inhibitor": gettext_lazy("stomach acid blocker"),
}
"""Choices whose own word would not do."""
PURPOSES: Mapping[str, str | Promise] = {
    "diet": gettext_lazy("iron and protein"),
    "conditions": gettext_lazy("warnings, and what advice is safe"),
    "medicines": gettext_lazy("warnings, and heart-rate rules that do not hold"),
    "pregnancy": gettext_lazy("warnings, and what advice is safe"),
    "experience": gettext_lazy("how much training is a jump for you"),
}
"""Where the terminal also says what may be typed."""
YES_OR_NO = {"yes": gettext_lazy("yes"), "no": gettext_lazy("no")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field. `told` is what stands in it, empty where nothing is told.

    Of `several` any number may be ticked, of `choices` one; a field with neither is typed.
    """

    name: str
    label: str
    purpose: str
    told: str
    unit: str
    is_number: bool
    choices: list[tuple[str, str]]
    several: list[tuple[str, str, bool]]


def fields_of(profile: Profile, *, has_weight: bool) -> list[Field]:
    """Lay out the fields; weight only for who turned it on."""
    return [_field(name, profile) for name in LABELS if has_weight or name != "weight_kg"]


def changes_in(sent: QueryDict, profile: Profile) -> dict[str, str]:
    """Read what differs from what is known, as the profile takes it. Raises BadValueError."""
    told = {name: _sent(name, sent) for name in LABELS if name in sent or _is_ticked(name, sent)}
    return {name: text for name, text in told.items() if text != _kept(name, profile)}


def choice_words(value: str) -> str:
    """Name a choice."""
    return str(WORDS[value]) if value in WORDS else _(value.replace("_", " "))


def _field(name: str, profile: Profile) -> Field:
    known = getattr(profile, name)
    ticked = known if isinstance(known, tuple) else ()
    return Field(
        name=name,
        label=str(LABELS[name]),
        purpose=_purpose(name),
        told=_shown(name, profile),
        unit=_unit(name),
        is_number=name in NUMBERS,
        choices=_choices(name),
        several=[(one, choice_words(one), one in ticked) for one in SEVERAL.get(name, ())],
    )


def _purpose(name: str) -> str:
    """What a field is for, without how it is typed in a terminal."""
    return str(PURPOSES[name]) if name in PURPOSES else _(FIELDS[name])


def _choices(name: str) -> list[tuple[str, str]]:
    if name == "pregnancy":
        return [(value, str(words)) for value, words in YES_OR_NO.items()]
    return [(one, choice_words(one)) for one in CHOICES.get(name, ())]


def _shown(name: str, profile: Profile) -> str:
    if name == "height_m":
        return body_height_number(profile.height_m)
    return weight_number(profile.weight_kg) if name == "weight_kg" else _kept(name, profile)


def _kept(name: str, profile: Profile) -> str:
    """What is known as it would be typed."""
    value = getattr(profile, name)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ",".join(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _sent(name: str, sent: QueryDict) -> str:
    if name in SEVERAL:
        return ",".join(value for value in sent.getlist(name) if value)
    text = sent.get(name, "").strip()
    if name == "height_m":
        return _plain(body_height_m_in(text), 3)
    if name == "weight_kg":
        return _plain(weight_kg_in(text), 2)
    return text.replace(",", ".") if name in NUMBERS and name not in WHOLE_NUMBERS else text


def _is_ticked(name: str, sent: QueryDict) -> bool:
    """Boxes that are not ticked are not sent: the form names its lists beside them."""
    return name in SEVERAL and name in sent.getlist("list")


def _plain(value: float | None, decimals_count: int) -> str:
    return "" if value is None else f"{round(value, decimals_count):g}"


def _unit(name: str) -> str:
    if name == "height_m":
        return body_height_unit()
    if name == "weight_kg":
        return weight_unit()
    return str(UNITS.get(name, ""))
