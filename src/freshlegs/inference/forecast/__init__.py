"""Forecasts of how heavy the legs will be, as distributions."""
