"""Published formulas, one function each, and the table of days that is built from them."""
