"""The table of days, one topic a module, each adding its columns to the same calendar."""
