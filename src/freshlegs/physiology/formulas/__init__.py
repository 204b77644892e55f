"""Published formulas, one function each, with units, valid range and source."""
