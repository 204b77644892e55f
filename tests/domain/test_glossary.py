from __future__ import annotations

from freshlegs.domain.glossary import GLOSSARY, MEMORY


def test_every_quantity_is_listed_by_its_name() -> None:
    assert all(name == quantity.name for name, quantity in GLOSSARY.items())


def test_every_quantity_has_unit_meaning_and_origin() -> None:
    assert all(q.unit and q.meaning and q.provenance for q in GLOSSARY.values())


def test_numbers_have_a_range_and_words_have_none() -> None:
    for quantity in GLOSSARY.values():
        if quantity.unit in {"word", "yes/no"}:
            assert (quantity.low, quantity.high) == (None, None)
        else:
            assert quantity.low is not None
            assert quantity.high is not None
            assert quantity.low < quantity.high


def test_what_was_not_read_in_its_source_says_so() -> None:
    for name in ("wbgt_c", "acute_load_au", "chronic_load_au", "load_7d_z", "variability_z"):
        assert MEMORY in GLOSSARY[name].provenance
