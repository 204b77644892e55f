from __future__ import annotations

import math

import pytest

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.importers.xml_tree import leaves, maybe, number, parse_tree


@pytest.mark.parametrize("raw", [b"", b"<", b"\x00\x01"])
def test_what_holds_no_tree_is_refused(raw: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"a\.gpx"):
        parse_tree(raw, "a.gpx")


def test_a_tree_may_be_deep() -> None:
    deep = b"<a>" * 600 + b"1" + b"</a>" * 600
    assert leaves(parse_tree(deep, "deep")) == {"a": "1"}


def test_the_first_text_of_a_name_counts_and_a_value_is_named_by_its_parent() -> None:
    tree = parse_tree(b"<l><B><Value>1</Value></B><c> 2 </c><c>3</c><d/></l>", "x")
    assert leaves(tree) == {"b": "1", "c": "2"}


def test_a_number_is_the_first_that_can_be_read() -> None:
    texts = {"a": "x", "b": "2.5"}
    assert number(texts, "none", "a", "b") == 2.5
    assert math.isnan(number(texts, "a"))


def test_what_is_no_number_is_missing() -> None:
    assert maybe(math.nan) is None
    assert maybe(0.0) == 0.0
