"""What goes into the file with everything is the words of the field, and nothing else."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from freshlegs.exporters.everything import as_json


def test_a_mapping_that_cannot_change_is_written_like_any_other() -> None:
    assert as_json(MappingProxyType({"heaviness": 7})).strip() == as_json({"heaviness": 7}).strip()


def test_what_is_no_word_of_the_field_is_refused() -> None:
    with pytest.raises(NotImplementedError, match="object is not a word of the field"):
        as_json(object())
